/**
 * Makes a function that holds on to what it was given last. When V8 collects garbage it forgets every class of which no object is
 * left, and throws away the code that was compiled for it; an object that is made anew for each document is kept until the
 * next one, so that its class is never without.
 */
export function keeper<T>(): (object: T) => T {
  const kept: { object?: T } = {};
  return (object) => {
    kept.object = object;
    return object;
  };
}

/**
 * Makes a function that holds on to what it was given last. When V8 collects garbage it forgets every class of which no object is
 * left, and throws away the code that was compiled for it; an object that is made anew for each document is kept until the
 * next one, so that its class is never without.
 * What is kept is asked for, too: a bundler throws away what nobody reads.
 */
export function keeper<T>(): (object: T) => T {
  let kept: T | undefined;
  return (object) => {
    if (kept !== object) kept = object;
    return object;
  };
}

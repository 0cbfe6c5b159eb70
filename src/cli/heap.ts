/** UTF-16 units of text after which a run is a long one. */
const LONG_RUN = 1 << 20;
/** Percent by which the heap may grow over what was alive in it when it was last looked through. */
const GROWTH = 60;

/**
 * Keeps the memory of a long run as small as that of a short one: left to itself, V8 lets a heap grow to four times what is alive in
 * it, though a stream leaves little behind. Not at the start, where a changed option of V8 would set compiled code aside.
 * @returns what is to be told how many units each outcome has
 */
export function heapKeeper(): (units: number) => void {
  let seen = 0;
  return (units) => {
    const before = seen;
    seen += units;
    if (before > LONG_RUN || seen <= LONG_RUN) return;
    process.getBuiltinModule('node:v8').setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  };
}

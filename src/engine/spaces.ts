const SPACE = 0x20;
const NO_BREAK = 0xa0;
/** From here on there are further kinds of white space. */
const FAR = 0x1680;

/** `text.slice(from, to)` with each run of white space made one space; looked at first, because few have one to change. */
export function sliceSpaced(text: string, from: number, to: number): string {
  let last = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= SPACE ? unit !== SPACE || last === SPACE : unit === NO_BREAK || unit >= FAR)
      return text.slice(from, to).replace(/\s+/g, ' ');
    last = unit;
  }
  return text.slice(from, to);
}

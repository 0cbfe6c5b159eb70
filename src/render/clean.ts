/**
 * Characters that do something to a terminal instead of standing in it: control characters (line ends too), and the marks
 * that turn the direction of writing, with which a text can show other words than it has.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
const ACTIVE = /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]/g;
const SPACE = /[\t\n\r\u2028\u2029]/;

/** One line that is safe on a terminal: white space becomes a space, everything active a replacement mark. */
export function clean(text: string): string {
  return text.replace(ACTIVE, (mark) => (SPACE.test(mark) ? ' ' : mark === '\ufeff' ? '' : '\ufffd'));
}

/** Valid JSON with the active characters that JSON.stringify lets through written as escapes: the same value, safe to show. */
export function cleanJson(json: string): string {
  return ACTIVE_IN_JSON.test(json) ? json.replace(ALL_ACTIVE_IN_JSON, escaped) : json;
}

const ACTIVE_IN_JSON = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff]/;
const ALL_ACTIVE_IN_JSON = new RegExp(ACTIVE_IN_JSON.source, 'g');

function escaped(mark: string): string {
  return `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

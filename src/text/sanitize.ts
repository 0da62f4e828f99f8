/** Control characters, line and paragraph separators, those that turn the direction of writing, and halves of characters. */
export const controlChars =
  /[\0-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Surrogate}]+/gu;

/** A text from an artifact on one line, without control characters, cut where it is too long to read. */
export function sanitizeLine(text: string, most = 80): string {
  return truncate(text.replace(controlChars, " ").trim(), most);
}

/** At most so many UTF-16 units, and never half a character. */
export function truncate(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

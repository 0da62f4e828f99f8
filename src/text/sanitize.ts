/** Control characters, line and paragraph separators, bidirectional marks, and unpaired surrogates. */
export const controlChars =
  /[\0-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Surrogate}]+/gu;

/** Returns the text on one line, without control characters, truncated to `maxLength`. */
export function sanitizeLine(text: string, maxLength = 80): string {
  return truncate(text.replace(controlChars, " ").trim(), maxLength);
}

/** Returns at most `maxLength` UTF-16 units of the text, never half a surrogate pair. */
export function truncate(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

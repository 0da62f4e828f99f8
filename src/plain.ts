/** Control characters, line and paragraph separators, and those that turn the direction of writing. */
export const invisible = /[\0-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g;

/** A text from an artifact on one line, without control characters, cut where it is too long to read. */
export function plain(text: string, most = 80): string {
  const line = text.replace(invisible, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}

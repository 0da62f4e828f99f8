const maxLength = 40;

/** Quotes text from a file in a message: in backquotes, on one line, and truncated. */
export function quote(text: string): string {
  const clipped = text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
  return `\`${clipped.replaceAll(/\s+/g, " ")}\``;
}

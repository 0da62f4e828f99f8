const longest = 40;

/** What stood where something else was expected, for a message: on one line, and not the whole file. */
export function quote(text: string): string {
  const clipped = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return `\`${clipped.replaceAll(/\s+/g, " ")}\``;
}

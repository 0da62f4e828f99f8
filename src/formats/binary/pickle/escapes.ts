const controls = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

/** Decodes a text that Python's `repr` quoted. */
export function unquote(line: string): string {
  const inside = /^(['"])(.*)\1\s*$/s.exec(line)?.[2] ?? line;
  return inside.replaceAll(/\\(?:x([\da-f]{2})|(.))/gis, (_, hex?: string, char = "") =>
    hex === undefined ? (controls.get(char) ?? char) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Decodes Python's `raw-unicode-escape`: latin1 except for `\u20ac` and `\U0001f600`. */
export function decodeRawUnicode(line: string): string {
  return line.replaceAll(
    /\\(?:u([\da-f]{4})|U(00(?:0\d|10)[\da-f]{4}|000[\da-f]{5}))/gi,
    (_, short?: string, long?: string) => String.fromCodePoint(Number.parseInt(short ?? long ?? "0", 16)),
  );
}

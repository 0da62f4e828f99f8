const item = String.raw`'[^']*'|"[^"]*"|\{[^{}]*\}|:[A-Za-z]\w*|[-+]?(?:[\d.][\w.+-]*|nan|inf|NaN|Inf)`;
const items = new RegExp(item, "g");
const tuple = new RegExp(`^ {0,8}\\((?=['":])(?:${item})(?:, (?:${item})){1,40}\\)\\s*$`);

/**
 * The items of a tuple one after the other: what Python 2 makes of `print(…)`, `('Epoch', 3, 'loss:', 0.5)` and
 * `('Losses', {'ner': 0.5})`, and Julia of names, `(:epoch, 3, :loss, 0.5)`. Any other text as it is.
 */
export function joinTuple(text: string): string {
  if (!tuple.test(text)) return text;
  const shown = text.match(items) ?? [];
  return shown
    .map((one) => (one.startsWith(":") ? `${one.slice(1)}:` : one.replaceAll(/^['"]|['"]$/g, "")))
    .join(" ");
}

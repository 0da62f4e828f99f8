/** How a record begins that counts: `[3] train_loss: `, `Epoch 3/10: loss `, and what stands between its count and its first value. */
const lead =
  /^\s*(\[?\s?(?:epochs?|ep|steps?|iter(?:ation)?s?|rounds?)?[\s:#=[]{0,3})\d{1,9}(?:\s?\/\s?\d{1,9})?(\D{2,60}?)(?=[-+]?(?:\.?\d|nan|inf))/i;

/**
 * Splits a line in which a program printed several records without a line end between them, each with a higher count: epochs, or what
 * counts on from the line before. `[0] loss 0.5 [1] loss 0.6` may be of two workers. What is glued to the value before is of another print:
 * `Epoch 2, loss: 0.5Epoch 2, loss: 0.6`.
 */
export function recordsIn(
  text: string,
  { batch, step }: { readonly batch: number; readonly step: number },
): string[] {
  const [, before = "", behind = ""] = lead.exec(text) ?? [];
  if (!/\p{L}/u.test(behind)) return [text];
  const starts: number[] = [];
  let previous = /(?<!st)ep/i.test(before) ? Number.NEGATIVE_INFINITY : Number.isNaN(batch) ? step : batch;
  for (let at = text.indexOf(behind); at !== -1; at = text.indexOf(behind, at + 1)) {
    const [whole = "", count = ""] = /(?<![\w.])(\d{1,9})(?:\s?\/\s?\d{1,9})?$/.exec(text.slice(0, at)) ?? [];
    const start = at - whole.length - before.length;
    if (whole === "" || text.slice(start, start + before.length) !== before) continue;
    if (!(Number(count) > previous) && !/\d/.test(text[start - 1] ?? "")) return [text];
    previous = Number(count);
    starts.push(start);
  }
  return starts.map((start, index) => text.slice(index === 0 ? 0 : start, starts[index + 1]));
}

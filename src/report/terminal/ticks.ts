/** The least step of 1, 2 or 5 times a power of ten that covers a range in at most so many steps. */
export function tickStep(range: number, most: number): number {
  const raw = range / most;
  const power = 10 ** Math.floor(Math.log10(raw));
  return ([1, 2, 5].find((factor) => factor * power >= raw) ?? 10) * power;
}

/** The line under a chart and the labels under that line: as many ticks as fit, the first position at the left end. */
export function positionAxis(from: number, to: number, width: number): { line: string; labels: string } {
  const widest = Math.max(label(from).length, label(to).length);
  const step = Math.max(1, tickStep(to - from, Math.max(1, Math.floor(width / (widest + 4)))));
  const [line, labels] = [Array.from({ length: width }, () => "─"), Array.from({ length: width }, () => " ")];
  let free = 0;
  const first = Math.ceil(from / step);
  // There are fewer ticks than columns; and beyond 2⁵³ the next one is the same.
  for (let i = 0; i < width && (first + i) * step <= to; i++) {
    const tick = (first + i) * step;
    const text = label(tick);
    const column = columnOf(tick, from, to, width);
    const start = Math.min(Math.max(0, column - (text.length >> 1)), width - text.length);
    if (start < free) continue;
    line[column] = "┬";
    labels.splice(start, text.length, ...text);
    free = start + text.length + 1;
  }
  return { line: line.join(""), labels: labels.join("").trimEnd() };
}

/** The column of a position in a chart of that width; a report of others may hold positions beyond its ends. */
export function columnOf(at: number, from: number, to: number, width: number): number {
  const column = to > from ? Math.round(((at - from) / (to - from)) * (width - 1)) : 0;
  return Math.min(Math.max(0, column || 0), width - 1);
}

function label(at: number): string {
  return String(Number(at.toPrecision(12)));
}

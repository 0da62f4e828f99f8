import { curves, seeded, TextFile } from "./text-file.ts";

const shapes = 500;
const linesPerEpoch = 100;

const words =
  "loaded shard worker cache prefetch queue node rank bucket gradient sync checkpoint writing tokenizer vocab " +
  "device memory reserved allocated stream kernel compiled graph module layer dropout sampler dataset split shuffle " +
  "manifest hash socket retry connection timeout restarted resumed skipped warning deprecated argument option flag";

/**
 * The free text that a training prints between its epochs: lines of 500 shapes in any order, with times, levels, paths
 * and numbers in them, and one line of metrics in 100.
 */
export function mixedLog(path: string, bytes: number): void {
  const random = seeded(16);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const known = words.split(" ");
  const number = () => (random() < 0.5 ? String(Math.floor(random() * 1e5)) : (random() * 100).toFixed(3));
  const parts: readonly (() => string)[] = [
    () => pick(known) ?? "",
    () => pick(known) ?? "",
    () => `${pick(known)}=#`,
    () => `${pick(known)}: #`,
    () => "#",
    () => "[#/#]",
    () => `/data/${pick(known)}/part-#.bin`,
  ];
  const heads = ["", "", "INFO ", "2026-11-27 12:00:# WARNING ", "[rank #] ", "(worker #) "];
  const texts = Array.from({ length: shapes }, () => {
    const length = 3 + Math.floor(random() * 8);
    return pick(heads) + Array.from({ length }, () => pick(parts)?.() ?? "").join(" ");
  });
  const { loss, accuracy } = curves(16);
  const file = new TextFile(path);
  for (let epoch = 1; file.bytes < bytes || epoch < 3; epoch++) {
    for (let line = 0; line < linesPerEpoch; line++) {
      file.write(`${(pick(texts) ?? "").replaceAll("#", number)}\n`);
    }
    const metrics = [`train_loss ${loss(epoch).toFixed(4)}`, `val_loss ${loss(epoch).toFixed(4)}`];
    file.write(`Epoch ${epoch}/9999: ${metrics.join(" ")} val_acc ${accuracy(epoch).toFixed(4)}\n`);
  }
  file.close();
}

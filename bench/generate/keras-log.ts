import { curves, TextFile } from "./text-file.ts";

const steps = 600;
const shownEvery = 4;

/** What `fit` prints into a file: the first half as Keras 2 does, the second, where the training goes on, as Keras 3. */
export function kerasLog(path: string, bytes: number): void {
  const file = new TextFile(path);
  const { loss, accuracy } = curves(15);
  // Which epoch is the last, Keras knows and we do not: a number that no file reaches.
  for (let epoch = 1; file.bytes < bytes || epoch < 3; epoch++) {
    file.write(`Epoch ${epoch}/9999\n`);
    const isKeras2 = file.bytes < bytes / 2;
    const metrics = (side: string) => {
      const shown = [
        `${side}loss: ${loss(epoch * 100).toFixed(4)}`,
        `${side}accuracy: ${accuracy(epoch * 100).toFixed(4)}`,
      ];
      return isKeras2 ? shown : shown.reverse();
    };
    let width = 0;
    for (let done = shownEvery; done <= steps; done += shownEvery) {
      const isLast = done === steps;
      const all = [...metrics(""), ...(isLast ? metrics("val_") : [])];
      file.write(`${"\b".repeat(width)}\r${(isKeras2 ? keras2 : keras3)(done, all)}`);
      width = 80;
    }
    file.write("\n");
  }
  file.close();
}

function keras2(done: number, metrics: readonly string[]): string {
  const isLast = done === steps;
  const filled = Math.max(0, Math.floor((done / steps) * 30) - 1);
  const bar = `${"=".repeat(filled)}${isLast ? "=" : ">"}`.padEnd(30, ".");
  const count = `${String(done).padStart(3)}/${steps} [${bar}]`;
  return [count, isLast ? "3s 6ms/step" : "ETA: 3s", ...metrics].join(" - ");
}

function keras3(done: number, metrics: readonly string[]): string {
  const filled = Math.floor((done / steps) * 20);
  const bar = `\x1b[32m${"━".repeat(filled)}\x1b[0m\x1b[37m${"━".repeat(20 - filled)}\x1b[0m`;
  const count = `\x1b[1m${String(done).padStart(3)}/${steps}\x1b[0m`;
  return [`${count} ${bar} \x1b[1m3s\x1b[0m 6ms/step`, ...metrics].join(" - ");
}

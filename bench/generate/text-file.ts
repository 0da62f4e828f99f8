import { closeSync, openSync, writeSync } from "node:fs";

/** A file that is written in pieces, and knows its size, almost: what is not written yet counts a byte a character. */
export class TextFile {
  readonly #file: number;
  #written = 0;
  #pending = "";

  constructor(path: string) {
    this.#file = openSync(path, "w");
  }

  get bytes(): number {
    return this.#written + this.#pending.length;
  }

  write(text: string): void {
    this.#pending += text;
    if (this.#pending.length > 1 << 20) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    this.#written += writeSync(this.#file, this.#pending);
    this.#pending = "";
  }
}

/** Numbers from 0 to 1, the same in every run (Park and Miller's generator). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A loss that falls and an accuracy that rises, with noise, as the float32 that a framework records. */
export function curves(seed: number): { loss: (step: number) => number; accuracy: (step: number) => number } {
  const random = seeded(seed);
  return {
    loss: (step) => Math.fround(2.3 * Math.exp(-step / 1e5) + 0.05 * random() + 0.01),
    accuracy: (step) => Math.fround(1 - 0.9 * Math.exp(-step / 1e5) - 0.05 * random()),
  };
}

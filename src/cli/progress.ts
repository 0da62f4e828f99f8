import { statSync, writeSync } from "node:fs";
import type { FileMatch } from "../artifacts/find.ts";
import { sanitizeLine } from "../text/sanitize.ts";

/** What is read faster than this, in milliseconds, needs no progress. */
const patience = 300;
const interval = 100;
/** Reading a file of this size takes long enough to name it at once. */
const largeFile = 16 * 1024 * 1024;

/** The line that tells a terminal which file is read. */
export class Progress {
  readonly #columns: number;
  #next = performance.now() + patience;
  #isShown = false;

  constructor(columns: number) {
    this.#columns = columns;
  }

  show({ path, absolute }: FileMatch, index: number, count: number): void {
    const now = performance.now();
    const isLarge = (statSync(absolute, { throwIfNoEntry: false })?.size ?? 0) >= largeFile;
    if (now < this.#next && !isLarge) return;
    this.#next = now + interval;
    this.#isShown = true;
    const text = `reading ${index + 1} of ${count}: ${path}`;
    // Half of the columns, since a character may take two.
    this.#write(`\r\u001b[K${sanitizeLine(text, Math.max(1, this.#columns - 1))}`);
  }

  end(): void {
    if (this.#isShown) this.#write("\r\u001b[K");
    this.#isShown = false;
  }

  /** Reading does not yield to the event loop, so a stream would show the line when all is over. */
  #write(text: string): void {
    try {
      writeSync(2, text);
    } catch {
      // Nobody looks.
    }
  }
}

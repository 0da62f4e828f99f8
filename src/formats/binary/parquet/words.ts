import type { Span } from "./span.ts";

/** Longer texts name no run. */
const maxBytes = 200;

/** The texts of a column; each is kept once. */
export class Words {
  readonly #indexOf = new Map<string, number>();
  readonly #texts: string[] = [];

  /** Reads so many texts, each behind its length, and returns their indexes. */
  read(span: Span, count: number): Float64Array {
    const indexes = new Float64Array(count);
    for (let at = 0; at < count; at++) {
      const { bytes } = span.part(span.uint(4));
      indexes[at] = this.#keep(bytes.toString("utf8", 0, Math.min(bytes.length, maxBytes)));
    }
    return indexes;
  }

  get(index: number): string {
    return this.#texts[index] ?? "";
  }

  #keep(text: string): number {
    const known = this.#indexOf.get(text);
    if (known !== undefined) return known;
    const index = this.#texts.push(text) - 1;
    this.#indexOf.set(text, index);
    return index;
  }
}

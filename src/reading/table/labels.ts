import { NumberList } from "../bytes/number-list.ts";

/** With more different texts, a column describes its rows and labels nothing. */
const maxTexts = 10_000;

/** The texts of a column that labels its rows; each text is kept once. */
export class Labels {
  /** The index of its text by row; NaN for a row without one. */
  readonly #ids = new NumberList();
  readonly #idOf = new Map<string, number>();
  readonly #texts: string[] = [];

  /** Rows come in order; the first text of a row counts. */
  set(row: number, text: string): void {
    if (this.#ids.length > row) return;
    let id = this.#idOf.get(text);
    if (id === undefined) {
      if (this.#texts.length === maxTexts) return;
      // A copy: V8 keeps the whole text of a file in memory for a text sliced from it.
      const copy = Array.from(text).join("");
      id = this.#texts.push(copy) - 1;
      this.#idOf.set(copy, id);
    }
    while (this.#ids.length < row) this.#ids.push(Number.NaN);
    this.#ids.push(id);
  }

  get(row: number): string | undefined {
    return this.#texts[this.#ids.get(row)];
  }

  /** The different texts, in the order in which they first occur. */
  get texts(): readonly string[] {
    return this.#texts;
  }
}

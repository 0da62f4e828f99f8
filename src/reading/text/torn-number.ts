/** A number with a fraction and no exponent. */
const fraction = /^[-+]?\d+[.,](\d+)$/;

/** Numbers below are printed with an exponent by most programs, and a torn one has lost it. */
const smallest = 1e-3;

/** What a number that has lost digits may be off by, as a share of it. */
const tolerance = 1e-3;

/** The widths of the last numbers of lines, to tell whether one without a line end was torn when its program was killed. */
export class LineEnds {
  /** 0 before the first line, −1 once two widths differ. */
  #width = 0;
  #hasExponents = false;

  add(width: number, hasExponent: boolean): void {
    if (width !== this.#width) this.#width = this.#width === 0 ? width : -1;
    this.#hasExponents ||= hasExponent;
  }

  /**
   * Whether a number at the end of a text without a line end is whole: it is as wide as all before it, or any further digits
   * would change it by less than 0.1 %. `before` are the values in the same place of earlier lines.
   */
  isWhole(text: string, before: Float64Array): boolean {
    if (/^[-+]?(nan|inf|infinity)$/i.test(text)) return true;
    const [, digits = ""] = fraction.exec(text) ?? [];
    if (digits === "" || before.length === 0 || this.#hasExponents) return false;
    if (text.length === this.#width) return true;
    if (before.some((value) => value !== 0 && Math.abs(value) < smallest)) return false;
    return 10 ** -digits.length <= tolerance * Math.abs(Number(text.replace(",", ".")));
  }
}

/** The note on a last row whose last number may be torn. */
export function tornNumberNote(line: number): string {
  return `the last number (line ${line}) has no line end and may be cut off: its row is skipped`;
}

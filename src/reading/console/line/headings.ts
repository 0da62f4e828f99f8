import type { Side } from "./label-parts.ts";
import { type Label, sideIn } from "./labels.ts";
import { isCurrent } from "./line-words.ts";
import { listedSides } from "./pieces.ts";

/** The side that a heading within a line names, and its words. */
export type Heading = { readonly side: Side; readonly text: string };

/** `[Best Model Metrics]`: a model is the best by its evaluation. */
const ofBestModel = /\[best (?:model|checkpoint)(?:'s)? (?:metrics|results|scores|performance)\]/i;

/** Against whom an agent plays, in whatever mode: `vs Self-Play (Test Mode)`. */
const opponent = /^\W{0,4}(?:vs\.?|versus)\s/i;

/** A text that a dict has: `'group': 'offense'`. */
const entry = /(['"])(\w{1,40})\1\s?:\s?(['"])([^'"]{0,80})\3/g;

/** The headings within a line: each holds until the next one. */
export class Headings {
  last: Heading | null = null;
  /** The keys that name parts: their texts are not all sides, as the position `TE` among others. */
  readonly #ofParts: ReadonlySet<string>;
  /** The side of the last number that is no metric. */
  #otherSide: Side | null = null;
  /** The heading that such a number left. */
  #ofOther: Heading | null = null;

  constructor(line: string) {
    const entries = [...line.matchAll(entry)];
    this.#ofParts = new Set(
      entries.flatMap(([, , key = "", , value = ""]) => (sideOfText(value) === null ? [key] : [])),
    );
  }

  /** The side that words before a number name. */
  sideOf(words: string): Side | null {
    const [[, , key = "", , value] = []] = words.matchAll(entry);
    if (value !== undefined) return this.#ofParts.has(key) ? null : sideOfText(value);
    return sideIn(words) ?? (isCurrent.test(words) ? "val" : null);
  }

  /** A heading of several sides, `train/val | loss: 0.8`, tells none. */
  set(side: Side | null, text: string): void {
    if (opponent.test(text)) return;
    if (listedSides(text).length > 0) this.last = null;
    else if (side !== null) this.last = { side, text: text.trim() };
  }

  /** Reads a tag among the words before a number. */
  readTag(words: string): void {
    const [tag] = ofBestModel.exec(words) ?? [];
    if (tag !== undefined) this.set("val", tag);
  }

  /** `train steps: 6 val steps: 4 loss: 0.5 val_loss: 0.6` is of both sides. `isFirst`: no metric stands before it. */
  readOther(side: Side, text: string, isFirst: boolean): void {
    const isOfBoth = this.#otherSide !== null && this.#otherSide !== side && isFirst;
    if (isOfBoth) this.last = null;
    else this.set(side, text);
    [this.#otherSide, this.#ofOther] = [side, this.last];
  }

  /** `[valid] loss=0.5, wer=0.2` is of one side; `val mae` ends the heading of a number that is no metric: `train L=1 val mae=2 rmse=3`. */
  readMetric({ side, text }: Label): void {
    if (side === null) return;
    if (/^\[[^\]]{1,20}\]\s*\S/.test(text)) this.set(side, text);
    else if (this.last !== null && this.last === this.#ofOther && this.last.side !== side) this.last = null;
  }
}

/** The side of a text in quotes, which has no joined words: `routeTE` is a name. */
function sideOfText(text: string): Side | null {
  return sideIn(text.toLowerCase());
}

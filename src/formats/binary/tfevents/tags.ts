import { FormatError } from "../../../reading/format-error.ts";
import { maxColumns } from "../../../reading/table/table.ts";
import { Scalar } from "./scalar.ts";

/** The two tags that last followed another one. Tags mostly repeat in the same order. */
type Followers = { next: Tag | null; other: Tag | null };

/** The bytes of an event after its time and step. All but the number are the same in every record of the tag. */
export type Layout = {
  readonly bytes: DataView;
  /** Where the number starts and ends: 4 or 8 bytes. */
  readonly number: number;
  readonly numberEnd: number;
};

/** A tag, by its bytes in the files. */
export type Tag = Followers & {
  readonly bytes: Uint8Array;
  readonly scalar: Scalar;
  layout: Layout | null;
};

/** The tags of the files in one directory. */
export class Tags {
  readonly #prefix: string;
  readonly #scalars: Map<string, Scalar>;
  readonly #known = new Map<string, Tag>();
  #before: Followers = { next: null, other: null };

  readonly #isCurve: (name: string, tag: string) => boolean;

  /** `scalars` holds those of the whole run, by name. */
  constructor(prefix: string, scalars: Map<string, Scalar>, isCurve: (name: string, tag: string) => boolean) {
    this.#prefix = prefix;
    this.#scalars = scalars;
    this.#isCurve = isCurve;
  }

  /** Returns the expected next tag if its layout matches these bytes, those of an event after time and step; else null. */
  findByLayout(bytes: DataView, from: number, to: number): Tag | null {
    const { next, other } = this.#before;
    if (matchesLayout(next, bytes, from, to)) return this.#follow(next);
    if (matchesLayout(other, bytes, from, to)) return this.#follow(other);
    return null;
  }

  /** Returns the tag in these bytes. */
  find(bytes: Uint8Array, from: number, to: number): Tag {
    const before = this.#before;
    const { next, other } = before;
    if (equalsTag(next, bytes, from, to)) return this.#follow(next);
    if (equalsTag(other, bytes, from, to)) return this.#follow(other);
    const tag = this.#lookUp(Uint8Array.from(bytes.subarray(from, to)));
    before.next = tag;
    before.other = next;
    return this.#follow(tag);
  }

  /** Returns the scalar of a known tag; else null. */
  findScalar(bytes: Uint8Array, from: number, to: number): Scalar | null {
    return this.#known.get(keyOf(bytes.subarray(from, to)))?.scalar ?? null;
  }

  #follow(tag: Tag): Tag {
    this.#before = tag;
    return tag;
  }

  #lookUp(bytes: Uint8Array): Tag {
    const key = keyOf(bytes);
    const known = this.#known.get(key);
    if (known) return known;
    const text = new TextDecoder().decode(bytes);
    const tag: Tag = { next: null, other: null, bytes, scalar: this.#scalarOf(text), layout: null };
    this.#known.set(key, tag);
    return tag;
  }

  #scalarOf(tag: string): Scalar {
    // A chart bears the name of its tag: `loss/train/` and `loss` are `train/loss`.
    const isChart = this.#prefix.startsWith(`${tag}/`) && this.#prefix !== `${tag}/`;
    const name = (isChart ? this.#prefix.slice(tag.length + 1) : this.#prefix) + tag;
    const known = this.#scalars.get(name);
    if (known) return known;
    if (this.#scalars.size >= maxColumns) {
      throw new FormatError(`expected at most ${maxColumns} tags, got more`);
    }
    const scalar = new Scalar(name, tag, this.#isCurve(name, tag));
    this.#scalars.set(name, scalar);
    return scalar;
  }
}

function equalsTag(tag: Tag | null, bytes: Uint8Array, from: number, to: number): tag is Tag {
  if (tag === null || to - from !== tag.bytes.length) return false;
  for (let at = from; at < to; at++) if (tag.bytes[at - from] !== bytes[at]) return false;
  return true;
}

function matchesLayout(tag: Tag | null, bytes: DataView, from: number, to: number): tag is Tag {
  const layout = tag?.layout ?? null;
  if (layout === null || layout.bytes.byteLength !== to - from) return false;
  const { bytes: known, number, numberEnd } = layout;
  return equalBytes(known, 0, number, bytes, from) && equalBytes(known, numberEnd, to - from, bytes, from);
}

/** Tells whether the bytes of `known` between `start` and `end` equal those `from` further in `bytes`. */
function equalBytes(known: DataView, start: number, end: number, bytes: DataView, from: number): boolean {
  let at = start;
  for (; at + 4 <= end; at += 4) if (known.getInt32(at) !== bytes.getInt32(from + at)) return false;
  for (; at < end; at++) if (known.getUint8(at) !== bytes.getUint8(from + at)) return false;
  return true;
}

/** Returns bytes as a map key, one character per byte. */
function keyOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}

import { NumberList } from "../../../reading/bytes/number-list.ts";

/** Plain data that a pickle can build. Any other object stays an `Opaque`. */
export type Value =
  | number
  | string
  | boolean
  | null
  | Bytes
  | List
  | Tuple
  | Dict
  | Global
  | Opaque
  | Dtype
  | NdArray;

export class Bytes {
  readonly view: DataView;

  constructor({ buffer, byteOffset, length }: Uint8Array) {
    this.view = new DataView(buffer, byteOffset, length);
  }

  get length(): number {
    return this.view.byteLength;
  }
}

/** A list. Numbers stay unboxed until another kind of item is pushed. */
export class List {
  #numbers: NumberList | null = null;
  #items: Value[] | null = null;

  get length(): number {
    return this.#items?.length ?? this.#numbers?.length ?? 0;
  }

  /** The numbers, to which more may be added; null if the list holds anything else. */
  get numbers(): NumberList | null {
    if (this.#items === null) this.#numbers ??= new NumberList();
    return this.#numbers;
  }

  push(item: Value): void {
    if (typeof item === "number" && this.#items === null) this.numbers?.push(item);
    else {
      this.#items ??= [...(this.#numbers ?? [])];
      this.#numbers = null;
      this.#items.push(item);
    }
  }

  get(index: number): Value {
    return this.#items?.[index] ?? this.#numbers?.get(index) ?? null;
  }

  items(): readonly Value[] {
    return this.#items ?? [...(this.#numbers ?? [])];
  }
}

export class Tuple {
  readonly items: readonly Value[];

  constructor(items: readonly Value[]) {
    this.items = items;
  }
}

/** A dict. A `Map`, so that `__proto__` is an ordinary key. */
export class Dict {
  readonly entries = new Map<string, Value>();

  /** Sets an entry; entries whose keys are tuples or objects are dropped. */
  set(key: Value, value: Value): void {
    const name = nameOf(key);
    if (name !== null) this.entries.set(name, value);
  }

  /** Sets entries from alternating keys and values. */
  setPairs(values: readonly Value[]): void {
    for (let index = 0; index + 1 < values.length; index += 2) {
      this.set(values[index] ?? null, values[index + 1] ?? null);
    }
  }
}

/** A class or function by name. It is never looked up. */
export class Global {
  readonly name: string;

  /** NumPy's function that makes a number from bytes; version 2 renamed its module. */
  readonly isScalar: boolean;

  constructor(name: string) {
    this.name = name;
    this.isScalar = /^numpy\._?core\.multiarray\.scalar$/.test(name);
  }
}

/** An object that is not built: the name of its class and its saved attributes. */
export class Opaque {
  readonly name: string;
  state: Value = null;

  constructor(name: string) {
    this.name = name;
  }
}

/** A NumPy dtype: kind and bytes, such as `f8`. BUILD sets the byte order afterwards. */
export class Dtype {
  readonly code: string;
  isLittle = true;

  constructor(code: string, order = "<") {
    this.code = code;
    this.setOrder(order);
  }

  setOrder(order: string): void {
    this.isLittle = order !== ">";
  }
}

/** A NumPy array: `data` is its bytes, or a list for an array of objects. */
export class NdArray {
  shape: readonly number[] = [];
  dtype: Dtype | null = null;
  data: Bytes | List | null = null;
}

/** Describes a value for a message. */
export function kindOf(value: Value): string {
  if (value === null) return "None";
  if (value instanceof Global || value instanceof Opaque) return value.name;
  if (value instanceof NdArray) return `an array of ${value.dtype?.code ?? "nothing"}`;
  if (typeof value === "object") return `a ${value.constructor.name.toLowerCase()}`;
  return typeof value === "boolean" ? `a ${typeof value}` : String(value);
}

function nameOf(key: Value): string | null {
  if (key === null) return "None";
  if (key instanceof Bytes) return textOf(key);
  return typeof key === "object" ? null : String(key);
}

/** Decodes bytes as latin1, Python 2's encoding of texts. */
function textOf({ view: { buffer, byteOffset, byteLength } }: Bytes): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("latin1");
}

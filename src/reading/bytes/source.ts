import { FormatError } from "../format-error.ts";

/** The bytes of a file. */
export type Contents = {
  readonly size: number;
  /** Copies at most `length` bytes from `position` of the file to `into[at]` onwards; returns how many. */
  readonly read: (into: Uint8Array, at: number, length: number, position: number) => number;
};

/** Contents that are already in memory. */
export function inMemory(bytes: Uint8Array): Contents {
  return {
    size: bytes.length,
    read: (into, at, length, position) => {
      const part = bytes.subarray(position, position + length);
      into.set(part, at);
      return part.length;
    },
  };
}

const defaultChunk = 256 * 1024;

/** The longest line, token or record that is read. */
const maxBuffer = 64 * 1024 * 1024;

/** The kernel copies three times faster to 64 bytes into a page than to where large buffers begin. */
const alignment = 48;

/**
 * A window that moves over a file: `bytes[at]` is the next byte, and the bytes up to `end` are in memory. The buffer is
 * reused, so nothing may keep a view of it.
 */
export class ByteSource {
  bytes: Buffer;
  /** Over the same memory as `bytes`. */
  view: DataView;
  at = 0;
  end = 0;
  readonly size: number;
  readonly #read: Contents["read"];
  /** The position of `bytes[end]` in the file. */
  #position = 0;

  constructor({ size, read }: Contents, chunk = defaultChunk) {
    this.size = size;
    this.#read = read;
    this.bytes = allocate(Math.min(size + 1, chunk));
    this.view = viewOf(this.bytes);
  }

  /** The position of the next byte in the file. */
  get offset(): number {
    return this.#position - (this.end - this.at);
  }

  /** Reads more of the file and keeps the bytes from `at`; false at the end of the file. Throws a FormatError. */
  readMore(): boolean {
    if (this.#position >= this.size) return false;
    const ahead = this.end - this.at;
    if (this.at > 0) this.bytes.copyWithin(0, this.at, this.end);
    else if (ahead === this.bytes.length) this.#grow();
    this.at = 0;
    this.end = ahead;
    const count = this.#read(this.bytes, ahead, this.bytes.length - ahead, this.#position);
    this.end += count;
    this.#position = count === 0 ? this.size : this.#position + count;
    return count > 0;
  }

  /** Loads the next `count` bytes; false if the file has fewer left. Throws a FormatError. */
  ensure(count: number): boolean {
    while (this.end - this.at < count) if (!this.readMore()) return false;
    return true;
  }

  /** Skips `count` bytes without loading them; false if the file has fewer left. */
  skip(count: number): boolean {
    const ahead = this.end - this.at;
    if (count <= ahead) {
      this.at += count;
      return true;
    }
    const position = this.#position + count - ahead;
    this.#position = Math.min(position, this.size);
    this.at = 0;
    this.end = 0;
    return position <= this.size;
  }

  /** The line to report errors at; null for binary files. */
  protected get errorLine(): number | null {
    return null;
  }

  #grow(): void {
    if (this.bytes.length >= maxBuffer) {
      const limit = maxBuffer / 1024 / 1024;
      throw new FormatError(`expected at most ${limit} MiB in one line or value, got more`, this.errorLine);
    }
    const wider = allocate(this.bytes.length * 2);
    this.bytes.copy(wider, 0, 0, this.end);
    this.bytes = wider;
    this.view = viewOf(wider);
  }
}

function viewOf({ buffer, byteOffset, length }: Buffer): DataView {
  return new DataView(buffer, byteOffset, length);
}

function allocate(length: number): Buffer {
  return Buffer.from(new ArrayBuffer(length + alignment), alignment, length);
}

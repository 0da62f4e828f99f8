const headerBytes = 32;
const frameHeaderBytes = 24;
/** The lowest bit tells the byte order of the checksums. */
const magic = 0x377f0682;
const version = 3007000;

/**
 * Returns the pages that a write-ahead log has committed and the number of pages that the database has with them; null if
 * it has committed nothing. As SQLite does, frames count up to the first with a wrong salt or checksum.
 * https://www.sqlite.org/fileformat2.html, section 4
 */
export function committedPages(
  log: Buffer,
  pageBytes: number,
): { readonly pages: ReadonlyMap<number, Uint8Array>; readonly count: number } | null {
  if (log.length < headerBytes || (log.readUInt32BE(0) & ~1) >>> 0 !== magic) return null;
  if (log.readUInt32BE(4) !== version || log.readUInt32BE(8) !== pageBytes) return null;
  const isBigEndian = (log.readUInt32BE(0) & 1) === 1;
  const sum = new Checksum(log, isBigEndian);
  sum.add(0, headerBytes - 8);
  if (!sum.isStoredAt(headerBytes - 8)) return null;
  const pages = new Map<number, Uint8Array>();
  let uncommitted: [page: number, bytes: Uint8Array][] = [];
  let count: number | null = null;
  const frameBytes = frameHeaderBytes + pageBytes;
  for (let at = headerBytes; at + frameBytes <= log.length; at += frameBytes) {
    // The salts of a log that is written anew differ from those of the frames left from before.
    if (log.compare(log, 16, 24, at + 8, at + 16) !== 0) break;
    const data = at + frameHeaderBytes;
    sum.add(at, at + 8);
    sum.add(data, data + pageBytes);
    if (!sum.isStoredAt(at + 16)) break;
    uncommitted.push([log.readUInt32BE(at), log.subarray(data, data + pageBytes)]);
    const committed = log.readUInt32BE(at + 4);
    if (committed === 0) continue;
    for (const [page, bytes] of uncommitted) pages.set(page, bytes);
    uncommitted = [];
    count = committed;
  }
  return count === null ? null : { pages, count };
}

/** The running checksum of a log: two sums over pairs of 32-bit words. */
class Checksum {
  #first = 0;
  #second = 0;
  readonly #log: Buffer;
  readonly #view: DataView;
  readonly #isBigEndian: boolean;

  constructor(log: Buffer, isBigEndian: boolean) {
    this.#log = log;
    this.#view = new DataView(log.buffer, log.byteOffset, log.length);
    this.#isBigEndian = isBigEndian;
  }

  add(from: number, to: number): void {
    let [first, second] = [this.#first, this.#second];
    for (let at = from; at < to; at += 8) {
      first = (first + this.#view.getUint32(at, !this.#isBigEndian) + second) >>> 0;
      second = (second + this.#view.getUint32(at + 4, !this.#isBigEndian) + first) >>> 0;
    }
    [this.#first, this.#second] = [first, second];
  }

  isStoredAt(at: number): boolean {
    return this.#log.readUInt32BE(at) === this.#first && this.#log.readUInt32BE(at + 4) === this.#second;
  }
}

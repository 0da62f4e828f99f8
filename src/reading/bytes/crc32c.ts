/** The polynomial of CRC-32C (Castagnoli, RFC 3720), its bits reversed. */
const polynomial = 0x82f63b78;

/** Eight tables of 256 in a row: what a byte does to the checksum when 0 to 7 more follow it ("slicing by 8"). */
const table = slicingTable();

function slicingTable(): Int32Array {
  const made = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ ((crc & 1) * polynomial);
    made[byte] = crc;
  }
  for (let at = 256; at < made.length; at++) {
    const before = made[at - 256] ?? 0;
    made[at] = (before >>> 8) ^ (made[before & 0xff] ?? 0);
  }
  return made;
}

/** The checksum of the bytes from `from` up to `to`, as a signed number of 32 bits. */
export function crc32c(bytes: DataView, from: number, to: number): number {
  let crc = -1;
  let at = from;
  for (; at + 8 <= to; at += 8) {
    const low = crc ^ bytes.getInt32(at, true);
    const high = bytes.getInt32(at + 4, true);
    crc =
      (table[1792 + (low & 0xff)] ?? 0) ^
      (table[1536 + ((low >>> 8) & 0xff)] ?? 0) ^
      (table[1280 + ((low >>> 16) & 0xff)] ?? 0) ^
      (table[1024 + (low >>> 24)] ?? 0) ^
      (table[768 + (high & 0xff)] ?? 0) ^
      (table[512 + ((high >>> 8) & 0xff)] ?? 0) ^
      (table[256 + ((high >>> 16) & 0xff)] ?? 0) ^
      (table[high >>> 24] ?? 0);
  }
  for (; at < to; at++) crc = (crc >>> 8) ^ (table[(crc ^ bytes.getUint8(at)) & 0xff] ?? 0);
  return ~crc;
}

/** As TFRecord and LevelDB store a checksum, so that one of bytes that hold checksums tells something, too. */
export function maskCrc(crc: number): number {
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) | 0;
}

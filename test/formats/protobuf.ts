// Encoders of protobuf fields.

export function varint(field: number, value: number | bigint): Buffer {
  return Buffer.from([...digits(field * 8), ...digits(value)]);
}

export function bytes(field: number, ...parts: readonly (Uint8Array | string)[]): Buffer {
  const data = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.from([...digits(field * 8 + 2), ...digits(data.length)]), data]);
}

export function float(field: number, value: number): Buffer {
  return Buffer.concat([Buffer.from(digits(field * 8 + 5)), floats(value)]);
}

export function double(field: number, value: number): Buffer {
  return Buffer.concat([Buffer.from(digits(field * 8 + 1)), doubles(value)]);
}

export function floats(...values: number[]): Buffer {
  return Buffer.from(Float32Array.from(values).buffer);
}

export function doubles(...values: number[]): Buffer {
  return Buffer.from(Float64Array.from(values).buffer);
}

/** Encodes a varint: seven bits per byte, lowest first; negative numbers as 64 bits. */
export function digits(value: number | bigint): number[] {
  let left = BigInt.asUintN(64, BigInt(value));
  const all: number[] = [];
  for (; left >= 128n; left >>= 7n) all.push(Number(left & 127n) | 128);
  return [...all, Number(left)];
}

import { closeSync, openSync, writeSync } from "node:fs";
import { crc32c, maskCrc } from "../../src/reading/bytes/crc32c.ts";

// Writes a TensorBoard event file of a given size: a training of many steps, the same bytes in every run.
// Run: node bench/generate/events.ts simple|tensor|payload <MB> <file>
// `simple` is what PyTorch writes, `tensor` what TensorFlow 2 does, `payload` puts scalars between 480 KB images and
// 13 KB histograms.

const [kind = "", megabytes = "", path = ""] = process.argv.slice(2);
if (!/^(simple|tensor|payload)$/.test(kind) || !(Number(megabytes) > 0) || path === "") {
  console.error("usage: node bench/generate/events.ts simple|tensor|payload <MB> <file>");
  process.exit(2);
}

/** Park and Miller's generator. */
let seed = 20_261_123;
const random = () => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};

type Bytes = readonly number[] | Uint8Array;

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
const key = (field: number, wire: number) => varint(field * 8 + wire);
const text = (field: number, value: string) => message(field, Buffer.from(value));
const scratch = new DataView(new ArrayBuffer(8));

function message(field: number, ...parts: Bytes[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([
    Buffer.from([...key(field, 2), ...varint(length)]),
    ...parts.map((part) => Buffer.from(part)),
  ]);
}

function float(value: number): Buffer {
  scratch.setFloat32(0, value, true);
  return Buffer.from(new Uint8Array(scratch.buffer, 0, 4));
}

function double(value: number): Buffer {
  scratch.setFloat64(0, value, true);
  return Buffer.from(new Uint8Array(scratch.buffer));
}

const start = 1_760_000_000;
const file = openSync(path, "w");
let pending: Buffer[] = [];
let pendingBytes = 0;
let written = 0;
let records = 0;

function write(step: number, ...what: Bytes[]): void {
  const wallTime = [...key(1, 1), ...double(start + records * 0.01)];
  const parts = [Buffer.from(wallTime), Buffer.from(step === 0 ? [] : [...key(2, 0), ...varint(step)])];
  const data = Buffer.concat([...parts, ...what.map((part) => Buffer.from(part))]);
  const record = Buffer.alloc(data.length + 16);
  const view = new DataView(record.buffer, record.byteOffset, record.length);
  view.setUint32(0, data.length, true);
  view.setInt32(8, maskCrc(crc32c(view, 0, 8)), true);
  record.set(data, 12);
  view.setInt32(12 + data.length, maskCrc(crc32c(view, 12, 12 + data.length)), true);
  records++;
  written += record.length;
  pendingBytes += record.length;
  pending.push(record);
  if (pendingBytes > 1 << 20) flush();
}

function flush(): void {
  writeSync(file, Buffer.concat(pending));
  pending = [];
  pendingBytes = 0;
}

const scalarPlugin = message(9, message(1, text(1, "scalars")));

function scalar(step: number, tag: string, value: number): void {
  if (kind !== "tensor") {
    write(step, message(5, message(1, text(1, tag), key(2, 5), float(value))));
    return;
  }
  // One tag as the Python API writes it, the others as the graph's own operation does.
  const number = tag === "val/loss" ? message(5, float(value)) : message(4, float(value));
  const tensor = message(8, key(1, 0), [1], message(2), number);
  write(step, message(5, message(1, text(1, tag), tensor, scalarPlugin)));
}

const pixels = Buffer.from(Uint8Array.from({ length: 480_000 }, () => random() * 256));

function image(step: number): void {
  write(
    step,
    message(5, message(1, text(1, "samples/0"), message(4, key(1, 0), varint(400), message(4, pixels)))),
  );
}

function histogram(step: number): void {
  const packed = Buffer.concat(Array.from({ length: 800 }, () => double(random())));
  const histo = message(5, message(6, packed), message(7, packed));
  write(step, message(5, message(1, text(1, `weights/${step % 7}`), histo)));
}

const most = Number(megabytes) * 1e6;
write(0, text(3, "brain.Event:2"));
for (let step = 0; written < most; step++) {
  scalar(step, "train/loss", 2.3 * Math.exp(-step / 1e5) + 0.05 * random());
  scalar(step, "train/accuracy", 1 - 0.9 * Math.exp(-step / 1e5) - 0.05 * random());
  scalar(step, "train/grad_norm", 1 + random());
  if (step % 10 === 9) scalar(step, "val/loss", 2.3 * Math.exp(-step / 1e5) + 0.1 + 0.05 * random());
  if (kind !== "payload") continue;
  if (step % 500 === 499) image(step);
  if (step % 70 === 69) histogram(step);
}
flush();
closeSync(file);
console.log(`${path}: ${written} bytes, ${records} records`);

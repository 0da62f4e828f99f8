import type { Artifact } from "../../../reading/artifact.ts";
import { crc32c, maskCrc } from "../../../reading/bytes/crc32c.ts";
import { ProtobufReader } from "../../../reading/bytes/protobuf.ts";
import type { ByteSource } from "../../../reading/bytes/source.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { type Events, wallTimeKey } from "./event.ts";
import { headerBytes, Records } from "./records.ts";
import { walkEvent } from "./walk.ts";

/** Tells whether a file starts with the record of an event, not necessarily of a version: some writers omit it. */
export function startsWithEvent(head: Uint8Array): boolean {
  if (head.length < headerBytes) return false;
  const fields = new ProtobufReader().reset(head, headerBytes);
  const { view } = fields;
  if (maskCrc(crc32c(view, 0, 8)) !== view.getInt32(8, true)) return false;
  const end = headerBytes + view.getUint32(0, true);
  return view.getUint32(4, true) > 0 || end > head.length ? mayBeginEvent(head) : isEvent(fields, end);
}

/** Tells whether a record longer than the head starts like an event. */
function mayBeginEvent(head: Uint8Array): boolean {
  return head.length === headerBytes || head[headerBytes] === wallTimeKey;
}

function isEvent(fields: ProtobufReader, end: number): boolean {
  try {
    let hasTime = false;
    while (fields.at < end) {
      const key = fields.varint();
      hasTime ||= key === wallTimeKey;
      fields.skip(key, end);
    }
    fields.expectEnd(end);
    return hasTime;
  } catch (thrown) {
    if (thrown instanceof FormatError) return false;
    throw thrown;
  }
}

/** Sorts a run's files by when they were started: by the time in the name, then by that of the first event. */
export function sortByStart(files: readonly Artifact[]): Artifact[] {
  return files
    .map((file) => ({ file, wall: timeOfFirstEvent(file.headBytes) }))
    .map(({ file, wall }) => ({ file, wall, named: timeInName(file.path) ?? Math.floor(wall) }))
    .sort((a, b) => a.named - b.named || a.wall - b.wall)
    .map(({ file }) => file);
}

/** Returns the time in `events.out.tfevents.1760000000.host`, in seconds since 1970. */
function timeInName(path: string): number | null {
  const time = /tfevents\.(\d{9,12})(?!\d)[^/]*$/.exec(path)?.[1];
  return time === undefined ? null : Number(time);
}

/** Returns the time of the first event, 0 if unknown. Writers put the time first. */
function timeOfFirstEvent(head: Uint8Array): number {
  const at = headerBytes + 1;
  if (head.length < at + 8 || head[headerBytes] !== wallTimeKey) return 0;
  const time = new DataView(head.buffer, head.byteOffset + at, 8).getFloat64(0, true);
  return Number.isFinite(time) ? time : 0;
}

/** Reads every number of a file; returns a note if the file ends within a record. Throws a FormatError. */
export function readEvents(source: ByteSource, events: Events): string | null {
  const records = new Records(source);
  const { fields } = events;
  try {
    while (records.next()) {
      fields.reset(source.bytes, source.at);
      if (records.isInMemory) events.read(source.at + records.length);
      else walkEvent(source, events, records.end);
      records.advance();
    }
  } catch (thrown) {
    if (!(thrown instanceof FormatError)) throw thrown;
    throw new FormatError(`${thrown.message} (in the record at byte ${records.offset})`);
  }
  return records.isTruncated ? `the last record, at byte ${records.offset}, is incomplete: skipped` : null;
}

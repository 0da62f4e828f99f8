import type { Artifact } from "../../../reading/artifact.ts";
import { crc32c, maskCrc } from "../../../reading/bytes/crc32c.ts";
import { ProtobufReader } from "../../../reading/bytes/protobuf.ts";
import type { ByteSource } from "../../../reading/bytes/source.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { type Events, wallTimeKey } from "./event.ts";
import { headerBytes, Records } from "./records.ts";
import { walkEvent } from "./walk.ts";

/** Does a file begin with the record of an event? Not all writers write their version first. */
export function startsWithEvent(head: Uint8Array): boolean {
  if (head.length < headerBytes) return false;
  const fields = new ProtobufReader().reset(head, headerBytes);
  const { view } = fields;
  if (maskCrc(crc32c(view, 0, 8)) !== view.getInt32(8, true)) return false;
  const end = headerBytes + view.getUint32(0, true);
  return view.getUint32(4, true) > 0 || end > head.length ? mayBeginEvent(head) : isEvent(fields, end);
}

/** The record goes on behind the head of the file: it must begin as an event does. */
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

/** The files of a run in the order in which they were begun: by the time in their names, then that of their first event. */
export function sortByStart(files: readonly Artifact[]): Artifact[] {
  return files
    .map((file) => ({ file, wall: timeOfFirstEvent(file.headBytes) }))
    .map(({ file, wall }) => ({ file, wall, named: timeInName(file.path) ?? Math.floor(wall) }))
    .sort((a, b) => a.named - b.named || a.wall - b.wall)
    .map(({ file }) => file);
}

/** `events.out.tfevents.1760000000.host`: seconds since 1970. */
function timeInName(path: string): number | null {
  const time = /tfevents\.(\d{9,12})(?!\d)[^/]*$/.exec(path)?.[1];
  return time === undefined ? null : Number(time);
}

/** Writers begin an event with its time. */
function timeOfFirstEvent(head: Uint8Array): number {
  const at = headerBytes + 1;
  if (head.length < at + 8 || head[headerBytes] !== wallTimeKey) return 0;
  const time = new DataView(head.buffer, head.byteOffset + at, 8).getFloat64(0, true);
  return Number.isFinite(time) ? time : 0;
}

/** Reads every number of a file. Returns a note where the file ends in the middle of a record. */
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

import type { Artifact } from "../../../reading/artifact.ts";
import { fieldTag, ProtobufReader, wireType } from "../../../reading/bytes/protobuf.ts";
import type { ColumnConfig, ParsedRun } from "../../../reading/format.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { SeriesCollector } from "../../../reading/table/stepped-series.ts";
import { LogRecords } from "../log-records.ts";
import { headerBytes } from "./magic.ts";

// Field keys of swanlab/proto: Record, its field `data`, and the field `scalar` of that.
const dataKey = fieldTag(13, wireType.bytes);
const nameKey = fieldTag(1, wireType.bytes);
const stepKey = fieldTag(2, wireType.varint);
const scalarKey = fieldTag(5, wireType.bytes);
const numberKey = fieldTag(1, wireType.fixed64);

/** Reads the runs of a `.swanlab` file; none if it logged no scalar. Throws a FormatError. */
export function readRun(file: Artifact, columns: ColumnConfig): ParsedRun[] {
  const records = new LogRecords(file.open(), headerBytes);
  const fields = new ProtobufReader();
  const series = new SeriesCollector();
  try {
    while (records.next()) readRecord(fields.reset(records.bytes, 0), records.bytes.length, series);
  } catch (thrown) {
    if (!(thrown instanceof FormatError)) throw thrown;
    throw new FormatError(`${thrown.message} (in the record at byte ${records.offset})`);
  }
  const cut = `the last record, at byte ${records.offset}, is incomplete: skipped`;
  return series.toRuns(columns, records.isTruncated ? [cut] : []);
}

function readRecord(fields: ProtobufReader, end: number, series: SeriesCollector): void {
  while (fields.at < end) {
    const key = fields.varint();
    if (key === dataKey) readData(fields, fields.endOfBytes(end), series);
    else fields.skip(key, end);
  }
  fields.expectEnd(end);
}

/** Reads what was logged under one name in one step; a text or a picture has no number. */
function readData(fields: ProtobufReader, end: number, series: SeriesCollector): void {
  let [name, step] = ["", 0];
  let number: number | null = null;
  while (fields.at < end) {
    const key = fields.varint();
    if (key === nameKey) name = fields.text(fields.endOfBytes(end));
    else if (key === stepKey) step = fields.int64();
    else if (key === scalarKey) number = readNumber(fields, fields.endOfBytes(end));
    else fields.skip(key, end);
  }
  fields.expectEnd(end);
  if (number !== null) series.add(name, step, number);
}

/** A number of 0 is not written. */
function readNumber(fields: ProtobufReader, end: number): number {
  let number = 0;
  while (fields.at < end) {
    const key = fields.varint();
    if (key === numberKey) number = fields.double(end);
    else fields.skip(key, end);
  }
  fields.expectEnd(end);
  return number;
}

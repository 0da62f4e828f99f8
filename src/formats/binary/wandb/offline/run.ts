import { crc32 } from "node:zlib";
import type { Artifact } from "../../../../reading/artifact.ts";
import { fieldTag, ProtobufReader, wireType } from "../../../../reading/bytes/protobuf.ts";
import type { ByteSource } from "../../../../reading/bytes/source.ts";
import type { ColumnConfig, ParsedRun } from "../../../../reading/format.ts";
import { FormatError } from "../../../../reading/format-error.ts";
import { toRuns } from "../../../../reading/table/to-runs.ts";
import { LogRecords } from "../../log-records.ts";
import { Config } from "./config.ts";
import { header } from "./header.ts";
import { History } from "./history.ts";

/** Field keys of Record and RunRecord (wandb/proto/wandb_internal.proto). */
const historyKey = fieldTag(2, wireType.bytes);
const configKey = fieldTag(5, wireType.bytes);
const runKey = fieldTag(17, wireType.bytes);
const configOfRunKey = fieldTag(4, wireType.bytes);

/** Reads the runs of a `.wandb` file; none if it logged no metric. Throws a FormatError. */
export function readRun(file: Artifact, columns: ColumnConfig): ParsedRun[] {
  const history = new History();
  const config = new Config();
  const end = readRecords(file.open(), history, config);
  // The training crashed before it logged anything.
  if (history.rows === 0) return [];
  const table = history.table(end === null ? [] : [end]);
  const runs = toRuns(table, columns, { column: history.steps });
  // An upload makes a copy of `latest-run`, which is a link.
  const id = `wandb ${file.size} ${crc32(file.headBytes)}`;
  return runs.map((run) => ({ ...run, params: config.params(), id }));
}

/** Reads every record of a run; returns a note if the file ends within a record. */
function readRecords(source: ByteSource, history: History, config: Config): string | null {
  const records = new LogRecords(source, header.length);
  const fields = new ProtobufReader();
  try {
    while (records.next()) {
      fields.reset(records.bytes, 0);
      readRecord(fields, records.bytes.length, history, config);
    }
  } catch (thrown) {
    if (!(thrown instanceof FormatError)) throw thrown;
    throw new FormatError(`${thrown.message} (in the record at byte ${records.offset})`);
  }
  return records.isTruncated ? `the last record, at byte ${records.offset}, is incomplete: skipped` : null;
}

function readRecord(fields: ProtobufReader, end: number, history: History, config: Config): void {
  while (fields.at < end) {
    const key = fields.varint();
    if (key === historyKey) history.read(fields, fields.endOfBytes(end));
    else if (key === configKey) config.read(fields, fields.endOfBytes(end));
    else if (key === runKey) readConfigOfRun(fields, fields.endOfBytes(end), config);
    else fields.skip(key, end);
  }
  fields.expectEnd(end);
}

function readConfigOfRun(fields: ProtobufReader, end: number, config: Config): void {
  while (fields.at < end) {
    const key = fields.varint();
    if (key === configOfRunKey) config.read(fields, fields.endOfBytes(end));
    else fields.skip(key, end);
  }
  fields.expectEnd(end);
}

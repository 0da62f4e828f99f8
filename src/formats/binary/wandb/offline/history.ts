import { fieldTag, type ProtobufReader, wireType } from "../../../../reading/bytes/protobuf.ts";
import { NestedRows } from "../../../../reading/table/nested-rows.ts";
import { addCell, emptyColumn, type Table } from "../../../../reading/table/table.ts";
import { decodeValue, numberOf, readItem } from "./items.ts";

/** Field keys of HistoryRecord and HistoryStep (wandb/proto/wandb_internal.proto). */
const itemKey = fieldTag(1, wireType.bytes);
const stepKey = fieldTag(2, wireType.bytes);
const numKey = fieldTag(1, wireType.varint);

/** Collects the values of `wandb.log` in columns, with a row per step. */
export class History {
  /** Step of each row. */
  readonly steps = emptyColumn("_step");
  readonly #values = new NestedRows();

  get rows(): number {
    return this.#values.rows;
  }

  /** Reads a HistoryRecord. */
  read(fields: ProtobufReader, end: number): void {
    let step = this.rows;
    while (fields.at < end) {
      const key = fields.varint();
      if (key === itemKey) {
        const own = this.#readItem(fields, fields.endOfBytes(end));
        step = own ?? step;
      } else if (key === stepKey) step = readStep(fields, fields.endOfBytes(end));
      else fields.skip(key, end);
    }
    fields.expectEnd(end);
    addCell(this.steps, this.rows, step);
    this.#values.endRow();
  }

  table(notes: readonly string[]): Table {
    return { columns: [this.steps, ...this.#values.columns], rows: this.rows, lines: null, notes };
  }

  /** Reads one value of a row; returns the step if the value is `_step`, else null. */
  #readItem(fields: ProtobufReader, end: number): number | null {
    const item = readItem(fields, end);
    const name = item.path.join("/");
    const number = numberOf(item);
    if (name === "_step") return number;
    // Other names that start with `_` are W&B's own clocks.
    if (name.startsWith("_")) return null;
    if (number !== null) this.#values.add(name, number);
    else if (item.json !== null && /^\s*["{]/.test(item.json)) this.#values.addValue(name, decodeValue(item));
    return null;
  }
}

function readStep(fields: ProtobufReader, end: number): number {
  let step = 0;
  while (fields.at < end) {
    const key = fields.varint();
    if (key === numKey) step = fields.int64();
    else fields.skip(key, end);
  }
  fields.expectEnd(end);
  return step;
}

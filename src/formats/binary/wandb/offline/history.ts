import { fieldTag, type ProtobufReader, wireType } from "../../../../reading/bytes/protobuf.ts";
import { FormatError } from "../../../../reading/format-error.ts";
import {
  addCell,
  type Column,
  emptyColumn,
  maxColumns,
  type Table,
} from "../../../../reading/table/table.ts";
import { parseNumber } from "../../../../reading/text/number.ts";
import { decodeValue, numberOf, readItem } from "./items.ts";

/** Field keys of HistoryRecord and HistoryStep (wandb/proto/wandb_internal.proto). */
const itemKey = fieldTag(1, wireType.bytes);
const stepKey = fieldTag(2, wireType.bytes);
const numKey = fieldTag(1, wireType.varint);

/** Dicts nested more deeply hold no metrics. */
const maxDepth = 8;

/** Collects the values of `wandb.log` in columns, with a row per step. */
export class History {
  rows = 0;
  /** Step of each row. */
  readonly steps = emptyColumn("_step");
  readonly #columns = new Map<string, Column>();
  /** Last row that has a cell in a column. */
  readonly #last = new Map<Column, number>();

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
    this.rows++;
  }

  table(notes: readonly string[]): Table {
    return { columns: [this.steps, ...this.#columns.values()], rows: this.rows, lines: null, notes };
  }

  /** Reads one value of a row; returns the step if the value is `_step`, else null. */
  #readItem(fields: ProtobufReader, end: number): number | null {
    const item = readItem(fields, end);
    const name = item.path.join("/");
    const number = numberOf(item);
    if (name === "_step") return number;
    // Other names that start with `_` are W&B's own clocks.
    if (name.startsWith("_")) return null;
    if (number !== null) this.#add(name, number);
    else if (item.json !== null && /^\s*["{]/.test(item.json))
      this.#addValue(name, decodeValue(item), maxDepth);
    return null;
  }

  /** Adds a number, or each number of a dict. A dict with a `_type` is a histogram, an image or a table. */
  #addValue(name: string, value: unknown, depth: number): void {
    if (typeof value === "number") this.#add(name, value);
    else if (typeof value === "string") {
      const number = /^-?(NaN|Infinity)$/.test(value) ? parseNumber(value) : null;
      if (number !== null) this.#add(name, number);
    } else if (typeof value === "object" && value !== null && !Array.isArray(value) && depth > 0) {
      if ("_type" in value) return;
      for (const [key, inner] of Object.entries(value)) this.#addValue(`${name}/${key}`, inner, depth - 1);
    }
  }

  #add(name: string, value: number): void {
    const column = this.#columns.get(name) ?? emptyColumn(name);
    if (this.#last.get(column) === this.rows) return;
    this.#last.set(column, this.rows);
    if (column.values.length === 0) this.#columns.set(name, column);
    if (this.#columns.size > maxColumns) {
      throw new FormatError(`expected at most ${maxColumns} metrics, got more`);
    }
    addCell(column, this.rows, value);
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

import { fieldTag, type ProtobufReader, wireType } from "../../../../reading/bytes/protobuf.ts";
import { parsePythonJson } from "../../../../reading/json/python-json.ts";
import { parseNumber } from "../../../../reading/text/number.ts";
import { quote } from "../../../../reading/text/quote.ts";

/** Field keys of HistoryItem and ConfigItem (wandb/proto/wandb_internal.proto). */
const nameKey = fieldTag(1, wireType.bytes);
const nestedKey = fieldTag(2, wireType.bytes);
const intKey = fieldTag(5, wireType.varint);
const doubleKey = fieldTag(6, wireType.fixed64);
const jsonKey = fieldTag(16, wireType.bytes);

/** A value and its path of names. With `x_history_value_encoding="typed"` numbers are not JSON but fields. */
export type Item = {
  readonly path: readonly string[];
  readonly json: string | null;
  readonly number: number | null;
};

export function readItem(fields: ProtobufReader, end: number): Item {
  const path: string[] = [];
  let json: string | null = null;
  let number: number | null = null;
  while (fields.at < end) {
    const key = fields.varint();
    if (key === nameKey || key === nestedKey) path.push(fields.text(fields.endOfBytes(end)));
    else if (key === jsonKey) json = fields.text(fields.endOfBytes(end));
    else if (key === doubleKey) number = fields.double(end);
    else if (key === intKey) number = fromZigzag(fields.varint());
    else fields.skip(key, end);
  }
  fields.expectEnd(end);
  return { path, json, number };
}

/** Decodes protobuf's sint64: 0, -1, 1, -2, … */
function fromZigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

/** Returns the number of an item; null if it is something else. */
export function numberOf({ json, number }: Item): number | null {
  return json === null ? number : parseNumber(json);
}

/** Parses the value of an item. Throws a FormatError. */
export function decodeValue({ json, number, path }: Item): unknown {
  return json === null ? number : parsePythonJson(json, quote(path.join("/")));
}

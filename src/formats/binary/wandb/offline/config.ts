import type { Params } from "../../../../curves/model.ts";
import { fieldTag, type ProtobufReader, wireType } from "../../../../reading/bytes/protobuf.ts";
import { paramsOf } from "../../../params.ts";
import { decodeValue, readItem } from "./items.ts";

/** Field keys of ConfigRecord (wandb/proto/wandb_internal.proto). */
const updateKey = fieldTag(1, wireType.bytes);
const removeKey = fieldTag(2, wireType.bytes);

/** Collects the values of `wandb.config`. */
export class Config {
  readonly #values = new Map<string, unknown>();

  /** Reads a ConfigRecord: the values set and removed. */
  read(fields: ProtobufReader, end: number): void {
    while (fields.at < end) {
      const key = fields.varint();
      if (key !== updateKey && key !== removeKey) {
        fields.skip(key, end);
        continue;
      }
      const item = readItem(fields, fields.endOfBytes(end));
      const name = item.path.join(".");
      // `_wandb` is W&B's own.
      if (name.startsWith("_")) continue;
      if (key === removeKey) this.#values.delete(name);
      else this.#values.set(name, decodeValue(item));
    }
    fields.expectEnd(end);
  }

  params(): Params {
    return paramsOf(Object.fromEntries(this.#values));
  }
}

import type { Params } from "../../../../curves/model.ts";
import { type Fields, keyOf, wire } from "../../../../reading/bytes/protobuf.ts";
import { paramsOf } from "../../../params.ts";
import { decodeValue, readItem } from "./items.ts";

/** ConfigRecord (wandb/proto/wandb_internal.proto). */
const updateKey = keyOf(1, wire.bytes);
const removeKey = keyOf(2, wire.bytes);

/** What `wandb.config` was set to. */
export class Config {
  readonly #values = new Map<string, unknown>();

  /** Reads a ConfigRecord: what was set, and what was taken out again. */
  read(fields: Fields, end: number): void {
    while (fields.at < end) {
      const key = fields.varint();
      if (key !== updateKey && key !== removeKey) {
        fields.skip(key, end);
        continue;
      }
      const item = readItem(fields, fields.endOfBytes(end));
      const name = item.path.join(".");
      // `_wandb` is about wandb itself.
      if (name.startsWith("_")) continue;
      if (key === removeKey) this.#values.delete(name);
      else this.#values.set(name, decodeValue(item));
    }
    fields.close(end);
  }

  params(): Params {
    return paramsOf(Object.fromEntries(this.#values));
  }
}

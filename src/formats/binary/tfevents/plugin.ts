import { type Fields, keyOf, wire } from "../../../reading/bytes/protobuf.ts";

/** SummaryMetadata and its PluginData (tensorflow/core/framework/summary.proto). */
const pluginDataKey = keyOf(1, wire.bytes);
const pluginNameKey = keyOf(1, wire.bytes);

/** The name of the plugin in a SummaryMetadata: `scalars`, `images`, `text`, …; empty where it names none. */
export function pluginOf(fields: Fields, end: number): string {
  let plugin = "";
  while (fields.at < end) {
    const key = fields.varint();
    if (key === pluginDataKey) plugin = pluginNameOf(fields, fields.endOfBytes(end));
    else fields.skip(key, end);
  }
  fields.close(end);
  return plugin;
}

function pluginNameOf(fields: Fields, end: number): string {
  let name = "";
  while (fields.at < end) {
    const key = fields.varint();
    if (key === pluginNameKey) name = fields.text(fields.endOfBytes(end));
    else fields.skip(key, end);
  }
  fields.close(end);
  return name;
}

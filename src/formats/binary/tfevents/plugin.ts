import { fieldTag, type ProtobufReader, wireType } from "../../../reading/bytes/protobuf.ts";

/** Field keys of SummaryMetadata and its PluginData (tensorflow/core/framework/summary.proto). */
const pluginDataKey = fieldTag(1, wireType.bytes);
const pluginNameKey = fieldTag(1, wireType.bytes);

/** Returns the plugin of a SummaryMetadata: `scalars`, `images`, `text`, …; empty if it names none. */
export function pluginOf(fields: ProtobufReader, end: number): string {
  let plugin = "";
  while (fields.at < end) {
    const key = fields.varint();
    if (key === pluginDataKey) plugin = pluginNameOf(fields, fields.endOfBytes(end));
    else fields.skip(key, end);
  }
  fields.expectEnd(end);
  return plugin;
}

function pluginNameOf(fields: ProtobufReader, end: number): string {
  let name = "";
  while (fields.at < end) {
    const key = fields.varint();
    if (key === pluginNameKey) name = fields.text(fields.endOfBytes(end));
    else fields.skip(key, end);
  }
  fields.expectEnd(end);
  return name;
}

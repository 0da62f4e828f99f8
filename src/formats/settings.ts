import type { Artifact } from "../reading/artifact.ts";

const maxBytes = 256 * 1024;

/** The tree of settings in a file of YAML or JSON; null where it is neither, or too large to be settings. */
export async function readSettings({ size, openText }: Artifact): Promise<unknown> {
  if (size > maxBytes) return null;
  const source = openText();
  source.ensure(source.size);
  const text = source.bytes.toString("utf8", source.at, source.end);
  const { parseDocument } = await import("yaml");
  // JSON is YAML. Tags of Python objects are only warned of, and their values left as they stand.
  const document = parseDocument(text, { logLevel: "silent" });
  if (document.errors.length > 0) return null;
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    // Aliases of aliases: it is the file's fault, whatever the library throws.
    return null;
  }
}

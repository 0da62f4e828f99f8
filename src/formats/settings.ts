import type { Artifact } from "../reading/artifact.ts";

const maxBytes = 256 * 1024;

/** Parses a YAML or JSON settings file; returns null if it is neither or is larger than 256 KiB. */
export async function readSettings({ size, openText }: Artifact): Promise<unknown> {
  if (size > maxBytes) return null;
  const source = openText();
  source.ensure(source.size);
  const text = source.bytes.toString("utf8", source.at, source.end);
  const { isScalar, parseDocument, visit } = await import("yaml");
  // JSON is YAML. A tag of a Python object only warns; its value is kept as it stands.
  // To find repeated keys, the library compares each key with all others: of several, the last one counts, as in JSON.
  const document = parseDocument(text, { logLevel: "silent", prettyErrors: false, uniqueKeys: false });
  if (document.errors.length > 0) return null;
  // The library takes minutes to make a name of a key like `? ? ? …`, and no setting has a list or dict as its key.
  visit(document, { Pair: (_, { key }) => (isScalar(key) ? undefined : visit.REMOVE) });
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    // Nested aliases beyond the limit: the file's fault, whatever the library throws.
    return null;
  }
}

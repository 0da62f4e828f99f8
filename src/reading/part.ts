import type { Artifact } from "./artifact.ts";
import { ByteSource, inMemory } from "./bytes/source.ts";
import { decodeHead, decodeSource } from "./text/decode.ts";
import { TextSource } from "./text/text-source.ts";

const headBytes = 64 * 1024;

/** The bytes of a part; `load` may be called often, and may throw a FormatError. */
type Content = { readonly head: Uint8Array; readonly load: () => Uint8Array };

/** Makes an artifact of bytes that lie within another file. Its siblings are those of that file. */
export function partOf({ sibling }: Artifact, path: string, content: Content | string): Artifact {
  const { head, load } = typeof content === "string" ? fromText(content) : content;
  const start = head.subarray(0, headBytes);
  let size: number | undefined;
  let text: string | undefined;
  const loaded = () => {
    const bytes = load();
    size = bytes.length;
    return inMemory(bytes);
  };
  return {
    path,
    get size() {
      size ??= load().length;
      return size;
    },
    headBytes: start,
    get head() {
      text ??= decodeHead(start);
      return text;
    },
    open: () => new ByteSource(loaded()),
    openText: () => decodeSource(new TextSource(loaded())),
    sibling,
  };
}

function fromText(text: string): Content {
  const bytes = Buffer.from(text);
  return { head: bytes, load: () => bytes };
}

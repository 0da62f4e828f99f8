import { ByteSource, type Contents, inMemory } from "../bytes/source.ts";

/** A source of text, with the state of its parser. */
export class TextSource extends ByteSource {
  /** The current line, 1-based; the parser counts it. */
  line = 1;
  /** How many brackets are open. */
  depth = 0;
  /** How many brackets the outermost open one holds, with itself. */
  brackets = 0;
  /** True for the head of a file, which may stop anywhere: lists and dicts left open end with it. */
  readonly isHead: boolean;
  /** True once a list or dict was left open. */
  isTruncated = false;

  constructor(contents: Contents, { isHead = false, chunk }: { isHead?: boolean; chunk?: number } = {}) {
    super(contents, chunk);
    this.isHead = isHead;
  }

  protected override get errorLine(): number {
    return this.line;
  }
}

/** A source over the head of a text file. */
export function headSource({ head }: { readonly head: string }): TextSource {
  return new TextSource(inMemory(Buffer.from(head)), { isHead: true });
}

import type { ByteSource } from "../bytes/source.ts";
import { findLineEnd, type Line } from "../text/lines.ts";

const colours = /\x1b\[[\d;?]*[A-Za-z]/g;

/** What was shown, one state after the other: a progress bar overwrites its line, and may never end it. */
export function* progressFrames(source: ByteSource): Generator<Line, undefined> {
  for (;;) {
    const feed = findLineEnd(source);
    const { at, line } = source;
    const next = feed === -1 ? source.end : feed + 1;
    if (at === next) return;
    const text = source.bytes.toString("utf8", at, feed === -1 ? next : feed);
    source.at = next;
    for (const state of text.split("\r")) {
      if (state.trim() !== "")
        yield { text: state.replaceAll(colours, ""), number: line, isComplete: feed !== -1 };
    }
    source.line++;
  }
}

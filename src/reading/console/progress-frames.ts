import { findLineEnd, type Line } from "../text/lines.ts";
import type { TextSource } from "../text/text-source.ts";

const colours = /\x1b\[[\d;?]*[A-Za-z]/g;

/** Reads each state of a progress bar as a line. A progress bar overwrites its line, and may never end it. */
export function* progressFrames(source: TextSource): Generator<Line, undefined> {
  for (;;) {
    const lineEnd = findLineEnd(source);
    const { at, line } = source;
    const next = lineEnd === -1 ? source.end : lineEnd + 1;
    if (at === next) return;
    const text = source.bytes.toString("utf8", at, lineEnd === -1 ? next : lineEnd);
    source.at = next;
    for (const state of text.split("\r")) {
      if (state.trim() !== "")
        yield { text: state.replaceAll(colours, ""), number: line, isComplete: lineEnd !== -1 };
    }
    source.line++;
  }
}

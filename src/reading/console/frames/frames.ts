import { findLineEnd } from "../../text/lines.ts";
import type { TextSource } from "../../text/text-source.ts";
import { paceOfEpochs } from "../line/line-words.ts";
import { readPrefix } from "../line/prefix.ts";
import { asPrinted, withoutCollector, withoutPlace } from "./as-printed.ts";
import type { Frame } from "./frame.ts";
import { splitBehindStates } from "./overwritten.ts";
import { isOfRichLine, isRest, type RichLine, readRichLine } from "./rich-log.ts";

const [carriageReturn, backspace] = [13, 8];
const escapes = /\x1b\[[\d;?]*[A-Za-z]|\x1b[()][A-Z\d]|\x1b\][^\x07]{0,200}\x07/g;
/** The beginning of a progress bar's line: what it shows the progress of. */
const barStart = /^[^%]{0,120}?(?=\d{1,3}%\s?\|)/;
const fullBar = /(?<!\d)100%\s?\|/;

const continuedBar = /^([^%]{0,300}%\|[^|]{0,300}\|[^[\]]{0,80}\[[^\]]{0,600}\])\s{0,200}([^\s\]].*)$/;

/** What was drawn of a bar before the next one began on its line: `  1%|█      1%|█▌      | 6/40 [`. */
const cutOffBar = /^[^%|]{0,300}\d%\|(?=[^|%[]{1,600}%\|)[^\p{L}\d[]{0,400}(?:\d {1,400})?/u;

/** A bar that is drawn before its first count: what another print wrote behind it is of what was before. */
const begunBar = /\| {0,12}0\/\d{1,12} \[00:00<\?/;

/** What another print wrote behind the last number of a bar or of any line: `acc: 0.951Epoch 3: …`, `acc: 0.951WARNING:…`; and behind a bar without a total. */
const glued =
  /(?<=\] .{0,400}\d\.\d{1,20})Epoch\b|(?<=\/\? \[[^\]]{0,400}\])Epoch\b|(?<=\d\.\d{1,20})(?:DEBUG|INFO|WARNING|ERROR):/;
const mayBeGlued = /[\d\]](?:Epoch|DEBUG|INFO|WARNING|ERROR)/;

const maxBars = 16;

/** Longer lines hold no metrics that a person reads. */
const maxLength = 8000;

/** A note on the lines that are too long; none if there are none. */
export function describeTooLong([first, ...others]: readonly number[]): string[] {
  if (first === undefined) return [];
  const what =
    others.length === 0 ? `line ${first} has` : `${others.length + 1} lines (from line ${first}) have`;
  return [`${what} more than ${maxLength} characters: what stands there is not read`];
}

/** A bar that nothing but its own count numbers, and values of an evaluation behind it: it may count epochs. */
const bareBar = /^[^%\d]{0,120}\d{1,3}%\s?\|/;
/** The same before the bar: `loss: 0.5, val_loss: 0.6:  20%|`. */
const evaluatedBefore =
  /^[^%]{0,120}(?:val|test|eval)\w{0,40}(?: \w{1,40})?[:= ]{1,2}\d[^%]{0,60}\d{1,3}%\s?\|/i;
const evaluated = /[,[]\s?\w{0,40}(?:val|test|eval)\w{0,40}=/i;

function mayCountEpochs(text: string): boolean {
  return (
    (bareBar.test(text) && (evaluated.test(text) || paceOfEpochs.test(text))) || evaluatedBefore.test(text)
  );
}

/**
 * Reads the lines and states that are not blank. Of the states of one progress bar only the last is kept, unless it may count
 * epochs; below a full one another begins. `withoutLead` drops what a launcher put before each line.
 */
export function* readFrames(
  source: TextSource,
  withoutLead: (text: string) => string = (text) => text,
): Generator<Frame, undefined> {
  let pending: Frame | null = null;
  let pendingBar: string | null = null;
  for (const frame of joinWrapped(splitAtBars(source, withoutLead))) {
    const bar = frame.text.includes("%") ? (barStart.exec(frame.text)?.[0] ?? null) : null;
    const isOther =
      bar === null ||
      bar !== pendingBar ||
      (frame.line !== pending?.line && fullBar.test(pending?.text ?? "")) ||
      (pending !== null && mayCountEpochs(pending.text));
    if (pending !== null && isOther) yield pending;
    [pending, pendingBar] = [frame, bar];
  }
  if (pending !== null) yield pending;
}

/** Behind a bar of Rich, what did not fit into its last column stands below it. A rule has no numbers. */
const richBar = /━ .{0,200}\d/;
const belowBar = /^ {20,}(?=\S)/;

function* joinWrapped(frames: Iterable<Frame>): Generator<Frame, undefined> {
  let bar: Frame | null = null;
  let lastLine = 0;
  for (const frame of frames) {
    const below = bar === null ? "" : frame.text.slice(readPrefix(frame.text).end);
    const isBelow = frame.line === lastLine + 1 && belowBar.test(below);
    if (bar !== null && isBelow && bar.text.length <= maxLength) {
      lastLine = frame.line;
      bar = join(bar, { ...frame, text: below });
      continue;
    }
    if (bar !== null) yield bar;
    bar = richBar.test(frame.text) ? frame : null;
    lastLine = frame.line;
    if (bar === null) yield frame;
  }
  if (bar !== null) yield bar;
}

/** A value that is a text: `v_num: logs`. */
const textValue = /: \p{L}\S{0,80}(?<!:)$/u;

function join(bar: Frame, { text: below, isComplete }: Frame): Frame {
  const above = bar.text.trimEnd();
  const isValued = textValue.test(above);
  const text = `${above}${isValued ? "," : ""} ${below.trim()}`;
  return { ...bar, text, isComplete, isTooLong: text.length > maxLength };
}

/** A line that another print continued after a progress bar is two. */
function* splitAtBars(
  source: TextSource,
  withoutLead: (text: string) => string,
): Generator<Frame, undefined> {
  for (const frame of splitBehindStates(joinRich(allFrames(source), withoutLead))) {
    let { text } = frame;
    const begun: string[] = [];
    for (let bars = 0; bars < maxBars && text.includes("%|"); bars++) {
      const [cutOff = ""] = cutOffBar.exec(text) ?? [];
      if (cutOff !== "") yield { ...frame, text: cutOff, isComplete: true };
      text = text.slice(cutOff.length);
      const [, bar, rest] = continuedBar.exec(text) ?? [];
      if (bar === undefined || rest === undefined) break;
      if (begunBar.test(bar)) begun.push(bar);
      else yield { ...frame, text: bar, isComplete: true };
      text = rest;
    }
    const end = mayBeGlued.test(text) ? text.search(glued) : -1;
    if (end > 0) {
      yield { ...frame, text: text.slice(0, end), isComplete: true };
      text = text.slice(end);
    }
    yield text === frame.text ? frame : { ...frame, text };
    for (const bar of begun) yield { ...frame, text: bar, isComplete: true };
  }
}

/** Joins the lines of a message that Rich's log wrapped. */
function* joinRich(
  frames: Iterable<Frame>,
  withoutLead: (text: string) => string,
): Generator<Frame, undefined> {
  let pending: Frame | null = null;
  let rich: RichLine | null = null;
  let [last, lastLine] = ["", 0];
  for (const frame of frames) {
    const { line } = frame;
    const text = asPrinted(withoutLead(frame.text));
    const isBelow = rich !== null && line === lastLine + 1 && isOfRichLine(rich, text);
    if (!isBelow) rich = readRichLine(text);
    const hasRoom = pending !== null && pending.text.length <= maxLength;
    if (pending !== null && rich !== null && isBelow && hasRoom && isRest(rich, last, text)) {
      pending = join(pending, { ...frame, text: text.slice(rich.from) });
    } else {
      if (pending !== null) yield pending;
      pending = { ...frame, text: isBelow || rich === null ? withoutPlace(text) : rich.text };
    }
    [last, lastLine] = [isBelow ? text : pending.text, line];
  }
  if (pending !== null) yield pending;
}

function* allFrames(source: TextSource): Generator<Frame, undefined> {
  for (;;) {
    const lineEnd = findLineEnd(source);
    const { at, bytes, end, line } = source;
    const to = lineEnd === -1 ? end : lineEnd;
    source.at = lineEnd === -1 ? end : lineEnd + 1;
    if (source.at === at) return;
    source.line = line + 1;
    const isComplete = lineEnd !== -1;
    if (!hasControls(bytes, at, to)) {
      const isTooLong = to - at > maxLength;
      const text = isTooLong ? "" : withoutCollector(bytes.toString("utf8", at, to));
      if (isTooLong || text.trim() !== "") yield { text, line, isComplete, isTooLong };
      continue;
    }
    for (let from = at; from <= to; ) {
      let until = from;
      while (until < to && bytes[until] !== carriageReturn && bytes[until] !== backspace) until++;
      const isTooLong = until - from > maxLength;
      const text = isTooLong
        ? ""
        : withoutCollector(bytes.toString("utf8", from, until).replaceAll(escapes, ""));
      if (isTooLong || text.trim() !== "") {
        yield { text, line, isComplete: isComplete || until < to, isTooLong };
      }
      from = until + 1;
    }
  }
}

/** Whether the line has colours or was overwritten. */
function hasControls(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 32 && (byte === carriageReturn || byte === backspace || byte === 27)) return true;
  }
  return false;
}

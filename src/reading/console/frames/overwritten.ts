import { tokenize } from "../line/tokens.ts";
import type { Frame } from "./frame.ts";

/**
 * Parts the last state of a line that was overwritten from what another print wrote right behind it: `\repoch 9 [loss: 0.5]\repoch 10
 * [loss: 0.4]total time: 61`.
 */
export function* splitBehindStates(frames: Iterable<Frame>): Generator<Frame, undefined> {
  let before: Frame | null = null;
  let last: Frame | null = null;
  for (const frame of frames) {
    if (last !== null) yield* frame.line === last.line ? [last] : partsOf(last, before);
    [before, last] = [last, frame];
  }
  if (last !== null) yield* partsOf(last, before);
}

/** The last state of a line and what is glued to it. `before`: the frame before it. */
function partsOf(last: Frame, before: Frame | null): Frame[] {
  const end = before?.line === last.line ? endOfState(last.text, before.text) : last.text.length;
  if (end === last.text.length) return [last];
  return [
    { ...last, text: last.text.slice(0, end), isComplete: true },
    { ...last, text: last.text.slice(end) },
  ];
}

const printed = /^[-+]?(?:\d{1,12}(?:\.\d{1,20})?|\.\d{1,20})(?:e[-+]\d{1,3})?/;

/** Where a text that begins as the state before goes on with a word; its length if it does not. */
function endOfState(text: string, before: string): number {
  const { shape, slots } = tokenize(before);
  const [second, last] = slots.slice(-2);
  if (last === undefined || second === undefined) return text.length;
  const at = (tokenize(text).slots[slots.length - 2]?.to ?? text.length) + last.from - second.to;
  const [number] = printed.exec(text.slice(at)) ?? [];
  const end = at + (number ?? "").length + before.length - last.to;
  const isState = number !== undefined && /^\p{L}/u.test(text.slice(end));
  return isState && tokenize(text.slice(0, end)).shape === shape ? end : text.length;
}

import { directionOf } from "../../../curves/names.ts";
import { groupBy } from "../../../text/group-by.ts";
import { isCost, isScore, type Side } from "./label-parts.ts";

/** A number that is a value of a metric. */
export type Field = {
  readonly slot: number;
  /** The slot of the value itself, where that of its running mean is taken; null if none is. */
  readonly own: number | null;
  /** The unit that is glued to it: `7.06px`; "" if none is. */
  readonly unit: string;
  /** The name as printed, without words that are not of the name. */
  readonly label: string;
  /** The name without its side. */
  readonly metric: string;
  readonly side: Side | null;
  /** The number of the set, if there are several of the side. */
  readonly set: string | null;
  /** What tells the side, if the field's own words do not. */
  readonly toldBy: string | null;
  /** What its name has in brackets: `Loss(Task)`. */
  readonly note: string | null;
  /** A mean over the epoch so far. */
  readonly isMean: boolean;
  /** A word such as `best` stands before it, as a heading or as a mark: `Epoch 3 | best | acc 0.5`. */
  readonly mayBeBest: boolean;
  /** Only its side is named, so that it has the name of the one before: `train loss: 0.5, test: 0.6`. */
  readonly isSideAlone: boolean;
  /** Named as the one of now: `current accuracy`. */
  readonly isCurrent: boolean;
  /** The line has another number of the same metric and side: `client 1 loss 0.5, client 2 loss 0.6`. */
  readonly isRepeated: boolean;
};

/** The metric of values that only a side names: `Loss: 0.5, Train: 0.91, Val: 0.87`. */
export const unnamed = "unnamed";

/** The value of a batch, whose mean stands behind it. */
const ofBatch = /(?<!\p{L})batch(?!\p{L})/iu;

/** A field before the whole line is read. */
export type Draft = { -readonly [Key in keyof Field]: Field[Key] } & {
  readonly isBest: boolean;
  readonly isPercent: boolean;
};

/** The name of a series: `val/loss`. */
export function nameOf(metric: string, side: Side | null): string {
  return side === null ? metric : `${side}/${metric}`;
}

/** The fields of the line as a whole. `isOfGame`: whether it tells of an episode, which has a score. */
export function finishFields(drafts: readonly Draft[], isOfGame: boolean): Field[] {
  const isBare = (side: Side | null) => drafts.some((draft) => draft.isSideAlone && draft.side === side);
  // `Loss: 0.5, Val: 0.87, Test: 0.86` has an accuracy of each, as examples of PyTorch Geometric print it.
  const areBoth = isBare("val") && isBare("test");
  const named = nameByNotes(drafts).map((draft, index): Draft => {
    if (!draft.isSideAlone) return draft;
    const previous = drafts.slice(0, index).findLast(({ isSideAlone }) => !isSideAlone);
    // `loss 1.45 val 37.6%`
    const isOther = draft.isPercent && !previous?.isPercent;
    const takesIt =
      previous !== undefined &&
      !isOther &&
      (previous.side !== null || draft.toldBy === "brackets" || !(isBare("train") || areBoth));
    // `train=0.5 | val_loss=0.6`
    const ofOther = previous === undefined && !draft.isPercent ? lossBehind(draft, index, drafts) : null;
    const metric = takesIt ? previous.metric : (ofOther ?? unnamed);
    return { ...draft, metric, label: `${draft.side}/${metric}`, toldBy: null };
  });
  const fields: Field[] = [];
  const current = named.filter(({ isBest }) => !isBest);
  for (const { isBest, isPercent, ...field } of current) {
    const toldBy = fields.at(-1)?.label ?? null;
    const side = field.side ?? sideByFields(fields, field, current);
    fields.push(side === field.side ? field : { ...field, side, label: nameOf(field.metric, side), toldBy });
  }
  return markRepeated(withoutLookalikes(fields, isOfGame));
}

/** Names what a line has several times by what stands in brackets, where that differs: `Loss: 0.5 Loss(Task): 0.3 Loss(Rule): 0.2`. */
function nameByNotes(drafts: readonly Draft[]): Draft[] {
  const alike = groupBy(drafts, keyOf);
  return drafts.map((draft) => {
    const twins = alike.get(keyOf(draft)) ?? [];
    const differ = new Set(twins.map(({ note }) => note)).size === twins.length;
    if (draft.note === null || twins.length === 1 || !differ) return draft;
    const metric = `${draft.metric} ${draft.note}`;
    return { ...draft, metric, label: nameOf(metric, draft.side) };
  });
}

/** The loss of the other side right behind a side alone, where that has none of its own; null if there is none. */
function lossBehind({ side }: Draft, index: number, drafts: readonly Draft[]): string | null {
  const [next, ...others] = drafts.slice(index + 1);
  if (next === undefined || next.side === null || next.side === side || !isLoss(next)) return null;
  return others.some((other) => isLoss(other) && other.side !== next.side) ? null : next.metric;
}

/** Drops what the line shows to be no metric: a `cost` beside a loss is a time, and a `score` alone, of no side, may be of a game. */
function withoutLookalikes(fields: readonly Field[], isOfGame: boolean): readonly Field[] {
  const others = fields.filter(({ metric }) => !isCost(metric) && !isScore(metric));
  const hasLoss = others.some(({ metric }) => directionOf(metric) === "min");
  return fields.filter(({ metric, side }) =>
    isCost(metric) ? !hasLoss : !isScore(metric) || isOfGame || side !== null || others.length > 0,
  );
}

/**
 * Marks the fields of one metric and side: nothing tells which is which, but that a loss beside its mean, with what else has one, is
 * a batch's. Of other metrics the mean is one of its own: `acc 0.5 avg acc 0.4`, of all samples and of the classes.
 */
export function markRepeated(fields: readonly Field[]): Field[] {
  const alike = groupBy(fields, keyOf);
  const twinsOf = (field: Field) => alike.get(keyOf(field)) ?? [];
  const isBesideMean = (field: Field) =>
    twinsOf(field).length > 1 && twinsOf(field).filter(({ isMean }) => isMean).length === 1;
  const isOfBatch = fields.some((field) => isBesideMean(field) && /loss/i.test(field.metric));
  return fields.flatMap((field) => {
    if (!isBesideMean(field)) return [{ ...field, isRepeated: twinsOf(field).length > 1 }];
    if (isOfBatch) return field.isMean ? [field] : [];
    if (!field.isMean) return [{ ...field, isRepeated: twinsOf(field).length > 2 }];
    const metric = `mean ${field.metric}`;
    return [{ ...field, metric, label: nameOf(metric, field.side) }];
  });
}

/** The side of a field that names none, by the fields before it: theirs if they agree. */
export function sideByFields(
  before: readonly Field[],
  { metric, isMean }: Field,
  all: readonly Field[],
): Side | null {
  // A perplexity is that of the loss beside it: `perplexity: 2.6 eval_loss: 0.97`.
  const [loss, ...losses] = /^(?:ppl|perplexity)$/i.test(metric) ? all.filter(isLoss) : [];
  if (loss !== undefined && losses.length === 0) return loss.side;
  const told = before.at(-1);
  const sides = new Set(before.map(({ side }) => side));
  if (told === undefined || told.side === null) return null;
  const twins = before.filter((field) => same(field.metric, metric));
  // `evaluating batch loss: 0.5; avg_loss: 0.6`
  if (isMean && !told.isMean && same(told.metric, metric) && ofBatch.test(told.label)) return told.side;
  const isEvaluated = all.some(
    ({ side, metric: other }) => side !== null && side !== "train" && same(other, metric),
  );
  // `{"val_loss": 2, "loss": 1}`, `{"val_acc": 3, "loss": 1, "val_loss": 2}`
  if (told.side !== "train" && (isEvaluated || twins.some(({ toldBy }) => toldBy === null))) return null;
  if (sides.size === 1) return told.side;
  // `loss 1 acc 1 | val: loss 2 acc 2`
  if (twins.length > 0 && twins.every(({ side }) => side !== told.side)) return told.side;
  // A score behind the loss of an evaluation is of that, `loss 1 | val loss 2 acc 3`, unless it has a series of its own.
  const isScore = told.metric !== unnamed && !/loss/i.test(metric) && twins.length === 0;
  return isScore && told.side !== "train" ? told.side : null;
}

function isLoss({ metric }: Field): boolean {
  return /loss$/i.test(metric);
}

function keyOf({ metric, side, set }: Pick<Field, "metric" | "side" | "set">): string {
  return `${side} ${set} ${metric.toLowerCase()}`;
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

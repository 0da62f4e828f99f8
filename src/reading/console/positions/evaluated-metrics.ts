import { directionOf } from "../../../curves/names.ts";
import type { Field } from "../line/fields.ts";
import type { Plan } from "../line/plan.ts";

/** Of generated samples, which no training step compares with those of the data. */
const ofSamples = /^(?:fid|kid|inception score)$/i;
/** Of a whole ranking, of texts that are written or paths that are walked whole: a training's own stands beside its loss. */
const ofWhole =
  /^(?:(?:sacre)?bleu(?:[_ -]?\d)?|meteor|rouge(?:[_ -]?(?:\d|l(?:sum)?))?|cider|(?:min[_ ]?)?[af]de(?:[@_ -]?\d+)?|m?ap(?:[@_ -]?\d+)?|au-?roc|au-?prc?|roc[-_ ]?auc|pr[-_ ]?auc|mrr(?:@\d+)?|(?:ndcg|hr|hits?|recall|precision|[rp])@\d+)$/i;

/** Whether a value that names no side is of an evaluation by what it measures, and by what its line measures beside it. */
export function isOfEvaluation(
  { metric, side }: Field,
  { fields, counters, bar, showsTraining }: Plan,
): boolean {
  if (side !== null || directionOf(metric) === null) return false;
  if (ofSamples.test(metric)) return true;
  const isOfBatches = bar !== null || counters.some(({ kind }) => kind === "batch");
  return (
    !isOfBatches &&
    !showsTraining &&
    fields.every((field) => field.side === null && ofWhole.test(field.metric))
  );
}

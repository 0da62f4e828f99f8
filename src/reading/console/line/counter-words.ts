import { directionOf } from "../../../curves/names.ts";
import { englishName, roleOf } from "../../../curves/words.ts";
import { partsOf, sideOf, wordSet } from "./label-parts.ts";

/** What a counter counts; `batch` starts again in every epoch. */
export type CounterKind = "epoch" | "step" | "batch";

const vetoes =
  wordSet(`best max min total num number per every each load loading loaded save saving saved resume resuming resumed
  warmup restore restoring restored checkpoint from until stopping stop stopped patience last start wait skip remaining
  final than previous lowest highest minimum maximum finish`);

/** A metric in Lightning's name for the value of the epoch or the batch: `train_loss_epoch`, `val_auc_step`. */
const measures = /^(?:loss|acc|accuracy|error|err|mse|mae|rmse|f1)$/;

/** Whether a name is that of the value of a metric at each step: `val_auc_step`. */
export function isOfBatch(name: string): boolean {
  const [, metric] = /^(.{1,80}?)(?:_step){1,2}$/i.exec(name) ?? [];
  if (metric === undefined) return false;
  // A term of a loss may be shown of batches alone: `loss_total_step`.
  const isScore = directionOf(metric) !== null && !/loss/i.test(metric);
  return isScore || measures.test(metric.toLowerCase().replace(/^.*[^a-z\d]/, ""));
}

/**
 * Whether the words after a number make it a counter: `200/2983 batches`, `第3轮`, `第 3 个epoch`, `Finish 1 epoch, loss 0.5`; of two with a
 * slash, `50/200 batch error: 0.5`, too.
 */
export function counterAfter(after: string, isFraction = false): CounterKind | null {
  const [, unit] = (isFraction && /^ (batch|epoch) (?!size|number|num|no|id|index)\p{L}/iu.exec(after)) || [];
  if (unit !== undefined) return /^batch$/i.test(unit) ? "batch" : "epoch";
  // `After 1001 training step(s), loss: 0.5`
  const text = after
    .replace(/^ ?[个個次] ?/, "")
    .replace(/^ train(?:ing)? (?=step|epoch|iter)/i, " ")
    .replace(/^( [a-z]{4,9})\(s\)/i, "$1s");
  const [, word = ""] =
    /^(?:(?:st|nd|rd|th)? |-(?=epoch))?([A-Za-z]{1,12}(?!\p{Script=Latin})|\p{L}{1,12})/u.exec(text) ?? [];
  const isPlural =
    (/^\S/.test(text) && /^(?:epoch|iter|step)$/i.test(word)) ||
    /^ epoch,/i.test(text) ||
    /^(?:batch(?:es)|epochs|steps|iters|iterations)$/i.test(word);
  const [kind = ""] = partsOf(englishName(word));
  const role = roleOf(
    isPlural ? word.toLowerCase().replace(/(?:(?<=h)es|s)$/, "") : kind === word.toLowerCase() ? "" : kind,
  );
  return role === "epoch" || role === "step" || role === "batch" ? role : null;
}

/** What is behind a training: `Epochs seen: 3`, `epochs_done: 3`, `global_steps 3`, `Time steps: 3`. */
const behind =
  /^(?:(?:(epoch)|(?:iteration|step|update))s (?:seen|done)|global (?:iteration|step)s|time steps)$/;

/** What a number counts by the words before it, and all their parts. */
export function counterIn(words: readonly string[], all: readonly string[]): CounterKind | null {
  const past = behind.exec(all.join(" "));
  if (past !== null) return past[1] === undefined ? "step" : "epoch";
  // `Epoch(train) [1]`: the side stands where the counter's number would.
  const last = words.findLast((word) =>
    partsOf(word).some((part) => /\p{L}/u.test(part) && sideOf(part) === null && !isNumbering(part)),
  );
  const parts = partsOf((last ?? "").replace(/[.:#-]+$/, "")).filter((part) => !isNumbering(part));
  const role = roleOf(parts.at(-1) ?? "");
  if (role !== "epoch" && role !== "step" && role !== "batch") return null;
  if (parts.some((part) => measures.test(part)) || directionOf(parts.slice(0, -1).join("_")) !== null)
    return null;
  // How much there was in it: `episodes_this_iter`.
  if (parts.at(-2) === "this") return null;
  // The optimizer's steps, which Stable-Baselines3 prints beside those of the environment.
  if (parts.join("_") === "n_updates") return null;
  const isTimesteps = /^timesteps?$/.test(parts.at(-1) ?? "");
  const isTotal = isTimesteps || parts.at(-1) === "updates";
  // `Total T: 200 Episode Num: 1`
  const counted = all.slice(0, all.findLastIndex((part) => !isNumbering(part)) + 1);
  // `Total reward in step 44: 6.5`
  const isOfValue = /^total .* (?:in|at|after|for) (?:global )?\S+$/.test(counted.join(" "));
  const mayStand = (part: string) =>
    (isTotal && /^(?:total|num)$/.test(part)) || (isOfValue && part === "total");
  if (counted.some((part) => vetoes.has(part) && !mayStand(part))) return null;
  if (role === "batch" && all.includes("global")) return "step";
  return role === "step" && /^(?:batch|minibatch)$/.test(parts.at(-2) ?? "") ? "batch" : role;
}

/** `batch_id`, `Epoch no.`, `batch i`, `迭代次数`. */
function isNumbering(part: string): boolean {
  return /^(?:i|id|idx|no|number|num|次数|次數)$/.test(part);
}

import { type CounterKind, counterAfter } from "./counter-words.ts";
import { sideIn } from "./labels.ts";
import { isSideAlone, isWhole, leads, type Numeral } from "./numerals.ts";

/** A number that counts epochs, steps or batches. */
export type Counter = { readonly slot: number; readonly kind: CounterKind };

/** What tells that a number counts: the word before it, the word behind it, or its place. */
export type ToldBy = "name" | "unit" | "place" | "weak";

const rule = /^\s*[-=*#~]{3,100}\s*$/;

/** What stands before the number of an evaluation. */
const numbersEvaluation =
  /^\s{0,8}\[?eval(?:uat(?:e|ion))?(?:[_ ]?(?:num|number|no|id|idx))?(?:\s?[#:=]\s?| )$/i;

/** `eval: 3 train: 4` has no number of an evaluation; a name of another value stands behind one. */
function leadsToSide(after: string): boolean {
  const [, next = null] = /^[\]:,|\s-]{1,6}(\p{L}+)/u.exec(after) ?? [];
  return next === null || sideIn(next) !== null;
}

/** The counters of a line, found from left to right. */
export class Counters {
  /** A number that may count epochs or steps, if nothing else in the log does. */
  weak: Counter | null = null;
  #found: Counter[] = [];
  /** `ep:20`, which counts episodes beside `epch:0.3`. */
  #shortEpoch: Counter | null = null;
  #globalStep = -1;
  /** The batch of `[1/200], [1/604]`, where the first of the two is named by nothing. */
  #inner = -1;
  readonly #fractions = new Set<number>();
  /** The epoch of `[3, 2000]`, if the batch stands behind it. */
  #paired = -1;

  /** Takes a number if it counts, and says what tells so; else null. */
  take(numeral: Numeral): ToldBy | null {
    const { slot, kind, shown, before, after, label, isLabelled, isFirst } = numeral;
    const isFraction = kind === "fraction";
    // `batch: 25401-26401` names the examples of one, `Epoch 3 batch 1-10` may count.
    const isSpan = label.counter === "batch" && /^-\d/.test(after) && !this.has("epoch");
    if (isSpan || !isCounting(numeral)) return null;
    // `1 epoch = 2640 batches`
    if (!isFirst && /^\s*epoch\s*=\s*$/i.test(before) && counterAfter(after) !== null) return null;
    // Stable-Baselines3 counts its steps as `total_timesteps`, too.
    if (/^\|\s*(?:time\/)?iterations\s*\|\s*$/.test(before)) return this.addWeak(slot, "epoch");
    const named = isLabelled ? label.counter : null;
    // `ResNet34, 10 epochs: acc 0.9` tells how long a training was.
    const isLength = /\p{L}/u.test(before) && /[-,;|(]\s{0,4}$/.test(before) && /^ ?epochs\b/i.test(after);
    const counted =
      named ?? (isFraction || (isWhole(shown) && !isLength) ? counterAfter(after, isFraction) : null);
    if (counted !== null) {
      if (isFraction) this.#fractions.add(slot);
      const isOwnBatch = counted === "step" && isFraction && label.side !== null && label.side !== "train";
      if (named === "step" && label.isGlobal) this.#globalStep = slot;
      if (counted === "epoch") this.#dropShort(slot, /^ep$/i.test(label.text));
      return this.#add(slot, isOwnBatch ? "batch" : counted, named === null ? "unit" : "name");
    }
    // `epoch=0 i=3/530`, `e3 s20/60`
    if (isFraction && /^(?:[sbi]|it)$/i.test(label.text) && this.has("epoch"))
      return this.#add(slot, "batch", "name");
    // `Pass=0 Batch=1472`, `Pass 0, Batch 100`
    if (isFirst && isWhole(shown) && /^pass$/i.test(label.text) && /^,? batch(?!\p{L})/iu.test(after))
      return this.#add(slot, "epoch", "name");
    // `Train loss 100 0.5123`, `Validation loss 100: 0.5123`
    if (isFirst && numeral.isBeforeDecimal && isWhole(shown) && label.isMetric && /^:?\s{1,4}$/.test(after))
      return this.addWeak(slot, "epoch");
    // `Epochs: 1 | Train Loss: 0.5`, `Epochs 3/5 - loss 0.5`: a larger number may be a setting.
    const mayBegin = isFraction || (/^[01]$/.test(shown) && numeral.isBeforeDecimal);
    if (isFirst && mayBegin && /^\s{0,8}epochs ?:? {0,3}$/i.test(before))
      return this.#add(slot, "epoch", "name");
    // `Steps 200, loss 0.5`, `Steps: 200 loss: 0.5`, `env_steps: 200 | loss: 0.5`, though settings name all of them so.
    if (
      isWhole(shown) &&
      /^\s{0,8}(?:(?:epochs|steps|iters|iterations) |(?:[a-z]{2,12}_)?steps ?: ) {0,3}$/i.test(before)
    )
      return this.addWeak(slot, "epoch");
    // `i=200 loss=0.5`
    if (isFirst && isWhole(shown) && /^\s*[[(]?i ?[=:] ?$/.test(before)) return this.addWeak(slot, "epoch");
    // Rows of OpenAI's Baselines: `| episodes | 100 |`, and below it `| steps | 890 |`.
    if (isFirst && isWhole(shown) && /^\| (?:episodes|steps)\s*\|\s*$/.test(before))
      return this.#add(slot, "step", "name");
    // `Train: 0 [50/100]`, `Test: [1][1/2]`, `Train 1: Time 2.5s Loss 0.5`, `[Train 1] loss 0.5`, not `Train 91, Val 87`
    const [, next = null] = /^(?:\]:?|[:,]) (\p{L}+)/u.exec(after) ?? [];
    const isHeading = isFirst && /^\[?\p{L}+ $/u.test(before) && next !== null && sideIn(next) === null;
    if (isSideAlone(label) && isWhole(shown) && (isHeading || /^\s*\]?\s?\[\s*$/.test(after)))
      return this.#add(slot, "epoch", "place");
    // `evaluate_num:2 average_reward:0.5`, `evaluation 2: reward 0.5`, `[eval 2] loss 0.5`
    if (
      isFirst &&
      isWhole(shown) &&
      numeral.isBeforeNumber &&
      numbersEvaluation.test(before) &&
      !leadsToSide(after)
    )
      return this.addWeak(slot, "epoch");
    // `[run 1] 3/200: 50%|█████     | 2/4`
    if (numeral.isBeforeBar && isFraction && (label.metric === "" || /^\[[^\]]*\]$/.test(label.text)))
      return this.#add(slot, "epoch", "place");
    // `[3, 2000]`, `[3 : 2000]`: the epoch and its batch.
    if (isFirst && isWhole(shown) && /^\s*\[\s*$/.test(before) && /^(?:,|\s?:)\s+\d*$/.test(after)) {
      this.#paired = slot;
      return this.#add(slot, "epoch", "place");
    }
    // `[1/25][0/391]`, `[1/25] batch 1/391`
    if (isFirst && isFraction && /^\s*\[$/.test(before) && /^\](?:\s?\[| batch )$/i.test(after))
      return this.#add(slot, "epoch", "place");
    const isBehindEpoch = this.#found.length === 1 && (this.#paired === -1 || this.#paired === slot - 1);
    const isPair = /^(?:,|\s?:)\s+$/.test(before) && /^\]/.test(after);
    if (isBehindEpoch && !isLabelled && !shown.includes(".") && isPair)
      return this.#add(slot, "batch", "place");
    // `-----3-----`
    if (isFirst && isWhole(shown) && rule.test(before) && rule.test(after))
      return this.#add(slot, "epoch", "place");
    // `[3/50]` alone, above the values of the epoch.
    if (
      isFirst &&
      isFraction &&
      /^\s*\[\s*$/.test(before) &&
      /^\s*\]\s*$/.test(after) &&
      !numeral.isBeforeNumber
    )
      return this.#add(slot, "epoch", "place");
    // `Head E3/50: loss 0.5`
    if (isFraction && /\sE$/.test(label.text) && !this.has("epoch")) return this.#add(slot, "epoch", "place");
    // `E 3/50 | Loss: 0.5`, `E  3 | Loss 0.5`, `[E 3] loss=0.5`
    const isInOwn = /^\[e\s?$/i.test(before) && /^\]/.test(after);
    if (
      isFirst &&
      /^e$/i.test(label.text) &&
      (isFraction || (isWhole(shown) && (isInOwn || /^\s?\|/.test(after))))
    )
      return this.#add(slot, "epoch", "place");
    // `e3 s20/60 loss 0.5`
    if (leads(numeral) && /e$/i.test(before) && /^:? (?:[sbi]|it)$/i.test(after))
      return this.#add(slot, "epoch", "place");
    // `T = 2500 / 50000 | reward: 1.5`
    if (isFirst && isFraction && /^t$/i.test(label.text)) return this.#add(slot, "step", "place");
    // `[1000]`, `[1000 - 20.0%]`
    const isShared = isFirst && numeral.isBeforeDecimal && /^ - $/.test(after);
    const isBracketed = /[[(]\s*$/.test(before) && (isShared || /^\s*[\])]/.test(after));
    const isLeading = leads(numeral);
    const isApart = isFraction || isLeading || (isFirst && before.trim() === "") || isBracketed;
    // `[warmup] 3/10 loss=0.5`
    const isTag = isLeading || (isFirst && isFraction && /^\[[^\]\d]*\]$/.test(label.text));
    if ((label.text !== "" && !isTag) || !isApart || !/^\d+(?:\]?\s*\/|$)/.test(shown)) return null;
    if (isFraction && this.has("epoch")) this.#add(slot, "batch", "place");
    else if (isFraction && this.weak !== null && /^\],?\s?\[$/.test(before)) this.#inner = slot;
    return this.addWeak(slot, this.#found.length > 0 ? "batch" : "epoch");
  }

  has(kind: CounterKind): boolean {
    return this.#found.some((one) => one.kind === kind);
  }

  /** Beside a global step, or behind an epoch, others of the kind count batches. */
  ranked(): Counter[] {
    const isList = this.#paired !== -1 && !this.#found.some(({ slot }) => slot === this.#paired + 1);
    const found = this.#found.filter(({ slot }) => !isList || slot !== this.#paired);
    const epoch = found.find(({ kind }) => kind === "epoch")?.slot;
    // `iteration:1 step:100/23196`
    const [first, second] = found.filter(({ kind }) => kind === "step");
    const isOuter = first !== undefined && second !== undefined && this.#fractions.has(second.slot);
    const step = this.#globalStep !== -1 ? this.#globalStep : isOuter ? first.slot : undefined;
    const main = { epoch, step, batch: undefined };
    const ranked = found.map(({ slot, kind }) => ({
      slot,
      kind: main[kind] !== undefined && slot !== main[kind] ? ("batch" as const) : kind,
    }));
    const isWithin = this.#inner !== -1 && this.has("step") && !this.has("batch");
    return isWithin ? [...ranked, { slot: this.#inner, kind: "batch" }] : ranked;
  }

  addWeak(slot: number, kind: CounterKind): "weak" {
    this.weak ??= { slot, kind };
    return "weak";
  }

  #dropShort(slot: number, isShort: boolean): void {
    if (isShort) this.#shortEpoch ??= { slot, kind: "epoch" };
    else if (this.#shortEpoch !== null)
      this.#found = this.#found.filter((one) => one.slot !== this.#shortEpoch?.slot);
  }

  #add(slot: number, kind: CounterKind, toldBy: ToldBy): ToldBy {
    this.#found.push({ slot, kind });
    return toldBy;
  }
}

/** A step that was printed with three digits: `1.02e+04`. */
const rounded = /^\d(?:\.\d{1,5})?e\+0\d$/;

/** `Learning rate for this epoch: 0.001` counts nothing: a counter with decimals has a name of one word. */
export function isCounting({ kind, shown, label, isLabelled }: Numeral): boolean {
  if (kind === "fraction") return !isLabelled || label.counter !== null || !shown.includes("%");
  if (label.counter === "step" && isLabelled && rounded.test(shown)) return true;
  return isWhole(shown) || (/^\d{1,12}\.\d+$/.test(shown) && !/\s/.test(label.metric));
}

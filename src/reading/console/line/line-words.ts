/** A side behind a value: `loss=0.5 (train)`. */
export const sideAfter =
  /^%?\s{0,2}\(((?:on )?(?:train|training|val|valid|validation|test|dev|eval)(?: set)?)\)/i;

/** `cur metric, acc: 0.5` stands beside `best metric, acc: 0.6`: both are of evaluations. */
export const isCurrent = /^cur(?:rent)? (?:metric|result|score)s?$/i;

/** `Loss (mean of the last 100): 0.5`: a number in brackets that tells of the one behind them. */
export const closesNote = /^[^()\d]{0,20}\)\s?[:=]/;

const beginsName = /\p{L}\s(?:on|of|over|for|in)(?: the| all)? $/iu;
const endsName = /^ (?:\p{L}{1,20} ){0,2}\p{L}{1,20}\s?[:=]/u;
const beginsMean = /(?:^|\W)(?:mean|average|avg|last) $/i;
const endsMean = /^[ -](?:ep|eps|episodes?|games?)\b(?:[^\d|:=]{0,40}[|:=]| (?:is|was) $)/i;

const beginsNote = /\p{L}\s\((?:on|of|over|for|in)(?: the| all)? $/iu;
const endsNote = /^ \p{L}{1,20}\) (?:at|after|in) \p{L}{1,12} $/iu;
const beginsCount = /\p{L}\d?\s{0,3}\($/u;
const endsCount = /^[ -]\p{L}{2,12}\)\s?[:=]/u;

/** How many things a value is of, and no position: `mIoU of 19 classes 0.6`, `loss (last 100 steps) 0.6`, `loss last 100: 0.6`. */
const beginsThings =
  /(?<=\p{L}) \(?(?:(?:on|of|over|for|mean|avg|average)(?: the| all)? )?(?:the )?(?:last )?$/iu;
const endsThings = /^ (?:\p{L}{2,20} ){1,3}$|^ \p{L}{2,12}\) $/u;
const unitFirst = /^ (?:epoch|step|iter|batch)/i;

/**
 * What a name is before so many things that its value, with decimals, is of; null if they are none. `isName`: whether a text names a
 * metric, or a side at its end.
 */
export function nameOfThings(
  before: string,
  after: string,
  isName: (text: string) => boolean,
): string | null {
  const begins = beginsThings.exec(before);
  if (begins === null) return null;
  const isLast = /last $/i.test(begins[0]);
  const isOpen = begins[0].includes("(");
  const isOf = isLast || /\b(?:on|of|over|for)\b/i.test(begins[0]);
  const isAlone = isLast && /^\)?\s?[:=]\s*$/.test(after) && isOpen === after.includes(")");
  const areThings =
    (isOf || isOpen) &&
    endsThings.test(after) &&
    isOpen === after.includes(")") &&
    (isLast || !unitFirst.test(after) || (isOpen && /^ batches/i.test(after))) &&
    !isName(after);
  return isAlone || areThings ? before.slice(0, begins.index) : null;
}

/**
 * Whether a number is a part of a name: `Accuracy of the network on the 10000 test images: 54 %`, `mean 100 episode reward: -4`,
 * `loss (for 1 batch) at step 20: 0.5`, `acc (5 runs): 0.6`.
 */
export function isWithinName(before: string, after: string): boolean {
  return (
    (beginsName.test(before) && endsName.test(after)) ||
    (beginsMean.test(before) && endsMean.test(after)) ||
    (beginsNote.test(before) && endsNote.test(after)) ||
    (beginsCount.test(before) && endsCount.test(after))
  );
}

/** Over how many episodes a mean is, without their number: `reward over last 100 episodes`, `reward over 10 episodes`, `… was`. */
const ofEpisodes =
  /(?:(?:\b(?:over|of|in|for) )?(?:the )?\blast {1,2}|\b(?:over|of|in|for) (?:the )? )(?:eps?|episodes?|games?)\b(?: (?:is|was)(?= $))?/i;
/** An evaluation of an agent, which gains a reward: `Evaluation over 10 episodes: 95.5`. */
const evaluation = /^\W*eval(?:uation)? $/i;

/** A name without the number of episodes within it. */
export function withoutEpisodes(name: string): string {
  return name.replace(ofEpisodes, (words, at: number) =>
    evaluation.test(name.slice(0, at)) && /episodes/i.test(words) ? "reward" : "",
  );
}

/** What stands between a number and its unit: `3rd epoch`, `3个epoch`. */
export const ordinal = /^(?:(?:st|nd|rd|th) | ?[个個次] ?)/;

/** `0.98 loss, 94.3% accuracy`, `(1.35 bpd)` */
export const nameBehind = /^%?\s(\p{L}[\p{L}. ]{1,40}?(?=\s?[,;|])|bp[dcb](?=\)))/u;

/** `resumed from model.pth (epoch 37)`, `Reloaded model.pth at epoch 37`: where a checkpoint was written. */
export const reloads =
  /\b(?:resum|restor)(?:e|ed|ing)\b|\b(?:re)?load(?:ed|ing|(?= (?:checkpoint|model|weights|from)\b))/i;

export const marked = /^[^\p{L}\d]{0,8}(?:new )?best(?: [a-z]{1,10})?! /iu;

export const thanBest = /\b(?:than|from)\b.{0,20}\bbest\b/i;

/** `after 3 epochs val loss 0.5`, `3rd epoch val loss 0.5` */
export const isUnit = /^(?:(?:st|nd|rd|th) | ?[个個次]| (?:epochs|steps|iterations|iters|batches)[ :])/i;

/**
 * `Training acc over epoch: 0.49`, `acc for a single minibatch: 0.5`, `loss on validation batch: 0.5`, and no counter as in
 * `Training acc over epoch 3: 0.49`.
 */
export const ofEpoch =
  /(?: (?:in|of|over|for|per|each|this|the|an|one|whole|entire)){1,3} epoch\W{0,4}$| (?:for|of|on|over) (?:a|one|the) single (?:mini-?)?batch\W{0,4}$|(?<= (?:on|of|for) (?:the )?(?:train|val|test)[a-z]{0,8}) (?:mini-?)?batch\W{0,4}$/i;

/** `max depth = 5`, `max mem: 4096`: of a quantity that is no metric. */
export const extreme = /^(?:max|min)(?:imum)?\b/i;

/** Whose values a line has: of several, each has a training of its own. */
export const owner =
  /^(?:client|fold|seed|trial|run|experiment|replicate|repetition|estimator|learner|member|model)$/i;

/** `loss = 0.5 eval = 0.9`: what a program measures beside its loss, and no loss of an evaluation. */
export const isEval = /^eval$/i;

/** Whether `target` names a domain, and no aim: `source acc: 0.6, target acc: 0.4`. */
export function isDomain(name: string, before: readonly { readonly label: string }[]): boolean {
  return (
    /(?<!\p{L})target(?!\p{L})/iu.test(name) &&
    before.some(({ label }) => /(?<!\p{L})(?:source|src)(?!\p{L})/iu.test(label))
  );
}

/** One class among others: `Class 2: acc 0.5`, `Class_2 result: acc 0.5`. */
export const ofClass = /^(?:class|category)$/i;
export const ofNumberedClass = /^(?:class|category)[_-]\d+(?![\p{L}\d])/iu;

/** `Start of epoch 1`, `Start training epoch 1`, where settings say `start epoch: 1`; `Start Validation from epoch: 1`. */
export const startOfEpoch =
  /^(\s*)(?:start|begin) (?:(?:of |training )?(?=epoch [[#]?$)|((?:val|test|eval)\p{L}{0,8} )from (?=epoch ?:? ?$))/iu;

/** What stands between a position and the value that is named before it: `Loss for epoch 3 is: 0.5`. */
export const isValued = /^\s(?:is|was)(?=\s?[:=]?\s*$)/i;

/** A loss and an accuracy by their letters: `Train L=1.5 A=4.5%  Val L=1.6 A=3.5%`, `L_tr=1.5 L_va=1.6 A_tr=0.5 A_va=0.4`. */
const letters =
  /(?<!\p{L})(?:L\s?[=:]\s?\d+\.\d+[\s,;|]{1,4}A\s?[=:]\s?[\d.]+\s?%|L_(tr|train)(?!\p{L}).{1,60}[\s,;|]A_\1(?!\p{L}))/u;

/** The words before a number, without letters for `loss` and `accuracy` in a line that has both. */
export function withoutLetters(words: string, line: string): string {
  const isOne = /(?:^|\s)[LA](?:$|_(?:tr|train|va|val|te|test)$)/.test(words);
  if (!isOne || !letters.test(line)) return words;
  return words.replace(/L(?=$|_)/, "loss").replace(/A(?=$|_)/, "accuracy");
}

const correct = /\bcorrect(?:ly classified)?(?=[\s:=]*$)/i;

/** `Correct: 95.3%` is an accuracy, `Correct: 953` a count. */
export function asAccuracy(words: string, shown: string): string {
  return /^[\d.]+\s?%|^\d+ ?\/ ?\d+/.test(shown) ? words.replace(correct, "accuracy") : words;
}

/** The pace of a bar that says what it counts: `1.58epoch/s`. */
export const paceOfEpochs = /(?:epochs?\/s|s\/epochs?)(?!\w)/i;

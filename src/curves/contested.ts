import { isLoss, wordsOf } from "./name-words.ts";

// Losses whose value says nothing about progress: those of networks that train against each other, and those of a
// policy, which learns on data that it makes itself. They are shown, not judged.

const discriminator = /^(disc|dis|discriminators?|discrim|netd)$/;
const generator = /^(gen|generators?|netg)$/;
/** A single letter, as in `loss_D_fake` and `G_A`. */
const letter = /^[dg]$/;
const adversary = /^(adv|adversarial|gan|critic|fake|real)$/;
const policy = /^(policy|pol|actor|pg|vf|qf\d?|td|ppo|grpo|dpo|surrogate|surr|approxkl|clipfrac)$/;

/** `rollout/ep_rew_mean`, `rewards/chosen`, `charts/episodic_return`; a `reward_mae` is of a model that predicts rewards. */
const reward =
  /(^|_)(rewards?|rew)(_(mean|avg|std|min|max))?$|^rewards_|(^|_)episod(e|ic)_returns?(_|$)|(^|_)(returns?|ep_ret)$/;

/** `Score`, `average_score`, `recent_win_rate`, which beside what tells of an agent is what it gains. */
const score =
  /^((avg|average|mean|total|max|ep|episode)_)*scores?(_(avg|mean|max|\d+))*$|(^|_)win_?rates?(_|$)/;
/** The episodes of a game, and the share of an agent's actions that are random. */
const agent = /(?<![a-z])(?:episodes?|epsilon|exploration[_ ]rate)(?![a-z])/i;

/** How far an update moved a policy: `kl_divergence`, `kld`. */
const divergence = /^(?:kld?|kullback)$/;

/** What a value network estimates: `average_q`, `losses/q_values`, `qf1_values`. */
const qValue = /(^|_)(?:(?:avg|average|mean)_q|qf?\d?_values?)(_(mean|avg|max|min))?$/;

/** In a training of two networks these losses still measure a distance from a target. */
const distance =
  /^(l1|l2|mse|mae|rec|recon|reconstruction|mel|stft|dur|duration|pixel|pixelwise|perceptual|lpips)$/;

/** What learns a codebook, whose perplexity tells how much of it is used: `vq_loss`, `VQ`, `commitment loss`. */
const codebook = /(?<![a-z])(?:(?:vq|codebook|commitment)(?:[_ ]?loss)?|commit[_ ]?loss)(?![a-z])/i;
const perplexity = /^(?:perplexity|ppl)$/;

/** Whether the value of a metric with these words says nothing about progress, judged by its own name. */
export function isContested(words: readonly string[]): boolean {
  if (!isLoss(words)) return isOfNetwork(words) || words.includes("td");
  return words.some(
    (word, index) =>
      [letter, discriminator, generator, adversary, policy, /^(kl|ent|entpen)$/].some((pattern) =>
        pattern.test(word),
      ) ||
      // Cross-entropy falls; the entropy of a policy need not.
      (word === "entropy" && !/^(cross|binary|categorical|softmax)$/.test(words[index - 1] ?? "")) ||
      isOfValue(words, index),
  );
}

/** `value_loss` is of a policy; `loss_value` may be any loss. */
function isOfValue(words: readonly string[], index: number): boolean {
  return words[index] === "value" && isLoss(words.slice(index + 1));
}

/** `G_A`, `disc_accuracy`, `adv_acc`, `D_real`, `acc_discriminator`, `acc_D` */
function isOfNetwork(words: readonly string[]): boolean {
  const [first = ""] = words;
  const isFirst = [letter, discriminator, generator, adversary].some((pattern) => pattern.test(first));
  const others = words.slice(1);
  const isLast = letter.test(others.at(-1) ?? "");
  return isFirst || isLast || others.some((word) => discriminator.test(word) || /^generator$/.test(word));
}

/** `errG`, `Err_D_real` */
export function isErrorOfNetwork(words: readonly string[]): boolean {
  return words.some((word) => /^err(or)?s?$/.test(word)) && isOfNetwork(words);
}

/** Whether a metric's value says nothing about progress among the metrics of its run, by whatever name. */
export type ContestedIn = (metric: string) => boolean;

/**
 * Looks at all metrics of a run: where two networks train against each other, or a policy by rewards, a loss of an
 * innocent name (`loss`, `loss_feat`) is a part of that; where a codebook is learned, perplexity is that of it. `beside`: what else the run records, and where.
 */
export function contestedIn(metrics: readonly string[], beside: readonly string[] = []): ContestedIn {
  const isOfOpponents = contestedByNetworks(metrics, beside);
  const hasCodebook = [...metrics, ...beside].some((one) => codebook.test(one));
  return (metric) =>
    isOfOpponents(metric) || (hasCodebook && wordsOf(metric).some((word) => perplexity.test(word)));
}

function contestedByNetworks(metrics: readonly string[], beside: readonly string[]): ContestedIn {
  const names = metrics.map(wordsOf);
  const isOfGame =
    names.some((words) => score.test(words.join("_"))) && beside.some((one) => agent.test(one));
  if (isOfGame || isOfPolicy(names))
    return (metric) => isLoss(wordsOf(metric)) || wordsOf(metric).some((word) => divergence.test(word));
  if (!areNetworks(names)) return () => false;
  return (metric) => {
    const words = wordsOf(metric);
    return isLoss(words) && !words.some((word) => distance.test(word));
  };
}

/** Whether two of these are of networks that train against each other: `loss_G` and `loss_D`, `errG` and `errD`. */
export function areOpponents(names: readonly string[]): boolean {
  const isContested = contestedIn(names);
  return names.filter((name) => isContested(name) || isErrorOfNetwork(wordsOf(name))).length > 1;
}

function areNetworks(names: readonly (readonly string[])[]): boolean {
  const networks = names.filter((words) => isLoss(words) || isOfNetwork(words)).flat();
  const has = (...patterns: RegExp[]) => networks.some((word) => patterns.some((one) => one.test(word)));
  // A discriminator always has an opponent; a single letter may stand for anything.
  if (has(discriminator)) return true;
  return has(/^(d\d?|critic)$/) && has(/^g\d?$/, generator);
}

function isOfPolicy(names: readonly (readonly string[])[]): boolean {
  // A reward model is trained by preferences: its loss falls.
  if (names.some((words) => words.join("_") === "margin")) return false;
  return names.some((words) => {
    const name = words.join("_");
    if (qValue.test(name)) return true;
    if (isLoss(words)) return words.some((word, index) => policy.test(word) || isOfValue(words, index));
    return reward.test(name);
  });
}

import { isLoss, spaced, wordsOf } from "./name-words.ts";

/** Of a directory, or of more words: `train/`, `opt.`, `cur_`. */
const any = "(?:\\S+[_/.])?";
/** Of a directory only. */
const dir = "(?:\\S+/)?";

/** A pattern of whole names, in lower case and with `_` for spaces and hyphens. */
function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join("|")})$`);
}

/** States of a training and settings that bear the name of a loss. */
const besideLosses = [
  `${any}best_\\S+|\\S+_best|\\S+_vs_(?:iterations|samples|steps|time)`,
  `${any}loss_(?:scale|scaler|scaling|weights?)|(?:hparams?|_hparams_|params|config)[/.]\\S+`,
  `${any}(?:grad|gradient|param|parameter|weight|update)s?[_/]?norm\\S*`,
  `${any}(?:time|times|runtime|seconds|secs)`,
];

const loss = anyOf(besideLosses);

/**
 * One kind a line: counters, learning rates and other settings, norms and statistics of weights, times, throughput,
 * resources, and the state of the training or of a callback.
 */
const bookkeeping = anyOf([
  ...besideLosses,
  "epochs?|steps?|global_?step|iter|iters|iterations?|rounds?|row|index|batch|batches|episodes?|updates?|samples|examples",
  "batch_(?:id|idx|index)|current_steps|training_iteration|sample_size|ntokens|nsentences|bsz|ooms|clip|counter|pid",
  "(?:epochs?|steps?)_since_\\S+|\\S+_(?:so_far|this_iter)|nupdates|%_(?:completion|time\\S*)",
  `${any}batch_?size|${any}num_\\S+|${dir}n_\\S+|counters/\\S+|(?:local_|global_)?rank|world_size`,
  "\\S*tokens(?:_seen)?|\\S*timesteps(?:_\\S+)?|(?:samples|examples|images|frames)_seen|episodes_\\S+",
  "(?:consumed|total|skipped)_\\S*(?:samples|examples|steps|epochs|iters|flos)|skipped\\S*|nans?",
  `${any}lr|lr[_/.]\\S+|x/lr\\d+|${any}learning_?rate(?:[/.]\\S+)?|momentum|weight_decay|wd|betas?\\d?|ema_decay`,
  `${any}(?:clip_range(?:_vf)?|exploration_rate|ent_coef|(?:entropy|kl)_coeff?)|epsilon|\\S*keep_prob\\S*|teacher_forcing\\S*`,
  `${any}gnorm|l2_norm/\\S+|\\S*/summaries/\\S+|\\S*fraction_(?:of|over)_\\S+`,
  "\\S*(?:grad|gradient|param|parameter|weight|activation)s?_(?:mean|std|min|max)/\\S+",
  `${any}(?:elapsed\\S*|eta|eta_seconds|dur|duration|date|datetime|timestamps?|wall_?time|wall|timings?(?:_in_s)?)`,
  "(?:time|times|timers?|time_metrics|timing\\S*)/\\S+|\\S+_(?:time|duration)_(?:ms|s|sec|seconds)",
  "(?:\\S+_)?(?:batch|reader|data|time)_cost|time_(?:elapsed|total|this_iter|since_restore|left|remaining|per)\\S*",
  `${any}(?:wps|ups|wpb|tps|sps|fps|ips|mfu|hfu|throughput|[tg]?flops|flos)|${dir}speed|throughput/\\S+`,
  "\\S+/(?:s|secs?|seconds?)|(?:ms|s|secs?|seconds?)/(?:it|iter|step|batch|epoch|sample)",
  "\\S+_per_(?:s|secs?|seconds?|min|minute|hour|h|day|gpu|device|node|core)(?:_\\S+)?",
  "\\S*(?:time|ms|secs?|seconds|samples|tokens|images|examples|steps|it)_per_\\S+",
  "(?:system|sys|perf|memory|mem|cpu|gpu|tpu)(?:[/._]\\S+)?|(?:disk|proc)[/.]\\S+|hparams?|gb_free",
  `${any}(?:gpu|cpu|max|peak)_mem(?:ory)?\\S*|\\S+_memory(?:_(?:[mg]i?b|used|usage|allocated|reserved))?|\\S+/memory/\\S+`,
  `${any}(?:vram|ram)(?:_\\S+)?`,
  `percent(?:age)?|${dir}progress|patience|bad_epochs|is_best|hp_metric|seed`,
]);

/** Whether a column of this name is bookkeeping, which logs hold beside metrics. */
export function isBookkeepingName(name: string): boolean {
  const whole = spaced(name).replace(/[\s-]+/g, "_");
  return (isLoss(wordsOf(name)) ? loss : bookkeeping).test(whole);
}

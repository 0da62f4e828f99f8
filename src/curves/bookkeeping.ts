import { isLoss, spaced, wordsOf } from "./name-words.ts";

// Names are in lower case, with `_` for spaces and hyphens; one kind a line.

/** Whole names. */
const alone = anyOf([
  // Counters.
  "epochs?|steps?|global_?step|iter|iters|iterations?|rounds?|row|index|idx|no\\.?|nr\\.?|batch|batches|episodes?|n?updates|update|samples|examples",
  "batch_(?:id|idx|index)|(?:current|total)_(?:steps|epochs|iters)|training_iteration|sample_size|ntokens|nsentences|bsz|ooms|clip",
  "(?:local_|global_)?rank|world_size|counter|p?id|%_completion|percent(?:age)?",
  // Learning rates and other settings, resources, the state of a training or of a callback.
  "(?:replay_)?(?:buffer|memory|replay|queue)_size|eps|frames|momentum|weight_decay|wd|betas?\\d?|ema_decay|epsilon|x/lr\\d+|hparams?|gb_free|nans?",
  "system|sys|perf|memory|mem|cpu|gpu|tpu|patience|secs?|bad_epochs|is_best|hp_metric|seed",
]);

/** Names in a directory, at most. */
const inDirectory =
  /(?:^|\/)(?:n_\S+|speed|progress(?:_pct|_percent)?|episodes|(?:examples|samples|steps|updates|batches)(?:_total|_count)?)$/;

/** Last words of a name. */
const last = new RegExp(
  `(?:^|[_/.])(?:${[
    "batch_?size|number_of_\\S+|\\w*tokens(?:_(?:seen|total|count|processed|consumed))?|\\w*timesteps(?:_\\S+)?|(?:samples|examples|images|frames|batches)_seen|tokens\\/total|total_frames|env_steps?|(?:step|update|batch|sample|token|frame|episode)_count|(?<=_)(?:steps|iters|iterations|updates|paths)|so_far|this_iter",
    "lrs?|lr_?\\d{1,2}|learning_?rates?(?:[/.]\\S+|_?\\d{1,2})?|amp_scale|seq_?len(?:gth)?|clip_range(?:_vf)?|exploration_rate|gnorm",
    "elapsed\\S*|wall_clock|eta|eta_seconds|dur|duration|date|datetime|timestamps?|wall_?time|wall|timings?(?:_in_s)?|(?:time|duration)_(?:ms|s|sec|min|mins|h)|seconds|minutes|hours",
    "wps|ups|wpb|tps|sps|fps|ips|(?<=_)speed|mfu|hfu|throughput|[tg]?flops|flos|(?:batch|reader|data|time)_cost",
    "(?:gpu|cpu|max|peak)_mem(?:ory)?\\S*|memory(?:_(?:[mg]i?b|used|usage|allocated|reserved))|(?<=[_/.])memory|v?ram(?:_\\S+)?",
  ].join("|")})$|\\S/(?:s|secs?|seconds?)$`,
);

/** First words of a name: directories, mostly. */
const first = new RegExp(
  `^(?:${[
    "lr[_/.]|l2_norm/|counters/|(?:time|times|timers?|time_metrics|timing[^/]*|throughput)/|(?:system|sys|perf|memory|mem|cpu|gpu|tpu)[/._]",
    "(?:disk|proc)[/.]|episodes_|skipped|teacher_forcing|%_time|(?:ms|s|secs?|seconds?)/(?:it|iter|step|batch|epoch|sample)$",
    "(?:consumed|total|skipped)_\\S*(?:samples|examples|steps|epochs|iters|flos)$|(?:epochs?|steps?)_since_",
    "time_(?:elapsed|total|this_iter|since_restore|left|remaining|per)",
  ].join("|")})`,
);

/** Words anywhere in a name. */
const inside = new RegExp(
  [
    "_per_(?:s|secs?|seconds?|min|minute|hour|h|day|gpu|device|node|core)(?:_|$)",
    "(?:time|ms|secs?|seconds|samples|tokens|images|examples|steps|it)_per_",
    "(?:grad|gradient|param|parameter|weight|activation)s?_(?:mean|std|min|max)/",
    "/summaries/|fraction_(?:of|over)_|keep_prob|/memory/|^model/(?:parameters|gflops|speed)",
  ].join("|"),
);

/** Settings, states and second curves, which may bear the name of a loss. */
const besideLosses = new RegExp(
  [
    "(?:^|[_/.])(?:best_\\S+|num_\\S+|loss_(?:scale|scaler|scaling|weights?)|(?:loss|ent|entropy|kl|vf)_coeff?|time|times|runtime|seconds|secs)$",
    "(?:^|[_/.])(?:grad|gradient|param|parameter|weight|update)s?[_/]?norm|_best$|_vs_(?:iterations|samples|steps|time)$",
    "^(?:hparams?|_hparams_|params|config)[/.]",
  ].join("|"),
);

function anyOf(names: readonly string[]): RegExp {
  return new RegExp(`^(?:${names.join("|")})$`);
}

/** Whether a column of this name is bookkeeping, which logs hold beside metrics. */
export function isBookkeepingName(name: string): boolean {
  const whole = spaced(name)
    .replace(/[\s-]+/g, "_")
    .replace(/_(?:history|list)$/, "");
  if (besideLosses.test(whole)) return true;
  return !isLoss(wordsOf(name)) && [alone, inDirectory, last, first, inside].some((some) => some.test(whole));
}

import { isContested } from "./contested.ts";
import type { Direction } from "./model.ts";
import { isLoss, wordsOf } from "./name-words.ts";

/** Metrics that fall as a model gets better, one kind a line; words are joined. */
const falling = new Set(
  `error err errorrate misclass misclassification misclassificationrate misclassificationerror
  mse rmse mae mape smape wmape mdape msle rmsle nmse nrmse rmsse mase mrae rse sse medae crps pinball quantile
  l1 l2 huber logcosh smoothl1 lpix
  negativeelbo negelbo nelbo nll negativeloglikelihood negloglikelihood perplexity ppl pplx ce crossentropy xent bce
  logloss mlogloss merror binarylogloss multilogloss multierror binaryerror multiclass multiclassonevsall hinge poisson
  deviance gammadeviance tweediedeviance kldivergence kullbackleiblerdivergence kld
  bpb bpc bpd bitsperbyte bitsperchar bitsperdim bitspercharacter bitsperword
  wer cer der uer ter mer wil eer mindcf dcf rawwer
  fid kid fad fvd lpips dists niqe brisque epe aepe
  hd hd95 hausdorff hausdorffdistance assd asd chamfer chamferdistance editdistance levenshtein levenshteindistance emd
  mpjpe pampjpe ade fde minade minfde absrel sqrel silog rmselog
  nme esr ece brier hamming falsepositive falsenegative falsepositiverate falsenegativerate fpr fnr fpr95
  meanrank avgrank averagerank medianrank mdr medr mnr`.split(/\s+/),
);

/** Metrics that rise as a model gets better, one kind a line; words are joined. */
const rising = new Set(
  `acc accuracy accuracyrate accurancy accuray accur accr accy accnorm accseg bacc aacc macc pixacc top1 top3 top5 top10 prec precision recall sensitivity
  specificity tpr tnr ppv npv uar
  f1 f2 fscore fmeasure fbeta fb1 f1m hmean qwk kappa mcc matthewscorrelation matthewscorrcoef
  auc aucpr aupr auroc auprc aucroc rocauc prauc roc averageprecision map ap mar ar aps apm apl maps mapm mapl
  apsmall apmedium aplarge mapsmall mapmedium maplarge marsmall marmedium marlarge nds
  dice meandice dsc iou miou meaniou meaniu jaccard fwiou pq sq rq pqth pqst rqth rqst sqth sqst pck pckh
  idf1 mota hota amota
  bleu sacrebleu rouge rougel rougelsum meteor chrf chrf++ cider spice bertscore comet bleurt
  exactmatch em uas las entsf entsp entsr sentsf tagacc depuas deplas
  mrr ndcg hitrate hitratio
  r2 rsquare rsquared corr correlation pearson pearsonr spearman spearmanr kendall kendalltau pcc plcc srcc krcc ccc
  pearsoncosine spearmancosine pearsoneuclidean spearmaneuclidean pearsonmanhattan spearmanmanhattan pearsondot
  spearmandot pearsonmax spearmanmax cindex cidx concordanceindex cosinesimilarity
  psnr peaksignaltonoiseratio ssim structuralsimilarity structuralsimilarityindexmeasure msssim vif vmaf sdr sisdr pesq stoi inceptionscore clipscore
  loglikelihood loglik fitness catsscore
  negmeansquarederror negrootmeansquarederror negmeanabsoluteerror negmedianabsoluteerror
  negmeanabsolutepercentageerror
  reward eprewmean eprew epret episodereward episodicreward episodereturn episodicreturn return
  rewardsmargins winrate successrate`.split(/\s+/),
);

/** Losses of YOLOv10, of its one-to-many and its one-to-one head. */
const yolov10 = /^(box|cls|dfl)_o[mo]$/;

/** Names that tell a metric only where they stand alone. */
const fallingAlone = /^((avg|average|mean|total)[_ ])?cost$|^(dist|per)$/;
/** A score of scikit-learn, which all rise, sensitivity and specificity, and recall, hit rate or hits among the first k: other hits are counted. */
const risingAlone =
  /^neg[_ ]log[_ ]loss$|^(?:sens|spec)$|(^|[\W_])(?:(?:hr?|[rp])@|hits?[\W_]*(?:at[\W_]*)?)\d+$/;

/** What rises whatever it is measured with: `AUC L2` of distances; an error of it falls. */
const risingFirst = /(?:^|\s)(?:auc|auroc|aupr|auprc|accuracy|f1)(?!.*\serr(?:or)?s?(?:\s|$))\s/;

/** What is made of ranks so that it rises: the inverse, PyKEEN's indices and its z-scores. */
const risingRank = /(?:^|[\W_])(?:(?:z|inverse|reciprocal)[\W_](?:[a-z]+[\W_])*rank|rank[\W_]index)$/;

/** Words that leave the direction of the metric before them as it is. */
const neutral =
  /^(\d+|at|mean|avg|average|macro|micro|weighted|unscaled|overall|total|scores?|coef|coefficient|metric|index|percent|pct|stat|history|list)$/;

/** The score of one class: `f1_pos`, `dice_tumor`, `iou_class3`; that of `real` and `fake` may be a discriminator's. */
const ofClass =
  /^(?:acc|accuracy|f1|prec|precision|recall|auc|iou|dice) (?:pos|positives?|neg|negatives?|bad|good|(?:ab)?normal|anomaly|benign|malignant|toxic|spam|ham|hate|fraud|defect|fg|bg|foreground|background|tumou?r|lesion|cancer|liver|kidney|road|(?:class|cls|label)\d*)$/;

/** The error of a part of what a network of physics is held to: `mse_pde`, `MSE_Data`, `mse_bc`. */
const ofPhysics =
  /^(?:r?mse|mae) (?:data|obs|pde|ode|bcs?|ics?|boundary|initial|residual|physics|colloc(?:ation)?|eqn?s?|[fu])$/;

/** `loss_box` is a loss, `loss_scale` is none. */
const lossSettings =
  /^(scale|scaler|scaling|weights?|ratio|coeff?|coefficient|factor|lambda|std|var|variance|count|delta|change|diff)$/;

/** A joined name has at most this many words: `neg_mean_absolute_percentage_error`. */
const maxJoined = 5;
/** Words joined to fewer letters are not looked up, apart from `IoU`. */
const minJoined = 4;
/** Words further from the end than this say nothing. */
const maxWords = 16;

/**
 * Returns whether a metric of a known name falls or rises; null for an unknown name, and for a loss whose value
 * says nothing about progress.
 */
export function directionByName(metric: string): Direction | null {
  const trimmed = metric.trim().toLowerCase();
  // `1 - accuracy`, `1-ssim`
  const complement = /^1\s*[-−]\s*(?=[a-z])/.exec(trimmed)?.[0];
  if (complement !== undefined) return opposite(directionByName(trimmed.slice(complement.length)));
  if (yolov10.test(trimmed) || fallingAlone.test(trimmed)) return "min";
  if (risingAlone.test(trimmed) || risingRank.test(trimmed)) return "max";
  const words = wordsOf(metric);
  if (ofPhysics.test(words.join(" "))) return "min";
  const ending = directionByEnding(words.slice(-maxWords));
  // The spread over seeds, batches or episodes.
  if (words.some((word) => /^(std|stdev|stddev|variance)$/.test(word))) return null;
  if (isReward(words) && !isLoss(words)) return ending;
  if (isContested(words)) return null;
  if (!isLoss(words)) return ending === "min" && risingFirst.test(words.join(" ")) ? "max" : ending;
  const afterLoss = words.slice(words.findIndex((word) => isLoss([word])) + 1);
  return afterLoss.some((word) => lossSettings.test(word)) ? null : "min";
}

function isReward(words: readonly string[]): boolean {
  return words.some((word) => /^(rewards?|rew|returns?)$/.test(word));
}

function opposite(direction: Direction | null): Direction | null {
  if (direction === null) return null;
  return direction === "min" ? "max" : "min";
}

/** Looks up the last words, without neutral ones behind them: Keras numbers metrics (`mean_io_u_5`). */
function directionByEnding(words: readonly string[]): Direction | null {
  for (let length = words.length; length > 0; length--) {
    const direction = directionOfLast(words.slice(0, length));
    if (direction !== null) return direction;
    const last = words[length - 1] ?? "";
    // `acc1`, `bleu4` and `ap75` are numbered without a separator.
    const unnumbered = last.replace(/\d+$/, "");
    if (unnumbered !== last && unnumbered !== "") {
      const numbered = directionByEnding([...words.slice(0, length - 1), unnumbered]);
      if (numbered !== null) return numbered;
    }
    if (ofClass.test(words.slice(length - 2, length).join(" "))) return "max";
    if (!neutral.test(last)) return null;
  }
  return null;
}

function directionOfLast(words: readonly string[]): Direction | null {
  for (let length = Math.min(words.length, maxJoined); length > 0; length--) {
    const joined = words.slice(-length).join("");
    // Short words may be joined by chance: `stats_a/p` has no average precision.
    if (length > 1 && joined.length < minJoined && joined !== "iou") continue;
    const known = [joined, singular(joined)].find((name) => falling.has(name) || rising.has(name));
    if (known !== undefined) return falling.has(known) ? "min" : "max";
  }
  return null;
}

/** `accs` → `acc`, `perplexities` → `perplexity`; shorter names end in `s` by chance, and `kids` are no distances. */
function singular(name: string): string {
  return name
    .replace(/(?<=[a-z]{3})ies$/, "y")
    .replace(/(?<=[a-z\d]{3}|f\d)(?<!^(?:comet|fad|kid|map|mar|spice))s$/, "");
}

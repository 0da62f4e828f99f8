/**
 * Names of columns that tell to which training a row belongs, without separators: `run_id`, `Model`, `cv fold`. A
 * `dataset` may also hold the split.
 */
const runNames = new RegExp(
  `^(${[
    "(run|model|trial|experiment|exp|fold|job|task|config|configuration|client|dataset|data)(id|idx|index|no|num|number|name|key|type|tag|label)?",
    "(cv|k|outer|inner|val|test|tune|ray|optuna|wandb|mlflow)(run|fold|trial)(id|idx|index|no|num|number|name)?",
    "((random|global|torch|np|numpy|model|init|train)?seeds?|randomstate)",
    "(arch|architecture|backbone|encoder|net|network|method|algorithm|algo|approach|learner|estimator|classifier|regressor)(name|id)?",
    "(replicate|replica|rep|repeat|repetition|restart|variant|scenario|setting|settings|candidate|member|ensemblemember|ablation|subject|subjectid|patient|ticker|symbol)(id|idx|index|no|num|number|name)?",
  ].join("|")})$`,
);

/** Names that hold texts of many kinds, and numbers that only count rows. */
const looseNames =
  /^(|name|uuid|group|version|tag|tags|title|label|number|logdir|path|dir|folder|file|filename|commit|(category|class|benchmark|domain|language|lang|level|topic|scene|sequence|object)(name)?)$/;

/** What numbers devices, processes, or anything else. */
const thingNames =
  /^((gpu|cuda|device|(local|global|world|dp)?rank|process|node|host|worker|core)(id|idx|index|no|num)?|id)$/;

/** Settings that a schedule may change within one training. */
const scheduledSettings =
  /^((\S*[_ /.])?(lr|learning[_ ]?rate)s?|lr[-_/ ]\S+|(\S*[_ /.])?(weight[_ ]?decay|wd|momentum|temperature))$/i;

/** Numbers that change one way within one training, if at all. */
const oneWay =
  /^((\S*[_ /.])?((batch|seq(uence)?|context|block|window|image|img|patch)[_ ]?(sizes?|len(gth)?s?)|bs)|best[_ ]?(epoch|step|iter(ation)?)|(epoch|step|iter(ation)?)[_ ]of[_ ]best)$/i;

const settings = new RegExp(
  `^(${[
    "(params?|config|hparams?|_hparams_|hyperparam(eter)?s?|hp|args|user_attrs)[_/. ]\\S+",
    "(\\S*[_ ])?(optimi[sz]er|activation|drop[_ ]?out([_ ]?rate)?|hidden([_ ]?(size|dim|units|layers))?|units|filters|kernel([_ ]?size)?)",
    "(num|n|no)[_ ]?(of[_ ])?(layers|heads|units|filters|blocks|estimators|neurons|hidden\\S*|params|parameters)|layers|depth|width|d_model|(embed(ding)?|latent)[_ ]?(dim|size)",
    "max_depth|min_child_weight|num_leaves|subsample|colsample\\S*|reg_(alpha|lambda)|l[12]_reg\\S*|max_(epochs|steps|iter)|augmentation|loss_(fn|function|type)",
  ].join("|")})$`,
  "i",
);

const numbersOf =
  /^(n|num|number[_ ]of)[_ ](train(ing)?[_ ])?(samples|examples|images|points|clients|users|agents|workers|nodes|classes|shots|features)$/i;

/** Longer texts are no names, and would take the patterns a long time. */
function isShort(name: string): boolean {
  return name.length <= 100;
}

/** `models` as `model`: what a list is called in a dict of lists. */
function singular(name: string): string {
  return name.replace(/(?<=[a-z]{2})s$/i, "");
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** Whether a column of this name tells to which training each row belongs, by a text or a number. */
export function isRunColumn(name: string): boolean {
  return isShort(name) && runNames.test(bare(name));
}

/** Whether a column of this name may do so if it holds texts. */
export function mayBeRunColumn(name: string): boolean {
  if (!isShort(name)) return false;
  return looseNames.test(bare(name)) || isThingColumn(name) || runNames.test(singular(bare(name)));
}

/** Whether numbers in a column of this name may be of devices, processes or runs, where nothing else counts. */
export function isThingColumn(name: string): boolean {
  return isShort(name) && thingNames.test(bare(name));
}

/** Whether it is the size of a training set, or the number of those that took part, which logs also hold beside a counter. */
export function isNumberOf(name: string): boolean {
  return isShort(name) && numbersOf.test(name);
}

/** Whether a column of this name holds a hyperparameter. */
export function isSetting(name: string): boolean {
  if (!isShort(name)) return false;
  return settings.test(name.trim()) || settings.test(singular(name.trim())) || mayBeScheduled(name);
}

/** Whether it is a hyperparameter that may change within one training: a learning rate, a batch size. */
export function mayBeScheduled(name: string): boolean {
  return isShort(name) && (scheduledSettings.test(name.trim()) || changesOneWay(name));
}

/** Whether it is a number that goes one way within one training: a batch size, the epoch of the best so far. */
export function changesOneWay(name: string): boolean {
  return isShort(name) && oneWay.test(name.trim());
}

/** Whether the column of this name may tell how a run ended: `State` of W&B, Optuna and Ray Tune. */
export function isStateColumn(name: string): boolean {
  return /^(state|status)$/i.test(name.trim());
}

/** What W&B, Optuna, Ray Tune and MLflow call the end of a run. */
export const runStates =
  /^(TrialState\.)?(finished|crashed|failed|killed|running|preempt\S*|complete|completed|fail|pruned|waiting|terminated|error|pending|stopped|success|done)$/i;

/** The name of a script, as of the one that logs: `train.py`. */
export const script = /[\w./\\-]+\.(?:py|ipynb|sh|cpp|cc)\b/g;

/** `Test-Set` */
const ofSet = /(?<=\p{L})-set(?=[\s:=)]|$)/giu;
/** `TRAIN (Ep avg): loss` */
const noteBefore = /(?<=\p{L}\s?)\((?!train|val|test|dev|eval|best)[^()\d]{1,20}\)(?=\s?:\s)/giu;

/** `vl_loss`, beside `tr_loss`. */
const ofValidation = /(?<![\p{L}\d])vl[_ ](?=(?:loss|acc|f1|auc|dice|m?iou)(?!\p{L}))/giu;
/** `L_total: 0.5`, the sum of an `L_adv` and others. */
const ofLetter = /(?<![\p{L}\d_])L_tot(?:al)?$/u;
/** The unit of the number before, apart from the name: `Time 1.3 Seconds    Loss: 0.5`. */
const unitBefore = /^\s?(?:seconds|secs?|minutes|mins?|hours?|ms)\s{2,}(?=\p{L})/iu;

/** Lightning's mean of the epoch of what a program named as that of a batch: `train/loss_step_epoch`. */
const ofEpochs = /(?<=loss)_step(?=_epoch$)/i;

/** `loss值为: 0.5`, `准确率是 0.9`: "the value is". */
const valueIs = /(?<=\p{L})(?:值[为為是]?|[为為是])$/u;

/** The name of a total behind that of its count: `global_step/max_steps`. */
const ofTotal = /(?<=(?:step|iter|iteration|epoch)s?) ?\/ ?(?:max|total|num)[_ ]?[a-z]{4,10}(?=['"]?$)/i;

/** `va 0.6` beside `tr 0.5`, `loss_va`; `VA` says other things. */
const validation = /(?<![\p{L}\d])va(?![\p{L}\d_])/gu;

/** `Accuracy of the cifar dataset`: of one of several. */
const ofDataset = /^(accuracy|acc|loss|error|f1)(?: score)? (?:of|on|for) (?:the )?([\w-]{2,30}) data ?set$/i;

/** A label in the usual spelling: without quotes, the name of a script, or a unit, and with whole words for short ones. */
export function asUsual(printed: string, isConfigured: (name: string) => boolean): string {
  return printed
    .replaceAll(script, " ")
    .replaceAll(ofSet, " set")
    .replaceAll(noteBefore, "")
    .replaceAll(/ ?@ (?=\d)/g, "@")
    .replaceAll(ofValidation, "val ")
    .replaceAll(validation, "val")
    .replace(ofLetter, (own) => (isConfigured(own) ? own : "loss_total"))
    .replace(ofDataset, "$2 $1")
    .replace(unitBefore, "")
    .replace(ofTotal, "")
    .replace(ofEpochs, "")
    .replace(valueIs, "")
    .replace(/(?<=\p{L})\s?%$/u, "")
    .replaceAll(/'s\b|(?<=\p{L})['’](?=\p{L})/gu, " ")
    .replaceAll(/['"`*]+/g, "")
    .trim();
}

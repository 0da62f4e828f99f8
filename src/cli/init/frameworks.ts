/** A training framework, as code and requirements name it. */
export type Framework = {
  readonly id: string;
  readonly title: string;
  /** Its packages; a workflow installs the first where nothing else says what to install. */
  readonly packages: readonly [string, ...string[]];
  /** The modules that its code imports. */
  readonly modules: string;
  /** What code calls that has a history written; null where the framework always writes one. */
  readonly writer: RegExp | null;
  /** What to add to the training for a history. */
  readonly lines: readonly string[];
  /** The file that these lines, or the framework itself, write. */
  readonly file: string;
};

const boosters = { writer: /evals_result[\s\S]{0,300}json\.dump|json\.dump[\s\S]{0,300}evals_result/ };

/** The most specific first: a training with Lightning imports PyTorch too. */
export const frameworks: readonly Framework[] = [
  {
    id: "ultralytics",
    title: "Ultralytics YOLO",
    packages: ["ultralytics"],
    modules: "ultralytics",
    writer: null,
    lines: [],
    file: "runs/detect/train/results.csv",
  },
  {
    id: "transformers",
    title: "Hugging Face Transformers",
    packages: ["transformers", "trl", "sentence-transformers"],
    modules: "transformers|trl|sentence_transformers",
    writer: /\.save_state\(|TensorBoard|report_to\s*=\s*\[?["']tensorboard/,
    lines: ["trainer.train()", 'trainer.save_state()  # TrainingArguments(eval_strategy="epoch") evaluates'],
    file: "out/trainer_state.json",
  },
  {
    id: "lightning",
    title: "PyTorch Lightning",
    packages: ["lightning", "pytorch-lightning"],
    modules: "lightning|pytorch_lightning",
    writer: /CSVLogger\(|TensorBoardLogger\(|MLFlowLogger\(/,
    lines: [
      "from lightning.pytorch.loggers import CSVLogger",
      'trainer = Trainer(logger=CSVLogger("."), …)  # log val_loss in validation_step',
    ],
    file: "lightning_logs/version_0/metrics.csv",
  },
  {
    id: "fastai",
    title: "fastai",
    packages: ["fastai"],
    modules: "fastai",
    writer: /CSVLogger\(|TensorBoardCallback\(/,
    lines: ["learn.fit_one_cycle(epochs, cbs=CSVLogger())"],
    file: "history.csv",
  },
  {
    id: "keras",
    title: "Keras",
    packages: ["tensorflow", "keras", "tf-keras"],
    modules: "keras|tensorflow|tf_keras",
    writer:
      /CSVLogger\(|TensorBoard\(|\.history\b[\s\S]{0,300}(?:json\.dump|to_csv|to_json)|json\.dump\([^)\n]*\.history/,
    lines: ['model.fit(…, validation_split=0.2, callbacks=[keras.callbacks.CSVLogger("history.csv")])'],
    file: "history.csv",
  },
  {
    id: "xgboost",
    title: "XGBoost",
    packages: ["xgboost"],
    modules: "xgboost",
    ...boosters,
    lines: [
      "model.fit(X, y, eval_set=[(X, y), (X_val, y_val)])",
      'json.dump(model.evals_result(), open("evals_result.json", "w"))',
    ],
    file: "evals_result.json",
  },
  {
    id: "lightgbm",
    title: "LightGBM",
    packages: ["lightgbm"],
    modules: "lightgbm",
    ...boosters,
    lines: [
      'model.fit(X, y, eval_set=[(X, y), (X_val, y_val)], eval_names=["train", "valid"])',
      'json.dump(model.evals_result_, open("evals_result.json", "w"))',
    ],
    file: "evals_result.json",
  },
  {
    id: "catboost",
    title: "CatBoost",
    packages: ["catboost"],
    modules: "catboost",
    writer: null,
    lines: [],
    file: "catboost_info/catboost_training.json",
  },
  {
    id: "stable-baselines3",
    title: "Stable-Baselines3",
    packages: ["stable-baselines3"],
    modules: "stable_baselines3",
    writer: /configure\([^)\n]*["']csv["']|Monitor\(|CSVOutputFormat/,
    lines: [
      "from stable_baselines3.common.logger import configure",
      'model.set_logger(configure("logs", ["stdout", "csv"]))',
    ],
    file: "logs/progress.csv",
  },
  {
    id: "pytorch",
    title: "a PyTorch loop",
    packages: ["torch"],
    modules: "torch",
    writer: /SummaryWriter\(|\.jsonl["']|csv\.(?:writer|DictWriter)\(|\.to_csv\(|log_metrics?\(/,
    lines: [
      'with open("metrics.jsonl", "a") as log:  # at the end of each epoch',
      '    print(json.dumps({"epoch": epoch, "train_loss": train_loss, "val_loss": val_loss}), file=log)',
    ],
    file: "metrics.jsonl",
  },
];

/** Whether a program, or a notebook, imports the framework. */
export function isImported({ modules }: Framework, code: string): boolean {
  return new RegExp(`^[ \\t"]*(?:import|from)[ \\t]+(?:${modules})\\b`, "m").test(code);
}

/** Whether a list of requirements, in any of the usual files, names one of its packages. */
export function isRequired({ packages }: Framework, requirements: string): boolean {
  return new RegExp(`^[ \\t"'-]*(?:${packages.join("|")})(?![\\w-])`, "im").test(requirements);
}

/** Whether a program trains something, rather than only defining or loading a model. */
export function trains(code: string): boolean {
  return /\.(?:fit\w*|train|learn|backward)\(|\btrain\(/.test(code);
}

const require_rolldown_runtime = require("./rolldown-runtime.js");

// src/formats/catalog.ts
var catalog_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ catalog: () => catalog });
const catalog = [
	{
		id: "tfevents",
		title: "TensorBoard event files",
		files: ["*tfevents*"]
	},
	{
		id: "wandb",
		title: "Weights & Biases",
		files: [
			"*.wandb",
			"wandb-history.jsonl",
			"*wandb-summary.json"
		]
	},
	{
		id: "pickle",
		title: "Keras history, pickle or .npy",
		files: [
			"*.pkl",
			"*.pickle",
			"*.npy",
			"*History*",
			"*history*"
		]
	},
	{
		id: "parquet",
		title: "Parquet",
		files: ["*.parquet"]
	},
	{
		id: "mlflow",
		title: "MLflow file store",
		files: ["metrics/**/*", "mlruns/**/params/**/*"]
	},
	{
		id: "dvclive",
		title: "DVCLive",
		files: [
			"plots/metrics/**/*.tsv",
			"dvclive/**/*.tsv",
			"*metrics.json",
			"dvclive.json"
		]
	},
	{
		id: "catboost",
		title: "CatBoost catboost_info",
		files: [
			"*catboost_training.json",
			"*learn_error.tsv",
			"*test_error.tsv"
		]
	},
	{
		id: "tensorboard-csv",
		title: "TensorBoard CSV or JSON download",
		files: ["run-*-tag-*.csv", "run-*-tag-*.json"]
	},
	{
		id: "hugging-face",
		title: "Hugging Face Trainer, LLaMA-Factory",
		files: [
			"trainer_state.json",
			"trainer_log.jsonl",
			"*_results.json"
		]
	},
	{
		id: "allennlp",
		title: "AllenNLP metrics",
		files: ["metrics_epoch_*.json", "*metrics.json"]
	},
	{
		id: "lossgate-runs",
		title: "Lossgate runs.json",
		files: ["runs.json"]
	},
	{
		id: "boosting-json",
		title: "XGBoost and LightGBM evaluation results",
		files: ["*evals_result*.json"]
	},
	{
		id: "mmengine",
		title: "MMEngine scalars",
		files: ["vis_data/*.json"]
	},
	{
		id: "mmcv",
		title: "MMCV JSON log",
		files: ["*.log.json"]
	},
	{
		id: "sacred",
		title: "Sacred metrics",
		files: ["*metrics.json"]
	},
	{
		id: "skorch",
		title: "skorch history",
		files: ["history.json"]
	},
	{
		id: "chainer",
		title: "Chainer LogReport",
		files: ["**/log"]
	},
	{
		id: "detectron2",
		title: "Detectron2 metrics",
		files: ["*metrics.json"]
	},
	{
		id: "detr",
		title: "DETR, DeiT and MAE log",
		files: ["*log.txt"]
	},
	{
		id: "keras-history",
		title: "Keras history",
		files: [
			"history.json",
			"training_history.json",
			"history.txt"
		]
	},
	{
		id: "spacy-log",
		title: "spaCy JSON lines",
		files: ["*.jsonl"]
	},
	{
		id: "lightning-csv",
		title: "PyTorch Lightning CSVLogger",
		files: ["metrics.csv"]
	},
	{
		id: "ultralytics",
		title: "Ultralytics YOLO results.csv",
		files: ["*results.csv"]
	},
	{
		id: "flair-tsv",
		title: "Flair loss.tsv",
		files: ["loss.tsv"]
	},
	{
		id: "keras-csv",
		title: "Keras CSVLogger, DataFrame.to_csv",
		files: [
			"training.log",
			"log.csv",
			"history.csv"
		]
	},
	{
		id: "keras-console",
		title: "Keras console",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "fastai-console",
		title: "fastai console",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "flair-log",
		title: "Flair training log",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "allennlp-log",
		title: "AllenNLP log",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "spacy",
		title: "spaCy console",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "fairseq",
		title: "fairseq log",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "speechbrain",
		title: "SpeechBrain train log",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "nnunet",
		title: "nnU-Net training log",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "darknet",
		title: "Darknet training log",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "caffe",
		title: "Caffe solver log",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "cntk",
		title: "CNTK console",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "mxnet",
		title: "MXNet and GluonCV log",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "nemo",
		title: "NeMo and Lightning console",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "transformers-console",
		title: "Hugging Face Trainer console",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "slowfast",
		title: "SlowFast json_stats",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "mmengine-log",
		title: "MMEngine log",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "megatron",
		title: "Megatron-LM",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "torchtitan",
		title: "torchtitan",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "nanogpt",
		title: "nanoGPT, llm.c and modded-nanogpt",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "boosting-console",
		title: "XGBoost and LightGBM console",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "catboost-console",
		title: "CatBoost console",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "timm-log",
		title: "timm and PyTorch ImageNet log",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "json-lines",
		title: "JSON lines",
		files: [
			"*.jsonl",
			"*.ndjson",
			"*.json"
		]
	},
	{
		id: "json",
		title: "JSON",
		files: ["*.json"]
	},
	{
		id: "csv",
		title: "CSV and TSV",
		files: ["*.csv", "*.tsv"]
	},
	{
		id: "printed-table",
		title: "Printed table",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	},
	{
		id: "printed-losses",
		title: "Printed losses",
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	}
];

Object.defineProperty(exports, "catalog", {
  enumerable: true,
  get: function () {
    return catalog;
  }
});
Object.defineProperty(exports, "catalog_exports", {
  enumerable: true,
  get: function () {
    return catalog_exports;
  }
});
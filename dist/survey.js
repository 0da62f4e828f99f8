const require_committed = require("./committed.js");
const require_gate = require("./gate.js");
const require_dist$1 = require("./dist.js");
let node_fs = require("node:fs");
let node_path = require("node:path");

// src/cli/init/frameworks.ts
const boosters = { writer: /evals_result[\s\S]{0,300}json\.dump|json\.dump[\s\S]{0,300}evals_result/ };
const frameworks = [
	{
		id: "ultralytics",
		title: "Ultralytics YOLO",
		packages: ["ultralytics"],
		modules: "ultralytics",
		writer: null,
		lines: [],
		file: "runs/detect/train/results.csv"
	},
	{
		id: "transformers",
		title: "Hugging Face Transformers",
		packages: [
			"transformers",
			"trl",
			"sentence-transformers"
		],
		modules: "transformers|trl|sentence_transformers",
		writer: /\.save_state\(|TensorBoard|report_to\s*=\s*\[?["']tensorboard/,
		lines: ["trainer.train()", "trainer.save_state()  # TrainingArguments(eval_strategy=\"epoch\") evaluates"],
		file: "out/trainer_state.json"
	},
	{
		id: "lightning",
		title: "PyTorch Lightning",
		packages: ["lightning", "pytorch-lightning"],
		modules: "lightning|pytorch_lightning",
		writer: /CSVLogger\(|TensorBoardLogger\(|MLFlowLogger\(/,
		lines: ["from lightning.pytorch.loggers import CSVLogger", "trainer = Trainer(logger=CSVLogger(\".\"), …)  # log val_loss in validation_step"],
		file: "lightning_logs/version_0/metrics.csv"
	},
	{
		id: "fastai",
		title: "fastai",
		packages: ["fastai"],
		modules: "fastai",
		writer: /CSVLogger\(|TensorBoardCallback\(/,
		lines: ["learn.fit_one_cycle(epochs, cbs=CSVLogger())"],
		file: "history.csv"
	},
	{
		id: "keras",
		title: "Keras",
		packages: [
			"tensorflow",
			"keras",
			"tf-keras"
		],
		modules: "keras|tensorflow|tf_keras",
		writer: /CSVLogger\(|TensorBoard\(|\.history\b[\s\S]{0,300}(?:json\.dump|to_csv|to_json)|json\.dump\([^)\n]*\.history/,
		lines: ["model.fit(…, validation_split=0.2, callbacks=[keras.callbacks.CSVLogger(\"history.csv\")])"],
		file: "history.csv"
	},
	{
		id: "xgboost",
		title: "XGBoost",
		packages: ["xgboost"],
		modules: "xgboost",
		...boosters,
		lines: ["model.fit(X, y, eval_set=[(X, y), (X_val, y_val)])", "json.dump(model.evals_result(), open(\"evals_result.json\", \"w\"))"],
		file: "evals_result.json"
	},
	{
		id: "lightgbm",
		title: "LightGBM",
		packages: ["lightgbm"],
		modules: "lightgbm",
		...boosters,
		lines: ["model.fit(X, y, eval_set=[(X, y), (X_val, y_val)], eval_names=[\"train\", \"valid\"])", "json.dump(model.evals_result_, open(\"evals_result.json\", \"w\"))"],
		file: "evals_result.json"
	},
	{
		id: "catboost",
		title: "CatBoost",
		packages: ["catboost"],
		modules: "catboost",
		writer: null,
		lines: [],
		file: "catboost_info/catboost_training.json"
	},
	{
		id: "stable-baselines3",
		title: "Stable-Baselines3",
		packages: ["stable-baselines3"],
		modules: "stable_baselines3",
		writer: /configure\([^)\n]*["']csv["']|Monitor\(|CSVOutputFormat/,
		lines: ["from stable_baselines3.common.logger import configure", "model.set_logger(configure(\"logs\", [\"stdout\", \"csv\"]))"],
		file: "logs/progress.csv"
	},
	{
		id: "pytorch",
		title: "a PyTorch loop",
		packages: ["torch"],
		modules: "torch",
		writer: /SummaryWriter\(|\.jsonl["']|csv\.(?:writer|DictWriter)\(|\.to_csv\(|log_metrics?\(/,
		lines: ["with open(\"metrics.jsonl\", \"a\") as log:  # at the end of each epoch", "    print(json.dumps({\"epoch\": epoch, \"train_loss\": train_loss, \"val_loss\": val_loss}), file=log)"],
		file: "metrics.jsonl"
	}
];
function isImported({ modules }, code) {
	return new RegExp(`^[ \\t"]*(?:import|from)[ \\t]+(?:${modules})\\b`, "m").test(code);
}
function isRequired({ packages }, requirements) {
	return new RegExp(`^[ \\t"'-]*(?:${packages.join("|")})(?![\\w-])`, "im").test(requirements);
}
function trains(code) {
	return /\.(?:fit\w*|train|learn|backward)\(|\btrain\(/.test(code);
}

// src/cli/init/workflows.ts
var import_dist = require_dist$1.require_dist();
const directory = ".github/workflows";
const maxFiles = 100;
const maxBytes$1 = 524288;
const maxCommand = 1e4;
const training = /\b(?:python[\d.]*|torchrun|uv run|poetry run|accelerate launch|deepspeed)\s[^\n]*\btrain\w*|\bpapermill\s|\bdvc\s+(?:repro|exp\s+run)\b|\byolo\s[^\n]*\btrain\b|\bnbconvert\s[^\n]*--execute|\b(?:spacy|llamafactory-cli)\s+train\b|\b(?:make|just)\s+train\w*/;
async function readWorkflows(root, programs) {
	const jobs = [];
	let gated = null;
	for (const name of listWorkflows(root)) {
		const file = `${directory}/${name}`;
		const text = (0, node_fs.readFileSync)((0, node_path.join)(root, file), "utf8");
		const lines = new import_dist.LineCounter();
		const { contents } = (0, import_dist.parseDocument)(text, {
			lineCounter: lines,
			logLevel: "silent"
		});
		if (!(0, import_dist.isMap)(contents)) continue;
		const shared = {
			file,
			workflow: String(contents.get("name") ?? file),
			events: keysOf(contents.get("on"))
		};
		for (const [job, value] of entries(contents.get("jobs"))) {
			if (!(0, import_dist.isMap)(value)) continue;
			const steps = value.get("steps");
			if (!(0, import_dist.isSeq)(steps)) continue;
			const maps = steps.items.filter(import_dist.isMap);
			if (maps.some(isGate) && !shared.events.includes("workflow_run")) gated ??= shared;
			const commandOf = (step) => trainingLine(String(step.get("run") ?? ""), programs);
			const step = maps.findLast((one) => commandOf(one) !== null);
			if (step === void 0) continue;
			jobs.push({
				...shared,
				job,
				command: commandOf(step) ?? "",
				line: lines.linePos((step.range?.[1] ?? 1) - 1).line,
				indent: lines.linePos(steps.range?.[0] ?? 0).col - 1,
				matrix: matrixOf(value),
				hasPermissions: value.has("permissions") || contents.has("permissions")
			});
		}
	}
	return {
		jobs,
		gated
	};
}
function isGate(step) {
	return String(step.get("uses")).startsWith("lossgate/lossgate@");
}
function listWorkflows(root) {
	try {
		return (0, node_fs.readdirSync)((0, node_path.join)(root, directory)).filter((name) => /\.ya?ml$/.test(name)).filter((name) => {
			const stat = (0, node_fs.statSync)((0, node_path.join)(root, directory, name), { throwIfNoEntry: false });
			return stat?.isFile() && stat.size <= maxBytes$1;
		}).sort().slice(0, maxFiles);
	} catch {
		return [];
	}
}
function trainingLine(run, programs) {
	const lines = run.slice(0, maxCommand).split("\n");
	const isTraining = (line) => !line.trimStart().startsWith("#") && (training.test(line) || programs.some((program) => line.split(/[\s"']+/).includes(program)));
	return lines.find(isTraining)?.trim() ?? null;
}
function matrixOf(job) {
	const strategy = job.get("strategy");
	if (!(0, import_dist.isMap)(strategy) || !strategy.has("matrix")) return null;
	return entries(strategy.get("matrix")).filter(([name, value]) => /^[\w-]+$/.test(name) && !["include", "exclude"].includes(name) && (0, import_dist.isSeq)(value)).map(([name]) => name);
}
function entries(value) {
	return (0, import_dist.isMap)(value) ? value.items.map(({ key, value }) => [String(key), value]) : [];
}
function keysOf(on) {
	if ((0, import_dist.isMap)(on)) return entries(on).map(([key]) => key);
	if ((0, import_dist.isSeq)(on)) return on.items.map((item) => String((0, import_dist.isScalar)(item) ? item.value : item));
	return typeof on === "string" ? [on] : [];
}

// src/cli/init/survey.ts
const maxPrograms = 500;
const maxBytes = 131072;
const requirementFiles = /^(?:[^/]+\/)?(?:requirements[\w.-]*\.txt|pyproject\.toml|environment\.ya?ml|setup\.(?:py|cfg)|Pipfile)$/;
const shellSafe = /^[\w][\w./-]*$/;
async function survey(root) {
	const files = await require_gate.findFiles({
		root,
		paths: [],
		followsLinks: true
	});
	const config = await require_gate.readConfig({
		cwd: root,
		config: null,
		rules: null
	});
	const { runs } = await require_gate.readRuns(files.map(require_gate.openFile), config);
	const committed = await require_committed.committedRuns(root, runs);
	const program = findProgram(files.filter(({ obstacle, sampleDirectory }) => obstacle === null && sampleDirectory === null));
	const { jobs, gated } = await readWorkflows(root, program ? [program.file] : []);
	const has = (path) => (0, node_fs.existsSync)((0, node_path.join)(root, path));
	return {
		histories: require_gate.pairRuns(runs, config.metrics).map(({ path, files: [file = path], format, curves }) => ({
			file,
			format,
			hasVal: curves.some(({ val }) => val !== null)
		})),
		committed: committed.map(({ file }) => file),
		framework: program?.framework ?? null,
		evidence: program?.file ?? null,
		script: program && /\.(?:py|ipynb)$/.test(program.file) && shellSafe.test(program.file) ? program.file : null,
		writesHistory: program !== null && (program.framework?.writer?.test(program.text) ?? program.framework !== null),
		config: require_gate.findConfig(root),
		jobs,
		gated,
		defaultBranch: defaultBranch(root),
		license: [
			"LICENSE",
			"LICENSE.md",
			"LICENSE.txt",
			"COPYING"
		].find(has) ?? null,
		has
	};
}
function findProgram(files) {
	const depth = ({ path }) => path.split("/").length;
	const programs = files.filter(({ path }) => /\.(?:py|ipynb)$/.test(path) && !/(?:^|\/)test_|_test\.py$/.test(path)).sort((a, b) => depth(a) - depth(b) || rank(a.path) - rank(b.path)).slice(0, maxPrograms).map(({ path, absolute }) => ({
		file: path,
		text: readStart(absolute)
	}));
	const training = programs.filter(({ text }) => trains(text));
	for (const some of [training, programs]) for (const framework of frameworks) {
		const [found] = some.filter(({ text }) => isImported(framework, text)).sort((a, b) => rank(a.file) - rank(b.file));
		if (found) return {
			...found,
			framework
		};
	}
	const required = files.filter(({ path }) => requirementFiles.test(path)).map(({ path, absolute }) => ({
		file: path,
		text: readStart(absolute)
	}));
	for (const framework of frameworks) {
		const found = required.find(({ text }) => isRequired(framework, text));
		if (found) return {
			file: found.file,
			text: "",
			framework
		};
	}
	const named = programs.find(({ file }) => rank(file) === 0);
	return named ? {
		...named,
		framework: null
	} : null;
}
function rank(path) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return /^train|[-_]train(?:ing)?\./.test(name) ? 0 : /^(?:main|run|fit)/.test(name) ? 1 : 2;
}
function readStart(path) {
	const bytes = Buffer.alloc(maxBytes);
	try {
		const file = (0, node_fs.openSync)(path, "r");
		try {
			return bytes.toString("utf8", 0, (0, node_fs.readSync)(file, bytes, 0, maxBytes, 0));
		} finally {
			(0, node_fs.closeSync)(file);
		}
	} catch {
		return "";
	}
}
function defaultBranch(root) {
	for (const head of ["refs/remotes/origin/HEAD", "HEAD"]) try {
		const [, branch] = /^ref: refs\/(?:remotes\/origin|heads)\/([\w./-]+)$/m.exec((0, node_fs.readFileSync)((0, node_path.join)(root, ".git", head), "utf8")) ?? [];
		if (branch && (head !== "HEAD" || branch === "master")) return branch;
	} catch {}
	return "main";
}

exports.survey = survey;
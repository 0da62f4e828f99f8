const require_gate = require("./gate.js");

// src/config/starter.ts
function starter() {
	return `# yaml-language-server: $schema=https://raw.githubusercontent.com/lossgate/lossgate/v1/schema.json
# What each rule judges: https://github.com/lossgate/lossgate/blob/v1/docs/rules.md
rules:
${require_gate.rules.filter(({ enabledByDefault }) => enabledByDefault).flatMap(linesOn).join("\n")}
  # threshold: { val_loss: "<= 0.4" }
`;
}
function linesOn(rule) {
	const { level, settings } = rule.configure({});
	const written = Object.entries({
		level,
		...settings
	}).map(([name, value]) => `${name}: ${String(value)}`);
	return [`  # ${rule.id}: { ${written.join(", ")} }`];
}

// src/cli/init/workflow-text.ts
const checkout = `      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
`;
const setupPython = "actions/setup-python@ece7cb06caefa5fff74198d8649806c4678c61a1 # v6.3.0";
const gateStep = `      - uses: lossgate/lossgate@v1
        if: \${{ !cancelled() }}
`;
const permissions = `    permissions:
      contents: read        # to check out, and to find the merge base
      actions: read         # to read the report of the base branch
      pull-requests: write  # to post the comment
`;
const installers = [
	[
		"uv.lock",
		["pip install uv"],
		"uv run "
	],
	[
		"poetry.lock",
		["pip install poetry", "poetry install"],
		"poetry run "
	],
	[
		"requirements.txt",
		["pip install -r requirements.txt"],
		""
	],
	[
		"pyproject.toml",
		["pip install ."],
		""
	],
	[
		"setup.py",
		["pip install ."],
		""
	]
];
function trainingWorkflow({ framework, script, has, defaultBranch }) {
	const [, install, prefix] = installers.find(([file]) => has(file)) ?? [
		"",
		framework ? [`pip install ${framework.packages[0]} # and what else the training imports`] : [],
		""
	];
	const isNotebook = script?.endsWith(".ipynb") ?? false;
	const train = has("dvc.yaml") ? ["pip install dvc", `${prefix}dvc repro`] : isNotebook ? ["pip install papermill ipykernel", `${prefix}papermill ${script} ${script}`] : [`${prefix}python ${script ?? "train.py # the command that trains"}`];
	const runs = [...install, ...train].map((command) => `      - run: ${command}\n`);
	return `name: train
on:
  pull_request:
    types: [opened, synchronize, reopened, labeled, unlabeled] # the labels accept a worse result
  push:
    branches: [${defaultBranch}] # publishes the baseline of pull requests
permissions: {}
concurrency:
  group: train-\${{ github.event_name == 'pull_request' && github.ref || github.sha }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
jobs:
  train:
    name: train
    runs-on: ubuntu-latest
${permissions}    steps:
${checkout}      - uses: ${setupPython}
        with:
          ${has(".python-version") ? "python-version-file: .python-version" : "python-version: \"3.12\""}
${runs.join("")}${gateStep}`;
}
function addedStep({ matrix, indent }) {
	const params = (matrix ?? []).map((name) => `            ${name}: \${{ matrix.${name} }}\n`);
	const collect = `        with:
          mode: collect
${params.length > 0 ? `          params: |\n${params.join("")}` : ""}`;
	return shifted(`${gateStep}${matrix ? collect : ""}`, indent - 6);
}
function gateJob({ job }) {
	return `  gate:
    name: gate
    needs: ${JSON.stringify(job)}
    if: \${{ !cancelled() }}
    runs-on: ubuntu-latest
${permissions}    steps:
${checkout}      - uses: lossgate/lossgate@v1
        with:
          artifact: lossgate-*
`;
}
function commentWorkflow(workflow) {
	return `name: lossgate comment
on:
  workflow_run: # zizmor: ignore[dangerous-triggers] checks nothing out and runs nothing; the report is read as hostile data
    workflows: [${JSON.stringify(workflow)}]
    types: [completed]
permissions: {}
concurrency:
  group: lossgate-comment-\${{ github.event.workflow_run.id }}
jobs:
  comment:
    name: comment
    if: \${{ github.event.workflow_run.event == 'pull_request' && github.event.workflow_run.conclusion != 'skipped' }}
    runs-on: ubuntu-latest
    permissions:
      actions: read         # to read the report of the run
      pull-requests: write  # to post the comment
    steps:
      - uses: lossgate/lossgate@v1
`;
}
function shifted(text, by) {
	return by < 0 ? text.replace(new RegExp(`^ {${-by}}`, "gm"), "") : text.replace(/^(?=.)/gm, " ".repeat(by));
}

// src/cli/init/propose.ts
const defaultConfig = ".github/lossgate.yml";
const commentFile = ".github/workflows/lossgate-comment.yml";
const trainFiles = [".github/workflows/train.yml", ".github/workflows/lossgate.yml"];
function propose(seen, forks) {
	const { config, gated, jobs } = seen;
	const found = [...historyLines(seen), ...frameworkLine(seen)];
	const edits = [...historyEdit(seen)];
	const files = [];
	if (config === null) files.push({
		path: defaultConfig,
		text: starter()
	});
	else found.push(`config: ${config} exists and is left as it is`);
	let judging = gated;
	const [job] = jobs;
	if (gated) found.push(`workflow: ${gated.file} has the gate already and is left as it is`);
	else if (job) {
		judging = job;
		found.push(...jobs.map(({ file, job, command }) => `workflow: ${file} trains in the job ${job}: ${command}`));
		edits.push(...jobs.flatMap(jobEdits));
		if (!job.events.includes("pull_request")) found.push(`events: ${job.file} runs on ${job.events.join(", ") || "no event"}: the job summary has the report. Add pull_request for a comment`);
	} else {
		const path = trainFiles.find((file) => !seen.has(file));
		if (path) {
			judging = {
				file: path,
				workflow: "train",
				events: ["pull_request"]
			};
			files.push({
				path,
				text: trainingWorkflow(seen)
			});
			if (seen.script === null && !seen.has("dvc.yaml")) found.push(`training: no program that trains was found; put its command in ${path}`);
		} else found.push(`workflow: ${trainFiles.join(" and ")} exist, and are left as they are`);
	}
	if (judging?.events.includes("pull_request") && (forks || seen.license !== null)) {
		const why = forks ? "asked for" : `${seen.license} lets others contribute`;
		found.push(`forks: ${why}: a second workflow comments on their pull requests`);
		if (seen.has(commentFile)) found.push(`workflow: ${commentFile} exists and is left as it is`);
		else files.push({
			path: commentFile,
			text: commentWorkflow(judging.workflow)
		});
	}
	return {
		found,
		edits,
		files
	};
}
function historyLines({ histories, committed }) {
	const [first] = histories;
	if (!first) return ["history: none yet"];
	const lone = histories.filter(({ hasVal }) => !hasVal);
	const more = histories.length > 1 ? `, and ${histories.length - 1} more` : "";
	return [
		`history: ${first.file} (${first.format})${more}`,
		...lone[0] ? [`validation: ${lone[0].file} has no validation curve: record one, or set \`validation: none\` in the config`] : [],
		...committed[0] ? [`committed: ${committed[0]} is in git, and every gate would judge it: set \`path\` to what the training writes`] : []
	];
}
function frameworkLine({ framework, evidence, writesHistory }) {
	if (!framework) return [];
	return [`framework: ${framework.title}, in ${evidence}${writesHistory ? ", which has a history written" : ""}`];
}
function historyEdit({ histories, framework, writesHistory, script }) {
	if (histories.length > 0 || writesHistory) return [];
	if (!framework) return [{
		what: "Nothing writes a history yet. Write one line of JSON at the end of each epoch, for example",
		text: "{\"epoch\": 1, \"train_loss\": 0.41, \"val_loss\": 0.46}\n"
	}];
	return [{
		what: `Nothing writes a history yet. In ${script ?? "the training"}, this writes ${framework.file}:`,
		text: `${framework.lines.join("\n")}\n`
	}];
}
function jobEdits(job) {
	const own = job.hasPermissions ? "add what is missing of these to its permissions" : "give it these permissions";
	if (job.matrix) return [{
		what: `In ${job.file}, after line ${job.line}, collect what each job of the matrix trains:`,
		text: addedStep(job)
	}, {
		what: `In ${job.file}, at the end, judge them together:`,
		text: gateJob(job)
	}];
	return [{
		what: `In ${job.file}, after line ${job.line}:`,
		text: addedStep(job)
	}, {
		what: `In ${job.file}, for the job ${job.job}, ${own}:`,
		text: permissions
	}];
}

exports.propose = propose;
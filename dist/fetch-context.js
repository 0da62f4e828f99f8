const require_problems = require("./problems.js");
const require_client = require("./client.js");
const require_gate = require("./gate.js");
const require_outputs = require("./outputs.js");
const require_lossgate_runs = require("./lossgate-runs.js");
const require_stored_artifacts = require("./stored-artifacts.js");
const require_pull_request = require("./pull-request.js");
const require_upload_report = require("./upload-report.js");
let node_path = require("node:path");
let node_timers_promises = require("node:timers/promises");

// src/github/base-config.ts
async function readBaselineConfig(github, { owner, repo }, commit, file) {
	const path = node_path.posix.normalize(file);
	if (node_path.posix.isAbsolute(path) || path.startsWith("..")) return null;
	const from = `${path} at ${commit.slice(0, 12)}`;
	try {
		const request = {
			owner,
			repo,
			path,
			ref: commit,
			mediaType: { format: "raw" }
		};
		const text = (await github.rest.repos.getContent(request)).data;
		if (typeof text !== "string") throw new Error("expected a file, got a directory or submodule");
		return {
			from,
			source: {
				file: from,
				text
			}
		};
	} catch (thrown) {
		if (require_client.statusOf(thrown) === 404) return {
			from,
			source: null
		};
		return { because: `could not read ${path} of the base commit: ${require_problems.errorMessage(thrown)}` };
	}
}

// src/github/baseline-reports.ts
function reportDownloads(github, repository) {
	const source = require_stored_artifacts.storedArtifacts(github, repository);
	const downloads = /* @__PURE__ */ new Map();
	return (report) => {
		const download = downloads.get(report.id) ?? downloadReport(source, report);
		downloads.set(report.id, download);
		return download;
	};
}
async function downloadReport(source, report) {
	try {
		const directory = require_outputs.makeTempDir();
		await require_outputs.downloadArtifact(source, report, directory);
		return { directory };
	} catch (thrown) {
		return { failure: require_problems.errorMessage(thrown) };
	}
}
async function readReports(chosen, download, branch) {
	const problems = [];
	const reports = [];
	const downloads = await Promise.all(chosen.map(async (each) => ({
		...each,
		downloaded: await download(each.report)
	})));
	for (const { report, how, behind, failed, downloaded } of downloads) try {
		if ("failure" in downloaded) throw new Error(downloaded.failure);
		const root = downloaded.directory;
		const { head } = require_gate.openArtifact(require_lossgate_runs.runsFile, (0, node_path.join)(root, require_lossgate_runs.runsFile), root);
		const age = Math.floor((Date.now() - report.createdAt) / 864e5);
		const published = {
			how,
			behind,
			failed,
			run: report.run ?? 0,
			commit: report.commit ?? "",
			age
		};
		reports.push({
			place: {
				root,
				paths: [require_lossgate_runs.runsFile]
			},
			published
		});
		if (require_lossgate_runs.isAccepted(head)) break;
	} catch (thrown) {
		const message = `it could not be used as the baseline: ${require_problems.errorMessage(thrown)}`;
		problems.push(require_problems.note(`report of workflow run ${report.run}`, message));
	}
	if (reports.length === 0) return {
		baseline: {
			kind: "absent",
			because: `no report of ${branch} could be read`
		},
		problems
	};
	return {
		baseline: {
			kind: "published",
			branch,
			reports
		},
		problems
	};
}

// src/github/commit-chain.ts
async function commitChain(github, event, commit) {
	const { pullRequest, mergeCommit } = event;
	if (mergeCommit !== null) {
		const [, ...commits] = await firstParentsOf(github, event, mergeCommit);
		if (commits.length > 0) return {
			commits,
			isMerged: true
		};
	}
	return {
		commits: await firstParentsOf(github, event, pullRequest ? await mergeBase(github, event, pullRequest.head.sha, commit) : commit),
		isMerged: false
	};
}
async function mergeBase(github, { owner, repo }, head, base) {
	const basehead = `${base}...${head}`;
	try {
		const { data } = await github.rest.repos.compareCommitsWithBasehead({
			owner,
			repo,
			basehead,
			per_page: 1
		});
		return data.merge_base_commit.sha;
	} catch (thrown) {
		if (require_client.statusOf(thrown) === 404) return base;
		throw thrown;
	}
}
async function firstParentsOf(github, { owner, repo }, start) {
	try {
		const { data } = await github.rest.repos.listCommits({
			owner,
			repo,
			sha: start,
			per_page: 100
		});
		return require_gate.firstParents(start, data);
	} catch (thrown) {
		if (require_client.statusOf(thrown) === 404) return [start];
		throw thrown;
	}
}

// src/github/trusted-runs.ts
const trustedEvents = /* @__PURE__ */ new Set([
	"push",
	"schedule",
	"workflow_dispatch",
	"merge_group"
]);
const maxReports = 8;
const maxLookups = 24;
async function chooseTrusted(github, event, groups) {
	const ofOtherWorkflows = [];
	for (const reports of groups) {
		const trusted = await trustedOf(github, event, reports);
		const own = trusted.filter(({ isOwnWorkflow }) => isOwnWorkflow);
		if (own.length > 0) return {
			chosen: own.slice(0, 8),
			isOwnWorkflow: true
		};
		ofOtherWorkflows.push(trusted);
	}
	return {
		chosen: (ofOtherWorkflows.find(({ length }) => length > 0) ?? []).slice(0, 8),
		isOwnWorkflow: false
	};
}
async function trustedOf(github, { owner, repo, run: thisRun }, reports) {
	const trusted = [];
	let failure = null;
	const lookUp = async (ranked) => {
		try {
			const request = {
				owner,
				repo,
				run_id: ranked.report.run ?? 0
			};
			const { data: run } = await github.rest.actions.getWorkflowRun(request);
			if (!trustedEvents.has(run.event) || run.head_repository.id !== run.repository.id) return [];
			const isOwnWorkflow = run.path.split("@")[0] === thisRun?.workflow;
			return [{
				...ranked,
				failed: run.conclusion === "failure",
				isOwnWorkflow
			}];
		} catch (thrown) {
			failure = thrown;
			return [];
		}
	};
	for (const batch of batches(reports.slice(0, maxLookups), 8)) {
		trusted.push(...(await Promise.all(batch.map(lookUp))).flat());
		if (trusted.filter(({ isOwnWorkflow }) => isOwnWorkflow).length >= 8) break;
	}
	if (trusted.length === 0 && failure !== null) throw failure;
	return trusted;
}
function batches(items, size) {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

// src/github/locate-baseline.ts
async function locateBaseline(github, event, name) {
	if (event.base === null) return absent("the event names no commit to compare with");
	try {
		return await search(github, event, event.base, name);
	} catch (thrown) {
		return absent(`could not query GitHub for the baseline: ${`${require_problems.errorMessage(thrown)}.${require_client.permissionFor(thrown, "actions: read")}`}`);
	}
}
async function baselineOfRun(github, { owner, repo }, run, name) {
	const located = await reportOfRun(github, {
		owner,
		repo
	}, run, name).catch((thrown) => {
		return absent(`workflow run ${run} could not be read: ${`${require_problems.errorMessage(thrown)}.${require_client.permissionFor(thrown, "actions: read")}`}`);
	});
	const { baseline, problems } = located;
	if (baseline.kind !== "absent") return located;
	return {
		baseline,
		problems: [...problems, require_problems.error("input baseline", baseline.because)]
	};
}
async function reportOfRun(github, repository, run, name) {
	const { owner, repo } = repository;
	const [artifacts, { data }] = await Promise.all([require_stored_artifacts.artifactsOfRun(github, repository, run), github.rest.actions.getWorkflowRun({
		owner,
		repo,
		run_id: run
	})]);
	const report = artifacts.find((artifact) => artifact.name === name);
	if (!report) return absent(`workflow run ${run} has no artifact ${name}`);
	if (report.expired) return absent(`the artifact ${name} of workflow run ${run} has expired`);
	const published = {
		report,
		how: "given",
		behind: null,
		failed: data.conclusion === "failure"
	};
	return readReports([published], reportDownloads(github, repository), `run ${run}`);
}
function absent(because) {
	return {
		baseline: {
			kind: "absent",
			because
		},
		problems: []
	};
}
async function search(github, event, { branch, commit }, name) {
	const isUsable = (report) => report.isOwn && report.run !== event.run?.id && !report.expired;
	const pages = require_stored_artifacts.artifactPages(github, event, name);
	const [{ commits, isMerged }, first] = await Promise.all([commitChain(github, event, commit), pages.next()]);
	const isNearest = (report) => isUsable(report) && report.commit === commits[0];
	const { reports, isComplete } = await reportsUntil(isNearest, first, pages);
	const usable = reports.filter(isUsable);
	const [near, newest] = [require_gate.onChain(commits, usable), require_gate.ofBranch(branch, usable)];
	const download = reportDownloads(github, event);
	for (const { report } of (near.length > 0 ? near : newest).slice(0, 8)) download(report);
	const { chosen, isOwnWorkflow } = await chooseTrusted(github, event, [near, newest]);
	if (chosen.length === 0) {
		if (near.length + newest.length > 0) return absent(`the reports ${name} of ${branch} are from untrusted events`);
		return absent(whyNone(reports, isComplete, commits, branch, name));
	}
	const published = chosen.map(({ report, behind, failed }) => {
		return {
			report,
			behind,
			failed,
			how: howFound(behind, event, isMerged)
		};
	});
	const located = await readReports(published, download, branch);
	if (isOwnWorkflow) return located;
	const message = `it is from another workflow, since this one has published no ${name}: give gates of different trainings different names`;
	return {
		...located,
		problems: [...located.problems, require_problems.note(`the baseline of ${branch}`, message)]
	};
}
function howFound(behind, { pullRequest, queuedPullRequest }, isMerged) {
	if (behind === null) return "newest";
	if (isMerged) return "merged-into";
	if (pullRequest === null && queuedPullRequest === null) return "previous";
	return behind === 0 ? "merge-base" : "ancestor";
}
function whyNone(reports, isComplete, commits, branch, name) {
	if (reports.filter((report) => report.isOwn && (report.branch === branch || commits.includes(report.commit ?? ""))).some(({ expired }) => expired)) return `the reports ${name} of ${branch} have expired`;
	if (!isComplete) return `none of the ${reports.length} newest artifacts ${name} is from ${branch}`;
	return `${branch} has published no ${name} yet`;
}
async function reportsUntil(isNearest, first, pages) {
	const reports = [];
	for (let page = first; !page.done; page = await pages.next()) {
		const { artifacts, isLast } = page.value;
		reports.push(...artifacts);
		if (isLast || artifacts.some(isNearest)) return {
			reports,
			isComplete: isLast
		};
	}
	return {
		reports,
		isComplete: false
	};
}

// src/github/fetch-context.ts
const preloadDelayMs = 20;
async function fetchContext(step, given, config) {
	const { event } = step;
	const github = await step.connect("read");
	const [located, state, baselineConfig] = await Promise.all([
		given ? given() : locate(github, step),
		readState(github, step),
		event.pullRequest ? readBaselineConfig(github, event, event.pullRequest.base.sha, config) : null,
		require_upload_report.canUpload() ? preload(step) : null
	]);
	return {
		baseline: located.baseline,
		problems: [...located.problems, ...state.problems],
		pullRequest: state.pullRequest,
		accepted: state.accepted,
		baselineConfig
	};
}
async function preload({ artifactService }) {
	await (0, node_timers_promises.setTimeout)(preloadDelayMs);
	await artifactService().catch(() => {});
}
function locate(github, { inputs, event }) {
	const { baseline, reportArtifact } = inputs;
	if (baseline?.kind !== "run") return locateBaseline(github, event, reportArtifact);
	return baselineOfRun(github, baseline.repository ?? event, baseline.run, reportArtifact);
}
async function readState(github, { inputs, event }) {
	const problems = [];
	const orNote = async (what, answer) => {
		try {
			return await answer;
		} catch (thrown) {
			const permission = require_client.permissionFor(thrown, "pull-requests: read");
			problems.push(require_problems.note(what, `could not query GitHub: ${require_problems.errorMessage(thrown)}.${permission}`));
			return null;
		}
	};
	const triggering = event.pullRequest;
	const pullRequest = triggering && await orNote("the pull request", require_pull_request.readPullRequest(github, event, triggering.number));
	const known = pullRequest ?? (triggering && {
		number: triggering.number,
		sha: triggering.head.sha,
		labels: []
	});
	return {
		pullRequest,
		accepted: inputs.accept ?? await orNote("the labels", require_pull_request.acceptedBy(github, event, known, `${inputs.name} accept`)),
		problems
	};
}

exports.fetchContext = fetchContext;
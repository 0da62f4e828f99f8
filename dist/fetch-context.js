const require_problems = require("./problems.js");
const require_gate = require("./gate.js");
const require_client = require("./client.js");
const require_repository_file = require("./repository-file.js");
const require_action = require("./action.js");
const require_download = require("./download.js");
const require_lossgate_runs = require("./lossgate-runs.js");
const require_reading = require("./reading.js");
const require_stored_artifacts = require("./stored-artifacts.js");
const require_http_error = require("./http-error.js");
const require_pull_request = require("./pull-request.js");
const require_upload_report = require("./upload-report.js");
let node_path = require("node:path");
let node_timers_promises = require("node:timers/promises");

// src/github/baseline-config.ts
async function readBaselineConfig(github, { owner, repo }, commit, named) {
	const at = {
		owner,
		repo,
		ref: commit
	};
	const short = commit.slice(0, 12);
	try {
		const file = named === null ? await findDefault(github, at) : node_path.posix.normalize(named);
		if (file === null) return {
			from: short,
			source: null
		};
		if (node_path.posix.isAbsolute(file) || file.startsWith("..")) throw new Error(`${file} is outside of the repository`);
		const from = `${file} at ${short}`;
		const text = await require_repository_file.readRepositoryFile(github, {
			...at,
			path: file
		});
		return {
			from,
			source: text === null ? null : {
				file: from,
				text
			}
		};
	} catch (thrown) {
		const permission = require_client.permissionFor(thrown, "contents: read");
		return { because: `could not read the config of the base commit: ${require_problems.errorMessage(thrown)}.${permission}` };
	}
}
async function findDefault(github, at) {
	const root = await require_repository_file.listDirectory(github, {
		...at,
		path: ""
	});
	const folder = node_path.posix.dirname(require_gate.defaultConfig);
	const inFolder = root.includes(folder) ? await require_repository_file.listDirectory(github, {
		...at,
		path: folder
	}) : [];
	const names = require_gate.defaultNames.filter((name) => [...root, ...inFolder].includes(name));
	if (names.length > 1) throw new Error(`expected one config file, got ${names.join(", ")}`);
	return names[0] ?? null;
}

// src/github/baseline-reports.ts
const maxReports = 8;
const maxLookups = 24;
async function readReports(github, repository, groups, findReport) {
	const { download } = require_stored_artifacts.storedArtifacts(github, repository);
	const problems = [];
	const stepsBack = [];
	const usable = [];
	const read = async (candidate) => {
		try {
			const report = await findReport(candidate);
			if (report === null) return [];
			const root = require_download.makeTempDir();
			await require_download.downloadArtifact({ download }, report, root);
			const { head } = require_gate.openArtifact(require_lossgate_runs.runsFile, (0, node_path.join)(root, require_lossgate_runs.runsFile), root);
			if (!require_lossgate_runs.isReport(head)) throw new Error(`expected a ${require_lossgate_runs.runsFile} that a gate of this version can read`);
			return [{
				candidate,
				report,
				root,
				head
			}];
		} catch (thrown) {
			const message = `it could not be used as the baseline: ${require_problems.errorMessage(thrown)}`;
			problems.push(require_problems.note(`report of workflow run ${candidate.run}`, message));
			return [];
		}
	};
	for (const batch of groups.flatMap(toBatches)) {
		for (const one of acceptedFirst((await Promise.all(batch.map(read))).flat())) {
			if (one.candidate.how !== "given" && require_lossgate_runs.isRegressed(one.head)) {
				if (usable.length === 0) stepsBack.push(one.candidate.commit);
				continue;
			}
			usable.push(one);
			if (require_lossgate_runs.isAccepted(one.head)) break;
		}
		if (usable.length > 0 || problems.length >= maxReports) break;
	}
	return {
		reports: await Promise.all(usable.map(async ({ candidate, report, root, head }) => {
			const age = Math.floor((Date.now() - report.createdAt) / 864e5);
			const inputs = await require_lossgate_runs.inputsIn(head);
			return {
				place: {
					root,
					paths: [require_lossgate_runs.runsFile]
				},
				published: {
					...candidate,
					age
				},
				inputs
			};
		})),
		stepsBack: [...new Set(stepsBack)],
		problems,
		isComplete: groups.every(({ length }) => length <= maxLookups)
	};
}
function acceptedFirst(reports) {
	return [...require_reading.groupBy(reports, ({ candidate }) => candidate.commit).values()].flatMap((ofCommit) => ofCommit.toSorted((a, b) => Number(require_lossgate_runs.isAccepted(b.head)) - Number(require_lossgate_runs.isAccepted(a.head))));
}
function toBatches(candidates) {
	return Array.from({ length: Math.ceil(maxLookups / maxReports) }, (_, i) => i * maxReports).map((at) => candidates.slice(at, at + maxReports)).filter(({ length }) => length > 0);
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
async function mergeBase(github, repository, head, base) {
	return await forkPoint(github, repository, base, head) ?? base;
}
async function isAncestor(github, repository, commit, of) {
	return await forkPoint(github, repository, commit, of) === commit;
}
async function forkPoint(github, { owner, repo }, base, head) {
	const request = {
		owner,
		repo,
		basehead: `${base}...${head}`,
		per_page: 1
	};
	try {
		const { data } = await github.rest.repos.compareCommitsWithBasehead(request);
		return data.merge_base_commit.sha;
	} catch (thrown) {
		if (require_http_error.statusOf(thrown) === 404) return null;
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
		if (require_http_error.statusOf(thrown) === 404) return [start];
		throw thrown;
	}
}

// src/github/trusted-runs.ts
const trustedEvents = [
	"push",
	"schedule",
	"workflow_dispatch",
	"merge_group"
];
const runsPerList = 50;
async function runsOfBranch(github, repository, workflow, branch) {
	const lists = trustedEvents.map((event) => listRuns(github, repository, workflow, event === "merge_group" ? { event } : {
		event,
		branch
	}));
	const { runs, isComplete } = join(await Promise.all(lists));
	return {
		runs: runs.filter((run) => isOfBranch(run, branch)),
		isComplete
	};
}
async function runsOfCommits(github, repository, workflow, commits) {
	return join(await Promise.all(commits.map((head_sha) => listRuns(github, repository, workflow, { head_sha }))));
}
function isOfBranch(run, branch) {
	return run.event === "merge_group" ? run.branch.startsWith(`gh-readonly-queue/${branch}/`) : run.branch === branch;
}
async function listRuns(github, { owner, repo }, workflow, filter) {
	const request = {
		owner,
		repo,
		...filter,
		per_page: runsPerList,
		exclude_pull_requests: true
	};
	const { listWorkflowRuns, listWorkflowRunsForRepo } = github.rest.actions;
	try {
		const { data } = workflow === null ? await listWorkflowRunsForRepo(request) : await listWorkflowRuns({
			...request,
			workflow_id: (0, node_path.basename)(workflow)
		});
		return {
			runs: data.workflow_runs.filter((run) => isTrusted(run.event) && run.head_repository?.id === run.repository.id).map(({ id, event, head_sha, head_branch, conclusion }) => ({
				id,
				event,
				commit: head_sha,
				branch: head_branch ?? "",
				failed: conclusion === "failure"
			})),
			isComplete: data.total_count <= data.workflow_runs.length
		};
	} catch (thrown) {
		if (workflow !== null && require_http_error.statusOf(thrown) === 404) return {
			runs: [],
			isComplete: true
		};
		throw thrown;
	}
}
function isTrusted(event) {
	return trustedEvents.some((trusted) => trusted === event);
}
function join(lists) {
	return {
		runs: lists.flatMap(({ runs }) => runs),
		isComplete: lists.every(({ isComplete }) => isComplete)
	};
}

// src/github/search-runs.ts
const maxCommitLookups = 8;
async function searchRuns(github, sought, workflow, ofBranch) {
	const { event, base, name, newest } = sought;
	const { commits, isMerged } = sought.chain;
	const reports = newestOfRuns(newest.artifacts);
	const mayHaveReport = ({ id }) => id !== event.run?.id && (reports.get(id)?.expired === false || !reports.has(id) && !newest.isComplete);
	const listed = ofBranch.runs.filter(mayHaveReport);
	const ofCommits = listed.some(({ commit, event }) => commits.includes(commit) && (ofBranch.isComplete || event !== "workflow_dispatch")) ? {
		runs: [],
		isComplete: true
	} : await runsOfCommits(github, event, workflow, commitsToLookUp(sought));
	const runs = [...listed, ...ofCommits.runs.filter(mayHaveReport)];
	const own = runs.filter((run) => isOfBranch(run, base.branch));
	const pushedElsewhere = runs.filter((run) => run.event === "push" && !own.includes(run));
	const findReport = async ({ run, commit, behind }) => {
		const report = reports.get(run) ?? (await require_stored_artifacts.artifactsOfRun(github, event, run, name)).find((one) => one.name === name);
		if (!report || report.expired) return null;
		if (behind === null && !await isAncestor(github, event, commit, base.commit)) throw new Error(`its commit ${commit.slice(0, 12)} is not on ${base.branch}`);
		return report;
	};
	const candidates = [
		require_gate.onChain(commits, own),
		require_gate.offChain(commits, own),
		require_gate.onChain(commits, pushedElsewhere)
	].map((group) => group.map((ranked) => toCandidate(ranked, event, isMerged)));
	const read = await readReports(github, event, candidates, findReport);
	return {
		...read,
		isComplete: read.isComplete && ofBranch.isComplete && ofCommits.isComplete
	};
}
function commitsToLookUp({ chain, newest }) {
	const published = new Set(newest.artifacts.map(({ commit }) => commit));
	return chain.commits.filter((sha) => !newest.isComplete || published.has(sha)).slice(0, maxCommitLookups);
}
function toCandidate({ run: { id, commit, failed }, behind }, event, isMerged) {
	return {
		run: id,
		commit,
		behind,
		failed,
		how: howFound(behind, event, isMerged)
	};
}
function howFound(behind, { pullRequest, queuedPullRequest }, isMerged) {
	if (behind === null) return "newest";
	if (isMerged) return "merged-into";
	if (pullRequest === null && queuedPullRequest === null) return "previous";
	return behind === 0 ? "merge-base" : "ancestor";
}
function newestOfRuns(artifacts) {
	const oldestFirst = artifacts.toSorted((a, b) => a.id - b.id);
	return new Map(oldestFirst.flatMap((report) => report.run === null ? [] : [[report.run, report]]));
}

// src/github/locate-baseline.ts
async function locateBaseline(github, event, name) {
	if (event.base === null) return absent("the event names no commit to compare with", "note");
	try {
		return await search(github, event, event.base, name);
	} catch (thrown) {
		return absent(`could not query GitHub for the baseline: ${`${require_problems.errorMessage(thrown)}.${require_client.permissionFor(thrown, "actions: read")}`}`, "inconclusive");
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
	const { because } = baseline;
	return {
		baseline: {
			kind: "absent",
			because
		},
		problems: [...problems, require_problems.error("input baseline", because)]
	};
}
async function reportOfRun(github, repository, run, name) {
	const { owner, repo } = repository;
	const [artifacts, { data }] = await Promise.all([require_stored_artifacts.artifactsOfRun(github, repository, run, name), github.rest.actions.getWorkflowRun({
		owner,
		repo,
		run_id: run
	})]);
	const report = artifacts.find((artifact) => artifact.name === name);
	if (!report) return absent(`workflow run ${run} has no artifact ${name}`);
	if (report.expired) return absent(`the artifact ${name} of workflow run ${run} has expired`);
	const failed = data.conclusion === "failure";
	const candidate = {
		run,
		commit: data.head_sha,
		how: "given",
		behind: null,
		failed
	};
	return toBaseline(await readReports(github, repository, [[candidate]], async () => report), `run ${run}`);
}
function absent(because, lost) {
	return {
		baseline: {
			kind: "absent",
			because,
			stepsBack: [],
			...lost ? { lost } : {}
		},
		problems: []
	};
}
async function search(github, event, base, name) {
	const { branch } = base;
	const workflow = event.run?.workflow ?? null;
	const [chain, newest, own] = await Promise.all([
		commitChain(github, event, base.commit),
		require_stored_artifacts.newestArtifacts(github, event, name),
		runsOfBranch(github, event, workflow, branch)
	]);
	const ofBase = newest.artifacts.filter((report) => report.isOwn && (report.branch === branch || chain.commits.includes(report.commit ?? "")));
	const none = absent(`${branch} has published no ${name} yet`);
	if (newest.isComplete && !ofBase.some(({ expired, run }) => !expired && run !== event.run?.id)) return ofBase.some(({ expired }) => expired) ? absent(`the reports ${name} of ${branch} have expired`, "note") : none;
	const sought = {
		event,
		base,
		chain,
		name,
		newest
	};
	const found = await searchRuns(github, sought, workflow, own);
	if (isSettled(found)) return toBaseline(found, branch);
	const all = workflow === null ? own : await runsOfBranch(github, event, null, branch);
	const others = workflow === null ? found : await searchRuns(github, sought, null, all);
	if (isSettled(others)) {
		const message = `it is from another workflow, since this one has published no ${name}: give gates of different trainings different names`;
		const { baseline, problems } = toBaseline(others, branch);
		return {
			baseline,
			problems: [...problems, require_problems.note(`the baseline of ${branch}`, message)]
		};
	}
	if (!others.isComplete) return absent(`found no ${name} in the newest workflow runs of ${branch}; not all were looked at`, "note");
	if (ofBase.length === 0) return none;
	return absent(`the reports ${name} of ${branch} are from untrusted events`, "note");
}
function isSettled({ reports, stepsBack, problems }) {
	return reports.length + stepsBack.length + problems.length > 0;
}
function toBaseline({ reports, stepsBack, problems }, branch) {
	if (reports.length > 0) return {
		baseline: {
			kind: "published",
			branch,
			stepsBack,
			reports
		},
		problems
	};
	if (stepsBack.length === 0) return {
		...absent(`no report of ${branch} could be read`, "inconclusive"),
		problems
	};
	return {
		baseline: {
			kind: "absent",
			because: `every report of ${branch} that was read failed its own comparison`,
			stepsBack
		},
		problems
	};
}

// src/github/fetch-context.ts
const preloadDelayMs = 20;
async function fetchContext(step, given) {
	const github = await step.connect("read");
	const [located, state, ofBaseline] = await Promise.all([
		given ? given() : locate(github, step),
		readState(github, step),
		baselineConfig(github, step),
		require_upload_report.canUpload() ? preload(step) : null
	]);
	return {
		baseline: located.baseline,
		problems: [...located.problems, ...state.problems],
		pullRequest: state.pullRequest,
		accepted: state.accepted,
		baselineConfig: ofBaseline
	};
}
async function baselineConfig(github, { inputs, event }) {
	const { config } = inputs;
	const commit = require_action.changedCommit(event);
	if (commit === null || config !== null && typeof config !== "string") return null;
	return readBaselineConfig(github, event, commit, config);
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
const require_file = require("./file.js");
const require_inputs = require("./inputs.js");
const require_client = require("./client.js");
const require_read_runs = require("./read-runs.js");
const require_lossgate_runs = require("./lossgate-runs.js");
const require_artifact_api = require("./artifact-api.js");
const require_pull_request = require("./pull-request.js");
let node_path = require("node:path");

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
		if (typeof text !== "string") throw new Error("expected the text of a file");
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
		return { because: `the base's ${path} could not be read: ${require_client.messageOf(thrown)}` };
	}
}

// src/baseline/nearest.ts
const maxAncestors = 20;
function firstParents(start, commits) {
	const parents = new Map(commits.map(({ sha, parents }) => [sha, parents[0]?.sha]));
	const chain = [start];
	for (let next = parents.get(start); next !== void 0 && chain.length <= maxAncestors; next = parents.get(next)) chain.push(next);
	return chain;
}
function onChain(chain, reports) {
	const all = newestOfEach(reports);
	return chain.flatMap((sha, behind) => all.filter(({ commit }) => commit === sha).map((report) => ({
		report,
		behind
	})));
}
function ofBranch(branch, reports) {
	return newestOfEach(reports).filter((report) => report.branch === branch).map((report) => ({
		report,
		behind: null
	}));
}
function newestOfEach(reports) {
	const newest = /* @__PURE__ */ new Map();
	for (const report of [...reports].sort((a, b) => b.id - a.id)) if (report.run !== null && !newest.has(report.run)) newest.set(report.run, report);
	return [...newest.values()];
}

// src/github/commit-chain.ts
async function commitChain(github, event, commit) {
	const { pullRequest, merge } = event;
	if (merge !== null) {
		const [, ...chain] = await firstParentsOf(github, event, merge);
		if (chain.length > 0) return {
			chain,
			isMerged: true
		};
	}
	return {
		chain: await firstParentsOf(github, event, pullRequest ? await mergeBase(github, event, pullRequest.head.sha, commit) : commit),
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
		return firstParents(start, data);
	} catch (thrown) {
		if (require_client.statusOf(thrown) === 404) return [start];
		throw thrown;
	}
}

// src/github/trusted-runs.ts
const trusted = /* @__PURE__ */ new Set([
	"push",
	"schedule",
	"workflow_dispatch",
	"merge_group"
]);
const maxReports = 8;
const maxAsked = 24;
async function chooseTrusted(github, event, [near, newest]) {
	const all = [];
	for (const candidates of [near, newest]) {
		const trusted = await trustedOf(github, event, candidates);
		const ours = trusted.filter(({ isOurs }) => isOurs);
		if (ours.length > 0) return {
			chosen: ours.slice(0, maxReports),
			isOurs: true
		};
		all.push(trusted);
	}
	const chosen = all.find(({ length }) => length > 0) ?? [];
	return {
		chosen: chosen.slice(0, maxReports),
		isOurs: chosen.length === 0
	};
}
async function trustedOf(github, { owner, repo, run: here }, candidates) {
	const all = [];
	let failure = null;
	const ask = async (candidate) => {
		try {
			const request = {
				owner,
				repo,
				run_id: candidate.report.run ?? 0
			};
			const { data: run } = await github.rest.actions.getWorkflowRun(request);
			if (!trusted.has(run.event) || run.head_repository.id !== run.repository.id) return [];
			const isOurs = run.path.split("@")[0] === here?.workflow;
			return [{
				...candidate,
				failed: run.conclusion === "failure",
				isOurs
			}];
		} catch (thrown) {
			failure = thrown;
			return [];
		}
	};
	for (const some of batches(candidates.slice(0, maxAsked), maxReports)) {
		all.push(...(await Promise.all(some.map(ask))).flat());
		if (all.filter(({ isOurs }) => isOurs).length >= maxReports) break;
	}
	if (all.length === 0 && failure !== null) throw failure;
	return all;
}
function batches(all, size) {
	return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

// src/github/locate-baseline.ts
async function locateBaseline(github, event, name) {
	if (event.base === null) return absent("the event names no commit to compare with");
	try {
		return await search(github, event, event.base, name);
	} catch (thrown) {
		return absent(`GitHub could not be asked for the base: ${require_client.messageOf(thrown)}.${require_client.permissionFor(thrown, "actions: read")}`);
	}
}
async function baselineOfRun(github, { owner, repo }, run, name) {
	const found = await namedBy(github, {
		owner,
		repo
	}, run, name).catch((thrown) => absent(`workflow run ${run} could not be read: ${require_client.messageOf(thrown)}.${require_client.permissionFor(thrown, "actions: read")}`));
	const { base, met } = found;
	return base.kind === "absent" ? {
		base,
		met: [...met, require_inputs.error("input baseline", base.because)]
	} : found;
}
async function namedBy(github, { owner, repo }, run, name) {
	const report = (await require_artifact_api.artifactsOfRun(github, {
		owner,
		repo
	}, run)).find((one) => one.name === name);
	if (!report) return absent(`workflow run ${run} has no artifact ${name}`);
	if (report.expired) return absent(`the artifact ${name} of workflow run ${run} has expired`);
	const { data } = await github.rest.actions.getWorkflowRun({
		owner,
		repo,
		run_id: run
	});
	const chosen = [{
		report,
		how: "given",
		behind: null,
		failed: data.conclusion === "failure"
	}];
	return downloadReports(github, {
		owner,
		repo
	}, chosen, `run ${run}`);
}
function absent(because) {
	return {
		base: {
			kind: "absent",
			because
		},
		met: []
	};
}
async function search(github, event, sought, name) {
	const { owner, repo } = event;
	const { branch } = sought;
	const { chain, isMerged } = await commitChain(github, event, sought.commit);
	const isUsable = (one) => one.isOwn && one.run !== event.run?.id && !one.expired;
	const { reports, isAll } = await reportsUntil(github, event, name, (one) => isUsable(one) && one.commit === chain[0]);
	const usable = reports.filter(isUsable);
	const ways = [onChain(chain, usable), ofBranch(branch, usable)];
	const { chosen, isOurs } = await chooseTrusted(github, event, ways);
	if (chosen.length === 0) return absent(whyNone(reports, isAll, ways, chain, branch, name));
	const named = chosen.map(({ report, behind, failed }) => {
		return {
			report,
			behind,
			failed,
			how: howFound(behind, event, isMerged)
		};
	});
	const found = await downloadReports(github, {
		owner,
		repo
	}, named, branch);
	if (isOurs) return found;
	const message = `it is of another workflow, this one has published no ${name}: give gates of different trainings different names`;
	return {
		...found,
		met: [...found.met, require_inputs.note(`the base of ${branch}`, message)]
	};
}
function howFound(behind, { pullRequest, queued }, isMerged) {
	if (behind === null) return "newest";
	if (isMerged) return "merged-into";
	if (pullRequest === null && queued === null) return "previous";
	return behind === 0 ? "merge-base" : "ancestor";
}
function whyNone(reports, isAll, [near, newest], chain, branch, name) {
	if (near.length + newest.length > 0) return `the reports ${name} of ${branch} come from events that are not trusted`;
	if (reports.filter((one) => one.isOwn && (one.branch === branch || chain.includes(one.commit ?? ""))).some(({ expired }) => expired)) return `the reports ${name} of ${branch} have expired`;
	if (!isAll) return `none of the ${reports.length} newest artifacts ${name} is of ${branch}`;
	return `${branch} has published no ${name} yet`;
}
async function reportsUntil(github, { owner, repo }, name, isBest) {
	const reports = [];
	for await (const { some, isLast } of require_artifact_api.artifactsNamed(github, {
		owner,
		repo
	}, name)) {
		reports.push(...some);
		if (isLast || some.some(isBest)) return {
			reports,
			isAll: isLast
		};
	}
	return {
		reports,
		isAll: false
	};
}
async function downloadReports(github, repository, chosen, branch) {
	const met = [];
	const all = (await Promise.all(chosen.map(async ({ report, ...rest }) => {
		try {
			const root = await require_artifact_api.fetchAndExtract(github, repository, report);
			const { head } = require_read_runs.openArtifact(require_lossgate_runs.runsFile, (0, node_path.join)(root, require_lossgate_runs.runsFile), root);
			const age = Math.floor((Date.now() - report.createdAt) / 864e5);
			const published = {
				...rest,
				run: report.run ?? 0,
				commit: report.commit ?? "",
				age
			};
			return [{
				place: {
					root,
					paths: [require_lossgate_runs.runsFile]
				},
				published,
				isAccepted: require_lossgate_runs.isAccepted(head)
			}];
		} catch (thrown) {
			const file = `report of workflow run ${report.run}`;
			met.push(require_inputs.note(file, `it can't be compared with: ${require_client.messageOf(thrown)}`));
			return [];
		}
	}))).flat();
	const accepted = all.findIndex(({ isAccepted }) => isAccepted);
	const reports = accepted < 0 ? all : all.slice(0, accepted + 1);
	if (reports.length === 0) return {
		base: {
			kind: "absent",
			because: `no report of ${branch} could be read`
		},
		met
	};
	return {
		base: {
			kind: "published",
			branch,
			reports
		},
		met
	};
}

// src/github/fetch-context.ts
async function fetchContext(inputs, event, given) {
	const github = require_client.connect(inputs.token);
	const [found, standing, baseConfig] = await Promise.all([
		given ?? locate(github, inputs, event),
		standingOf(github, inputs, event),
		event.pullRequest ? readBaselineConfig(github, event, event.pullRequest.base.sha, inputs.config ?? ".github/lossgate.yml") : null
	]);
	return {
		...standing,
		base: found.base,
		met: [...found.met, ...standing.met],
		baseConfig
	};
}
function locate(github, { baseline, reportArtifact }, event) {
	if (baseline?.kind !== "run") return locateBaseline(github, event, reportArtifact);
	return baselineOfRun(github, baseline.repository ?? event, baseline.run, reportArtifact);
}
async function standingOf(github, inputs, event) {
	const met = [];
	const orNote = async (what, asked) => {
		try {
			return await asked;
		} catch (thrown) {
			const message = `GitHub could not be asked: ${require_client.messageOf(thrown)}.${require_client.permissionFor(thrown, "pull-requests: read")}`;
			met.push(require_inputs.note(what, message));
			return null;
		}
	};
	const { pullRequest } = event;
	const live = pullRequest && await orNote("the pull request", require_pull_request.readPull(github, event, pullRequest.number));
	const known = live ?? (pullRequest && {
		number: pullRequest.number,
		sha: pullRequest.head.sha,
		labels: []
	});
	return {
		live,
		accepted: inputs.accept ?? await orNote("the labels", require_pull_request.acceptedBy(github, event, known, `${inputs.name} accept`)),
		met
	};
}

exports.fetchContext = fetchContext;
const require_gate = require("./gate.js");
const require_schemas = require("./schemas.js");
const require_client = require("./client.js");
const require_stored = require("./stored.js");
const require_pull_request = require("./pull-request.js");
let node_path = require("node:path");

// src/baseline/nearest.ts
const mostAncestors = 20;
function firstParents(start, commits) {
	const parents = new Map(commits.map(({ sha, parents }) => [sha, parents[0]?.sha]));
	const chain = [start];
	for (let next = parents.get(start); next !== void 0 && chain.length <= mostAncestors; next = parents.get(next)) chain.push(next);
	return chain;
}
function nearest(chain, branch, reports) {
	const newest = /* @__PURE__ */ new Map();
	for (const report of [...reports].sort((a, b) => b.id - a.id)) if (report.run !== null && !newest.has(report.run)) newest.set(report.run, report);
	const all = [...newest.values()];
	const onChain = chain.flatMap((sha, behind) => all.filter(({ commit }) => commit === sha).map((report) => ({
		report,
		behind
	})));
	if (onChain.length > 0) return onChain;
	return all.filter((report) => report.branch === branch).map((report) => ({
		report,
		behind: null
	}));
}

// src/github/base.ts
const trusted = /* @__PURE__ */ new Set([
	"push",
	"schedule",
	"workflow_dispatch",
	"merge_group"
]);
const mostReports = 8;
const mostAsked = 24;
async function findBase(github, event, name) {
	if (event.base === null) return absent("there is no commit to compare with");
	try {
		return await search(github, event, event.base, name);
	} catch (thrown) {
		return absent(`GitHub could not be asked for the base: ${require_client.messageOf(thrown)}.${require_client.permissionFor(thrown, "actions: read")}`);
	}
}
async function baseOfRun(github, { owner, repo }, run, name) {
	const found = await namedBy(github, {
		owner,
		repo
	}, run, name).catch((thrown) => absent(`workflow run ${run} could not be read: ${require_client.messageOf(thrown)}.${require_client.permissionFor(thrown, "actions: read")}`));
	const { base, met } = found;
	return base.kind === "absent" ? {
		base,
		met: [...met, require_schemas.error("input baseline", base.because)]
	} : found;
}
async function namedBy(github, { owner, repo }, run, name) {
	const report = (await require_stored.storedIn(github, {
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
	return fetchReports(github, {
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
	const start = event.pullRequest ? await mergeBase(github, event, event.pullRequest.head.sha, sought.commit) : sought.commit;
	const [chain, reports] = await Promise.all([firstParentsOf(github, event, start), reportsUntil(github, event, name, start)]);
	const kept = reports.filter(({ run, isOwn }) => isOwn && run !== event.run?.id);
	const candidates = nearest(chain, branch, kept);
	const usable = candidates.filter(({ report }) => !report.expired);
	if (usable.length === 0) {
		if (candidates.length > 0) return absent(`the reports ${name} of ${branch} have expired`);
		return absent(`${branch} has published no ${name} yet`);
	}
	const isOfBase = event.pullRequest !== null || event.queued !== null;
	const chosen = await trustedOf(github, event, usable);
	if (chosen.length === 0) return absent(`the reports ${name} of ${branch} come from events that are not trusted`);
	const named = chosen.map(({ report, behind, failed }) => ({
		report,
		behind,
		failed,
		how: behind === null ? "newest" : !isOfBase ? "previous" : behind === 0 ? "merge-base" : "ancestor"
	}));
	return fetchReports(github, {
		owner,
		repo
	}, named, branch);
}
async function mergeBase(github, { owner, repo }, head, base) {
	try {
		const { data } = await github.rest.repos.compareCommitsWithBasehead({
			owner,
			repo,
			basehead: `${base}...${head}`,
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
async function reportsUntil(github, { owner, repo }, name, commit) {
	const all = [];
	for await (const some of require_stored.storedAs(github, {
		owner,
		repo
	}, name)) {
		all.push(...some);
		if (some.some((one) => one.commit === commit)) break;
	}
	return all;
}
async function trustedOf(github, { owner, repo, run: here }, candidates) {
	const ofThis = [];
	const ofOthers = [];
	for (const some of batches(candidates.slice(0, mostAsked), mostReports)) {
		const asked = await Promise.all(some.map(async (candidate) => ({
			candidate,
			run: (await github.rest.actions.getWorkflowRun({
				owner,
				repo,
				run_id: candidate.report.run ?? 0
			})).data
		})));
		for (const { candidate, run } of asked) {
			if (!trusted.has(run.event) || run.head_repository.id !== run.repository.id) continue;
			(run.path.split("@")[0] === here?.workflow ? ofThis : ofOthers).push({
				...candidate,
				failed: run.conclusion === "failure"
			});
		}
		if (ofThis.length >= mostReports) break;
	}
	return (ofThis.length > 0 ? ofThis : ofOthers).slice(0, mostReports);
}
function batches(all, size) {
	return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
async function fetchReports(github, repository, chosen, branch) {
	const met = [];
	const all = (await Promise.all(chosen.map(async ({ report, ...rest }) => {
		try {
			const root = await require_stored.fetchStored(github, repository, report);
			const { head } = require_gate.openArtifact(require_gate.runsFile, (0, node_path.join)(root, require_gate.runsFile), root);
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
					paths: [require_gate.runsFile]
				},
				published,
				isAccepted: require_gate.isAccepted(head)
			}];
		} catch (thrown) {
			const file = `report of workflow run ${report.run}`;
			met.push({
				level: "note",
				file,
				line: null,
				message: `it can't be compared with: ${require_client.messageOf(thrown)}`
			});
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

// src/github/base-config.ts
async function readBaseConfig(github, { owner, repo }, commit, file) {
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

// src/github/ask.ts
async function ask(inputs, event, given) {
	const github = require_client.connect(inputs.token);
	const [found, standing, baseConfig] = await Promise.all([
		given ?? sought(github, inputs, event),
		standingOf(github, inputs, event),
		event.pullRequest ? readBaseConfig(github, event, event.pullRequest.base.sha, inputs.config ?? ".github/lossgate.yml") : null
	]);
	return {
		...standing,
		base: found.base,
		met: [...found.met, ...standing.met],
		baseConfig
	};
}
function sought(github, { baseline, reportArtifact }, event) {
	if (baseline?.kind !== "run") return findBase(github, event, reportArtifact);
	return baseOfRun(github, baseline.repository ?? event, baseline.run, reportArtifact);
}
async function standingOf(github, inputs, event) {
	const met = [];
	const orNote = async (what, asked) => {
		try {
			return await asked;
		} catch (thrown) {
			const message = `GitHub could not be asked: ${require_client.messageOf(thrown)}.${require_client.permissionFor(thrown, "pull-requests: read")}`;
			met.push({
				level: "note",
				file: what,
				line: null,
				message
			});
			return null;
		}
	};
	const { pullRequest } = event;
	const live = pullRequest && await orNote("the pull request", require_pull_request.readPull(github, event, pullRequest.number));
	const known = live ?? (pullRequest && {
		...pullRequest,
		sha: pullRequest.head.sha
	});
	return {
		live,
		accepted: inputs.accept ?? await orNote("the labels", require_pull_request.acceptedBy(github, event, known, `${inputs.name} accept`)),
		met
	};
}

exports.ask = ask;
const require_inputs = require("./inputs.js");

// src/github/pull-request.ts
async function readPullRequest(github, { owner, repo }, number) {
	const { data } = await github.rest.pulls.get({
		owner,
		repo,
		pull_number: number
	});
	return {
		number,
		sha: data.head.sha,
		labels: data.labels.map(({ name }) => name)
	};
}
async function acceptedBy(github, event, pullRequest, label) {
	const pull = (pullRequest ? [pullRequest] : await pullRequestsOf(github, event)).find(({ labels }) => labels.includes(label));
	return pull ? {
		by: `the label "${label}" on #${pull.number}`,
		reason: require_inputs.acceptedReason
	} : null;
}
async function pullRequestsOf(github, { owner, repo, name, queuedPullRequest, commit, base }) {
	if (queuedPullRequest !== null) return [await readPullRequest(github, {
		owner,
		repo
	}, queuedPullRequest)];
	if (name !== "push" || commit === null) return [];
	const { data } = await github.rest.repos.listPullRequestsAssociatedWithCommit({
		owner,
		repo,
		commit_sha: commit
	});
	return data.filter((pull) => pull.merged_at !== null && pull.base.ref === base?.branch).map(({ number, head, labels }) => ({
		number,
		sha: head.sha,
		labels: labels.map(({ name }) => name)
	}));
}
async function findPullRequest(github, { owner, repo }, run) {
	const { sha, branch, repository } = run.head;
	if (repository === null) return { because: "the fork of the workflow run no longer exists" };
	const head = `${repository.split("/")[0]}:${branch}`;
	const { data } = await github.rest.pulls.list({
		owner,
		repo,
		state: "open",
		head,
		per_page: 100
	});
	const candidates = data.filter((pull) => pull.base.repo.full_name === `${owner}/${repo}` && pull.head.repo?.full_name === repository);
	const [pull, ...others] = candidates.filter((candidate) => candidate.head.sha === sha);
	if (pull && others.length === 0) return { number: pull.number };
	if (pull) return { because: `several open pull requests have the head ${head}` };
	const [newer] = candidates;
	if (newer) return { because: `#${newer.number} has moved on from ${sha.slice(0, 12)} to ${newer.head.sha.slice(0, 12)}` };
	return { because: `no open pull request has the head ${head}` };
}
async function newerRun(github, { owner, repo }, run) {
	const { data } = await github.rest.actions.listWorkflowRuns({
		owner,
		repo,
		workflow_id: run.workflow,
		head_sha: run.head.sha,
		event: run.event,
		per_page: 100
	});
	const newer = data.workflow_runs.filter((other) => other.head_branch === run.head.branch && other.head_repository?.full_name === run.head.repository).find(({ id, run_attempt }) => id > run.id || id === run.id && (run_attempt ?? 1) > run.attempt);
	return newer ? `workflow run ${newer.id}, attempt ${newer.run_attempt ?? 1}, is newer` : null;
}

Object.defineProperty(exports, "acceptedBy", {
  enumerable: true,
  get: function () {
    return acceptedBy;
  }
});
Object.defineProperty(exports, "findPullRequest", {
  enumerable: true,
  get: function () {
    return findPullRequest;
  }
});
Object.defineProperty(exports, "newerRun", {
  enumerable: true,
  get: function () {
    return newerRun;
  }
});
Object.defineProperty(exports, "readPullRequest", {
  enumerable: true,
  get: function () {
    return readPullRequest;
  }
});
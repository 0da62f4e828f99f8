// src/github/pull-request.ts
async function readPull(github, { owner, repo }, number) {
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
async function acceptedBy(github, event, live, label) {
	const pull = (live ? [live] : await pullsOf(github, event)).find(({ labels }) => labels.includes(label));
	return pull ? {
		by: `the label "${label}" on #${pull.number}`,
		reason: "the base of later changes"
	} : null;
}
async function pullsOf(github, { owner, repo, name, queued, commit, base }) {
	if (queued !== null) return [await readPull(github, {
		owner,
		repo
	}, queued)];
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
async function pullOf(github, { owner, repo }, run) {
	const { sha, branch, repository } = run.head;
	if (repository === null) return { because: "the fork that the workflow run is of is gone" };
	const head = `${repository.split("/")[0]}:${branch}`;
	const { data } = await github.rest.pulls.list({
		owner,
		repo,
		state: "open",
		head,
		per_page: 100
	});
	const ours = data.filter((pull) => pull.base.repo.full_name === `${owner}/${repo}` && pull.head.repo?.full_name === repository);
	const [pull, ...others] = ours.filter((one) => one.head.sha === sha);
	if (pull && others.length === 0) return { number: pull.number };
	if (pull) return { because: `several pull requests have the head ${head}` };
	const [newer] = ours;
	if (newer) return { because: `#${newer.number} is at ${newer.head.sha.slice(0, 12)} by now, the run is of ${sha.slice(0, 12)}` };
	return { because: `no pull request from ${head} is open` };
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
	const newer = data.workflow_runs.filter((one) => one.head_branch === run.head.branch && one.head_repository?.full_name === run.head.repository).find(({ id, run_attempt }) => id > run.id || id === run.id && (run_attempt ?? 1) > run.attempt);
	return newer ? `workflow run ${newer.id}, attempt ${newer.run_attempt ?? 1}, is newer` : null;
}

Object.defineProperty(exports, "acceptedBy", {
  enumerable: true,
  get: function () {
    return acceptedBy;
  }
});
Object.defineProperty(exports, "newerRun", {
  enumerable: true,
  get: function () {
    return newerRun;
  }
});
Object.defineProperty(exports, "pullOf", {
  enumerable: true,
  get: function () {
    return pullOf;
  }
});
Object.defineProperty(exports, "readPull", {
  enumerable: true,
  get: function () {
    return readPull;
  }
});
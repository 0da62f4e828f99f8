const require_core = require("./core.js");
const require_problems = require("./problems.js");
const require_client = require("./client.js");

// src/github/comment.ts
async function prepareComment(step, pullRequest) {
	const { inputs, event } = step;
	const marker = `<!-- lossgate: ${encodeURIComponent(inputs.name)} -->`;
	const target = {
		owner: event.owner,
		repo: event.repo,
		pullRequest,
		marker
	};
	const search = findExisting(await step.connect("read"), target);
	search.catch(() => {});
	const postComment = async (text, verdict) => {
		const body = `${marker}\n${text}`;
		const [existing, ...duplicates] = await search;
		const github = await step.connect("write");
		for (const { id } of duplicates) await remove(github, target, id);
		if (existing && inputs.comment === "on-change" && withoutFooter(existing.body) === withoutFooter(body)) return existing.url;
		if (existing) return update(github, target, existing, body);
		if (inputs.comment === "on-failure" && verdict === "pass") return "";
		return create(github, target, body);
	};
	return async (text, verdict) => {
		try {
			return await postComment(text, verdict);
		} catch (thrown) {
			require_core.warning(commentError(thrown), { title: "lossgate: no comment" });
			return "";
		}
	};
}
async function create(github, target, body) {
	const { owner, repo, pullRequest } = target;
	const { data } = await github.rest.issues.createComment({
		owner,
		repo,
		issue_number: pullRequest,
		body
	});
	const [oldest] = await findExisting(github, target, data.id).catch(() => []);
	if (!oldest || oldest.id === data.id) return data.html_url;
	await remove(github, target, data.id);
	return update(github, target, oldest, body);
}
async function update(github, { owner, repo }, { id }, body) {
	const { data } = await github.rest.issues.updateComment({
		owner,
		repo,
		comment_id: id,
		body
	});
	return data.html_url;
}
async function remove(github, { owner, repo }, id) {
	try {
		await github.rest.issues.deleteComment({
			owner,
			repo,
			comment_id: id
		});
	} catch (thrown) {
		if (require_client.statusOf(thrown) !== 404) throw thrown;
	}
}
async function findExisting(github, { owner, repo, pullRequest, marker }, ownId = null) {
	const request = {
		owner,
		repo,
		issue_number: pullRequest,
		per_page: 100
	};
	const marked = (await github.paginate(github.rest.issues.listComments, request)).filter(({ body }) => body?.startsWith(marker));
	return (marked.every(({ id }) => id === ownId) ? marked : await byThisLogin(github, marked)).sort((a, b) => a.id - b.id).map(({ id, body = "", html_url: url }) => ({
		id,
		body,
		url
	}));
}
async function byThisLogin(github, comments) {
	const login = await readLogin(github);
	return comments.filter(({ user }) => user?.login === login);
}
async function readLogin(github) {
	const user = await unlessForbidden(github.rest.users.getAuthenticated());
	if (user) return user.data.login;
	return (await unlessForbidden(github.graphql("query { viewer { login } }")))?.viewer.login ?? "github-actions[bot]";
}
async function unlessForbidden(answer) {
	try {
		return await answer;
	} catch (thrown) {
		const status = require_client.statusOf(thrown);
		const isRefused = thrown instanceof Error && thrown.name === "GraphqlResponseError";
		if (status === 403 || status === 404 || isRefused) return null;
		throw thrown;
	}
}
function withoutFooter(body) {
	return body.replace(/\r\n/g, "\n").replace(/<sub>[^\n]*<\/sub>\s*$/, "");
}
function commentError(thrown) {
	const status = require_client.statusOf(thrown);
	const message = `The comment could not be posted: ${require_problems.errorMessage(thrown)}.`;
	if (status === 401) return `${message} Check the input github-token.`;
	if (status === 403 || status === 404) return `${message} The job needs the permission pull-requests: write; a pull request from a fork never has it.`;
	if (status === 422) return `${message} GitHub refused its text, or the conversation is locked: the job needs pull-requests: write and an open conversation.`;
	return message;
}

exports.prepareComment = prepareComment;
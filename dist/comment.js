const require_github = require("./github.js");

// src/github/comment.ts
const patience = 6e4;
async function postComment(comment) {
	const { owner, repo, pullRequest, mode, verdict } = comment;
	const octokit = require_github.getOctokit(comment.token, { request: { signal: AbortSignal.timeout(patience) } });
	const marker = `<!-- lossgate: ${encodeURIComponent(comment.name)} -->`;
	const body = `${marker}\n${comment.body}`;
	const mine = await findMine(octokit, comment, marker);
	if (mine && mode === "on-change" && withoutFooter(mine.body) === withoutFooter(body)) return mine.url;
	if (mine) {
		const { data } = await octokit.rest.issues.updateComment({
			owner,
			repo,
			comment_id: mine.id,
			body
		});
		return data.html_url;
	}
	if (mode === "on-failure" && verdict === "pass") return null;
	const { data } = await octokit.rest.issues.createComment({
		owner,
		repo,
		issue_number: pullRequest,
		body
	});
	return data.html_url;
}
async function findMine(octokit, { owner, repo, pullRequest }, marker) {
	const me = await login(octokit);
	const request = {
		owner,
		repo,
		issue_number: pullRequest,
		per_page: 100
	};
	for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, request)) {
		const mine = data.find(({ user, body }) => user?.login === me && body?.startsWith(marker));
		if (mine) return {
			id: mine.id,
			body: mine.body ?? "",
			url: mine.html_url
		};
	}
	return null;
}
async function login(octokit) {
	const user = await unlessForbidden(octokit.rest.users.getAuthenticated());
	if (user) return user.data.login;
	return (await unlessForbidden(octokit.graphql("query { viewer { login } }")))?.viewer.login ?? "github-actions[bot]";
}
async function unlessForbidden(asked) {
	try {
		return await asked;
	} catch (thrown) {
		const status = statusOf(thrown);
		if (status === 403 || status === 404 || thrown instanceof Error && thrown.name === "GraphqlResponseError") return null;
		throw thrown;
	}
}
function statusOf(thrown) {
	return typeof thrown === "object" && thrown !== null && "status" in thrown ? thrown.status : null;
}
function withoutFooter(body) {
	return body.replace(/\r\n/g, "\n").replace(/<sub>[^\n]*<\/sub>\s*$/, "");
}
function whyNot(thrown) {
	const message = thrown instanceof Error ? thrown.message : String(thrown);
	const status = statusOf(thrown);
	const said = `The comment could not be posted: ${message}.`;
	if (status === 401) return `${said} Check the input github-token.`;
	if (status === 403 || status === 404) return `${said} The job needs the permission pull-requests: write; a pull request from a fork never has it.`;
	if (status === 422) return `${said} GitHub refused its text, or the conversation is locked: the job needs pull-requests: write and an open conversation.`;
	return said;
}

exports.postComment = postComment;
exports.whyNot = whyNot;
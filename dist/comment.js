const require_action = require("./action.js");
const require_client = require("./client.js");

// src/github/comment.ts
async function postComment(github, comment) {
	const { owner, repo, pullRequest, mode, verdict } = comment;
	const marker = `<!-- lossgate: ${encodeURIComponent(comment.name)} -->`;
	const body = `${marker}\n${comment.body}`;
	const [mine, ...others] = await findMine(github, comment, marker);
	for (const one of others) await remove(github, comment, one.id);
	if (mine && mode === "on-change" && withoutFooter(mine.body) === withoutFooter(body)) return mine.url;
	if (mine) return update(github, comment, mine, body);
	if (mode === "on-failure" && verdict === "pass") return null;
	const { data } = await github.rest.issues.createComment({
		owner,
		repo,
		issue_number: pullRequest,
		body
	});
	const [oldest] = await findMine(github, comment, marker, data.id).catch(() => []);
	if (!oldest || oldest.id === data.id) return data.html_url;
	await remove(github, comment, data.id);
	return update(github, comment, oldest, body);
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
async function findMine(github, { owner, repo, pullRequest }, marker, known = null) {
	const request = {
		owner,
		repo,
		issue_number: pullRequest,
		per_page: 100
	};
	const marked = (await github.paginate(github.rest.issues.listComments, request)).filter(({ body }) => body?.startsWith(marker));
	if (marked.every(({ id }) => id === known)) return marked.map(mineOf);
	const me = await login(github);
	return marked.filter(({ user }) => user?.login === me).sort((a, b) => a.id - b.id).map(mineOf);
}
function mineOf({ id, body = "", html_url: url }) {
	return {
		id,
		body,
		url
	};
}
async function login(github) {
	const user = await unlessForbidden(github.rest.users.getAuthenticated());
	if (user) return user.data.login;
	return (await unlessForbidden(github.graphql("query { viewer { login } }")))?.viewer.login ?? "github-actions[bot]";
}
async function unlessForbidden(asked) {
	try {
		return await asked;
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
async function postOrWarn(token, comment) {
	try {
		return await postComment(require_client.connect(token), comment) ?? "";
	} catch (thrown) {
		require_action.warning(commentError(thrown), { title: "lossgate: no comment" });
		return "";
	}
}
function commentError(thrown) {
	const status = require_client.statusOf(thrown);
	const said = `The comment could not be posted: ${require_client.messageOf(thrown)}.`;
	if (status === 401) return `${said} Check the input github-token.`;
	if (status === 403 || status === 404) return `${said} The job needs the permission pull-requests: write; a pull request from a fork never has it.`;
	if (status === 422) return `${said} GitHub refused its text, or the conversation is locked: the job needs pull-requests: write and an open conversation.`;
	return said;
}

exports.postOrWarn = postOrWarn;
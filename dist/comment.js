const require_http_error = require("./http-error.js");
const require_sticky_post = require("./sticky-post.js");

// src/github/comment.ts
async function prepareComment(step, pullRequest) {
	const { inputs } = step;
	const open = await require_sticky_post.openStickyPost(step, commentsOn(step, pullRequest));
	return (text, verdict) => require_sticky_post.orWarn("comment", adviceOn, async () => {
		const { existing, post } = await open();
		const body = `${require_sticky_post.markerOf(step)}\n${text}`;
		if (existing && inputs.comment === "on-change" && withoutFooter(existing.body) === withoutFooter(body)) return existing.url;
		if (!existing && inputs.comment === "on-failure" && verdict === "pass") return "";
		return post(text, verdict);
	});
}
function commentsOn({ event: { owner, repo } }, pullRequest) {
	const on = {
		owner,
		repo,
		issue_number: pullRequest
	};
	return {
		list: async ({ paginate, rest }) => {
			return (await paginate(rest.issues.listComments, {
				...on,
				per_page: 100
			})).map(({ id, body = "", html_url: url, user }) => ({
				id,
				body,
				url,
				login: user?.login ?? null
			}));
		},
		create: async ({ rest }, body) => {
			const { data } = await rest.issues.createComment({
				...on,
				body
			});
			return {
				id: data.id,
				url: data.html_url
			};
		},
		update: async ({ rest }, id, body) => {
			const { data } = await rest.issues.updateComment({
				owner,
				repo,
				comment_id: id,
				body
			});
			return data.html_url;
		},
		remove: async ({ rest }, id) => {
			await rest.issues.deleteComment({
				owner,
				repo,
				comment_id: id
			});
		}
	};
}
function withoutFooter(body) {
	return body.replace(/\r\n/g, "\n").replace(/<sub>[^\n]*<\/sub>\s*$/, "");
}
function adviceOn(thrown) {
	const status = require_http_error.statusOf(thrown);
	if (status === 401) return " Check the input github-token.";
	if (status === 403 || status === 404) return " The job needs the permission pull-requests: write; a pull request from a fork never has it.";
	if (status === 422) return " GitHub refused its text, or the conversation is locked: the job needs pull-requests: write and an open conversation.";
	return "";
}

exports.prepareComment = prepareComment;
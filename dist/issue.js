const require_gate = require("./gate.js");
const require_http_error = require("./http-error.js");
const require_problems = require("./problems.js");
const require_sticky_post = require("./sticky-post.js");

// src/github/issue.ts
const maxNameCharacters = 200;
async function prepareIssue(step) {
	const { failOn, ifInconclusive } = step.inputs;
	const open = await require_sticky_post.openStickyPost(step, issuesOf(step));
	return (text, verdict) => require_sticky_post.orWarn("issue", adviceOn, async () => {
		const { existing, post } = await open();
		return require_gate.exitCode(verdict, failOn, ifInconclusive) !== 0 || existing !== null && verdict === "pass" ? post(text, verdict) : "";
	});
}
function issuesOf({ inputs, event: { owner, repo } }) {
	const titleOf = (verdict) => `${require_problems.sanitizeLine(inputs.name, maxNameCharacters)}: ${titles[verdict]}`;
	return {
		list: async ({ paginate, rest }, login) => {
			const request = {
				owner,
				repo,
				state: "open",
				creator: await login(),
				per_page: 100
			};
			return (await paginate(rest.issues.listForRepo, request)).filter(({ pull_request }) => pull_request === void 0).map(({ number, body, html_url: url, user }) => ({
				id: number,
				body: body ?? "",
				url,
				login: user?.login ?? null
			}));
		},
		create: async ({ rest }, body, verdict) => {
			const { data } = await rest.issues.create({
				owner,
				repo,
				title: titleOf(verdict),
				body
			});
			return {
				id: data.number,
				url: data.html_url
			};
		},
		update: async ({ rest }, issue_number, body, verdict) => {
			const state = verdict === "pass" ? {
				state: "closed",
				state_reason: "completed"
			} : { title: titleOf(verdict) };
			const { data } = await rest.issues.update({
				owner,
				repo,
				issue_number,
				body,
				...state
			});
			return data.html_url;
		},
		remove: async ({ rest }, issue_number) => {
			await rest.issues.update({
				owner,
				repo,
				issue_number,
				state: "closed",
				state_reason: "not_planned"
			});
		}
	};
}
const titles = {
	pass: "the training passes",
	fail: "the training fails",
	inconclusive: "the training could not be judged",
	error: "the training could not be read"
};
function adviceOn(thrown) {
	const status = require_http_error.statusOf(thrown);
	if (status === 401) return " Check the input github-token.";
	if (status === 403 || status === 404) return " The job needs the permission issues: write.";
	if (status === 410) return " Issues are disabled in this repository: enable them, or leave out the input issue.";
	return "";
}

exports.prepareIssue = prepareIssue;
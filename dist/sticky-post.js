const require_core = require("./core.js");
const require_problems = require("./problems.js");
const require_inputs = require("./inputs.js");
const require_http_error = require("./http-error.js");

// src/github/sticky-post.ts
async function orWarn(what, adviceOn, post) {
	try {
		return await post();
	} catch (thrown) {
		const message = `The ${what} could not be posted: ${require_problems.errorMessage(thrown)}.${adviceOn(thrown)}`;
		require_core.warning(require_inputs.escapeWorkflowCommands(message), { title: `lossgate: no ${what}` });
		return "";
	}
}
function markerOf({ inputs }) {
	return `<!-- lossgate: ${encodeURIComponent(inputs.name)} -->`;
}
async function openStickyPost(step, place) {
	const search = findOwn(await step.connect("read"), step, place);
	search.catch(() => {});
	return async () => {
		const [existing = null, ...duplicates] = await search;
		const github = await step.connect("write");
		for (const { id } of duplicates) await removeOnce(github, place, id);
		return {
			existing,
			post: async (text, verdict) => {
				const body = `${markerOf(step)}\n${text}`;
				if (existing) return place.update(github, existing.id, body, verdict);
				return create(github, step, place, body, verdict);
			}
		};
	};
}
async function create(github, step, place, body, verdict) {
	const created = await place.create(github, body, verdict);
	const [oldest] = await findOwn(github, step, place, created.id).catch(() => []);
	if (!oldest || oldest.id === created.id) return created.url;
	await removeOnce(github, place, created.id);
	return place.update(github, oldest.id, body, verdict);
}
async function removeOnce(github, place, id) {
	try {
		await place.remove(github, id);
	} catch (thrown) {
		if (require_http_error.statusOf(thrown) !== 404) throw thrown;
	}
}
async function findOwn(github, step, place, ownId = null) {
	let known;
	const login = () => {
		known ??= readLogin(github);
		return known;
	};
	const marked = (await place.list(github, login)).filter(({ body }) => body.startsWith(markerOf(step)));
	if (marked.every(({ id }) => id === ownId)) return marked;
	const own = await login();
	return marked.filter((one) => one.login === own).sort((a, b) => a.id - b.id);
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
		const status = require_http_error.statusOf(thrown);
		const isRefused = thrown instanceof Error && thrown.name === "GraphqlResponseError";
		if (status === 403 || status === 404 || isRefused) return null;
		throw thrown;
	}
}

Object.defineProperty(exports, "markerOf", {
  enumerable: true,
  get: function () {
    return markerOf;
  }
});
Object.defineProperty(exports, "openStickyPost", {
  enumerable: true,
  get: function () {
    return openStickyPost;
  }
});
Object.defineProperty(exports, "orWarn", {
  enumerable: true,
  get: function () {
    return orWarn;
  }
});
const require_schemas = require("./schemas.js");

// src/github/event-payload.ts
const repository = require_schemas.nullish(require_schemas.object({ full_name: require_schemas.string() }));
const payloadSchema = require_schemas.object({
	repository: require_schemas.nullish(require_schemas.object({ default_branch: require_schemas.nullish(require_schemas.string()) })),
	pull_request: require_schemas.nullish(require_schemas.object({
		number: require_schemas.int(),
		head: require_schemas.object({
			sha: require_schemas.string(),
			repo: repository
		}),
		base: require_schemas.object({
			sha: require_schemas.string(),
			ref: require_schemas.string()
		}),
		labels: require_schemas.nullish(require_schemas.array(require_schemas.object({ name: require_schemas.string() })))
	})),
	merge_group: require_schemas.nullish(require_schemas.object({
		base_sha: require_schemas.string(),
		base_ref: require_schemas.string(),
		head_ref: require_schemas.string()
	})),
	workflow_run: require_schemas.nullish(require_schemas.object({
		id: require_schemas.int(),
		run_attempt: require_schemas.int(),
		workflow_id: require_schemas.int(),
		event: require_schemas.string(),
		conclusion: require_schemas.nullish(require_schemas.string()),
		head_sha: require_schemas.string(),
		head_branch: require_schemas.nullable(require_schemas.string()),
		head_repository: repository
	}))
});
function parsePayload(text) {
	return payloadSchema.parse(JSON.parse(text));
}

exports.parsePayload = parsePayload;
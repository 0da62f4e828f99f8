const require_gate = require("./gate.js");
const require_reading = require("./reading.js");
const require_result_table = require("./result-table.js");

// src/report/context.ts
const noContext = {
	commit: null,
	url: null,
	run: null,
	reportUrl: null,
	pageUrl: null,
	acceptLabel: null
};

// src/report/error-heading.ts
function errorHeading({ problems }) {
	const errors = problems.filter(({ level }) => level === "error");
	return `could not judge · ${require_gate.plural(errors.length, "problem")}`;
}

// src/report/rule-settings.ts
function changedRules({ runs, findings }) {
	const set = new Set(findings.filter(({ set_at }) => set_at !== null).map(({ rule }) => rule));
	const changed = runs.map((run) => ({
		run,
		rules: changedRulesOf(run, set)
	}));
	return [...require_reading.groupBy(changed, ({ rules }) => JSON.stringify(rules)).values()].flatMap((group) => group.slice(0, 1).map(({ rules }) => ({
		runs: group.map(({ run }) => run),
		rules
	})));
}
function changedRulesOf(run, set) {
	return require_gate.rules.flatMap(({ id, enabledByDefault }) => {
		const settings = run.rules[id];
		if (settings) return set.has(id) ? [[id, require_result_table.formatSettings(settings)]] : [];
		return enabledByDefault ? [[id, "off"]] : [];
	});
}

Object.defineProperty(exports, "changedRules", {
  enumerable: true,
  get: function () {
    return changedRules;
  }
});
Object.defineProperty(exports, "errorHeading", {
  enumerable: true,
  get: function () {
    return errorHeading;
  }
});
Object.defineProperty(exports, "noContext", {
  enumerable: true,
  get: function () {
    return noContext;
  }
});
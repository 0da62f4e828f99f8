const require_problems = require("./problems.js");
const require_gate = require("./gate.js");
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

// src/report/params.ts
function differingParams(runs) {
	const seen = /* @__PURE__ */ new Map();
	for (const run of runs) for (const [name, param] of Object.entries(run.params)) {
		const value = String(param);
		const one = seen.get(name) ?? {
			value,
			count: 0,
			differs: false
		};
		one.count++;
		one.differs ||= value !== one.value || isChanged(run, name);
		seen.set(name, one);
	}
	return [...seen].filter(([, { count, differs }]) => differs || count < runs.length).map(([name]) => name);
}
function formatParam(run, name) {
	const [before, after] = [run.base_params, run.params].map((all) => Object.hasOwn(all, name) ? require_problems.sanitizeLine(String(all[name]), 120) : "–");
	return isChanged(run, name) ? `${before} → ${after}` : after ?? "–";
}
function isChanged({ params, base_params }, name) {
	return Object.hasOwn(base_params, name) && base_params[name] !== params[name];
}

// src/report/rule-settings.ts
function changedRules({ runs, findings }) {
	const set = new Set(findings.filter(({ set_at }) => set_at !== null).map(({ rule }) => rule));
	const changed = runs.map((run) => ({
		run,
		rules: changedRulesOf(run, set)
	}));
	return [...require_gate.groupBy(changed, ({ rules }) => JSON.stringify(rules)).values()].flatMap((group) => group.slice(0, 1).map(({ rules }) => ({
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
Object.defineProperty(exports, "differingParams", {
  enumerable: true,
  get: function () {
    return differingParams;
  }
});
Object.defineProperty(exports, "formatParam", {
  enumerable: true,
  get: function () {
    return formatParam;
  }
});
Object.defineProperty(exports, "isChanged", {
  enumerable: true,
  get: function () {
    return isChanged;
  }
});
Object.defineProperty(exports, "noContext", {
  enumerable: true,
  get: function () {
    return noContext;
  }
});
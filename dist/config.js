const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_inputs = require("./inputs.js");
const require_file = require("./file.js");

// src/config/config.ts
var config_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	parseConfig: () => parseConfig,
	readConfig: () => readConfig
});
const noConfig = {
	metrics: [],
	columns: {
		metrics: /* @__PURE__ */ new Set(),
		position: null
	},
	format: null,
	preset: null,
	layers: [],
	seeds: [],
	waivers: []
};
function readConfig({ cwd, config, rules }) {
	return parseConfig(require_file.configFile(config, cwd), rules);
}
async function parseConfig(file, ruleInput) {
	if (!file && !ruleInput) return noConfig;
	const { parseFile, parseRules } = await Promise.resolve().then(() => require("./parse.js"));
	const fromFile = file ? await parseFile(file) : {
		config: noConfig,
		overrides: [],
		problems: []
	};
	const fromInput = ruleInput ? await parseRules(ruleInput) : {
		layers: [],
		problems: []
	};
	const problems = [...fromFile.problems, ...fromInput.problems];
	if (problems.length > 0) throw new require_inputs.InputError(problems);
	const { config, overrides } = fromFile;
	return {
		...config,
		layers: [
			...config.layers,
			...fromInput.layers,
			...overrides
		]
	};
}

Object.defineProperty(exports, "config_exports", {
  enumerable: true,
  get: function () {
    return config_exports;
  }
});
Object.defineProperty(exports, "parseConfig", {
  enumerable: true,
  get: function () {
    return parseConfig;
  }
});
Object.defineProperty(exports, "readConfig", {
  enumerable: true,
  get: function () {
    return readConfig;
  }
});
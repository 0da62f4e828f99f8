const require_format = require("./format.js");
const require_blanks = require("./blanks.js");
const require_names = require("./names.js");
const require_syntax = require("./syntax.js");
const require_place = require("./place.js");
const require_restarts = require("./restarts.js");
const require_number = require("./number.js");
const require_recordings = require("./recordings.js");
const require_header = require("./header.js");
const require_magic = require("./magic.js");
let node_path = require("node:path");

// src/problem.ts
var InputError = class extends Error {
	name = "InputError";
	problems;
	constructor(problems) {
		super(problems.map(({ file, line, message }) => `${line === null ? file : `${file}:${line}`}: ${message}`).join("\n"));
		this.problems = problems;
	}
};
function error(file, message, line = null) {
	return {
		level: "error",
		file,
		line,
		message
	};
}

// src/grouped.ts
function grouped(all, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const one of all) {
		const key = keyOf(one);
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	return groups;
}

// src/curves/seeds.ts
const seedParam = /(^|[._/ -])(seeds?|random_state|seed_(everything|value|num))$/i;
const placeParam = new RegExp(`^(${["device|resume|exist_ok|notes|(start_)?(time|date|timestamp)|host(name)?|user|pid|(git_)?(commit|sha|hash|rev)", "(.*[._/ -])?(out|output|log|logging|save|checkpoint|ckpt|work|run|runs|exp|experiment|default_root|tensorboard|tb|cache|results|wandb)[._]?(dir|path|folder|name|id)"].join("|")})$`, "i");
const seedWord = /((?:^|[-_./ ])(?:seed|replicate|rep))([-_=. ]?)\d+(?=$|[-_./ ])/gi;
function seedsOf(runs, matches) {
	return [...grouped(runs, (run) => keyOf(run, matches))].flatMap(([key, group]) => !key.startsWith("params ") || haveOwnSeeds(group) ? [group] : group.map((run) => [run]));
}
function keyOf({ name, params }, matches) {
	const pattern = matches.findIndex((match) => match(name));
	if (pattern >= 0) return `pattern ${pattern}`;
	const folded = withoutSeed(name);
	if (folded !== name) return `name ${folded} ${settingsOf(params)}`;
	return seedsIn(params) === "{}" ? `run ${name}` : `params ${settingsOf(params)}`;
}
function settingsOf(params) {
	return textOf(params, isSetting);
}
function withoutSeed(name) {
	return name.replace(seedWord, "$1$2*");
}
function isSetting(param) {
	return !seedParam.test(param) && !placeParam.test(param);
}
function seedsIn(params) {
	return textOf(params, (param) => seedParam.test(param));
}
function textOf(params, isKept) {
	const kept = Object.entries(params).filter(([param]) => isKept(param));
	return JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => a < b ? -1 : 1)));
}
function haveOwnSeeds(group) {
	return new Set(group.map(({ params }) => seedsIn(params))).size === group.length;
}
function seedsName(names) {
	const [first = "", ...others] = names;
	if (others.length === 0) return first;
	const folded = new Set(names.map(withoutSeed));
	const [name = ""] = folded;
	return folded.size === 1 ? name : commonName(first, others);
}
function commonName(first, others) {
	let start = 0;
	while (start < first.length && others.every((name) => name[start] === first[start])) start++;
	let end = 0;
	const least = Math.min(first.length, ...others.map((name) => name.length)) - start;
	while (end < least && others.every((name) => name.at(-1 - end) === first.at(-1 - end))) end++;
	return `${first.slice(0, start)}*${end > 0 ? first.slice(-end) : ""}`;
}

// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
	const numericValues = Object.values(entries).filter((v) => typeof v === "number");
	return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
var Cached = class {
	constructor(getter) {
		this._getter = getter;
		this._value = void 0;
	}
	get value() {
		const getter = this._getter;
		if (getter !== void 0) {
			this._value = getter();
			this._getter = void 0;
		}
		return this._value;
	}
};
function cached(getter) {
	return new Cached(getter);
}
function nullish$1(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
function rawShape(def) {
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
	return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
	Object.defineProperty(target, key, {
		get() {
			const value = getter();
			assignProp(this, key, value);
			return value;
		},
		enumerable: true,
		configurable: true
	});
}
function putProp(target, key, value) {
	if (key in target) assignProp(target, key, value);
	else target[key] = value;
}
function mirrorShape(target, source, keys, wrap) {
	const raw = sourceShape(source);
	for (const key of keys) {
		const desc = Object.getOwnPropertyDescriptor(raw, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => {
			const value = source._zod.def.shape[key];
			return wrap ? wrap(value, key) : value;
		});
		else putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
	}
}
function mergeDefs(...defs) {
	const mergedDescriptors = {};
	for (const def of defs) {
		const descriptors = Object.getOwnPropertyDescriptors(def);
		Object.assign(mergedDescriptors, descriptors);
	}
	return Object.defineProperties({}, mergedDescriptors);
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
	if (isObject(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function shallowClone(o) {
	if (isPlainObject(o)) return { ...o };
	if (Array.isArray(o)) return [...o];
	if (o instanceof Map) return new Map(o);
	if (o instanceof Set) return new Set(o);
	return o;
}
const propertyKeyTypes = /* @__PURE__*/ new Set([
	"string",
	"number",
	"symbol"
]);
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
	safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	int32: [-2147483648, 2147483647],
	uint32: [0, 4294967295],
	float32: [-34028234663852886e22, 34028234663852886e22],
	float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
const BIGINT_FORMAT_RANGES = {
	int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
	uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")]
};
function maskedKeys(schema, mask) {
	const raw = sourceShape(schema);
	const keys = [];
	for (const key of Reflect.ownKeys(mask)) {
		if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) throw new Error(`Unrecognized key: "${String(key)}"`);
		if (mask[key]) keys.push(key);
	}
	return keys;
}
function partial$1(Class, schema, mask, name = "partial") {
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class && ((value, key) => selected && !selected.has(key) ? value : new Class({
		type: "optional",
		innerType: value
	})));
	return clone(schema, mergeDefs(schema._zod.def, {
		shape: newShape,
		checks: []
	}));
}
function aborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
const highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
function issue(...args) {
	const [iss, input, inst] = args;
	if (typeof iss === "string") return {
		message: iss,
		code: "custom",
		input,
		inst
	};
	return { ...iss };
}
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
function own(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
function hide(inst, key, value) {
	return own(inst, key, value, false);
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own(this, key, fn.bind(this));
		},
		set(value) {
			own(this, key, value);
		}
	});
}
function claim(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
let installing;
let broke = false;
const breaker = {
	configurable: true,
	get() {
		broke = true;
	}
};
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}

// node_modules/zod/v4/core/core.js
var _a$1;
const _zodDesc = {
	value: void 0,
	enumerable: false
};
let _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
/* @__NO_SIDE_EFFECTS__ */
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = /* @__PURE__ */ new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
	}
};
var $ZodEncodeError = class extends Error {
	constructor(name) {
		super(`Encountered unidirectional transform during encode: ${name}`);
		this.name = "ZodEncodeError";
	}
};
(_a$1 = globalThis).__zod_globalConfig ?? (_a$1.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}

// node_modules/zod/v4/core/errors.js
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
const _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: true,
	configurable: true
};
const _issuesDesc = {
	value: void 0,
	enumerable: false
};
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
	inst.name = "$ZodError";
	_issuesDesc.value = def;
	Object.defineProperty(inst, "issues", _issuesDesc);
	_issuesDesc.value = void 0;
	Object.defineProperty(inst, "message", _messageDesc);
	const proto = Object.getPrototypeOf(inst);
	if (!_installedToString.has(proto)) {
		_installedToString.add(proto);
		Object.defineProperty(proto, "toString", {
			configurable: true,
			enumerable: false,
			get() {
				const value = () => this.message;
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
				return value;
			},
			set(value) {
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
			}
		});
	}
};
const $ZodRealError = /* @__PURE__ */ $constructor("$ZodError", initializer, void 0, { Parent: Error });

// node_modules/zod/v4/core/parse.js
const _parse = (_Err) => {
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		if (result.issues.length) {
			const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, _params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const parse$1 = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
	const fn = async (schema, value, _ctx, params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		if (result.issues.length) {
			const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: false
	} : { async: false };
	const result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
function failure(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true
	} : { async: true };
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);

// node_modules/zod/v4/core/regexes.js
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
function anchor(source) {
	return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ anchor(dateSource);
const anyString = /^[\s\S]{0,}$/;
const integer = /^-?\d+$/;
const number$2 = /^-?\d+(?:\.\d+)?$/;
const boolean$1 = /^(?:true|false)$/i;

// node_modules/zod/v4/core/checks.js
const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
	var _a;
	inst._zod ?? (inst._zod = {});
	inst._zod.def = def;
	(_a = inst._zod).onattach ?? (_a.onattach = []);
});
const _whenHasLength = (payload) => {
	const val = payload.value;
	return !nullish$1(val) && val.length !== void 0;
};
const numericOriginMap = {
	number: "number",
	bigint: "bigint",
	object: "date"
};
const $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_big",
			maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_small",
			minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
	$ZodCheck.init(inst, def);
	def.format = def.format || "float64";
	const isInt = def.format?.includes("int");
	const origin = isInt ? "int" : "number";
	const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
	inst._zod.check = (payload) => {
		const input = payload.value;
		if (isInt) {
			if (!Number.isInteger(input)) {
				payload.issues.push({
					expected: origin,
					format: def.format,
					code: "invalid_type",
					continue: false,
					input,
					inst
				});
				return;
			}
			if (!Number.isSafeInteger(input)) {
				if (input > 0) payload.issues.push({
					input,
					code: "too_big",
					maximum: Number.MAX_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				else payload.issues.push({
					input,
					code: "too_small",
					minimum: Number.MIN_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				return;
			}
		}
		if (input < minimum) payload.issues.push({
			origin: "number",
			input,
			code: "too_small",
			minimum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
		if (input > maximum) payload.issues.push({
			origin: "number",
			input,
			code: "too_big",
			maximum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_small",
			minimum: def.minimum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
	var _a, _b;
	$ZodCheck.init(inst, def);
	if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: def.format,
			input: payload.value,
			...def.pattern ? { pattern: def.pattern.toString() } : {},
			inst,
			continue: !def.abort
		});
	});
	else (_b = inst._zod).check ?? (_b.check = () => {});
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "regex",
			input: payload.value,
			pattern: def.pattern.toString(),
			inst,
			continue: !def.abort
		});
	};
});

// node_modules/zod/v4/core/versions.js
const version = {
	major: 4,
	minor: 6,
	patch: 7
};

// node_modules/zod/v4/core/schemas.js
const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
	var _a;
	inst ?? (inst = {});
	inst._zod.def = def;
	inst._zod.bag = inst._zod.bag || {};
	inst._zod.version = version;
	const defChecks = inst._zod.def.checks;
	const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
	for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
	if (checks.length === 0) {
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred?.push(() => {
			inst._zod.run = inst._zod.parse;
		});
	} else {
		const runChecks = (payload, checks, ctx) => {
			if (payload.memo) return payload;
			let isAborted = aborted(payload);
			let asyncResult;
			for (const ch of checks) {
				if (ch._zod.def.when) {
					if (explicitlyAborted(payload)) continue;
					if (!ch._zod.def.when(payload)) continue;
				} else if (isAborted) continue;
				const currLen = payload.issues.length;
				const _ = ch._zod.check(payload);
				if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
				if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
					await _;
					if (payload.issues.length === currLen) return;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				});
				else {
					if (payload.issues.length === currLen) continue;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				}
			}
			if (asyncResult) return asyncResult.then(() => {
				return payload;
			});
			return payload;
		};
		const handleCanaryResult = (canary, payload, ctx) => {
			if (aborted(canary)) {
				canary.aborted = true;
				return canary;
			}
			const checkResult = runChecks(payload, checks, ctx);
			if (checkResult instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
			}
			return inst._zod.parse(checkResult, ctx);
		};
		inst._zod.run = (payload, ctx) => {
			if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
			if (ctx.direction === "backward") {
				const canary = inst._zod.parse({
					value: payload.value,
					issues: []
				}, {
					...ctx,
					skipChecks: true
				});
				if (canary instanceof Promise) return canary.then((canary) => {
					return handleCanaryResult(canary, payload, ctx);
				});
				return handleCanaryResult(canary, payload, ctx);
			}
			const result = inst._zod.parse(payload, ctx);
			if (result instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return result.then((result) => runChecks(result, checks, ctx));
			}
			return runChecks(result, checks, ctx);
		};
	}
}, {
	get "~standard"() {
		return hide(this, "~standard", standardProps(this));
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	}
});
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = def.pattern ?? anyString;
	inst._zod.parse = (payload, _) => {
		if (def.coerce) try {
			payload.value = String(payload.value);
		} catch (_) {}
		if (typeof payload.value === "string") return payload;
		payload.issues.push({
			expected: "string",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
const $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	$ZodString.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ $constructor("$ZodISODate", (inst, def) => {
	def.pattern ?? (def.pattern = date);
	$ZodStringFormat.init(inst, def);
});
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = number$2;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Number(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
		const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
		payload.issues.push({
			expected: "number",
			code: "invalid_type",
			input,
			inst,
			...received ? { received } : {}
		});
		return payload;
	};
});
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
	$ZodCheckNumberFormat.init(inst, def);
	$ZodNumber.init(inst, def);
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = boolean$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Boolean(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "boolean") return payload;
		payload.issues.push({
			expected: "boolean",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		payload.issues.push({
			expected: "never",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
const arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				expected: "array",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
		const proms = [];
		const abortEarly = ctx?.abortEarly;
		for (let i = 0; i < input.length; i++) {
			const item = input[i];
			const result = def.element._zod.run({
				value: item,
				issues: []
			}, ctx);
			if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
			else {
				handleArrayResult(result, payload, i);
				if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
			}
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
	$ZodType.init(inst, def);
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	const sh = desc?.get ? desc.get.raw : def.shape ?? {};
	if (sh) {
		const get = () => {
			const newSh = { ...sh };
			Object.defineProperty(def, "shape", { value: newSh });
			get.raw = newSh;
			return newSh;
		};
		get.raw = sh;
		Object.defineProperty(def, "shape", { get });
	}
	const _normalized = cached(() => normalizeDef(def));
	defineLazyInternal(inst, "propValues", (zod) => {
		const shape = zod.def.shape;
		const propValues = {};
		for (const key in shape) {
			const field = shape[key]._zod;
			if (field.values) {
				if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, /* @__PURE__ */ new Set());
				for (const v of field.values) propValues[key].add(v);
				if (field.optin !== void 0) propValues[key].add(void 0);
			}
		}
		return propValues;
	});
	const isObject$1 = isObject;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$1(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
		const proms = [];
		const shape = value.shape;
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const key of value.allKeys) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted(payload, seen)) break;
				seen = payload.issues.length;
			}
			if (key === "__proto__") continue;
			const el = shape[key];
			const optin = el._zod.optin;
			const optout = el._zod.optout;
			const r = el._zod.run({
				value: input[key],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
			else handlePropertyResult(r, payload, key, input, optin, optout);
		}
		if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
		return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
	};
});
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
	defineLazyInternal(inst, "values", (zod) => {
		if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		if (zod.def.options.every((o) => o._zod.pattern)) {
			const patterns = zod.def.options.map((o) => o._zod.pattern);
			return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
		}
	});
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else {
				if (result.issues.length === 0) return result;
				results.push(result);
			}
		}
		if (!async) return handleUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleUnionResults(results, payload, inst, ctx);
		});
	};
});
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isPlainObject(input)) {
			payload.issues.push({
				expected: "record",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		const values = def.keyType._zod.values;
		if (values && !def.partial) {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const recordKeys = /* @__PURE__ */ new Set();
			for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
				recordKeys.add(typeof key === "number" ? key.toString() : key);
				if (key === "__proto__") continue;
				const keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (keyResult.issues.length) {
					payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			let unrecognized;
			for (const key in input) if (!recordKeys.has(key)) {
				if (def.mode === "loose") {
					if (key === "__proto__") continue;
					payload.value[key] = input[key];
				} else {
					unrecognized = unrecognized ?? [];
					unrecognized.push(key);
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		} else {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			let unrecognized;
			for (const key of Reflect.ownKeys(input)) {
				if (key === "__proto__") continue;
				if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
				let keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (typeof key === "string" && number$2.test(key) && keyResult.issues.length) {
					const retryResult = def.keyType._zod.run({
						value: Number(key),
						issues: []
					}, ctx);
					if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (retryResult.issues.length === 0) keyResult = retryResult;
				}
				if (keyResult.issues.length) {
					if (def.mode === "loose") payload.value[key] = input[key];
					else if (values) {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					} else payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
});
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
	$ZodType.init(inst, def);
	const values = getEnumValues(def.entries);
	const valuesSet = new Set(values);
	inst._zod.values = valuesSet;
	defineLazyInternal(inst, "pattern", (zod) => {
		const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
		return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (valuesSet.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
	$ZodType.init(inst, def);
	const values = new Set(def.values);
	inst._zod.values = values;
	defineLazyInternal(inst, "pattern", (zod) => {
		const vals = zod.def.values;
		return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (values.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values: def.values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "optional";
	globalConfig.memoizer?.guard(inst);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		const _out = def.transform(payload.value, payload);
		if (ctx.async) return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output) => {
			payload.value = output;
			return payload;
		});
		if (_out instanceof Promise) throw new $ZodAsyncError();
		payload.value = _out;
		return payload;
	};
});
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	inst._zod.optout = "optional";
	defineLazyInternal(inst, "values", (zod) => {
		const values = zod.def.innerType._zod.values;
		return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === void 0) {
			if (def.innerType._zod.optin !== "defaulted") return payload;
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
			return handleOptionalResult(payload, result);
		}
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
	});
	defineLazyInternal(inst, "values", (zod) => {
		return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === null) return payload;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) {
			payload.value = def.defaultValue;
			return payload;
		}
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleDefaultResult(result, def));
		return handleDefaultResult(result, def);
	};
});
function handleDefaultResult(payload, def) {
	if (payload.value === void 0) payload.value = def.defaultValue;
	return payload;
}
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") {
			const right = def.out._zod.run(payload, ctx);
			if (right instanceof Promise) return right.then((right) => handlePipeResult(right, def.in, ctx));
			return handlePipeResult(right, def.in, ctx);
		}
		const left = def.in._zod.run(payload, ctx);
		if (left instanceof Promise) return left.then((left) => handlePipeResult(left, def.out, ctx));
		return handlePipeResult(left, def.out, ctx);
	};
});
function handlePipeResult(left, next, ctx) {
	if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
		left.aborted = true;
		return left;
	}
	return next._zod.run({
		value: left.value,
		issues: left.issues
	}, ctx);
}
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
	$ZodCheck.init(inst, def);
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _) => {
		return payload;
	};
	inst._zod.check = (payload) => {
		const input = payload.value;
		const r = def.fn(input);
		if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
		handleRefineResult(r, payload, input, inst);
	};
});
function handleRefineResult(result, payload, input, inst) {
	if (!result) {
		const _iss = {
			code: "custom",
			input,
			inst,
			path: [...inst._zod.def.path ?? []],
			continue: !inst._zod.def.abort
		};
		if (inst._zod.def.params) _iss.params = inst._zod.def.params;
		payload.issues.push(issue(_iss));
	}
}

// node_modules/zod/v4/core/registries.js
var _a;
var $ZodRegistry = class {
	constructor() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
	}
	add(schema, ..._meta) {
		const meta = _meta[0];
		this._map.set(schema, meta);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
		return this;
	}
	clear() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
		return this;
	}
	remove(schema) {
		const meta = this._map.get(schema);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
		this._map.delete(schema);
		return this;
	}
	get(schema) {
		const p = schema._zod.parent;
		if (p) {
			const pm = { ...this.get(p) ?? {} };
			delete pm.id;
			const f = {
				...pm,
				...this._map.get(schema)
			};
			return Object.keys(f).length ? f : void 0;
		}
		return this._map.get(schema);
	}
	has(schema) {
		return this._map.has(schema);
	}
};
function registry() {
	return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
	return new Class({
		type: "string",
		format: "date",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
	return new Class(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "safeint",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
	return new Class({
		type: "never",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...normalizeParams(_params)
	});
}
// @__NO_SIDE_EFFECTS__
function describe$1(description) {
	const ch = new $ZodCheck({ check: "describe" });
	ch._zod.onattach = [(inst) => {
		const existing = globalRegistry.get(inst) ?? {};
		globalRegistry.add(inst, {
			...existing,
			description
		});
	}];
	ch._zod.check = () => {};
	return ch;
}
// @__NO_SIDE_EFFECTS__
function meta$1(metadata) {
	const ch = new $ZodCheck({ check: "meta" });
	ch._zod.onattach = [(inst) => {
		const existing = globalRegistry.get(inst) ?? {};
		globalRegistry.add(inst, {
			...existing,
			...metadata
		});
	}];
	ch._zod.check = () => {};
	return ch;
}

// node_modules/zod/v4/mini/schemas.js
const ZodMiniType = /*@__PURE__*/ $constructor("ZodMiniType", (inst, def) => {
	if (!inst._zod) throw new Error("Uninitialized schema in ZodMiniType.");
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
}, {
	get with() {
		return this.check;
	},
	set with(value) {
		own(this, "with", value);
	},
	parse(data, params) {
		return parse$1(this, data, params, { callee: this.parse });
	},
	parseAsync(data, params) {
		return parseAsync(this, data, params, { callee: this.parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	check(...checks) {
		const def = this.def;
		return this.clone({
			...def,
			checks: [...def.checks ?? [], ...checks.map((ch) => typeof ch === "function" ? { _zod: {
				check: ch,
				def: { check: "custom" },
				onattach: []
			} } : ch)]
		}, { parent: true });
	},
	clone(_def, params) {
		return clone(this, _def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	}
});
const ZodMiniString = /*@__PURE__*/ $constructor("ZodMiniString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string(params) {
	return _string(ZodMiniString, params);
}
const ZodMiniStringFormat = /*@__PURE__*/ $constructor("ZodMiniStringFormat", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	ZodMiniString.init(inst, def);
});
const ZodMiniNumber = /*@__PURE__*/ $constructor("ZodMiniNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number$1(params) {
	return _number(ZodMiniNumber, params);
}
const ZodMiniNumberFormat = /*@__PURE__*/ $constructor("ZodMiniNumberFormat", (inst, def) => {
	$ZodNumberFormat.init(inst, def);
	ZodMiniNumber.init(inst, def);
});
function int(params) {
	return _int(ZodMiniNumberFormat, params);
}
const ZodMiniBoolean = /*@__PURE__*/ $constructor("ZodMiniBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function boolean(params) {
	return _boolean(ZodMiniBoolean, params);
}
const ZodMiniNever = /*@__PURE__*/ $constructor("ZodMiniNever", (inst, def) => {
	$ZodNever.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function never(params) {
	return _never(ZodMiniNever, params);
}
const ZodMiniArray = /*@__PURE__*/ $constructor("ZodMiniArray", (inst, def) => {
	$ZodArray.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
	return new ZodMiniArray({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
const ZodMiniObject = /*@__PURE__*/ $constructor("ZodMiniObject", (inst, def) => {
	$ZodObject.init(inst, def);
	ZodMiniType.init(inst, def);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodMiniObject(def);
}
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
	return new ZodMiniObject({
		type: "object",
		shape,
		catchall: /* @__PURE__ */ never(),
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function partial(schema, mask) {
	const def = schema._zod.def;
	if (def.type !== "tuple") return partial$1(ZodMiniOptional, schema, mask);
	if (def.checks?.length) throw new Error(".partial() cannot be used on tuple schemas containing refinements");
	return clone(schema, {
		...def,
		items: def.items.map((item) => new ZodMiniOptional({
			type: "optional",
			innerType: item
		}))
	});
}
// @__NO_SIDE_EFFECTS__
function catchall(inst, catchall) {
	return inst.clone(mergeDefs(inst._zod.def, { catchall }));
}
const ZodMiniUnion = /*@__PURE__*/ $constructor("ZodMiniUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
	return new ZodMiniUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
const ZodMiniRecord = /*@__PURE__*/ $constructor("ZodMiniRecord", (inst, def) => {
	$ZodRecord.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function record$1(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodMiniRecord({
		type: "record",
		keyType: /* @__PURE__ */ string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodMiniRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
const ZodMiniEnum = /*@__PURE__*/ $constructor("ZodMiniEnum", (inst, def) => {
	$ZodEnum.init(inst, def);
	ZodMiniType.init(inst, def);
	inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
	const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
	return new ZodMiniEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
const ZodMiniLiteral = /*@__PURE__*/ $constructor("ZodMiniLiteral", (inst, def) => {
	$ZodLiteral.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
	return new ZodMiniLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
const ZodMiniTransform = /*@__PURE__*/ $constructor("ZodMiniTransform", (inst, def) => {
	$ZodTransform.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function transform(fn) {
	return new ZodMiniTransform({
		type: "transform",
		transform: fn
	});
}
const ZodMiniOptional = /*@__PURE__*/ $constructor("ZodMiniOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
	return new ZodMiniOptional({
		type: "optional",
		innerType
	});
}
const ZodMiniNullable = /*@__PURE__*/ $constructor("ZodMiniNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
	return new ZodMiniNullable({
		type: "nullable",
		innerType
	});
}
// @__NO_SIDE_EFFECTS__
function nullish(innerType) {
	return /* @__PURE__ */ optional(/* @__PURE__ */ nullable(innerType));
}
const ZodMiniDefault = /*@__PURE__*/ $constructor("ZodMiniDefault", (inst, def) => {
	$ZodDefault.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _default(innerType, defaultValue) {
	return new ZodMiniDefault({
		type: "default",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodMiniPipe = /*@__PURE__*/ $constructor("ZodMiniPipe", (inst, def) => {
	$ZodPipe.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
	return new ZodMiniPipe({
		type: "pipe",
		in: in_,
		out
	});
}
const ZodMiniCustom = /*@__PURE__*/ $constructor("ZodMiniCustom", (inst, def) => {
	$ZodCustom.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function check$2(fn, params) {
	const ch = new $ZodCheck({
		check: "custom",
		...normalizeParams(params)
	});
	ch._zod.check = fn;
	return ch;
}
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
	return _refine(ZodMiniCustom, fn, _params);
}
const describe = describe$1;
const meta = meta$1;

// src/curves/sweep.ts
function sweepsOf(runs) {
	const [first] = runs.flatMap(validated);
	if (!first) return [];
	const { metric, direction, val } = first;
	const series = val?.name ?? metric;
	const compared = runs.flatMap((run) => {
		const curve = validated(run).find((one) => one.metric === metric);
		const summary = curve && summaryOf(curve, direction);
		return summary ? [{
			params: run.params,
			summary
		}] : [];
	});
	const names = new Set(compared.flatMap(({ params }) => Object.keys(params)));
	const splits = /* @__PURE__ */ new Map();
	for (const param of [...names].filter(isSetting).sort(batchSizeFirst)) {
		const split = splitBy(param, compared);
		if (split.byValue.size < 2) continue;
		const known = splits.get(split.key);
		if (known) known.along.push(param);
		else splits.set(split.key, split);
	}
	return [...splits.values()].map(({ param, along, byValue }) => ({
		param,
		along,
		metric,
		series,
		direction,
		alone: splits.size === 1,
		rows: [...byValue].sort(([a], [b]) => inOrder(a, b)).map(([value, those]) => rowOf$1(value, those))
	}));
}
function isBatchSize(param) {
	return /(^|[._/ -])(batch[_ ]?size|batch|bs)$/i.test(param);
}
function batchSizeFirst(a, b) {
	return Number(isBatchSize(b)) - Number(isBatchSize(a));
}
function splitBy(param, compared) {
	const byValue = /* @__PURE__ */ new Map();
	const numbers = /* @__PURE__ */ new Map();
	return {
		param,
		along: [],
		key: compared.map(({ params, summary }) => {
			const value = params[param];
			if (value === void 0) return "";
			byValue.set(value, byValue.get(value) ?? []);
			byValue.get(value)?.push(summary);
			numbers.set(value, numbers.get(value) ?? numbers.size);
			return numbers.get(value);
		}).join(","),
		byValue
	};
}
function rowOf$1(value, those) {
	const gaps = those.flatMap(({ gap }) => gap ?? []);
	return {
		value,
		runs: those.length,
		best: require_syntax.mean(those.map(({ best }) => best)),
		gap: gaps.length === those.length ? require_syntax.mean(gaps) : null,
		evaluations: require_syntax.mean(those.map(({ evaluations }) => evaluations))
	};
}
function bestRow({ rows, direction }) {
	return rows[require_syntax.bestIndex(Float64Array.from(rows, ({ best }) => best), direction)];
}
function bestRows({ rows, direction }, most) {
	const sign = direction === "min" ? 1 : -1;
	const kept = new Set(rows.toSorted((a, b) => sign * (a.best - b.best)).slice(0, most));
	return rows.filter((row) => kept.has(row));
}
function validated({ judged }) {
	return judged.flatMap((curve) => {
		const { direction, valAt } = curve;
		return direction && valAt ? [{
			...curve,
			direction,
			valAt
		}] : [];
	});
}
function summaryOf({ valAt, trainAt }, direction) {
	const at = require_syntax.bestIndex(valAt, direction);
	const best = valAt[at] ?? NaN;
	if (!Number.isFinite(best)) return null;
	const last = valAt.length - 1;
	const train = trainAt?.[last] ?? NaN;
	const gap = require_syntax.relativeTo(train, require_syntax.gapBetween(valAt[last] ?? NaN, train, direction));
	return {
		best,
		gap: Number.isFinite(gap) ? gap : null,
		evaluations: at + 1
	};
}
function inOrder(a, b) {
	return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");
}

// src/rules/options.ts
function strict(shape, what) {
	const known = Object.keys(shape).join(", ");
	return strictObject(shape, { error: ({ code }) => code === "unrecognized_keys" ? known : what });
}
const shareError = { error: "a share of at least 0, such as 0.05 or \"5%\"" };
const share$1 = pipe(union([number$1(shareError).check(_gte(0, shareError)), string(shareError).check(_regex(/^\d+(\.\d+)?\s*%$/, shareError))], shareError), transform((given) => typeof given === "number" ? given : Number.parseFloat(given) / 100));
const amount = number$1({ error: "a number of at least 0" }).check(_gte(0, { error: "a number of at least 0" }));
function evaluations$2(atLeast) {
	const error = `a whole number of evaluations, at least ${atLeast}`;
	return int({ error }).check(_gte(atLeast, { error }));
}
function choice(choices) {
	return _enum(choices, { error: choices.length === 1 ? choices[0] : `one of ${choices.join(", ")}` });
}
function text(what) {
	return string({ error: what }).check(_regex(/\S/, { error: what }));
}
const name = text("the name of a metric");

// src/rules/rule.ts
const grave = [
	"error",
	"warning",
	"info"
];
const levels = [...grave, "off"];
const nothing = {
	metric: null,
	axis: "row",
	actual: null,
	limit: null,
	at: null,
	facts: {}
};
const level = choice(levels);
const required = optional(boolean({ error: "true or false" }));
const shared = {
	level: optional(level),
	required
};
const inForce = object({
	level: optional(choice(grave)),
	required
});
function makeRule({ options, main, ...described }, added, bind) {
	const shape = {
		...options.shape,
		...added.shape,
		...shared
	};
	const isComplete = !options.def.catchall && safeParse(options, {}).success;
	const rule = {
		byDefault: true,
		scope: "run",
		...described,
		main: main ?? null,
		grammar: () => grammarOf(rule, shape, isComplete, options.def.catchall),
		options: () => Object.entries(shape).map(([name, schema]) => {
			const unset = isComplete ? rule.bind({}).settings[name] : void 0;
			return {
				name,
				expected: expected$2(schema),
				byDefault: unset
			};
		}),
		bind: ({ level, required, ...setting }) => {
			const chosen = inForce.parse({
				level,
				required
			});
			return {
				rule,
				level: chosen.level ?? rule.level,
				required: chosen.required ?? false,
				...bind(setting)
			};
		}
	};
	return rule;
}
function parseOptions({ options, complete }, setting) {
	const given = options.parse(setting);
	return complete ? complete(given) : given;
}
const notEmpty = refine((given) => Object.keys(given).length > 0, { error: "at least one limit" });
function grammarOf({ main }, shape, isComplete, catchall$1) {
	const keys = Object.keys(shape).join(", ");
	const mapping = catchall$1 ? `a mapping of metric names, each with ${expected$2(catchall$1)}` : `a mapping of ${keys}`;
	const long = catchall$1 ? catchall(object(shape), catchall$1).check(notEmpty, meta({ minProperties: 1 })) : strict(shape, mapping);
	const word = isComplete ? level : choice(["off"]);
	const short = main === null ? void 0 : shape[main];
	if (!short) return union([word, long], { error: `${expected$2(word)} or ${mapping}` });
	const error = `${expected$2(short)}, ${expected$2(word)} or ${mapping}`;
	return union([
		word,
		short,
		long
	], { error });
}
function expected$2(schema) {
	return schema ? safeParse(schema, {}).error?.issues[0]?.message ?? "" : "";
}
function runRule({ check, ...described }) {
	return makeRule(described, object({}), (setting) => {
		const settings = parseOptions(described, setting);
		return {
			settings,
			judge: (subject) => check(subject, settings)
		};
	});
}

// src/rules/batch-size.ts
const trifle$2 = .05;
const batchSweep = runRule({
	id: "batch-size",
	judges: "runs that differ in one param: which value generalises best, and where a larger batch widens the gap",
	level: "info",
	advice: "A larger batch makes fewer, less noisy steps, which generalise worse. Take the smaller one, or raise the learning rate with the batch size and warm it up.",
	sentences: {
		widens: "the gap of {metric:name} widens with {param:name}: {least:share} at {smallest}, {most:share} at {largest}; {value} generalises best ({series:name} {best:number})",
		best: "{param:name} {value} generalises best: {series:name} {best:number} after {evaluations:number} evaluations, {other} comes to {worst:number}",
		alike: "{param:name} makes no difference: {series:name} is {best:number} for all its values",
		several: "{params} vary together: no value of one alone can be said to generalise best"
	},
	scope: "all",
	options: object({}),
	check: ({ all }) => {
		const sweeps = sweepsOf(all);
		const [sweep, ...others] = sweeps;
		if (!sweep) return [];
		if (others.length === 0) return [judged(sweep)];
		const facts = { params: sweeps.flatMap(({ param, along }) => [param, ...along]).join(", ") };
		return [{
			...told$2,
			metric: sweep.metric,
			status: "not-judged",
			reason: "several",
			facts
		}];
	}
});
const told$2 = {
	axis: "row",
	actual: null,
	limit: null,
	at: null
};
function judged(sweep) {
	const { along, metric, series, direction, rows } = sweep;
	const best = bestRow(sweep);
	const sign = direction === "min" ? 1 : -1;
	const worst = rows.reduce((worst, row) => sign * row.best > sign * worst.best ? row : worst);
	const facts = {
		param: along.length > 0 ? `${sweep.param} (and ${along.join(", ")})` : sweep.param,
		metric,
		series,
		value: String(best?.value),
		best: best?.best ?? NaN,
		evaluations: best?.evaluations ?? NaN,
		other: String(worst.value),
		worst: worst.best
	};
	const found = {
		...told$2,
		metric,
		actual: best?.best ?? null
	};
	const ends = isBatchSize(sweep.param) ? widening(rows) : null;
	if (!ends) return {
		...found,
		status: "pass",
		reason: worst.best === best?.best ? "alike" : "best",
		facts
	};
	const [smallest, largest] = ends;
	const gaps = {
		least: smallest.gap ?? 0,
		most: largest.gap ?? 0
	};
	const sizes = {
		smallest: String(smallest.value),
		largest: String(largest.value)
	};
	return {
		...found,
		status: "fail",
		reason: "widens",
		facts: {
			...facts,
			...gaps,
			...sizes
		}
	};
}
function widening(rows) {
	const [first] = rows;
	const last = rows.at(-1);
	const grows = rows.every(({ gap, value }, i) => gap !== null && typeof value === "number" && (i === 0 || gap > (rows[i - 1]?.gap ?? Number.POSITIVE_INFINITY)));
	return first && last && grows && (last.gap ?? 0) - (first.gap ?? 0) > trifle$2 ? [first, last] : null;
}

// src/statistics/order.ts
function median(values) {
	const sorted = Float64Array.from(values).sort();
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? NaN;
	return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
function runningMedian(values, width) {
	const last = Math.max(0, values.length - width);
	return values.map((_, i) => {
		const start = Math.min(Math.max(0, i - (width >> 1)), last);
		return median(values.subarray(start, start + width));
	});
}
function quantum(values) {
	const sorted = Float64Array.from(values).sort();
	const least = sorted.subarray(1).map((value, i) => value - (sorted[i] ?? NaN)).reduce((least, step) => step > 0 ? Math.min(least, step) : least, Number.POSITIVE_INFINITY);
	return Number.isFinite(least) ? Math.min(least, Math.abs(median(sorted)) / 4) : 0;
}
function mad(values) {
	const centre = median(values);
	return median(values.map((value) => Math.abs(value - centre)));
}
function robustDeviation(values) {
	return 1.4826 * mad(values);
}
function robustZ(values, x) {
	const above = x - median(values);
	return above === 0 ? 0 : above / Math.max(robustDeviation(values), quantum(values) / 2);
}

// src/rules/curve-rule.ts
const obstacles = {
	"no-curve": "no metric of a known direction was recorded",
	"missing-metric": "there is no {monitor:name}; recorded are {recorded}",
	"no-direction": "nobody can tell from its name whether {series:name} should fall or rise: set its `mode`",
	"no-val": "there is no validation {metric:name}",
	"no-train": "there is no training {metric:name}",
	vanished: "{series:name} is gone: the base recorded it, this run did not",
	elided: "{series:name} is not whole: the artifact leaves values out",
	"non-finite": "{series:name} is not a finite number at {at:position}"
};
const monitoring = object({
	monitor: optional(name),
	mode: optional(choice(["min", "max"]))
});
function curveRule({ judge, ...described }) {
	return curvesRule({
		...described,
		judge: (curves, options, subject) => curves.map((curve) => judge(curve, options, subject))
	});
}
function curvesRule({ needs, judge, ...described }) {
	const sentences = {
		...obstacles,
		...described.sentences
	};
	return makeRule({
		...described,
		sentences
	}, monitoring, ({ monitor, mode, ...setting }) => {
		const monitored = monitoring.parse({
			monitor,
			mode
		});
		const options = parseOptions(described, setting);
		return {
			settings: {
				...options,
				...monitored
			},
			judge: (subject) => {
				const seen = look(subject, needs, monitored);
				const curves = seen.filter((one) => "values" in one);
				const found = judge(curves, options, subject);
				return seen.flatMap((one) => {
					const told = "values" in one ? found[curves.indexOf(one)] : one.obstacle;
					return told ? [outcome(one, told)] : [];
				});
			}
		};
	});
}
function look({ run, base }, needs, { monitor, mode }) {
	const named = monitor === void 0 ? null : require_syntax.findSeries(run, monitor);
	if (monitor !== void 0 && !named) {
		const recorded = run.series.map(({ name }) => name).join(", ");
		return [blocked("missing-metric", nowhere, {
			facts: {
				monitor,
				recorded
			},
			blind: true
		})];
	}
	if (named) return [lookAt(run, named.curve, needs === "pair" ? named.curve.val : named.series, needs, mode)];
	if (run.judged.length === 0) return [blocked("no-curve", nowhere, { blind: true })];
	const gone = needs === "compared" ? vanished(run, base) : [];
	const seen = run.judged.flatMap((curve) => {
		if (gone.some(({ metric }) => metric === curve.metric)) return [];
		const each = [curve.train, curve.val].filter((series) => series !== null);
		return (needs === "each" ? each : [curve.val]).map((series) => lookAt(run, curve, series, needs, mode));
	});
	return [...gone, ...seen];
}
function vanished(run, base) {
	return (base.kind === "found" ? base.runs[0]?.judged ?? [] : []).flatMap(({ metric, axis, val }) => val && !require_syntax.counterpart(run, val.name, metric) ? [blocked("vanished", {
		metric,
		axis,
		series: val.name
	}, { blind: true })] : []);
}
const nowhere = {
	metric: null,
	axis: "row",
	series: ""
};
function lookAt({ clock }, curve, series, needs, mode) {
	const { metric, axis } = curve;
	const direction = mode ?? curve.direction;
	if (!series) return blocked("no-val", {
		metric,
		axis,
		series: metric
	});
	const seen = {
		metric,
		axis,
		series: series.name
	};
	if (needs === "pair" && !curve.train) return blocked("no-train", seen);
	if (!direction) return blocked("no-direction", seen, { blind: true });
	for (const one of needs === "pair" && curve.train ? [curve.train, series] : [series]) {
		if (one.elided) return blocked("elided", {
			...seen,
			series: one.name
		}, { blind: true });
		const at = one.positions[one.values.findIndex((value) => !Number.isFinite(value))];
		if (at !== void 0) return blocked("non-finite", {
			...seen,
			series: one.name
		}, {
			at,
			blind: true
		});
	}
	const train = series === curve.val && curve.trainAt || /* @__PURE__ */ new Float64Array();
	const { values, positions } = series;
	const seconds = clock?.axis === axis ? require_syntax.align(clock, positions) : null;
	return {
		...seen,
		direction,
		train,
		seconds,
		values,
		positions
	};
}
function blocked(reason, seen, found = {}) {
	return {
		...seen,
		obstacle: {
			...found,
			status: "not-judged",
			reason
		}
	};
}
function outcome({ metric, axis, series }, found) {
	const facts = {
		metric: metric ?? "",
		series,
		...found.facts
	};
	return {
		metric,
		axis,
		actual: null,
		limit: null,
		at: null,
		...found,
		facts
	};
}

// src/statistics/distributions.ts
function normalSurvival(z) {
	if (z < 0) return 1 - normalSurvival(-z);
	const density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
	if (z < 3) {
		let sum = 0;
		let term = z;
		for (let k = 3; term > sum * Number.EPSILON; k += 2) {
			sum += term;
			term *= z * z / k;
		}
		return .5 - density * sum;
	}
	let divisor = z;
	for (let k = 80; k > 0; k--) divisor = z + k / divisor;
	return density / divisor;
}
function tSurvival(t, df) {
	if (t < 0) return 1 - tSurvival(-t, df);
	const a = df / 2;
	const ratio = t * t / df;
	const x = 1 / (1 + ratio);
	const rest = 1 / (1 + 1 / ratio);
	const front = Math.exp(-a * Math.log1p(ratio)) * Math.sqrt(rest) * gammaRatio(a) / Math.sqrt(Math.PI);
	if (x < (a + 1) / (a + 2.5)) return front / (2 * a * betaFraction(x, a, .5));
	return .5 - front / betaFraction(rest, .5, a);
}
function betaFraction(x, a, b) {
	let fraction = 1;
	let numerator = 1;
	let denominator = 0;
	for (let k = 1; k < 1e4; k++) {
		const m = k >> 1;
		const d = (k % 2 === 0 ? m * (b - m) : -(a + m) * (a + b + m)) * x / ((a + k - 1) * (a + k));
		denominator = 1 / (1 + d * denominator);
		numerator = 1 + d / numerator;
		const change = numerator * denominator;
		fraction *= change;
		if (!(Math.abs(change - 1) > 1e-15)) break;
	}
	return fraction;
}
function gammaRatio(a) {
	let factor = 1;
	let large = a;
	for (; large < 64; large++) factor *= large / (large + .5);
	const inverse = 1 / large;
	const square = inverse * inverse;
	return factor * Math.sqrt(large) * Math.exp(inverse * (-1 / 8 + square * (1 / 192 - square / 640)));
}
function tQuantile(p, df) {
	if (!(p > 0 && p < 1 && df > 0)) return NaN;
	if (p < .5) return -upperQuantile(p, df);
	return p === .5 ? 0 : upperQuantile(1 - p, df);
}
function upperQuantile(tail, df) {
	let high = 1;
	while (tSurvival(high, df) > tail) high *= 2;
	let low = 0;
	while (high - low > Number.EPSILON * high) {
		const middle = (low + high) / 2;
		if (tSurvival(middle, df) > tail) low = middle;
		else high = middle;
	}
	return high;
}

// src/statistics/trend.ts
function mannKendall(values) {
	const n = values.length;
	let s = 0;
	for (let i = 0; i < n; i++) {
		const earlier = values[i] ?? NaN;
		for (let j = i + 1; j < n; j++) s += Math.sign((values[j] ?? NaN) - earlier);
	}
	const variance = kendallVariance(values);
	if (!(variance > 0)) return {
		s,
		pRising: .5
	};
	return {
		s,
		pRising: normalSurvival((s - Math.sign(s)) / Math.sqrt(variance))
	};
}
function kendallVariance(values) {
	const spread = (k) => k * (k - 1) * (2 * k + 5);
	const ties = /* @__PURE__ */ new Map();
	for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
	let sum = spread(values.length);
	for (const size of ties.values()) sum -= spread(size);
	return sum / 18;
}
function theilSen(values) {
	const n = values.length;
	const slopes = new Float64Array(n * (n - 1) / 2);
	let k = 0;
	for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) slopes[k++] = ((values[j] ?? NaN) - (values[i] ?? NaN)) / (j - i);
	slopes.sort();
	const half = 1.959963984540054 * Math.sqrt(kendallVariance(values)) / 2;
	const at = (rank) => slopes[Math.min(Math.max(Math.round(rank), 0), slopes.length - 1)] ?? NaN;
	return {
		slope: median(slopes),
		low: at(slopes.length / 2 - half - 1),
		high: at(slopes.length / 2 + half)
	};
}
function noise(values) {
	const differences = Array.from(values.subarray(1), (value, i) => value - (values[i] ?? NaN));
	return robustDeviation(differences) / Math.SQRT2;
}

// src/rules/stretches.ts
function endLength(points) {
	return Math.min(Math.max(3, Math.floor(points / 10)), Math.max(1, Math.floor(points / 3)));
}
function ending$1(values) {
	return median(values.subarray(values.length - endLength(values.length)));
}
function beginning(costs) {
	return Math.max(costs[0] ?? NaN, median(costs.subarray(0, endLength(costs.length))));
}
function standardError(values) {
	const differences = values.subarray(1).map((value, i) => value - (values[i] ?? NaN));
	return noise(differences) / Math.sqrt(3) * Math.sqrt(Math.PI / endLength(values.length));
}
function lateLength(points) {
	return Math.max(10, Math.ceil(points / 2));
}
function halves(stretch) {
	const length = 2 * Math.floor(stretch.length / 4);
	return {
		first: median(stretch.subarray(0, length)),
		last: median(stretch.subarray(stretch.length - length))
	};
}
function shareOf(difference, value) {
	return difference === 0 ? 0 : difference / Math.abs(value);
}

// src/rules/divergence.ts
const margin = .05;
const errors$2 = 6;
const fewerErrors = 3;
const half = .5;
const telling = 8;
const unbroken = 6;
const before = 10;
const lasting = 5;
const spikeTimes = 3;
const lastingTimes = 2;
const divergence = curveRule({
	id: "divergence",
	judges: "a loss that ends above its first value, or spikes and does not come back; a lone spike warns",
	level: "error",
	advice: "Lower the learning rate or warm it up, clip gradients, and look at the batches around that point. A larger batch size changes the curve too.",
	sentences: {
		above: "{series:name} ended at {actual:number} at {at:position}, worse than it began ({first:number}) by more than its noise explains (allowed {limit:number})",
		lasting: "{series:name} jumped to {actual:number} at {at:position} ({times:number} times what it was; under {limit:number} is allowed) and did not come back: it ended at {final:number}",
		spike: "{series:name} spiked to {actual:number} at {at:position}, {times:number} times the median before it (under {limit:number} is allowed)",
		settled: "{series:name} did not end above its first value {first:number}, and no spike lasted",
		"too-few": "{points} points are too few to speak of divergence"
	},
	options: object({}),
	needs: "each",
	judge: ({ values, train, positions, direction }) => {
		const cost = require_syntax.costs(values, direction);
		const sign = direction === "min" ? 1 : -1;
		if (cost.length < 3) return {
			status: "not-judged",
			reason: "too-few",
			facts: { points: cost.length }
		};
		const limitOver = toleranceOf(cost);
		const final = ending$1(cost);
		const first = beginning(cost);
		const found = {
			actual: sign * final,
			limit: sign * limitOver(first),
			at: positions[positions.length - 1] ?? null,
			facts: { first: sign * first }
		};
		const spike = spikeOf(cost, sign, positions, limitOver);
		const isMemorising = fell(require_syntax.costs(train.filter(Number.isFinite), direction));
		if (!isMemorising && spike?.reason === "lasting") return spike;
		if (!isMemorising && !(final <= limitOver(first))) return {
			...found,
			status: "fail",
			reason: "above"
		};
		if (spike?.reason === "spike") return spike;
		return {
			...found,
			status: "pass",
			reason: "settled"
		};
	}
});
function toleranceOf(cost) {
	const error = errorOf(cost);
	const rounding = cost.length >= telling ? quantum(cost) : 0;
	return (level) => {
		const much = half * Math.abs(level);
		const luck = error === null ? much : Math.min(errors$2 * error, Math.max(much, fewerErrors * error));
		return level + Math.max(margin * Math.abs(level), luck) + rounding;
	};
}
function errorOf(cost) {
	if (cost.length >= telling) return standardError(cost);
	return cost.every((value, i) => i === 0 || value > (cost[i - 1] ?? NaN)) && cost.length >= unbroken ? 0 : null;
}
function fell(train) {
	return train.length > 0 && ending$1(train) < (train[0] ?? NaN);
}
function spikeOf(cost, sign, positions, limitOver) {
	const final = ending$1(cost);
	const floor = margin * Math.abs(cost[0] ?? NaN);
	const jumps = jumpsOf(cost, floor);
	const kept = jumps.filter(({ isLong, normal }) => isLong && final > Math.max(limitOver(normal), floor));
	const last = kept.findLast(({ index }, i) => kept[i - 1]?.index !== index - 1);
	const spike = last ?? jumps.find(({ times }) => times >= spikeTimes);
	if (!spike) return null;
	const { index, times, normal } = spike;
	const at = positions[index] ?? null;
	const found = {
		status: "fail",
		actual: sign * (cost[index] ?? NaN),
		at,
		facts: {
			times,
			final: sign * final
		}
	};
	if (last) return {
		...found,
		reason: "lasting",
		limit: sign * lastingTimes * normal
	};
	return {
		...found,
		reason: "spike",
		limit: sign * spikeTimes * normal,
		mild: true
	};
}
function jumpsOf(cost, floor) {
	const jumps = [];
	for (let index = 3; index < cost.length; index++) {
		const past = cost.subarray(Math.max(0, index - before), index);
		const normal = median(past);
		const high = Math.max(lastingTimes * normal, floor);
		const value = cost[index] ?? NaN;
		if (!(value >= high) || !past.every((one) => one > 0)) continue;
		const next = cost.subarray(index, index + lasting);
		const isLong = next.length === lasting && next.every((one) => one >= high);
		jumps.push({
			index,
			normal,
			times: value / normal,
			isLong
		});
	}
	return jumps;
}

// src/rules/evaluations.ts
const evaluations$1 = runRule({
	id: "evaluations",
	judges: "the number of evaluations of the run: too few say little",
	level: "error",
	advice: "The training ended early. Look for a crash or a time limit in its log, or train for more epochs.",
	sentences: {
		few: "evaluations: {actual} (at least {limit} expected)",
		enough: "evaluations: {actual} (at least {limit} expected)"
	},
	main: "min",
	byDefault: false,
	options: object({ min: evaluations$2(1) }),
	check: ({ run }, { min }) => {
		const curve = run.judged[0] ?? run.curves[0];
		const actual = run.evaluations;
		const at = curve?.positions[actual - 1] ?? null;
		const found = {
			metric: curve?.metric ?? null,
			axis: curve?.axis ?? "row",
			actual,
			limit: min,
			at,
			facts: {}
		};
		if (!(actual >= min)) return [{
			...found,
			status: "fail",
			reason: "few"
		}];
		return [{
			...found,
			status: "pass",
			reason: "enough"
		}];
	}
});

// src/rules/expression.ts
const expected$1 = "a condition such as \"val_loss.best < 0.4\"";
const listed$1 = `${expected$1}, or a list of them`;
let compiler = null;
async function load() {
	compiler ??= await Promise.resolve().then(() => require("./compile.js"));
	return compiler;
}
function refuse({ compile }, { value, issues }) {
	try {
		compile(value);
	} catch (thrown) {
		if (!(thrown instanceof require_syntax.Mistake)) throw thrown;
		const { message, got, known } = thrown;
		issues.push({
			code: "invalid_value",
			message,
			input: got,
			values: [...known],
			continue: true
		});
	}
}
const condition = string({ error: expected$1 }).check(check$2((payload) => compiler ? refuse(compiler, payload) : load().then((loaded) => refuse(loaded, payload))));
const expression = runRule({
	id: "expression",
	judges: "any condition on a run, written in CEL",
	level: "error",
	advice: "The run is not what the config asks for. Change the training; if the condition is too strict, change it in the config.",
	sentences: {
		...require_syntax.readSentences,
		fails: "{condition} does not hold: {values}",
		holds: "{condition} holds: {values}",
		"cannot-tell": "{condition} cannot be told: {why} ({values})"
	},
	main: "condition",
	byDefault: false,
	options: object({ condition: union([condition, array(condition).check(_minLength(1, { error: listed$1 }))], { error: listed$1 }) }),
	check: (subject, { condition }) => [condition].flat().map((one) => check$1(one, subject))
});
function check$1(condition, subject) {
	if (!compiler) throw new Error("a condition is judged before the grammar loaded what compiles it");
	const { readings, optional, holds, limits } = compiler.compile(condition);
	const found = /* @__PURE__ */ new Map();
	for (const [written, { of }] of readings) {
		const looked = of(subject);
		if ("reason" in looked) {
			if (!(looked.reason in require_syntax.missing && optional.has(written))) return {
				...unjudged$1,
				...looked
			};
		} else if (typeof looked.value === "number" && !Number.isFinite(looked.value)) return {
			...unjudged$1,
			reason: "not-finite",
			facts: { reading: written }
		};
		else found.set(written, looked);
	}
	const values = new Map([...found].map(([written, { value }]) => [written, value]));
	const facts = {
		condition,
		values: [...readings.keys()].map((written) => `${written} is ${told$1(values.get(written))}`).join(", ")
	};
	const held = holds(values);
	if (typeof held !== "boolean") return {
		...unjudged$1,
		reason: "cannot-tell",
		facts: {
			...facts,
			why: held.why
		}
	};
	if (held) return {
		...nothing,
		status: "pass",
		reason: "holds",
		facts
	};
	const fails = {
		...nothing,
		status: "fail",
		reason: "fails",
		facts
	};
	for (const { written, limit, isHeld } of limits) {
		const { value, ...place } = found.get(written) ?? {};
		if (typeof value === "number" && !isHeld(value, limit)) return {
			...fails,
			...place,
			actual: value,
			limit
		};
	}
	return fails;
}
const unjudged$1 = {
	...nothing,
	status: "not-judged",
	blind: true
};
function told$1(value) {
	if (value === void 0) return "missing";
	return String(typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value);
}

// src/rules/gap.ts
const byDefault = {
	max: .5,
	growth: .15
};
const gap = curveRule({
	id: "gap",
	judges: "the generalisation gap: val against train, relative (`max`) or `absolute`",
	level: "warning",
	advice: "Val falls slower than train: the model does much better on what it has seen. Regularise, add data, or check that train and validation come from the same distribution; dropout and running means make a small gap normal.",
	sentences: {
		wide: "the gap of {metric:name} is {relative:share} of train at {at:position} ({val:number} val, {train:number} train; allowed {max:share})",
		"wide-absolute": "the gap of {metric:name} is {gap:number} at {at:position} ({val:number} val, {train:number} train; allowed {absolute:number})",
		narrow: "the gap of {metric:name} is {relative:share} of train at {at:position} (allowed {max:share})",
		"narrow-absolute": "the gap of {metric:name} is {gap:number} at {at:position} (allowed {absolute:number})",
		steady: "the gap of {metric:name} is {gap:number} at {at:position} ({val:number} val, {train:number} train), but since the best {series:name} it grew by no more than {growth:share} of that",
		"train-zero": "train {metric:name} is practically 0 at {at:position}: a gap relative to it says nothing",
		"no-train-yet": "train {metric:name} was not yet recorded at {at:position}"
	},
	main: "max",
	options: object({
		max: optional(share$1),
		absolute: optional(amount),
		at: _default(choice(["last", "best"]), "last"),
		growth: optional(share$1)
	}),
	complete: (options) => {
		if (options.max !== void 0 || options.absolute !== void 0) return options;
		return options.at === "best" ? {
			...options,
			max: byDefault.max
		} : {
			...byDefault,
			...options
		};
	},
	needs: "pair",
	judge: (curve, options) => {
		const { values, train, positions, direction } = curve;
		const best = require_syntax.bestIndex(values, direction);
		const index = options.at === "last" ? values.length - 1 : best;
		const unseen = [index, ...options.growth === void 0 ? [] : [best]].find((one) => Number.isNaN(train[one]));
		if (unseen !== void 0) return {
			status: "not-judged",
			reason: "no-train-yet",
			option: options.max === void 0 ? "absolute" : "max",
			at: positions[unseen] ?? null
		};
		const found = hold(curve, index, options);
		if (found.status !== "fail" || options.growth === void 0) return found;
		if (!((gapAt(curve, index) - gapAt(curve, best)) / Math.abs(values[best] ?? NaN) <= options.growth)) return found;
		const { option: _, ...told } = found;
		const facts = {
			...found.facts,
			growth: options.growth
		};
		return {
			...told,
			status: "pass",
			reason: "steady",
			facts
		};
	}
});
function hold(curve, index, { absolute, max }) {
	const at = curve.positions[index] ?? null;
	const val = curve.values[index] ?? NaN;
	const train = curve.train[index] ?? NaN;
	const gap = gapAt(curve, index);
	const facts = {
		gap,
		val,
		train
	};
	if (absolute !== void 0) {
		const found = {
			actual: gap,
			limit: absolute,
			...max === void 0 && { option: "absolute" },
			at,
			facts: {
				...facts,
				absolute
			}
		};
		if (!(gap <= absolute)) return {
			...found,
			status: "fail",
			reason: "wide-absolute"
		};
		if (max === void 0) return {
			...found,
			status: "pass",
			reason: "narrow-absolute"
		};
	}
	const relative = require_syntax.relativeTo(train, gap);
	if (relative === null) return {
		status: "not-judged",
		reason: "train-zero",
		option: "max",
		at
	};
	const limit = max ?? byDefault.max;
	const found = {
		actual: relative,
		limit,
		option: "max",
		isShare: true,
		at,
		facts: {
			...facts,
			relative,
			max: limit
		}
	};
	if (!(relative <= limit)) return {
		...found,
		status: "fail",
		reason: "wide"
	};
	return {
		...found,
		status: "pass",
		reason: "narrow"
	};
}
function gapAt({ values, train, direction }, index) {
	return require_syntax.gapBetween(values[index] ?? NaN, train[index] ?? NaN, direction);
}

// src/rules/improvement.ts
const improvement$1 = curveRule({
	id: "improvement",
	judges: "better than the baseline: says so, and what limit would keep it",
	level: "info",
	advice: "Set the threshold it names to keep what this change won.",
	sentences: {
		...require_syntax.baseSentences,
		better: "best {series:name} {actual:number} is {change:share} better than base {base:number}; threshold {series:name} {operator} {worst} would keep it",
		"better-than-zero": "best {series:name} {actual:number} is better than base 0; threshold {series:name} {operator} {worst} would keep it",
		"no-better": "best {series:name} {actual:number} is not better than base {base:number}"
	},
	scope: "seeds",
	options: object({}),
	needs: "val",
	judge: (curve, _options, subject) => {
		const compared = require_syntax.compare(curve, "best", subject);
		if ("status" in compared) return compared;
		const { here, actual, base, worse, change, at } = compared;
		const isUpper = curve.direction === "min";
		const operator = isUpper ? "<=" : ">=";
		const worst = require_syntax.outward(isUpper ? Math.max(...here) : Math.min(...here), 4, isUpper);
		return {
			status: "pass",
			reason: worse < 0 ? base === 0 ? "better-than-zero" : "better" : "no-better",
			actual,
			limit: base,
			at,
			facts: {
				base,
				operator,
				worst,
				change: -change
			}
		};
	}
});

// src/rules/non-finite.ts
const nonFinite = runRule({
	id: "non-finite",
	judges: "any NaN or infinity in a curve of a known direction, train or val",
	level: "error",
	advice: "The training broke down there. Lower the learning rate, clip gradients, look for a division by zero or a log of zero in the loss, and for NaN in the data.",
	sentences: {
		finite: "{metric:name} is finite throughout",
		"non-finite": "{series:name} is {value} at {at:position} ({count} of {points} values are not finite)",
		"no-curve": "no metric of a known direction was recorded"
	},
	options: object({}),
	check: ({ run }) => {
		const known = run.curves.filter(({ direction }) => direction !== null);
		if (known.length === 0) return [none];
		const failures = known.flatMap(failuresOf$1);
		return failures.length > 0 ? failures : [finite$1(run.judged[0] ?? known[0])];
	}
});
const none = {
	...nothing,
	status: "not-judged",
	reason: "no-curve",
	blind: true
};
function finite$1(curve) {
	const metric = curve?.metric ?? "";
	return {
		...nothing,
		metric,
		status: "pass",
		reason: "finite",
		facts: { metric }
	};
}
function failuresOf$1({ metric, train, val }) {
	return [train, val].flatMap((series) => {
		const first = series?.values.findIndex((value) => !Number.isFinite(value)) ?? -1;
		if (!series || first < 0) return [];
		const count = series.values.filter((value) => !Number.isFinite(value)).length;
		const actual = series.values[first] ?? NaN;
		const facts = {
			series: series.name,
			value: String(actual),
			count,
			points: series.values.length
		};
		const at = series.positions[first] ?? null;
		return [{
			status: "fail",
			reason: "non-finite",
			metric,
			axis: series.axis,
			actual,
			limit: null,
			at,
			facts
		}];
	});
}

// src/rules/not-learning.ts
const near = .02;
const errors$1 = 2;
const classesError = { error: "a whole number of classes, at least 2" };
const priorError = { error: "the shares of two classes or more, which add up to 1" };
const reference = object({
	classes: optional(int(classesError).check(_gte(2, classesError))),
	prior: optional(array(share$1, priorError).check(refine(isPrior, priorError))),
	chance: optional(number$1({ error: "a number" }))
});
const bySeries = curveRule({
	id: "not-learning",
	judges: "stuck at chance: the loss of a model that knows no more than how frequent each class is",
	level: "warning",
	advice: "The model knows nothing of its input yet. If the run is short, train longer first: some only begin to learn after dozens of epochs. Otherwise look at labels and input scaling, try a learning rate ten times smaller or larger, and see that the model can learn ten samples by heart.",
	sentences: {
		chance: "{series:name} is still at chance after {points} evaluations: it ended at {actual:number}, chance is {chance:number}",
		learned: "{series:name} ended at {actual:number}, better than chance {chance:number}",
		stuck: "{series:name} went from {first:number} to {actual:number} over {points} values: less than {near:share} beyond its noise",
		moving: "{series:name} went from {first:number} to {actual:number} over {points} values",
		"too-few": "{points} values are too few to tell ({min_evaluations} at least)",
		"no-entropy": "classes and prior give chance as a cross-entropy, and {series:name} is none: set `chance`",
		several: "set one of classes, prior and chance alone"
	},
	main: "classes",
	options: object({
		...reference.shape,
		min_evaluations: _default(evaluations$2(3), 10)
	}),
	needs: "each",
	judge: ({ values, positions, direction }, { min_evaluations, ...given }) => {
		if (Object.keys(given).length > 1) return {
			status: "not-judged",
			reason: "several",
			blind: true
		};
		const points = values.length;
		const at = positions[points - 1] ?? null;
		if (points < min_evaluations) return {
			status: "not-judged",
			reason: "too-few",
			at,
			facts: {
				points,
				min_evaluations
			}
		};
		const cost = require_syntax.costs(values, direction);
		const sign = direction === "min" ? 1 : -1;
		const final = ending$1(cost);
		const chance = chanceOf(given, direction);
		if (chance === "none") return {
			status: "not-judged",
			reason: "no-entropy",
			blind: true
		};
		if (chance !== null) {
			const limit = sign * chance - near * Math.abs(chance);
			const found = {
				actual: sign * final,
				limit: sign * limit,
				at,
				facts: {
					points,
					chance
				}
			};
			if (!(final < limit)) return {
				...found,
				status: "fail",
				reason: "chance"
			};
			return {
				...found,
				status: "pass",
				reason: "learned"
			};
		}
		const first = beginning(cost);
		const stir = near * Math.abs(first) + errors$1 * standardError(cost);
		const facts = {
			points,
			near,
			first: sign * first
		};
		const found = {
			actual: sign * final,
			limit: sign * (first - stir),
			at,
			facts
		};
		if (!(Math.abs(final - first) > stir)) return {
			...found,
			status: "fail",
			reason: "stuck"
		};
		return {
			...found,
			status: "pass",
			reason: "moving"
		};
	}
});
const notLearning = {
	...bySeries,
	grammar: () => bySeries.grammar().check(({ value, issues }) => {
		const [, ...more] = Object.entries(reference.safeParse(value).data ?? {});
		for (const [option, input] of more) issues.push({
			code: "custom",
			path: [option],
			message: "one of classes, prior and chance alone",
			input
		});
	}),
	bind: (setting) => {
		const check = bySeries.bind(setting);
		const side = Object.keys(reference.parse(setting)).length > 0 ? "val" : "train";
		return {
			...check,
			judge: (subject) => check.judge({
				...subject,
				run: ofOneSide(subject.run, side)
			})
		};
	}
};
function isPrior(shares) {
	const sum = shares.reduce((sum, one) => sum + one, 0);
	return shares.filter((one) => one > 0).length > 1 && Math.abs(sum - 1) < .02;
}
function chanceOf({ classes, prior, chance }, direction) {
	if (chance !== void 0) return chance;
	if (classes === void 0 && prior === void 0) return null;
	if (direction === "max") return "none";
	if (classes !== void 0) return Math.log(classes);
	return (prior ?? []).reduce((sum, one) => one > 0 ? sum - one * Math.log(one) : sum, 0);
}
function ofOneSide(run, side) {
	const other = side === "train" ? "val" : "train";
	const judged = run.judged.map((curve) => curve[side] ? {
		...curve,
		[other]: null
	} : curve);
	return {
		...run,
		judged
	};
}

// src/rules/oscillation.ts
const oscillation = curveRule({
	id: "oscillation",
	judges: "val swings from one evaluation to the next by more than it improves over the last half",
	level: "warning",
	advice: "Lower the learning rate or let it decay, or raise the batch size: steps are too large for where the training stands. Where the validation set is small, its own chance does this: validate on more, and choose the model by a smoothed curve.",
	sentences: {
		swings: "{series:name} moves by {actual:share} from one evaluation to the next (allowed {limit:share}), more than the {drift:share} it moved over the last {window}",
		calm: "{series:name} moves by {actual:share} from one evaluation to the next (allowed {limit:share})",
		drifts: "{series:name} moves by {actual:share} from one evaluation to the next, less than the {drift:share} it moved over the last {window}",
		"too-few": "{points} evaluations are too few to speak of oscillation ({window} at least)",
		zero: "{series:name} moves around 0 from {at:position} on: no move is a share of that"
	},
	main: "max",
	options: object({ max: _default(share$1, .1) }),
	needs: "val",
	judge: ({ values, positions }, { max }) => {
		const points = values.length;
		const window = lateLength(points);
		if (points < window) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				window
			}
		};
		const stretch = values.subarray(points - window);
		const size = Math.abs(median(stretch));
		const moves = stretch.subarray(1).map((value, i) => Math.abs(value - (stretch[i] ?? NaN)));
		const swing = median(moves);
		const { first, last } = halves(stretch);
		const moved = Math.abs(last - first);
		const actual = shareOf(swing, size);
		const at = positions[points - window] ?? null;
		if (!Number.isFinite(actual)) return {
			status: "not-judged",
			reason: "zero",
			at
		};
		const found = {
			actual,
			limit: max,
			isShare: true,
			at,
			facts: {
				window,
				drift: shareOf(moved, size)
			}
		};
		if (swing <= max * size) return {
			...found,
			status: "pass",
			reason: "calm"
		};
		if (swing <= moved) return {
			...found,
			status: "pass",
			reason: "drifts"
		};
		return {
			...found,
			status: "fail",
			reason: "swings"
		};
	}
});

// src/rules/overfit.ts
const fewest$2 = 6;
const trainFall = .05;
const trifle$1 = .01;
const mostPoints$4 = 1e3;
const steadyTimes = 4;
const jumpTimes = 6;
const coarse = .05;
const jumpPoints = 10;
const overfit = curveRule({
	id: "overfit",
	judges: "val has risen from its best while train kept falling, and the rise is not noise",
	level: "error",
	advice: "Low train and rising val is overfitting: stop at the best epoch (EarlyStopping with restore_best_weights), regularise (dropout, weight decay, augmentation), or train on more data.",
	sentences: {
		rising: "{series:name} rose from its best {best:number} at {best_at:position} to {actual:number} at {at:position} while train kept falling: smoothed, by {rise:share} (allowed {max:share})",
		falling: "{series:name} fell from its best {best:number} at {best_at:position} to {actual:number} at {at:position} while train kept rising: smoothed, by {rise:share} (allowed {max:share})",
		steady: "{series:name} ended {rise:share} worse than its best at {best_at:position}, smoothed (allowed {max:share})",
		noise: "{series:name} ended {rise:share} worse than its best at {best_at:position}, smoothed, but that is not distinct from noise",
		"train-flat": "{series:name} ended {rise:share} worse than its best at {best_at:position}, smoothed, but train did not go on improving",
		short: "{series:name} was best at {best_at:position}, too near the end to speak of overfitting",
		"too-few": "{points} evaluations are too few to speak of overfitting ({fewest} at least)",
		"no-train-yet": "train {metric:name} was not yet recorded at {at:position}, where {series:name} was best: nobody can tell whether it improved since",
		zero: "{series:name} was 0 at its best at {at:position}: what it is worse by is no share of that"
	},
	main: "max",
	options: object({ max: _default(share$1, .05) }),
	needs: "pair",
	judge: ({ values, train, positions, direction }, { max }) => {
		const points = values.length;
		if (points < fewest$2) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				fewest: fewest$2
			}
		};
		const kept = require_syntax.thin(points, mostPoints$4);
		const pick = (all) => Float64Array.from(kept, (index) => all[index] ?? NaN);
		const val = require_syntax.costs(pick(values), direction);
		const width = val.length <= jumpPoints ? 1 : Math.max(3, Math.floor(val.length / 10)) | 1;
		const smooth = runningMedian(val, width);
		const best = smooth.indexOf(Math.min(...smooth));
		const bestCost = smooth[best] ?? NaN;
		const final = smooth.at(-1) ?? NaN;
		const rise = shareOf(final - bestCost, bestCost);
		const since = val.subarray(best + 1);
		const bestIn = require_syntax.bestIndex(values, direction);
		const bestAt = positions[bestIn] ?? NaN;
		const at = positions[points - 1] ?? null;
		const sign = direction === "min" ? 1 : -1;
		const tell = (best, actual) => {
			const allowed = max * Math.abs(best);
			return {
				actual,
				limit: direction === "min" ? best + allowed : best - allowed,
				at,
				facts: {
					rise,
					max,
					best,
					best_at: bestAt
				}
			};
		};
		const found = tell(values[bestIn] ?? NaN, values[points - 1] ?? NaN);
		if (since.length < Math.max(4, val.length / 10)) return {
			...found,
			status: "pass",
			reason: "short"
		};
		if (!Number.isFinite(rise)) return {
			status: "not-judged",
			reason: "zero",
			at: bestAt
		};
		if (!(rise > max) || final - bestCost <= trifle$1 * ((val[0] ?? 0) - bestCost)) return {
			...found,
			status: "pass",
			reason: "steady"
		};
		const known = require_syntax.costs(pick(train), direction).filter(Number.isFinite);
		const after = best - (val.length - known.length);
		if (!(fall(known, width, Math.max(after, 0)) > trainFall)) return after < 0 ? {
			status: "not-judged",
			reason: "no-train-yet",
			at: bestAt
		} : {
			...found,
			status: "pass",
			reason: "train-flat"
		};
		if (isNoise(since, final - bestCost, Math.min(quantum(val) / 2, coarse * Math.abs(bestCost)))) return {
			...found,
			status: "pass",
			reason: "noise"
		};
		const reason = direction === "min" ? "rising" : "falling";
		return {
			...(direction === "min" ? found.actual > found.limit : found.actual < found.limit) ? found : tell(sign * bestCost, sign * final),
			status: "fail",
			reason
		};
	}
});
function fall(cost, width, from) {
	const smooth = runningMedian(cost, width);
	const start = smooth[from] ?? NaN;
	return shareOf(start - (smooth.at(-1) ?? NaN), start);
}
function isNoise(since, risen, least) {
	const sigma = Math.max(noise(since), least);
	const alpha = since.length < 10 ? .05 : .01;
	const isSteady = mannKendall(since).pRising < alpha && risen > steadyTimes * sigma;
	const isJump = since.length >= jumpPoints && risen > jumpTimes * sigma;
	return !(isSteady || isJump);
}

// src/rules/early-stopping/replay.ts
function worst(direction) {
	return direction === "min" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}
function unstopped(best) {
	return {
		stop: null,
		best,
		because: null,
		again: null
	};
}
function stopAt({ values }, { stop, best, because }, isBetter) {
	const again = values.findIndex((value, i) => i > stop && isBetter(value));
	return {
		stop,
		best,
		because,
		again: again < 0 ? null : again
	};
}

// src/rules/early-stopping/boosting.ts
function xgboostStopping(watched, options) {
	const delta = options.min_delta;
	const beats = watched.direction === "min" ? (value, best) => best - delta > value : (value, best) => value - delta > best;
	return sinceBest(watched, options.patience, beats);
}
function lightgbmStopping(watched, options) {
	if (options.patience <= 0) return unstopped(null);
	const delta = options.min_delta;
	const beats = watched.direction === "min" ? (value, best) => value < best - delta : (value, best) => value > best + delta;
	return sinceBest(watched, options.patience, beats);
}
function sinceBest(watched, patience, beats) {
	let held = NaN;
	let best = 0;
	for (const [i, value] of watched.values.entries()) {
		if (i === 0 || beats(value, held)) {
			held = value;
			best = i;
		}
		if (i - best >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => beats(later, held));
	}
	return unstopped(watched.values.length > 0 ? best : null);
}

// src/rules/early-stopping/catboost.ts
const forgetting = .99;
const remembered = 2e3;
const least = 1e-10;
function catboostStopping(watched, options) {
	const { patience, od_pval } = options;
	const limit = (options.od_type ?? (od_pval === void 0 ? "Iter" : "IncToDec")) === "Iter" ? 1 : od_pval ?? 0;
	if (limit <= 0) return unstopped(null);
	const sign = watched.direction === "min" ? -1 : 1;
	const scores = watched.values.map((value) => sign * value);
	let held = NaN;
	let best = 0;
	let expected = 0;
	for (const [i, score] of scores.entries()) {
		if (i === 0 || score > held) {
			held = score;
			best = i;
		}
		expected = gain(scores, i, expected * forgetting);
		if (i - best < patience) continue;
		const ratio = expected / larger(held - score, least);
		if (Math.exp(-.5 / larger(ratio, least)) < limit) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => sign * later > held);
	}
	return unstopped(scores.length > 0 ? best : null);
}
function gain(scores, i, before) {
	const score = scores[i] ?? NaN;
	let most = before;
	let weight = 1;
	for (let j = i; j >= 0 && j > i - remembered; j--) {
		most = larger(most, weight * (score - (scores[j] ?? NaN)));
		weight *= forgetting;
	}
	return most;
}
function larger(a, b) {
	return a < b ? b : a;
}

// src/rules/early-stopping/waiting.ts
function waiting(watched, { patience, beats, initial, endedBy }) {
	let held = initial;
	let best = null;
	let wait = 0;
	for (const [i, value] of watched.values.entries()) {
		const because = endedBy?.(value) ?? null;
		if (because !== null) {
			const from = because === "threshold" ? value : held;
			return stopAt(watched, {
				stop: i,
				best,
				because
			}, (later) => beats(later, from));
		}
		if (beats(value, held)) {
			held = value;
			best = i;
			wait = 0;
		} else if (++wait >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => beats(later, held));
	}
	return unstopped(best);
}

// src/rules/early-stopping/keras.ts
const keras3 = {
	isSingle: true,
	takesFirst: false,
	sparesImproving: true,
	sparesFirst: true
};
const kerasVersions = {
	"3": keras3,
	"3.7": {
		...keras3,
		takesFirst: true
	},
	"2.12": {
		...keras3,
		isSingle: false
	},
	"2.7": {
		...keras3,
		isSingle: false,
		sparesImproving: false
	},
	"2.5": {
		...keras3,
		isSingle: false,
		sparesImproving: false,
		sparesFirst: false
	}
};
function kerasStopping(watched, options, version) {
	const { values, direction } = watched;
	const { patience, start_from_epoch: start, baseline } = options;
	const beats = kerasBeats(direction, options.min_delta, version.isSingle);
	let held = worst(direction);
	let best = null;
	let isReached = baseline === void 0;
	let wait = 0;
	for (let i = start; i < values.length; i++) {
		const value = values[i] ?? NaN;
		wait++;
		if (beats(value, held) || version.takesFirst && i === start) {
			held = value;
			best = i;
			if (baseline === void 0 || beats(value, baseline)) {
				isReached = true;
				wait = 0;
			}
			if (version.sparesImproving) continue;
		}
		if (wait >= patience && (i > 0 || !version.sparesFirst)) return stopAt(watched, {
			stop: i,
			best,
			because: isReached ? "patience" : "baseline"
		}, (later) => beats(later, held));
	}
	return unstopped(best);
}
function firstKerasStopping(watched, { patience, min_delta, baseline }) {
	const beats = kerasBeats(watched.direction, min_delta, false);
	const done = waiting(watched, {
		patience,
		beats,
		initial: baseline ?? worst(watched.direction)
	});
	return done.because !== null && done.best === null && baseline !== void 0 ? {
		...done,
		because: "baseline"
	} : done;
}
function kerasBeats(direction, min_delta, isSingle) {
	const delta = Math.abs(min_delta);
	const rounded = isSingle ? Math.fround : (value) => value;
	return direction === "min" ? (value, best) => rounded(value + delta) < rounded(best) : (value, best) => rounded(value - delta) > rounded(best);
}

// src/rules/early-stopping/fastai.ts
function fastaiStopping(watched, { patience, min_delta }) {
	const beats = kerasBeats(watched.direction, min_delta, false);
	return waiting(watched, {
		patience,
		beats,
		initial: worst(watched.direction)
	});
}

// src/rules/early-stopping/hugging-face.ts
function huggingFaceStopping(watched, { patience, early_stopping_threshold: threshold }, takesFirst) {
	const { values, direction } = watched;
	const isBetter = direction === "min" ? (a, b) => a < b : (a, b) => a > b;
	const beats = (value, best) => isBetter(value, best) && Math.abs(value - best) > threshold;
	let held = worst(direction);
	let best = null;
	let count = 0;
	for (const [i, value] of values.entries()) {
		count = i === 0 || beats(value, held) ? 0 : count + 1;
		if (isBetter(value, held) || takesFirst && i === 0) {
			held = value;
			best = i;
		}
		if (count >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => beats(later, held));
	}
	return unstopped(best);
}

// src/rules/early-stopping/ignite.ts
function igniteStopping(watched, options) {
	const { values, direction } = watched;
	const { patience, threshold_mode, cumulative } = options;
	const threshold = direction === "min" ? -options.threshold : options.threshold;
	const limit = (best) => threshold_mode === "abs" ? best + threshold : best * (1 + threshold);
	const beats = direction === "min" ? (value, best) => !(value >= limit(best)) : (value, best) => !(value <= limit(best));
	const [first = NaN] = values;
	let held = first;
	let best = 0;
	let count = 0;
	for (let i = 1; i < values.length; i++) {
		const value = values[i] ?? NaN;
		const improves = beats(value, held);
		if (improves && value !== held || !cumulative && (direction === "min" ? value < held : value > held)) {
			held = value;
			best = i;
		}
		count = improves ? 0 : count + 1;
		if (!improves && count >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => beats(later, held));
	}
	return unstopped(values.length > 0 ? best : null);
}

// src/rules/early-stopping/lightning.ts
function lightningStopping({ values, direction }, options) {
	const { patience, check_finite, stopping_threshold, divergence_threshold } = options;
	const delta = Math.fround(options.min_delta);
	const isBeyond = direction === "min" ? (a, b) => a < b : (a, b) => a > b;
	const beats = direction === "min" ? (value, best) => Math.fround(value + delta) < best : (value, best) => Math.fround(value - delta) > best;
	const endedBy = (value) => {
		if (check_finite && !Number.isFinite(value)) return "non-finite";
		if (stopping_threshold !== void 0 && isBeyond(value, Math.fround(stopping_threshold))) return "threshold";
		if (divergence_threshold !== void 0 && isBeyond(-value, -Math.fround(divergence_threshold))) return "divergence";
		return null;
	};
	const single = {
		values: values.map(Math.fround),
		direction
	};
	return waiting(single, {
		patience,
		beats,
		initial: worst(direction),
		endedBy
	});
}

// src/rules/early-stopping/plateau.ts
function kerasPlateau(watched, options) {
	const beats = kerasBeats(watched.direction, options.min_delta, true);
	return reduceKeras(watched, options, (value, best, i) => i === 0 || beats(value, best));
}
function firstKerasPlateau(watched, options) {
	const delta = options.min_delta;
	return reduceKeras(watched, options, watched.direction === "min" ? (value, best) => value < best - delta : (value, best) => value > best + delta);
}
function reduceKeras({ values, direction }, { patience, cooldown }, beats) {
	const reductions = [];
	let held = worst(direction);
	let best = null;
	let wait = 0;
	let cooling = 0;
	for (const [i, value] of values.entries()) {
		if (cooling > 0) {
			cooling--;
			wait = 0;
		}
		if (beats(value, held, i)) {
			held = value;
			best = i;
			wait = 0;
		} else if (cooling === 0 && ++wait >= patience) {
			reductions.push(i);
			cooling = cooldown;
			wait = 0;
		}
	}
	return {
		reductions,
		best,
		allowed: Math.max(patience, 1)
	};
}
function torchPlateau({ values, direction }, options) {
	const { patience, cooldown } = options;
	const beats = torchBeats(direction === "min", options);
	const reductions = [];
	let held = worst(direction);
	let best = null;
	let bad = 0;
	let cooling = 0;
	for (const [i, value] of values.entries()) {
		if (beats(value, held)) {
			if (value !== held) best = i;
			held = value;
			bad = 0;
		} else bad++;
		if (cooling > 0) {
			cooling--;
			bad = 0;
		}
		if (bad > patience) {
			reductions.push(i);
			cooling = cooldown;
			bad = 0;
		}
	}
	return {
		reductions,
		best,
		allowed: patience + 1
	};
}
function torchBeats(isMin, { threshold, threshold_mode }) {
	if (threshold_mode === "rel") {
		const factor = isMin ? 1 - threshold : threshold + 1;
		return isMin ? (value, best) => value < best * factor : (value, best) => value > best * factor;
	}
	return isMin ? (value, best) => value < best - threshold : (value, best) => value > best + threshold;
}

// src/rules/early-stopping/ultralytics.ts
function ultralyticsStopping(watched, options) {
	const patience = options.patience || Number.POSITIVE_INFINITY;
	const sign = watched.direction === "min" ? -1 : 1;
	const beats = (value, best) => sign * value > sign * best || best === 0;
	let held = 0;
	let best = 0;
	for (const [i, value] of watched.values.entries()) {
		if (beats(value, held)) {
			held = value;
			best = i;
		}
		if (i - best >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => beats(later, held));
	}
	return unstopped(watched.values.length > 0 ? best : null);
}

// src/rules/early-stopping/index.ts
const count = evaluations$2(0);
const positive = evaluations$2(1);
const finite = number$1({ error: "a number" });
const flag = boolean({ error: "true or false" });
const thresholdMode = choice(["abs", "rel"]);
const detector = choice(["Iter", "IncToDec"]);
const replayOptions = partial(object({
	patience: count,
	min_delta: amount,
	start_from_epoch: count,
	baseline: finite,
	check_finite: flag,
	stopping_threshold: finite,
	divergence_threshold: finite,
	early_stopping_threshold: amount,
	threshold: amount,
	threshold_mode: thresholdMode,
	cumulative: flag,
	cooldown: count,
	od_type: detector,
	od_pval: amount
}));
const presetNames = [
	"keras",
	"keras-3.7",
	"keras-2.12",
	"keras-2.7",
	"keras-2.5",
	"keras-2.2",
	"tfjs",
	"lightning",
	"hugging-face",
	"hugging-face-4.46",
	"xgboost",
	"lightgbm",
	"catboost",
	"ignite",
	"fastai",
	"ultralytics",
	"torch-plateau",
	"keras-plateau",
	"keras-2-plateau"
];
function preset(callback, parameter, options, replay) {
	return {
		callback,
		parameter,
		options,
		replay: (watched, given) => replay(watched, options.parse(given))
	};
}
const usual = _default(count, 10);
const min_delta = _default(amount, 0);
const start_from_epoch = _default(count, 0);
const baseline = optional(finite);
const cooldown = _default(count, 0);
function knows(shape) {
	return strict(shape, "a mapping of options");
}
const kerasOptions = knows({
	patience: usual,
	min_delta,
	start_from_epoch,
	baseline
});
const keras = (version) => preset("EarlyStopping", "patience", kerasOptions, (watched, options) => kerasStopping(watched, options, kerasVersions[version]));
const firstKerasOptions = knows({
	patience: usual,
	min_delta,
	baseline
});
const firstKeras = preset("EarlyStopping", "patience", firstKerasOptions, firstKerasStopping);
const huggingFaceOptions = knows({
	patience: _default(count, 1),
	early_stopping_threshold: _default(amount, 0)
});
const huggingFace$1 = (takesFirst) => preset("EarlyStoppingCallback", "early_stopping_patience", huggingFaceOptions, (watched, options) => huggingFaceStopping(watched, options, takesFirst));
const catboostOptions = knows({
	patience: _default(positive, 20),
	od_type: optional(detector),
	od_pval: optional(amount)
}).check(({ value: { od_type, od_pval }, issues }) => {
	const isIter = od_type === "Iter" || od_type === void 0 && od_pval === void 0;
	if (isIter ? od_pval === void 0 : (od_pval ?? 0) > 0) return;
	const message = isIter ? "no od_pval beside od_type Iter" : "an od_pval above 0 for od_type IncToDec";
	issues.push({
		code: "custom",
		path: ["od_pval"],
		message,
		input: od_pval
	});
});
const boostingOptions = knows({
	patience: _default(positive, 10),
	min_delta
});
const kerasPlateauOptions = knows({
	patience: usual,
	min_delta: _default(amount, 1e-4),
	cooldown
});
const presets = {
	keras: keras("3"),
	"keras-3.7": keras("3.7"),
	"keras-2.12": keras("2.12"),
	"keras-2.7": keras("2.7"),
	"keras-2.5": preset("EarlyStopping", "patience", firstKerasOptions, (watched, options) => kerasStopping(watched, {
		...options,
		start_from_epoch: 0
	}, kerasVersions["2.5"])),
	"keras-2.2": firstKeras,
	tfjs: firstKeras,
	lightning: preset("EarlyStopping", "patience", knows({
		patience: _default(count, 3),
		min_delta,
		check_finite: _default(flag, true),
		stopping_threshold: optional(finite),
		divergence_threshold: optional(finite)
	}), lightningStopping),
	"hugging-face": huggingFace$1(false),
	"hugging-face-4.46": huggingFace$1(true),
	xgboost: preset("EarlyStopping", "rounds", boostingOptions, xgboostStopping),
	lightgbm: preset("early_stopping", "stopping_rounds", boostingOptions, lightgbmStopping),
	catboost: preset("CatBoost", "od_wait", catboostOptions, catboostStopping),
	ignite: preset("EarlyStopping", "patience", knows({
		patience: _default(positive, 10),
		threshold: _default(amount, 0),
		threshold_mode: _default(thresholdMode, "abs"),
		cumulative: _default(flag, false)
	}), igniteStopping),
	fastai: preset("EarlyStoppingCallback", "patience", knows({
		patience: _default(count, 1),
		min_delta
	}), fastaiStopping),
	ultralytics: preset("EarlyStopping", "patience", knows({ patience: _default(positive, 100) }), ultralyticsStopping),
	"torch-plateau": preset("ReduceLROnPlateau", "patience", knows({
		patience: usual,
		threshold: _default(amount, 1e-4),
		threshold_mode: _default(thresholdMode, "rel"),
		cooldown
	}), torchPlateau),
	"keras-plateau": preset("ReduceLROnPlateau", "patience", kerasPlateauOptions, kerasPlateau),
	"keras-2-plateau": preset("ReduceLROnPlateau", "patience", kerasPlateauOptions, firstKerasPlateau)
};
function misfits(preset, options) {
	return (presets[preset].options.safeParse(options).error?.issues ?? []).flatMap((issue) => {
		if (issue.code !== "unrecognized_keys") return {
			option: String(issue.path[0]),
			expected: issue.message
		};
		return issue.keys.map((option) => ({
			option,
			expected: `an option of preset ${preset} (${issue.message})`
		}));
	});
}

// src/rules/patience.ts
const options = object({
	preset: _default(choice(presetNames), "keras"),
	...replayOptions.shape
});
const call = "{callback}({parameter}={patience})";
const failures = {
	wasted: `{series:name} did not improve for {actual} evaluations after {best_at:position}: ${call} would have stopped at {at:position}`,
	"wasted-baseline": `{series:name} {actual:number} is not better than the baseline {limit:number}: ${call} would have stopped at {at:position}, {left} evaluations before the end`,
	"wasted-threshold": "{series:name} {actual:number} passed stopping_threshold {limit:number}: {callback} would have stopped at {at:position}, {left} evaluations before the end",
	"wasted-divergence": "{series:name} {actual:number} passed divergence_threshold {limit:number}: {callback} would have stopped at {at:position}, {left} evaluations before the end",
	"wasted-non-finite": "{series:name} {actual:number} is infinite in float32: {callback} would have stopped at {at:position}, {left} evaluations before the end",
	unreduced: `{series:name} did not improve for {actual} evaluations after {best_at:position}: ${call} would have reduced the learning rate at {axis} {reduced_at}`
};
const timed = Object.fromEntries(Object.entries(failures).map(([reason, said]) => [`${reason}-timed`, `${said} ({seconds:duration} before the end)`]));
const rule = curveRule({
	id: "patience",
	judges: "early stopping, replayed: where it would have stopped, and the evaluations wasted since the best",
	level: "warning",
	advice: "No decrease in that many consecutive evaluations is what EarlyStopping watches: add the callback with this patience and restore_best_weights, or train for fewer epochs. With the preset of a scheduler: reduce the learning rate there.",
	sentences: {
		...failures,
		...timed,
		late: `${call} would have stopped at {at:position}, but {series:name} improved again {actual} evaluations after {best_at:position}`,
		"late-reduced": `${call} would have reduced the learning rate at {axis} {reduced_at}, and {series:name} improved again by {best_at:position}`,
		patient: "evaluations since the best {series:name}: {actual} (allowed {limit})",
		"too-few": "{points} evaluations end before start_from_epoch {start_from_epoch}",
		misfit: "preset {preset} cannot have {option:name}: expected {expected}"
	},
	main: "patience",
	options,
	complete: (given) => ({
		...given,
		...presets[given.preset].options.safeParse(ownOf(given)).data
	}),
	needs: "val",
	judge: (curve, settings) => {
		const { preset, patience = 0, start_from_epoch = 0 } = settings;
		const points = curve.values.length;
		const [misfit] = misfits(preset, ownOf(settings));
		if (misfit) return {
			status: "not-judged",
			reason: "misfit",
			blind: true,
			facts: {
				preset,
				...misfit
			}
		};
		if (start_from_epoch >= points) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				start_from_epoch
			}
		};
		const { callback, parameter, replay } = presets[preset];
		const replayed = replay(curve, ownOf(settings));
		const found = "reductions" in replayed ? judgeReductions(curve, replayed) : judgeStop(curve, replayed, settings);
		return {
			...found,
			facts: {
				callback,
				parameter,
				patience,
				...found.facts
			}
		};
	}
});
const patience = {
	...rule,
	grammar: () => rule.grammar().check(({ value, issues }) => {
		const given = options.safeParse(value).data;
		if (!given) return;
		const own = ownOf(given);
		for (const { option, expected } of misfits(given.preset, own)) {
			const input = new Map(Object.entries(own)).get(option);
			issues.push({
				code: "custom",
				path: [option],
				message: expected,
				input
			});
		}
	})
};
function ownOf({ preset: _, ...own }) {
	return own;
}
function judgeStop(curve, { stop, best, because, again }, settings) {
	const { values, positions } = curve;
	const last = values.length - 1;
	const limit = Math.max(settings.patience ?? 0, 1);
	if (stop === null || stop === last) return patient(curve, best, limit);
	const held = because === "threshold" ? stop : best ?? stop;
	const facts = {
		best_at: positions[held] ?? NaN,
		left: last - stop
	};
	const found = {
		at: positions[stop] ?? null,
		facts
	};
	if (again !== null) return {
		...found,
		status: "pass",
		reason: "late",
		actual: again - held,
		limit
	};
	if (because === null || because === "patience") return wasted(curve, stop, {
		...found,
		reason: "wasted",
		actual: last - held,
		limit
	});
	const { baseline, stopping_threshold: threshold, divergence_threshold: divergence } = settings;
	return wasted(curve, stop, {
		...found,
		reason: `wasted-${because}`,
		actual: values[because === "baseline" ? held : stop] ?? null,
		limit: {
			baseline,
			threshold,
			divergence,
			"non-finite": void 0
		}[because] ?? null
	});
}
function judgeReductions(curve, { reductions, best, allowed }) {
	const { positions, axis } = curve;
	const last = positions.length - 1;
	const held = best ?? 0;
	const since = reductions.filter((reduction) => reduction > held);
	const told = since.length > 0 ? since : reductions;
	const [first] = told;
	if (first === void 0 || first === last) return patient(curve, best, allowed);
	const facts = {
		axis,
		best_at: positions[held] ?? NaN,
		reduced_at: listed(told.map((reduction) => positions[reduction] ?? NaN))
	};
	const found = {
		actual: last - held,
		limit: allowed,
		at: positions[first] ?? null,
		facts
	};
	if (since.length === 0) return {
		...found,
		status: "pass",
		reason: "late-reduced"
	};
	return wasted(curve, first, {
		...found,
		reason: "unreduced"
	});
}
function patient({ positions }, best, limit) {
	const last = positions.length - 1;
	const at = positions[last] ?? null;
	return {
		status: "pass",
		reason: "patient",
		actual: last - (best ?? 0),
		limit,
		at
	};
}
function wasted({ seconds }, since, found) {
	const past = (seconds?.at(-1) ?? NaN) - (seconds?.[since] ?? NaN);
	if (Number.isNaN(past)) return {
		...found,
		status: "fail"
	};
	const facts = {
		...found.facts,
		seconds: past
	};
	return {
		...found,
		status: "fail",
		reason: `${found.reason}-timed`,
		facts
	};
}
function listed(positions) {
	const most = 5;
	const rest = positions.length > most ? ", …" : "";
	return positions.slice(0, most).map((position) => Number(position.toPrecision(12))).join(", ") + rest;
}

// src/rules/plateau.ts
const mostPoints$3 = 500;
const windowOption = union([evaluations$2(2), literal("auto")], { error: "a whole number of evaluations, at least 2, or \"auto\" (a fifth of them, at least 5)" });
const plateau = curveRule({
	id: "plateau",
	judges: "val no longer improves within a window: by its best and by its slope",
	level: "warning",
	advice: "The curve is flat. If the value is good enough, train shorter; if both train and val are still high, it is underfitting: more epochs, more capacity, another learning rate or batch size.",
	sentences: {
		flat: "{series:name} improved by {actual:share} in the last {window} evaluations, from {at:position} on (at least {limit:share} expected)",
		moving: "{series:name} is not flat: it moved by {drift:share} over the last {window} evaluations",
		"too-few": "{points} evaluations are too few for a window of {window}",
		zero: "{series:name} came to 0, and no change is a share of that"
	},
	main: "window",
	options: object({
		window: _default(windowOption, "auto"),
		min_change: _default(share$1, .01)
	}),
	needs: "val",
	judge: ({ values, positions, direction }, options) => {
		const points = values.length;
		const window = options.window === "auto" ? Math.max(5, Math.ceil(points / 5)) : options.window;
		const start = points - window;
		if (start < 1) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				window
			}
		};
		const cost = require_syntax.costs(values, direction);
		const within = cost.subarray(start);
		const before = smallest(cost.subarray(0, start));
		const actual = shareOf(before - smallest(within), before);
		const kept = require_syntax.thin(window, mostPoints$3);
		const trend = theilSen(Float64Array.from(kept, (index) => within[index] ?? NaN));
		const drift = shareOf(trend.slope * (kept.length - 1), median(within));
		const at = positions[start] ?? null;
		if (!Number.isFinite(actual) || !Number.isFinite(drift)) return {
			status: "not-judged",
			reason: "zero",
			at
		};
		const flat = trend.low <= 0 && trend.high >= 0 || !(Math.abs(drift) >= options.min_change);
		const found = {
			actual,
			limit: options.min_change,
			isShare: true,
			at,
			facts: {
				window,
				drift
			}
		};
		if (!(actual >= options.min_change) && flat) return {
			...found,
			status: "fail",
			reason: "flat"
		};
		return {
			...found,
			status: "pass",
			reason: "moving"
		};
	}
});
function smallest(values) {
	return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

// src/statistics/holm.ts
function holm(ps) {
	const adjusted = [...ps];
	let most = 0;
	const ascending = [...ps.entries()].sort(([, p], [, q]) => p - q);
	for (const [rank, [index, p]] of ascending.entries()) {
		most = Math.max(most, (ps.length - rank) * p);
		adjusted[index] = Math.min(most, 1);
	}
	return adjusted;
}

// src/statistics/permutation.ts
const mostSplits = 2e5;
function permutation(a, b) {
	const all = [...b, ...a];
	const ways = choices(all.length, b.length);
	if (!(ways <= mostSplits)) return null;
	const sums = sumsOf(all, b.length, ways);
	const tolerance = all.length * Number.EPSILON * all.reduce((sum, value) => sum + Math.abs(value), 0);
	const observed = (sums[0] ?? NaN) - tolerance;
	return {
		p: sums.reduce((count, sum) => sum >= observed ? count + 1 : count, 0) / ways,
		least: 1 / ways
	};
}
function choices(count, size) {
	let ways = 1;
	for (let i = 1; i <= size; i++) ways = ways * (count - size + i) / i;
	return ways;
}
function sumsOf(values, size, ways) {
	const sums = new Float64Array(ways);
	let way = 0;
	const choose = (from, left, sum) => {
		if (left === 0) sums[way++] = sum;
		else for (let i = from; i <= values.length - left; i++) choose(i + 1, left - 1, sum + (values[i] ?? 0));
	};
	choose(0, size, 0);
	return sums;
}

// src/statistics/mann-whitney.ts
function mannWhitney(a, b) {
	const all = [...a, ...b];
	const pairs = a.length * b.length;
	const equals = (value) => all.filter((other) => other === value).length;
	const rank = (value) => all.filter((other) => other < value).length + (equals(value) + 1) / 2;
	const ranks = b.map(rank);
	const u = ranks.reduce((sum, one) => sum + one, 0) - b.length * (b.length + 1) / 2;
	return {
		u,
		pGreater: permutation(a.map(rank), ranks)?.p ?? approximate(u, pairs, all.map(equals)),
		probability: u / pairs
	};
}
function approximate(u, pairs, equals) {
	const count = equals.length;
	const ties = equals.reduce((sum, size) => sum + (size ** 2 - 1), 0);
	const variance = pairs / 12 * (count + 1 - ties / (count * (count - 1)));
	return normalSurvival((u - pairs / 2 - .5) / Math.sqrt(variance));
}

// src/statistics/prediction.ts
function prediction(known, further, difference) {
	const n = known.length;
	const t = difference / (require_syntax.deviation(known) * Math.sqrt(1 / further + 1 / n));
	return tSurvival(difference === 0 ? 0 : t, n - 1);
}

// src/statistics/welch.ts
function welch(a, b) {
	const { difference, error, df } = differ(a, b);
	const t = difference === 0 ? 0 : difference / error;
	return {
		t,
		df,
		pGreater: tSurvival(t, df)
	};
}
function welchInterval(a, b, confidence) {
	const { difference, error, df } = differ(a, b);
	const half = tQuantile((1 + confidence) / 2, df) * error;
	return {
		low: difference - half,
		high: difference + half
	};
}
function differ(a, b) {
	const errorA = require_syntax.deviation(a) / Math.sqrt(a.length);
	const errorB = require_syntax.deviation(b) / Math.sqrt(b.length);
	const error = Math.hypot(errorA, errorB);
	const spread = (errorA / error) ** 4 / (a.length - 1) + (errorB / error) ** 4 / (b.length - 1);
	const df = error === 0 ? Math.min(a.length, b.length) - 1 : 1 / spread;
	return {
		difference: require_syntax.mean(b) - require_syntax.mean(a),
		error,
		df
	};
}

// src/statistics/evidence.ts
const fewest$1 = 3;
const historyLength = 8;
const alpha = .05;
const unlike = 4;
function evidence(all) {
	const tests = all.filter((sides) => kindOf(sides) === "test" || kindOf(sides) === "prediction").length;
	const chosen = all.map((sides) => {
		const test = testOf(sides, tests);
		return test && !Number.isNaN(test.p) ? test : null;
	});
	const ps = holm(chosen.flatMap((one) => one ? [one.p] : [])).values();
	return all.map((sides, i) => {
		const test = chosen[i];
		if (test) {
			const p = ps.next().value ?? 1;
			const { probability } = mannWhitney(sides.base, sides.here);
			const tested = {
				p,
				probability,
				isLuck: !(p <= alpha)
			};
			if (test.by === "prediction") return {
				by: test.by,
				...tested
			};
			return {
				by: test.by,
				...tested,
				interval: welchInterval(sides.base, sides.here, .95)
			};
		}
		if (kindOf(sides) !== "history") return null;
		const z = robustZ(sides.base, require_syntax.mean(sides.here));
		if (Number.isNaN(z)) return null;
		return {
			by: "history",
			z,
			limit: unlike,
			isLuck: !(z > unlike)
		};
	});
}
function kindOf({ here, base }) {
	if (here.length >= fewest$1 && base.length >= fewest$1) return "test";
	if (base.length >= historyLength) return "history";
	return Math.max(here.length, base.length) >= fewest$1 ? "prediction" : null;
}
function testOf(sides, tests) {
	const { here, base } = sides;
	switch (kindOf(sides)) {
		case "test": {
			const exact = permutation(base, here);
			if (exact && exact.least * tests <= alpha) return {
				by: "permutation",
				p: exact.p
			};
			return {
				by: "welch",
				p: welch(base, here).pGreater
			};
		}
		case "prediction": {
			const [known, others] = base.length >= fewest$1 ? [base, here] : [here, base];
			return {
				by: "prediction",
				p: prediction(known, others.length, require_syntax.mean(here) - require_syntax.mean(base))
			};
		}
		default: return null;
	}
}

// src/rules/regression.ts
const change = "{change:share} worse than base {base:number}";
const one = "{on} {series:name} {actual:number} at {at:position} is";
const several = "{on} {series:name} {actual:number} (n = {here}) is";
const tested = "p = {p:number}, 95 % interval {low:share} to {high:share}, P(worse) = {probability:number}";
const allowed = "(n = {before}; allowed {allowed:share})";
const regression = curvesRule({
	id: "regression",
	judges: "best (or last) val against the same of the baseline: by floors, and by statistics where seeds allow",
	level: "error",
	advice: "This change makes the model worse than the base: look at what it does to data, model and schedule. Where one run stands against one, train again with another seed before you believe a small difference.",
	sentences: {
		...require_syntax.baseSentences,
		worse: `${one} ${change} (allowed {allowed:share}); one run against one: seed noise unknown`,
		"worse-means": `${several} ${change} ${allowed}; fewer than three runs a side: seed noise unknown`,
		"worse-than-zero": "{on} {series:name} {actual:number} is worse than base 0 by more than {floor:number} (of 0 no share can be allowed, only `absolute`)",
		"luck-of-zero": "{on} {series:name} {actual:number} is worse than base 0, which may be luck of seeds",
		"within-zero": "{on} {series:name} {actual:number} against base 0 (up to {floor:number} worse is allowed)",
		permutation: `${several} ${change} ${allowed}, more than luck of seeds: exact permutation test, ${tested}`,
		welch: `${several} ${change} ${allowed}, more than luck of seeds: Welch's test, ${tested}`,
		prediction: `${several} ${change} ${allowed}, more than the spread of the seeds predicts (p = {p:number}; P(worse) = {probability:number})`,
		history: `${several} ${change} ${allowed}, unlike its history (robust z = {z:number}, limit {z_limit})`,
		"luck-tested": `${several} ${change} ${allowed}, which may be luck of seeds: ${tested}`,
		"luck-predicted": `${several} ${change} ${allowed}, which the spread of the seeds may explain (p = {p:number}; P(worse) = {probability:number})`,
		"as-before": `${several} ${change} ${allowed}, as its history has been before (robust z = {z:number}, limit {z_limit})`,
		within: "{on} {series:name} {actual:number} at {at:position} against base {base:number} (up to {allowed:share} worse is allowed)",
		"within-means": "{on} {series:name} {actual:number} (n = {here}) against base {base:number} (n = {before}; up to {allowed:share} worse is allowed)"
	},
	scope: "seeds",
	main: "max",
	options: object({
		max: _default(share$1, .05),
		absolute: _default(amount, 0),
		on: _default(choice(["best", "last"]), "best")
	}),
	needs: "compared",
	judge: (curves, options, subject) => {
		const all = curves.map((curve) => ({
			curve,
			compared: require_syntax.compare(curve, options.on, subject)
		}));
		const sides = all.flatMap(({ curve, compared }) => "status" in compared ? [] : [{
			here: asCosts(compared.here, curve),
			base: asCosts(compared.before, curve)
		}]);
		const known = evidence(sides).values();
		return all.map(({ curve, compared }) => "status" in compared ? compared : weigh(compared, curve.direction, options, known.next().value ?? null));
	}
});
function weigh(compared, direction, floors, known) {
	const { actual, base, worse, at, here, before } = compared;
	const floor = Math.max(floors.max * Math.abs(base), floors.absolute);
	const limit = direction === "min" ? base + floor : base - floor;
	const counts = {
		here: here.length,
		before: before.length
	};
	const found = {
		actual,
		limit,
		at,
		facts: {
			on: floors.on,
			base,
			floor,
			allowed: floor / Math.abs(base),
			change: compared.change,
			...counts,
			...told(known, base)
		}
	};
	if (base === 0) {
		if (worse <= floor) return {
			...found,
			status: "pass",
			reason: "within-zero"
		};
		if (known?.isLuck) return {
			...found,
			status: "pass",
			reason: "luck-of-zero"
		};
		return {
			...found,
			status: "fail",
			reason: "worse-than-zero"
		};
	}
	const isOne = here.length === 1 && before.length === 1;
	if (worse <= floor) return {
		...found,
		status: "pass",
		reason: isOne ? "within" : "within-means"
	};
	if (known?.isLuck) return {
		...found,
		status: "pass",
		reason: lucky[known.by]
	};
	return {
		...found,
		status: "fail",
		reason: known?.by ?? (isOne ? "worse" : "worse-means")
	};
}
const lucky = {
	permutation: "luck-tested",
	welch: "luck-tested",
	prediction: "luck-predicted",
	history: "as-before"
};
function told(known, base) {
	if (!known) return {};
	if (known.by === "history") return {
		z: twoDigits(known.z),
		z_limit: known.limit
	};
	const p = twoDigits(known.p);
	const probability = twoDigits(known.probability);
	if (known.by === "prediction") return {
		p,
		probability
	};
	const { low, high } = known.interval;
	return {
		p,
		probability,
		low: low / Math.abs(base),
		high: high / Math.abs(base)
	};
}
function twoDigits(value) {
	return Number(value.toPrecision(2));
}
function asCosts(values, { direction }) {
	return [...require_syntax.costs(Float64Array.from(values), direction)];
}

// src/rules/sagemaker/exploding-tensor.ts
const explodingTensor = runRule({
	id: "ExplodingTensor",
	judges: "SageMaker Debugger's ExplodingTensor, on losses and other metrics: any NaN or infinity",
	level: "error",
	advice: "The training broke down there. Lower the learning rate, clip gradients, look for a division by zero or a log of zero in the loss, and for NaN in the data.",
	sentences: {
		finite: "no metric is {looked_for}",
		exploding: "{series:name} is {value} at {at:position} ({count} of {points} values are {looked_for})",
		"no-curve": "no metric of a known direction was recorded"
	},
	byDefault: false,
	options: object({ only_nan: _default(boolean({ error: "true or false" }), false) }),
	check: ({ run }, { only_nan }) => {
		const known = run.curves.filter(({ direction }) => direction !== null);
		if (known.length === 0) return [{
			...nothing,
			status: "not-judged",
			reason: "no-curve",
			blind: true
		}];
		const failures = known.flatMap((curve) => failuresOf(curve, only_nan));
		if (failures.length > 0) return failures;
		return [{
			...nothing,
			status: "pass",
			reason: "finite",
			facts: { looked_for: lookedFor(only_nan) }
		}];
	}
});
function lookedFor(onlyNan) {
	return onlyNan ? "NaN" : "NaN or infinite";
}
function failuresOf({ metric, train, val }, onlyNan) {
	const explodes = (value) => onlyNan ? Number.isNaN(value) : !Number.isFinite(value);
	return [train, val].flatMap((series) => {
		const first = series?.values.findIndex(explodes) ?? -1;
		if (!series || first < 0) return [];
		const { name, axis, values, positions } = series;
		const actual = values[first] ?? NaN;
		const facts = {
			series: name,
			value: String(actual),
			count: values.filter(explodes).length,
			points: values.length,
			looked_for: lookedFor(onlyNan)
		};
		return [{
			status: "fail",
			reason: "exploding",
			metric,
			axis,
			actual,
			limit: null,
			at: positions[first] ?? null,
			facts
		}];
	});
}

// src/rules/sagemaker/steps.ts
function steps(atLeast) {
	const error = `a whole number of steps as recorded, at least ${atLeast}`;
	return int({ error }).check(_gte(atLeast, { error }));
}
function trainMeans({ series, positions }, { run }) {
	const train = require_syntax.findSeries(run, series)?.curve.train;
	let next = 0;
	return positions.map((position) => {
		const first = next;
		while (train && (train.positions[next] ?? NaN) <= position) next++;
		return require_syntax.mean([...train?.values.subarray(first, next) ?? []]);
	});
}
function relativeChange(from, to) {
	return from === to ? 0 : (to - from) / Math.abs(from);
}

// src/rules/sagemaker/loss-not-decreasing.ts
const percentError = { error: "a percentage above 0 and below 100: 0.1 is 0.1 %" };
const percent = number$1(percentError).check(_gt(0, percentError), _lt(100, percentError));
const byVal = curveRule({
	id: "LossNotDecreasing",
	judges: "SageMaker Debugger's LossNotDecreasing: the loss falls too little from one check to the next",
	level: "error",
	advice: "Train with another learning rate, or end the training where the loss has converged: a converged loss does not fall either. Otherwise compare over more steps (`num_steps`).",
	sentences: {
		"not-decreasing": "{series:name} improved by {actual:share} from {since:position} to {at:position} (at least {limit:share} expected)",
		increasing: "{series:name} got worse by {actual:share} from {since:position} to {at:position} (allowed {limit:share})",
		decreasing: "{series:name} improved by {actual:share} from {since:position} to {at:position} (at least {limit:share} expected)",
		tolerated: "{series:name} got worse by {actual:share} from {since:position} to {at:position} (allowed {limit:share})",
		"too-few": "{series:name} has no two values {num_steps} steps apart"
	},
	byDefault: false,
	options: object({
		num_steps: _default(steps(1), 10),
		diff_percent: _default(percent, .1),
		increase_threshold_percent: _default(percent, 5)
	}),
	needs: "val",
	judge: ({ values, positions, direction }, { num_steps, diff_percent, increase_threshold_percent }) => {
		const cost = require_syntax.costs(values, direction);
		const checks = checksOf(positions, num_steps).map(({ before, now }) => {
			const change = relativeChange(cost[before] ?? NaN, cost[now] ?? NaN);
			const found = {
				isShare: true,
				at: positions[now] ?? null,
				facts: { since: positions[before] ?? NaN }
			};
			if (change > 0) {
				const failed = !(change * 100 <= increase_threshold_percent);
				return {
					...found,
					failed,
					rose: true,
					actual: change,
					limit: increase_threshold_percent / 100
				};
			}
			const failed = !(-change * 100 >= diff_percent);
			return {
				...found,
				failed,
				rose: false,
				actual: 0 - change,
				limit: diff_percent / 100
			};
		});
		const told = checks.find(({ failed }) => failed) ?? checks.at(-1);
		if (!told) return {
			status: "not-judged",
			reason: "too-few",
			facts: { num_steps }
		};
		const { failed, rose, ...found } = told;
		if (failed) return {
			...found,
			status: "fail",
			reason: rose ? "increasing" : "not-decreasing"
		};
		return {
			...found,
			status: "pass",
			reason: rose ? "tolerated" : "decreasing"
		};
	}
});
const lossNotDecreasing = {
	...byVal,
	bind: (setting) => {
		const check = byVal.bind(setting);
		return {
			...check,
			judge: (subject) => check.judge({
				...subject,
				run: evalElseTrain(subject.run)
			})
		};
	}
};
function evalElseTrain(run) {
	return {
		...run,
		judged: run.judged.map((curve) => ({
			...curve,
			val: curve.val ?? curve.train
		}))
	};
}
function checksOf(positions, apart) {
	const checks = [];
	let before = -1;
	let due = Number.NEGATIVE_INFINITY;
	positions.forEach((position, now) => {
		while ((positions[before + 1] ?? NaN) <= position - apart) before++;
		if (before < 0 || position < due) return;
		checks.push({
			before,
			now
		});
		due = position + apart;
	});
	return checks;
}

// src/rules/sagemaker/overfit.ts
const sagemakerOverfit = curveRule({
	id: "Overfit",
	judges: "SageMaker Debugger's Overfit: val above train by more than a share of train",
	level: "error",
	advice: "Regularise (dropout, weight decay, augmentation) or add data. A gap of 10 % is common in good trainings too: raise `ratio_threshold`, or use the rules `overfit` and `gap`.",
	sentences: {
		wide: "the gap of {metric:name} is {actual:share} of train at {at:position} ({val:number} val, {train:number} mean train; allowed {limit:share}; evaluations in a row: {row}, patience: {patience})",
		narrow: "the gap of {metric:name} is {actual:share} of train at {at:position}; evaluations in a row over {limit:share}: at most {row} (patience: {patience})",
		"not-started": "no evaluation from {start_step} on has a train {metric:name} beside it"
	},
	main: "ratio_threshold",
	byDefault: false,
	options: object({
		start_step: _default(steps(0), 0),
		patience: _default(evaluations$2(1), 1),
		ratio_threshold: _default(share$1, .1)
	}),
	needs: "pair",
	judge: (curve, { start_step, patience, ratio_threshold }, subject) => {
		const compared = compare(curve, subject).filter(({ at }) => at >= start_step);
		const last = compared.at(-1);
		if (!last) return {
			status: "not-judged",
			reason: "not-started",
			facts: { start_step }
		};
		const tell = ({ at, val, train, ratio }, row) => ({
			actual: ratio,
			limit: ratio_threshold,
			isShare: true,
			at,
			facts: {
				val,
				train,
				row,
				patience
			}
		});
		let row = 0;
		let most = 0;
		for (const one of compared) {
			row = one.ratio <= ratio_threshold ? 0 : row + 1;
			if (row >= patience) return {
				...tell(one, row),
				status: "fail",
				reason: "wide"
			};
			most = Math.max(most, row);
		}
		return {
			...tell(last, most),
			status: "pass",
			reason: "narrow"
		};
	}
});
function compare(curve, subject) {
	const { values, positions, direction } = curve;
	let train = NaN;
	return Array.from(trainMeans(curve, subject), (mean, i) => {
		if (!Number.isNaN(mean)) train = mean;
		const val = values[i] ?? NaN;
		const [from = NaN, to = NaN] = require_syntax.costs(Float64Array.of(train, val), direction);
		return {
			at: positions[i] ?? NaN,
			val,
			train,
			ratio: relativeChange(from, to)
		};
	}).filter(({ train }) => !Number.isNaN(train));
}

// src/rules/sagemaker/overtraining.ts
const overtraining = curveRule({
	id: "Overtraining",
	judges: "SageMaker Debugger's Overtraining: the training went on though val, or train, no longer improved",
	level: "error",
	advice: "Stop earlier: add early stopping, or train for fewer epochs. `delta` is in units of the loss: where losses are small, make it smaller.",
	sentences: {
		"val-stalled": "{series:name} did not improve by {delta:number} in {actual} evaluations after {best_at:position} (patience_validation: {limit})",
		"train-stalled": "train {metric:name} did not improve by {delta:number} in {actual} evaluations after {best_at:position} (patience_train: {limit})",
		improving: "evaluations in a row without a new best {series:name}: at most {actual} (patience_validation: {limit})"
	},
	byDefault: false,
	options: object({
		patience_train: _default(evaluations$2(1), 5),
		patience_validation: _default(evaluations$2(1), 10),
		delta: _default(amount, .01)
	}),
	needs: "pair",
	judge: (curve, { patience_train, patience_validation, delta }, subject) => {
		const { values, positions, direction } = curve;
		const means = trainMeans(curve, subject);
		const withTrain = positions.filter((_, i) => !Number.isNaN(means[i]));
		const trained = means.filter((mean) => !Number.isNaN(mean));
		const val = longest(require_syntax.costs(values, direction), positions, patience_validation, delta);
		const train = longest(require_syntax.costs(trained, direction), withTrain, patience_train, delta);
		const tell = ({ count, limit, since, at }) => ({
			actual: count,
			limit,
			at: at ?? null,
			facts: {
				delta,
				best_at: since
			}
		});
		if (train.at !== void 0 && !(val.at !== void 0 && val.at <= train.at)) return {
			...tell(train),
			status: "fail",
			reason: "train-stalled"
		};
		if (val.at !== void 0) return {
			...tell(val),
			status: "fail",
			reason: "val-stalled"
		};
		return {
			...tell({
				...val,
				at: positions.at(-1)
			}),
			status: "pass",
			reason: "improving"
		};
	}
});
function longest(cost, positions, patience, delta) {
	let told = {
		since: positions[0] ?? NaN,
		count: 0,
		limit: patience,
		at: void 0
	};
	const optima = optimaOf(cost, delta);
	for (const [i, index] of optima.entries()) {
		const count = (optima[i + 1] ?? cost.length) - index - 1;
		const since = positions[index] ?? NaN;
		if (count >= patience) return {
			since,
			count,
			limit: patience,
			at: positions[index + patience]
		};
		if (count > told.count) told = {
			...told,
			since,
			count
		};
	}
	return told;
}
function optimaOf(cost, delta) {
	const optima = [];
	let best = Number.POSITIVE_INFINITY;
	cost.forEach((value, i) => {
		if (!(value < best && best - value >= delta)) return;
		best = value;
		optima.push(i);
	});
	return optima;
}

// src/rules/slow-val.ts
const mostPoints$2 = 1e3;
const slowVal = curveRule({
	id: "slow-val",
	judges: "val falls much slower than train while both fall",
	level: "info",
	advice: "Val gains little from what train still gains, and the gap widens: regularise, add or augment data, or stop here. Many trainings go like this near their end.",
	sentences: {
		slow: "{series:name} improved by {val:share} over the last {window} evaluations, train by {train:share}: {actual:share} of that (at least {limit:share} expected)",
		abreast: "{series:name} improved by {val:share} over the last {window} evaluations, train by {train:share}: {actual:share} of that (at least {limit:share} expected)",
		"not-both": "train and {series:name} do not both fall over the last {window} evaluations",
		"too-few": "{points} evaluations are too few to compare two trends ({window} at least)",
		"no-train-yet": "train {metric:name} was not yet recorded at {at:position}",
		zero: "train or {series:name} stood at 0 from {at:position} on: no improvement is a share of that"
	},
	main: "min_ratio",
	options: object({ min_ratio: _default(share$1, .5) }),
	needs: "pair",
	judge: ({ values, train, positions, direction }, { min_ratio }) => {
		const points = values.length;
		const window = lateLength(points);
		if (points < window) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				window
			}
		};
		const at = positions[points - window] ?? null;
		const lateVal = require_syntax.costs(values.subarray(points - window), direction);
		const lateTrain = require_syntax.costs(train.subarray(points - window), direction);
		if (Number.isNaN(lateTrain[0])) return {
			status: "not-judged",
			reason: "no-train-yet",
			at
		};
		if (!falls(lateVal) || !falls(lateTrain)) return {
			status: "pass",
			reason: "not-both",
			at,
			facts: { window }
		};
		const facts = {
			window,
			val: improvement(lateVal),
			train: improvement(lateTrain)
		};
		if (!Number.isFinite(facts.val) || !Number.isFinite(facts.train)) return {
			status: "not-judged",
			reason: "zero",
			at
		};
		const actual = facts.val / facts.train;
		const found = {
			actual,
			limit: min_ratio,
			isShare: true,
			at,
			facts
		};
		if (!(actual >= min_ratio)) return {
			...found,
			status: "fail",
			reason: "slow"
		};
		return {
			...found,
			status: "pass",
			reason: "abreast"
		};
	}
});
function falls(cost) {
	const kept = require_syntax.thin(cost.length, mostPoints$2);
	const rising = Float64Array.from(kept, (index) => -(cost[index] ?? NaN));
	return improvement(cost) > 0 && mannKendall(rising).pRising < (kept.length < 30 ? .05 : .01);
}
function improvement(cost) {
	const { first, last } = halves(cost);
	return shareOf(first - last, first);
}

// src/rules/threshold.ts
const pattern = /^\s*(?:(best|last)\s+)?(<=|>=|<|>)\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(%?)\s*$/i;
const expected = "a limit such as \"<= 0.4\", \">= 90%\" or \"last <= 0.5\"";
const holds = {
	"<=": (actual, limit) => actual <= limit,
	">=": (actual, limit) => actual >= limit,
	"<": (actual, limit) => actual < limit,
	">": (actual, limit) => actual > limit
};
const limit = string({ error: expected }).check(_regex(pattern, { error: expected }));
const threshold = runRule({
	id: "threshold",
	judges: "the best (or last) value of any metric against a limit",
	level: "error",
	advice: "The model is not good enough yet. Train longer or change the model; if the limit is too strict, change it in the config.",
	sentences: {
		missed: "{on} {series:name} is {actual:number} at {at:position} (must be {operator} {limit:number})",
		met: "{on} {series:name} is {actual:number} at {at:position} (must be {operator} {limit:number})",
		"missing-metric": "there is no {monitor:name}; recorded are {recorded}",
		elided: "{series:name} is not whole: the artifact leaves values out"
	},
	byDefault: false,
	options: catchall(object({}), limit),
	check: ({ run }, limits) => Object.entries(limits).map(([name, text]) => check(run, name, parse(String(text))))
});
function parse(text) {
	const [, on, operator, value, percent] = pattern.exec(text) ?? [];
	return {
		on: on?.toLowerCase() === "last" ? "last" : "best",
		operator: operator === "<=" || operator === ">=" || operator === "<" ? operator : ">",
		value: Number(value) / (percent ? 100 : 1)
	};
}
function check(run, name, { on, operator, value }) {
	const found = require_syntax.findSeries(run, name);
	if (!found) {
		const facts = {
			monitor: name,
			recorded: run.series.map((one) => one.name).join(", ")
		};
		return {
			...unjudged,
			metric: name,
			reason: "missing-metric",
			option: name,
			facts
		};
	}
	const { series, curve } = found;
	const facts = {
		series: series.name,
		on,
		operator
	};
	if (series.elided) return {
		...unjudged,
		metric: curve.metric,
		reason: "elided",
		option: name,
		facts
	};
	const best = require_syntax.bestIndex(series.values, operator.startsWith("<") ? "min" : "max");
	const index = on === "last" || best < 0 ? series.values.length - 1 : best;
	const actual = series.values[index] ?? NaN;
	const met = holds[operator](actual, value);
	return {
		status: met ? "pass" : "fail",
		reason: met ? "met" : "missed",
		metric: curve.metric,
		axis: series.axis,
		actual,
		limit: value,
		option: name,
		at: series.positions[index] ?? null,
		facts
	};
}
const unjudged = {
	status: "not-judged",
	axis: "row",
	actual: null,
	limit: null,
	at: null,
	blind: true
};

// src/rules/underfit.ts
const lastPart = .3;
const fewest = 5;
const trifle = .01;
const mostPoints$1 = 500;
const both = "train {metric:name} {train:number} and {series:name} {actual:number} both ended worse than {limit:number} (the {source} is {reference:number})";
const underfit = curveRule({
	id: "underfit",
	judges: "train and val both still worse than a target, or than where the baseline ended",
	level: "warning",
	advice: "The model does not fit its training data well enough yet. Where val still improves, train longer; where it is flat, give the model more capacity, regularise less, or try another learning rate.",
	sentences: {
		...require_syntax.baseSentences,
		flat: `${both}, and {series:name} no longer improves: try more capacity or another learning rate`,
		improving: `${both}, and {series:name} still improves: train longer`,
		fits: "train {metric:name} {train:number} and {series:name} {actual:number} are not both worse than {limit:number} (the {source} is {reference:number})",
		"too-few": "{points} evaluations are too few to speak of underfitting ({fewest} at least)",
		"no-train-yet": "train {metric:name} was recorded after the last evaluation only"
	},
	main: "target",
	options: object({
		target: optional(number$1({ error: "a value of the metric" })),
		tolerance: optional(share$1)
	}),
	complete: (options) => ({
		tolerance: options.target === void 0 ? .1 : 0,
		...options
	}),
	needs: "pair",
	judge: (curve, { target, tolerance = 0 }, subject) => {
		const { values, train, positions, direction } = curve;
		const points = values.length;
		if (points < fewest) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				fewest
			}
		};
		const reference = target ?? endOfBase(curve, subject);
		if (typeof reference !== "number") return reference;
		const known = train.filter(Number.isFinite);
		if (known.length === 0) return {
			status: "not-judged",
			reason: "no-train-yet"
		};
		const sign = direction === "min" ? 1 : -1;
		const cost = require_syntax.costs(values, direction);
		const trained = ending$1(require_syntax.costs(known, direction));
		const limit = sign * reference + tolerance * Math.abs(reference);
		const found = {
			actual: sign * ending$1(cost),
			limit: sign * limit,
			at: positions[points - 1] ?? null,
			facts: {
				train: sign * trained,
				reference,
				source: target === void 0 ? "base" : "target"
			}
		};
		if (ending$1(cost) <= limit || trained <= limit) return {
			...found,
			status: "pass",
			reason: "fits"
		};
		return {
			...found,
			status: "fail",
			reason: improves(cost) ? "improving" : "flat"
		};
	}
});
function endOfBase({ series, metric }, { base }) {
	if (base.kind === "absent") return {
		status: "not-judged",
		reason: "no-base",
		facts: { because: base.because }
	};
	const recorded = base.runs.flatMap((run) => require_syntax.counterpart(run, series, metric) ?? []);
	if (recorded.length === 0) return {
		status: "not-judged",
		reason: "no-base-metric"
	};
	const ends = recorded.filter(({ values }) => values.every(Number.isFinite)).map(({ values }) => ending$1(values));
	return ends.length > 0 ? require_syntax.mean(ends) : {
		status: "not-judged",
		reason: "base-not-finite"
	};
}
function improves(cost) {
	const part = cost.subarray(-Math.max(fewest, Math.round(cost.length * lastPart)));
	const kept = require_syntax.thin(part.length, mostPoints$1);
	const { slope, high } = theilSen(Float64Array.from(kept, (index) => part[index] ?? NaN));
	return high < 0 && -slope * (kept.length - 1) >= trifle * Math.abs(median(part));
}

// src/rules/index.ts
const rules = [
	nonFinite,
	divergence,
	regression,
	threshold,
	expression,
	overfit,
	evaluations$1,
	notLearning,
	underfit,
	gap,
	patience,
	plateau,
	oscillation,
	slowVal,
	improvement$1,
	batchSweep,
	explodingTensor,
	sagemakerOverfit,
	overtraining,
	lossNotDecreasing
];

// src/plain.ts
const invisible = /[\0-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g;
function plain(text, most = 80) {
	const line = text.replace(invisible, " ").trim();
	return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}

// src/formats/tables/select.ts
function withoutColumns(table, isLeftAside) {
	return {
		...table,
		columns: table.columns.filter(({ name }) => !isLeftAside(name))
	};
}
function keptCells(column, isKept) {
	const kept = {
		...require_restarts.emptyColumn(column.name),
		elided: column.elided,
		text: column.text
	};
	for (let index = 0; index < column.rows.length; index++) {
		const row = column.rows.get(index);
		if (isKept(row)) require_restarts.addCell(kept, row, column.values.get(index));
	}
	return kept;
}
function columnOf(name, values) {
	const column = require_restarts.emptyColumn(name);
	let row = 0;
	for (const value of values) require_restarts.addCell(column, row++, value);
	return column;
}
function cellsOf$4({ columns, rows }, name) {
	const cells = new Float64Array(rows).fill(NaN);
	const column = columns.find((one) => one.name === name);
	column?.rows.toArray().forEach((row, index) => {
		cells[row] = column.values.get(index);
	});
	return cells;
}
function stacked(tables) {
	const columns = /* @__PURE__ */ new Map();
	let rows = 0;
	for (const table of tables) {
		for (const column of table.columns) {
			const whole = columns.get(column.name) ?? require_restarts.emptyColumn(column.name);
			columns.set(column.name, whole);
			whole.text ??= column.text;
			for (let index = 0; index < column.rows.length; index++) require_restarts.addCell(whole, rows + column.rows.get(index), column.values.get(index));
		}
		rows += table.rows;
	}
	return {
		columns: [...columns.values()],
		rows,
		lines: null,
		notes: tables.flatMap(({ notes }) => notes)
	};
}

// src/formats/text/head.ts
function headSource({ head }) {
	return require_blanks.sourceOf(Buffer.from(head), { isHead: true });
}

// src/formats/text/once.ts
function once(make) {
	const made = /* @__PURE__ */ new WeakMap();
	return (key) => {
		const known = made.get(key) ?? { value: make(key) };
		made.set(key, known);
		return known.value;
	};
}

// src/formats/text/word.ts
const constants = /* @__PURE__ */ new Map([
	["null", null],
	["None", null],
	["true", true],
	["True", true],
	["false", false],
	["False", false]
]);
const [doubleQuote$1, singleQuote$1, openCall, closeCall, lineFeed$3] = [
	34,
	39,
	40,
	41,
	10
];
const endsWord = Uint8Array.from({ length: 256 }, (_, byte) => /[\s,:()[\]{}'"]/.test(String.fromCharCode(byte)) && byte < 128 ? 1 : 0);
function readWord(source, readValue) {
	const length = wordLength(source);
	const word = source.bytes.toString("utf8", source.at, source.at + length);
	const constant = require_number.readNumber(word) ?? constants.get(word);
	if (constant !== void 0) {
		source.at += length;
		return constant;
	}
	const mark = source.has(length + 1) ? source.bytes[source.at + length] : -1;
	if (mark === openCall && word !== "") {
		source.at += length + 1;
		return readCall(source, word, readValue);
	}
	if (/^[bru]$/i.test(word) && (mark === singleQuote$1 || mark === doubleQuote$1)) {
		source.at += length;
		return require_blanks.readText(source);
	}
	throw require_blanks.unexpected(source, "a value");
}
function wordLength(source) {
	for (let length = 0;; length++) {
		if (source.at + length >= source.end && !source.has(length + 1)) return length;
		if (endsWord[source.bytes[source.at + length] ?? 0] === 1) return length;
	}
}
const wrappers = /^(\w+\.)*(b?float\w*|u?int\d*|bool_?|array|device_?array|tensor|decimal|deque|dict)$/i;
function readCall(source, name, readValue) {
	const { line } = source;
	const isWrapper = wrappers.test(name);
	const value = isWrapper ? readValue(source) : null;
	const shown = skipCall(source, name, line);
	return isWrapper ? value : `${name}(${shown})`;
}
function skipCall(source, name, line) {
	const parts = [];
	for (let open = 1;;) {
		const byte = require_blanks.peek(source);
		if (byte === -1) throw new require_format.FormatError(`expected a \`)\` for \`${name}(\`, the file ends`, line);
		if (byte === singleQuote$1 || byte === doubleQuote$1) {
			parts.push(`'${require_blanks.readText(source)}'`);
			continue;
		}
		if (byte === lineFeed$3) source.line++;
		if (byte === openCall) open++;
		if (byte === closeCall) open--;
		source.at++;
		if (open === 0) return parts.join("");
		parts.push(String.fromCharCode(byte));
	}
}

// src/formats/text/literal.ts
const deepest = 64;
const [comma$1, colon] = [44, 58];
const [openList, closeList, openTuple, closeTuple, openDict$3, closeDict] = [
	91,
	93,
	40,
	41,
	123,
	125
];
const [doubleQuote, singleQuote] = [34, 39];
const headLiteral = once((artifact) => readHead(headSource(artifact)));
function readHead(source) {
	try {
		return {
			value: readLiteral(source),
			isCut: source.isCut
		};
	} catch (thrown) {
		if (thrown instanceof require_format.FormatError) return null;
		throw thrown;
	}
}
function readLiteral(source) {
	switch (require_blanks.skipBlanks(source)) {
		case openDict$3: return readDict$1(source);
		case openList: return readList(source, closeList);
		case openTuple: return readList(source, closeTuple);
		case doubleQuote:
		case singleQuote: return require_blanks.readText(source);
		default: return readWord(source, readLiteral);
	}
}
function expectEnd(source) {
	if (require_blanks.skipBlanks(source) !== -1) throw require_blanks.unexpected(source, "the end of the file");
}
function parseLiteral(source) {
	const value = readLiteral(source);
	expectEnd(source);
	return value;
}
function readDict$1(source) {
	const dict = {
		kind: "dict",
		entries: /* @__PURE__ */ new Map(),
		line: source.line
	};
	within(source, () => {
		while (!require_blanks.take(source, closeDict)) {
			const key = readKey(source);
			if (!require_blanks.take(source, colon)) throw require_blanks.unexpected(source, "`:`");
			dict.entries.set(key, readLiteral(source));
			expectComma(source, closeDict);
		}
	});
	return dict;
}
function readKey(source) {
	const { line } = source;
	const key = readLiteral(source);
	if (typeof key !== "object" || key === null) return String(key);
	throw new require_format.FormatError("expected a key, a list or dict came", line);
}
function expectComma(source, close) {
	if (require_blanks.take(source, comma$1) || require_blanks.peek(source) === close) return;
	throw require_blanks.unexpected(source, `\`,\` or \`${String.fromCharCode(close)}\``);
}
function within(source, readItems) {
	if (source.depth === deepest) throw require_blanks.unexpected(source, `at most ${deepest} brackets within each other`);
	source.at++;
	source.depth++;
	try {
		readItems();
	} catch (thrown) {
		if (!source.isHead || !(thrown instanceof require_format.FormatError)) throw thrown;
		source.isCut = true;
		source.at = source.end;
	}
	source.depth--;
}
function readList(source, close) {
	const items = new Items(source.line);
	within(source, () => {
		while (!require_blanks.take(source, close)) {
			if (elidesHere(source)) items.elided = true;
			else items.read(source);
			expectComma(source, close);
		}
	});
	return items.list();
}
const elisions = [
	"...",
	"…",
	"\"\"\""
].map((mark) => Buffer.from(mark));
function elidesHere(source) {
	const mark = elisions.find((one) => source.bytes[source.at] === one[0] && require_blanks.startsWith(source, one));
	if (mark) source.at += mark.length;
	return mark !== void 0;
}
const number = /* @__PURE__ */ new Float64Array(1);
var Items = class {
	elided = false;
	#line;
	#numbers = new require_restarts.Numbers();
	#rows = new require_blanks.RowReader(readLiteral);
	#mixed = null;
	constructor(line) {
		this.#line = line;
	}
	read(source) {
		const { line } = source;
		const byte = require_blanks.peek(source);
		if (this.elided) readLiteral(source);
		else if (this.#mixed === null && byte === openDict$3 && this.#numbers.length === 0) this.#rows.read(source);
		else {
			const item = require_blanks.takeDecimal(source, number, 0) ? number[0] ?? NaN : readLiteral(source);
			if (typeof item === "number" && this.#mixed === null && this.#rows.count === 0) this.#numbers.push(item);
			else this.#mix(item, line);
		}
	}
	#mix(item, line) {
		if (this.#mixed === null) {
			const items = [...this.#numbers];
			for (let row = 0; row < this.#rows.count; row++) items.push({
				kind: "dict",
				entries: /* @__PURE__ */ new Map(),
				line
			});
			this.#mixed = {
				items,
				lines: items.map(() => line)
			};
		}
		this.#mixed.items.push(item);
		this.#mixed.lines.push(line);
	}
	list() {
		const { elided } = this;
		const start = {
			kind: "list",
			line: this.#line,
			elided
		};
		if (this.#mixed !== null) return {
			...start,
			length: this.#mixed.items.length,
			content: {
				kind: "mixed",
				...this.#mixed
			}
		};
		if (this.#rows.count > 0) {
			const rows = this.#rows;
			const content = {
				kind: "rows",
				table: () => rows.table(),
				names: () => rows.names()
			};
			return {
				...start,
				length: rows.count,
				content
			};
		}
		return {
			...start,
			length: this.#numbers.length,
			content: {
				kind: "numbers",
				numbers: this.#numbers
			}
		};
	}
};

// src/formats/text/json-dict.ts
function headDict(artifact) {
	const value = headLiteral(artifact)?.value ?? null;
	return require_blanks.isDict(value) ? value : null;
}
function readDict({ openText }) {
	const value = parseLiteral(openText());
	if (require_blanks.isDict(value)) return value;
	throw new require_format.FormatError("expected a dict, something else came", 1);
}
function metricsIn$1(dict, columns) {
	return (dict === null ? [] : require_blanks.keysOf(dict)).filter((name) => require_restarts.mayBeSeries(name, columns) && require_restarts.isKnownMetric(name, columns));
}
function plainOf(value) {
	if (!require_blanks.isContainer(value)) return value;
	if (!require_blanks.isDict(value)) return null;
	return Object.fromEntries([...value.entries].map(([key, inner]) => [key, plainOf(inner)]));
}

// src/formats/allennlp.ts
const epochName = /(?:^|\/)metrics_epoch_(\d{1,9})\.json$/;
const epochs = {
	files: ["metrics_epoch_*.json"],
	recognises: (artifact) => epochName.test(artifact.path) && isOwn$2(artifact),
	read: (files, columns) => {
		const tables = files.map((file) => ({
			file,
			epoch: Number(epochName.exec(file.path)?.[1])
		})).sort((a, b) => a.epoch - b.epoch).map(({ file, epoch }) => require_place.inFile(file, () => readEpoch$2(file, epoch, columns)));
		return require_recordings.recordingsOf(stacked(tables), columns);
	}
};
const final = {
	files: ["*metrics.json"],
	recognises: (artifact) => /(^|\/)metrics\.json$/.test(artifact.path) && isOwn$2(artifact),
	read: ([file], columns) => require_recordings.recordingsOf(readEpoch$2(file, null, columns), columns)
};
const allennlp = require_place.firstOf({
	id: "allennlp",
	title: "AllenNLP metrics",
	runOf: node_path.posix.dirname
}, [epochs, final]);
const metric$2 = /^(training|validation|test)_(?!.*(memory|duration|epochs?$))/;
function isOwn$2(artifact) {
	const entries = headDict(artifact)?.entries;
	return entries?.has("training_loss") === true && (entries.has("training_duration") || entries.has("best_epoch"));
}
function readEpoch$2(file, epoch, columns) {
	const table = require_blanks.tableOfDict(readDict(file));
	const counter = epoch === null ? table.columns.filter(({ name }) => name === "epoch") : [columnOf("epoch", [epoch])];
	const metrics = table.columns.filter(({ name }) => metric$2.test(name) || columns.metrics.has(name));
	const own = {
		...table,
		columns: [...counter, ...metrics]
	};
	require_restarts.metricsOf(own, columns);
	return own;
}

// src/formats/text/lines.ts
const lineFeed$2 = 10;
const carriageReturn$3 = 13;
function* linesOf(source) {
	for (let line = takeLine(source); line !== null; line = takeLine(source)) if (line.text.trim() !== "") yield line;
}
function takeLine(source) {
	const feed = feedIn(source);
	const { bytes, at, end } = source;
	let to = feed === -1 ? end : feed;
	source.at = feed === -1 ? end : feed + 1;
	if (source.at === at) return null;
	while (to > at && bytes[to - 1] === carriageReturn$3) to--;
	const from = at + bytes.subarray(at, to).lastIndexOf(carriageReturn$3) + 1;
	return {
		text: plainText(bytes.toString("utf8", from, to)),
		number: source.line++,
		ended: feed !== -1
	};
}
function feedIn(source) {
	for (let looked = 0;;) {
		const feed = source.bytes.indexOf(lineFeed$2, source.at + looked);
		if (feed !== -1 && feed < source.end) return feed;
		looked = source.end - source.at;
		if (!source.more()) return -1;
	}
}
function plainText(text) {
	return text.includes("\x1B") ? text.replaceAll(/\x1b\[[\d;?]*[A-Za-z]/g, "") : text;
}
const linesOfHead = once((artifact) => [...linesOf(headSource(artifact))]);

// src/formats/logs/log-format.ts
function logFormat(format) {
	const { id, title, files, reader, within, lines = linesOf } = format;
	const readers = within === void 0 ? [reader] : [reader, within];
	return {
		id,
		title,
		files,
		recognises: (artifact, columns) => isAnnounced(artifact, format) || readers.some((read) => recordsMetric(artifact, read(), format, columns)),
		read: ([artifact], columns) => {
			const table = firstOfTraining(readers, columns, (read) => tableOfLines(lines(artifact.openText()), read()));
			if (table === null) throw new require_format.FormatError(`expected a line with metrics as ${title} prints it, none came`);
			return require_recordings.recordingsOf(table, columns);
		}
	};
}
function isAnnounced(artifact, { announced }) {
	return announced !== void 0 && linesOfHead(artifact).some(({ text }) => announced.test(text));
}
function recordsMetric(artifact, read, { lines }, columns) {
	for (const { text } of lines === void 0 ? linesOfHead(artifact) : lines(headSource(artifact))) for (const [name] of read(text) ?? []) if (require_restarts.isKnownMetric(name, columns)) return true;
	return false;
}
function firstOfTraining(readers, columns, tableBy) {
	let first = null;
	for (const reader of readers) {
		const table = tableBy(reader);
		if (table.rows === 0) continue;
		if (table.columns.some(({ name }) => isOfTraining(name, columns))) return table;
		first ??= table;
	}
	return first;
}
function isOfTraining(name, columns) {
	const { split } = require_names.parseName(name);
	return split === "train" || split === null && require_restarts.isKnownMetric(name, columns);
}
function tableOfLines(all, read) {
	const columns = /* @__PURE__ */ new Map();
	const lines = new require_restarts.Numbers();
	let last = "";
	for (const { text, number } of withEnd(all)) {
		const cells = read(text);
		if (cells === null) continue;
		const row = new Map(cells);
		const said = [...row].join();
		if (said === last && isCounted(row.keys())) continue;
		last = said;
		for (const [name, value] of row) {
			const column = columns.get(name) ?? require_restarts.emptyColumn(name);
			columns.set(name, column);
			require_restarts.addCell(column, lines.length, value);
		}
		lines.push(number);
		if (columns.size > 4096) throw new require_format.FormatError(`expected at most ${require_restarts.mostColumns} different metrics, more came`, number);
	}
	return {
		columns: [...columns.values()],
		rows: lines.length,
		lines,
		notes: []
	};
}
function* withEnd(all) {
	let number = 0;
	for (const line of all) {
		number = line.number;
		yield line;
	}
	yield {
		text: "",
		number
	};
}
function isCounted(names) {
	return [...names].some((name) => require_restarts.counterOf(name) !== null);
}

// src/formats/logs/console.ts
const otherKinds = /\.(csv|tsv|jsonl?|ndjson|ya?ml|toml|xml|html?|svg|md|rst|tex|bib|ipynb|py|pyi|[cm]?[jt]sx?|c|cc|cpp|cu|h|hpp|go|rs|java|r|jl|sh)$/i;
function isConsole({ path, head }) {
	return !otherKinds.test(path) && !head.includes("\0");
}
function consoleFormat(format) {
	const log = logFormat({
		...format,
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	});
	return {
		...log,
		recognises: (artifact, columns) => isConsole(artifact) && log.recognises(artifact, columns)
	};
}

// src/formats/allennlp-log.ts
const said$3 = String.raw`^[\d-]{10} [\d:,.]{8,15} - INFO - allennlp\.training\.\S{1,40} - `;
const epochLine$6 = new RegExp(String.raw`${said$3}Epoch (\d{1,9})\/\d{1,9}$`);
const metricLine = new RegExp(String.raw`${said$3}(\S{1,200}) +\| +(\S{1,40}) +\| +(\S{1,40}) *$`);
const allennlpLog = consoleFormat({
	id: "allennlp-log",
	title: "AllenNLP log",
	reader: () => {
		let epoch = null;
		return (text) => {
			const [, number] = epochLine$6.exec(text) ?? [];
			if (number !== void 0) epoch = Number(number);
			const [, name, training = "", validation = ""] = metricLine.exec(text) ?? [];
			if (epoch === null || name === void 0) return null;
			const [train, val] = [require_number.readNumber(training), require_number.readNumber(validation)];
			if (train === null && val === null) return null;
			return [
				["epoch", epoch],
				...train === null ? [] : [[`training/${name}`, train]],
				...val === null ? [] : [[`validation/${name}`, val]]
			];
		};
	}
});

// src/formats/logs/printed.ts
const numeral = String.raw`[-+]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|[nN]a[nN]|NAN|[iI]nf(?:inity)?|INF)`;
function pairsIn$2(text, pattern) {
	const pairs = [];
	for (const [, name, number] of text.matchAll(pattern)) {
		const value = require_number.readNumber(number ?? "");
		if (name !== void 0 && value !== null) pairs.push([name, value]);
	}
	return pairs;
}

// src/formats/boosting-console.ts
const round = /(?:^|\s)\[(\d{1,9})\]:?(?:\t|#011)/;
const ofXgboost = new RegExp(String.raw`(?:\t|#011)([^\s:#]{1,100}-[^\s:#]{1,100}):(${numeral})`, "g");
const ofLightgbm = new RegExp(String.raw`\t([^\t':]{1,100}'s [^\t:]{1,100}): (${numeral})`, "g");
const ofLightgbmCommand = new RegExp(String.raw`^\[LightGBM\] \[Info\] Iteration:(\d{1,9}), (\S{1,100}) (\S{1,100}) : (${numeral})`);
const boostingConsole = consoleFormat({
	id: "boosting-console",
	title: "XGBoost and LightGBM console",
	reader: () => {
		let tellsBest = false;
		return (text) => {
			const isBest = tellsBest;
			tellsBest = /best iteration/i.test(text);
			const found = round.exec(text);
			if (found === null) return ofCommand(text);
			if (isBest) return null;
			const rest = text.slice(found.index);
			const cells = [...pairsIn$2(rest, ofXgboost), ...lightgbmCells(rest)];
			return cells.length === 0 ? null : [...cells, ["step", Number(found[1])]];
		};
	}
});
function lightgbmCells(text) {
	return pairsIn$2(text, ofLightgbm).map(([name, value]) => [name.replace("'s ", "/"), value]);
}
function ofCommand(text) {
	const [, iteration, set, metric, value] = ofLightgbmCommand.exec(text) ?? [];
	return iteration === void 0 ? null : [[`${set}/${metric}`, Number(value)], ["step", Number(iteration)]];
}

// src/formats/boosting-json.ts
const boostingJson = {
	id: "boosting-json",
	title: "XGBoost and LightGBM evaluation results",
	files: ["*evals_result*.json"],
	recognises: (artifact) => {
		const parsed = headLiteral(artifact);
		return parsed !== null && isResult(parsed.value);
	},
	read: ([artifact], columns) => require_recordings.recordingsOf(require_blanks.tableOfLiteral(parseLiteral(artifact.openText()), columns, 1), columns, { unnumbered: "step" })
};
const metric$1 = /^(rmse|rmsle|mae|mape|mphe|m?logloss|(binary|multi|m)?_?error|auc(pr|_mu)?|pre|ndcg|map|average_precision|(binary|multi)_logloss|l[12]|quantile|huber|fair|poisson|gamma|tweedie|(gamma|tweedie)[-_]deviance|(poisson|gamma|cox|tweedie|aft)-nloglik|interval-regression-accuracy|cross_entropy(_lambda)?|kullback_leibler|r2)(@.+)?$/i;
function isResult(value) {
	if (!require_blanks.isDict(value) || ![...value.entries.values()].every(require_blanks.isDict)) return false;
	const lists = require_blanks.listsIn(value, 1);
	return lists.length > 0 && lists.every(({ name, list }) => metric$1.test(name.slice(name.lastIndexOf("/") + 1)) && require_blanks.holdsNumbers(list));
}

// src/formats/caffe.ts
const glog = String.raw`^\s*(?:[IW]\d{4,8} [\d:.]+ +\d+ \S+\] +)?`;
const training$1 = new RegExp(String.raw`${glog}Iteration (\d{1,12})(?: \([^()]*\))?, loss = (\S+)\s*$`);
const testing = new RegExp(String.raw`${glog}Iteration (\d{1,12}), Testing net \(#(\d{1,3})\)`);
const output = new RegExp(String.raw`${glog}(Train|Test) net output #\d{1,4}: (\S{1,200}) = (\S+)`);
const caffe = consoleFormat({
	id: "caffe",
	title: "Caffe solver log",
	announced: /^[IW]\d{4,8} [\d:.]+ +\d+ solver\.cpp:\d+\] /,
	reader: () => {
		let step = null;
		let test = "test";
		return (text) => {
			const [, iteration, loss = ""] = training$1.exec(text) ?? [];
			const [, tested, net] = testing.exec(text) ?? [];
			if (tested !== void 0) test = net === "0" ? "test" : `test/net${net}`;
			if (iteration !== void 0 || tested !== void 0) step = Number(iteration ?? tested);
			const [, phase, name, shown = ""] = output.exec(text) ?? [];
			const value = require_number.readNumber(iteration === void 0 ? shown : loss);
			if (step === null || value === null || phase === "Train" && name === "loss") return null;
			return [["step", step], [`${phase === "Test" ? test : "train"}/${name ?? "loss"}`, value]];
		};
	}
});

// src/formats/catboost/json.ts
const [comma, openDict$2] = [44, 123];
function readIterations(artifact) {
	const names = {
		learn: metricsIn(artifact, "learn"),
		test: metricsIn(artifact, "test")
	};
	const columns = /* @__PURE__ */ new Map();
	const lines = new require_restarts.Numbers();
	const notes = [];
	const source = artifact.openText();
	for (let line = takeLine(source); line !== null; line = takeLine(source)) if (line.text.startsWith("\"iterations\":[")) break;
	while (require_blanks.skipBlanks(source) === openDict$2) {
		const { line } = source;
		try {
			addIteration(columns, lines.length, readLiteral(source), names, line);
			lines.push(line);
		} catch (thrown) {
			const isCut = source.line === line && feedIn(source) === -1;
			if (!(thrown instanceof require_format.FormatError) || !isCut) throw thrown;
			notes.push(`the last iteration (line ${line}) is cut off in the middle, and is left out`);
			source.at = source.end;
		}
		require_blanks.take(source, comma);
	}
	return {
		columns: [...columns.values()],
		rows: lines.length,
		lines,
		notes
	};
}
function metricsIn({ head }, set) {
	const list = new RegExp(`"${set}_metrics":\\[([^\\]]*)\\]`).exec(head)?.[1] ?? "";
	return Array.from(list.matchAll(/"name":"([^"]*)"/g), ([, name = ""]) => name);
}
function addIteration(columns, row, iteration, names, line) {
	for (const [key, value] of require_blanks.isDict(iteration) ? iteration.entries : []) {
		if (key === "iteration" && typeof value === "number") add(columns, key, row, value);
		if (!require_blanks.isContainer(value) || value.kind !== "list") continue;
		const metrics = key === "learn" ? names.learn : names.test;
		const numbers = value.content.kind === "numbers" ? [...value.content.numbers] : [];
		if (numbers.length !== metrics.length) {
			const expected = `expected ${metrics.length} values in \`${key}\` as the metadata says`;
			throw new require_format.FormatError(`${expected}, ${numbers.length} came`, line);
		}
		for (const [index, number] of numbers.entries()) add(columns, `${key}/${metrics[index]}`, row, number);
	}
}
function add(columns, name, row, value) {
	const column = columns.get(name) ?? require_restarts.emptyColumn(name);
	columns.set(name, column);
	require_restarts.addCell(column, row, value);
}

// src/formats/tables/separated.ts
const [tab$1, lineFeed$1, carriageReturn$2, space$1, quoteMark] = [
	9,
	10,
	13,
	32,
	34
];
function readTables(source, { blanks = false, names = "", isOfUse = () => true } = {}) {
	const reading = {
		tables: [],
		blanks,
		isOfUse
	};
	if (names !== "") reading.tables.push(beginTable(names, " ", 0, isOfUse));
	let whole = 0;
	for (;;) {
		if (source.at >= whole) whole = endOfWholeLines(source);
		if (source.at < whole && addPlainRow(source, reading)) continue;
		const line = takeLine(source);
		if (line === null) return reading.tables;
		if (line.text.trim() !== "") addLine(reading, line);
		whole = 0;
	}
}
function endOfWholeLines(source) {
	for (;;) {
		const feed = source.bytes.subarray(source.at, source.end).lastIndexOf(lineFeed$1);
		if (feed !== -1) return source.at + feed + 1;
		if (!source.more()) return source.at;
	}
}
function addLine({ tables, blanks, isOfUse }, line) {
	const table = tables.at(-1);
	if (table === void 0 || line.text === table.heading) {
		const separator = table?.separator ?? separatorOf(line.text);
		tables.push(beginTable(line.text, separator, line.number, isOfUse));
	} else addRow(table, line, blanks);
}
const peekTable = once((artifact) => {
	const [heading, row] = linesOfHead(artifact);
	if (heading === void 0) return {
		names: [],
		row: null
	};
	const separator = separatorOf(heading.text);
	return {
		names: splitCells(heading.text, separator) ?? [],
		row: row?.ended === true ? splitCells(row.text, separator) : null
	};
});
function beginTable(heading, separator, line, isOfUse) {
	const names = splitCells(heading, separator);
	if (names === null) throw new require_format.FormatError("expected a closing quote in the heading, the line ends", line);
	if (names.length > 4096) throw new require_format.FormatError(`expected at most ${require_restarts.mostColumns} columns, ${names.length} came`, line);
	const cells = new Float64Array(names.length);
	return {
		columns: names.map(require_restarts.emptyColumn),
		rows: 0,
		lines: new require_restarts.Rows(),
		notes: [],
		heading,
		separator,
		cells,
		isOfUse: names.map(isOfUse)
	};
}
function addPlainRow(source, { tables, blanks }) {
	const table = tables.at(-1);
	if (table === void 0 || !takeCells(source, table)) return false;
	const { columns, cells, rows } = table;
	for (let index = 0; index < cells.length; index++) {
		const cell = cells[index] ?? NaN;
		const column = columns[index];
		if (column === void 0) continue;
		if (!Number.isNaN(cell)) require_restarts.addCell(column, rows, cell);
		else if (blanks) column.blanks.push(rows);
	}
	table.lines.push(source.line++);
	table.rows++;
	return true;
}
function takeCells(source, { cells, separator, isOfUse }) {
	const { bytes, at: start } = source;
	const mark = separator.charCodeAt(0);
	const last = cells.length - 1;
	for (let index = 0; index <= last; index++) {
		let byte = skipSpaces(source, mark);
		if (byte === mark || byte === lineFeed$1 || byte === carriageReturn$2) cells[index] = NaN;
		else if (isOfUse[index] === false) {
			cells[index] = NaN;
			byte = skipCell(source, mark);
		} else byte = require_blanks.takeDecimal(source, cells, index) ? skipSpaces(source, mark) : -1;
		if (index === last) for (; byte === carriageReturn$2; byte = bytes[source.at] ?? -1) source.at++;
		if (byte !== (index === last ? lineFeed$1 : mark)) {
			source.at = start;
			return false;
		}
		source.at++;
	}
	if (last === 0 && Number.isNaN(cells[0] ?? 0)) {
		source.at = start;
		return false;
	}
	return true;
}
function skipCell(source, mark) {
	const { bytes } = source;
	let byte = bytes[source.at] ?? -1;
	while (byte !== mark && byte !== lineFeed$1 && byte !== carriageReturn$2 && byte !== quoteMark) {
		byte = bytes[++source.at] ?? -1;
		if (byte === -1) return -1;
	}
	return byte;
}
function skipSpaces(source, mark) {
	const { bytes } = source;
	let byte = bytes[source.at] ?? -1;
	while ((byte === space$1 || byte === tab$1) && byte !== mark) byte = bytes[++source.at] ?? -1;
	return byte;
}
function addRow(table, line, blanks) {
	const cells = splitCells(line.text, table.separator);
	const expected = table.columns.length;
	if ((cells === null || cells.length < expected || /\d(\.|[eE][-+]?)$/.test(line.text)) && !line.ended) {
		table.notes.push(`the last row (line ${line.number}) is cut off in the middle, and is left out`);
		return;
	}
	if (cells?.length !== expected) {
		if (cells === null) throw new require_format.FormatError("expected a closing quote, the line ends", line.number);
		throw new require_format.FormatError(`expected ${expected} cells as in the heading, ${cells.length} came`, line.number);
	}
	table.columns.forEach((column, index) => {
		const cell = cells[index] ?? "";
		if (table.isOfUse[index] === false) return;
		if (cell !== "") addPrinted(column, table.rows, cell, line.number);
		else if (blanks) column.blanks.push(table.rows);
	});
	table.lines.push(line.number);
	table.rows++;
}
const missing = /* @__PURE__ */ new Set([
	"NA",
	"None",
	"null"
]);
function addPrinted(column, row, cell, line) {
	if (missing.has(cell)) return;
	const value = require_number.readNumber(cell);
	if (value !== null) require_restarts.addCell(column, row, value);
	else require_restarts.addText(column, row, cell, line);
}
function separatorOf(heading) {
	const bare = heading.replaceAll(/"[^"]*"/g, "");
	const count = (separator) => bare.split(separator).length;
	return [
		",",
		";",
		"	"
	].reduce((best, next) => count(next) > count(best) ? next : best);
}
function splitCells(line, separator) {
	if (!line.includes("\"")) return line.split(separator).map((cell) => cell.trim());
	const cells = [];
	let open = null;
	for (const piece of line.split(separator)) {
		const cell = open === null ? piece : open + separator + piece;
		if (piece.split("\"").length % 2 === 0 === (open === null)) {
			open = cell;
			continue;
		}
		cells.push(unquote(cell.trim()));
		open = null;
	}
	return open === null ? cells : null;
}
function unquote(cell) {
	if (cell.length < 2 || !cell.startsWith("\"") || !cell.endsWith("\"")) return cell;
	return cell.slice(1, -1).replaceAll("\"\"", "\"").trim();
}

// src/formats/csv.ts
const csv = {
	id: "csv",
	title: "CSV and TSV",
	files: ["*.csv", "*.tsv"],
	recognises: (artifact, columns) => {
		const { names, row } = peekTable(artifact);
		return require_restarts.tellOfTraining(names, columns) && (row === null || row.some((cell) => require_number.readNumber(cell) !== null));
	},
	read: ([artifact], columns) => readEachTable(readTables(artifact.openText(), { isOfUse: (name) => require_restarts.isOfUse(name, columns) }), (table) => {
		require_recordings.expectPosition(table, columns);
		return require_recordings.recordingsOf(table, columns);
	})
};
function readEachTable(all, read) {
	const tables = all.filter(({ rows }) => rows > 0);
	if (tables.length === 0) throw new require_format.FormatError("expected a row of numbers below the heading, the file ends");
	return tables.flatMap(read);
}

// src/formats/tables/parts.ts
function readParts(files, read) {
	const names = /* @__PURE__ */ new Set();
	const all = files.map((artifact) => {
		const found = require_place.inFile(artifact, () => read(artifact));
		for (const name of new Set(found.flatMap(({ series }) => series.map((one) => one.name)))) {
			if (names.has(name)) throw new require_format.FormatError(`expected ${require_restarts.quote(name)} once, two came`, null, artifact.path);
			names.add(name);
		}
		return found;
	});
	return require_recordings.together(all, notesOf);
}
function named$1(table, name) {
	return {
		...table,
		columns: table.columns.map((column, index, { length }) => index === length - 1 ? {
			...column,
			name
		} : column)
	};
}
function notesOf(parts) {
	const about = /* @__PURE__ */ new Map();
	for (const { series, notes } of parts) for (const note of notes) {
		const names = about.get(note) ?? [];
		about.set(note, names);
		for (const { name } of series) names.push(name);
	}
	return [...about].map(([note, [first = "", ...others]]) => {
		if (parts.length === 1) return note;
		return `${require_restarts.quote(first)}${others.length > 0 ? ` and ${others.length} more` : ""}: ${note}`;
	});
}

// src/formats/catboost.ts
const whole = {
	files: ["*catboost_training.json"],
	recognises: ({ path, head }) => ending.test(path) && head.includes("\"learn_metrics\""),
	read: ([artifact], columns) => require_recordings.recordingsOf(readIterations(artifact), columns)
};
const errors = {
	files: ["*learn_error.tsv", "*test_error.tsv"],
	recognises: (artifact) => {
		const { names } = peekTable(artifact);
		return ending.test(artifact.path) && names[0] === "iter" && names.length > 1;
	},
	read: (files, columns) => readParts(files, (artifact) => readEachTable(readTables(artifact.openText()), (table) => require_recordings.recordingsOf({
		...table,
		columns: columnsOfSets(artifact.path, table)
	}, columns)))
};
const catboost = require_place.firstOf({
	id: "catboost",
	title: "CatBoost catboost_info",
	runOf: (path) => path.replace(ending, "").replace(/[-_/]+$/, "") || "."
}, [whole, errors]);
const ending = /(?:catboost_training\.json|(?:learn|test)_error\.tsv)$/;
function columnsOfSets(path, { columns }) {
	const numbers = columns.flatMap(({ name }) => numbered$1.exec(name)?.[2] ?? []);
	const last = numbers.length === 0 ? 0 : Math.max(...numbers.map(Number)) + 1;
	return columns.map((column) => {
		if (column.name === "iter") return column;
		const [, metric = column.name, set = String(last)] = numbered$1.exec(column.name) ?? [];
		const side = path.endsWith("learn_error.tsv") ? "learn" : `test${set === "0" ? "" : set}`;
		return {
			...column,
			name: `${side}/${metric}`
		};
	});
}
const numbered$1 = /^(.+):(\d+)$/;

// src/formats/catboost-console.ts
const iteration$2 = /^\s{0,8}(\d{1,9}):\s{1,8}(?:learn|test)\d*: /;
const values = new RegExp(String.raw`\s((?:learn|test)\d*|best): (${numeral})`, "g");
const printed$3 = consoleFormat({
	id: "catboost-console",
	title: "CatBoost console",
	reader: () => (text) => {
		const found = iteration$2.exec(text);
		if (found === null) return null;
		return [...pairsIn$2(text, values).map(([name, value]) => [`${name}/loss`, value]), ["step", Number(found[1])]];
	}
});
const catboostConsole = {
	...printed$3,
	read: async (files, columns) => (await printed$3.read(files, columns)).map(named)
};
function named(recording) {
	const metric = rises(recording) ? "score" : "loss";
	const series = recording.series.filter(({ name }) => name !== "best/loss").map((one) => ({
		...one,
		name: one.name.replace(/loss$/, metric)
	}));
	return {
		...recording,
		series
	};
}
function rises({ series }) {
	const of = (wanted) => series.find(({ name }) => name === wanted)?.values;
	const [learn, test, best] = [
		of("learn/loss"),
		of("test/loss"),
		of("best/loss")?.at(-1)
	];
	if (test !== void 0 && best !== void 0) return test.some((value) => value < best);
	return learn !== void 0 && (learn.at(-1) ?? 0) > (learn.at(0) ?? 0);
}

// src/formats/text/row-lines.ts
const [tab, lineFeed, carriageReturn$1, space, openDict$1] = [
	9,
	10,
	13,
	32,
	123
];
function readRowLines(source) {
	const rows = new require_blanks.RowReader(readLiteral);
	const notes = [];
	while (require_blanks.skipBlanks(source) !== -1) {
		const { line } = source;
		try {
			readRow$3(source, rows);
		} catch (thrown) {
			const isCut = source.line === line && feedIn(source) === -1;
			if (!(thrown instanceof require_format.FormatError) || !isCut) throw thrown;
			rows.drop(line);
			notes.push(`the last row (line ${line}) is cut off in the middle, and is left out`);
			source.at = source.end;
		}
	}
	return {
		...rows.table(),
		notes
	};
}
const rowsOfHead = once((artifact) => {
	const source = headSource(artifact);
	const rows = new require_blanks.RowReader(readLiteral);
	try {
		while (require_blanks.skipBlanks(source) === openDict$1) readRow$3(source, rows);
	} catch (thrown) {
		if (!(thrown instanceof require_format.FormatError)) throw thrown;
		rows.drop(source.line);
	}
	return {
		names: rows.names(),
		count: rows.count
	};
});
function readRow$3(source, rows) {
	if (require_blanks.peek(source) !== openDict$1) throw require_blanks.unexpected(source, "a dict in each line");
	rows.read(source);
	let byte = require_blanks.peek(source);
	for (; byte === space || byte === tab || byte === carriageReturn$1; byte = require_blanks.peek(source)) source.at++;
	if (byte !== lineFeed && byte !== -1) throw require_blanks.unexpected(source, "the end of the line");
}

// src/formats/logs/row-log.ts
function rowLog({ id, title, files, layout, isOwn, counter, leftAside = /^\b$/ }) {
	return {
		id,
		title,
		files,
		recognises: (artifact, columns) => isList(artifact) === (layout === "list") && isOwn(rowNames(artifact)) && tellsMetric(artifact, columns),
		read: ([artifact], columns) => {
			const table = withoutColumns(readRows(artifact), (name) => leftAside.test(name));
			const column = table.columns.find(({ name, values }) => name === counter && isIncreasing(values)) ?? null;
			return require_recordings.recordingsOf(require_blanks.noteNulls(table, columns), columns, {
				column,
				unnumbered: "epoch"
			});
		}
	};
}
function isIncreasing(values) {
	return values.toArray().every((value, row, all) => row === 0 || value > (all[row - 1] ?? value));
}
function tellsMetric(artifact, columns) {
	return [...rowNames(artifact)].some((name) => require_restarts.isKnownMetric(name, columns));
}
function rowNames(artifact) {
	return new Set(isList(artifact) ? require_blanks.namesIn(headLiteral(artifact)?.value ?? null) : rowsOfHead(artifact).names);
}
function readRows(artifact) {
	const source = artifact.openText();
	return isList(artifact) ? rowsOfList(parseLiteral(source)) : readRowLines(source);
}
function rowsOfList(value) {
	const isRows = typeof value === "object" && value?.kind === "list";
	const rows = isRows ? require_blanks.rowsIn(value) : null;
	if (rows === null || rows.rows === 0) {
		const came = isRows && value.length === 0 ? "an empty one" : "something else";
		throw new require_format.FormatError(`expected a list of dicts, ${came} came`, isRows ? value.line : 1);
	}
	return rows;
}
function isList({ head }) {
	return /^\s*\[/.test(head);
}

// src/formats/chainer.ts
const chainer = rowLog({
	id: "chainer",
	title: "Chainer LogReport",
	files: ["**/log"],
	layout: "list",
	counter: "epoch",
	isOwn: (names) => [
		"epoch",
		"iteration",
		"elapsed_time"
	].every((name) => names.has(name))
});

// src/formats/logs/pairs.ts
function readPair(text, sign) {
	const at = text.lastIndexOf(sign);
	if (at < 1) return null;
	const name = text.slice(0, at).trim();
	const shown = text.slice(at + sign.length).trim();
	const value = require_number.readNumber(shown.endsWith("%") ? shown.slice(0, -1) : shown);
	return name === "" || value === null ? null : [name, value];
}
function readPairs(texts, sign) {
	return texts.flatMap((text) => {
		const pair = readPair(text, sign);
		return pair === null ? [] : [pair];
	});
}
function ofSide(side, pairs) {
	return pairs.map(([name, value]) => [`${side}/${name}`, value]);
}

// src/formats/cntk.ts
const said$2 = String.raw`^\s*(?:MPI Rank 0: )?(?:[\d/]{8,10} [\d:]{8}: )?`;
const epochLine$5 = new RegExp(String.raw`${said$2}Finished Epoch ?\[ *(\d{1,9})(?: of \d+)?\]: (?:\[(\w+)\] )?(.*)$`);
const evaluation$2 = new RegExp(String.raw`${said$2}Finished Evaluation \[\d+\]: Minibatch\[[\d-]+\]: (.*)$`);
const minibatch = new RegExp(String.raw`${said$2}Minibatch\[ *\d+- *(\d{1,12})\]: (.*)$`);
const mean$2 = /^[^=]* = \S+ \* \d/;
const heading$2 = /^ *average +since +(average +since +)?examples *$/;
const cntk = consoleFormat({
	id: "cntk",
	title: "CNTK console",
	reader: () => {
		const evaluated = evaluations("epoch");
		return (text) => {
			const [, epoch, tag, means] = epochLine$5.exec(text) ?? [];
			if (epoch === void 0 || means === void 0) return evaluated.read(text);
			evaluated.at = Number(epoch);
			const pairs = ofSide(tag === "Validate" ? "Validation" : "Training", meansIn(means));
			return pairs.length === 0 ? null : [["epoch", evaluated.at], ...pairs];
		};
	},
	within: () => {
		const evaluated = evaluations("step");
		let isTable = false;
		return (text) => {
			isTable ||= heading$2.test(text);
			const [, last, means] = minibatch.exec(text) ?? [];
			const row = isTable ? readRow$2(text) : null;
			if (last !== void 0 && means !== void 0) {
				evaluated.at = Number(last);
				return [["step", evaluated.at], ...meansIn(means)];
			}
			if (row === null) return evaluated.read(text);
			evaluated.at = row.examples;
			return [["step", row.examples], ...row.means];
		};
	}
});
function evaluations(counter) {
	const evaluated = {
		at: null,
		read: (text) => {
			const means = evaluation$2.exec(text)?.[1];
			if (means === void 0 || evaluated.at === null) return null;
			return [[counter, evaluated.at], ...ofSide("Evaluation", meansIn(means))];
		}
	};
	return evaluated;
}
function meansIn(text) {
	const means = text.split(/[,;] ?/).filter((part) => mean$2.test(part));
	return readPairs(means.map((part) => part.slice(0, part.indexOf(" * "))), "=");
}
function readRow$2(text) {
	const values = text.trim().split(/ +/, 6).map(require_number.readNumber);
	const [, loss, third, metric, fifth] = values;
	const examples = fifth ?? third;
	if (values.length === 3 && typeof loss === "number" && typeof third === "number") return {
		examples: third,
		means: [["loss", loss]]
	};
	if (values.length !== 5 || typeof loss !== "number" || typeof metric !== "number") return null;
	if (typeof examples !== "number") return null;
	return {
		examples,
		means: [["loss", loss], ["metric", metric]]
	};
}

// src/formats/darknet.ts
const iteration$1 = /^\s*(\d{1,12}): \S+, (\S+) avg(?: loss)?, \S+ rate, \S+ seconds, \d+ images/;
const precision = /^ *mean_average_precision \(mAP@[\d.]{1,9}\) = (\S+) *$/;
const darknet = consoleFormat({
	id: "darknet",
	title: "Darknet training log",
	reader: () => {
		let step = null;
		return (text) => {
			const [, number, average = ""] = iteration$1.exec(text) ?? [];
			if (number !== void 0) step = Number(number);
			const name = number === void 0 ? "valid/mAP" : "avg loss";
			const value = require_number.readNumber(number === void 0 ? precision.exec(text)?.[1] ?? "" : average);
			if (step === null || value === null) return null;
			return [["step", step], [name, value]];
		};
	}
});

// src/formats/detectron2.ts
const detectron2 = rowLog({
	id: "detectron2",
	title: "Detectron2 metrics",
	files: ["*metrics.json"],
	layout: "lines",
	isOwn: (names) => names.has("iteration") && names.has("data_time") && (names.has("total_loss") || names.has("eta_seconds")),
	leftAside: /^eta_seconds$|_time$|(^|\/)num_/
});

// src/formats/detr.ts
const detr = rowLog({
	id: "detr",
	title: "DETR, DeiT and MAE log",
	files: ["*log.txt"],
	layout: "lines",
	isOwn: (names) => names.has("train_loss") && (names.has("n_parameters") || names.has("train_lr") && names.has("epoch")),
	leftAside: /^n_parameters$/
});

// src/formats/dvclive.ts
const curves = {
	files: ["plots/metrics/**/*.tsv", "dvclive/**/*.tsv"],
	recognises: (artifact) => artifact.path.endsWith(".tsv") && isCurve(artifact),
	read: (files, columns) => readParts(files, (artifact) => readCurve$1(artifact, columns))
};
const summary$1 = {
	files: ["*metrics.json", "dvclive.json"],
	recognises: (artifact, columns) => /(^|\/)(metrics|dvclive)\.json$/.test(artifact.path) && isSummary$1(artifact, columns),
	read: ([artifact], columns) => require_recordings.recordingsOf(require_blanks.tableOfLiteral(parseLiteral(artifact.openText()), columns, 0), columns)
};
const dvclive = require_place.firstOf({
	id: "dvclive",
	title: "DVCLive",
	runOf: (path) => partsOf$2(path).run
}, [curves, summary$1]);
function isCurve(artifact) {
	const { names } = peekTable(artifact);
	const [last = "", before, first] = names.toReversed();
	if (before !== "step" || names.length > 3) return false;
	if (first === void 0 ? !inPlots.test(artifact.path) : first !== "timestamp") return false;
	return `/${partsOf$2(artifact.path).series}`.endsWith(`/${last}`);
}
function isSummary$1(artifact, columns) {
	const value = headLiteral(artifact)?.value ?? null;
	if (!require_blanks.isDict(value) || /\}\s*\{/.test(artifact.head)) return false;
	const names = require_blanks.keysOf(value);
	return typeof value.entries.get("step") === "number" && names.some((name) => require_restarts.isKnownMetric(name, columns));
}
const inPlots = /^(?:(.*?)\/)?(?:plots\/metrics|scalars)\/(.+)\.tsv$/;
const inDirectory = /^((?:.*\/)?dvclive)\/(.+)\.tsv$/;
const elsewhere = /^(?:(.*)\/)?(?:metrics\.json|([^/]+)\.tsv)$/;
function partsOf$2(path) {
	const parts = inPlots.exec(path) ?? inDirectory.exec(path) ?? elsewhere.exec(path);
	if (parts === null) return {
		run: path.replace(/\.json$/, ""),
		series: ""
	};
	return {
		run: parts[1] ?? ".",
		series: parts[2] ?? ""
	};
}
function readCurve$1(artifact, columns) {
	const { series } = partsOf$2(artifact.path);
	if (!require_restarts.mayBeSeries(series, columns)) return [];
	return readEachTable(readTables(artifact.openText()), (table) => require_recordings.recordingsOf(named$1(table, series), columns));
}

// src/formats/fairseq.ts
const said$1 = String.raw`^(?:[\d-]{10} [\d:,]{8,15} \| INFO \| [\w.]+ \| |\[[\d:, -]{19,25}\]\[[\w.]+\]\[INFO\] - |\| )`;
const epochLine$4 = new RegExp(String.raw`${said$1}epoch (\d{1,9}) \| (?:valid on '([^']{1,100})' subset \| )?(.*)$`);
const innerLine = new RegExp(String.raw`${said$1}epoch (\d{1,9}): +\d+ \/ \d+ (\S+=.*)$`);
const jsonLine = new RegExp(String.raw`${said$1}(\{"epoch": (\d{1,9}), .*\})\s*$`);
const jsonPair = /"([\w.-]{1,100})": "?([^",{}[\]]{1,40})"?/g;
const aside$1 = /(^|_)(wps|ups|wpb|bsz|num_updates|lr|gnorm|clip|oom|loss_scale|wall|train_wall|gb_free|update|epoch|best|best_\w+)$/;
const fairseq = consoleFormat({
	id: "fairseq",
	title: "fairseq log",
	reader: () => readEpoch$1,
	within: () => (text) => readInner(text) ?? (/ valid on |"valid/.test(text) ? readEpoch$1(text) : null)
});
const readEpoch$1 = (text) => {
	const [, epoch, subset, stats] = epochLine$4.exec(text) ?? [];
	if (stats !== void 0) return cellsOf$3(Number(epoch), sideOf$1(subset), readPairs(stats.split(" | "), " "));
	const [, json, ofJson] = isInner(text) ? [] : jsonLine.exec(text) ?? [];
	return json === void 0 ? null : cellsOf$3(Number(ofJson), "train", pairsIn$1(json));
};
const readInner = (text) => {
	const [, epoch, stats] = innerLine.exec(text) ?? [];
	if (stats !== void 0) return cellsOf$3(Number(epoch), "train", readPairs(stats.split(", "), "="));
	const [, json, ofJson] = isInner(text) ? jsonLine.exec(text) ?? [] : [];
	return json === void 0 ? null : cellsOf$3(Number(ofJson), "train", pairsIn$1(json));
};
function isInner(text) {
	return text.includes("\"update\": ");
}
function sideOf$1(subset) {
	if (subset === void 0) return "train";
	return isSided(`${subset}/loss`) ? subset : `valid/${subset}`;
}
function pairsIn$1(json) {
	return [...json.matchAll(jsonPair)].flatMap(([, name = "", shown = ""]) => {
		const value = require_number.readNumber(shown.trim());
		return value === null ? [] : [[name, value]];
	});
}
function cellsOf$3(epoch, side, pairs) {
	const updates = pairs.find(([name]) => /(^|_)num_updates$/.test(name));
	const named = pairs.filter(([name]) => !aside$1.test(name)).map(([name, value]) => [isSided(name) ? name : `${side}/${name}`, value]);
	if (named.length === 0) return null;
	return [
		["epoch", epoch],
		...updates === void 0 ? [] : [["step", updates[1]]],
		...named
	];
}
function isSided(name) {
	return require_names.parseName(name).split !== null;
}

// src/formats/fastai-console.ts
const heading$1 = /^ *epoch {2,}(train|trn)_loss\b/;
const noNumber = /^(\d{1,4}(:\d\d){1,2}|#na#|None|-+)$/;
const fastaiConsole = consoleFormat({
	id: "fastai-console",
	title: "fastai console",
	reader: () => {
		let names = [];
		return (text) => {
			if (heading$1.test(text)) names = namesIn(text);
			return names.length === 0 ? null : readRow$1(text, names);
		};
	}
});
function namesIn(text) {
	return text.trim().split(/ {2,}/).map((name) => name === "trn_loss" ? "train_loss" : name);
}
function readRow$1(text, names) {
	const values = text.trim().split(/ +/, names.length + 1);
	if (values.length !== names.length || !/^\d{1,9}$/.test(values[0] ?? "")) return null;
	const cells = [];
	for (const [index, value] of values.entries()) {
		const number = require_number.readNumber(value);
		if (number === null && !noNumber.test(value)) return null;
		if (number !== null) cells.push([names[index] ?? "", number]);
	}
	return cells;
}

// src/formats/flair-log.ts
const done = /^(?:[\d-]{10} [\d:,.]{5,15} )?EPOCH (\d{1,9}) done: (loss .*)$/;
const evaluated$2 = /^(?:[\d-]{10} [\d:,.]{5,15} )?(TRAIN|DEV|TEST) *: (loss .*)$/;
const batch$1 = /^(?:[\d-]{10} [\d:,.]{5,15} )?epoch (\d{1,9}) - iter (\d{1,9})\/(\d{1,9}) - (loss .*)$/;
const flairLog = consoleFormat({
	id: "flair-log",
	title: "Flair training log",
	reader: () => {
		let epoch = null;
		return (text) => {
			const [, number, reached] = done.exec(text) ?? [];
			if (number !== void 0 && reached !== void 0) {
				epoch = Number(number);
				return [["epoch", epoch], ...ofSide("train", lossIn(reached))];
			}
			const [, side, scores] = evaluated$2.exec(text) ?? [];
			if (epoch === null || side === void 0 || scores === void 0) return null;
			return [["epoch", epoch], ...ofSide(side, scoresIn(scores))];
		};
	},
	within: () => (text) => {
		const [, epoch, iteration, iterations, reached] = batch$1.exec(text) ?? [];
		if (reached === void 0) return null;
		return [["step", (Number(epoch) - 1) * Number(iterations) + Number(iteration)], ...ofSide("train", lossIn(reached))];
	}
});
function lossIn(text) {
	return readPairs(text.split(" - ", 1), " ");
}
function scoresIn(text) {
	const scores = text.split(" - ").map((score) => score.replace(/ \([^()]*\)/, ""));
	return readPairs(scores, " ");
}

// src/formats/flair-tsv.ts
const flairTsv = {
	id: "flair-tsv",
	title: "Flair loss.tsv",
	files: ["loss.tsv"],
	recognises: (artifact) => {
		const { names } = peekTable(artifact);
		return names[0] === "EPOCH" && names[1] === "TIMESTAMP" && names.includes("TRAIN_LOSS");
	},
	read: ([artifact], columns) => {
		const lines = [...linesOf(artifact.openText())];
		return readEachTable(readTables(require_blanks.sourceOf(Buffer.from(plainTable(lines)))), (table) => require_recordings.recordingsOf(table, columns));
	}
};
function plainTable([heading, ...rows]) {
	const names = heading?.text.split("	") ?? [];
	const texts = [heading?.text ?? ""];
	for (const { text, number } of rows) {
		const cells = inPlace(text.split("	"), names).map((cell) => cell === "_" ? "" : cell);
		texts[number - (heading?.number ?? 1)] = cells.join("	");
	}
	const isEnded = rows.at(-1)?.ended ?? true;
	return "\n".repeat((heading?.number ?? 1) - 1) + texts.join("\n") + (isEnded ? "\n" : "");
}
function inPlace(cells, names) {
	const after = names.findIndex((name, index) => index > 4 && !name.startsWith("TRAIN_"));
	const filled = cells.slice(names.indexOf("TRAIN_LOSS") + 1, after + 1);
	const isFilled = filled.length > 1 && filled.every((cell) => cell === "_" || cell === "");
	return cells.length === names.length + 1 && isFilled ? cells.toSpliced(after, 1) : cells;
}

// src/formats/hugging-face/summary.ts
function withoutSummary(table) {
	const row = cellsOf$4(table, "train_runtime").findLastIndex(Number.isFinite);
	if (row === -1) return table;
	const steps = cellsOf$4(table, "step");
	const isLast = (other) => steps[other] === steps[row];
	let isAgain = false;
	const columns = table.columns.map((column) => {
		if (require_restarts.counterOf(column.name) !== null || column.rows.last < row) return column;
		const isKnown = [...column.rows].some((other) => other < row && isLast(other));
		return keptCells(column, (other) => {
			const again = isKnown && other > row && isLast(other);
			isAgain ||= again;
			return other !== row && !again;
		});
	});
	const note = `step ${steps[row]} was evaluated again after the training: what was recorded within it counts`;
	return {
		...table,
		columns,
		notes: isAgain ? [...table.notes, note] : table.notes
	};
}

// src/formats/hugging-face.ts
const huggingFace = require_place.firstOf({
	id: "hugging-face",
	title: "Hugging Face Trainer and LLaMA-Factory",
	runOf: outputDirectory
}, [{
	files: ["trainer_state.json", "trainer_log.jsonl"],
	recognises: (artifact) => isState(artifact) || isOwn$1(rowNames(artifact)),
	read: readLongest
}, {
	files: ["*_results.json"],
	recognises: isResults,
	read: readResults
}]);
const ownName$1 = /(?:^|\/)(?:trainer_state\.json|trainer_log\.jsonl|(?:all|train|eval|test|predict)_results\.json)$/;
function outputDirectory(path) {
	if (!ownName$1.test(path)) return path.replace(/\.\w+$/, "");
	const directory = node_path.posix.dirname(path);
	return /^checkpoint-\d+$/.test(node_path.posix.basename(directory)) ? node_path.posix.dirname(directory) : directory;
}
function isState(artifact) {
	return headDict(artifact)?.entries.has("log_history") === true;
}
function isOwn$1(names) {
	if (names.has("current_steps")) return names.has("total_steps") && names.has("percentage");
	return names.has("step") && [...names].some((name) => /^(train|eval)_(\w+_)?runtime$/.test(name));
}
function readLongest(files, columns) {
	const [only, ...others] = files;
	if (others.length === 0) return readLog$1(only, columns);
	let longest = {
		file: only,
		step: Number.NEGATIVE_INFINITY
	};
	for (const file of files) {
		const step = require_place.inFile(file, () => lastStep(file));
		if (step > longest.step || step === longest.step && isState(file)) longest = {
			file,
			step
		};
	}
	const { file, step } = longest;
	const note = `${files.length} files tell of this run: ${file.path}, up to step ${step}, is the longest and counts`;
	return require_place.inFile(file, () => readLog$1(file, columns)).map((one, index) => index === 0 ? {
		...one,
		notes: [note, ...one.notes]
	} : one);
}
function lastStep(file) {
	const step = headDict(file)?.entries.get("global_step");
	if (typeof step === "number") return step;
	return readTable(file).table.columns.find(({ name }) => /^(current_steps|step)$/.test(name))?.values.last ?? 0;
}
function readLog$1(file, columns) {
	const { table, params } = readTable(file);
	const recordings = require_recordings.recordingsOf(withoutSummary(table), columns);
	return params ? recordings.map((recording) => ({
		...recording,
		params
	})) : recordings;
}
const settings$1 = [
	"train_batch_size",
	"num_train_epochs",
	"max_steps",
	"trial_params"
];
function readTable(file) {
	if (!isState(file)) return { table: readRows(file) };
	const { entries } = readDict(file);
	const own = settings$1.map((name) => [name, plainOf(entries.get(name) ?? null)]);
	return {
		table: rowsOfList(entries.get("log_history") ?? null),
		params: require_header.paramsOf(Object.fromEntries(own))
	};
}
function isResults(artifact, columns) {
	if (!ownName$1.test(artifact.path)) return false;
	return metricsIn$1(headDict(artifact), columns).some((name) => /^(train|eval|test|predict)_/.test(name));
}
function readResults(files, columns) {
	const all = files.filter(({ path }) => path.endsWith("all_results.json"));
	const tables = (all.length > 0 ? all : files).map((file) => require_place.inFile(file, () => require_blanks.tableOfDict(readDict(file))));
	const notes = ["results have one value of each metric, and `train_loss` is the mean of the whole training"];
	return require_recordings.recordingsOf({
		...stacked(tables),
		notes
	}, columns);
}

// src/formats/json.ts
const json = {
	id: "json",
	title: "JSON",
	files: ["*.json"],
	recognises: (artifact, columns) => {
		const parsed = headLiteral(artifact);
		return parsed !== null && tells(parsed.value, columns, parsed.isCut);
	},
	read: ([artifact], columns) => require_blanks.recordingsOfLiteral(parseLiteral(artifact.openText()), columns, (table) => table.lines === null ? require_blanks.readNulls(table, columns) : require_blanks.noteNulls(table, columns))
};
function tells(value, columns, isCut) {
	if (require_blanks.isDict(value)) return require_blanks.listsTell(require_blanks.listsIn(value, 2), columns, isCut) || isNamedRow(require_blanks.keysOf(value), columns);
	return require_restarts.tellOfTraining(require_blanks.namesIn(value), columns);
}
function isNamedRow(keys, columns) {
	return keys.some((key) => columns.metrics.has(key));
}

// src/formats/json-lines.ts
const jsonLines = {
	id: "json-lines",
	title: "JSON lines",
	files: [
		"*.jsonl",
		"*.ndjson",
		"*.json"
	],
	recognises: (artifact, columns) => {
		const { names, count } = rowsOfHead(artifact);
		return !(count === 1 && !/\.(jsonl|ndjson)$/i.test(artifact.path)) && require_restarts.tellOfTraining(names, columns);
	},
	read: ([artifact], columns) => {
		const table = require_blanks.noteNulls(readRowLines(artifact.openText()), columns);
		require_recordings.expectPosition(table, columns);
		return require_recordings.recordingsOf(table, columns);
	}
};

// src/formats/keras-console/progress.ts
const speed = /^\d{1,9}[mµun]?s\/(epoch|step|sample)$/;
function readProgress(text) {
	const parts = text.trimEnd().split(" - ");
	while (parts.length > 1 && speed.test(parts.at(-1) ?? "")) parts.pop();
	const shown = [];
	for (let metric = readMetric$1(parts); metric !== null; metric = readMetric$1(parts)) {
		shown.push(metric);
		parts.pop();
	}
	const progress = parts.join(" - ");
	if (shown.length === 0 || /Epoch/.test(progress) || !isTime(parts.at(-1) ?? "")) return null;
	const metrics = new Map(shown.reverse());
	const count = progress.match(/\d{1,12}\/(\d{1,12}|Unknown)/g)?.at(-1);
	if (count === void 0) return {
		metrics,
		total: null,
		isFinished: true
	};
	const [done, total] = count.split("/").map(Number);
	const isFinished = done === total && !progress.includes("ETA:");
	return {
		metrics,
		total: total ?? null,
		isFinished
	};
}
function readMetric$1(parts) {
	const last = parts.at(-1);
	if (last === void 0 || parts.length < 2) return null;
	const colon = last.lastIndexOf(": ");
	const value = require_number.readNumber(last.slice(colon + 2).trim());
	return colon < 1 || value === null ? null : [last.slice(0, colon).trim(), value];
}
function isTime(part) {
	return /(^|\D)\d{1,9}(m|µ|u|n)?s(\W|$)|ETA: \d/.test(part);
}

// src/formats/keras-console.ts
const kerasConsole = {
	id: "keras-console",
	title: "Keras console",
	files: [
		"*.log",
		"*.out",
		"*.txt"
	],
	recognises: (artifact, columns) => {
		return epochsIn(headSource(artifact)).flatMap((epoch) => epoch.shown ?? []).some((line) => namesOf$1(line).some((name) => require_restarts.isKnownMetric(name, columns)));
	},
	read: ([artifact], columns) => {
		const { epochs, notes } = keepFinished(epochsIn(artifact.openText()));
		if (epochs.length === 0) throw new require_format.FormatError("expected a finished epoch: a line `Epoch 1/10`, then one with its metrics, none came");
		return require_recordings.recordingsOf(tableOf(epochs, notes), columns);
	}
};
const [backspace, carriageReturn] = [8, 13];
function* statesOf$1(bytes, from, to) {
	for (let end = to; end > from;) {
		let start = end;
		while (start > from && bytes[start - 1] !== carriageReturn && bytes[start - 1] !== backspace) start--;
		if (start < end) yield bytes.toString("utf8", start, end).replaceAll(/\x1b\[[\d;?]*[A-Za-z]/g, "");
		end = start - 1;
	}
}
function epochIn(segment) {
	const found = /Epoch (\d{1,9})\/\d{1,9}$/.exec(segment.trimEnd());
	return found === null ? null : Number(found[1]);
}
function epochsIn(source) {
	const epochs = [];
	for (let line = 1; require_blanks.peek(source) !== -1; line++) {
		const feed = feedIn(source);
		const to = feed === -1 ? source.end : feed;
		for (const state of statesOf$1(source.bytes, source.at, to)) if (readState$1(state, line, epochs)) break;
		source.at = feed === -1 ? to : feed + 1;
	}
	return epochs;
}
function readState$1(state, line, epochs) {
	const number = epochIn(state);
	const progress = number === null ? readProgress(state) : null;
	const epoch = epochs.at(-1);
	if (number !== null) epochs.push({
		number,
		line,
		shown: null
	});
	else if (progress !== null && isFitOfOneEpoch(progress, line, epoch)) epochs.push({
		number: 1,
		line,
		shown: {
			...progress,
			line
		}
	});
	else if (progress !== null && epoch !== void 0) show(epoch, progress, line);
	return number !== null || progress !== null;
}
function isFitOfOneEpoch(progress, line, epoch) {
	if (!hasVal(progress)) return false;
	return epoch === void 0 || epoch.shown !== null && hasVal(epoch.shown) && epoch.shown.line !== line;
}
function show(epoch, progress, line) {
	const { shown } = epoch;
	if (shown === null || shown.line === line || !shown.isFinished && shown.total === progress.total || hasVal(progress)) epoch.shown = {
		...progress,
		line
	};
}
function hasVal(progress) {
	return namesOf$1(progress).some((name) => name.startsWith("val_"));
}
function namesOf$1({ metrics }) {
	return [...metrics.keys()];
}
function keepFinished(epochs) {
	const finished = [];
	const notes = [];
	let everyHadVal = null;
	epochs.forEach((epoch, index) => {
		const { number, line, shown } = epoch;
		if (number === 1) everyHadVal = null;
		const goesOn = epochs[index + 1]?.number === number + 1;
		const awaitsVal = everyHadVal === true && shown !== null && !hasVal(shown);
		if (shown !== null && (goesOn || shown.isFinished && !awaitsVal)) {
			finished.push({
				...epoch,
				shown
			});
			everyHadVal = everyHadVal !== false && hasVal(shown);
		} else notes.push(`epoch ${number} (line ${line}) never finished, and is left out`);
	});
	return {
		epochs: finished,
		notes
	};
}
function tableOf(epochs, notes) {
	const columns = /* @__PURE__ */ new Map();
	epochs.forEach(({ number, shown }, row) => {
		for (const [name, value] of new Map([...shown.metrics, ["epoch", number]])) {
			const column = columns.get(name) ?? require_restarts.emptyColumn(name);
			columns.set(name, column);
			require_restarts.addCell(column, row, value);
		}
	});
	return {
		columns: [...columns.values()],
		rows: epochs.length,
		lines: require_restarts.Numbers.from(epochs.map(({ line }) => line)),
		notes
	};
}

// src/formats/tables/number-column.ts
function startsNumberColumn(artifact) {
	const stem = stemOf(artifact.path);
	if (require_names.directionOf(stem) === null && !/(^|[^a-z])(acc|history|metrics?)([^a-z]|$)/i.test(stem)) return false;
	const rows = linesOfHead(artifact).flatMap(({ text, ended }) => ended ? [numbersIn$1(text)] : []);
	const width = rows[0]?.length ?? 0;
	if (width === 2) return rows.every((row) => row?.length === 2 && Number.isInteger(row[0]));
	return width === 1 && rows.every((row) => row?.length === 1);
}
function numbersIn$1(text) {
	const numbers = text.trim().split(/\s*[,;\s]\s*/, 3).map(require_number.readNumber);
	const found = numbers.filter((number) => number !== null);
	return found.length === numbers.length && found.length <= 2 ? found : null;
}
function readNumberColumn({ path, openText }, columns) {
	const steps = require_restarts.emptyColumn("step");
	const values = require_restarts.emptyColumn(stemOf(path));
	const lines = new require_restarts.Numbers();
	const notes = [];
	for (const { text, number, ended } of linesOf(openText())) {
		const [first, second] = numbersIn$1(text) ?? [];
		if (first === void 0 || lines.length > 0 && second !== void 0 !== steps.rows.length > 0) {
			if (ended) throw new require_format.FormatError(`expected a number, ${require_restarts.quote(text.trim())} came`, number);
			notes.push(`the last row (line ${number}) is cut off in the middle, and is left out`);
			continue;
		}
		if (second !== void 0) require_restarts.addCell(steps, lines.length, first);
		require_restarts.addCell(values, lines.length, second ?? first);
		lines.push(number);
	}
	const table = {
		columns: steps.rows.length > 0 ? [steps, values] : [values],
		rows: lines.length,
		lines,
		notes
	};
	return require_recordings.recordingsOf(table, {
		...columns,
		metrics: /* @__PURE__ */ new Set([...columns.metrics, values.name])
	});
}
function stemOf(path) {
	return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}

// src/formats/keras-csv.ts
const kerasCsv = {
	id: "keras-csv",
	title: "Keras CSVLogger, DataFrame.to_csv",
	files: [
		"training.log",
		"log.csv",
		"history.csv"
	],
	recognises: (artifact, columns) => {
		if (startsNumberColumn(artifact)) return true;
		const { names, row } = peekTable(artifact);
		return isHeading(names, columns) && (row === null || row.some((cell) => require_number.readNumber(cell) !== null));
	},
	read: ([artifact], columns) => {
		if (startsNumberColumn(artifact)) return readNumberColumn(artifact, columns);
		return readEachTable(readTables(artifact.openText(), {
			blanks: true,
			isOfUse: (name) => require_restarts.isOfUse(name, columns)
		}), (table) => require_recordings.recordingsOf(require_blanks.readBlanks(table, columns), columns, { column: require_restarts.rowLabels(table) }));
	}
};
function isHeading(names, columns) {
	const counters = names.map(require_restarts.counterOf);
	if (counters.includes("step")) return false;
	const all = new Set(names);
	const pairs = names.filter((name) => all.has(`val_${name}`));
	if (counters.includes("epoch")) return all.has("loss") || pairs.length > 0;
	const metrics = names.filter((name) => require_restarts.mayBeSeries(name, columns));
	return metrics.some(require_restarts.isTotalLoss) && (pairs.includes("loss") || metrics.every((name) => require_restarts.isKnownMetric(name, columns)));
}

// src/formats/keras-history.ts
const kerasHistory = {
	id: "keras-history",
	title: "Keras history",
	files: [
		"history.json",
		"training_history.json",
		"history.txt"
	],
	recognises: (artifact, columns) => isHistory(headLiteral(artifact), columns) || isHistory(printedInHead(artifact, columns), columns),
	read: ([artifact], columns) => {
		const source = artifact.openText();
		if (!isHistory(headLiteral(artifact), columns)) return readLog(source, columns);
		return readWhole(source, columns, /^\s*\{'/.test(artifact.head));
	}
};
function isHistory(parsed, columns) {
	if (parsed === null) return false;
	const { value, isCut } = parsed;
	if (require_blanks.isDict(value)) return require_blanks.listsTell(require_blanks.listsIn(require_blanks.historyIn(value), 0), columns, isCut);
	const names = require_blanks.namesIn(value);
	const counters = names.map(require_restarts.counterOf);
	return counters.includes("epoch") && !counters.includes("step") && require_restarts.tellOfTraining(names, columns);
}
function printedInHead(artifact, columns) {
	const source = headSource(artifact);
	return toPrinted(source, columns) ? readHead(source) : null;
}
function readWhole(source, columns, isPython) {
	const recordings = record(readLiteral(source), columns);
	while (require_blanks.skipBlanks(source) === openDict) recordings.push(...record(readLiteral(source), columns));
	if (isPython) return [...recordings, ...readPrinted$1(source, columns)];
	expectEnd(source);
	return recordings;
}
function readLog(source, columns) {
	const recordings = readPrinted$1(source, columns);
	if (recordings.length === 0) throw new require_format.FormatError("expected a line that begins a dict of lists, none came");
	return recordings;
}
function readPrinted$1(source, columns) {
	const recordings = [];
	while (toPrinted(source, columns)) recordings.push(...record(readLiteral(source), columns));
	return recordings;
}
function record(value, columns) {
	const table = require_blanks.tableOfLiteral(require_blanks.isDict(value) ? require_blanks.historyIn(value) : value, columns, 0);
	const read = require_blanks.readNulls(table, columns);
	return require_recordings.recordingsOf(read, columns, {
		column: require_restarts.rowLabels(table),
		unnumbered: "epoch"
	});
}
const openDict = 123;
const listKey = /(['"])([^'"]{1,100})\1:\s*\[/g;
const farthest = 4096;
function toPrinted(source, columns) {
	for (let byte = require_blanks.peek(source); byte !== -1; byte = require_blanks.peek(source)) {
		if (byte === openDict && hasMetricList(source, columns)) return true;
		const feed = feedIn(source);
		source.at = feed === -1 ? source.end : feed + 1;
		source.line++;
	}
	return false;
}
function hasMetricList(source, columns) {
	source.has(farthest);
	const { bytes, at, end } = source;
	const feed = bytes.subarray(at, Math.min(end, at + farthest)).indexOf(10);
	const line = bytes.toString("utf8", at, feed === -1 ? Math.min(end, at + farthest) : at + feed);
	for (const [, , name = ""] of line.matchAll(listKey)) if (require_restarts.isKnownMetric(name, columns)) return true;
	return false;
}

// src/formats/lightning-csv.ts
const lightningCsv = {
	id: "lightning-csv",
	title: "PyTorch Lightning CSVLogger",
	files: ["metrics.csv"],
	recognises: (artifact, columns) => {
		if (!/(^|\/)metrics\.csv$/.test(artifact.path)) return false;
		const { names } = peekTable(artifact);
		const isMetric = (name) => require_restarts.mayBeSeries(name, columns) && require_restarts.isKnownMetric(name, columns);
		return names.includes("step") && names.includes("epoch") && names.some(isMetric);
	},
	read: ([artifact], columns) => readEachTable(readTables(artifact.openText()), (table) => require_recordings.recordingsOf(table, columns))
};

// src/formats/megatron.ts
const training = /(?:^|\s)iteration +(\d{1,9})\/ *\d{1,9} \| .{0,400}elapsed time per iteration/;
const evaluation$1 = /(?:^|\s)validation\S{0,40} loss at iteration (\d{1,9})(?: on (validation|test) set)? \| /;
const shown = new RegExp(String.raw`\| *([A-Za-z][\w -]{0,60}): +(${numeral})(?= \|)`, "g");
const noColumns$1 = {
	metrics: /* @__PURE__ */ new Set(),
	position: null
};
const megatron = consoleFormat({
	id: "megatron",
	title: "Megatron-LM",
	reader: () => (text) => {
		const train = training.exec(text);
		if (train) {
			const losses = pairsIn$2(text, shown).filter(([name]) => require_restarts.isKnownMetric(name, noColumns$1));
			return losses.length === 0 ? null : [...losses, ["step", Number(train[1])]];
		}
		const val = evaluation$1.exec(text);
		if (val === null) return null;
		return [...pairsIn$2(text, shown).map(([name, value]) => [`${val[2] ?? "validation"}/${name.replace(/ value$/, "")}`, value]), ["step", Number(val[1])]];
	}
});

// src/formats/mlflow.ts
const mlflow = {
	id: "mlflow",
	title: "MLflow file store",
	files: ["metrics/**/*", "mlruns/**/params/**/*"],
	recognises: (artifact) => {
		const { run, kind } = partsOf$1(artifact.path);
		if (kind === "metrics") return isPoint(artifact, 3) || isPoint(artifact, 2);
		return kind === "params" && runId.test(run);
	},
	runOf: (path) => partsOf$1(path).run,
	read: (files, columns) => {
		const metrics = files.filter(({ path }) => partsOf$1(path).kind === "metrics");
		if (metrics[0] === void 0 || metaOf(metrics[0], "lifecycle_stage") === "deleted") return [];
		const params = paramsIn$2(files.filter((file) => !metrics.includes(file)));
		const recordings = readParts(metrics, (artifact) => readMetric(artifact, columns));
		const name = metaOf(metrics[0], "run_name");
		return recordings.map((recording) => ({
			...recording,
			params,
			...name === null ? {} : { name }
		}));
	}
};
const runId = /(^|\/)[\da-f]{32}$/;
const inRun = /^(?:((?:.*?\/)?[\da-f]{32}|.*?)\/)?(metrics|params)\/(.+)$/;
function partsOf$1(path) {
	const [, run = ".", kind = "", name = ""] = inRun.exec(path) ?? [];
	return {
		run,
		kind,
		name
	};
}
function readMetric(artifact, columns) {
	const { name } = partsOf$1(artifact.path);
	if (!require_restarts.mayBeSeries(name, columns)) return [];
	const names = isPoint(artifact, 2) ? "time value" : "time value step";
	return readTables(artifact.openText(), { names }).flatMap((table) => {
		const points = table.columns.filter((column) => column.name !== "time").map((column) => column.name === "value" ? {
			...column,
			name
		} : column);
		return require_recordings.recordingsOf(withoutFinal({
			...table,
			columns: points
		}), columns);
	});
}
function isPoint({ head }, parts) {
	const [line = ""] = head.slice(0, 1e3).split(/\r?\n/, 1);
	const [time = "", value = "", step = "0", ...others] = line.split(" ");
	return /^\d+$/.test(time) && /^-?\d+$/.test(step) && others.length === 0 && require_number.readNumber(value) !== null && line.split(" ").length === parts;
}
function withoutFinal(table) {
	const steps = table.columns.find(({ name }) => name === "step")?.values;
	if (steps === void 0 || steps.length < 3 || steps.last !== 0 || !(steps.get(steps.length - 2) > 0)) return table;
	return {
		...table,
		columns: table.columns.map((column) => keptCells(column, (row) => row < table.rows - 1)),
		rows: table.rows - 1,
		notes: [...table.notes, "the last value was logged without a step, and is left out"]
	};
}
function metaOf(metric, key) {
	const up = "../".repeat(partsOf$1(metric.path).name.split("/").length);
	return (metric.beside(`${up}meta.yaml`)?.head ?? "").split(/\r?\n/).find((one) => one.startsWith(`${key}: `))?.slice(key.length + 2).replace(/^(['"])(.*)\1$/, "$2").trim() || null;
}
const longestParam = 500;
function paramsIn$2(files) {
	const short = files.filter(({ bytes }) => bytes <= longestParam);
	return require_header.paramsOf(Object.fromEntries(short.map(({ path, head }) => [partsOf$1(path).name, settingOf$1(head)])));
}
function settingOf$1(text) {
	if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
	const number = require_number.readNumber(text);
	return number !== null && Number.isFinite(number) ? number : text;
}

// src/formats/mmcv.ts
const mmcv = {
	id: "mmcv",
	title: "MMCV JSON log",
	files: ["*.log.json"],
	recognises: (artifact, columns) => {
		const names = rowNames(artifact);
		return names.has("mode") && names.has("epoch") && names.has("iter") && tellsMetric(artifact, columns);
	},
	read: ([artifact], columns) => {
		const table = readRows(artifact);
		const column = positionOf(table);
		const others = table.columns.filter(({ name }) => name !== "epoch" && name !== "iter");
		return require_recordings.recordingsOf({
			...table,
			columns: [column, ...others]
		}, columns, { column });
	}
};
function positionOf(table) {
	const sides = table.columns.find(({ name }) => name === "mode")?.words;
	const epochs = cellsOf$4(table, "epoch");
	const iters = cellsOf$4(table, "iter").map((iter, row) => sides?.get(row) === "train" ? iter : NaN);
	let [last, perEpoch, isByEpoch] = [
		0,
		0,
		false
	];
	const steps = iters.map((iter) => {
		if (Number.isNaN(iter)) return last;
		isByEpoch ||= iter <= last;
		perEpoch = Math.max(perEpoch, iter);
		last = iter;
		return iter;
	});
	if (!isByEpoch) return columnOf("step", steps);
	return columnOf("epoch", epochs.map((epoch, row) => epoch - 1 + (Number.isNaN(iters[row]) ? 1 : (iters[row] ?? 0) / perEpoch)));
}

// src/formats/mmengine.ts
const mmengine = {
	id: "mmengine",
	title: "MMEngine scalars",
	files: ["vis_data/*.json"],
	recognises: (artifact, columns) => tellsMetric(artifact, columns) && isOwn(artifact),
	runOf: (path) => {
		const directory = node_path.posix.dirname(path);
		return node_path.posix.basename(directory) === "vis_data" ? node_path.posix.dirname(directory) : path.replace(/\.\w+$/, "");
	},
	read: (files, columns) => {
		const file = files.find(({ path }) => path.endsWith("scalars.json")) ?? files[0];
		return require_place.inFile(file, () => {
			const { table, column } = placed(readRows(file));
			return require_recordings.recordingsOf(table, columns, { column });
		});
	}
};
function isOwn(artifact) {
	const names = rowNames(artifact);
	if (!names.has("step")) return false;
	return /(^|\/)vis_data\/[^/]+$/.test(artifact.path) || names.has("iter") && names.has("data_time");
}
function placed(table) {
	const iters = cellsOf$4(table, "iter");
	const epochs = cellsOf$4(table, "epoch");
	const steps = cellsOf$4(table, "step");
	const isVal = (row) => !Number.isFinite(iters[row]);
	const evaluated = steps.filter((step, row) => isVal(row) && Number.isFinite(step));
	const lastEpoch = epochs.reduce((last, epoch) => epoch > last ? epoch : last, 0);
	const isByEpoch = lastEpoch > 0 && evaluated.length > 0 && evaluated.every((step) => step <= lastEpoch);
	const perEpoch = Math.ceil(steps.reduce((most, step, row) => {
		const passed = isVal(row) ? 0 : step / (epochs[row] || 1);
		return passed > most ? passed : most;
	}, 1));
	const column = isByEpoch ? columnOf("epoch", steps.map((step, row) => isVal(row) ? step : step / perEpoch)) : columnOf("step", steps);
	return {
		table: {
			...table,
			columns: [column, ...table.columns.flatMap((one) => sidesOf(one, isVal))]
		},
		column
	};
}
function sidesOf(column, isVal) {
	const { name, text } = column;
	if (require_restarts.counterOf(name) !== null) return [];
	if (text !== null || require_names.parseName(name).split === "val") return [column];
	return [keptCells(column, (row) => !isVal(row)), {
		...keptCells(column, isVal),
		name: `val/${name}`
	}];
}

// src/formats/mmengine-log.ts
const head = / - INFO - (Epoch|Iter)(?:\((train|val|test)\)\s{0,8}|\s(?=\[\d{1,9}(?:\]\[\d{1,9})?\/\d{1,9}\]\s{1,8}(?:base_)?lr: ))\[ {0,8}(\d{1,9})(?:\/\d{1,9})?\](?:\[ {0,8}(\d{1,9})(?:\/(\d{1,9}))?\])?/;
const pair = new RegExp(String.raw`([A-Za-z][\w./@-]{0,100}): (${numeral})(?=[\s,]|$)`, "g");
const settings = /^(base_lr|eta|memory|loss_scale|time|data_time|\S{0,100}_(?:scaler?|copypaste))$/;
const mmengineLog = consoleFormat({
	id: "mmengine-log",
	title: "MMEngine log",
	reader: () => {
		let iter = 0;
		return (text) => {
			const found = head.exec(text);
			if (found === null) return null;
			const [, unit, side = "train", number, batch, batches] = found;
			if (side !== "train" && text.includes(" eta: ")) return null;
			if (unit === "Iter" && side === "train") iter = Number(number);
			const metrics = pairsIn$2(text.slice(found.index), pair).filter(([name]) => isMetric$1(name));
			if (metrics.length === 0) return null;
			const cells = metrics.map(([name, value]) => [name.startsWith(`${side}/`) ? name : `${side}/${name}`, value]);
			if (unit === "Iter") return [...cells, ["step", iter]];
			const share = side === "train" && batch !== void 0 ? Number(batch) / Number(batches) : 1;
			return [...cells, ["epoch", Number(number) - 1 + share]];
		};
	}
});
function isMetric$1(name) {
	return !require_names.isBookkeeping(name) && !settings.test(name);
}

// src/formats/mxnet/lines.ts
const said = String.raw`^(?:\[1,0\]<std(?:err|out)>:)?(?:[\d-]{10} [\d:,]{8,15} )?(?:INFO:\w{1,50}:|INFO )?(?:Node\[0\] )?`;
function pairsIn(text) {
	return readPairs(text.split(/[\s,]+/), "=").filter(([name]) => !/^(cost|time|speed|lr)$/i.test(name)).map(([name, value]) => [metricOf(name), value]);
}
function metricOf(name) {
	return name.replace(/^err-(top\d)$/, "$1-err");
}
function at(counter, position, pairs) {
	return pairs.length === 0 ? null : [[counter, position], ...pairs];
}

// src/formats/mxnet/gluon.ts
const accuracies = new RegExp(String.raw`${said}\[Epoch (\d{1,9})\] (train=.*)$`);
const sided$1 = new RegExp(String.raw`${said}\[Epoch (\d{1,9})\] (training|validation)(?: cost)?: ?(.*)$`, "i");
const running = new RegExp(String.raw`${said}Epoch (\d{1,9}) iteration (\d{1,9})\/(\d{1,9}): training loss (\S+)$`);
const segmented = new RegExp(String.raw`${said}Epoch (\d{1,9}) validation (.*)$`);
const meanPrecision = /^(?:mAP)?=(\S+)$/;
function gluonEpochs() {
	const detection = readDetection();
	const segmentation = readSegmentation();
	return (text) => detection(text) ?? readAccuracies(text) ?? readSided(text) ?? segmentation(text);
}
const readIteration = (text) => {
	const [, epoch, iteration, iterations, mean = ""] = running.exec(text) ?? [];
	const loss = require_number.readNumber(mean);
	if (loss === null) return null;
	return at("step", Number(epoch) * Number(iterations) + Number(iteration), [["training loss", loss]]);
};
const readAccuracies = (text) => {
	const [, epoch, shown] = accuracies.exec(text) ?? [];
	if (shown === void 0) return null;
	const pairs = pairsIn(shown.replace("loss: ", "loss=")).map(([name, value]) => [name === "train" || name === "val" ? `${name}/accuracy` : name, value]);
	return at("epoch", Number(epoch), pairs);
};
const readSided = (text) => {
	const [, epoch, side, pairs] = sided$1.exec(text) ?? [];
	if (side === void 0 || pairs === void 0) return null;
	return at("epoch", Number(epoch), ofSide(side.toLowerCase(), pairsIn(pairs)));
};
function readSegmentation() {
	let held = null;
	return (text) => {
		const [, epoch = "", , , mean = ""] = running.exec(text) ?? [];
		const loss = require_number.readNumber(mean);
		if (loss !== null) held = {
			epoch,
			loss
		};
		const [, validated, scores] = segmented.exec(text) ?? [];
		if (scores === void 0) return null;
		const trained = held !== null && held.epoch === validated ? [["training loss", held.loss]] : [];
		const pairs = ofSide("validation", readPairs(scores.split(", "), ": "));
		return at("epoch", Number(validated), [...trained, ...pairs]);
	};
}
function readDetection() {
	let epoch = null;
	return (text) => {
		const [, number, side] = sided$1.exec(text) ?? [];
		if (number !== void 0) epoch = side === "Validation" ? Number(number) : null;
		const value = require_number.readNumber(meanPrecision.exec(text)?.[1] ?? "");
		return epoch === null || value === null ? null : at("epoch", epoch, [["validation/mAP", value]]);
	};
}

// src/formats/mxnet.ts
const epochLine$3 = new RegExp(String.raw`${said}Epoch ?\[(\d{1,9})\](?: Rank\[0\])?(?: Batch\[\d+\](?=\tTime cost=))?\s+(?!Rank|Batch)(.*)$`);
const batchLine = new RegExp(String.raw`${said}Epoch ?\[(\d{1,9})\](?: Rank\[0\])? Batch ?\[(?:\d+-)?(\d{1,9})\](?:\/\[\d+\])?\s+(?!Time cost=)(.*)$`);
const gluonBatch = new RegExp(String.raw`${said}\[Epoch (\d{1,9})\]\[Batch (\d{1,9})\], (.*)$`);
const mxnet = consoleFormat({
	id: "mxnet",
	title: "MXNet and GluonCV log",
	announced: /^Namespace\(.*\bkvstore=|^\[Epoch \d{1,9}\] Training cost: /,
	reader: () => {
		const gluon = gluonEpochs();
		return (text) => gluon(text) ?? readEpoch(text, Number);
	},
	within: () => {
		const stepOf = stepsOverEpochs();
		return (text) => {
			const [, epoch, batch, shown] = batchLine.exec(text) ?? gluonBatch.exec(text) ?? [];
			if (shown === void 0) return readIteration(text) ?? readEpoch(text, stepOf, "step");
			return at("step", stepOf(Number(epoch), Number(batch)), pairsIn(shown));
		};
	}
});
function readEpoch(text, positionOf, counter = "epoch") {
	const [, epoch, shown] = epochLine$3.exec(text) ?? [];
	return shown === void 0 ? null : at(counter, positionOf(Number(epoch)), pairsIn(shown));
}
function stepsOverEpochs() {
	let [epoch, last, before] = [
		0,
		0,
		0
	];
	return (now, batch) => {
		if (now !== epoch) [before, last] = [now > epoch ? before + last : 0, 0];
		epoch = now;
		last = batch ?? last;
		return before + last;
	};
}

// src/formats/nanogpt.ts
const evaluation = new RegExp(String.raw`^step (\d{1,9}): train loss (${numeral})(?:, val loss (${numeral}))?`);
const iter = new RegExp(String.raw`^iter (\d{1,9}): loss (${numeral}), time `);
const step = new RegExp(String.raw`^step +(\d{1,9})(?:\/\d{1,9})? \| (?:train )?loss:? (${numeral})`);
const unnumbered = new RegExp(`^(?:validation|val) loss:? (${numeral})$`);
const short = new RegExp(String.raw`^s:(\d{1,9}) (trl|tel|eval):(${numeral})`);
const column = new RegExp(String.raw`^(\d{1,9}) (train|val|hella) (${numeral})$`);
const modded = new RegExp(String.raw`^step:(\d{1,9})\/\d{1,9} (?:avg_)?((?:train|val)_loss):(${numeral})(?= |$)`);
const nanogpt = consoleFormat({
	id: "nanogpt",
	title: "nanoGPT, llm.c and modded-nanogpt",
	reader: () => {
		let at = null;
		let early = null;
		return (text) => {
			const val = unnumbered.exec(text)?.[1];
			if (val !== void 0) {
				if (at === null) early = val;
				return at === null ? null : row(at, "val/loss", val);
			}
			const [number, cells] = numbered(text);
			if (number === null) return null;
			const before = early === null ? [] : row(number, "val/loss", early);
			[at, early] = [number, null];
			return [...before, ...cells];
		};
	}
});
function numbered(text) {
	const [, at, train, val] = evaluation.exec(text) ?? [];
	if (at !== void 0) return [at, [...row(at, "train loss", train), ...val === void 0 ? [] : row(at, "val loss", val)]];
	const [, iteration, ofBatch] = iter.exec(text) ?? [];
	if (iteration !== void 0) return [iteration, row(iteration, "iter/loss", ofBatch)];
	const [, stepped, loss] = step.exec(text) ?? [];
	if (stepped !== void 0) return [stepped, row(stepped, "train/loss", loss)];
	const [, number, word = "", value] = modded.exec(text) ?? short.exec(text) ?? column.exec(text) ?? [];
	return number === void 0 ? [null, []] : [number, row(number, names.get(word) ?? word, value)];
}
function row(at, name, value) {
	return [[name, require_number.readNumber(value ?? "") ?? NaN], ["step", Number(at)]];
}
const names = /* @__PURE__ */ new Map([
	["trl", "train/loss"],
	["tel", "val/loss"],
	["train", "train/loss"],
	["val", "val/loss"],
	["eval", "eval/accuracy"],
	["hella", "eval/accuracy"]
]);

// src/formats/logs/states.ts
const colours = /\x1b\[[\d;?]*[A-Za-z]/g;
function* statesOf(source) {
	for (;;) {
		const feed = feedIn(source);
		const { at, line } = source;
		const next = feed === -1 ? source.end : feed + 1;
		if (at === next) return;
		const text = source.bytes.toString("utf8", at, feed === -1 ? next : feed);
		source.at = next;
		for (const state of text.split("\r")) if (state.trim() !== "") yield {
			text: state.replaceAll(colours, ""),
			number: line,
			ended: feed !== -1
		};
		source.line++;
	}
}

// src/formats/nemo.ts
const bar = /\bEpoch (\d{1,9}): [^[\]]{0,300}? (\d{1,9})\/(\d{1,9}) \[(\d[^\]]{0,4000})\]/;
const iteration = /\bTraining epoch (\d{1,9}), iteration (\d{1,12})\/\d{1,12} \| (.*)$/;
const reached = /\bEpoch \d{1,9}, (?:global )?step (\d{1,12}): '?([\w./-]{1,100})'? reached (\S{1,40}) \(best/;
const aside = /^(v_num|epoch|lr(-.*)?|learning_rate|global_step|global_batch_size|micro_batch_size|consumed_samples|.* in s|.*_time|.*time|throughput.*|samples\/sec|.*norm|peak_memory.*|TFLOPS.*)$/i;
const nemo = consoleFormat({
	id: "nemo",
	title: "NeMo and Lightning console",
	lines: statesOf,
	reader: () => {
		const shown = /* @__PURE__ */ new Map();
		let last = null;
		return (text) => {
			const found = readState(text);
			if (found === null) return null;
			const { step, pairs } = found;
			const fresh = pairs.filter(([name, value]) => isOfValidation(name) ? !isShown(value, shown.get(name)) : step !== last);
			for (const [name, value] of pairs) shown.set(name, value);
			last = step;
			return fresh.length === 0 ? null : [["step", step], ...fresh];
		};
	}
});
function readState(text) {
	const [, epoch, done, total, postfix] = bar.exec(text) ?? [];
	if (postfix !== void 0) return {
		step: Number(epoch) * Number(total) + Number(done),
		pairs: metricsOf$1(readPairs(postfix.split(", "), "="))
	};
	const [, , count, stats] = iteration.exec(text) ?? [];
	if (stats !== void 0) {
		const pairs = readPairs(stats.split(" | "), ": ");
		return {
			step: pairs.find(([name]) => name === "global_step")?.[1] ?? Number(count),
			pairs: metricsOf$1(pairs)
		};
	}
	const [, step, name = "", value = ""] = reached.exec(text) ?? [];
	return step === void 0 ? null : {
		step: Number(step),
		pairs: readPairs([`${name}=${value}`], "=")
	};
}
function metricsOf$1(pairs) {
	const isReduced = pairs.some(([name]) => name === "reduced_train_loss");
	return pairs.filter(([name]) => !aside.test(name) && !(isReduced && name === "loss")).map(([name, value]) => [name === "reduced_train_loss" ? "train_loss" : name, value]);
}
function isOfValidation(name) {
	return /^(val|valid|validation|test)[_/]/.test(name);
}
function isShown(value, last) {
	if (last === void 0) return false;
	return [
		last,
		Number(last.toPrecision(3)),
		Number(last.toPrecision(4))
	].some((shown) => Object.is(shown, value));
}

// src/formats/nnunet.ts
const stamp = String.raw`\d{4}-\d\d-\d\d [\d:.]{8,15}: `;
const epochLine$2 = new RegExp(`^(?:epoch: +|${stamp}Epoch )(\\d{1,9}) *$`);
const lossLine = new RegExp(`^${stamp}(train loss|validation loss|train_loss|val_loss)(?: ?: | )(\\S+) *$`);
const nnunet = consoleFormat({
	id: "nnunet",
	title: "nnU-Net training log",
	reader: () => {
		let epoch = null;
		return (text) => {
			const [, number] = epochLine$2.exec(text) ?? [];
			if (number !== void 0) epoch = Number(number);
			const [, name, shown = ""] = lossLine.exec(text) ?? [];
			const value = require_number.readNumber(shown);
			if (epoch === null || name === void 0 || value === null) return null;
			return [["epoch", epoch], [name, value]];
		};
	}
});

// src/formats/parquet.ts
const parquet = {
	id: "parquet",
	title: "Parquet",
	files: ["*.parquet"],
	recognises: async (artifact, columns) => {
		if (!/\.parquet$/i.test(artifact.path) || !artifact.head.startsWith("PAR1")) return false;
		const { tells } = await Promise.resolve().then(() => require("./read.js"));
		return tells(artifact, columns);
	},
	read: async ([artifact], columns) => {
		const { readColumns } = await Promise.resolve().then(() => require("./read.js"));
		return readColumns(artifact, columns);
	}
};

// src/formats/pickle.ts
const pickle = {
	id: "pickle",
	title: "Keras history, pickled or .npy",
	files: [
		"*.pkl",
		"*.pickle",
		"*.npy",
		"*History*",
		"*history*"
	],
	recognises: async (artifact, columns) => {
		if (!mayBePickle(Buffer.from(artifact.headBytes.subarray(0, 16)).toString("latin1"))) return false;
		const { tellsOfTraining } = await Promise.resolve().then(() => require("./read2.js"));
		return tellsOfTraining(artifact, columns);
	},
	read: async ([artifact], columns) => {
		const { readHistories } = await Promise.resolve().then(() => require("./read2.js"));
		return readHistories(artifact, columns);
	}
};
function mayBePickle(head) {
	return /^(\x80[\0-\x05]|\x93NUMPY|\((d|l|dp|lp)|[}\]]q|c(ollections|opy_?reg|__builtin__)|\(i)/.test(head);
}

// src/formats/logs/printed-line.ts
const side = "train|training|val|valid|validation|validating|eval|evaluation|dev|test|testing";
const counter = /(?<![\w/.]|(?:per|total|max|num|best|last|final|start|every) )(?:(?:at|after|in|for|of) )?(global[ _]step|epoch|step|iter|iteration|batch|round) {0,4}[:=#-]? {0,4}[[(]? {0,6}(\d{1,9})(?: ?(?:\/|of) ?(\d{1,9}))?(?!\w|\.\d)/gi;
const bracketed = /^\s*\[ ?\( ?(\d{1,9}) {0,4}\) /;
const share = /\[ {0,9}(\d{1,9}) ?\/ {0,9}(\d{1,9})(?: \( {0,3}\d{1,3}(?:\.\d{1,3})?%\))?\]/g;
const metric = new RegExp(String.raw`(?<![\w.])([A-Za-z][\w.@/-]{0,40}(?: [A-Za-z][\w.@/-]{0,40}){0,3}) {0,8}[:=]? {0,8}` + String.raw`(?:(${numeral})%?(?![\w/]|\.\d)|\d{1,9}\/\d{1,9} \((${numeral})%\))` + String.raw`|\b(${side})(?: (?:set|epoch|phase|results?))?\.? {0,3}[:|\])>-]`, "gi");
const onlySide = new RegExp(String.raw`^\W{0,40}(${side})(?: (?:set|epoch|phase|error|results?))?\W{0,40}$`, "i");
const sided = new RegExp(`^(?:${side})(?=[._/-]|$)`, "i");
const mean$1 = /^(?:average|averaged|avg\.?|mean|running|epoch)[ _]/i;
const otherwise = /^(?:best|min|minimum|max|maximum|lowest|highest|smallest|final|target|previous|prev|last|old)(?=_|$)|^(?:new|is|was|from|to|by|than|over|at|in|on|of|for|after|below|above|improved?|decreased|increased|reached)$/i;
const logger = /^.{0,120}?\b(?:DEBUG|INFO|WARNING|NOTICE)\b[\]:\s-]{0,5}/;
function sideOf(text) {
	return onlySide.exec(text)?.[1] ?? null;
}
function readPrinted(printed, sideBefore) {
	const text = printed.replace(logger, "");
	let epoch = null;
	let step = null;
	let part = null;
	const mark = bracketed.exec(text);
	if (mark) epoch = Number(mark[1]);
	const rest = text.replaceAll(counter, (all, word, number, total) => {
		if (/^epoch$/i.test(word)) epoch ??= Number(number);
		else {
			step ??= Number(number);
			if (total !== void 0) part ??= Number(number) / Number(total);
		}
		return all.startsWith(word) ? " | " : "";
	}).replaceAll(share, (_, number, total) => {
		part ??= Number(number) / Number(total);
		return " | ";
	});
	return {
		epoch,
		step,
		share: part,
		ofBatch: part !== null || step !== null,
		metrics: metricsOf(rest, sideBefore)
	};
}
function metricsOf(text, sideBefore) {
	const metrics = [];
	let side = sideBefore;
	let measured = "";
	for (const [, words, number, percent, named] of text.matchAll(metric)) {
		if (named !== void 0) side = named;
		const value = require_number.readNumber(number ?? percent ?? "");
		if (words === void 0 || value === null) continue;
		const name = nameOf(words, measured);
		if (name === null) continue;
		const { split, word, metric } = require_names.parseName(name);
		if (split !== null && name.startsWith(metric)) measured = metric;
		if (metrics.length === 0 && split !== null) side = word;
		metrics.push([split === null && side !== null ? `${side}/${name}` : name, value]);
	}
	return metrics;
}
function nameOf(words, measured) {
	const all = words.replace(mean$1, "").split(" ").filter((word) => !/^set\.?$/i.test(word));
	if (all.some((word) => otherwise.test(word))) return null;
	const last = all.at(-1) ?? "";
	if (all.length === 1 && sided.exec(last)?.[0] === last) return measured === "" ? null : `${measured} ${last}`;
	const from = all.length === 2 && sided.test(last) ? 0 : all.findIndex((word) => sided.test(word));
	const name = all.slice(Math.max(from, 0)).join(" ");
	return require_restarts.isKnownMetric(name, {
		metrics: /* @__PURE__ */ new Set(),
		position: null
	}) ? name : null;
}

// src/formats/printed-losses.ts
const longestLine$1 = 2e3;
const reach = 20;
const counts = /(?:epoch|step|iter|iteration|batch|round)\W{0,10}\d|^\s?\[ ?\(\d/im;
const summary = /^\W{0,40}(?:best|final|lowest|minimum|restor|load|early stop)|best (?:epoch|model|val|loss)/i;
const assignment = /^\s*[\w.]+ = \S+\s*$/;
const unfinished = /(?<!100|\d\d\d)%\|/;
const printed$2 = consoleFormat({
	id: "printed-losses",
	title: "printed losses",
	reader: () => readerOf("epochs"),
	within: () => readerOf("batches")
});
const printedLosses = {
	...printed$2,
	recognises: (artifact) => isConsole(artifact) && counts.test(artifact.head) && repeats(artifact)
};
function readerOf(unit) {
	let epoch = null;
	let step = null;
	let side = null;
	let age = 0;
	const early = /* @__PURE__ */ new Set();
	return (text) => {
		if (text.length > longestLine$1 || summary.test(text) || assignment.test(text) || unfinished.test(text)) return null;
		const line = readPrinted(text, side);
		if (line.epoch !== null || line.step !== null) {
			if (line.epoch !== null) epoch = line.epoch;
			step = line.step;
			age = 0;
			if (line.metrics.length === 0) side = null;
		} else if (line.metrics.length > 0) {
			const names = line.metrics.map(([name]) => name).join();
			if (epoch === null && step === null) early.add(names);
			if (early.has(names)) return null;
		}
		if (line.metrics.length > 0 && age <= reach) {
			age = 0;
			return cellsOf$2(line, {
				epoch,
				step: line.step ?? step
			}, unit);
		}
		age++;
		side = sideOf(text) ?? side;
		return null;
	};
}
function cellsOf$2(line, at, unit) {
	const { share, ofBatch } = line;
	if (at.epoch === null) return at.step === null ? null : [...line.metrics, ["step", at.step]];
	if (!ofBatch) return [...line.metrics, ["epoch", at.epoch]];
	const metrics = unit === "batches" ? line.metrics : line.metrics.filter(isOfVal);
	if (metrics.length === 0) return null;
	if (share !== null) return [...metrics, ["epoch", at.epoch - 1 + share]];
	return [
		...metrics,
		["epoch", at.epoch],
		["step", at.step ?? 0]
	];
}
function isOfVal([name]) {
	return require_names.parseName(name).split === "val";
}
function repeats(artifact) {
	const read = readerOf("batches");
	const places = /* @__PURE__ */ new Map();
	for (const { text } of linesOfHead(artifact)) {
		const cells = read(text);
		if (cells === null) continue;
		const at = [...cells].filter(([name]) => name === "epoch" || name === "step").join();
		const words = text.replaceAll(/[-+]?[\d.]+(?:e[-+]?\d+)?|nan|inf/gi, "0").replaceAll(/\s+/g, " ");
		if ((places.get(words) ?? at) !== at) return true;
		places.set(words, at);
	}
	return false;
}

// src/formats/printed-table.ts
const longestLine = 4e3;
const noColumns = {
	metrics: /* @__PURE__ */ new Set(),
	position: null
};
const printedTable = consoleFormat({
	id: "printed-table",
	title: "printed table",
	reader: () => {
		let heading = null;
		return (text) => {
			if (text.length > longestLine) return null;
			const cells = cellsOf$1(text);
			const found = headingOf(cells);
			if (found === null) return heading && rowOf(cells, heading, text.includes("	"));
			heading = found;
			return null;
		};
	}
});
function cellsOf$1(text) {
	const cells = [];
	for (const { 0: cell, index } of text.matchAll(/[^\s|](?:[^\t |]| (?=[^\s|]))*/g)) cells.push({
		text: cell,
		from: index,
		to: index + cell.length
	});
	return cells;
}
function headingOf(cells) {
	const [first, ...others] = cells;
	if (first === void 0 || others.length === 0) return null;
	const words = first.text.split(" ");
	const counter = words.at(-1) ?? "";
	if (require_restarts.counterOf(counter) === null || !others.every(({ text }) => /^[A-Za-z#]/.test(text))) return null;
	if (!others.some(({ text }) => require_restarts.isKnownMetric(text, noColumns))) return null;
	return {
		cells,
		counter,
		lead: words.length
	};
}
function rowOf(cells, heading, isTabbed) {
	const words = cells[0]?.text.split(" ") ?? [];
	const at = words.at(-1) ?? "";
	if (words.length !== heading.lead || !/^\d{1,9}$/.test(at)) return null;
	const names = namesOf(cells, heading.cells, isTabbed);
	if (names === null) return null;
	const row = [[heading.counter, Number(at)]];
	for (const [index, { text }] of cells.entries()) {
		const name = names[index] ?? "";
		const value = require_restarts.counterOf(name) === null ? require_number.readNumber(text) : null;
		if (value !== null) row.push([name, value]);
	}
	return row.length < 2 ? null : row;
}
function namesOf(cells, heading, isTabbed) {
	if (cells.length === heading.length) return heading.map(({ text }) => text);
	if (isTabbed || cells.length > heading.length) return null;
	const names = [];
	for (const { from, to } of cells) {
		const above = heading.filter((one) => one.from < to && from < one.to);
		if (above.length !== 1) return null;
		names.push(above[0]?.text ?? "");
	}
	return new Set(names).size === names.length ? names : null;
}

// src/formats/tables/own-steps.ts
function recordingsOfStepped(metrics, columns) {
	const all = metrics.filter(({ values }) => values.length > 0).map((metric) => recordingsIn(metric, columns));
	if (all.length === 0) throw new require_format.FormatError("expected a metric with a value, none came");
	return require_recordings.together(all);
}
function recordingsIn({ name, steps, values }, columns) {
	if (steps.length !== values.length) {
		const came = `${steps.length} steps and ${values.length} values`;
		throw new require_format.FormatError(`expected a step for each value of ${require_restarts.quote(name)}, ${came} came`);
	}
	const table = {
		columns: [columnOf("step", steps), columnOf(name, values)],
		rows: values.length
	};
	return require_recordings.recordingsOf({
		...table,
		lines: null,
		notes: []
	}, columns);
}

// src/formats/sacred.ts
const parts = /* @__PURE__ */ new Set([
	"steps",
	"timestamps",
	"values"
]);
const sacred = {
	id: "sacred",
	title: "Sacred metrics",
	files: ["*metrics.json"],
	recognises: (artifact, columns) => {
		const metrics = [...headDict(artifact)?.entries ?? []];
		const isCut = headLiteral(artifact)?.isCut === true;
		const isKnown = ([name, metric]) => has(metric, "steps") && (isCut || has(metric, "timestamps") || require_restarts.isKnownMetric(name, columns));
		return metrics.every(([, metric]) => isMetric(metric)) && metrics.some(isKnown);
	},
	read: ([artifact], columns) => {
		const stepped = [...readDict(artifact).entries].filter(([name]) => require_restarts.mayBeSeries(name, columns)).map(([name, metric]) => steppedOf(name, metric));
		const params = paramsIn$1(artifact.beside("config.json"));
		return recordingsOfStepped(stepped, columns).map((recording) => ({
			...recording,
			...params
		}));
	}
};
function isMetric(value) {
	return require_blanks.isDict(value) && [...value.entries.keys()].every((key) => parts.has(key));
}
function has(value, part) {
	return require_blanks.isDict(value) && value.entries.has(part);
}
function steppedOf(name, metric) {
	return {
		name,
		steps: numbersIn(metric, name, "steps"),
		values: numbersIn(metric, name, "values")
	};
}
function numbersIn(metric, name, part) {
	const list = require_blanks.isDict(metric) ? metric.entries.get(part) ?? null : null;
	if (!require_blanks.isContainer(list) || list.kind !== "list") throw new require_format.FormatError(`expected a list of ${part} in ${require_restarts.quote(name)}, none came`);
	const { content, line } = list;
	if (content.kind === "numbers") return [...content.numbers];
	const numbers = content.kind === "mixed" ? content.items.map(require_blanks.numberIn) : [null];
	if (numbers.every((number) => number !== null)) return numbers;
	throw new require_format.FormatError(`expected numbers in the ${part} of ${require_restarts.quote(name)}, something else came`, line);
}
function paramsIn$1(config) {
	const tree = config && headDict(config);
	return tree ? { params: require_header.paramsOf(plainOf(tree)) } : {};
}

// src/formats/skorch.ts
const skorch = rowLog({
	id: "skorch",
	title: "skorch history",
	files: ["history.json"],
	layout: "list",
	isOwn: (names) => names.has("epoch") && names.has("dur") && [...names].some((name) => ownName.test(name)),
	leftAside: /_best$|_batch_count$|^dur$|^event_/
});
const ownName = /^(train|valid)_(loss|batch_count)$/;

// src/formats/slowfast.ts
const epochLine$1 = /json_stats: \{.{0,1000}?"_type": "(train|val|test)_epoch"/;
const epoch = /"epoch": "(\d{1,9})\/\d{1,9}"/;
const measured = new RegExp(String.raw`"(?!min_|max_)((?:\w{1,40}_)?(?:loss|err|acc|map|error|accuracy))": (${numeral})(?=[,}])`, "gi");
const slowfast = consoleFormat({
	id: "slowfast",
	title: "SlowFast json_stats",
	reader: () => (text) => {
		const side = epochLine$1.exec(text)?.[1];
		const number = epoch.exec(text)?.[1];
		if (side === void 0 || number === void 0) return null;
		return [...ofSide(side, pairsIn$2(text, measured)), ["epoch", Number(number)]];
	}
});

// src/formats/spacy.ts
const heading = /^\s*(?:E {2,}# {2,}\S.*SCORE|Itn {2,}\S.* Loss .*)\s*$/;
const noScore = /^(SPEED|[CG]PU WPS|Words|Time|Token %)$/i;
const counters = /* @__PURE__ */ new Map([
	["E", "epoch"],
	["#", "step"],
	["Itn", "epoch"]
]);
const printed$1 = consoleFormat({
	id: "spacy",
	title: "spaCy console",
	reader: () => {
		let names = [];
		return (text) => {
			if (heading.test(text)) names = text.trim().split(/ {2,}/).map((name) => counters.get(name) ?? name);
			return names.length === 0 ? null : readRow(text, names);
		};
	}
});
const rows = rowLog({
	id: "spacy",
	title: "spaCy log",
	files: ["*.jsonl"],
	layout: "lines",
	isOwn: isLogged,
	leftAside: /(^|[/_])speed$/
});
const spacy = {
	...printed$1,
	title: "spaCy",
	files: [...printed$1.files, ...rows.files],
	recognises: (artifact, columns) => isRows(artifact) || printed$1.recognises(artifact, columns),
	read: async (files, columns) => (await (isRows(files[0]) ? rows : printed$1).read(files, columns)).map(comparable)
};
function comparable(recording) {
	const all = recording.series.map((one) => isLoss(one) ? one : {
		...one,
		name: `dev/${one.name.replace(/^scores\//, "")}`
	});
	const cut = all.filter((one) => isLoss(one) && one.axis === "step" && one.positions[0] === 0);
	if (cut.length === 0) return {
		...recording,
		series: all
	};
	const series = all.map((one) => cut.includes(one) ? withoutFirst(one) : one);
	const note = "the losses of step 0 are of one batch, those after are sums of many: they are left out";
	return {
		...recording,
		series: series.filter(({ positions }) => positions.length > 0),
		notes: [...recording.notes, note]
	};
}
function isLoss({ name }) {
	return /^losses\/|\bloss\b/i.test(name);
}
function withoutFirst(series) {
	return {
		...series,
		positions: series.positions.subarray(1),
		values: series.values.subarray(1)
	};
}
function isRows(artifact) {
	return isLogged(rowNames(artifact));
}
function isLogged(names) {
	return names.has("epoch") && names.has("step") && names.has("score") && [...names].some((name) => name.startsWith("losses/"));
}
function readRow(text, names) {
	const values = text.trim().split(/ +/, names.length + 1).map(require_number.readNumber);
	if (values.length !== names.length) return null;
	const cells = [];
	for (const [index, value] of values.entries()) {
		const name = names[index];
		if (value === null || name === void 0) return null;
		if (!noScore.test(name)) cells.push([name, value]);
	}
	return cells;
}

// src/formats/speechbrain.ts
const epochLine = /^(?:.{0,100}\btrain_logger\b\S* (?:- )?)?[Ee]poch: (\d{1,9})(.* - (?:train|valid) .*)$/;
const rest = /^[\s\d.,e+[\]-]*\](?:, | - )((?:train|valid) .*)$/;
const ofTraining = /^(train|valid|test) /;
const speechbrain = consoleFormat({
	id: "speechbrain",
	title: "SpeechBrain train log",
	reader: () => {
		let epoch = null;
		return (text) => {
			const [, number, stats] = epochLine.exec(text) ?? [];
			if (number !== void 0) epoch = Number(number);
			const wrapped = number === void 0 && epoch !== null ? rest.exec(text)?.[1] : void 0;
			const pairs = statsIn(stats ?? wrapped ?? "");
			return epoch === null || pairs.length === 0 ? null : [["epoch", epoch], ...pairs];
		};
	}
});
function statsIn(text) {
	const parts = text.split(/, | - /).filter((part) => ofTraining.test(part));
	return readPairs(parts, ": ");
}

// src/formats/tensorboard-csv.ts
const tensorboardCsv = {
	id: "tensorboard-csv",
	title: "TensorBoard's CSV and JSON downloads",
	files: ["run-*-tag-*.csv", "run-*-tag-*.json"],
	recognises: (artifact) => {
		if (isJson(artifact)) return /(^|\/)run-.*-tag-/.test(artifact.path) && isPoints(headLiteral(artifact)?.value);
		return peekTable(artifact).names.join() === "Wall time,Step,Value";
	},
	runOf: (path) => partsOf(path).run,
	read: (files, columns) => readParts(files, (artifact) => readCurve(artifact, columns))
};
function readCurve(artifact, columns) {
	const { series } = partsOf(artifact.path);
	if (!require_restarts.mayBeSeries(series, columns)) return [];
	const tables = isJson(artifact) ? [tableOfPoints(parseLiteral(artifact.openText()))] : readTables(artifact.openText());
	return readEachTable(tables, (table) => require_recordings.recordingsOf(thinned(named$1(table, series)), columns));
}
const mostPoints = 1e3;
function thinned(table) {
	if (table.rows !== mostPoints) return table;
	const note = `${mostPoints} points are all that TensorBoard keeps of a longer curve: its best value may be missing`;
	return {
		...table,
		notes: [...table.notes, note]
	};
}
function partsOf(path) {
	const at = path.lastIndexOf("/") + 1;
	const directory = path.slice(0, at);
	const stem = path.slice(at).replace(/\.[^.]*$/, "");
	const [, run = "", tag = stem] = /^run-(.*?)-tag-(.*)$/.exec(stem) ?? [];
	const side = /[^-_./\\]*$/.exec(run)?.[0] ?? "";
	const isSide = require_names.parseName(`${side}/x`).split !== null;
	return {
		run: (directory + (isSide ? run.slice(0, run.length - side.length) : run).replace(/[-_./\\]+$/, "")).replace(/\/$/, "") || ".",
		series: isSide ? `${side}/${tag}` : tag
	};
}
function isJson({ path }) {
	return path.endsWith(".json");
}
function isPoints(value) {
	return itemsOf(value).length > 0 && itemsOf(value).every((point) => itemsOf(point).length === 3);
}
function itemsOf(value) {
	if (typeof value !== "object" || value?.kind !== "list") return [];
	const { content } = value;
	if (content.kind === "rows") return [];
	return content.kind === "numbers" ? [...content.numbers] : content.items;
}
function tableOfPoints(value) {
	const [step, values] = [require_restarts.emptyColumn("Step"), require_restarts.emptyColumn("Value")];
	const points = itemsOf(value).map(itemsOf);
	points.forEach(([, at = null, item = null], row) => {
		const [position, number] = [require_blanks.numberIn(at), require_blanks.numberIn(item)];
		if (position === null || number === null) throw new require_format.FormatError(`expected a time, a step and a value in each list, not so in list ${row + 1}`);
		require_restarts.addCell(step, row, position);
		require_restarts.addCell(values, row, number);
	});
	return {
		columns: [step, values],
		rows: points.length,
		lines: null,
		notes: []
	};
}

// src/formats/git-lfs.ts
const pointer = "version https://git-lfs.github.com/spec";
function isPointer({ headBytes }) {
	return Buffer.from(headBytes.subarray(0, 39)).toString("latin1") === pointer;
}
function notFetched(what, path) {
	const message = `expected ${what}, a Git LFS pointer came: fetch it with \`git lfs pull\``;
	return new require_format.FormatError(`${message} (\`lfs: true\` of actions/checkout)`, null, path);
}

// src/formats/tfevents.ts
const tfevents = {
	id: "tfevents",
	title: "TensorBoard event files",
	files: ["*tfevents*"],
	recognises: async (artifact) => {
		if (isOfCatboost(artifact)) return false;
		if (isPointer(artifact)) return /tfevents[^/]*$/.test(artifact.path);
		if (!mayBeRecord(artifact.headBytes)) return false;
		const { startsWithEvent } = await Promise.resolve().then(() => require("./files.js"));
		return startsWithEvent(artifact.headBytes);
	},
	runOf: (path) => require_place.placeOf(path).run,
	read: async (files, columns) => {
		const pointer = files.find(isPointer);
		if (pointer) throw notFetched("an event file", pointer.path);
		const { readRun } = await Promise.resolve().then(() => require("./run.js"));
		return readRun(files, columns);
	}
};
function mayBeRecord(head) {
	return head.length >= 12 && head[5] === 0 && head[6] === 0 && head[7] === 0;
}
function isOfCatboost({ beside }) {
	return beside("../catboost_training.json") !== null || beside("../learn_error.tsv") !== null;
}

// src/formats/timm-log.ts
const batch = /(?:^|\s)(?:(?:Train|Epoch): {1,4}\[?(\d{1,9})(?:\/\d{1,9})?\]?\s{0,4}|(Test|Val|Eval): {1,4}(?=\[))\[ {0,8}(\d{1,9})\/(\d{1,9})[\s\]]/;
const mean = new RegExp(String.raw`([A-Za-z][\w@./-]{0,60}):? {1,8}${numeral} {1,8}\( {0,8}(${numeral})\)`, "g");
const evaluated$1 = /^\s{0,8}\* {1,8}(?=Acc@|Prec@)/;
const saved = /^\s{0,8}(?:\*\*\* Best metric|Current checkpoints)/;
const ofEpoch = new RegExp(String.raw`([A-Za-z]{1,20}@\d{1,4}):? {1,8}(${numeral})`, "g");
const timmLog = consoleFormat({
	id: "timm-log",
	title: "timm and PyTorch ImageNet log",
	announced: new RegExp(`${batch.source}.{0,2000}loss:? {1,8}${numeral} {1,8}\\(`, "i"),
	reader: () => {
		let number = 0;
		let evaluation = "test";
		let shown = null;
		const end = () => {
			const ended = shown;
			shown = null;
			return ended && cellsOf(ended);
		};
		return (text) => {
			if (text === "") return shown?.isWhole ? end() : null;
			const found = batch.exec(text);
			if (found === null) {
				if (saved.test(text)) return end();
				if (!evaluated$1.test(text)) return null;
				const exact = pairsIn$2(text, ofEpoch);
				if (shown?.side === "train") {
					const ended = end();
					shown = {
						number,
						side: evaluation,
						means: exact,
						isWhole: true
					};
					return ended;
				}
				shown = {
					number,
					side: evaluation,
					means: [...shown?.means ?? [], ...exact],
					isWhole: true
				};
				return end();
			}
			const side = found[2]?.toLowerCase() ?? "train";
			if (side !== "train") evaluation = side;
			number = Number(found[1] ?? number);
			const means = pairsIn$2(text, mean).filter(([name]) => !require_names.isBookkeeping(name) && !/^data$/i.test(name));
			const before = shown?.side === side && shown.number === number ? null : end();
			shown = {
				number,
				side,
				means,
				isWhole: Number(found[3]) >= Number(found[4]) - 1
			};
			return before;
		};
	}
});
function cellsOf({ number, side, means }) {
	return [...ofSide(side, means), ["epoch", number]];
}

// src/formats/torchtitan.ts
const line = new RegExp(String.raw`(?:^|\s)(validate )?step: {1,8}(\d{1,9}) {1,8}(?:global_avg_)?loss: {1,8}(${numeral})\s.{0,200}memory: `);
const torchtitan = consoleFormat({
	id: "torchtitan",
	title: "torchtitan",
	reader: () => (text) => {
		const [, validate, step, value] = line.exec(text) ?? [];
		return step === void 0 ? null : [[validate ? "validate/loss" : "loss", Number(value)], ["step", Number(step)]];
	}
});

// src/formats/transformers-console.ts
const printed = /\{'[^{}]{1,20000}\}/;
const entry = new RegExp(String.raw`'([\w./@ -]{1,100})': '?(${numeral})'?(?=[,}])`, "g");
const counted = /(^|_)(num|tokens|memory|flos|flops)(_|$)/;
const transformersConsole = consoleFormat({
	id: "transformers-console",
	title: "Hugging Face Trainer console",
	reader: () => {
		let isOver = false;
		return (text) => {
			if (!text.includes("'epoch': ")) return null;
			const cells = pairsIn$2(printed.exec(text)?.[0] ?? "", entry);
			const names = new Set(cells.map(([name]) => name));
			if (!names.has("epoch")) return null;
			if (names.has("train_runtime")) isOver = true;
			else if (names.has("loss")) isOver = false;
			return isOver ? null : cells.filter(([name]) => !counted.test(name));
		};
	}
});

// src/formats/ultralytics.ts
const ultralytics = {
	id: "ultralytics",
	title: "Ultralytics YOLO results.csv",
	files: ["*results.csv"],
	recognises: (artifact) => {
		const { names } = peekTable(artifact);
		const has = (pattern) => names.some((name) => pattern.test(name));
		return names[0] === "epoch" && has(/^train\/.*loss$/) && has(/^metrics\//) && has(/^(val|test)\/.*loss$/);
	},
	read: ([artifact], columns) => readEachTable(readTables(artifact.openText()), (table) => require_recordings.recordingsOf(evaluated(table), columns))
};
function evaluated(table) {
	const found = table.columns.filter(({ name }) => /^(val|test|metrics)\//.test(name));
	const rows = /* @__PURE__ */ new Set();
	for (const { rows: all, values } of found) for (let index = 0; index < all.length; index++) if (values.get(index) !== 0) rows.add(all.get(index));
	if (rows.size === table.rows) return table;
	const note = `${table.rows - rows.size} of ${table.rows} epochs have 0 for every validation loss and metric: they are taken as not evaluated`;
	return {
		...table,
		columns: table.columns.map((column) => found.includes(column) ? keptCells(column, (row) => rows.has(row)) : column),
		notes: [...table.notes, note]
	};
}

// src/formats/wandb/history.ts
const wandbHistory = {
	files: ["wandb-history.jsonl"],
	recognises: (artifact, columns) => !isSummary(artifact) && rowNames(artifact).has("_step") && tellsMetric(artifact, columns),
	read: ([artifact], columns) => recordsOf(artifact, readRows(artifact), columns)
};
const wandbSummary = {
	files: ["*wandb-summary.json"],
	recognises: (artifact, columns) => isSummary(artifact) && metricsIn$1(headDict(artifact), columns).length > 0,
	read: ([artifact], columns) => recordsOf(artifact, require_blanks.tableOfDict(readDict(artifact)), columns)
};
function isSummary({ path }) {
	return path.endsWith("wandb-summary.json");
}
async function recordsOf(artifact, table, columns) {
	const recordings = require_recordings.recordingsOf(withoutMedia(table), columns);
	const params = await paramsIn(artifact.beside("config.yaml"));
	return params ? recordings.map((recording) => ({
		...recording,
		params
	})) : recordings;
}
function withoutMedia(table) {
	const media = table.columns.filter(({ name, text }) => text !== null && name.endsWith("/_type")).map(({ name }) => name.slice(0, -5));
	return withoutColumns(table, (name) => media.some((path) => name.startsWith(path)));
}
async function paramsIn(config) {
	const tree = config && await require_header.readSettings(config);
	if (typeof tree !== "object" || tree === null) return null;
	const values = Object.entries(tree).filter(([name]) => !/^_wandb$|^wandb_version$/.test(name)).map(([name, entry]) => [name, settingOf(entry)]);
	return require_header.paramsOf(Object.fromEntries(values));
}
function settingOf(entry) {
	return typeof entry === "object" && entry !== null && "value" in entry ? entry.value : entry;
}

// src/formats/wandb/offline.ts
const wandbOffline = {
	id: "wandb",
	title: "Weights & Biases, offline run",
	files: ["*.wandb"],
	recognises: (artifact) => require_header.header.every((byte, index) => artifact.headBytes[index] === byte) || artifact.path.endsWith(".wandb") && isPointer(artifact),
	read: async (files, columns) => {
		const pointer = files.find(isPointer);
		if (pointer) throw notFetched("a W&B run", pointer.path);
		const { readRun } = await Promise.resolve().then(() => require("./run2.js"));
		const recordings = [];
		for (const file of files) recordings.push(...require_place.inFile(file, () => readRun(file, columns)));
		return recordings;
	}
};

// src/formats/wandb.ts
const wandb = require_place.firstOf({
	id: "wandb",
	title: "Weights & Biases",
	runOf: runDirectory
}, [
	wandbOffline,
	wandbHistory,
	wandbSummary
]);
function runDirectory(path) {
	const directory = node_path.posix.dirname(path).replace(/(^|\/)files$/, "") || ".";
	const isOwn = /^(offline-)?run-\d{8}_\d{6}-/.test(node_path.posix.basename(directory));
	return /(^|\/)wandb-(history\.jsonl|summary\.json)$/.test(path) || isOwn && path.endsWith(".wandb") ? directory : path.replace(/\.\w+$/, "");
}

// src/formats/index.ts
const formats = [
	mlflow,
	tfevents,
	wandb,
	pickle,
	parquet,
	dvclive,
	catboost,
	tensorboardCsv,
	lightningCsv,
	ultralytics,
	flairTsv,
	boostingJson,
	huggingFace,
	mmengine,
	mmcv,
	allennlp,
	sacred,
	skorch,
	chainer,
	detectron2,
	detr,
	kerasHistory,
	kerasCsv,
	kerasConsole,
	fastaiConsole,
	flairLog,
	allennlpLog,
	spacy,
	fairseq,
	speechbrain,
	nnunet,
	darknet,
	caffe,
	cntk,
	mxnet,
	nemo,
	transformersConsole,
	slowfast,
	mmengineLog,
	megatron,
	torchtitan,
	nanogpt,
	boostingConsole,
	catboostConsole,
	timmLog,
	jsonLines,
	csv,
	json,
	printedTable,
	printedLosses
];

Object.defineProperty(exports, "$ZodISODate", {
  enumerable: true,
  get: function () {
    return $ZodISODate;
  }
});
Object.defineProperty(exports, "$constructor", {
  enumerable: true,
  get: function () {
    return $constructor;
  }
});
Object.defineProperty(exports, "BIGINT_FORMAT_RANGES", {
  enumerable: true,
  get: function () {
    return BIGINT_FORMAT_RANGES;
  }
});
Object.defineProperty(exports, "InputError", {
  enumerable: true,
  get: function () {
    return InputError;
  }
});
Object.defineProperty(exports, "NUMBER_FORMAT_RANGES", {
  enumerable: true,
  get: function () {
    return NUMBER_FORMAT_RANGES;
  }
});
Object.defineProperty(exports, "ZodMiniStringFormat", {
  enumerable: true,
  get: function () {
    return ZodMiniStringFormat;
  }
});
Object.defineProperty(exports, "_enum", {
  enumerable: true,
  get: function () {
    return _enum;
  }
});
Object.defineProperty(exports, "_isoDate", {
  enumerable: true,
  get: function () {
    return _isoDate;
  }
});
Object.defineProperty(exports, "array", {
  enumerable: true,
  get: function () {
    return array;
  }
});
Object.defineProperty(exports, "assignProp", {
  enumerable: true,
  get: function () {
    return assignProp;
  }
});
Object.defineProperty(exports, "base64", {
  enumerable: true,
  get: function () {
    return base64;
  }
});
Object.defineProperty(exports, "base64Charset", {
  enumerable: true,
  get: function () {
    return base64Charset;
  }
});
Object.defineProperty(exports, "base64url", {
  enumerable: true,
  get: function () {
    return base64url;
  }
});
Object.defineProperty(exports, "base64urlCharset", {
  enumerable: true,
  get: function () {
    return base64urlCharset;
  }
});
Object.defineProperty(exports, "bestRow", {
  enumerable: true,
  get: function () {
    return bestRow;
  }
});
Object.defineProperty(exports, "bestRows", {
  enumerable: true,
  get: function () {
    return bestRows;
  }
});
Object.defineProperty(exports, "choice", {
  enumerable: true,
  get: function () {
    return choice;
  }
});
Object.defineProperty(exports, "describe", {
  enumerable: true,
  get: function () {
    return describe;
  }
});
Object.defineProperty(exports, "error", {
  enumerable: true,
  get: function () {
    return error;
  }
});
Object.defineProperty(exports, "formats", {
  enumerable: true,
  get: function () {
    return formats;
  }
});
Object.defineProperty(exports, "getEnumValues", {
  enumerable: true,
  get: function () {
    return getEnumValues;
  }
});
Object.defineProperty(exports, "globalRegistry", {
  enumerable: true,
  get: function () {
    return globalRegistry;
  }
});
Object.defineProperty(exports, "grouped", {
  enumerable: true,
  get: function () {
    return grouped;
  }
});
Object.defineProperty(exports, "int", {
  enumerable: true,
  get: function () {
    return int;
  }
});
Object.defineProperty(exports, "integer", {
  enumerable: true,
  get: function () {
    return integer;
  }
});
Object.defineProperty(exports, "invisible", {
  enumerable: true,
  get: function () {
    return invisible;
  }
});
Object.defineProperty(exports, "levels", {
  enumerable: true,
  get: function () {
    return levels;
  }
});
Object.defineProperty(exports, "name", {
  enumerable: true,
  get: function () {
    return name;
  }
});
Object.defineProperty(exports, "nullish", {
  enumerable: true,
  get: function () {
    return nullish;
  }
});
Object.defineProperty(exports, "number", {
  enumerable: true,
  get: function () {
    return number$2;
  }
});
Object.defineProperty(exports, "object", {
  enumerable: true,
  get: function () {
    return object;
  }
});
Object.defineProperty(exports, "optional", {
  enumerable: true,
  get: function () {
    return optional;
  }
});
Object.defineProperty(exports, "plain", {
  enumerable: true,
  get: function () {
    return plain;
  }
});
Object.defineProperty(exports, "record", {
  enumerable: true,
  get: function () {
    return record$1;
  }
});
Object.defineProperty(exports, "rules", {
  enumerable: true,
  get: function () {
    return rules;
  }
});
Object.defineProperty(exports, "seedsName", {
  enumerable: true,
  get: function () {
    return seedsName;
  }
});
Object.defineProperty(exports, "seedsOf", {
  enumerable: true,
  get: function () {
    return seedsOf;
  }
});
Object.defineProperty(exports, "settingsOf", {
  enumerable: true,
  get: function () {
    return settingsOf;
  }
});
Object.defineProperty(exports, "strict", {
  enumerable: true,
  get: function () {
    return strict;
  }
});
Object.defineProperty(exports, "string", {
  enumerable: true,
  get: function () {
    return string;
  }
});
Object.defineProperty(exports, "sweepsOf", {
  enumerable: true,
  get: function () {
    return sweepsOf;
  }
});
Object.defineProperty(exports, "text", {
  enumerable: true,
  get: function () {
    return text;
  }
});
Object.defineProperty(exports, "withoutSeed", {
  enumerable: true,
  get: function () {
    return withoutSeed;
  }
});
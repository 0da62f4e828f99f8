// src/problem.ts
var InputError = class extends Error {
	name = "InputError";
	problems;
	constructor(problems) {
		super(problems.map(({ file, message }) => `${file}: ${message}`).join("\n"));
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

// src/formats/format.ts
var FormatError = class extends Error {
	name = "FormatError";
	line;
	constructor(message, line = null) {
		super(message);
		this.line = line;
	}
};

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
const anyString = /^[\s\S]{0,}$/;
const integer = /^-?\d+$/;
const number$1 = /^-?\d+(?:\.\d+)?$/;
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
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = number$1;
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
				if (typeof key === "string" && number$1.test(key) && keyResult.issues.length) {
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
const ZodMiniNumber = /*@__PURE__*/ $constructor("ZodMiniNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number(params) {
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
const describe = describe$1;

// src/curves/points.ts
function costs(values, direction) {
	return direction === "min" ? values : values.map((value) => -value);
}
function bestIndex(values, direction) {
	let best = -1;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? NaN;
		if (Number.isNaN(value)) continue;
		const held = best < 0 ? NaN : values[best] ?? NaN;
		if (best < 0 || (direction === "min" ? value < held : value > held)) best = i;
	}
	return best;
}
function thin(length, most) {
	if (length <= most) return Array.from({ length }, (_, i) => i);
	return Array.from({ length: most }, (_, i) => Math.round(i * (length - 1) / (most - 1)));
}

// src/statistics/order.ts
function median(values) {
	const sorted = Float64Array.from(values).sort();
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? NaN;
	return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
function runningMedian(values, width) {
	const half = width >> 1;
	return values.map((_, i) => {
		const reach = Math.min(half, i, values.length - 1 - i);
		return reach === 0 ? values[i] ?? NaN : median(values.subarray(i - reach, i + reach + 1));
	});
}

// src/curves/names.ts
const valWords = [
	"val",
	"valid",
	"validation",
	"eval",
	"evaluation",
	"dev",
	"test"
];
const trainWords = ["train", "training"];
const words = [...trainWords, ...valWords].join("|");
const splitFirst = new RegExp(`^(${words})[ _./-]+(.+)$`, "i");
const splitLast = new RegExp(`^(.+?)[ _./-]+(${words})$`, "i");
function parseName(name) {
	const trimmed = name.trim();
	const first = splitFirst.exec(trimmed);
	const last = splitLast.exec(trimmed);
	const word = (first?.[1] ?? last?.[2] ?? null)?.toLowerCase() ?? null;
	if (word === null) return {
		metric: trimmed,
		split: null,
		word
	};
	return {
		metric: first?.[2] ?? last?.[1] ?? trimmed,
		split: trainWords.includes(word) ? "train" : "val",
		word
	};
}
const falling = new Set(`loss losses error err mse rmse mae mape msle rmsle mean_squared_error mean_absolute_error nll perplexity ppl wer cer bpc
  logloss mlogloss cross_entropy crossentropy hinge kl_divergence logcosh log_cosh poisson`.split(/\s+/));
const rising = new Set(`acc accuracy auc auroc prauc f1 f1_score fbeta map precision recall sensitivity specificity dice dice_coef
  dice_coefficient iou miou jaccard io_u bleu rouge rouge1 rouge2 rougel meteor r2 r2_score r_square mrr ndcg psnr ssim
  top1 top3 top5 top_1 top_3 top_5 acc1 acc5 kappa mcc hit_rate`.split(/\s+/));
const adversarial = new Set("g d gen disc generator discriminator adv adversarial critic".split(" "));
const settings = new Set("scale scaler scaling weight weights".split(" "));
function directionOf(metric) {
	const words = wordsOf(metric);
	if (adversarial.has(words[0] ?? "")) return null;
	if (words.length > 1 && /^\d+$/.test(words.at(-1) ?? "")) return endingOf(words) ?? endingOf(words.slice(0, -1));
	return endingOf(words) ?? (words[0] === "loss" && !settings.has(words[1] ?? "") ? "min" : null);
}
function endingOf(words) {
	for (const length of [
		1,
		2,
		3
	]) {
		const ending = words.slice(-length).join("_");
		if (falling.has(ending)) return "min";
		if (rising.has(ending)) return "max";
	}
	return null;
}
function wordsOf(name) {
	return name.trim().toLowerCase().split(/[_ ./-]+/);
}
const bookkeeping = /^(epochs?|steps?|global_?step|iter|iters|iterations?|row|index|batch|batches|batch_?size|(\S+[_ ])?lr|learning[_ ]?rate|lr[-_/ ]\S+|x\/lr\d+|momentum|weight_decay|grad_?norm|(\S+[_ ])?time|times|timestamps?|wall_?time|seconds|elapsed|eta|runtime|duration|date|datetime|\S+_per_second|total_(flos|steps))$/i;
function isBookkeeping(name) {
	return bookkeeping.test(name.trim());
}

// src/curves/pairing.ts
function pair(run, named = []) {
	const stated = new Set(named.flatMap(({ train, val }) => [train, val]));
	const metrics = run.series.filter((series) => stated.has(series.name) || !isMeta(series));
	const left = new Map(metrics.map((series) => [series.name, series]));
	const curves = [];
	for (const { metric, train, val, mode } of named) {
		if (train === void 0 && val === void 0) continue;
		const pairing = {
			train: take$1(left, train),
			val: take$1(left, val)
		};
		const made = curve(metric, pairing.train, pairing.val, mode ?? directionOf(metric), true);
		if (made) curves.push(made);
	}
	for (const [metric, group] of byMetric(left.values())) {
		const { trains, vals } = sides(group);
		const mode = named.find((one) => one.metric === metric)?.mode;
		const direction = mode ?? directionOf(metric);
		const made = curve(metric, trains[0] ?? null, vals[0] ?? null, direction, mode !== void 0);
		const others = [...trains.slice(1).map((other) => curve(other.name, other, null, direction, false)), ...vals.slice(1).map((other) => curve(other.name, null, other, direction, false))];
		curves.push(...[made, ...others].filter((one) => one !== null));
	}
	const judged = judgedOf(curves);
	return {
		...run,
		curves,
		judged,
		evaluations: (judged[0] ?? curves[0])?.positions.length ?? 0
	};
}
function isMeta({ name }) {
	return isBookkeeping(name) || isBookkeeping(parseName(name).metric);
}
function take$1(left, name) {
	const series = name === void 0 ? void 0 : left.get(name);
	if (series) left.delete(series.name);
	return series ?? null;
}
function byMetric(all) {
	const names = /* @__PURE__ */ new Map();
	const groups = /* @__PURE__ */ new Map();
	for (const series of all) {
		const { metric } = parseName(series.name);
		const name = names.get(metric.toLowerCase()) ?? metric;
		names.set(metric.toLowerCase(), name);
		groups.set(name, [...groups.get(name) ?? [], series]);
	}
	return groups;
}
function sides(group) {
	const parsed = group.map((series) => ({
		series,
		...parseName(series.name)
	}));
	const rank = (word) => valWords.indexOf(word ?? "");
	const trains = [...parsed.filter(({ split }) => split === "train"), ...parsed.filter(({ split }) => split === null)];
	const vals = parsed.filter(({ split }) => split === "val").sort((a, b) => rank(a.word) - rank(b.word));
	return {
		trains: trains.map(({ series }) => series),
		vals: vals.map(({ series }) => series)
	};
}
function curve(metric, train, val, direction, named) {
	const main = val ?? train;
	if (!main) return null;
	return {
		metric,
		direction,
		axis: main.axis,
		train,
		val,
		positions: main.positions,
		trainAt: train && align(train, main.positions),
		valAt: val?.values ?? null,
		named
	};
}
function align({ positions, values }, at) {
	const aligned = new Float64Array(at.length);
	let next = 0;
	for (let i = 0; i < at.length; i++) {
		while (next < positions.length && (positions[next] ?? NaN) <= (at[i] ?? NaN)) next++;
		aligned[i] = values[next - 1] ?? NaN;
	}
	return aligned;
}
const preferences = [
	({ metric }) => /^loss$/i.test(metric),
	({ metric }) => /^total[_ ]loss$/i.test(metric),
	({ metric, direction }) => direction === "min" && /loss/i.test(metric),
	({ direction }) => direction === "min",
	({ direction }) => direction === "max"
];
function judgedOf(curves) {
	const preferred = preferences.map((is) => curves.filter(is)).find((found) => found.length > 0) ?? [];
	return [...preferred, ...curves.filter((one) => one.named && one.direction && !preferred.includes(one))];
}
function counterpart(other, series, metric) {
	return findSeries(other, series)?.series ?? other.curves.find((one) => one.metric === metric)?.val ?? null;
}
function findSeries({ curves }, name) {
	for (const one of curves) {
		if (one.val?.name === name) return {
			curve: one,
			series: one.val,
			split: "val"
		};
		if (one.train?.name === name) return {
			curve: one,
			series: one.train,
			split: "train"
		};
	}
	const { metric, split } = parseName(name);
	for (const one of curves) {
		const series = split === null ? null : one[split];
		if (split && series && one.metric === metric) return {
			curve: one,
			series,
			split
		};
	}
	return null;
}

// src/rules/options.ts
function strict(shape, what) {
	const known = Object.keys(shape).join(", ");
	return strictObject(shape, { error: ({ code }) => code === "unrecognized_keys" ? known : what });
}
const shareError = { error: "a share of at least 0, such as 0.05 or \"5%\"" };
const share = pipe(union([number(shareError).check(_gte(0, shareError)), string(shareError).check(_regex(/^\d+(\.\d+)?\s*%$/, shareError))], shareError), transform((given) => typeof given === "number" ? given : Number.parseFloat(given) / 100));
const amount = number({ error: "a number of at least 0" }).check(_gte(0, { error: "a number of at least 0" }));
function evaluations$1(atLeast) {
	const error = `a whole number of evaluations, at least ${atLeast}`;
	return int({ error }).check(_gte(atLeast, { error }));
}
function choice(choices) {
	return _enum(choices, { error: choices.length === 1 ? choices[0] : `one of ${choices.join(", ")}` });
}
function text(what) {
	return string({ error: what }).check(_minLength(1, { error: what }));
}
const name = text("the name of a metric");

// src/rules/rule.ts
const grave = [
	"error",
	"warning",
	"info"
];
const levels$1 = [...grave, "off"];
const level = choice(levels$1);
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
	const rule = {
		byDefault: true,
		...described,
		main: main ?? null,
		grammar: () => grammarOf(rule, shape, options.def.catchall),
		options: () => Object.entries(shape).map(([name, schema]) => {
			const unset = rule.byDefault ? rule.bind({}).settings[name] : void 0;
			return {
				name,
				expected: expected$1(schema),
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
function grammarOf({ main, byDefault }, shape, catchall$1) {
	const keys = Object.keys(shape).join(", ");
	const long = catchall$1 ? catchall(object(shape), catchall$1) : strict(shape, `a mapping of ${keys}`);
	const word = byDefault ? level : choice(["off"]);
	const short = main === null ? void 0 : shape[main];
	if (!short) return union([word, long], { error: `${expected$1(word)} or a mapping of ${keys}` });
	const error = `${expected$1(short)}, ${expected$1(word)} or a mapping of ${keys}`;
	return union([
		word,
		short,
		long
	], { error });
}
function expected$1(schema) {
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

// src/rules/curve-rule.ts
const obstacles = {
	"no-curve": "no metric of a known direction was recorded",
	"missing-metric": "there is no {monitor:name}; recorded are {recorded}",
	"no-direction": "nobody can tell from its name whether {series:name} should fall or rise: set its `mode`",
	"no-val": "there is no validation {metric:name}",
	"no-train": "there is no training {metric:name}",
	elided: "{series:name} is not whole: the artifact leaves values out",
	"non-finite": "{series:name} is not a finite number at {at:position}"
};
const monitoring = object({
	monitor: optional(name),
	mode: optional(choice(["min", "max"]))
});
function curveRule({ needs, judge, ...described }) {
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
			judge: (subject) => look(subject.run, needs, monitored).map((seen) => outcome(seen, "values" in seen ? judge(seen, options, subject) : seen.obstacle))
		};
	});
}
function look(run, needs, { monitor, mode }) {
	const named = monitor === void 0 ? null : findSeries(run, monitor);
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
	if (named) return [lookAt(named.curve, needs === "pair" ? named.curve.val : named.series, needs, mode)];
	if (run.judged.length === 0) return [blocked("no-curve", nowhere, { blind: true })];
	return run.judged.flatMap((curve) => {
		const each = [curve.train, curve.val].filter((series) => series !== null);
		return (needs === "each" ? each : [curve.val]).map((series) => lookAt(curve, series, needs, mode));
	});
}
const nowhere = {
	metric: null,
	axis: "row",
	series: ""
};
function lookAt(curve, series, needs, mode) {
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
	return {
		...seen,
		direction,
		train,
		values: series.values,
		positions: series.positions
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

// src/rules/divergence.ts
const margin = .05;
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
		above: "{series:name} ended above its first value {first:number} (median of the last: {actual:number})",
		lasting: "{series:name} jumped to {actual:number} at {at:position} ({times:number} times what it was) and stayed high for {lasting} evaluations",
		spike: "{series:name} spiked to {actual:number} at {at:position}, {times:number} times the median before it",
		settled: "{series:name} did not end above its first value {first:number}, and no spike lasted",
		"too-few": "{points} points are too few to speak of divergence"
	},
	options: object({}),
	needs: "each",
	judge: ({ values, train, positions, direction }) => {
		const cost = costs(values, direction);
		const sign = direction === "min" ? 1 : -1;
		if (cost.length < 3) return {
			status: "not-judged",
			reason: "too-few",
			facts: { points: cost.length }
		};
		const spike = spikeOf(cost, positions);
		const final = ending(cost);
		const first = cost[0] ?? NaN;
		const limit = first + margin * Math.abs(first);
		const found = {
			actual: sign * final,
			limit: sign * limit,
			at: positions[positions.length - 1] ?? null,
			facts: { first: sign * first }
		};
		const memorising = train.length > 0 && ending(costs(train, direction)) < (costs(train, direction)[0] ?? 0);
		if (!memorising && spike?.reason === "lasting") return spike;
		if (!memorising && !(final <= limit)) return {
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
function ending(values) {
	const count = Math.min(Math.max(3, Math.floor(values.length / 10)), Math.floor(values.length / 2));
	return median(values.subarray(values.length - Math.max(count, 1)));
}
function spikeOf(values, positions) {
	const floor = margin * Math.abs(values[0] ?? NaN);
	let lone = null;
	for (let i = 3; i < values.length; i++) {
		const normal = median(values.subarray(Math.max(0, i - before), i));
		const actual = values[i] ?? NaN;
		if (!(normal > 0) || actual < lastingTimes * normal || actual < floor) continue;
		const times = actual / normal;
		const found = {
			status: "fail",
			actual,
			at: positions[i] ?? null,
			facts: {
				times,
				lasting
			}
		};
		const run = values.subarray(i, i + lasting);
		if (run.length === lasting && run.every((value) => value >= Math.max(lastingTimes * normal, floor))) return {
			...found,
			reason: "lasting",
			limit: lastingTimes * normal
		};
		if (times >= spikeTimes) lone ??= {
			...found,
			reason: "spike",
			limit: spikeTimes * normal,
			mild: true
		};
	}
	return lone;
}

// src/rules/evaluations.ts
const evaluations = runRule({
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
	options: object({ min: evaluations$1(1) }),
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

// src/rules/gap.ts
const vanishing = 1e-8;
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
		"train-zero": "train {metric:name} is practically 0 at {at:position}: a gap relative to it says nothing",
		"no-train-yet": "train {metric:name} was not yet recorded at {at:position}"
	},
	main: "max",
	options: object({
		max: optional(share),
		absolute: optional(amount),
		at: _default(choice(["last", "best"]), "last")
	}),
	complete: (options) => options.max === void 0 && options.absolute === void 0 ? {
		...options,
		max: .5
	} : options,
	needs: "pair",
	judge: ({ values, train, positions, direction }, options) => {
		const { absolute, max } = options;
		const index = options.at === "last" ? values.length - 1 : bestIndex(values, direction);
		const at = positions[index] ?? null;
		const val = values[index] ?? NaN;
		const trained = train[index] ?? NaN;
		if (Number.isNaN(trained)) return {
			status: "not-judged",
			reason: "no-train-yet",
			at
		};
		const wide = direction === "min" ? val - trained : trained - val;
		const relative = wide / Math.abs(trained);
		const facts = {
			gap: wide,
			relative,
			val,
			train: trained
		};
		if (absolute !== void 0 && !(wide <= absolute)) return {
			actual: wide,
			limit: absolute,
			at,
			facts: {
				...facts,
				absolute
			},
			status: "fail",
			reason: "wide-absolute"
		};
		if (max === void 0) return {
			actual: wide,
			limit: absolute ?? null,
			at,
			facts: {
				...facts,
				absolute: absolute ?? 0
			},
			status: "pass",
			reason: "narrow-absolute"
		};
		if (Math.abs(trained) < vanishing) return {
			status: "not-judged",
			reason: "train-zero",
			at
		};
		const found = {
			actual: relative,
			limit: max,
			isShare: true,
			at,
			facts: {
				...facts,
				max
			}
		};
		if (!(relative <= max)) return {
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
});

// src/rules/against-base.ts
const baseSentences = {
	"no-base": "there is nothing to compare with: {because}",
	"no-base-metric": "the base run did not record {series:name}",
	"base-not-finite": "the base run's {series:name} is not a finite number"
};
function compare(curve, on, { base }) {
	if (base.kind === "absent") return {
		status: "not-judged",
		reason: "no-base",
		facts: { because: base.because }
	};
	const series = counterpart(base.run, curve.series, curve.metric);
	if (!series) return {
		status: "not-judged",
		reason: "no-base-metric"
	};
	const pick = (values) => on === "best" ? bestIndex(values, curve.direction) : values.length - 1;
	const index = pick(curve.values);
	const actual = curve.values[index] ?? NaN;
	const before = series.values[pick(series.values)] ?? NaN;
	if (!Number.isFinite(before)) return {
		status: "not-judged",
		reason: "base-not-finite"
	};
	return {
		actual,
		base: before,
		worse: curve.direction === "min" ? actual - before : before - actual,
		at: curve.positions[index] ?? null
	};
}

// src/rules/improvement.ts
const improvement = curveRule({
	id: "improvement",
	judges: "better than the baseline: says so, and what limit would keep it",
	level: "info",
	advice: "Set the threshold it names to keep what this change won.",
	sentences: {
		...baseSentences,
		better: "{series:name} {actual:number} is {change:share} better than base {base:number}; threshold {series:name} {operator} {actual:number} would keep it",
		"no-better": "{series:name} {actual:number} is not better than base {base:number}"
	},
	options: object({}),
	needs: "val",
	judge: (curve, _options, subject) => {
		const compared = compare(curve, "best", subject);
		if ("status" in compared) return compared;
		const { actual, base, worse, at } = compared;
		const facts = {
			base,
			operator: curve.direction === "min" ? "<=" : ">=",
			change: -worse / Math.abs(base)
		};
		return {
			status: "pass",
			reason: worse < 0 ? "better" : "no-better",
			actual,
			limit: base,
			at,
			facts
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
		const failures = known.flatMap(failuresOf);
		return failures.length > 0 ? failures : [finite(run.judged[0] ?? known[0])];
	}
});
const nothing = {
	metric: null,
	axis: "row",
	actual: null,
	limit: null,
	at: null,
	facts: {}
};
const none = {
	...nothing,
	status: "not-judged",
	reason: "no-curve",
	blind: true
};
function finite(curve) {
	const metric = curve?.metric ?? "";
	return {
		...nothing,
		metric,
		status: "pass",
		reason: "finite",
		facts: { metric }
	};
}
function failuresOf({ metric, train, val }) {
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
	const half = 1.959964 * Math.sqrt(kendallVariance(values)) / 2;
	const at = (rank) => slopes[Math.min(Math.max(Math.round(rank), 0), slopes.length - 1)] ?? NaN;
	return {
		slope: median(slopes),
		low: at(slopes.length / 2 - half - 1),
		high: at(slopes.length / 2 + half)
	};
}
function normalSurvival(z) {
	const x = Math.abs(z) / Math.SQRT2;
	const t = 1 / (1 + x / 2);
	const exponent = [
		-1.26551223,
		1.00002368,
		.37409196,
		.09678418,
		-.18628806,
		.27886807,
		-1.13520398,
		1.48851587,
		-.82215223,
		.17087277
	].reduceRight((sum, coefficient) => coefficient + t * sum, 0);
	const erfc = t * Math.exp(-x * x + exponent);
	return z >= 0 ? erfc / 2 : 1 - erfc / 2;
}

// src/rules/overfit.ts
const trainFall = .05;
const trifle = .01;
const mostPoints$1 = 1e3;
const overfit = curveRule({
	id: "overfit",
	judges: "val has risen from its best while train kept falling, and the rise is not noise",
	level: "error",
	advice: "Low train and rising val is overfitting: stop at the best epoch (EarlyStopping with restore_best_weights), regularise (dropout, weight decay, augmentation), or train on more data.",
	sentences: {
		rising: "{series:name} rose {rise:share} from its best at {best_at:position} while train kept falling (allowed {max:share})",
		steady: "{series:name} ended {rise:share} above its best at {best_at:position} (allowed {max:share})",
		noise: "{series:name} ended {rise:share} above its best at {best_at:position}, but the rise is not distinct from noise",
		"train-flat": "{series:name} ended {rise:share} above its best at {best_at:position}, but train did not fall on",
		short: "{series:name} was best at {best_at:position}, too near the end to speak of overfitting"
	},
	main: "max",
	options: object({ max: _default(share, .05) }),
	needs: "pair",
	judge: ({ values, train, positions, direction }, { max }) => {
		const kept = thin(values.length, mostPoints$1);
		const pick = (all) => Float64Array.from(kept, (index) => all[index] ?? NaN);
		const val = costs(pick(values), direction);
		const width = val.length < 15 ? 1 : Math.max(3, Math.floor(val.length / 20)) | 1;
		const smooth = runningMedian(val, width);
		const smoothTrain = runningMedian(costs(pick(train), direction), width);
		const best = smooth.indexOf(Math.min(...smooth));
		const last = smooth.length - 1;
		const bestCost = smooth[best] ?? NaN;
		const risen = (smooth[last] ?? NaN) - bestCost;
		const rise = risen / Math.abs(bestCost);
		const trainBest = smoothTrain[best] ?? NaN;
		const fallen = (trainBest - (smoothTrain[last] ?? NaN)) / Math.abs(trainBest);
		const since = val.subarray(best + 1);
		const at = positions[kept[last] ?? 0] ?? null;
		const bestAt = positions[bestIndex(values, direction)] ?? NaN;
		const sign = direction === "min" ? 1 : -1;
		const found = {
			actual: sign * (smooth[last] ?? NaN),
			limit: sign * (bestCost + max * Math.abs(bestCost)),
			at,
			facts: {
				rise,
				max,
				best_at: bestAt
			}
		};
		if (since.length < Math.max(4, val.length / 10)) return {
			...found,
			status: "pass",
			reason: "short"
		};
		if (!(rise > max) || risen <= trifle * ((smooth[0] ?? 0) - bestCost)) return {
			...found,
			status: "pass",
			reason: "steady"
		};
		if (!(fallen > trainFall)) return {
			...found,
			status: "pass",
			reason: "train-flat"
		};
		const alpha = since.length < 30 ? .05 : .01;
		if (!(mannKendall(since).pRising < alpha)) return {
			...found,
			status: "pass",
			reason: "noise"
		};
		return {
			...found,
			status: "fail",
			reason: "rising"
		};
	}
});

// src/rules/patience.ts
function earlyStopping(values, options) {
	const delta = Math.abs(options.min_delta);
	let best = null;
	let wait = 0;
	for (let i = options.start_from_epoch; i < values.length; i++) {
		const value = values[i] ?? NaN;
		wait++;
		if (best === null ? !Number.isNaN(value) : value + delta < (values[best] ?? NaN)) {
			best = i;
			wait = 0;
		} else if (wait >= options.patience && i > 0) return {
			stop: i,
			best
		};
	}
	return {
		stop: null,
		best
	};
}
const patience = curveRule({
	id: "patience",
	judges: "early stopping, replayed: where it would have stopped, and the evaluations wasted since the best",
	level: "warning",
	advice: "No decrease in that many consecutive evaluations is what EarlyStopping watches: add the callback with this patience and restore_best_weights, or train for fewer epochs.",
	sentences: {
		wasted: "{series:name} did not improve for {actual} evaluations after {best_at:position}: EarlyStopping(patience={patience}) would have stopped at {at:position}",
		late: "EarlyStopping(patience={patience}) would have stopped at {at:position}, but {series:name} improved again {actual} evaluations after {best_at:position}",
		patient: "evaluations since the best {series:name}: {actual} (allowed {patience})"
	},
	main: "patience",
	options: object({
		patience: _default(evaluations$1(0), 10),
		min_delta: _default(amount, 0),
		start_from_epoch: _default(evaluations$1(0), 0)
	}),
	needs: "val",
	judge: ({ values, positions, direction }, options) => {
		const cost = costs(values, direction);
		const { stop, best } = earlyStopping(cost, options);
		const last = cost.length - 1;
		const held = best ?? 0;
		const limit = Math.max(options.patience, 1);
		const facts = {
			patience: options.patience,
			best_at: positions[held] ?? NaN
		};
		if (stop === null || stop === last) return {
			status: "pass",
			reason: "patient",
			actual: last - held,
			limit,
			at: positions[last] ?? null,
			facts
		};
		const at = positions[stop] ?? null;
		const threshold = (cost[held] ?? NaN) - Math.abs(options.min_delta);
		const again = cost.findIndex((value, i) => i > stop && value < threshold);
		if (again >= 0) return {
			status: "pass",
			reason: "late",
			actual: again - held,
			limit,
			at,
			facts
		};
		return {
			status: "fail",
			reason: "wasted",
			actual: last - held,
			limit,
			at,
			facts
		};
	}
});

// src/rules/plateau.ts
const mostPoints = 500;
const windowOption = union([evaluations$1(2), literal("auto")], { error: "a whole number of evaluations, at least 2, or \"auto\" (a fifth of them, at least 5)" });
const plateau = curveRule({
	id: "plateau",
	judges: "val no longer improves within a window: by its best and by its slope",
	level: "warning",
	advice: "The curve is flat. If the value is good enough, train shorter; if both train and val are still high, it is underfitting: more epochs, more capacity, another learning rate or batch size.",
	sentences: {
		flat: "{series:name} improved by {actual:share} in the last {window} evaluations (at least {limit:share} expected)",
		moving: "{series:name} is not flat: it moved by {drift:share} over the last {window} evaluations",
		"too-few": "{points} evaluations are too few for a window of {window}"
	},
	main: "window",
	options: object({
		window: _default(windowOption, "auto"),
		min_change: _default(share, .01)
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
		const cost = costs(values, direction);
		const within = cost.subarray(start);
		const before = smallest(cost.subarray(0, start));
		const actual = (before - smallest(within)) / Math.abs(before);
		const kept = thin(window, mostPoints);
		const trend = theilSen(Float64Array.from(kept, (index) => within[index] ?? NaN));
		const drift = trend.slope * (kept.length - 1) / Math.abs(median(within));
		const flat = trend.low <= 0 && trend.high >= 0 || !(Math.abs(drift) >= options.min_change);
		const found = {
			actual,
			limit: options.min_change,
			isShare: true,
			at: positions[start] ?? null,
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

// src/rules/regression.ts
const regression = curveRule({
	id: "regression",
	judges: "best (or last) val against the same of the baseline",
	level: "error",
	advice: "This change makes the model worse than the base. One run stands against one, so how much a seed alone moves the value is not known: train again with another seed before you believe a small difference.",
	sentences: {
		...baseSentences,
		worse: "{series:name} {actual:number} is {change:share} worse than base {base:number} (allowed {max:share})",
		within: "{series:name} {actual:number} against base {base:number} (up to {max:share} worse is allowed)"
	},
	main: "max",
	options: object({
		max: _default(share, .05),
		absolute: _default(amount, 0),
		on: _default(choice(["best", "last"]), "best")
	}),
	needs: "val",
	judge: (curve, { max, absolute, on }, subject) => {
		const compared = compare(curve, on, subject);
		if ("status" in compared) return compared;
		const { actual, base, worse, at } = compared;
		const allowed = Math.max(max * Math.abs(base), absolute);
		const found = {
			actual,
			limit: curve.direction === "min" ? base + allowed : base - allowed,
			at,
			facts: {
				base,
				max,
				change: worse / Math.abs(base)
			}
		};
		if (!(worse <= allowed)) return {
			...found,
			status: "fail",
			reason: "worse"
		};
		return {
			...found,
			status: "pass",
			reason: "within"
		};
	}
});

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
	const found = findSeries(run, name);
	if (!found) {
		const facts = {
			monitor: name,
			recorded: run.series.map((one) => one.name).join(", ")
		};
		return {
			...unjudged,
			metric: name,
			reason: "missing-metric",
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
		facts
	};
	const best = bestIndex(series.values, operator.startsWith("<") ? "min" : "max");
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

// src/rules/index.ts
const rules = [
	nonFinite,
	divergence,
	regression,
	threshold,
	overfit,
	evaluations,
	gap,
	patience,
	plateau,
	improvement
];

// src/formats/tables/columns.ts
const steps = /^(trainer\/)?_?(global_?|current_?|train_?)?(steps?|iters?|iterations?|batch|batches|rounds?|updates)$/i;
const epochs = /^_?(current_?)?epochs?(_?(num|number|idx|index))?$/i;
function isShort(name) {
	return name.length <= 200;
}
function counterOf(name) {
	if (!isShort(name)) return null;
	if (steps.test(name)) return "step";
	return epochs.test(name) ? "epoch" : null;
}
function isUnnamed(name) {
	return name === "" || /^Unnamed: \d+$/.test(name);
}
function mayBeSeries(name, columns) {
	if (columns.metrics.has(name)) return true;
	if (isUnnamed(name) || !isShort(name) || counterOf(name) !== null) return false;
	return !isBookkeeping(name.replace(/^_+/, "")) && !isBookkeeping(parseName(name).metric);
}
function isKnownMetric(name, columns) {
	if (!isShort(name)) return false;
	const { metric } = parseName(name);
	if (columns.metrics.has(name) || columns.metrics.has(metric)) return true;
	return directionOf(metric) !== null || /(^|[_ ./-])loss(es)?$/i.test(metric);
}
function isTotalLoss(name) {
	return isShort(name) && /^(total[_ ]?)?loss(es)?$/i.test(parseName(name).metric);
}
function pairedMetrics(names) {
	const sides = /* @__PURE__ */ new Map();
	for (const name of names.filter(isShort)) {
		const { metric, split } = parseName(name);
		const key = metric.toLowerCase();
		sides.set(key, (sides.get(key) ?? /* @__PURE__ */ new Set()).add(split ?? "train"));
	}
	return [...sides].filter(([, found]) => found.size === 2).map(([metric]) => metric);
}
function tellOfTraining(names, columns) {
	if (names.some((name) => columns.metrics.has(name))) return true;
	const isCounted = names.some((name) => counterOf(name) !== null);
	if (isCounted && names.some(isTotalLoss)) return true;
	return pairedMetrics(names).map(directionOf).some((direction) => direction === "min" || isCounted && direction === "max");
}

// src/formats/text/came.ts
const longest$1 = 40;
function quote(text) {
	return `\`${(text.length > longest$1 ? `${text.slice(0, longest$1)}…` : text).replaceAll(/\s+/g, " ")}\``;
}

// src/formats/tables/positions.ts
function positionsOf(table, metrics, numbering) {
	const { column, unnumbered } = numbering;
	if (column !== null) return namedPositions(table, metrics, column);
	const steps = table.columns.filter(({ name }) => counterOf(name) === "step");
	const epochs = table.columns.filter(({ name }) => counterOf(name) === "epoch");
	const notes = [];
	for (const counter of [...steps, ...epochs]) {
		const at = placesOf(counter, table.rows);
		const fault = faultOf(at, metrics, steps.includes(counter) ? epochs : []);
		if (fault === null) return {
			axis: counterOf(counter.name) ?? unnumbered,
			at,
			notes: []
		};
		notes.push(`${quote(counter.name)} ${fault}`);
	}
	return {
		axis: notes.length > 0 ? "row" : unnumbered,
		at: rowsOf(table),
		notes
	};
}
function namedPositions(table, metrics, column) {
	const at = placesOf(column, table.rows);
	const name = isUnnamed(column.name) ? "the first column" : quote(column.name);
	const gap = gapIn(at, metrics);
	if (gap !== null) {
		const came = column.text === null ? "none" : quote(column.text.text);
		throw new FormatError(`expected a number in ${name}, ${came} came`, table.lines?.[gap] ?? null);
	}
	if (stalls(at, metrics)) return {
		axis: "row",
		at: rowsOf(table),
		notes: [`${name} ${standsStill}`]
	};
	return {
		axis: counterOf(column.name) ?? (isUnnamed(column.name) ? "epoch" : "step"),
		at,
		notes: []
	};
}
function rowsOf(table) {
	return Float64Array.from({ length: table.rows }, (_, row) => row);
}
function placesOf(column, rows) {
	const at = new Float64Array(rows).fill(NaN);
	column.rows.forEach((row, index) => {
		at[row] = column.values[index] ?? NaN;
	});
	return at;
}
const standsStill = "stays the same from row to row: it does not number them";
function faultOf(at, metrics, epochs) {
	if (gapIn(at, metrics) !== null) return "is not in every row: it does not number them";
	if (stalls(at, metrics)) return standsStill;
	if (epochs.some((epoch) => startsAgain(at, placesOf(epoch, at.length), longest(metrics)))) return "starts again in every epoch: it does not number the rows";
	return null;
}
function gapIn(at, metrics) {
	const gaps = metrics.flatMap(({ rows }) => rows.find((row) => !Number.isFinite(at[row])) ?? []);
	return gaps.length === 0 ? null : Math.min(...gaps);
}
function stalls(at, metrics) {
	const rows = longest(metrics);
	return rows.filter((row, index) => index > 0 && at[row] === at[rows[index - 1] ?? row]).length * 2 > rows.length - 1;
}
function startsAgain(at, epochAt, rows) {
	return rows.some((row, index) => {
		const before = rows[index - 1];
		if (before === void 0) return false;
		return (at[row] ?? 0) <= (at[before] ?? 0) && (epochAt[row] ?? 0) > (epochAt[before] ?? 0);
	});
}
function longest(metrics) {
	return metrics.reduce((most, { rows }) => rows.length > most.length ? rows : most, []);
}

// src/formats/tables/restarts.ts
const mostReturns = 1e3;
const mostResumeNotes = 3;
function separate(metrics, positions, lines) {
	const { axis, at, notes } = positions;
	if (isIncreasing(at)) return [whole(metrics, axis, at, notes)];
	const trainings = follow(metrics, positions, lines);
	if (trainings === null || trainings.length > 1 && trainings.every(hasOneRecord)) return [whole(metrics, "row", Float64Array.from(at, (_, row) => row), [...notes, `the recorded ${axis} starts again too often: rows are counted`])];
	return trainings.map((training, index) => ({
		series: [...training.tracks].filter(([, { values }]) => values.length > 0).map(([column, { positions: kept, values }]) => seriesOf(column, axis, kept, values)),
		notes: [
			...index === 0 ? notes : [],
			...training.begins,
			...resumeNotes(training)
		]
	}));
}
function resumeNotes({ resumes }) {
	if (resumes.length <= mostResumeNotes) return resumes;
	return [...resumes.slice(0, mostResumeNotes), `and so on, ${resumes.length} times in all`];
}
function isIncreasing(at) {
	return at.every((position, row) => row === 0 || position > (at[row - 1] ?? NaN));
}
function hasOneRecord({ tracks }) {
	return [...tracks.values()].every(({ positions }) => positions.length <= 1);
}
function whole(metrics, axis, at, notes) {
	return {
		series: metrics.map((column) => seriesOf(column, axis, column.rows.map((row) => at[row] ?? row), column.values)),
		notes
	};
}
function seriesOf(column, axis, positions, values) {
	return {
		name: Array.from(column.name).join(""),
		axis,
		positions: Float64Array.from(positions),
		values: Float64Array.from(values),
		elided: column.elided
	};
}
function follow(metrics, { axis, at }, lines) {
	let training = {
		tracks: /* @__PURE__ */ new Map(),
		begins: [],
		resumes: []
	};
	const trainings = [training];
	let returns = 0;
	for (const [row, cells] of cellsByRow(metrics, at.length).entries()) {
		const position = at[row] ?? row;
		const place = lines === null ? `record ${row + 1}` : `line ${lines[row]}`;
		if (cells.some(({ column }) => position <= firstOf(training, column))) {
			training = {
				tracks: /* @__PURE__ */ new Map(),
				begins: [`${place} begins a new training, at ${axis} ${position}`],
				resumes: []
			};
			trainings.push(training);
			returns++;
		} else if (cells.some(({ column }) => position <= lastOf(training, column))) {
			const last = cutBack(training, position);
			training.resumes.push(last === position ? `${axis} ${position} was recorded again from ${place}: the later record counts` : `${axis}s ${position} to ${last} were recorded again from ${place}: the later records count`);
			returns++;
		}
		if (returns > mostReturns) return null;
		for (const { column, value } of cells) append(training, column, position, value);
	}
	return trainings;
}
function cellsByRow(metrics, rows) {
	const byRow = Array.from({ length: rows }, () => []);
	for (const column of metrics) column.rows.forEach((row, index) => {
		byRow[row]?.push({
			column,
			value: column.values[index] ?? NaN
		});
	});
	return byRow;
}
function firstOf({ tracks }, column) {
	return tracks.get(column)?.positions[0] ?? Number.NEGATIVE_INFINITY;
}
function lastOf({ tracks }, column) {
	return tracks.get(column)?.positions.at(-1) ?? Number.NEGATIVE_INFINITY;
}
function cutBack({ tracks }, position) {
	let last = position;
	for (const { positions, values } of tracks.values()) {
		last = Math.max(last, positions.at(-1) ?? position);
		while ((positions.at(-1) ?? Number.NEGATIVE_INFINITY) >= position) {
			positions.pop();
			values.pop();
		}
	}
	return last;
}
function append({ tracks }, column, position, value) {
	const track = tracks.get(column) ?? {
		positions: [],
		values: []
	};
	tracks.set(column, track);
	track.positions.push(position);
	track.values.push(value);
}

// src/formats/tables/table.ts
const mostColumns = 4096;
function emptyColumn(name) {
	return {
		name,
		rows: [],
		values: [],
		blanks: [],
		elided: false,
		text: null
	};
}
function rowLabels({ columns }) {
	const first = columns[0];
	if (first === void 0 || !isUnnamed(first.name)) return null;
	return columns.some(({ name }) => counterOf(name) !== null) ? null : first;
}
function metricsOf(table, columns) {
	const metrics = table.columns.filter((column) => isMetric$1(column, columns));
	const names = /* @__PURE__ */ new Set();
	for (const { name } of metrics) {
		if (names.has(name)) throw new FormatError(`expected one column ${quote(name)}, two came`);
		names.add(name);
	}
	return metrics;
}
function isMetric$1(column, columns) {
	const { name, text, values } = column;
	if (!mayBeSeries(name, columns)) return false;
	if (text === null) return values.length > 0;
	if (!isKnownMetric(name, columns) || values.length === 0 && isWord(text.text)) return false;
	throw new FormatError(`expected a number in ${quote(text.where)}, ${quote(text.text)} came`, text.line);
}
function isWord(text) {
	return /^[a-z][\w-]*$/i.test(text);
}

// src/formats/tables/recordings.ts
function recordingsOf(table, columns, { column: known = null, unnumbered = "row" } = {}) {
	const column = table.columns.find(({ name }) => name === columns.position) ?? known;
	const metrics = metricsOf(table, columns).filter((metric) => metric !== column);
	if (metrics.length === 0) throw new FormatError("expected a metric with a number in it, none came");
	const positions = positionsOf(table, metrics, {
		column,
		unnumbered
	});
	const recordings = separate(metrics, positions, table.lines);
	return recordings.map((recording, index) => index === recordings.length - 1 ? {
		...recording,
		notes: [...recording.notes, ...table.notes]
	} : recording);
}
function expectPosition(table, { position }) {
	if (position === null || table.columns.some(({ name }) => name === position)) return;
	const names = table.columns.slice(0, 8).map(({ name }) => quote(name));
	throw new FormatError(`expected the position column ${quote(position)}, ${names.join(", ")} came`);
}

// src/formats/text/lines.ts
const carriageReturn = 13;
function* linesOf(text) {
	let number = 0;
	for (let from = 0; from < text.length;) {
		const feed = text.indexOf("\n", from);
		const next = feed === -1 ? text.length : feed + 1;
		let end = feed === -1 ? text.length : feed;
		while (end > from && text.charCodeAt(end - 1) === carriageReturn) end--;
		number++;
		const line = text.slice(from, end);
		if (line.trim() !== "") yield {
			text: line,
			number,
			ended: feed !== -1
		};
		from = next;
	}
}

// src/formats/text/number.ts
const notFinite = /* @__PURE__ */ new Map([
	["nan", NaN],
	["+nan", NaN],
	["-nan", NaN],
	["nan(ind)", NaN],
	["-nan(ind)", NaN],
	["inf", Number.POSITIVE_INFINITY],
	["+inf", Number.POSITIVE_INFINITY],
	["infinity", Number.POSITIVE_INFINITY],
	["+infinity", Number.POSITIVE_INFINITY],
	["-inf", Number.NEGATIVE_INFINITY],
	["-infinity", Number.NEGATIVE_INFINITY]
]);
const numeral = /^[-+.\deE]+$/;
function readNumber(text) {
	if (!numeral.test(text)) return notFinite.get(text.toLowerCase()) ?? null;
	const value = Number(text);
	return Number.isNaN(value) ? null : value;
}

// src/formats/tables/separated.ts
function readTables(text) {
	const tables = [];
	let heading = "";
	let separator = ",";
	for (const line of linesOf(text)) {
		const table = tables.at(-1);
		if (table === void 0) {
			heading = line.text;
			separator = separatorOf(heading);
		}
		if (table === void 0 || line.text === heading) tables.push(beginTable(heading, separator, line.number));
		else addRow(table, line, separator);
	}
	return tables;
}
function peek(head) {
	const lines = linesOf(head);
	const heading = lines.next().value;
	const row = lines.next().value;
	if (heading === void 0) return {
		names: [],
		row: null
	};
	const separator = separatorOf(heading.text);
	return {
		names: splitCells(heading.text, separator) ?? [],
		row: row?.ended === true ? splitCells(row.text, separator) : null
	};
}
function beginTable(heading, separator, line) {
	const names = splitCells(heading, separator);
	if (names === null) throw new FormatError("expected a closing quote in the heading, the line ends", line);
	if (names.length > 4096) throw new FormatError(`expected at most ${mostColumns} columns, ${names.length} came`, line);
	return {
		columns: names.map(emptyColumn),
		rows: 0,
		lines: [],
		notes: []
	};
}
function addRow(table, line, separator) {
	const cells = splitCells(line.text, separator);
	const expected = table.columns.length;
	if (cells?.length !== expected) {
		if (!line.ended && (cells === null || cells.length < expected)) {
			table.notes.push(`the last row (line ${line.number}) is cut off in the middle, and is left out`);
			return;
		}
		if (cells === null) throw new FormatError("expected a closing quote, the line ends", line.number);
		throw new FormatError(`expected ${expected} cells as in the heading, ${cells.length} came`, line.number);
	}
	table.columns.forEach((column, index) => {
		addCell$1(column, table.rows, cells[index] ?? "", line.number);
	});
	table.lines.push(line.number);
	table.rows++;
}
const missing = /* @__PURE__ */ new Set([
	"NA",
	"None",
	"null"
]);
function addCell$1(column, row, cell, line) {
	if (cell === "") column.blanks.push(row);
	if (cell === "" || missing.has(cell)) return;
	const value = readNumber(cell);
	if (value === null) {
		column.text ??= {
			where: column.name,
			text: cell,
			line
		};
		return;
	}
	column.rows.push(row);
	column.values.push(value);
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
	recognises: ({ head }, columns) => {
		const { names, row } = peek(head);
		return tellOfTraining(names, columns) && (row === null || row.some((cell) => readNumber(cell) !== null));
	},
	read: ({ text }, columns) => readEachTable(text(), (table) => {
		expectPosition(table, columns);
		return recordingsOf(table, columns);
	})
};
function readEachTable(text, read) {
	const tables = readTables(text).filter(({ rows }) => rows > 0);
	if (tables.length === 0) throw new FormatError("expected a row of numbers below the heading, the file ends");
	return tables.flatMap(read);
}

// src/formats/tables/blanks.ts
function readBlanks(table, columns) {
	const metrics = table.columns.filter(({ name }) => mayBeSeries(name, columns) && isKnownMetric(name, columns));
	const ofVal = metrics.filter(isVal$1);
	const rows = {
		train: filledRows(metrics.filter((column) => !isVal$1(column))),
		val: filledRows(ofVal)
	};
	const filled = /* @__PURE__ */ new Map();
	for (const column of metrics) {
		const [own, other] = isVal$1(column) ? [rows.val, rows.train] : [rows.train, rows.val];
		const blanks = column.blanks.filter((row) => own.has(row) || !other.has(row));
		if (blanks.length > 0) filled.set(column, withNaN(column, blanks));
	}
	const names = [...filled.keys()].map(({ name }) => quote(name));
	const note = `empty cells in ${names.join(", ")} are taken as NaN, which pandas writes so`;
	return {
		...table,
		columns: table.columns.map((column) => filled.get(column) ?? column),
		notes: names.length > 0 ? [...table.notes, note] : table.notes
	};
}
function noteNulls(table, columns) {
	const names = table.columns.filter(({ name, blanks }) => blanks.length > 0 && mayBeSeries(name, columns)).map(({ name }) => quote(name));
	if (names.length === 0) return table;
	return {
		...table,
		notes: [...table.notes, `null in ${names.join(", ")} is taken as not recorded`]
	};
}
function isVal$1({ name }) {
	return parseName(name).split === "val";
}
function filledRows(columns) {
	const rows = /* @__PURE__ */ new Set();
	for (const column of columns) for (const row of column.rows) rows.add(row);
	return rows;
}
function withNaN(column, blanks) {
	const cells = [...column.rows.map((row, index) => [row, column.values[index] ?? NaN]), ...blanks.map((row) => [row, NaN])].sort(([a], [b]) => a - b);
	return {
		...column,
		rows: cells.map(([row]) => row),
		values: cells.map(([, value]) => value)
	};
}

// src/formats/tables/json-lists.ts
function listsIn(dict, levels, prefix = "") {
	return [...dict.entries].flatMap(([key, value]) => {
		const name = prefix + key;
		if (!isContainer(value)) return [];
		if (value.kind === "list") return [{
			name,
			list: value,
			index: null
		}];
		const column = frameColumn(value);
		if (column !== null) return [{
			name,
			...column
		}];
		return levels > 0 ? listsIn(value, levels - 1, `${name}/`) : [];
	});
}
function listsTell(lists, columns, isCut) {
	const names = lists.filter(({ list }) => holdsNumbers(list)).map(({ name }) => name);
	if (names.some((name) => columns.metrics.has(name))) return true;
	if (names.some((name) => /loss(es)?$/i.test(name) && isKnownMetric(name, columns))) return true;
	if (pairedMetrics(names).some((metric) => directionOf(metric) !== null)) return true;
	return isCut && names.some((name) => mayBeSeries(name, columns) && isKnownMetric(name, columns));
}
function holdsNumbers({ items }) {
	return items.length === 0 || items.some((item) => numberIn(item) !== null);
}
function numberIn(item) {
	if (item === null) return NaN;
	if (typeof item === "string") return readNumber(item);
	return typeof item === "number" ? item : null;
}
function isContainer(value) {
	return typeof value === "object" && value !== null;
}
function frameColumn(dict) {
	const cells = [];
	for (const [key, value] of dict.entries) {
		const label = readNumber(key);
		if (label === null || typeof value !== "number" && value !== null) return null;
		cells.push([label, value]);
	}
	if (cells.length === 0) return null;
	cells.sort(([a], [b]) => a - b);
	return {
		list: {
			kind: "list",
			items: cells.map(([, value]) => value),
			elided: false,
			line: dict.line,
			textLines: /* @__PURE__ */ new Map()
		},
		index: cells.map(([label]) => label)
	};
}

// src/formats/tables/json-rows.ts
const levels = 2;
function tableOfRows(rows) {
	const columns = /* @__PURE__ */ new Map();
	rows.forEach((dict, row) => {
		for (const [name, value] of cellsOf(dict, 2)) {
			const column = columns.get(name) ?? emptyColumn(name);
			columns.set(name, column);
			if (value === null) column.blanks.push(row);
			else addCell(column, row, value, dict.line);
		}
		if (columns.size > 4096) throw new FormatError(`expected at most ${mostColumns} different keys, more came`, dict.line);
	});
	return {
		columns: [...columns.values()],
		rows: rows.length,
		lines: rows.map(({ line }) => line),
		notes: []
	};
}
function rowsIn({ items }) {
	const rows = items.filter(isDict);
	return rows.length === items.length ? rows : null;
}
function isDict(value) {
	return typeof value === "object" && value?.kind === "dict";
}
function keysOf(dict) {
	return cellsOf(dict, 2).map(([name]) => name);
}
function cellsOf(dict, depth, prefix = "") {
	return [...dict.entries].flatMap(([key, value]) => {
		const name = prefix + key;
		if (typeof value !== "object" || value === null) return [[name, value]];
		return value.kind === "dict" && depth > 0 ? cellsOf(value, depth - 1, `${name}/`) : [];
	});
}
function addCell(column, row, value, line) {
	if (column.rows.at(-1) === row) throw new FormatError(`expected one value of ${quote(column.name)} in a row, two came`, line);
	const number = typeof value === "number" ? value : readNumber(String(value));
	if (number === null) {
		column.text ??= {
			where: column.name,
			text: String(value),
			line
		};
		return;
	}
	column.rows.push(row);
	column.values.push(number);
}

// src/formats/tables/list-table.ts
function tableOfLists(lists, columns) {
	if (lists.length > 4096) throw new FormatError(`expected at most ${mostColumns} lists, ${lists.length} came`);
	const metrics = lists.filter((entry) => !entry.list.elided && isMetric(entry, columns));
	const measure = lists.find(isCounter) ?? metrics.find(({ name }) => !isVal(name)) ?? metrics[0];
	const kept = lists.filter((entry) => fits(entry, measure, columns));
	return {
		columns: [...indexColumn(kept), ...kept.map(columnOf)],
		rows: measure?.list.items.length ?? Math.max(0, ...kept.map(({ list }) => list.items.length)),
		lines: null,
		notes: lists.flatMap((entry) => noteOf(entry, kept))
	};
}
function fits(entry, measure, columns) {
	if (measure === void 0) return true;
	const { name, list } = entry;
	const [length, expected] = [list.items.length, measure.list.items.length];
	if (length === expected || list.elided && length < expected) return true;
	if (!isMetric(entry, columns)) return false;
	const why = isVal(name) && length < expected ? "; it does not say of which epochs: a CSVLogger does" : "";
	const message = `expected lists of one length, ${lengthOf(entry)} values and ${lengthOf(measure)}${why}`;
	throw new FormatError(message, list.line);
}
function isVal(name) {
	return name.startsWith("val_");
}
function noteOf(entry, kept) {
	const { name, list } = entry;
	if (list.elided) return [`${quote(name)} is elided after ${list.items.length} values`];
	if (kept.includes(entry) || !holdsNumbers(list)) return [];
	return [`${lengthOf(entry)} values, others have more or fewer: it is left aside`];
}
function lengthOf({ name, list }) {
	return `${quote(name)} has ${list.items.length}`;
}
function isCounter({ name, list }) {
	return counterOf(name) !== null && !list.elided && holdsNumbers(list);
}
function isMetric({ name, list }, columns) {
	if (list.items.length === 0 || !holdsNumbers(list)) return false;
	return mayBeSeries(name, columns) && isKnownMetric(name, columns);
}
function columnOf({ name, list }) {
	const rows = [];
	const values = [];
	let text = null;
	list.items.forEach((item, index) => {
		const value = numberIn(item);
		if (value === null) {
			text ??= {
				where: `${name}[${index}]`,
				text: isContainer(item) ? item.kind : String(item),
				line: list.textLines.get(index) ?? (isContainer(item) ? item.line : list.line)
			};
			return;
		}
		rows.push(index);
		values.push(value);
	});
	return {
		...emptyColumn(name),
		rows,
		values,
		elided: list.elided,
		text
	};
}
function indexColumn(lists) {
	const index = lists.find((entry) => entry.index !== null)?.index ?? null;
	if (index === null) return [];
	return [{
		...emptyColumn(""),
		rows: index.map((_, row) => row),
		values: [...index]
	}];
}

// src/formats/tables/json-table.ts
function tableOfLiteral(value, columns, depth) {
	if (isDict(value)) {
		const lists = listsIn(value, depth);
		return lists.length > 0 ? tableOfLists(lists, columns) : tableOfRows([value]);
	}
	const rows = typeof value === "object" && value !== null ? rowsIn(value) : null;
	if (rows !== null) return tableOfRows(rows);
	throw new FormatError("expected a dict of lists or a list of dicts, something else came", 1);
}

// src/formats/text/cursor.ts
function cursorOn(text, line = 1) {
	return {
		text,
		at: 0,
		line,
		depth: 0,
		isHead: false,
		isCut: false
	};
}
const lineFeed$1 = 10;
function take(cursor, char) {
	skipBlanks(cursor);
	if (cursor.text[cursor.at] !== char) return false;
	cursor.at++;
	skipBlanks(cursor);
	return true;
}
function skipBlanks(cursor) {
	const { text } = cursor;
	for (; cursor.at < text.length; cursor.at++) {
		const code = text.charCodeAt(cursor.at);
		if (code === lineFeed$1) cursor.line++;
		else if (code !== 32 && code !== 13 && code !== 9) return;
	}
}
function unexpected(cursor, expected) {
	const rest = cursor.text.slice(cursor.at, cursor.at + 41);
	const came = rest === "" ? "the file ends" : `${quote(rest.split(/[\s,\]})]/, 1)[0] || rest.charAt(0))} came`;
	return new FormatError(`expected ${expected}, ${came}`, cursor.line);
}

// src/formats/text/quoted.ts
const backslash = 92;
const lineFeed = 10;
function readText(cursor) {
	const { text, line } = cursor;
	const mark = text.charCodeAt(cursor.at);
	const from = ++cursor.at;
	let isEscaped = false;
	for (; cursor.at < text.length; cursor.at++) {
		const code = text.charCodeAt(cursor.at);
		if (code === mark) {
			const raw = text.slice(from, cursor.at++);
			return isEscaped ? undoEscapes(raw) : raw;
		}
		if (code === lineFeed) cursor.line++;
		if (code !== backslash) continue;
		isEscaped = true;
		cursor.at++;
	}
	throw new FormatError(`expected a closing ${String.fromCharCode(mark)} for the text that begins here, the file ends`, line);
}
const escapes = /\\(?:u([\da-f]{4})|x([\da-f]{2})|U(00[\da-f]{6})|(.))/gis;
const controls = /* @__PURE__ */ new Map([
	["n", "\n"],
	["r", "\r"],
	["t", "	"],
	["b", "\b"],
	["f", "\f"]
]);
function undoEscapes(raw) {
	return raw.replaceAll(escapes, (whole, u, x, long, char) => {
		const code = Number.parseInt(u ?? x ?? long ?? "", 16);
		if (code <= 1114111) return String.fromCodePoint(code);
		return char === void 0 ? whole : controls.get(char) ?? char;
	});
}

// src/formats/text/literal.ts
const deepest = 64;
function parseLiteral(text, line = 1) {
	const cursor = cursorOn(text, line);
	const value = readLiteral(cursor);
	expectEnd(cursor);
	return value;
}
function parseHead(head) {
	const cursor = {
		...cursorOn(head),
		isHead: true
	};
	try {
		return {
			value: readLiteral(cursor),
			isCut: cursor.isCut
		};
	} catch {
		return null;
	}
}
function readLiteral(cursor) {
	skipBlanks(cursor);
	switch (cursor.text[cursor.at]) {
		case "{": return readDict(cursor);
		case "[": return readList(cursor, "]");
		case "(": return readList(cursor, ")");
		case "\"":
		case "'": return readText(cursor);
		default: return readWord(cursor);
	}
}
function expectEnd(cursor) {
	skipBlanks(cursor);
	if (cursor.at < cursor.text.length) throw unexpected(cursor, "the end of the file");
}
function readDict(cursor) {
	const dict = {
		kind: "dict",
		entries: /* @__PURE__ */ new Map(),
		line: cursor.line
	};
	fill(cursor, () => {
		while (!take(cursor, "}")) {
			const key = readKey(cursor);
			if (!take(cursor, ":")) throw unexpected(cursor, "`:`");
			dict.entries.set(key, readLiteral(cursor));
			if (!takeComma(cursor, "}")) throw unexpected(cursor, "`,` or `}`");
		}
	});
	return dict;
}
function readList(cursor, close) {
	const list = {
		kind: "list",
		items: [],
		elided: false,
		line: cursor.line,
		textLines: /* @__PURE__ */ new Map()
	};
	const numbers = readNumbers(cursor, close);
	if (numbers !== null) return {
		...list,
		items: numbers
	};
	fill(cursor, () => {
		while (!take(cursor, close)) {
			readItem(cursor, list);
			if (!takeComma(cursor, close)) throw unexpected(cursor, `\`,\` or \`${close}\``);
		}
	});
	return list;
}
const longestAtOnce = 1 << 20;
function readNumbers(cursor, close) {
	const { text, at } = cursor;
	if (!/[-+.\d\s]/.test(text.charAt(at + 1))) return null;
	const end = text.indexOf(close, at);
	if (end < 0 || end - at > longestAtOnce) return null;
	const inside = text.slice(at + 1, end);
	if (!/^[-+.\deE,\s]+$/.test(inside)) return null;
	const pieces = inside.split(",");
	const numbers = pieces.map(Number);
	if (numbers.some(Number.isNaN) || pieces.some((piece) => piece.trim() === "")) return null;
	cursor.line += inside.split("\n").length - 1;
	cursor.at = end + 1;
	return numbers;
}
const elisions = [
	"...",
	"…",
	"\"\"\""
];
const elisionStarts = /* @__PURE__ */ new Set([
	".",
	"…",
	"\""
]);
function readItem(cursor, list) {
	const elision = elisionAt(cursor);
	if (elision !== null) {
		cursor.at += elision.length;
		list.elided = true;
		return;
	}
	const line = cursor.line;
	const item = readLiteral(cursor);
	if (list.elided) return;
	if (typeof item === "string") list.textLines.set(list.items.length, line);
	list.items.push(item);
}
function elisionAt({ text, at }) {
	if (!elisionStarts.has(text.charAt(at))) return null;
	return elisions.find((mark) => text.startsWith(mark, at)) ?? null;
}
function fill(cursor, readItems) {
	if (cursor.depth === deepest) throw unexpected(cursor, `at most ${deepest} brackets within each other`);
	cursor.at++;
	cursor.depth++;
	try {
		readItems();
	} catch (error) {
		if (!cursor.isHead) throw error;
		cursor.isCut = true;
		cursor.at = cursor.text.length;
	}
	cursor.depth--;
}
function readKey(cursor) {
	const line = cursor.line;
	const key = readLiteral(cursor);
	if (typeof key === "string") return key;
	if (typeof key === "number" || typeof key === "boolean" || key === null) return String(key);
	throw new FormatError("expected a key, a list or dict came", line);
}
const constants = /* @__PURE__ */ new Map([
	["null", null],
	["None", null],
	["true", true],
	["True", true],
	["false", false],
	["False", false]
]);
const wordHere = /[^\s,:()[\]{}'"]*/y;
function readWord(cursor) {
	const { text } = cursor;
	wordHere.lastIndex = cursor.at;
	wordHere.test(text);
	const end = wordHere.lastIndex;
	const word = text.slice(cursor.at, end);
	const number = readNumber(word);
	if (number !== null) {
		cursor.at = end;
		return number;
	}
	const constant = constants.get(word);
	if (constant !== void 0) {
		cursor.at = end;
		return constant;
	}
	if (text[end] === "(" && word !== "") return readCall(cursor, word);
	if (/^[bru]$/i.test(word) && (text[end] === "'" || text[end] === "\"")) {
		cursor.at = end;
		return readText(cursor);
	}
	throw unexpected(cursor, "a value");
}
const wrappers = /^(\w+\.)*(b?float\w*|u?int\d*|bool_?|array|device_?array|tensor|decimal|deque|dict)$/i;
function readCall(cursor, name) {
	const from = cursor.at;
	cursor.at += name.length + 1;
	const value = wrappers.test(name) ? readLiteral(cursor) : null;
	skipCall(cursor, name);
	return wrappers.test(name) ? value : cursor.text.slice(from, cursor.at);
}
function skipCall(cursor, name) {
	const { text, line } = cursor;
	for (let open = 1; cursor.at < text.length;) {
		const char = text.charAt(cursor.at);
		if (char === "'" || char === "\"") {
			readText(cursor);
			continue;
		}
		if (char === "\n") cursor.line++;
		if (char === "(") open++;
		if (char === ")") open--;
		cursor.at++;
		if (open === 0) return;
	}
	throw new FormatError(`expected a \`)\` for \`${name}(\`, the file ends`, line);
}
function takeComma(cursor, close) {
	if (take(cursor, ",")) return true;
	return cursor.text[cursor.at] === close;
}

// src/formats/json.ts
const json = {
	id: "json",
	title: "JSON",
	files: ["*.json"],
	recognises: ({ head }, columns) => {
		const parsed = parseHead(head);
		return parsed !== null && tells(parsed.value, columns, parsed.isCut);
	},
	read: ({ text }, columns) => {
		const table = noteNulls(tableOfLiteral(parseLiteral(text()), columns, 2), columns);
		expectPosition(table, columns);
		return recordingsOf(table, columns, { unnumbered: "epoch" });
	}
};
function tells(value, columns, isCut) {
	if (isDict(value)) return listsTell(listsIn(value, 2), columns, isCut) || isNamedRow(keysOf(value), columns);
	if (typeof value !== "object" || value === null) return false;
	return tellOfTraining(rowsIn(value)?.flatMap(keysOf) ?? [], columns);
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
	recognises: ({ path, head }, columns) => {
		const rows = wholeRows(head);
		return !(rows.length === 1 && !/\.(jsonl|ndjson)$/i.test(path)) && tellOfTraining([...new Set(rows.flatMap(keysOf))], columns);
	},
	read: ({ text }, columns) => {
		const { rows, notes } = readRows(text());
		const table = noteNulls({
			...tableOfRows(rows),
			notes
		}, columns);
		expectPosition(table, columns);
		return recordingsOf(table, columns);
	}
};
function wholeRows(head) {
	const rows = [];
	for (const { text, ended } of linesOf(head)) {
		const parsed = text.startsWith("{") && ended ? parseHead(text) : null;
		if (parsed === null || parsed.isCut || !isDict(parsed.value)) break;
		rows.push(parsed.value);
	}
	return rows;
}
function readRows(text) {
	const rows = [];
	const notes = [];
	for (const line of linesOf(text)) {
		const row = readRow(line);
		if (row === null) notes.push(`the last row (line ${line.number}) is cut off in the middle, and is left out`);
		else rows.push(row);
	}
	return {
		rows,
		notes
	};
}
function readRow({ text, number, ended }) {
	if (!ended && parseHead(text)?.isCut) return null;
	const row = parseLiteral(text, number);
	if (isDict(row)) return row;
	throw new FormatError(`expected a dict in each line, ${quote(text)} came`, number);
}

// src/formats/keras-progress.ts
const speed = /^\d{1,9}[mµun]?s\/(epoch|step|sample)$/;
function readProgress(text) {
	const parts = text.trimEnd().split(" - ");
	while (parts.length > 1 && speed.test(parts.at(-1) ?? "")) parts.pop();
	const shown = [];
	for (let metric = readMetric(parts); metric !== null; metric = readMetric(parts)) {
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
function readMetric(parts) {
	const last = parts.at(-1);
	if (last === void 0 || parts.length < 2) return null;
	const colon = last.lastIndexOf(": ");
	const value = readNumber(last.slice(colon + 2).trim());
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
	recognises: ({ head }, columns) => {
		return epochsIn(head).flatMap((epoch) => epoch.shown ?? []).some((line) => namesOf(line).some((name) => isKnownMetric(name, columns)));
	},
	read: ({ text }, columns) => {
		const { epochs, notes } = keepFinished(epochsIn(text()));
		if (epochs.length === 0) throw new FormatError("expected a finished epoch: a line `Epoch 1/10`, then one with its metrics, none came");
		return recordingsOf(tableOf(epochs, notes), columns);
	}
};
function* segmentsOf(text) {
	let line = 1;
	for (const [segment] of text.matchAll(/[^\n\r\b]+|\n/g)) if (segment === "\n") line++;
	else yield {
		text: segment.replaceAll(/\x1b\[[\d;?]*[A-Za-z]/g, ""),
		line
	};
}
function epochIn(segment) {
	const found = /Epoch (\d{1,9})\/\d{1,9}$/.exec(segment.trimEnd());
	return found === null ? null : Number(found[1]);
}
function epochsIn(text) {
	const epochs = [];
	for (const segment of segmentsOf(text)) {
		const { text: shown, line } = segment;
		const number = epochIn(shown);
		const progress = number === null ? readProgress(shown) : null;
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
	}
	return epochs;
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
	return namesOf(progress).some((name) => name.startsWith("val_"));
}
function namesOf({ metrics }) {
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
			const column = columns.get(name) ?? emptyColumn(name);
			columns.set(name, column);
			column.rows.push(row);
			column.values.push(value);
		}
	});
	return {
		columns: [...columns.values()],
		rows: epochs.length,
		lines: epochs.map(({ line }) => line),
		notes
	};
}

// src/formats/tables/number-column.ts
function startsNumberColumn({ path, head }) {
	const stem = stemOf(path);
	if (directionOf(stem) === null && !/(^|[^a-z])(acc|history|metrics?)([^a-z]|$)/i.test(stem)) return false;
	const lines = [...linesOf(head)].filter(({ ended }) => ended);
	return lines.length > 0 && lines.every(({ text }) => readNumber(text.trim()) !== null);
}
function readNumberColumn({ path, text }) {
	const values = [];
	const notes = [];
	for (const line of linesOf(text())) {
		const value = readNumber(line.text.trim());
		if (value !== null) values.push(value);
		else notes.push(cutOff(line));
	}
	const positions = Float64Array.from(values, (_, row) => row);
	return {
		series: [{
			name: stemOf(path),
			axis: "row",
			positions,
			values: Float64Array.from(values),
			elided: false
		}],
		notes
	};
}
function cutOff({ text, number, ended }) {
	if (ended) throw new FormatError(`expected a number, ${quote(text.trim())} came`, number);
	return `the last row (line ${number}) is cut off in the middle, and is left out`;
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
		const { names, row } = peek(artifact.head);
		return isHeading(names, columns) && (row === null || row.some((cell) => readNumber(cell) !== null));
	},
	read: (artifact, columns) => {
		if (startsNumberColumn(artifact)) return [readNumberColumn(artifact)];
		return readEachTable(artifact.text(), (table) => recordingsOf(readBlanks(table, columns), columns, { column: rowLabels(table) }));
	}
};
function isHeading(names, columns) {
	const counters = names.map(counterOf);
	if (counters.includes("step")) return false;
	const all = new Set(names);
	const pairs = names.filter((name) => all.has(`val_${name}`));
	if (counters.includes("epoch")) return all.has("loss") || pairs.length > 0;
	const metrics = names.filter((name) => mayBeSeries(name, columns));
	return metrics.some(isTotalLoss) && (pairs.includes("loss") || metrics.every((name) => isKnownMetric(name, columns)));
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
	recognises: ({ head }, columns) => {
		const printed = cursorOn(head);
		return isHistory(head, columns) || toPrinted(printed, columns) && isHistory(head.slice(printed.at), columns);
	},
	read: ({ head, text }, columns) => {
		return !isHistory(head, columns) && toPrinted(cursorOn(head), columns) ? readLog(cursorOn(text()), columns) : readWhole(cursorOn(text()), columns);
	}
};
function isHistory(head, columns) {
	const parsed = parseHead(head);
	if (parsed === null || typeof parsed.value !== "object" || parsed.value === null) return false;
	const { value, isCut } = parsed;
	if (value.kind === "dict") return listsTell(listsIn(historyIn(value), 0), columns, isCut);
	const keys = rowsIn(value)?.flatMap(keysOf) ?? [];
	const counters = keys.map(counterOf);
	return counters.includes("epoch") && !counters.includes("step") && tellOfTraining(keys, columns);
}
function historyIn(dict) {
	const inner = dict.entries.get("history") ?? null;
	return isDict(inner) ? inner : dict;
}
function readWhole(cursor, columns) {
	const recordings = record(readLiteral(cursor), columns);
	while (cursor.text[cursor.at] === "{") recordings.push(...record(readLiteral(cursor), columns));
	if (/^\s*\{'/.test(cursor.text)) return [...recordings, ...readPrinted(cursor, columns)];
	expectEnd(cursor);
	return recordings;
}
function readLog(cursor, columns) {
	const recordings = readPrinted(cursor, columns);
	if (recordings.length === 0) throw new FormatError("expected a line that begins a dict of lists, none came");
	return recordings;
}
function readPrinted(cursor, columns) {
	const recordings = [];
	while (toPrinted(cursor, columns)) recordings.push(...record(readLiteral(cursor), columns));
	return recordings;
}
function record(value, columns) {
	const table = tableOfLiteral(isDict(value) ? historyIn(value) : value, columns, 0);
	const read = readBlanks(table, columns);
	return recordingsOf(read, columns, {
		column: rowLabels(table),
		unnumbered: "epoch"
	});
}
const listKey = /(['"])([^'"]{1,100})\1:\s*\[/g;
const farthest = 4096;
function toPrinted(cursor, columns) {
	const { text } = cursor;
	while (cursor.at < text.length) {
		if (text.startsWith("{", cursor.at) && hasMetricList(text.slice(cursor.at, cursor.at + farthest), columns)) return true;
		const feed = text.indexOf("\n", cursor.at);
		cursor.at = feed === -1 ? text.length : feed + 1;
		cursor.line++;
	}
	return false;
}
function hasMetricList(text, columns) {
	const feed = text.indexOf("\n");
	const line = feed === -1 ? text : text.slice(0, feed);
	for (const [, , name = ""] of line.matchAll(listKey)) if (isKnownMetric(name, columns)) return true;
	return false;
}

// src/formats/index.ts
const formats = [
	kerasHistory,
	kerasCsv,
	kerasConsole,
	jsonLines,
	csv,
	json
];

Object.defineProperty(exports, "BIGINT_FORMAT_RANGES", {
  enumerable: true,
  get: function () {
    return BIGINT_FORMAT_RANGES;
  }
});
Object.defineProperty(exports, "FormatError", {
  enumerable: true,
  get: function () {
    return FormatError;
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
Object.defineProperty(exports, "_enum", {
  enumerable: true,
  get: function () {
    return _enum;
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
Object.defineProperty(exports, "bestIndex", {
  enumerable: true,
  get: function () {
    return bestIndex;
  }
});
Object.defineProperty(exports, "choice", {
  enumerable: true,
  get: function () {
    return choice;
  }
});
Object.defineProperty(exports, "counterpart", {
  enumerable: true,
  get: function () {
    return counterpart;
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
Object.defineProperty(exports, "levels", {
  enumerable: true,
  get: function () {
    return levels$1;
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
    return number$1;
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
Object.defineProperty(exports, "pair", {
  enumerable: true,
  get: function () {
    return pair;
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
Object.defineProperty(exports, "text", {
  enumerable: true,
  get: function () {
    return text;
  }
});
Object.defineProperty(exports, "thin", {
  enumerable: true,
  get: function () {
    return thin;
  }
});
const require_reading = require("./reading.js");
const require_values = require("./values.js");

// src/formats/binary/pickle/literal.ts
const maxDepth = 2 + 2;
function toLiteral(value, budget) {
	const dictOf = (item) => dictLiteral(item, budget, maxDepth);
	return listLiteral(value, budget, dictOf) ?? dictOf(value);
}
function isObjectText(text) {
	return /^<.+>$/s.test(text);
}
function dictLiteral(value, budget, depth) {
	const dict = dictIn(value);
	if (dict === null || depth === 0) return scalarOf(value);
	budget.spend(dict.entries.size);
	const entries = /* @__PURE__ */ new Map();
	for (const [key, item] of dict.entries) entries.set(key, listLiteral(item, budget, scalarOf) ?? dictLiteral(item, budget, depth - 1));
	return {
		kind: "dict",
		entries,
		line: null
	};
}
function listLiteral(value, budget, literal) {
	const items = itemsIn(value);
	if (items === null) return null;
	budget.spend(items.length);
	return require_reading.toList(items instanceof require_reading.NumberList ? items : items.map(literal));
}
function scalarOf(value) {
	const inside = unwrap(value);
	if (inside === null || typeof inside !== "object") return inside;
	return inside instanceof require_values.Global || inside instanceof require_values.Opaque ? `<${inside.name}>` : require_values.kindOf(inside);
}
function dictIn(value) {
	const inside = unwrap(value);
	const state = inside instanceof require_values.Opaque ? inside.state : null;
	const dict = state instanceof require_values.Dict ? state.entries.get("history") ?? null : inside;
	return dict instanceof require_values.Dict ? dict : null;
}
function unwrap(value) {
	if (!(value instanceof require_values.NdArray) || value.shape.length > 0) return value;
	const { data, dtype } = value;
	if (data instanceof require_values.List) return data.length === 1 ? data.get(0) : value;
	if (data === null || dtype === null || require_values.widthOf(dtype) !== data.length) return value;
	return require_values.numberAt(data.view, 0, dtype);
}
function itemsIn(value) {
	if (value instanceof require_values.List) return value.numbers ?? value.items();
	if (value instanceof require_values.Tuple) return value.items;
	if (!(value instanceof require_values.NdArray) || value.shape.length !== 1) return null;
	const { data, dtype, shape } = value;
	if (data instanceof require_values.List) return itemsIn(data);
	const [size = 0] = shape;
	const width = dtype === null ? null : require_values.widthOf(dtype);
	if (data === null || dtype === null || width === null) return null;
	if (data.length !== size * width) throw new require_reading.FormatError(`expected ${size} items of ${width} bytes in an array, got ${data.length} bytes`);
	return Array.from({ length: size }, (_, index) => require_values.numberAt(data.view, index * width, dtype));
}

// src/formats/binary/pickle/history.ts
function looksLikeHistory(value, path, columns, isCut) {
	return historiesIn(value).some((training) => {
		if (!require_reading.isDict(training)) {
			const names = require_reading.rowKeys(training);
			return require_reading.looksLikeTraining(names, columns) || require_reading.areEpochsOf(path, names, columns);
		}
		if (require_reading.looksLikeTraining(require_reading.frameNames(training), columns)) return true;
		const lists = require_reading.collectLists(training, 2);
		return require_reading.listsLookLikeTraining(lists, columns, isCut) || lists.some((list) => isDatasetMetric(list, columns));
	});
}
function historyToRuns(value, columns) {
	return historiesIn(value).flatMap((training) => {
		if (require_reading.isDict(training)) expectLists(training, columns);
		return require_reading.withUnread(require_reading.literalToRuns(training, columns), value, [training]);
	});
}
function historiesIn(value) {
	if (require_reading.isDict(value)) return [require_reading.unwrapHistory(value)];
	const folds = dictsIn(value).filter((dict) => require_reading.containsList(dict));
	return folds.length > 0 ? folds : [value];
}
function dictsIn(value) {
	if (typeof value !== "object" || value?.kind !== "list" || value.content.kind !== "mixed") return [];
	const dicts = value.content.items.filter(require_reading.isDict);
	return dicts.length === value.length ? dicts.map(require_reading.unwrapHistory) : [];
}
function expectLists({ entries }, columns) {
	for (const [name, value] of entries) {
		if (typeof value !== "string" || !isObjectText(value)) continue;
		if (!require_reading.mayBeSeries(name, columns) || !require_reading.isKnownMetric(name, columns)) continue;
		throw new require_reading.FormatError(`expected numbers in ${require_reading.quote(name)}, got ${require_reading.quote(value)}`);
	}
}
function isDatasetMetric({ name, list }, columns) {
	if (!name.includes("/") || !require_reading.isNumericList(list)) return false;
	return require_reading.parseName(name).split !== null && require_reading.mayBeSeries(name, columns) && require_reading.isKnownMetric(name, columns);
}

// src/formats/binary/pickle/bytes-reader.ts
const lineFeed = 10;
var BytesReader = class {
	view;
	#source;
	#size;
	#viewed;
	constructor(source, size = source.size) {
		this.#source = source;
		this.#size = size;
		this.#viewed = source.bytes;
		this.view = viewOf(source.bytes);
	}
	get offset() {
		return this.#source.offset;
	}
	get at() {
		return this.#source.at;
	}
	available(wanted) {
		const source = this.#source;
		if (source.end - source.at < wanted) {
			source.ensure(Math.min(wanted, source.size - source.offset));
			if (source.bytes !== this.#viewed) this.#look(source.bytes);
		}
		return source.end - source.at;
	}
	take(count) {
		const source = this.#source;
		if (source.end - source.at < count && this.available(count) < count) throw this.unexpectedEnd(`${count} more bytes`);
		const from = source.at;
		source.at = from + count;
		return from;
	}
	byte() {
		const from = this.take(1);
		return this.view.getUint8(from);
	}
	uint16() {
		const from = this.take(2);
		return this.view.getUint16(from, true);
	}
	int32() {
		const from = this.take(4);
		return this.view.getInt32(from, true);
	}
	uint32() {
		const from = this.take(4);
		return this.view.getUint32(from, true);
	}
	uint64() {
		return this.uint32() + this.uint32() * 2 ** 32;
	}
	float64() {
		const from = this.take(8);
		return this.view.getFloat64(from);
	}
	text(length, encoding) {
		const from = this.take(length);
		return this.#viewed.toString(encoding, from, from + length);
	}
	bytes(length) {
		const from = this.take(length);
		return Buffer.from(this.#viewed.subarray(from, from + length));
	}
	line() {
		for (let looked = 0, known = this.available(1);;) {
			const { at } = this.#source;
			const feed = this.#viewed.indexOf(lineFeed, at + looked);
			if (feed !== -1 && feed < at + known) return this.text(feed + 1 - at, "latin1").slice(0, -1);
			looked = known;
			known = this.available(known + 1);
			if (known === looked) throw this.unexpectedEnd("a line feed");
		}
	}
	expectAvailable(count) {
		if (count > this.#size - this.offset) throw this.unexpectedEnd(`${count} more bytes`);
	}
	unexpectedEnd(expected) {
		return new require_reading.FormatError(`expected ${expected} after byte ${this.offset}, got the end of the file`);
	}
	#look(bytes) {
		this.#viewed = bytes;
		this.view = viewOf(bytes);
	}
};
function viewOf({ buffer, byteOffset, length }) {
	return new DataView(buffer, byteOffset, length);
}

// src/formats/binary/pickle/partial-value.ts
function partialValue(stack, marks) {
	const left = [...stack];
	for (const mark of [...marks].reverse()) fill(left.splice(mark), left.at(-1) ?? null);
	return fold(left)[0] ?? null;
}
function fill(values, to) {
	if (to instanceof require_values.List) for (const value of values) to.push(value);
	if (to instanceof require_values.Dict) to.setPairs(values);
	if (to instanceof require_values.NdArray) to.data = fold(values).findLast((value) => value instanceof require_values.List) ?? null;
}
function fold(values) {
	const left = [...values];
	while (left.length > 1) {
		const [beneath, below, value = null] = left.length > 2 ? left.slice(-3) : [null, ...left];
		if (below instanceof require_values.List) below.push(value);
		else if (below instanceof require_values.Opaque) below.state = value;
		else if (typeof below === "string" && beneath instanceof require_values.Dict) beneath.set(below, value);
		else return left;
		left.length -= typeof below === "string" ? 2 : 1;
	}
	return left;
}

// src/formats/binary/pickle/machine.ts
const stop = 46;
const maxStack = 2 ** 22;
const maxMemo = 2 ** 24;
const maxContainers = 2 ** 20;
const maxObjects = 2 ** 23;
var Machine = class Machine {
	reader;
	budget;
	loadPersistent;
	#opcodes;
	#stack = [];
	#marks = [];
	#memo = [];
	#sparseMemo = /* @__PURE__ */ new Map();
	#containers = 0;
	#objects = 0;
	constructor(reader, budget, opcodes, loadPersistent = refusePersistent) {
		this.reader = reader;
		this.budget = budget;
		this.loadPersistent = loadPersistent;
		this.#opcodes = opcodes;
	}
	load() {
		const { reader } = this;
		for (;;) {
			const opcode = reader.byte();
			if (opcode === stop) return this.pop();
			const step = this.#opcodes[opcode];
			if (step === void 0) {
				const hex = `0x${opcode.toString(16).padStart(2, "0")}`;
				throw new require_reading.FormatError(`expected a pickle opcode at byte ${reader.offset - 1}, got ${hex}`);
			}
			step(this);
		}
	}
	within(bytes, loadPersistent) {
		if (this.loadPersistent !== refusePersistent) throw new require_reading.FormatError("expected a pickle, got one within another");
		const reader = new BytesReader(new require_reading.ByteSource(require_reading.inMemory(bytes)));
		return new Machine(reader, this.budget, this.#opcodes, loadPersistent);
	}
	push(value) {
		if (this.#stack.length === maxStack) throw limitError(`${maxStack} values on the stack`);
		this.#stack.push(value);
	}
	pushContainer(container) {
		if (++this.#containers > maxContainers) throw limitError(`${maxContainers} lists and dicts`);
		this.push(container);
	}
	pushObject(value) {
		if (++this.#objects > maxObjects) throw limitError(`${maxObjects} objects`);
		this.push(value);
	}
	pop() {
		const value = this.#stack.length > (this.#marks.at(-1) ?? 0) ? this.#stack.pop() : void 0;
		if (value === void 0) throw this.#fault("a value on the stack");
		return value;
	}
	peek(below = 0) {
		return this.#stack[this.#stack.length - 1 - below];
	}
	get top() {
		const value = this.peek();
		if (value === void 0) throw this.#fault("a value on the stack");
		return value;
	}
	mark() {
		if (this.#marks.length === maxStack) throw limitError(`${maxStack} marks`);
		this.#marks.push(this.#stack.length);
	}
	popMark() {
		const mark = this.#marks.pop();
		if (mark === void 0) throw this.#fault("a mark");
		return this.#stack.splice(mark);
	}
	drop() {
		if (this.#marks.at(-1) === this.#stack.length) this.#marks.pop();
		else this.pop();
	}
	put(index, value) {
		if (this.#memo.length + this.#sparseMemo.size >= maxMemo) throw limitError(`${maxMemo} memo entries`);
		if (index === this.#memo.length + 1) this.#memo.push(void 0);
		if (index <= this.#memo.length) this.#memo[index] = value;
		else this.#sparseMemo.set(index, value);
	}
	memoize(value) {
		this.put(this.#memo.length, value);
	}
	get(index) {
		const value = this.#memo[index] ?? this.#sparseMemo.get(index);
		if (value === void 0) throw this.#fault(`a memo entry ${index}`);
		return value;
	}
	partialValue() {
		return partialValue(this.#stack, this.#marks);
	}
	#fault(expected) {
		return new require_reading.FormatError(`expected ${expected} at byte ${this.reader.offset}, got nothing`);
	}
};
function refusePersistent() {
	throw new require_reading.FormatError("expected a self-contained pickle, got a persistent id");
}
function limitError(limit) {
	return new require_reading.FormatError(`expected at most ${limit} in a history, got more`);
}

// src/formats/binary/pickle/escapes.ts
const controls = /* @__PURE__ */ new Map([
	["n", "\n"],
	["r", "\r"],
	["t", "	"]
]);
function unquote(line) {
	return (/^(['"])(.*)\1\s*$/s.exec(line)?.[2] ?? line).replaceAll(/\\(?:x([\da-f]{2})|(.))/gis, (_, hex, char = "") => hex === void 0 ? controls.get(char) ?? char : String.fromCharCode(Number.parseInt(hex, 16)));
}
function decodeRawUnicode(line) {
	return line.replaceAll(/\\(?:u([\da-f]{4})|U(00(?:0\d|10)[\da-f]{4}|000[\da-f]{5}))/gi, (_, short, long) => String.fromCodePoint(Number.parseInt(short ?? long ?? "0", 16)));
}

// src/formats/binary/pickle/fast-paths.ts
const op = {
	binfloat: 71,
	frame: 149,
	appends: 101,
	tuple2: 134,
	reduce: 82,
	memoize: 148,
	binput: 113,
	longBinput: 114
};
const batch = 9010;
function readFloats(reader, list) {
	const length = reader.available(batch);
	const { view, at } = reader;
	let end = at;
	while (end + 9 < at + length && isFloatOrFrame(view.getUint8(end))) end += 9;
	const { numbers } = list;
	if (end === at || view.getUint8(end) !== op.appends || numbers === null) return false;
	for (let place = at; place < end; place += 9) if (view.getUint8(place) === op.binfloat) numbers.push(view.getFloat64(place + 1));
	reader.take(end + 1 - at);
	return true;
}
function isFloatOrFrame(opcode) {
	return opcode === op.binfloat || opcode === op.frame;
}
const consumedBytes = new require_values.Opaque("the bytes of a NumPy scalar");
function readScalar(machine, length) {
	const { reader } = machine;
	const dtype = machine.peek();
	if (length < 2 || !(dtype instanceof require_values.Dtype) || !isScalar(machine.peek(1))) return false;
	if (require_values.widthOf(dtype) !== length) return false;
	if (reader.available(length + 12) < length + 12) return false;
	const { view, at } = reader;
	const behindBytes = at + length + putLength(view.getUint8(at + length));
	if (view.getUint8(behindBytes) !== op.tuple2) return false;
	const behindTuple = behindBytes + 1 + putLength(view.getUint8(behindBytes + 1));
	if (view.getUint8(behindTuple) !== op.reduce) return false;
	const value = require_values.numberAt(view, at, dtype);
	if (value === null) return false;
	put(machine, view, at + length);
	put(machine, view, behindBytes + 1);
	reader.take(behindTuple + 1 - at);
	machine.pop();
	machine.pop();
	machine.push(value);
	return true;
}
function isScalar(value) {
	return value instanceof require_values.Global && value.isScalar;
}
function putLength(opcode) {
	if (opcode === op.memoize) return 1;
	if (opcode === op.binput) return 2;
	return opcode === op.longBinput ? 5 : 0;
}
function put(machine, view, at) {
	const opcode = view.getUint8(at);
	if (opcode === op.memoize) machine.memoize(consumedBytes);
	else if (opcode === op.binput) machine.put(view.getUint8(at + 1), consumedBytes);
	else if (opcode === op.longBinput) machine.put(view.getUint32(at + 1, true), consumedBytes);
}

// src/formats/binary/pickle/atoms.ts
const atoms = [
	["N", (machine) => machine.push(null)],
	[136, (machine) => machine.push(true)],
	[137, (machine) => machine.push(false)],
	["I", (machine) => machine.push(intOf(machine.reader.line()))],
	["L", (machine) => machine.push(numberOf(machine.reader.line().replace(/L$/, "")))],
	["F", (machine) => machine.push(numberOf(machine.reader.line()))],
	["J", (machine) => machine.push(machine.reader.int32())],
	["K", (machine) => machine.push(machine.reader.byte())],
	["M", (machine) => machine.push(machine.reader.uint16())],
	[138, (machine) => pushLong(machine, machine.reader.byte())],
	[139, (machine) => pushLong(machine, machine.reader.uint32())],
	["G", (machine) => machine.push(machine.reader.float64())],
	["S", (machine) => machine.push(unquote(machine.reader.line()))],
	["T", (machine) => pushText(machine, machine.reader.uint32(), "latin1")],
	["U", (machine) => pushText(machine, machine.reader.byte(), "latin1")],
	["V", (machine) => machine.push(decodeRawUnicode(machine.reader.line()))],
	["X", (machine) => pushText(machine, machine.reader.uint32(), "utf8")],
	[140, (machine) => pushText(machine, machine.reader.byte(), "utf8")],
	[141, (machine) => pushText(machine, machine.reader.uint64(), "utf8")],
	["B", (machine) => pushBytes(machine, machine.reader.uint32())],
	["C", (machine) => pushShortBytes(machine, machine.reader.byte())],
	[142, (machine) => pushBytes(machine, machine.reader.uint64())],
	[150, (machine) => pushBytes(machine, machine.reader.uint64())]
];
function intOf(line) {
	return line === "00" || line === "01" ? line === "01" : numberOf(line);
}
function numberOf(line) {
	const number = require_reading.parseNumber(line.trim());
	if (number !== null) return number;
	throw new require_reading.FormatError(`expected a number, got ${JSON.stringify(line.slice(0, 40))}`);
}
const maxBytesOfInt = 128;
function pushLong(machine, length) {
	const bytes = machine.reader.bytes(length);
	if (length > maxBytesOfInt) {
		machine.pushObject(new require_values.Opaque(`an int of ${length} bytes`));
		return;
	}
	const hex = bytes.reverse().toString("hex");
	machine.push(length === 0 ? 0 : Number(BigInt.asIntN(length * 8, BigInt(`0x${hex}`))));
}
function pushText(machine, length, encoding) {
	machine.push(machine.reader.text(length, encoding));
}
function pushShortBytes(machine, length) {
	if (!readScalar(machine, length)) pushBytes(machine, length);
}
function pushBytes(machine, length) {
	machine.pushObject(new require_values.Bytes(machine.reader.bytes(length)));
}

// src/formats/binary/pickle/torch-storage.ts
const dtypes = /* @__PURE__ */ new Map([
	["DoubleStorage", "f8"],
	["FloatStorage", "f4"],
	["HalfStorage", "f2"],
	["BFloat16Storage", "bf16"],
	["LongStorage", "i8"],
	["IntStorage", "i4"],
	["ShortStorage", "i2"],
	["CharStorage", "i1"],
	["ByteStorage", "u1"],
	["BoolStorage", "b1"]
]);
function storageOf(id) {
	const [kind, type, key] = id instanceof require_values.Tuple ? id.items : [];
	if (kind !== "storage" || !(type instanceof require_values.Global) || typeof key !== "string") return null;
	return {
		key,
		code: dtypes.get(type.name.replace(/^torch\.(cuda\.)?/, "")) ?? null
	};
}
const pickles = 5;
function loadStorage([content = null], machine) {
	const bytes = typeof content === "string" ? new require_values.Bytes(Buffer.from(content, "latin1")) : content;
	if (!(bytes instanceof require_values.Bytes)) return new require_values.Opaque("torch.storage._load_from_bytes");
	const storage = new require_values.NdArray();
	const { buffer, byteOffset, byteLength } = bytes.view;
	const inner = machine.within(new Uint8Array(buffer, byteOffset, byteLength), (id) => {
		const code = storageOf(id)?.code ?? null;
		storage.dtype = code === null ? null : new require_values.Dtype(code);
		return storage;
	});
	for (let count = 0; count < pickles; count++) inner.load();
	const width = storage.dtype === null ? null : require_values.widthOf(storage.dtype);
	if (width !== null) storage.data = new require_values.Bytes(inner.reader.bytes(inner.reader.uint64() * width));
	return storage;
}

// src/formats/binary/pickle/calls.ts
const knownCalls = new Map([
	["collections.OrderedDict", dictOfPairs],
	["collections.defaultdict", () => new require_values.Dict()],
	["_codecs.encode", encodeLatin1],
	["__builtin__.bytes", () => bytesOf("")],
	["numpy.dtype", dtype],
	["torch._utils._rebuild_tensor_v2", tensor],
	["torch.storage._load_from_bytes", loadStorage],
	["torch._utils._rebuild_parameter", ([data = null]) => data],
	...["numpy.core", "numpy._core"].flatMap((core) => [
		[`${core}.multiarray.scalar`, scalar],
		[`${core}.multiarray._reconstruct`, () => new require_values.NdArray()],
		[`${core}.numeric._frombuffer`, fromBuffer]
	])
]);
function call(callee, args, machine) {
	const make = callee instanceof require_values.Global ? knownCalls.get(callee.name) : void 0;
	if (make && args instanceof require_values.Tuple) return make(args.items, machine);
	const first = args instanceof require_values.Tuple ? args.items[0] : void 0;
	return opaqueInstance(callee instanceof require_values.Global && /^copy_?reg\./.test(callee.name) && first instanceof require_values.Global ? first : callee);
}
function opaqueInstance(of) {
	return new require_values.Opaque(require_values.kindOf(of));
}
function build(state, of, machine) {
	if (of instanceof require_values.Opaque) of.state = state;
	if (!(state instanceof require_values.Tuple)) return;
	const { items } = state;
	if (of instanceof require_values.Dtype && typeof items[1] === "string") of.setOrder(items[1]);
	if (of instanceof require_values.NdArray) fillArray(of, items.slice(1), machine);
}
function dictOfPairs([pairs = null], machine) {
	const dict = new require_values.Dict();
	for (const pair of pairs instanceof require_values.List ? pairs.items() : []) {
		machine.budget.spend(1);
		if (pair instanceof require_values.List) dict.set(pair.get(0), pair.get(1));
		if (pair instanceof require_values.Tuple) dict.setPairs(pair.items.slice(0, 2));
	}
	return dict;
}
function encodeLatin1([text], machine) {
	if (typeof text !== "string") return new require_values.Opaque("_codecs.encode");
	machine.budget.spend(text.length);
	return bytesOf(text);
}
function dtype([code]) {
	return typeof code === "string" ? new require_values.Dtype(code) : new require_values.Opaque("numpy.dtype");
}
function scalar([type, data]) {
	const bytes = typeof data === "string" ? bytesOf(data) : data;
	const width = type instanceof require_values.Dtype ? require_values.widthOf(type) : null;
	if (!(type instanceof require_values.Dtype && bytes instanceof require_values.Bytes) || width === null) return new require_values.Opaque("a NumPy scalar");
	if (width === bytes.length) return require_values.numberAt(bytes.view, 0, type);
	throw new require_reading.FormatError(`expected a NumPy scalar of ${width} bytes, got ${bytes.length}`);
}
function fromBuffer([data = null, type = null, shape = null, order = null], machine) {
	const array = new require_values.NdArray();
	fillArray(array, [
		shape,
		type,
		order === "F",
		data
	], machine);
	return array;
}
function tensor([storage, offset, size, stride]) {
	const array = new require_values.NdArray();
	if (!(storage instanceof require_values.NdArray && size instanceof require_values.Tuple && stride instanceof require_values.Tuple)) return array;
	array.dtype = storage.dtype;
	array.shape = size.items.filter((length) => typeof length === "number");
	const width = storage.dtype === null ? null : require_values.widthOf(storage.dtype);
	const isContiguous = array.shape.length === 0 || array.shape.length === 1 && stride.items[0] === 1;
	if (!(storage.data instanceof require_values.Bytes) || width === null || typeof offset !== "number" || !isContiguous) return array;
	const { buffer, byteOffset, byteLength } = storage.data.view;
	const length = (array.shape[0] ?? 1) * width;
	const start = offset * width;
	if (!(start >= 0 && length >= 0 && start + length <= byteLength)) throw new require_reading.FormatError(`expected a tensor within its storage of ${byteLength} bytes, got ${start + length}`);
	array.data = new require_values.Bytes(new Uint8Array(buffer, byteOffset + start, length));
	return array;
}
function fillArray(array, [shape, type, , data], machine) {
	array.dtype = type instanceof require_values.Dtype ? type : null;
	array.shape = shape instanceof require_values.Tuple ? shape.items.filter((size) => typeof size === "number") : [];
	if (typeof data === "string") machine.budget.spend(data.length);
	array.data = typeof data === "string" ? bytesOf(data) : data instanceof require_values.Bytes || data instanceof require_values.List ? data : null;
}
function bytesOf(text) {
	return new require_values.Bytes(Buffer.from(text, "latin1"));
}

// src/formats/binary/pickle/opcodes.ts
const newestProtocol = 5;
const stack = [
	[128, expectProtocol],
	[149, ({ reader }) => reader.expectAvailable(reader.uint64())],
	["(", mark],
	["0", (machine) => machine.drop()],
	["1", (machine) => machine.popMark()],
	["2", (machine) => machine.push(machine.top)]
];
const memo = [
	["p", (machine) => machine.put(indexOf(machine.reader.line()), machine.top)],
	["q", (machine) => machine.put(machine.reader.byte(), machine.top)],
	["r", (machine) => machine.put(machine.reader.uint32(), machine.top)],
	[148, (machine) => machine.memoize(machine.top)],
	["g", (machine) => machine.push(machine.get(indexOf(machine.reader.line())))],
	["h", (machine) => machine.push(machine.get(machine.reader.byte()))],
	["j", (machine) => machine.push(machine.get(machine.reader.uint32()))]
];
const containers = [
	[")", (machine) => machine.pushObject(new require_values.Tuple([]))],
	[133, (machine) => pushTuple(machine, 1)],
	[134, (machine) => pushTuple(machine, 2)],
	[135, (machine) => pushTuple(machine, 3)],
	["t", (machine) => machine.pushObject(new require_values.Tuple(machine.popMark()))],
	["]", (machine) => machine.pushContainer(new require_values.List())],
	["l", (machine) => pushList(machine, machine.popMark())],
	["a", (machine) => append(machine, [machine.pop()])],
	["e", (machine) => append(machine, machine.popMark())],
	["}", (machine) => machine.pushContainer(new require_values.Dict())],
	["d", (machine) => pushDict(machine, machine.popMark())],
	["s", (machine) => setItems(machine, [machine.pop(), machine.pop()].reverse())],
	["u", (machine) => setItems(machine, machine.popMark())],
	[143, (machine) => pushOpaque(machine, "a set", [])],
	[144, (machine) => machine.popMark()],
	[145, (machine) => pushOpaque(machine, "a frozenset", machine.popMark())]
];
const objects = [
	["c", (machine) => pushGlobal(machine, machine.reader.line(), machine.reader.line())],
	[147, pushStackGlobal],
	["R", (machine) => reduce(machine, machine.pop())],
	["i", (machine) => pushInstance(machine, machine.reader.line(), machine.reader.line())],
	["o", (machine) => machine.pushObject(opaqueInstance(machine.popMark()[0] ?? null))],
	[129, (machine) => pushNew(machine, 1)],
	[146, (machine) => pushNew(machine, 2)],
	["b", (machine) => build(machine.pop(), machine.top, machine)],
	[130, (machine) => pushExtension(machine, machine.reader.byte())],
	[131, (machine) => pushExtension(machine, machine.reader.uint16())],
	[132, (machine) => pushExtension(machine, machine.reader.int32())],
	["P", (machine) => machine.pushObject(machine.loadPersistent(machine.reader.line()))],
	["Q", (machine) => machine.pushObject(machine.loadPersistent(machine.pop()))],
	[151, refuseBuffer],
	[152, refuseBuffer]
];
const opcodes = tableOf([
	...stack,
	...memo,
	...atoms,
	...containers,
	...objects
]);
function tableOf(entries) {
	const table = Array.from({ length: 256 }, () => void 0);
	for (const [code, step] of entries) table[typeof code === "string" ? code.charCodeAt(0) : code] = step;
	return table;
}
function expectProtocol({ reader }) {
	const protocol = reader.byte();
	if (protocol <= newestProtocol) return;
	throw new require_reading.FormatError(`expected pickle protocol 0 to ${newestProtocol}, got ${protocol}`);
}
function indexOf(line) {
	if (/^\d{1,9}$/.test(line)) return Number(line);
	throw new require_reading.FormatError(`expected a memo index, got ${JSON.stringify(line.slice(0, 40))}`);
}
function mark(machine) {
	const list = machine.peek();
	if (!(list instanceof require_values.List && readFloats(machine.reader, list))) machine.mark();
}
function pushTuple(machine, length) {
	const items = [machine.pop()];
	while (items.length < length) items.push(machine.pop());
	machine.pushObject(new require_values.Tuple(items.reverse()));
}
function pushList(machine, items) {
	machine.pushContainer(new require_values.List());
	append(machine, items);
}
function pushDict(machine, pairs) {
	machine.pushContainer(new require_values.Dict());
	setItems(machine, pairs);
}
function append({ top }, items) {
	if (top instanceof require_values.List) for (const item of items) top.push(item);
}
function setItems({ top }, pairs) {
	if (top instanceof require_values.Dict) top.setPairs(pairs);
}
function pushGlobal(machine, module, name) {
	machine.pushObject(new require_values.Global(`${module}.${name}`));
}
function pushStackGlobal(machine) {
	const [name, module] = [machine.pop(), machine.pop()];
	if (typeof name !== "string" || typeof module !== "string") throw new require_reading.FormatError(`expected a module and a name, got ${require_values.kindOf(module)} and ${require_values.kindOf(name)}`);
	pushGlobal(machine, module, name);
}
function reduce(machine, args) {
	const result = call(machine.pop(), args, machine);
	if (result instanceof require_values.List || result instanceof require_values.Dict) machine.pushContainer(result);
	else machine.pushObject(result);
}
function pushNew(machine, args) {
	for (let count = 0; count < args; count++) machine.pop();
	machine.pushObject(opaqueInstance(machine.pop()));
}
function pushInstance(machine, module, name) {
	pushOpaque(machine, `${module}.${name}`, machine.popMark());
}
function pushOpaque(machine, name, _) {
	machine.pushObject(new require_values.Opaque(name));
}
function pushExtension(machine, code) {
	machine.pushObject(new require_values.Global(`extension ${code}`));
}
function refuseBuffer() {
	throw new require_reading.FormatError("expected a self-contained pickle, got a buffer outside of it");
}

// src/formats/binary/pickle/load.ts
const maxPickles = 1e3;
function pickleBudget(size) {
	return require_reading.fileBudget(size, 8, 2 ** 16);
}
const blanks = /* @__PURE__ */ new Set([
	32,
	10,
	13,
	9
]);
function* loadPickles(source, budget) {
	const reader = new BytesReader(source);
	for (let count = 0; count === 0 || !isAtEnd(reader); count++) {
		if (count === maxPickles) throw new require_reading.FormatError(`expected at most ${maxPickles} pickles, got more`);
		yield new Machine(reader, budget, opcodes).load();
	}
}
function loadWith(bytes, budget, loadPersistent) {
	return new Machine(new BytesReader(new require_reading.ByteSource(require_reading.inMemory(bytes))), budget, opcodes, loadPersistent).load();
}
function loadHead(head, size) {
	const machine = new Machine(new BytesReader(new require_reading.ByteSource(require_reading.inMemory(head)), Number.POSITIVE_INFINITY), pickleBudget(size), opcodes);
	try {
		return {
			value: machine.load(),
			isCut: false
		};
	} catch (error) {
		if (!(error instanceof require_reading.FormatError)) throw error;
		return {
			value: machine.partialValue(),
			isCut: true
		};
	}
}
function isAtEnd(reader) {
	while (reader.available(1) > 0) {
		if (!blanks.has(reader.view.getUint8(reader.at))) return false;
		reader.take(1);
	}
	return true;
}

Object.defineProperty(exports, "historyToRuns", {
  enumerable: true,
  get: function () {
    return historyToRuns;
  }
});
Object.defineProperty(exports, "loadHead", {
  enumerable: true,
  get: function () {
    return loadHead;
  }
});
Object.defineProperty(exports, "loadPickles", {
  enumerable: true,
  get: function () {
    return loadPickles;
  }
});
Object.defineProperty(exports, "loadWith", {
  enumerable: true,
  get: function () {
    return loadWith;
  }
});
Object.defineProperty(exports, "looksLikeHistory", {
  enumerable: true,
  get: function () {
    return looksLikeHistory;
  }
});
Object.defineProperty(exports, "pickleBudget", {
  enumerable: true,
  get: function () {
    return pickleBudget;
  }
});
Object.defineProperty(exports, "storageOf", {
  enumerable: true,
  get: function () {
    return storageOf;
  }
});
Object.defineProperty(exports, "toLiteral", {
  enumerable: true,
  get: function () {
    return toLiteral;
  }
});
const require_reading = require("./reading.js");

// src/formats/binary/pickle/numpy.ts
const readers = /* @__PURE__ */ new Map([
	["f2", {
		bytes: 2,
		read: (view, at, isLittle) => half(view.getUint16(at, isLittle))
	}],
	["bf16", {
		bytes: 2,
		read: (view, at, isLittle) => bfloat(view.getUint16(at, isLittle))
	}],
	["f4", {
		bytes: 4,
		read: (view, at, isLittle) => view.getFloat32(at, isLittle)
	}],
	["f8", {
		bytes: 8,
		read: (view, at, isLittle) => view.getFloat64(at, isLittle)
	}],
	["i1", {
		bytes: 1,
		read: (view, at) => view.getInt8(at)
	}],
	["i2", {
		bytes: 2,
		read: (view, at, isLittle) => view.getInt16(at, isLittle)
	}],
	["i4", {
		bytes: 4,
		read: (view, at, isLittle) => view.getInt32(at, isLittle)
	}],
	["i8", {
		bytes: 8,
		read: (view, at, isLittle) => Number(view.getBigInt64(at, isLittle))
	}],
	["u1", {
		bytes: 1,
		read: (view, at) => view.getUint8(at)
	}],
	["u2", {
		bytes: 2,
		read: (view, at, isLittle) => view.getUint16(at, isLittle)
	}],
	["u4", {
		bytes: 4,
		read: (view, at, isLittle) => view.getUint32(at, isLittle)
	}],
	["u8", {
		bytes: 8,
		read: (view, at, isLittle) => Number(view.getBigUint64(at, isLittle))
	}],
	["b1", {
		bytes: 1,
		read: (view, at) => view.getUint8(at) !== 0
	}]
]);
function widthOf({ code }) {
	return readers.get(code)?.bytes ?? null;
}
function numberAt(view, at, { code, isLittle }) {
	return readers.get(code)?.read(view, at, isLittle) ?? null;
}
function bfloat(bits) {
	const single = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(4));
	single.setUint16(0, bits);
	return single.getFloat32(0);
}
function half(bits) {
	const sign = bits & 32768 ? -1 : 1;
	const exponent = bits >> 10 & 31;
	const fraction = bits & 1023;
	if (exponent === 0) return sign * fraction * 2 ** -24;
	if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : NaN;
	return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

// src/formats/binary/pickle/values.ts
var Bytes = class {
	view;
	constructor({ buffer, byteOffset, length }) {
		this.view = new DataView(buffer, byteOffset, length);
	}
	get length() {
		return this.view.byteLength;
	}
};
var List = class {
	#numbers = null;
	#items = null;
	get length() {
		return this.#items?.length ?? this.#numbers?.length ?? 0;
	}
	get numbers() {
		if (this.#items === null) this.#numbers ??= new require_reading.NumberList();
		return this.#numbers;
	}
	push(item) {
		if (typeof item === "number" && this.#items === null) this.numbers?.push(item);
		else {
			this.#items ??= [...this.#numbers ?? []];
			this.#numbers = null;
			this.#items.push(item);
		}
	}
	get(index) {
		return this.#items?.[index] ?? this.#numbers?.get(index) ?? null;
	}
	items() {
		return this.#items ?? [...this.#numbers ?? []];
	}
};
var Tuple = class {
	items;
	constructor(items) {
		this.items = items;
	}
};
var Dict = class {
	entries = /* @__PURE__ */ new Map();
	set(key, value) {
		const name = nameOf(key);
		if (name !== null) this.entries.set(name, value);
	}
	setPairs(values) {
		for (let index = 0; index + 1 < values.length; index += 2) this.set(values[index] ?? null, values[index + 1] ?? null);
	}
};
var Global = class {
	name;
	isScalar;
	constructor(name) {
		this.name = name;
		this.isScalar = /^numpy\._?core\.multiarray\.scalar$/.test(name);
	}
};
var Opaque = class {
	name;
	state = null;
	constructor(name) {
		this.name = name;
	}
};
var Dtype = class {
	code;
	isLittle = true;
	constructor(code, order = "<") {
		this.code = code;
		this.setOrder(order);
	}
	setOrder(order) {
		this.isLittle = order !== ">";
	}
};
var NdArray = class {
	shape = [];
	dtype = null;
	data = null;
};
function kindOf(value) {
	if (value === null) return "None";
	if (value instanceof Global || value instanceof Opaque) return value.name;
	if (value instanceof NdArray) return `an array of ${value.dtype?.code ?? "nothing"}`;
	if (typeof value === "object") return `a ${value.constructor.name.toLowerCase()}`;
	return typeof value === "boolean" ? `a ${typeof value}` : String(value);
}
function nameOf(key) {
	if (key === null) return "None";
	if (key instanceof Bytes) return textOf(key);
	return typeof key === "object" ? null : String(key);
}
function textOf({ view: { buffer, byteOffset, byteLength } }) {
	return Buffer.from(buffer, byteOffset, byteLength).toString("latin1");
}

Object.defineProperty(exports, "Bytes", {
  enumerable: true,
  get: function () {
    return Bytes;
  }
});
Object.defineProperty(exports, "Dict", {
  enumerable: true,
  get: function () {
    return Dict;
  }
});
Object.defineProperty(exports, "Dtype", {
  enumerable: true,
  get: function () {
    return Dtype;
  }
});
Object.defineProperty(exports, "Global", {
  enumerable: true,
  get: function () {
    return Global;
  }
});
Object.defineProperty(exports, "List", {
  enumerable: true,
  get: function () {
    return List;
  }
});
Object.defineProperty(exports, "NdArray", {
  enumerable: true,
  get: function () {
    return NdArray;
  }
});
Object.defineProperty(exports, "Opaque", {
  enumerable: true,
  get: function () {
    return Opaque;
  }
});
Object.defineProperty(exports, "Tuple", {
  enumerable: true,
  get: function () {
    return Tuple;
  }
});
Object.defineProperty(exports, "kindOf", {
  enumerable: true,
  get: function () {
    return kindOf;
  }
});
Object.defineProperty(exports, "numberAt", {
  enumerable: true,
  get: function () {
    return numberAt;
  }
});
Object.defineProperty(exports, "widthOf", {
  enumerable: true,
  get: function () {
    return widthOf;
  }
});
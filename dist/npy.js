const require_reading = require("./reading.js");
const require_values = require("./values.js");

// src/formats/binary/pickle/unnamed-values.ts
function runNamedAfter(path, all) {
	const name = require_reading.stemOf(path);
	const values = all.slice(0, filledCount(all, name));
	const unfilled = all.length - values.length;
	const notes = [`the last ${unfilled} values are 0, as of an array that was not filled: left out`];
	return {
		series: [{
			name,
			axis: "row",
			positions: values.map((_, row) => row),
			values,
			truncated: false
		}],
		notes: unfilled > 0 ? notes : []
	};
}
function filledCount(values, name) {
	const count = values.findLastIndex((value) => value !== 0) + 1;
	if (values.length - count < 2 || count === 0 || require_reading.directionOf(name) === null || require_reading.isReward(name)) return values.length;
	const sizes = values.subarray(0, count).map(Math.abs).sort();
	return Math.abs(values[count - 1] ?? 0) < (sizes[count >> 1] ?? 0) / 100 ? values.length : count;
}

// src/formats/binary/pickle/npy.ts
const magic = Buffer.from("NUMPY", "latin1");
const maxHeaderBytes = 65536;
function isNpy(head) {
	return magic.equals(head.subarray(0, magic.length));
}
function readNpyHeader(bytes) {
	if (!isNpy(bytes) || bytes.length < 12) return null;
	const isShort = bytes[6] === 1;
	const from = isShort ? 10 : 12;
	const length = isShort ? bytes.readUInt16LE(8) : bytes.readUInt32LE(8);
	if (length > maxHeaderBytes || from + length > bytes.length) return null;
	const header = bytes.toString("latin1", from, from + length);
	const shape = /'shape':\s*\(([\d,\sL]*)\)/.exec(header)?.[1];
	if (shape === void 0) return null;
	const type = /'descr':\s*'([^']*)'/.exec(header)?.[1] ?? "";
	const sizes = shape.split(",").map((size) => size.trim().replace(/L$/, ""));
	return {
		type,
		isByColumn: /'fortran_order':\s*True/.test(header),
		shape: sizes.filter((size) => size !== "").map(Number),
		dataAt: from + length
	};
}
function isNamedArray({ type, shape }, path) {
	return require_reading.isNamedAfterCurve(path) && shape.length <= 2 && /^[<>|=][fiu]\d$/.test(type);
}
function readArray(header, bytes, path) {
	const { shape, isByColumn } = header;
	if (shape.length <= 1) return runNamedAfter(path, numbersIn(header, bytes));
	const [count = 0, columns] = shape;
	const cells = columns === 2 ? numbersIn(header, bytes) : /* @__PURE__ */ new Float64Array();
	const columnOf = (index) => cells.subarray(0, cells.length / 2).map((_, row) => cells[isByColumn ? index * count + row : 2 * row + index] ?? 0);
	const steps = columnOf(0);
	if (steps.length < 2 || !steps.every(Number.isInteger) || !require_reading.isIncreasing(steps)) {
		const got = `got ${shape.join(" × ")} without column names`;
		throw new require_reading.FormatError(`expected an array of one dimension, ${got}: save the dict of lists, or a CSV`);
	}
	return {
		series: [{
			name: require_reading.stemOf(path),
			axis: "step",
			positions: steps,
			values: columnOf(1),
			truncated: false
		}],
		notes: []
	};
}
function numbersIn({ type, shape, dataAt }, bytes) {
	const dtype = new require_values.Dtype(type.slice(1), type.charAt(0));
	const width = require_values.widthOf(dtype);
	if (width === null || type.length !== 3) throw new require_reading.FormatError(`expected an array of numbers, got ${type || "a structured array"}`);
	const count = shape.reduce((product, size) => product * size, 1);
	if (dataAt + count * width > bytes.length) throw new require_reading.FormatError(`expected ${count} numbers of ${width} bytes, got ${bytes.length - dataAt} bytes`);
	const view = new DataView(bytes.buffer, bytes.byteOffset + dataAt);
	return Float64Array.from({ length: count }, (_, index) => Number(require_values.numberAt(view, index * width, dtype)));
}

Object.defineProperty(exports, "isNamedArray", {
  enumerable: true,
  get: function () {
    return isNamedArray;
  }
});
Object.defineProperty(exports, "isNpy", {
  enumerable: true,
  get: function () {
    return isNpy;
  }
});
Object.defineProperty(exports, "readArray", {
  enumerable: true,
  get: function () {
    return readArray;
  }
});
Object.defineProperty(exports, "readNpyHeader", {
  enumerable: true,
  get: function () {
    return readNpyHeader;
  }
});
Object.defineProperty(exports, "runNamedAfter", {
  enumerable: true,
  get: function () {
    return runNamedAfter;
  }
});
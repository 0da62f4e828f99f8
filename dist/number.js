// src/reading/text/number.ts
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
function parseNumber(text) {
	if (!numeral.test(text)) return notFinite.get(text.toLowerCase()) ?? null;
	const value = Number(text);
	return Number.isNaN(value) ? null : value;
}

Object.defineProperty(exports, "parseNumber", {
  enumerable: true,
  get: function () {
    return parseNumber;
  }
});
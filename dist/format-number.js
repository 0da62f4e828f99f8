const require_sanitize = require("./sanitize.js");

// src/report/format-number.ts
function formatNumber(value) {
	if (value === null) return "not finite";
	if (!Number.isFinite(value)) return String(value);
	const size = Math.abs(value);
	if (size !== 0 && (size < 1e-4 || size >= 1e7)) return value.toExponential(2).replace(/\.?0+e/, "e").replace("e+", "e");
	return String(Number(value.toPrecision(4)));
}
const minTimes = 10;
function formatShare(share) {
	if (!Number.isFinite(share)) return String(share);
	if (isTimes(share)) return `${formatNumber(Number(share.toPrecision(3)))}×`;
	return `${Number((share * 100).toPrecision(3))} %`;
}
function isTimes(share) {
	return Number.isFinite(share) && Math.abs(Number(share.toPrecision(3))) >= minTimes;
}
function formatImprovement(share) {
	return `${share < 0 ? "got worse" : "improved"} by ${formatShare(Math.abs(share))}`;
}
function formatPosition(at, axis) {
	return at === null ? "an unknown position" : `${axis} ${Number(at.toPrecision(12))}`;
}
const units = [
	["d", 86400],
	["h", 3600],
	["min", 60],
	["s", 1]
];
function formatDuration(seconds) {
	const whole = Math.round(seconds);
	const first = units.findIndex(([, size]) => whole >= size);
	if (first < 0) return `${formatNumber(seconds)} s`;
	let rest = whole;
	return units.slice(first, first + 2).map(([name, size]) => {
		const count = Math.floor(rest / size);
		rest -= count * size;
		return count > 0 ? `${count} ${name}` : "";
	}).join(" ").trim();
}
function fillMessage(message, facts, axis) {
	return message.replace(/\{(\w+)(?::(\w+))?\}( of)?/g, (_, key, kind, of = "") => {
		const fact = facts[key] ?? null;
		const isMultiple = kind === "share" && typeof fact === "number" && isTimes(fact);
		return formatFact(fact, kind, axis) + (isMultiple ? "" : of);
	});
}
function formatFact(fact, kind, axis) {
	if (typeof fact === "string") return kind === "name" ? require_sanitize.sanitizeLine(fact) : require_sanitize.sanitizeLine(fact, 300);
	switch (kind) {
		case "number": return formatNumber(fact);
		case "share": return formatShare(fact ?? NaN);
		case "improvement": return formatImprovement(fact ?? NaN);
		case "duration": return formatDuration(fact ?? NaN);
		case "position": return formatPosition(fact, axis);
		default: return String(fact);
	}
}

Object.defineProperty(exports, "fillMessage", {
  enumerable: true,
  get: function () {
    return fillMessage;
  }
});
Object.defineProperty(exports, "formatNumber", {
  enumerable: true,
  get: function () {
    return formatNumber;
  }
});
Object.defineProperty(exports, "formatPosition", {
  enumerable: true,
  get: function () {
    return formatPosition;
  }
});
Object.defineProperty(exports, "formatShare", {
  enumerable: true,
  get: function () {
    return formatShare;
  }
});
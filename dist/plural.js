// src/text/plural.ts
function plural(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

Object.defineProperty(exports, "plural", {
  enumerable: true,
  get: function () {
    return plural;
  }
});
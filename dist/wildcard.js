// src/text/wildcard.ts
function matchesWildcard(pattern, name) {
	let p = 0;
	let star = -1;
	let resume = 0;
	for (let n = 0; n < name.length;) if (pattern[p] === "*") {
		star = p++;
		resume = n;
	} else if (pattern[p] === "?" || pattern[p] === name[n]) {
		p++;
		n++;
	} else if (star >= 0) {
		p = star + 1;
		n = ++resume;
	} else return false;
	while (pattern[p] === "*") p++;
	return p === pattern.length;
}

Object.defineProperty(exports, "matchesWildcard", {
  enumerable: true,
  get: function () {
    return matchesWildcard;
  }
});
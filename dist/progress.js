const require_problems = require("./problems.js");
let node_fs = require("node:fs");

// src/cli/progress.ts
const patience = 300;
const interval = 100;
const largeFile = 16777216;
var Progress = class {
	#columns;
	#next = performance.now() + patience;
	#isShown = false;
	constructor(columns) {
		this.#columns = columns;
	}
	show({ path, absolute }, index, count) {
		const now = performance.now();
		const isLarge = ((0, node_fs.statSync)(absolute, { throwIfNoEntry: false })?.size ?? 0) >= largeFile;
		if (now < this.#next && !isLarge) return;
		this.#next = now + interval;
		this.#isShown = true;
		const text = `reading ${index + 1} of ${count}: ${path}`;
		this.#write(`\r\u001b[K${require_problems.sanitizeLine(text, Math.max(1, this.#columns - 1))}`);
	}
	end() {
		if (this.#isShown) this.#write("\r\x1B[K");
		this.#isShown = false;
	}
	#write(text) {
		try {
			(0, node_fs.writeSync)(2, text);
		} catch {}
	}
};

exports.Progress = Progress;
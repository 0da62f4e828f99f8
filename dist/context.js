// src/report/context.ts
const noContext = {
	commit: null,
	url: null,
	run: null,
	reportUrl: null,
	pageUrl: null,
	acceptLabel: null
};

Object.defineProperty(exports, "noContext", {
  enumerable: true,
  get: function () {
    return noContext;
  }
});
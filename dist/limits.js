// src/report/limits.ts
const maxTextLength = 2e3;
const maxItems = 1e3;
const maxPlotPoints = 1e3;

Object.defineProperty(exports, "maxItems", {
  enumerable: true,
  get: function () {
    return maxItems;
  }
});
Object.defineProperty(exports, "maxPlotPoints", {
  enumerable: true,
  get: function () {
    return maxPlotPoints;
  }
});
Object.defineProperty(exports, "maxTextLength", {
  enumerable: true,
  get: function () {
    return maxTextLength;
  }
});
// src/formats/parquet/magic.ts
const magic = "PAR1";

Object.defineProperty(exports, "magic", {
  enumerable: true,
  get: function () {
    return magic;
  }
});
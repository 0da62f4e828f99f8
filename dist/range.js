// src/reading/bytes/range.ts
function readRange(source, from, to) {
	const range = Buffer.from(new ArrayBuffer(Math.max(0, to - from)));
	if (!source.skip(from)) return range.subarray(0, 0);
	let length = 0;
	while (length < range.length && (source.end > source.at || source.readMore())) {
		length += source.bytes.copy(range, length, source.at, source.end);
		source.at = source.end;
	}
	return range.subarray(0, length);
}

Object.defineProperty(exports, "readRange", {
  enumerable: true,
  get: function () {
    return readRange;
  }
});
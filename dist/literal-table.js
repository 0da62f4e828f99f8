const require_format_error = require("./format-error.js");
const require_lines = require("./lines.js");
const require_row_log = require("./row-log.js");
const require_names = require("./names.js");

// src/reading/json/named-lists.ts
function collectLists(dict, levels, prefix = "") {
	return [...dict.entries].flatMap(([key, value]) => {
		const name = prefix + key;
		if (!require_row_log.isContainer(value)) return [];
		if (value.kind === "list") return [{
			name,
			list: value,
			index: null
		}];
		const column = frameColumn(value);
		if (column !== null) return [{
			name,
			...column
		}];
		return levels > 0 ? collectLists(value, levels - 1, `${name}/`) : [];
	});
}
function listsLookLikeTraining(lists, config, isTruncated) {
	const names = lists.filter(({ list }) => isNumericList(list)).map(({ name }) => name);
	if (names.some((name) => config.metrics.has(name))) return true;
	if (names.some((name) => /loss(es)?$/i.test(name) && require_lines.isKnownMetric(name, config))) return true;
	if (require_lines.pairedMetrics(names).some((metric) => require_names.directionOf(metric) !== null)) return true;
	return isTruncated && names.some((name) => require_lines.mayBeSeries(name, config) && require_lines.isKnownMetric(name, config));
}
function isNumericList({ content, length }) {
	if (content.kind === "mixed") return content.items.some((item) => toNumber(item) !== null);
	return length === 0 || content.kind === "numbers";
}
function toNumber(item) {
	if (item === null) return NaN;
	if (typeof item === "string") return require_lines.parseNumber(item);
	return typeof item === "number" ? item : null;
}
function frameColumn({ entries, line }) {
	const cells = [];
	for (const [key, value] of entries) {
		const label = require_lines.parseNumber(key);
		if (label === null || typeof value !== "number" && value !== null) return null;
		cells.push([label, value ?? NaN]);
	}
	if (cells.length === 0) return null;
	cells.sort(([a], [b]) => a - b);
	const numbers = require_lines.NumberList.from(cells.map(([, value]) => value));
	return {
		list: {
			kind: "list",
			line,
			length: cells.length,
			truncated: false,
			content: {
				kind: "numbers",
				numbers
			}
		},
		index: cells.map(([label]) => label)
	};
}

// src/reading/json/list-table.ts
function listsToTable(lists, config) {
	if (lists.length > 4096) throw new require_format_error.FormatError(`expected at most ${require_lines.maxColumns} lists, got ${lists.length}`);
	const metrics = lists.filter((entry) => !entry.list.truncated && isMetric(entry, config));
	const reference = lists.find(isCounter) ?? metrics.find(({ name }) => !isVal(name)) ?? metrics[0];
	const kept = lists.filter((entry) => hasAllRows(entry, reference, config));
	return {
		columns: [...indexColumn(kept), ...kept.map(toColumn)],
		rows: reference?.list.length ?? Math.max(0, ...kept.map(({ list }) => list.length)),
		lines: null,
		notes: lists.flatMap((entry) => describeProblem(entry, kept))
	};
}
function hasAllRows(entry, reference, config) {
	if (reference === void 0) return true;
	const { name, list } = entry;
	const [length, expected] = [list.length, reference.list.length];
	if (length === expected || list.truncated && length < expected) return true;
	if (!isMetric(entry, config)) return false;
	const hint = isVal(name) && length < expected ? "; the epochs are unknown: a CSVLogger records them" : "";
	const message = `expected lists of one length, got ${length} values for ${require_lines.quote(name)} and ${expected} for ${require_lines.quote(reference.name)}${hint}`;
	throw new require_format_error.FormatError(message, list.line);
}
function isVal(name) {
	return name.startsWith("val_");
}
function describeProblem(entry, kept) {
	const { name, list } = entry;
	if (list.truncated) return [`${require_lines.quote(name)} is truncated after ${list.length} values`];
	if (kept.includes(entry) || !isNumericList(list)) return [];
	return [`${require_lines.quote(name)} has ${list.length} values, unlike the other lists: ignored`];
}
function isCounter({ name, list }) {
	return require_lines.counterAxis(name) !== null && !list.truncated && isNumericList(list);
}
function isMetric({ name, list }, config) {
	if (list.length === 0 || !isNumericList(list)) return false;
	return require_lines.mayBeSeries(name, config) && require_lines.isKnownMetric(name, config);
}
function toColumn({ name, list }) {
	const { content, truncated, line: start } = list;
	const column = {
		...require_lines.emptyColumn(name),
		truncated
	};
	if (content.kind === "numbers") return {
		...column,
		rows: require_lines.RowNumbers.first(list.length),
		values: content.numbers
	};
	if (content.kind === "rows") return {
		...column,
		firstText: {
			where: name,
			text: "dict",
			line: start
		}
	};
	let firstText = null;
	content.items.forEach((item, index) => {
		const value = toNumber(item);
		if (item === null) column.blankRows.push(index);
		else if (value !== null) require_lines.addCell(column, index, value);
		else {
			const shown = require_row_log.isContainer(item) ? item.kind : String(item);
			firstText ??= {
				where: `${name}[${index}]`,
				text: shown,
				line: content.lines[index] ?? start
			};
		}
	});
	return {
		...column,
		firstText
	};
}
function indexColumn(lists) {
	const index = lists.find((entry) => entry.index !== null)?.index ?? null;
	if (index === null) return [];
	return [{
		...require_lines.emptyColumn(""),
		rows: require_lines.RowNumbers.first(index.length),
		values: require_lines.NumberList.from(index)
	}];
}

// src/reading/json/literal-table.ts
function literalToRuns(value, config, fillMissing) {
	const table = fillMissing(literalToTable(value, config, 2), config);
	require_lines.expectPosition(table, config);
	return require_lines.toRuns(table, config, { unnumbered: "epoch" });
}
function literalToTable(value, config, depth) {
	if (require_row_log.isDict(value)) {
		const lists = collectLists(value, depth);
		return lists.length > 0 ? listsToTable(lists, config) : require_row_log.dictToTable(value);
	}
	const rows = require_row_log.isContainer(value) ? require_row_log.listToTable(value) : null;
	if (rows !== null) return rows;
	const message = `expected a dict of lists or a list of dicts, got ${require_row_log.describeLiteral(value)}`;
	throw new require_format_error.FormatError(message, require_row_log.isContainer(value) ? value.line : null);
}

Object.defineProperty(exports, "collectLists", {
  enumerable: true,
  get: function () {
    return collectLists;
  }
});
Object.defineProperty(exports, "isNumericList", {
  enumerable: true,
  get: function () {
    return isNumericList;
  }
});
Object.defineProperty(exports, "listsLookLikeTraining", {
  enumerable: true,
  get: function () {
    return listsLookLikeTraining;
  }
});
Object.defineProperty(exports, "literalToRuns", {
  enumerable: true,
  get: function () {
    return literalToRuns;
  }
});
Object.defineProperty(exports, "literalToTable", {
  enumerable: true,
  get: function () {
    return literalToTable;
  }
});
Object.defineProperty(exports, "toNumber", {
  enumerable: true,
  get: function () {
    return toNumber;
  }
});
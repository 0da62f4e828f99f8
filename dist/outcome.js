// src/rules/options.ts
function required(schema) {
	return {
		schema,
		isRequired: true
	};
}
function optional(option) {
	return {
		...option,
		isRequired: false
	};
}
function withDefault(option, defaultValue) {
	return {
		...option,
		isRequired: false,
		defaultValue
	};
}
const shareError = { error: "a share of at least 0, such as 0.05 or \"5%\"" };
const share = required((z) => z.pipe(z.union([z.number(shareError).check(z.gte(0, shareError)), z.string(shareError).check(z.regex(/^\d+(\.\d+)?\s*%$/, shareError))], shareError), z.transform((given) => typeof given === "number" ? given : Number.parseFloat(given) / 100)));
const amountError = { error: "a number of at least 0" };
const amount = required((z) => z.number(amountError).check(z.gte(0, amountError)));
function number(expected = "a number") {
	return required((z) => z.number({ error: expected }));
}
function numberBetween(low, high, expected) {
	const error = { error: expected };
	return required((z) => z.number(error).check(z.gt(low, error), z.lt(high, error)));
}
function wholeNumber(unit, minimum) {
	const error = { error: `a whole number of ${unit}, at least ${minimum}` };
	return required((z) => z.int(error).check(z.gte(minimum, error)));
}
function evaluations(minimum) {
	return wholeNumber("evaluations", minimum);
}
const flag = required((z) => z.boolean({ error: "true or false" }));
function choice(choices) {
	const error = choices.length === 1 ? choices[0] : `one of ${choices.join(", ")}`;
	return required((z) => z.enum(choices, { error }));
}
function text(expected) {
	return required((z) => z.string({ error: expected }).check(z.regex(/\S/, { error: expected })));
}
const metricName = text("the name of a metric");
const custom = required;

// src/rules/outcome.ts
const judgedLevels = [
	"error",
	"warning",
	"info"
];
const levels = [...judgedLevels, "off"];

Object.defineProperty(exports, "amount", {
  enumerable: true,
  get: function () {
    return amount;
  }
});
Object.defineProperty(exports, "choice", {
  enumerable: true,
  get: function () {
    return choice;
  }
});
Object.defineProperty(exports, "custom", {
  enumerable: true,
  get: function () {
    return custom;
  }
});
Object.defineProperty(exports, "evaluations", {
  enumerable: true,
  get: function () {
    return evaluations;
  }
});
Object.defineProperty(exports, "flag", {
  enumerable: true,
  get: function () {
    return flag;
  }
});
Object.defineProperty(exports, "levels", {
  enumerable: true,
  get: function () {
    return levels;
  }
});
Object.defineProperty(exports, "metricName", {
  enumerable: true,
  get: function () {
    return metricName;
  }
});
Object.defineProperty(exports, "number", {
  enumerable: true,
  get: function () {
    return number;
  }
});
Object.defineProperty(exports, "numberBetween", {
  enumerable: true,
  get: function () {
    return numberBetween;
  }
});
Object.defineProperty(exports, "optional", {
  enumerable: true,
  get: function () {
    return optional;
  }
});
Object.defineProperty(exports, "share", {
  enumerable: true,
  get: function () {
    return share;
  }
});
Object.defineProperty(exports, "text", {
  enumerable: true,
  get: function () {
    return text;
  }
});
Object.defineProperty(exports, "wholeNumber", {
  enumerable: true,
  get: function () {
    return wholeNumber;
  }
});
Object.defineProperty(exports, "withDefault", {
  enumerable: true,
  get: function () {
    return withDefault;
  }
});
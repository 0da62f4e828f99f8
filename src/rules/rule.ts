import * as z from "zod/mini";
import type { Axis } from "../curves/model.ts";
import type { PairedRun } from "../curves/pairing.ts";
import { choice, strict } from "./options.ts";

const grave = ["error", "warning", "info"] as const;
/** How much a failure weighs. */
export type Level = (typeof grave)[number];
/** What the config may say: a rule that is off is not in force at all. */
export const levels = [...grave, "off"] as const;

/** The runs of the base to compare with: its one run, its seeds or its history; or why there is none. */
export type BaselineRuns =
  | {
      readonly kind: "found";
      readonly runs: readonly PairedRun[];
      /** The same training in the commits before, the newest first: how much it changes by itself. */
      readonly earlier?: readonly (readonly PairedRun[])[];
    }
  | { readonly kind: "absent"; readonly because: string };

/** A run, and what it is judged beside. */
export type Subject = {
  readonly run: PairedRun;
  /** The runs that differ in the seed alone, this one among them. */
  readonly seeds: readonly PairedRun[];
  /** All runs of the report. */
  readonly all: readonly PairedRun[];
  readonly base: BaselineRuns;
};

/** What a rule judges: each run by itself, the seeds of a training together, or all runs of the report together. */
export type Scope = "run" | "seeds" | "all";

/** What a rule found: data, never words. Numbers are as measured and may be NaN. */
export type Outcome = {
  /** `blocked`: asked to judge, and could not; at level error the gate is then inconclusive. */
  readonly status: "pass" | "fail" | "not-judged" | "blocked";
  /** The key of its message among the rule's `messages`. */
  readonly reason: string;
  readonly metric: string | null;
  readonly axis: Axis;
  readonly actual: number | null;
  readonly limit: number | null;
  /** The position where it happened. */
  readonly at: number | null;
  /** What else the message mentions. */
  readonly facts: Readonly<Record<string, number | string>>;
  /** The highest level at which this failure counts. */
  readonly maxLevel?: "warning";
  /** The option of the rule that sets `limit`, where it is a value that `actual` is held against. */
  readonly option?: string;
  /** Of `actual` and `limit`: the metric's own unit, or a share, of which 0.05 is 5 %. */
  readonly unit?: "metric" | "share";
};

/** The fields of an outcome that concerns the whole run: no metric, no value, no position. */
export const wholeRun = {
  metric: null,
  axis: "row",
  actual: null,
  limit: null,
  at: null,
  facts: {},
} as const;

/** A rule with its settings bound: all that judging needs. */
export type Check = {
  readonly rule: Rule;
  readonly level: Level;
  readonly required: boolean;
  /** The settings in force, defaults included, for the report. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly judge: (subject: Subject) => Outcome[];
};

/** A rule as the rest of the program sees it; the type of its options stays inside. */
export type Rule = {
  readonly id: string;
  /** One line for the docs: what it judges. */
  readonly summary: string;
  readonly level: Level;
  /** What a person can do about a failure. */
  readonly advice: string;
  /** The option that the short form sets, if there is one. */
  readonly shorthand: string | null;
  /** In force though nobody set it. */
  readonly enabledByDefault: boolean;
  readonly messages: Readonly<Record<string, string>>;
  /** Reasons whose message makes a good headline of a run that passes. */
  readonly headlineReasons?: readonly string[];
  /** Whether a person may accept its failure, which makes the run the new baseline. */
  readonly isAcceptable?: boolean;
  /** What the config may say of it: a level, the main option, or the long form (always last). */
  readonly grammar: () => z.ZodMiniType;
  readonly scope: Scope;
  /** Its options, for the docs. */
  readonly options: () => Option[];
  /** Binds a long form. */
  readonly configure: (setting: Readonly<Record<string, unknown>>) => Check;
};

export type Option = {
  readonly name: string;
  /** What may stand there. */
  readonly expected: string;
  /** Undefined where it has none. */
  readonly defaultValue: unknown;
};

const level = choice(levels);
const required = z.optional(z.boolean({ error: "true or false" }));
const shared = { level: z.optional(level), required };
const inForce = z.object({ level: z.optional(choice(grave)), required });

/** What a person writes of a rule, whatever it judges. */
export type RuleDefinition<Options extends z.ZodMiniObject> = Pick<
  Rule,
  "id" | "summary" | "advice" | "level" | "messages" | "headlineReasons" | "isAcceptable"
> & {
  readonly options: Options;
  /** The option of the short form. */
  readonly shorthand?: Extract<keyof Options["shape"], string>;
  readonly enabledByDefault?: boolean;
  /** `run`, unless it says otherwise. */
  readonly scope?: Scope;
  /** Fills in a default that depends on what else is set. */
  readonly resolveDefaults?: (options: z.output<Options>) => z.output<Options>;
};

type ConfiguredRule = Pick<Check, "settings" | "judge">;

/** The one place where rules are made: adds to the options what every rule has. */
export function defineRule<Options extends z.ZodMiniObject>(
  { options, shorthand, ...described }: RuleDefinition<Options>,
  added: z.ZodMiniObject,
  bind: (setting: Readonly<Record<string, unknown>>) => ConfiguredRule,
): Rule {
  const shape: z.core.$ZodShape = { ...options.shape, ...added.shape, ...shared };
  // Options without a default, or named by the user, leave a level alone nothing to judge by.
  const isComplete = !options.def.catchall && z.safeParse(options, {}).success;
  const rule: Rule = {
    enabledByDefault: true,
    scope: "run",
    ...described,
    shorthand: shorthand ?? null,
    grammar: () => grammarOf(rule, shape, isComplete, options.def.catchall),
    options: () =>
      Object.entries(shape).map(([name, schema]) => {
        const unset = isComplete ? rule.configure({}).settings[name] : undefined;
        return { name, expected: expected(schema), defaultValue: unset };
      }),
    configure: ({ level, required, ...setting }) => {
      const chosen = inForce.parse({ level, required });
      return {
        rule,
        level: chosen.level ?? rule.level,
        required: chosen.required ?? false,
        ...bind(setting),
      };
    },
  };
  return rule;
}

/** Throws where the setting does not fit; the grammar has refused such a one before. */
export function parseOptions<Options extends z.ZodMiniObject>(
  { options, resolveDefaults }: Pick<RuleDefinition<Options>, "options" | "resolveDefaults">,
  setting: unknown,
): z.output<Options> {
  const given = options.parse(setting);
  return resolveDefaults ? resolveDefaults(given) : given;
}

const notEmpty = z.refine<object>((given) => Object.keys(given).length > 0, { error: "at least one limit" });

function grammarOf(
  { shorthand }: Rule,
  shape: z.core.$ZodShape,
  isComplete: boolean,
  catchall: z.core.$ZodType | undefined,
) {
  const keys = Object.keys(shape).join(", ");
  const mapping = catchall
    ? `a mapping of metric names, each with ${expected(catchall)}`
    : `a mapping of ${keys}`;
  const long = catchall
    ? z.catchall(z.object(shape), catchall).check(notEmpty, z.meta({ minProperties: 1 }))
    : strict(shape, mapping);
  const word = isComplete ? level : choice(["off"]);
  const short = shorthand === null ? undefined : shape[shorthand];
  if (!short) return z.union([word, long], { error: `${expected(word)} or ${mapping}` });
  const error = `${expected(short)}, ${expected(word)} or ${mapping}`;
  return z.union([word, short, long], { error });
}

/** What a schema says it expects. */
function expected(schema: z.core.$ZodType | undefined): string {
  return schema ? (z.core.safeParse(schema, {}).error?.issues[0]?.message ?? "") : "";
}

/** A rule that judges a run, or several together, as a whole. */
export function runRule<Options extends z.ZodMiniObject>({
  check,
  ...described
}: RuleDefinition<Options> & {
  readonly check: (subject: Subject, options: z.output<Options>) => Outcome[];
}): Rule {
  return defineRule(described, z.object({}), (setting) => {
    const settings = parseOptions(described, setting);
    return { settings, judge: (subject) => check(subject, settings) };
  });
}

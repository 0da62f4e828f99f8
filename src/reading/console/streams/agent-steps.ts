import type { LeftOut } from "../../../curves/model.ts";
import { isReward } from "../../table/columns.ts";
import type { Group, Log } from "../groups/groups.ts";
import { isRecurring } from "../positions/recurring.ts";

export const ofAgent = "is a step of an agent (`action` says what it did)";

/** Whether lines tell what an agent did: `step 3: action=2, reward=0.5`. */
export function isOfAction({ plan: { others } }: Group): boolean {
  return others.some(({ what }) => /^actions?(?![a-z])/i.test(what));
}

/** Leaves out the steps of an agent where other lines tell of the rewards of its episodes, and nothing else is recorded. */
export function withoutAgentSteps(log: Log): Log {
  const recorded = log.groups.filter(({ plan, lines }) => plan.fields.length > 0 && lines.length > 1);
  const isOfRewards = recorded.every(({ plan }) => plan.fields.every(({ metric }) => isReward(metric)));
  const steps = log.groups.filter((group) => group.plan.fields.length > 0 && isOfAction(group));
  if (!isOfRewards || !recorded.some((group) => !isOfAction(group) && isRecurring(group))) return log;
  return {
    ...log,
    groups: log.groups.filter((group) => !steps.includes(group)),
    others: [...log.others, ...steps.map(describeSteps)],
  };
}

function describeSteps({ plan, lines }: Group): LeftOut {
  const what = `${lines.length} lines of ${plan.fields[0]?.label ?? ""} (from line ${lines.get(0)})`;
  return { what, why: `each ${ofAgent}` };
}

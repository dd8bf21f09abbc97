import { copySteps, paperSteps, type Procedure, sealSteps } from "#casework";
import type { Bilingual } from "#law";

const marks: Readonly<Record<string, Bilingual>> = {
  correct: { zh: "更正", en: "Correction" },
  remind: { zh: "期限提醒", en: "Reminder of a time limit" },
  overdue: { zh: "期限逾期", en: "A time limit ran out" },
  import: { zh: "案件移入", en: "Moved in from elsewhere" },
  "split-off": { zh: "分案立案", en: "Split off from another case" },
  ...sealSteps,
  ...copySteps,
  ...Object.fromEntries(Object.entries(paperSteps).map(([step, name]) => [`paper-${step}`, name])),
};

/** A docket entry by the name of the action that left it. */
export function eventName(procedure: Procedure | undefined, type: string, action?: string): Bilingual {
  if (action !== undefined && marks[action] !== undefined) return marks[action];
  const specs = Object.entries(procedure?.actions ?? {});
  const spec = specs.find(([name, each]) => (action === undefined ? each.event === type : name === action));
  return spec?.[1].name ?? { zh: type, en: type };
}

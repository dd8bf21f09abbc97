import type { ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { choice } from "../../../inputs.ts";
import { notProposed } from "../actions/lead.ts";
import type { IntakeLaw } from "../../enforcement/EnforcementLaw.ts";
import type { Define } from "../frame.ts";
import { articleMissing, refusalFields } from "./refusal.ts";
import { tellingClocks, tellingPapers, toBeTold } from "./toBeTold.ts";

/** No case is filed. Who complained or reported by name is told before it ends; where there is nobody to tell it ends at once. */
export function refuseFiling(action: Define, { notFiledGrounds }: IntakeLaw): ActionSpec {
  return action({
    name: { zh: "决定不予立案", en: "Refuse to file" },
    event: "FilingRefused",
    by: ["head"],
    from: ["verification"],
    notSameAs: ["propose-filing"],
    weight: "danger",
    input: z.strictObject({
      ground: choice(notFiledGrounds, "不予立案的情形", "ground"),
      ...refusalFields("不予立案理由", "补充什么可以重新提出"),
    }),
    ready: ({ facts }) => (facts.proposal === undefined ? notProposed() : undefined),
    guard: (_, { ground, article }) => articleMissing(ground, article),
    facts: (_, input, { actor, today }) => ({ notFiled: { ...input, by: actor.name ?? actor.id, on: today } }),
    next: (state) => (toBeTold(state) === undefined ? "not-filed" : "to-tell"),
    leadsTo: ["to-tell", "not-filed"],
    stops: ["check", "mediation"],
    starts: (state) => tellingClocks(state, "notFiled"),
    mayStart: ["inform"],
    documents: (state) => tellingPapers(state, "notFiled"),
    mayIssue: ["informerNotice", "notFiledNotice"],
    article: cite("penalty-law", "54"),
  });
}

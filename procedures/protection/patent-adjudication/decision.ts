import { type ActionContext, type ActionSpec, field } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, day, flag, line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { serviceFields } from "../../service/inputs.ts";
import type { AdjudicationState, Define } from "./frame.ts";
import { dayAhead, lastTaken, panelFault, published, registeredOpen, termsOfCase } from "./guards.ts";
import { actKinds, outcomes } from "./names.ts";
import { sideField, sideFault, sideName, sides } from "./parties.ts";
import { badService, notApproved, servedFrom, serves } from "./serving.ts";

const article = cite("patent-measures", "31");

/** What decisions say of the acts to be stopped. */
export const scopeFields = {
  facts: text("查明的事实（双方的事实和理由）", "facts found (with both sides' facts and reasons)"),
  reasons: text("认定侵权是否成立的理由", "why infringement is or is not found"),
  scope: text("责令停止的行为类型、对象和范围", "kind, object and scope of the acts to stop").optional(),
  acts: field(z.array(choice(actKinds, "行为", "act")).max(20), "认定的侵权行为", "acts found to infringe").default([]),
  useExempt: flag(
    "使用者能证明合法来源和合理对价",
    "the user showed a lawful source and a reasonable price paid",
  ).default(false),
  perishable: flag("侵权产品不易保存", "the goods cannot be stored").default(false),
};
type Scope = z.infer<z.ZodObject<typeof scopeFields>>;

/** The panel discusses, the decision is made (Measures 31) and served on every party, from which each may sue in fifteen days (PA-12). */
export function decisionActions(action: Define): Record<string, ActionSpec> {
  return {
    deliberate: action({
      name: { zh: "登记合议", en: "Record the deliberation" },
      event: "PanelDeliberated",
      by: ["officer"],
      from: ["deliberation"],
      weight: "main",
      input: z.strictObject({
        outcome: choice(outcomes, "合议结论", "conclusion"),
        forIt: field(z.number().int().min(1).max(15), "同意人数", "for it"),
        against: field(z.number().int().min(0).max(15), "反对人数", "against it").default(0),
        minutes: text("合议情况", "minutes"),
        minority: text("少数意见", "the minority's opinion").optional(),
      }),
      ready: panelFault,
      guard: (state, { forIt, against }) => notAMajority(forIt, against, state.facts.panel?.size ?? 0),
      facts: (_, input, { today }) => {
        const { minority, ...rest } = input;
        return { deliberation: { ...rest, on: today, ...(minority !== undefined && { minority }) } };
      },
      documents: ["deliberationRecord"],
      article: cite("patent-measures", "26"),
    }),

    decide: action({
      name: { zh: "作出行政裁决", en: "Decide" },
      event: "DisputeDecided",
      by: ["officer"],
      from: ["deliberation"],
      weight: "main",
      input: z.strictObject(scopeFields),
      // What was complained of is where the panel begins; it keeps what it found.
      offers: ({ facts }) =>
        facts.deliberation?.outcome === "infringement" ? { acts: [...(facts.request?.acts ?? [])] } : {},
      ready: (state) => panelFault(state) ?? notDiscussed(state) ?? registeredOpen(state),
      guard: ({ facts }, input) => incomplete(facts.deliberation?.outcome === "infringement", input),
      facts: ({ facts }, input, context) => ({
        decision: {
          outcome: facts.deliberation?.outcome ?? "dismissed",
          ...decided(input, facts.deliberation?.outcome === "infringement", context),
        },
        closingServed: {},
      }),
      stops: [...termsOfCase],
      starts: [{ clock: "publication" }],
      documents: ["decision"],
      next: "decided",
      article,
    }),

    "serve-decision": action({
      name: { zh: "送达裁决书", en: "Serve the decision" },
      event: "DecisionServed",
      by: ["officer"],
      from: ["decided"],
      weight: "main",
      input: z.strictObject({ party: sideField, ...serviceFields }),
      ready: (state) => notApproved(state, "decision"),
      guard: (state, input, context) =>
        sideFault(state, input.party, context) ??
        hasIt(state, input.party) ??
        badService(state, "decision", input, context.today),
      serves: (state, input, context) => serves(state, "decision", input, context),
      facts: ({ facts }, input, context) => ({
        closingServed: { ...facts.closingServed, [input.party]: servedFrom(input, context).on },
      }),
      starts: (_, input, context) => [{ clock: "suit", of: input.party, from: servedFrom(input, context).on }],
      mayStart: ["suit"],
      next: (state) =>
        sides(state).every((id) => state.facts.closingServed?.[id] !== undefined) ? "served" : "decided",
      leadsTo: ["decided", "served"],
      article,
    }),

    "publish-decision": action({
      name: { zh: "公开裁决", en: "Publish the decision" },
      event: "DecisionPublished",
      by: ["officer"],
      from: ["decided", "served", "sued", "effective", "reminded", "court-enforcement", "holder-enforcement"],
      input: z.strictObject({
        site: line("公开网站", "where it is published"),
        on: day("公开日期", "published on").optional(),
      }),
      ready: (state) => notApproved(state, "decision") ?? (published(state) ? publishedAlready() : undefined),
      guard: (_, { on }, context) => (on === undefined ? undefined : dayAhead(on, context)),
      facts: (_, { site, on }, { today }) => ({ publication: { site, on: on ?? today } }),
      stops: ({ facts }) => [{ clock: "publication", on: facts.publication?.on ?? "" }],
      article: cite("patent-enforcement-measures", "46"),
    }),
  };
}

/** What the decision keeps of its form. */
export function decided(input: Scope, found: boolean, { actor, today }: ActionContext) {
  return {
    on: today,
    by: actor.name ?? actor.id,
    facts: input.facts,
    reasons: input.reasons,
    ...(found && input.scope !== undefined && { scope: input.scope }),
    acts: found ? [...new Set(input.acts)] : [],
    ...(found && input.useExempt && { useExempt: true }),
    ...(found && input.perishable && { perishable: true }),
  };
}

/** Where infringement is found, the decision says kind, object and scope of what is to stop. */
export function incomplete(found: boolean, { scope, acts }: Scope): Refusal | undefined {
  if (!found || (scope !== undefined && acts.length > 0)) return undefined;
  return refuse(
    "scope-unsaid",
    [
      "认定侵权成立的，裁决应当写明责令停止的行为类型、对象和范围。",
      "Where infringement is found, the decision states kind, object and scope of the acts to stop.",
    ],
    ["请填写侵权行为和停止范围。", "Fill in the acts and the scope."],
    article,
  );
}

/** The court may have sent the decision back: it is discussed again before it is made again. */
function notDiscussed(state: AdjudicationState): Refusal | undefined {
  if (state.facts.deliberation !== undefined && lastTaken(state, "deliberate") > lastTaken(state, "record-judgment"))
    return undefined;
  return refuse(
    "panel-has-not-deliberated",
    ["合议组尚未合议。", "The panel has not deliberated yet."],
    ["请先登记合议。", "Record its deliberation first."],
    cite("patent-measures", "26"),
  );
}

function notAMajority(forIt: number, against: number, size: number): Refusal | undefined {
  if (forIt + against === size && forIt > against) return undefined;
  return refuse(
    "no-majority",
    [
      `合议组${size}人，同意${forIt}人、反对${against}人，不构成多数意见。`,
      `Of ${size} members ${forIt} are for it and ${against} against: that is no majority of the panel.`,
    ],
    ["请核对人数；以多数意见为合议结论。", "Check the numbers; the conclusion is that of the majority."],
    cite("patent-measures", "26"),
  );
}

function hasIt(state: AdjudicationState, id: string): Refusal | undefined {
  const on = state.facts.closingServed?.[id];
  if (on === undefined) return undefined;
  return refuse(
    "already-served",
    [`已于${on}送达${sideName(state, id)}。`, `It was served on ${sideName(state, id)} on ${on}.`],
    ["记载有误的，请更正原记录。", "Where the entry is wrong, correct it."],
    article,
  );
}

function publishedAlready(): Refusal {
  return refuse(
    "published-already",
    ["裁决已经公开。", "The decision is published already."],
    ["无需重复公开。", "Nothing more needs to be done."],
    cite("patent-enforcement-measures", "46"),
  );
}

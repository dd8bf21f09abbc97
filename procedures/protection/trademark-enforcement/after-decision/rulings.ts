import type { ActionContext, ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, flag, money, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { RespondentFacts, Track } from "../facts.ts";
import type { Define, RespondentState } from "../frame.ts";
import { perRespondent } from "../respondents.ts";
import { afterReview } from "../standing.ts";
import { lateFineNow, outstanding } from "./money.ts";
import { goesBackTo, type RemedyOutcome, remedyOutcomes } from "./names.ts";
import { nothingOpen, openRemedy, withOpen } from "./openRemedy.ts";
import { afterDecision, stageAfter } from "./stages.ts";

const Ruling = {
  outcome: choice(remedyOutcomes, "结果", "outcome"),
  ruling: text("文书文号和主要内容", "number and gist of the ruling"),
  newFineFen: money("变更后的罚款", "fine as changed").optional(),
  goesBackTo: choice(goesBackTo, "撤销后如何处理", "what follows where it is revoked").optional(),
};

/** How a reconsideration or a suit ends, and what becomes of the decision: each respondent's apart. */
export function rulingActions(action: Define): Record<string, ActionSpec> {
  return {
    "record-reconsideration-result": perRespondent(action, {
      name: { zh: "登记复议结果", en: "Record the result of reconsideration" },
      event: "ReconsiderationDecided",
      by: ["officer"],
      from: afterDecision,
      input: z.strictObject(Ruling),
      ready: ({ facts }) => (openRemedy(facts)?.kind === "reconsideration" ? undefined : nothingOpen()),
      guard: ({ facts }, input) => rulingFault(facts, input),
      ...whatFollows(),
      // The party may go to court against what the body decided, and against its not admitting the case.
      starts: (state, { outcome }) => [
        ...(outcome === "revoked" || outcome === "withdrawn" ? [] : [{ clock: "suit-after-reconsideration" as const }]),
        ...anew(state),
      ],
      mayStart: ["suit-after-reconsideration", "decision"],
      article: cite("reconsideration-law", "62"),
    }),

    "record-judgment": perRespondent(action, {
      name: { zh: "登记裁判结果", en: "Record the judgment" },
      event: "JudgmentRecorded",
      by: ["officer"],
      from: afterDecision,
      input: z.strictObject({
        ...Ruling,
        effective: flag("裁判已经生效", "the judgment is final", {
          hint: { zh: "未生效的，只记入案卷", en: "one that is not is only put on the docket" },
        }),
      }),
      ready: ({ facts }) => (openRemedy(facts)?.kind === "suit" ? undefined : nothingOpen()),
      guard: ({ facts }, input) => (input.effective ? rulingFault(facts, input) : undefined),
      ...whatFollows(),
      starts: (state, { effective }, { today }) => [
        ...(effective && outstanding(state.facts) > 0 ? [{ clock: "court-application" as const, from: today }] : []),
        ...anew(state),
      ],
      mayStart: ["court-application", "decision"],
      article: cite("administrative-litigation-law", "45"),
    }),
  };
}

interface RulingInput {
  readonly outcome: RemedyOutcome;
  readonly ruling: string;
  readonly newFineFen?: number | undefined;
  readonly goesBackTo?: keyof typeof goesBackTo | undefined;
  readonly effective?: boolean;
}

/** What a ruling does to the facts, the clocks and the stage; a judgment that is not final does nothing but stand there. */
function whatFollows() {
  return {
    clears: (_: RespondentState, input: RulingInput) => (holds(input) ? cleared(input) : []),
    facts: (state: RespondentState, input: RulingInput, context: ActionContext) => outcomeOf(state, input, context),
    stops: (state: RespondentState, input: RulingInput) => {
      if (!holds(input)) return [];
      const own = ["reconsideration-accept", "reconsideration-decide"] as const;
      if (input.outcome === "revoked") return [...own, ...ofTheDecision];
      return outstanding(state.facts) === 0 ? [...own, "payment" as const, "instalment" as const] : own;
    },
    next: (state: Parameters<typeof stageAfter>[0], input: RulingInput) =>
      holds(input) && input.outcome === "revoked" && input.goesBackTo === "investigation"
        ? ("investigation" as const)
        : stageAfter(state),
    leadsTo: ["investigation" as const, ...afterReview],
  };
}

const ofTheDecision = [
  "payment",
  "instalment",
  "reconsideration-apply",
  "suit",
  "suit-after-reconsideration",
  "court-application",
  "reminder",
  "service",
  "publication",
  "publication-hand-over",
] as const;

function holds({ effective = true }: RulingInput): boolean {
  return effective;
}

/** The facts that fall with a revoked decision; where it is told anew, the notice and the hearing fall with it. */
function cleared({ outcome, goesBackTo: to }: RulingInput): readonly (keyof Track)[] {
  if (outcome !== "revoked") return [];
  const decision = [
    "decision",
    "noPenalty",
    "service",
    "plans",
    "lateFinePauses",
    "lateFine",
    "uncollectable",
    "reminder",
    "courtEnforcement",
    "remediesOver",
  ] as const satisfies readonly (keyof Track)[];
  const told = ["notice", "statement", "hearing"] as const satisfies readonly (keyof Track)[];
  return to === "investigation" || to === "legal-review" ? [...decision, ...told] : decision;
}

function outcomeOf(state: RespondentState, input: RulingInput, context: ActionContext): Partial<RespondentFacts> {
  const { outcome, ruling, newFineFen, goesBackTo: to } = input;
  const { facts } = state;
  const { today: on } = context;
  if (!holds(input)) {
    // The suit goes on: an appeal is a matter of the same remedy.
    return { remedies: withOpen(facts.remedies, { number: `${openRemedy(facts)?.number ?? ""} ${ruling}`.trim() }) };
  }
  const result = {
    outcome,
    ruling,
    on,
    ...(newFineFen !== undefined && { newFineFen }),
    ...(to && { goesBackTo: to }),
  };
  const remedies = withOpen(facts.remedies, { result });
  const final = openRemedy(facts)?.kind === "suit" || outcome === "withdrawn";
  const over = final ? { remediesOver: { how: "final-ruling" as const, basis: ruling, on } } : {};
  if (outcome === "changed" && facts.decision !== undefined && newFineFen !== undefined) {
    const changedFrom = { fineFen: facts.decision.fineFen, ruling, on };
    const decision = { ...facts.decision, fineFen: newFineFen, changedFrom };
    return { remedies, ...over, decision, ...lateFineNow({ ...state, facts: { ...facts, decision } }, context) };
  }
  if (outcome === "revoked") {
    const fell =
      facts.decision === undefined
        ? []
        : [{ fineFen: facts.decision.fineFen, decidedOn: facts.decision.on, ruling, on }];
    return {
      remedies,
      annulled: [...(facts.annulled ?? []), ...fell],
      ...(to === "nowhere" && { revoked: { ruling, on } }),
    };
  }
  return { remedies, ...over };
}

/** A decision that is to be made anew has its ninety days anew (our reading; the ruling may set another term). */
function anew(state: RespondentState) {
  const { facts } = state;
  const last = facts.remedies?.at(-1)?.result;
  const again = last?.outcome === "revoked" && last.goesBackTo !== "nowhere" && facts.decision === undefined;
  return again ? [{ clock: "decision" as const }] : [];
}

function rulingFault({ decision }: RespondentState["facts"], input: RulingInput): Refusal | undefined {
  const { outcome, newFineFen, goesBackTo: to } = input;
  const article = cite("administrative-litigation-law", "45");
  if (outcome === "changed" && (newFineFen === undefined || decision === undefined)) {
    return refuse(
      "changed-fine-missing",
      ["变更罚款的，须填写变更后的数额。", "A changed fine needs its new amount."],
      ["请填写变更后的罚款。", "Give the fine as changed."],
      article,
    );
  }
  if (outcome === "revoked" && to === undefined) {
    return refuse(
      "what-follows-missing",
      ["撤销决定的，须说明如何继续处理。", "Where the decision is revoked, say what follows."],
      ["请按照文书选择撤销后如何处理。", "Choose what follows, as the ruling says."],
      article,
    );
  }
  return undefined;
}

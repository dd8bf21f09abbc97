import { type ActionSpec, defineProcedure } from "#casework";
import { cite } from "#statutes";
import { panelActions } from "../../approval/panel.ts";
import { assignmentActions } from "../../assignment/actions.ts";
import { byOfficersOfTheCase } from "../../assignment/notOnTheCase.ts";
import { decisionActions } from "../trademark-enforcement/actions/decision.ts";
import { enforcementActions } from "../trademark-enforcement/actions/enforcement.ts";
import { hearingActions } from "../trademark-enforcement/actions/hearing.ts";
import { investigationActions } from "../trademark-enforcement/actions/investigation.ts";
import { leadActions } from "../trademark-enforcement/actions/lead.ts";
import { noticeActions } from "../trademark-enforcement/actions/notice.ts";
import { afterDecisionActions } from "../trademark-enforcement/after-decision/actions.ts";
import { fieldworkActions } from "../trademark-enforcement/fieldwork/actions.ts";
import { endingWithoutGoods } from "../trademark-enforcement/fieldwork/goodsOfCase.ts";
import { beforeFiling, type Define } from "../trademark-enforcement/frame.ts";
import { informingActions, intakeActions } from "../trademark-enforcement/intake/actions.ts";
import { partyActions } from "../trademark-enforcement/parties/actions.ts";
import { serviceActions } from "../trademark-enforcement/service/actions.ts";
import { afterReview } from "../trademark-enforcement/standing.ts";
import { assessCrimeAction } from "./actions/assessCrime.ts";
import { copyPapersAction } from "./actions/copyPapers.ts";
import { findingsAction } from "./actions/findings.ts";
import { fitted } from "./actions/fitted.ts";
import { gainAction } from "./actions/gain.ts";
import { lotsAction } from "./actions/lots.ts";
import { headBeforePanel, panelExtensionAction } from "./actions/panelExtension.ts";
import { verifyAction } from "./actions/verify.ts";
import { frame, openStages } from "./frame.ts";
import { patentLaw } from "./law.ts";
import { powerFault } from "./powers.ts";

const endings = ["propose-closing", "close", "close-as-transferred", "merge-into"];

/** Steps of the trademark case that rest on the Trademark Law and its regulations alone. */
const trademarkOnly = [
  "suspend",
  "resume",
  "request-identification",
  "answer-identification",
  "record-turnover-objection",
  "notify-supplier-authority",
  "record-supplier-answer",
];

/**
 * Administrative enforcement against passing off patents, from a lead to the fine and the gain paid: the machinery of the
 * trademark case under the law of patents (enforcement/EnforcementLaw.ts says where the two part).
 *
 *     lead → verification → filed → investigation → legal review → prior notice → decided → served → performed → closed
 *      ↓ complaint ↑ ↓                               ↑ returned      ↕ hearing      ↘ no penalty ↗
 *     received ⇄ correction → to be told → not accepted, not filed
 */
export const counterfeitPatent = defineProcedure(frame, (own) => {
  // Sound: what names a stage, a clock or a paper that this frame lacks is left out or fitted; checkProcedure proves it.
  const action = fitted(own as unknown as Define);
  return byOfficersOfTheCase(
    without(trademarkOnly, {
      ...assignmentActions({ from: openStages, parties: ["respondent", "holder"] }),
      ...endingWithoutGoods(partyActions(action), endings),
      ...serviceActions(action),
      ...intakeActions(action, patentLaw.intake),
      ...leadActions(action),
      verify: verifyAction(action),
      ...inTheField(fieldworkActions(action)),
      "copy-papers": copyPapersAction(action),
      ...headThenPanel(investigationActions(action)),
      "record-findings": findingsAction(action),
      "record-gain": gainAction(action),
      "record-lots": lotsAction(action),
      "extend-by-panel": panelExtensionAction(action),
      ...noticeActions(action),
      ...hearingActions(action),
      ...panelActions([...afterReview]),
      ...decisionActions(action, patentLaw),
      ...endingWithoutGoods({ ...enforcementActions(action), ...afterDecisionActions(action, patentLaw) }, endings),
      "assess-crime": assessCrimeAction(action),
      ...informingActions(action),
    }),
    { open: beforeFiling, free: ["request-recusal"] },
  );
});

function without(
  names: readonly string[],
  actions: Readonly<Record<string, ActionSpec>>,
): Readonly<Record<string, ActionSpec>> {
  return Object.fromEntries(Object.entries(actions).filter(([name]) => !names.includes(name)));
}

function headThenPanel(actions: Record<string, ActionSpec>): Record<string, ActionSpec> {
  const { "extend-time-limit": extend } = actions;
  return extend === undefined ? actions : { ...actions, "extend-time-limit": headBeforePanel(extend) };
}

/** Sealing and seizing only where the law gives the power (PL69); goods leave the case with the police, or go back. */
function inTheField(actions: Record<string, ActionSpec>): Record<string, ActionSpec> {
  return Object.fromEntries(
    Object.entries(actions).map(([name, spec]) => {
      if (name === "dispose-goods") return [name, { ...spec, article: cite("crime-transfer-regulations", "*") }];
      if (name !== "propose-seizure" && name !== "decide-seizure" && name !== "carry-out-seizure") return [name, spec];
      const ready: ActionSpec["ready"] = (state, context) =>
        powerFault(state, "seal-or-seize", context.today) ?? spec.ready?.(state, context);
      return [name, { ...spec, ready }];
    }),
  );
}

import { defineProcedure } from "#casework";
import { panelActions } from "../../approval/panel.ts";
import { assignmentActions } from "../../assignment/actions.ts";
import { byOfficersOfTheCase } from "../../assignment/notOnTheCase.ts";
import { afterDecisionActions } from "./after-decision/actions.ts";
import { decisionActions } from "./actions/decision.ts";
import { enforcementActions } from "./actions/enforcement.ts";
import { hearingActions } from "./actions/hearing.ts";
import { importing } from "./import/importing.ts";
import { investigationActions } from "./actions/investigation.ts";
import { leadActions } from "./actions/lead.ts";
import { noticeActions } from "./actions/notice.ts";
import { endingWithoutGoods } from "./fieldwork/goodsOfCase.ts";
import { fieldworkActions } from "./fieldwork/actions.ts";
import { beforeFiling, frame, openStages, type Role } from "./frame.ts";
import { trademarkLaw } from "./law.ts";
import { partyActions } from "./parties/actions.ts";
import { serviceActions } from "./service/actions.ts";
import { afterReview } from "./standing.ts";
import { informingActions, intakeActions } from "./intake/actions.ts";

const endings = ["propose-closing", "close", "close-as-transferred", "merge-into"];

/**
 * Administrative enforcement against trademark infringement, from a lead to the fine paid:
 *
 *     lead → verification → filed → investigation → legal review → prior notice → decided → served → performed → closed
 *      ↓ complaint ↑ ↓               ↕ suspended        ↑ returned      ↕ hearing      ↘ no penalty ↗
 *     received ⇄ correction → to be told → not accepted, not filed
 */
export const trademarkEnforcement = defineProcedure({ ...frame, importing }, (action) =>
  byOfficersOfTheCase(
    {
      ...assignmentActions({ from: openStages, parties: ["respondent", "holder"] satisfies Role[] }),
      ...endingWithoutGoods(partyActions(action), endings),
      ...serviceActions(action),
      ...intakeActions(action, trademarkLaw.intake),
      ...leadActions(action),
      ...fieldworkActions(action),
      ...investigationActions(action),
      ...noticeActions(action),
      ...hearingActions(action),
      ...panelActions([...afterReview]),
      ...decisionActions(action, trademarkLaw),
      ...endingWithoutGoods({ ...enforcementActions(action), ...afterDecisionActions(action, trademarkLaw) }, endings),
      ...informingActions(action),
    },
    { open: beforeFiling, free: ["request-recusal"] },
  ),
);

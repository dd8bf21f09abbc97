import { defineProcedure } from "#casework";
import { byOfficersOfTheCase } from "../../assignment/notOnTheCase.ts";
import { recusalActions } from "../../assignment/recusal.ts";
import { acceptanceActions } from "./acceptance.ts";
import { afterDecisionActions } from "./afterDecision.ts";
import { answerActions } from "./answer.ts";
import { conciliationActions } from "./conciliation.ts";
import { correctionActions } from "./correction.ts";
import { decisionActions } from "./decision.ts";
import { deliveryActions } from "./delivery.ts";
import { endingActions } from "./ending.ts";
import { enforcementActions } from "./enforcement.ts";
import { evidenceActions } from "./evidence.ts";
import { expertActions } from "../../experts/drawActions.ts";
import { expertiseActions } from "./expertise.ts";
import { experts } from "./experts.ts";
import { frame } from "./frame.ts";
import { hearingActions } from "./hearing.ts";
import { objectionActions } from "./objections.ts";
import { panelActions } from "./panel.ts";
import { requestActions } from "./request.ts";
import { suspensionActions } from "./suspension.ts";
import { trackActions } from "./tracks.ts";
import { beforeAcceptance, openStages } from "./stages.ts";

/**
 * A dispute between a patentee and whoever it says infringes, decided by a panel:
 *
 *     draft → received → accepted → answering → evidence → hearing → deliberation → decided → served → effective → closed
 *              ⇅ correction                 ⇅ suspended, conciliation                    ⇅ sued       ⇅ enforcement
 *     everything that ends without a decision passes through "to-tell", where its last paper is served
 */
export const patentAdjudication = defineProcedure(frame, (action) =>
  byOfficersOfTheCase(
    {
      ...requestActions(action),
      ...acceptanceActions(action),
      ...correctionActions(action),
      ...deliveryActions(action),
      ...answerActions(action),
      ...evidenceActions(action),
      ...panelActions(action),
      ...recusalActions(openStages, ["requester", "respondent"]),
      ...hearingActions(action),
      ...decisionActions(action),
      ...endingActions(action),
      ...suspensionActions(action),
      ...conciliationActions(action),
      ...expertiseActions(action),
      ...expertActions(experts),
      ...objectionActions(action),
      ...trackActions(action),
      ...afterDecisionActions(action),
      ...enforcementActions(action),
    },
    // Before a panel is formed the request is anybody's of the office.
    { open: [...beforeAcceptance, "accepted", "answering", "to-tell"], free: ["request-recusal"] },
  ),
);

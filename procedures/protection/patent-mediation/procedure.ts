import { defineProcedure } from "#casework";
import { expertActions } from "../../experts/drawActions.ts";
import { acceptanceActions } from "./actions/acceptance.ts";
import { agentActions } from "./actions/agents.ts";
import { agreementActions } from "./actions/agreement.ts";
import { confirmationActions } from "./actions/confirmation.ts";
import { endingActions } from "./actions/ending.ts";
import { mediatorActions } from "./actions/mediators.ts";
import { opinionActions } from "./actions/opinion.ts";
import { performanceActions } from "./actions/performance.ts";
import { requestActions } from "./actions/request.ts";
import { serviceActions } from "./actions/service.ts";
import { sessionActions } from "./actions/sessions.ts";
import { suspensionActions } from "./actions/suspension.ts";
import { experts } from "./experts.ts";
import { frame } from "./frame.ts";

/**
 * Mediation of a patent dispute by the department, from the request to the agreement performed:
 *
 *     requested → asked → consented → mediating ⇄ paused → agreed → in force → closed
 *         ↓ joint ↗   ↘ declined → not accepted   ↘ failed → cancelled
 */
export const patentMediation = defineProcedure(frame, (action) => ({
  ...requestActions(action),
  ...agentActions(action),
  ...serviceActions(action),
  ...opinionActions(action),
  ...acceptanceActions(action),
  ...mediatorActions(action),
  ...expertActions(experts),
  ...sessionActions(action),
  ...agreementActions(action),
  ...suspensionActions(action),
  ...confirmationActions(action),
  ...performanceActions(action),
  ...endingActions(action),
}));

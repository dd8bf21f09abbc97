import { defineProcedure } from "#casework";
import { decidingActions } from "./actions/deciding.ts";
import { filingActions } from "./actions/filing.ts";
import { keepingActions } from "./actions/keeping.ts";
import { securityActions } from "./actions/security.ts";
import { serviceActions } from "./actions/service.ts";
import { frame } from "./frame.ts";

/**
 * A right on record with Customs, from the application to its end:
 *
 *     draft → filed ⇄ correction → recorded ⇄ renewal → lapsed
 *                ↓ refused             ↓ cancelled, revoked
 */
export const customsRecordal = defineProcedure(frame, (action) => ({
  ...filingActions(action),
  ...decidingActions(action),
  ...keepingActions(action),
  ...securityActions(action),
  ...serviceActions(action),
}));

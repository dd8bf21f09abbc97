import { defineProcedure } from "#casework";
import { assignmentActions } from "../../assignment/actions.ts";
import { byOfficersOfTheCase } from "../../assignment/notOnTheCase.ts";
import { bondActions } from "./actions/bond.ts";
import { courtActions } from "./actions/court.ts";
import { crimeActions } from "./actions/crime.ts";
import { detentionActions } from "./actions/detention.ts";
import { disposalActions } from "./actions/disposal.ts";
import { hearingActions } from "./actions/hearing.ts";
import { holderActions } from "./actions/holder.ts";
import { openingActions } from "./actions/opening.ts";
import { penaltyActions } from "./actions/penalty.ts";
import { releaseActions } from "./actions/release.ts";
import { securityActions } from "./actions/security.ts";
import { serviceActions } from "./actions/service.ts";
import { settlingActions } from "./actions/settling.ts";
import { suspicionActions } from "./actions/suspicion.ts";
import { watchActions } from "./actions/watch.ts";
import { beforeDetention, frame, openStages } from "./frame.ts";

/**
 * Customs protection of intellectual property at the border, from the suspicion to the last of the goods:
 *
 *     new → suspected → held → detained → found → penalty → noticed → decided → settling → closed
 *      ↓ watching ↗       ↓       ↓ not determined, on bond, held for the court ↗
 *     applied (on application) ↗  ↓ released, settled ─────────────────────────↗
 */
export const customsDetention = defineProcedure(frame, (action) =>
  byOfficersOfTheCase(
    {
      ...assignmentActions({ from: openStages, parties: ["respondent", "holder"] }),
      ...openingActions(action),
      ...watchActions(action),
      ...suspicionActions(action),
      ...serviceActions(action),
      ...holderActions(action),
      ...securityActions(action),
      ...detentionActions(action),
      ...releaseActions(action),
      ...courtActions(action),
      ...bondActions(action),
      ...penaltyActions(action),
      ...hearingActions(action),
      ...crimeActions(action),
      ...disposalActions(action),
      ...settlingActions(action),
    },
    { open: beforeDetention, free: ["request-recusal"] },
  ),
);

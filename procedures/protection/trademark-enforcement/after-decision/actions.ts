import type { ActionSpec } from "#casework";
import { referralActions } from "../../../crime/referral/actions.ts";
import type { Referred } from "../../../crime/referral/define.ts";
import type { EnforcementLaw } from "../../enforcement/EnforcementLaw.ts";
import type { Clock } from "../clocks.ts";
import type { Define, EnforcementState, Stage } from "../frame.ts";
import { assessCrimeAction, notCarried } from "./assessCrime.ts";
import { courtActions } from "./court.ts";
import { objectionActions } from "./objection.ts";
import { paymentActions } from "./payments.ts";
import { planActions } from "./plan.ts";
import { publicationActions } from "./publication.ts";
import { remedyActions } from "./remedies.ts";
import { supplierActions } from "./supplier.ts";

/** The steps of what follows a decision: late fine, instalments, reconsideration, suit, publication, referral. */
export function afterDecisionActions(action: Define, law: EnforcementLaw): Record<string, ActionSpec> {
  return {
    ...assessCrimeAction(action),
    ...referralActions({
      from: ["investigation", "legal-review", "prior-notice", "hearing"] satisfies Stage[],
      stage: "with-police" satisfies Stage,
      closing: "transferred" satisfies Stage,
      suspends: ["decision", "hearing-request"] satisfies Clock[],
      // The facts of a referral are among those of this procedure.
      notCarried: (state: Referred) => notCarried(state as unknown as EnforcementState),
    }),
    ...objectionActions(action),
    ...paymentActions(action, law),
    ...planActions(action),
    ...remedyActions(action),
    ...courtActions(action),
    ...publicationActions(action),
    ...supplierActions(action),
  };
}

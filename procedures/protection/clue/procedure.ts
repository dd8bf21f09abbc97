import { defineProcedure } from "#casework";
import { declarationIntakeActions } from "./declarationIntake.ts";
import { frame } from "./frame.ts";
import { handOverActions } from "./handOver.ts";
import { intakeActions } from "./intake.ts";
import { triageActions } from "./triage.ts";

/**
 * What becomes of a clue that screening raised:
 *
 *     new ⇄ waiting for more
 *     new ⇄ handed over (taken over there, or returned)
 *     new, waiting → accepted (opens an enforcement case; of a declaration, a customs case) | rejected
 */
export const clue = defineProcedure(frame, (action) => ({
  ...intakeActions(action),
  ...declarationIntakeActions(action),
  ...triageActions(action),
  ...handOverActions(action),
}));

import { defineProcedure } from "#casework";
import { answeringActions } from "./answering.ts";
import { endingActions } from "./ending.ts";
import { frame } from "./frame.ts";
import { sendingActions } from "./sending.ts";
import { togetherActions } from "./together.ts";

/**
 * One office hands a case or clue to another with its file, or asks it to work on it together:
 *
 *     draft → offered → working → ended
 *       ↑ returned ↙
 */
export const transfer = defineProcedure(frame, (action) => ({
  ...sendingActions(action),
  ...answeringActions(action),
  ...togetherActions(action),
  ...endingActions(action),
}));

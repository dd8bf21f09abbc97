import { defineProcedure } from "#casework";
import { draftingActions } from "./drafting.ts";
import { frame } from "./frame.ts";
import { handlingActions } from "./handling.ts";
import { outcomeActions } from "./outcome.ts";
import { replyActions } from "./reply.ts";

/**
 * A lower office asks a higher one what to do in a case; a higher one that cannot say asks the one above it:
 *
 *     draft → asked → handling → replied → following → closed
 *               ↑________↓ passed up, and the reply comes down level by level
 */
export const instructions = defineProcedure(frame, (action) => ({
  ...draftingActions(action),
  ...handlingActions(action),
  ...replyActions(action),
  ...outcomeActions(action),
}));

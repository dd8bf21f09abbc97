import { defineProcedure } from "#casework";
import { frame } from "./frame.ts";
import { mendingActions } from "./mending.ts";
import { samplingActions } from "./sampling.ts";
import { scoringActions } from "./scoring.ts";

/** An office looks at files of another: plan → sampling (a draw by both) → reviewing → rectifying → closed. */
export const fileReview = defineProcedure(frame, (action) => ({
  ...samplingActions(action),
  ...scoringActions(action),
  ...mendingActions(action),
}));

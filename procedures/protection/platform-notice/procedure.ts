import { defineProcedure } from "#casework";
import { answerActions } from "./actions/answers.ts";
import { closingActions } from "./actions/closing.ts";
import { noticeActions } from "./actions/notice.ts";
import { offenderActions } from "./actions/offenders.ts";
import { statementActions } from "./actions/statements.ts";
import { frame } from "./frame.ts";

/**
 * Notice and counter-notice on a platform: each line of a notice has its own outcome.
 *
 *     notified → measured → closed        a line: pending → removed → contested → kept | restored
 *        ↑    ↘ contested ↗                                ↘ refused
 *     incomplete → dropped
 */
export const platformNotice = defineProcedure(frame, (action) => ({
  ...noticeActions(action),
  ...answerActions(action),
  ...statementActions(action),
  ...offenderActions(action),
  ...closingActions(action),
}));

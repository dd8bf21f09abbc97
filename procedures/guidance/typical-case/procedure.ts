import { defineProcedure } from "#casework";
import { frame } from "./frame.ts";
import { nominatingActions } from "./nominating.ts";
import { selectingActions } from "./selecting.ts";

/** nominating → selecting (in the office above) → redacting → published */
export const typicalCase = defineProcedure(frame, (action) => ({
  ...nominatingActions(action),
  ...selectingActions(action),
}));

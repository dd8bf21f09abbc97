import { type Fen, figureOn, isoDate, type IsoDate, multiplyFen } from "#law";
import { figures } from "#statutes";

/** What the holder secures for the detention of goods worth `valueFen` (Implementing Measures, 23), in fen. */
export function securityFor(valueFen: Fen, on: IsoDate): Fen {
  const figure = (id: keyof typeof figures) => figureOn(figures[id], on).value;
  if (valueFen < figure("customs-security-full-below")) return valueFen;
  if (valueFen > figure("customs-security-half-up-to")) return figure("customs-security-cap");
  return Math.max(multiplyFen(valueFen, figure("customs-security-share") / 100), figure("customs-security-floor"));
}

/** A holder's general security for its trademarks: last year's costs, at least the floor (Implementing Measures, 24), in fen. */
export function generalSecurityFor(lastYearsCostsFen: Fen | undefined, on: IsoDate): Fen {
  return Math.max(lastYearsCostsFen ?? 0, figureOn(figures["customs-general-security-floor"], on).value);
}

/** A general security serves from its approval to the end of that year (Implementing Measures, 24). */
export const generalSecurityEnds = (approvedOn: IsoDate): IsoDate => isoDate(`${approvedOn.slice(0, 4)}-12-31`);

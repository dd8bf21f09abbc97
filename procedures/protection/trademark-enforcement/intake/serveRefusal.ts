import type { ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import { serviceFault, serviceFields } from "../../../service/inputs.ts";
import type { Define, DocumentKind, EnforcementState } from "../frame.ts";
import { servable, servedDay, servicesOf } from "./serveNotice.ts";

/** A complainant is served with the refusal, of its complaint or of the filing; with that the case ends. */
export function serveRefusal(action: Define): ActionSpec {
  return action({
    name: { zh: "送达不予受理或者不予立案告知书", en: "Serve the refusal" },
    event: "RefusalServed",
    by: ["officer"],
    from: ["to-tell"],
    weight: "main",
    input: z.strictObject(serviceFields),
    ready: (state) => servable(state, noticeOf(state)),
    guard: ({ facts }, input, { today }) => serviceFault(input, today, (facts.notFiled ?? facts.notAccepted)?.on),
    facts: ({ facts: { notFiled, notAccepted } }, input, context) => {
      const servedOn = servedDay(input, context);
      return {
        ...(notFiled && { notFiled: { ...notFiled, servedOn } }),
        ...(notAccepted && { notAccepted: { ...notAccepted, servedOn } }),
      };
    },
    // The period to tell it runs for the paper, and ends with its service.
    serves: (state, input, context) => servicesOf(state, noticeOf(state), input, context),
    next: ({ facts }) => (facts.notFiled === undefined ? "not-accepted" : "not-filed"),
    leadsTo: ["not-accepted", "not-filed"],
    article: cite("market-complaint-measures", "*"),
  });
}

function noticeOf({ facts }: EnforcementState): DocumentKind {
  return facts.notFiled === undefined ? "nonAcceptanceNotice" : "notFiledNotice";
}

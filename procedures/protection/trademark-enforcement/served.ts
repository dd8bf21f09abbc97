import type { ActionContext } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { cite } from "#statutes";
import { choice, line } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { serviceWays } from "./names.ts";

/** The fields of a service. The day served is the day of the act: an entry made later says when it happened. */
export const serviceFields = {
  way: choice(serviceWays, "送达方式", "way of service"),
  receiver: line("收件人", "received by"),
  place: line("送达地点", "place of service"),
};

export interface ServiceInput {
  readonly way: keyof typeof serviceWays;
  readonly receiver: string;
  readonly place: string;
}

export function servedFrom({ way, receiver, place }: ServiceInput, { today }: ActionContext) {
  return { on: today, way, receiver, place };
}

/** A paper is not served before it was made. */
export function servedTooEarly(made: IsoDate | undefined, { today }: ActionContext): Refusal | undefined {
  if (made === undefined || today >= made) return undefined;
  return refuse(
    "served-before-made",
    [
      `送达日期（${today}）早于文书作出日期（${made}）。`,
      `The day of service (${today}) is before the paper was made (${made}).`,
    ],
    ["请核对送达回证上的日期。", "Check the day on the receipt of service."],
    cite("penalty-law", "61"),
  );
}

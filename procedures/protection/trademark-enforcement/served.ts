import type { ActionContext } from "#casework";
import { addDays, type IsoDate, type Refusal } from "#law";
import { cite } from "#statutes";
import { choice, day, line } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { serviceWays } from "./names.ts";

/** The fields of a service. The day served is the day of the act: an entry made later says when it happened. */
export const serviceFields = {
  way: choice(serviceWays, "送达方式", "way of service"),
  receiver: line("收件人", "received by"),
  place: line("送达地点", "place of service"),
  publishedOn: day("公告日期（仅公告送达）", "published on (public notice only)", {
    hint: {
      zh: "自公告之日起经过三十日视为送达；受送达人在境外的为六十日，请按该日填写办理时间",
      en: "served thirty days after publication, sixty for a person abroad: date this act on that day",
    },
  }).optional(),
};

export interface ServiceInput {
  readonly way: keyof typeof serviceWays;
  readonly receiver: string;
  readonly place: string;
  readonly publishedOn?: IsoDate | undefined;
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

/** Days after which a public notice counts as served: Civil Procedure Law 95. */
const publicNoticeDays = 30;

/** A paper published is served only when thirty days have passed; a period counted from an earlier day would be cut short. */
export function publicNoticeRunning({ way, publishedOn }: ServiceInput, { today }: ActionContext): Refusal | undefined {
  if (way !== "notice") return undefined;
  const article = cite("civil-procedure-law", "95");
  if (publishedOn === undefined) {
    return refuse(
      "publication-day-missing",
      ["公告送达的，须填写公告日期。", "Service by public notice needs the day of publication."],
      ["请填写公告日期。", "Give the day of publication."],
      article,
    );
  }
  const served = addDays(publishedOn, publicNoticeDays);
  if (today >= served) return undefined;
  return refuse(
    "public-notice-running",
    [
      `公告于${publishedOn}发布，至${served}经过三十日方为送达。`,
      `The notice was published on ${publishedOn}; it is served on ${served}, when thirty days have passed.`,
    ],
    ["请在该日或者之后登记送达。", "Record the service on that day or after."],
    article,
  );
}

export function alreadyServed(): Refusal {
  return refuse(
    "already-served",
    ["该文书已经送达。", "The paper has been served already."],
    ["记载有误的，请更正原记录。", "Where the entry is wrong, correct it."],
    cite("penalty-law", "64"),
  );
}

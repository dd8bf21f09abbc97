import { field } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, day, flag, line } from "../inputs.ts";
import { refuse } from "../refuse.ts";
import { noticeDays, servedOn, type ServiceDay, type ServiceGiven } from "./servedOn.ts";
import { serviceWays } from "./ways.ts";

/** The fields of a service: the way, the day that its rule asks for, who took it, and the proof. */
export const serviceFields = {
  way: choice(serviceWays, "送达方式", "way of service"),
  deliveredOn: day("送达日期", "day of delivery", {
    hint: {
      zh: "回证签收日、邮政回执日或者系统到达日；不填即为办理日期。公告送达不填",
      en: "as on the receipt, the return slip or in the system; the day of this act when left out. Not for a public notice",
    },
  }).optional(),
  publishedOn: day("公告日期（仅公告送达）", "published on (public notice only)", {
    hint: {
      zh: "自公告之日起经过三十日视为送达，境外六十日；送达日期自动计算",
      en: "served thirty days after it, sixty for a person abroad; the day of service is computed",
    },
  }).optional(),
  abroad: flag("受送达人在境外没有住所地联系（仅公告送达）", "addressee abroad (public notice only)").optional(),
  receiver: line("收件人", "received by"),
  place: line("送达地点", "place of service"),
  proof: field(z.string().min(1), "送达证明（回证扫描件等）", "proof, such as the scanned receipt", {
    widget: "file",
  }).optional(),
};

export interface ServiceInput extends ServiceGiven {
  readonly receiver: string;
  readonly place: string;
  readonly proof?: string | undefined;
}

/** Why a service cannot be recorded: it lies ahead, lacks its day, or comes before the paper was made. */
export function serviceFault(input: ServiceInput, today: IsoDate, made: IsoDate | undefined): Refusal | undefined {
  const served = servedOn(input, today);
  if (served === undefined) return publicationDayMissing();
  if (served.on > today) return input.way === "notice" ? noticeRunning(input, served) : inFuture(served.on, today);
  return made !== undefined && served.on < made ? beforeMade(served.on, made) : undefined;
}

function publicationDayMissing(): Refusal {
  return refuse(
    "publication-day-missing",
    ["公告送达的，须填写公告日期。", "Service by public notice needs the day of publication."],
    ["请填写公告日期。", "Give the day of publication."],
    cite("civil-procedure-law", "95"),
  );
}

function noticeRunning({ publishedOn, abroad }: ServiceInput, { on, article }: ServiceDay): Refusal {
  const days = abroad === true ? noticeDays.abroad : noticeDays.home;
  return refuse(
    "public-notice-running",
    [
      `公告于${publishedOn}发布，经过${days}日至${on}方为送达。`,
      `The notice was published on ${publishedOn}; it is served on ${on}, when ${days} days have passed.`,
    ],
    ["请在该日或者之后登记送达。", "Record the service on that day or after."],
    article,
  );
}

function inFuture(on: IsoDate, today: IsoDate): Refusal {
  return refuse(
    "day-in-the-future",
    [
      `送达日期（${on}）晚于办理日期（${today}）。`,
      `The day of delivery (${on}) lies after the day of this act (${today}).`,
    ],
    ["请核对日期。", "Check the day."],
    cite("penalty-law", "61"),
  );
}

function beforeMade(on: IsoDate, made: IsoDate): Refusal {
  return refuse(
    "served-before-made",
    [
      `送达日期（${on}）早于文书作出日期（${made}）。`,
      `The day of service (${on}) is before the paper was made (${made}).`,
    ],
    ["请核对送达回证上的日期。", "Check the day on the receipt of service."],
    cite("penalty-law", "61"),
  );
}

import { addDays, type Citation, type Confidence, type IsoDate } from "#law";
import { type ServiceWay, serviceRules } from "./ways.ts";

/** What an officer knows of a service. Days are legal days. */
export interface ServiceGiven {
  readonly way: ServiceWay;
  /** On the receipt, the return slip, or in the record of the system. Absent: the day of the act. */
  readonly deliveredOn?: IsoDate | undefined;
  /** Of a public notice: the day it was issued. */
  readonly publishedOn?: IsoDate | undefined;
  /** The addressee has no residence in the country. */
  readonly abroad?: boolean | undefined;
}

export interface ServiceDay {
  readonly on: IsoDate;
  readonly article: Citation;
  readonly confidence: Confidence;
}

/** Days after which a public notice counts as served: Civil Procedure Law 95, and its part on persons abroad. */
export const noticeDays = { home: 30, abroad: 60 } as const;

/**
 * The day that counts as the day of service, by the rule of the way (facts 15). A public notice is served when its days have
 * passed after the day on which it was issued; that day does not move off a holiday, for nothing has to be done on it.
 * Undefined for a public notice without its day.
 */
export function servedOn(given: ServiceGiven, today: IsoDate): ServiceDay | undefined {
  const { article, confidence } = serviceRules[given.way];
  if (given.way !== "notice") return { on: given.deliveredOn ?? today, article, confidence };
  if (given.publishedOn === undefined) return undefined;
  const days = given.abroad === true ? noticeDays.abroad : noticeDays.home;
  return { on: addDays(given.publishedOn, days), article, confidence };
}

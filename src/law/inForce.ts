import type { IsoDate } from "./isoDate.ts";

/**
 * What the law sets for a time: from the day `from` to the day `until`, both included. No `from`: the text was read
 * but the day it began was not, so it stands for every earlier day and is shown as such. No `until`: still in force.
 */
export interface Dated {
  readonly from?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
}

/** The day whose law is read whatever day is asked for; undefined except inside `underLawOf`. */
let readFor: IsoDate | undefined;

/**
 * Does synchronous work under the law in force on `day`, whatever days the work asks about: how a case would have gone under
 * another law (docs/decisions/0030). Only `lawDiff` asks this; days, periods and calendars are not touched.
 */
export function underLawOf<T>(day: IsoDate, work: () => T): T {
  const before = readFor;
  readFor = day;
  try {
    return work();
  } finally {
    readFor = before;
  }
}

export function inForceOn(dated: Dated, asked: IsoDate): boolean {
  const date = readFor ?? asked;
  return (dated.from === undefined || dated.from <= date) && (dated.until === undefined || date <= dated.until);
}

/** Nothing of `rule` was in force on `date`: a fault in our data or a case outside it. Never answered with the last row. */
export class NoRuleInForce extends Error {
  override readonly name = "NoRuleInForce";
  readonly rule: string;
  readonly date: IsoDate;
  constructor(rule: string, date: IsoDate, where?: string) {
    super(`No rule in force: "${rule}" has no row for ${date}${where === undefined ? "" : ` in ${where}`}`);
    this.rule = rule;
    this.date = date;
  }
}

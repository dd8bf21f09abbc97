import type { Bilingual, IsoDate } from "#law";
import { markStatusNames } from "./markStatus.ts";
import type { Trademark } from "./trademark.ts";

export type InForce = { readonly inForce: boolean; readonly why: Bilingual };

/**
 * Does the mark give an exclusive right on this day (Asia/Shanghai)? The day of registration and the day of expiry
 * both belong to the term. The grace period for renewal does not extend the right; a mark renewed within it comes
 * back with a later expiry date, and then the answer changes.
 */
export function inForce(mark: Trademark, day: IsoDate): InForce {
  if (mark.status !== "registered" && mark.status !== "expired") {
    const name = markStatusNames[mark.status];
    return no(`商标状态为“${name.zh}”`, `the mark is ${name.en}`);
  }
  if (mark.registeredOn !== undefined && day < mark.registeredOn) {
    return no(`${mark.registeredOn} 才注册`, `registered only on ${mark.registeredOn}`);
  }
  if (mark.expiresOn !== undefined && day > mark.expiresOn) {
    return no(`有效期已于 ${mark.expiresOn} 届满`, `expired on ${mark.expiresOn}`);
  }
  if (mark.status === "expired") {
    // A mark marked expired with its term on record was still in force on a day inside that term.
    if (mark.expiresOn !== undefined)
      return yes(`当日仍在有效期内（至 ${mark.expiresOn}）`, `still in its term (to ${mark.expiresOn})`);
    return no("期满未续展", "expired");
  }
  return mark.expiresOn === undefined
    ? yes("已注册，登记中未载明期满日", "registered; the record shows no expiry date")
    : yes(`已注册，有效期至 ${mark.expiresOn}`, `registered, in force to ${mark.expiresOn}`);
}

const yes = (zh: string, en: string): InForce => ({ inForce: true, why: { zh, en } });
const no = (zh: string, en: string): InForce => ({ inForce: false, why: { zh, en } });

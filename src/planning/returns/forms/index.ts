import { isoDate } from "#law";
import type { ReturnForm } from "../form.ts";
import type { ReturnPeriod } from "../period.ts";
import { guidanceCases } from "./guidanceCases.ts";
import { annualProtection, halfYearProtection } from "./protection.ts";

/** Every version of every form. */
export const returnForms: readonly ReturnForm[] = [halfYearProtection, annualProtection, guidanceCases];

/** The version that a return was opened with. */
export function formVersion(id: string, version: number): ReturnForm | undefined {
  return returnForms.find((form) => form.id === id && form.version === version);
}

/** The form as it is asked for a period; undefined where it is not. */
export function formFor(id: string, period: ReturnPeriod): ReturnForm | undefined {
  return returnForms.find(
    (form) =>
      form.id === id &&
      form.periods.includes(period.kind) &&
      isoDate(form.from) <= period.from &&
      (form.until === undefined || period.from <= form.until),
  );
}

import type { PaperOrder } from "../documentData.ts";
import type { EnforcementFacts } from "../facts.ts";

/** The record that the paper is about; the latest where a preview names none. */
export function thingOf<T extends { readonly id: string }>(
  { of }: PaperOrder,
  list: readonly T[] | undefined,
): T | undefined {
  return list?.find(({ id }) => id === of) ?? list?.at(-1);
}

/** The respondent that a record of the field is about: whose view its papers are made from. */
export function respondentOfThing(facts: Partial<EnforcementFacts>, of: string): string | undefined {
  const { inspections, interviews, registrations, seizures, releases, disposals } = facts;
  return [inspections, interviews, registrations, seizures, releases, disposals]
    .flatMap((list): readonly { readonly id: string; readonly respondent: string }[] => list ?? [])
    .find(({ id }) => id === of)?.respondent;
}

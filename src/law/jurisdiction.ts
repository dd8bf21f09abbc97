import { z } from "zod";

/** Where a rule holds: the nation "cn", or "cn-" with a GB/T 2260 code of 2 (province), 4 (city) or 6 (district) digits. */
export const Jurisdiction = z.string().regex(/^cn(-\d{2}(\d{2}(\d{2})?)?)?$/) as unknown as z.ZodType<
  Jurisdiction,
  string
>;
export type Jurisdiction = "cn" | `cn-${number}`;

export const nation = "cn" satisfies Jurisdiction;

/** Whether `child` lies in `parent`, or is it: a district in its city, its province and the nation. */
export function within(child: Jurisdiction, parent: Jurisdiction): boolean {
  return parent === nation || child.startsWith(parent);
}

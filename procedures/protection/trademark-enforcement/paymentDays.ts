import { clocks } from "./clocks.ts";

/** Days in which the fine is to be paid: the deployment's setting, since the term was not found in any text we read. */
export function paymentDays(known: Readonly<Record<string, unknown>>): number {
  const set = (known["clockLengths"] as Readonly<Record<string, unknown>> | undefined)?.["payment"];
  return typeof set === "number" && Number.isSafeInteger(set) && set > 0 ? set : clocks.payment.length;
}

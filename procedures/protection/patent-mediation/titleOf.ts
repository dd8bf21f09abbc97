import { disputeKinds } from "./names.ts";

/** "甲与乙专利权归属纠纷调解案" out of the form of the request; empty while it does not say enough. */
export function titleOfMediation(input: Readonly<Record<string, unknown>>): string {
  const first = (value: unknown) => (Array.isArray(value) && typeof value[0] === "string" ? value[0].trim() : "");
  const [one, other] = [first(input["requesters"]), first(input["respondents"])];
  const kind = Object.entries(disputeKinds).find(([key]) => key === input["kind"])?.[1].zh;
  return one === "" || other === "" || kind === undefined ? "" : `${one}与${other}${kind}纠纷调解案`;
}

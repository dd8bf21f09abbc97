import type { FigureSpec } from "./figure.ts";

/** What goes between offices and authorities: mediation taken on, requests for instructions and their answers, referrals to the police. */
export const guidanceFigures: readonly FigureSpec[] = [
  count("mediations-accepted", "受理调解", "Mediations accepted", ["MediationAccepted"], ["patent-mediation"]),
  count("instructions-asked", "发出请示", "Requests for instructions sent", ["RequestSent"], ["instructions"]),
  count("instructions-answered", "答复请示", "Requests for instructions answered", ["ReplyGiven"], ["instructions"]),
  count("cases-referred", "移送公安机关", "Cases referred to the police", ["CaseReferred"]),
];

function count(
  id: string,
  zh: string,
  en: string,
  types: readonly string[],
  procedures?: readonly string[],
): FigureSpec {
  const entries = procedures === undefined ? { types } : { types, procedures };
  return { id, name: { zh, en }, unit: { zh: "件", en: "cases" }, kind: "count", entries };
}

import { patentMediation } from "../protection/patent-mediation/procedure.ts";
import { mediationSteps, requester, respondent, session } from "./mediationCase.ts";
import { head, officer, type Step } from "./scene.ts";
import { byAction, type WalkKind } from "./WalkKind.ts";

const byway = (action: string, input: object): Step => [officer, action, "2026-03-11", input];

export const mediationWalks: WalkKind = {
  procedure: patentMediation,
  route: [
    "register-request",
    "issue-opinion-notice",
    "serve-paper",
    "record-opinion",
    "accept",
    "appoint-mediator",
    "record-suspension",
    "record-session",
    "draw-up-agreement",
    "sign-agreement",
    "sign-agreement",
    "draft-copy-letter",
    "copy-to-national-office",
    "record-performance",
    "record-performance",
    "close-agreement",
    "cancel-case",
    "close-cancelled",
    "issue-non-acceptance",
  ],
  written: byAction([
    ...mediationSteps("closed"),
    byway("record-session", { minutes: "另行安排。", outcome: "continued" }),
    byway("record-session", { attendance: "no-respondent", minutes: "被请求人未到。", outcome: "no-agreement" }),
    byway("schedule-session", session("2026-03-11")),
    byway("object-to-mediator", { mediator: "M1", ground: "interest", text: "与对方有利害关系。" }),
    byway("decide-objection", { mediator: "M1", granted: true, reason: "异议成立。" }),
    byway("record-breach", { item: "P1", text: "未付款。" }),
    byway("remind-debtor", { item: "P1" }),
    byway("end-talks", { reason: "consent-ended", note: "不再调解。" }),
    byway("record-opinion", { party: "respondent", answer: "refused" }),
  ]),
  fits: (action, state, draw) => {
    if (action === "sign-agreement") return { party: state.parties[draw(state.parties.length)]?.id };
    return action === "record-performance" ? { item: `P${1 + draw(2)}` } : {};
  },
  rare: ["withdraw-request", "end-talks", "resume-talks", "record-silence", "pause"],
  walkers: [officer, head, requester, respondent],
  parties: [],
};

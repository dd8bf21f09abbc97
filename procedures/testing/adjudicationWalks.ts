import type { CaseState } from "#casework";
import { addDays, type IsoDate } from "#law";
import { patentAdjudication } from "../protection/patent-adjudication/procedure.ts";
import {
  adjudicationSteps,
  bothSides,
  handed,
  panelKnown,
  request,
  requester,
  respondent,
  scope,
  second,
  third,
} from "./adjudication.ts";
import { head, officer, type Step } from "./scene.ts";
import type { Draw } from "./inputFor.ts";
import { byAction, type WalkKind } from "./WalkKind.ts";

const route = [...new Set(adjudicationSteps("effective").map(([, action]) => action))];
const byway = (action: string, input: object): Step => [officer, action, "2026-03-11", input];

const written = byAction([
  ...adjudicationSteps("effective"),
  byway("receive-request", { ...request, patentKind: "invention" }),
  byway("ask-correction", { documentsComplete: false, details: "补交登记簿副本。", days: 10 }),
  byway("submit-correction", { text: "补交。" }),
  byway("serve-correction-notice", handed),
  byway("serve-ending", handed),
  byway("review-in-writing", { reason: "事实清楚。" }),
  byway("suspend", { ground: "invalidation", reason: "无效宣告请求已受理。" }),
  byway("continue-case", { ground: "invalidation", noNeed: true, reason: "没有必要。" }),
  byway("begin-conciliation", { consent: true }),
  byway("record-agreement", { agreement: "停止销售。", signed: true, amountFen: 5_000_000 }),
  byway("decide-jurisdiction", { upheld: false, reason: "本机关有管辖权。" }),
  byway("decide-directly", {
    earlier: "演示裁决1号",
    effective: true,
    sameInfringer: true,
    samePatent: true,
    sameAct: true,
    ...scope,
  }),
  byway("record-major-answer", { taken: false, note: "不属于重大纠纷。" }),
  byway("record-suit", { party: "respondent", court: "演示法院", filedOn: "2026-03-11" }),
  byway("record-judgment", { judgment: "upheld", judgedOn: "2026-03-11" }),
  byway("record-judgment", { judgment: "remade", judgedOn: "2026-03-11" }),
  byway("serve-reminder", handed),
]);

/** What of a written input the case itself says: who has not got the paper yet, how many sit, the day of the hearing. */
function fits(action: string, state: CaseState, draw: Draw): object {
  const party = draw(2) === 0 ? "requester" : "respondent";
  if (action === "set-hearing" || action === "postpone-hearing") {
    return { hearingOn: addDays((state.latestAt ?? "2026-01-05").slice(0, 10) as IsoDate, 10 + draw(10)) };
  }
  if (/^serve-(evidence-notice|hearing-notice|decision|ending)$|^extend-evidence$/.test(action)) return { party };
  return {};
}

/** Disputes from the request on, and from the point at which one is decided. */
export const adjudicationWalks: readonly WalkKind[] = [
  {
    procedure: patentAdjudication,
    route: [...route, "record-agreement", "serve-ending"],
    written,
    fits,
    walkers: [officer, second, third, head, requester, respondent],
    parties: bothSides,
    known: panelKnown,
    rare: [
      "withdraw-request",
      "cancel-case",
      "refuse-request",
      "transfer-request",
      "decide-directly",
      "pass-up",
      "request-recusal",
      "decide-recusal",
      // There is no pool here: a list is refused each time it is tried.
      "freeze-experts",
    ],
  },
  {
    procedure: patentAdjudication,
    from: adjudicationSteps("served"),
    route: [
      "confirm-effect",
      "publish-decision",
      "issue-reminder",
      "serve-reminder",
      "apply-to-court",
      "office-did-not-apply",
      "holder-applies",
      "record-compliance",
    ],
    written,
    fits,
    walkers: [officer, second, third, head, requester, respondent],
    parties: bothSides,
    known: panelKnown,
    rare: ["record-suit"],
  },
];

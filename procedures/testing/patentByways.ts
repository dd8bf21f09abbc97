import { counterfeitPatent } from "../protection/counterfeit-patent/procedure.ts";
import { granted, over, published } from "./afterDecision.ts";
import { disposed, extended, handled, inspected, interviewed, registered, released, seized } from "./fieldwork.ts";
import { changed, patentCase, patentSteps } from "./patentCase.ts";
import { given, head, officer, type Scene, type Step } from "./scene.ts";

const service = { way: "direct", receiver: "何某", place: "岚城演示路9号" };
const why = { reason: "未能证明。", wouldChange: "提交证明后可以重新提出。" };

/** What the walks come to rarely: between them and the walks every paper of a case about patents is issued. */
export function patentByways(): Scene[] {
  return [goodsGivenBack(), toTheCourt(), toThePolice(), heard(), ...takenIn()];
}

function inField(...more: readonly Step[]): Scene {
  const begun = patentSteps("begun").length;
  const rest = patentSteps("gain").slice(begun);
  return given(counterfeitPatent, [
    ...patentSteps("begun"),
    inspected,
    interviewed,
    ...rest.map(([by, action, , input]): Step => [by, action, "2026-03-12", input]),
    ...more,
  ]);
}

function goodsGivenBack(): Scene {
  return inField(
    ...registered("2026-03-12"),
    handled("2026-03-12", ["E1-1", 45, "released"], ["E1-1", 5, "kept"]),
    ...seized("2026-03-12"),
    extended("2026-03-12"),
    released("2026-03-12", "S1-1", 40),
  );
}

function toThePolice(): Scene {
  return inField(
    ...seized("2026-03-12"),
    [officer, "assess-crime", "2026-03-13", { lossFen: 30_000_000 }],
    [
      officer,
      "propose-referral",
      "2026-03-13",
      { grounds: "涉嫌假冒专利罪。", authority: "岚城市公安局", materials: ["调查材料"] },
    ],
    [head, "approve-referral", "2026-03-16", {}],
    [officer, "transfer-to-police", "2026-03-17", { receiver: "某民警" }],
    disposed("2026-03-17", "S1-1", 10, "handed-over"),
    [officer, "record-police-answer", "2026-03-19", { answer: "not-filed", reasons: "数额不足" }],
    [head, "take-back", "2026-03-20", { reasons: "继续行政处理。" }],
  );
}

/** A decision that is not paid: the fine grows late, the gain stays due, and both go to the court. */
function toTheCourt(): Scene {
  return patentCase(
    "served",
    {},
    published,
    granted("2026-04-10", ["2026-05-20", 6_000_000], ["2026-06-20", 6_000_000]),
    [officer, "note-late-fine", "2026-06-25", {}],
    over("2026-10-10", "expired"),
    [officer, "make-reminder", "2026-10-12", {}],
    [officer, "serve-reminder", "2026-10-13", service],
    [head, "apply-to-court", "2026-11-02", { court: "岚城区人民法院" }],
  );
}

function heard(): Scene {
  const hearing = { hearingOn: "2026-04-17", time: "09:30", place: "二楼会议室", chair: "孙主持", recorder: "钱记录" };
  return patentCase(
    "notice-served",
    {},
    [officer, "request-hearing", "2026-03-25", { reason: "数额有误" }],
    [officer, "set-hearing", "2026-03-30", hearing],
    [officer, "serve-hearing-notice", "2026-03-31", service],
    [officer, "hold-hearing", "2026-04-17", { present: "何某", minutes: "当事人陈述。" }],
  );
}

/** Leads that came in each way, taken or not. */
function takenIn(): Scene[] {
  const came = (more: object) => changed("lead", more);
  const complaint = (...items: readonly string[]) =>
    came({ source: "complaint", complaint: { channel: "online", complainant: "消费者（演示）", items } });
  const complete = complaint("identity", "respondent", "facts");
  const accepted: Step = [officer, "accept-complaint", "2026-03-03", {}];
  const ask = { missing: ["respondent"], details: "请写明被投诉人。", until: "2026-03-20" };
  const [, verified, , ...toFiled] = patentSteps("filed");
  if (verified === undefined) throw new Error("no step");
  const informer = { kind: "real-name", name: "举报人（演示）" };
  const cases: (readonly Step[])[] = [
    [complaint("identity", "facts"), [officer, "request-correction", "2026-03-03", ask]],
    [complete, [head, "refuse-complaint", "2026-03-03", { ground: "in-court", ...why }]],
    [complete, accepted, verified, ...toFiled],
    [came({ source: "report", informer }), verified, ...toFiled],
    [came({ source: "transfer", transfer: { from: "演示县局", theirNumber: "演移1号" } })],
  ];
  return cases.map((steps) => given(counterfeitPatent, steps));
}

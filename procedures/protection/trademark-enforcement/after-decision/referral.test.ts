import { deadlines } from "#casework";
import { type IsoDate, legalTime } from "#law";
import { chinaCalendar } from "#statutes";
import { describe, expect, it } from "vitest";
import {
  attempt,
  dueOf,
  enforced,
  head,
  officer,
  type Point,
  refusalOf,
  type Scene,
  type Step,
  stepsTo,
} from "../../../testing/scene.ts";
import { paperData } from "../../../papers.ts";
import type { EnforcementState } from "../frame.ts";
import { trademarkEnforcement as procedure } from "../procedure.ts";
import { respondentIds, viewOf } from "../respondents.ts";

/** 300 pairs sold at 200 yuan: 60,000 yuan of sales, above the 50,000 of article 5. */
const much: Step = [
  officer,
  "record-lots",
  "2026-03-12",
  {
    lots: [
      { goods: "运动鞋", unit: "双", soldQuantity: 300, soldPriceFen: 20_000, unsoldQuantity: 0, priceSource: "台账" },
    ],
  },
];
const assess = (more = {}): Step => [officer, "assess-crime", "2026-03-13", { crime: "214-sale", ...more }];
const propose: Step = [
  officer,
  "propose-referral",
  "2026-03-13",
  { grounds: "销售金额六万元。", authority: "岚城市公安局", materials: ["案件调查材料", "销售台账"] },
];
const approve = (on = "2026-03-16"): Step => [head, "approve-referral", on, {}];
const transfer: Step = [officer, "transfer-to-police", "2026-03-17", { receiver: "某民警" }];
const answered = (answer: string, on = "2026-03-19"): Step => [officer, "record-police-answer", on, { answer }];

const steps = [assess(), propose, approve(), transfer];
const referred = (...more: readonly Step[]) => enforced("lots", { lots: much }, ...steps, ...more);
const refused = (scene: Scene, step: Step) => refusalOf(attempt(procedure, scene.state, step)).code;
const crimeOf = ({ state }: Scene) => {
  const own = state as EnforcementState;
  return viewOf(own, respondentIds(own)[0] ?? "").facts.crime;
};

describe("the numbers of a case beside the criminal thresholds", () => {
  it("come from the very lines of the administrative turnover, and leave table, row and article in the docket", () => {
    const scene = enforced("lots", { lots: much }, assess({ costFen: 4_000_000 }));
    expect(crimeOf(scene)).toMatchObject({
      tier: "reached",
      row: "sales",
      article: { source: "ip-crime-interpretation", article: "5" },
      repeat: false,
      measured: [
        { value: 2_000_000, band: "lower", threshold: 3_000_000 },
        { value: 6_000_000, band: "base" },
        { value: 0, band: "below" },
      ],
    });
    expect(scene.docket.at(-1)?.effects).toContainEqual(
      expect.objectContaining({ kind: "decided-by-table", table: "crime/214-sale", row: "sales" }),
    );
  });

  it("reach the lower base through a penalty that the office knows of, or that the officer names", () => {
    const ask = (input: object, known: object) => {
      const acted = attempt(procedure, enforced("lots").state, assess(input), known);
      if (acted.kind === "refused") throw new Error(acted.refusal.sentence.en);
      return crimeOf({ state: acted.state, docket: [] });
    };
    const earlier = { earlierPenalties: [{ caseNumber: "旧案", on: "2025-02-01", respondent: "岚城某鞋店" }] };
    // 100 pairs sold for 20,000 yuan, cost nothing: the lower gain of a repeat.
    expect(ask({ costFen: 0 }, {})).toMatchObject({ tier: "not-reached", row: "none" });
    expect(ask({ costFen: 0 }, earlier)).toMatchObject({ tier: "reached", row: "gain-lower", repeat: true });
    expect(ask({ costFen: 1 }, earlier)).toMatchObject({ tier: "not-reached", row: "none" });
    expect(ask({ costFen: 0, otherPenaltyOn: "2025-02-01" }, {})).toMatchObject({ row: "gain-lower" });
    const another = { earlierPenalties: [{ ...earlier.earlierPenalties[0], respondent: "另一家店" }] };
    expect(ask({ costFen: 0 }, another)).toMatchObject({ repeat: false });
  });

  it("are refused for an act before the Interpretation, and before there is a turnover", () => {
    const findings = stepsTo("findings").at(-1) as Step;
    const old: Step = [
      findings[0],
      findings[1],
      findings[2],
      { ...(findings[3] as object), actFrom: "2025-01-01", actUntil: "2025-04-25" },
    ];
    expect(refused(enforced("lots", { findings: old }), assess())).toBe("no-rule-in-force");
    expect(refused(enforced("findings"), assess())).toBe("nothing-to-assess");
  });
});

describe("a referral", () => {
  it("is proposed where a threshold is reached, else only with the reason for it", () => {
    expect(refused(enforced("lots"), propose)).toBe("threshold-not-reached");
    expect(refused(enforced("lots", {}, assess()), propose)).toBe("threshold-not-reached");
    const despite: Step = [
      propose[0],
      propose[1],
      propose[2],
      { ...(propose[3] as object), otherGrounds: "有其他严重情节" },
    ];
    expect(enforced("lots", {}, despite).state.stage).toBe("investigation");
  });

  it("is decided by the head within three days, handed over within twenty-four hours, all unverified", () => {
    const proposed = enforced("lots", { lots: much }, assess(), propose);
    expect(dueOf(procedure, proposed, "referral-approval")).toBe("2026-03-16");
    expect(refused(proposed, transfer)).toBe("referral-not-approved");
    expect(refused(proposed, [{ ...head, id: "li" }, "approve-referral", "2026-03-16", {}])).toBe("same-person");
    const approved = enforced("lots", { lots: much }, assess(), propose, approve());
    const day = deadlines(approved.state, procedure, chinaCalendar, "2026-03-16").find(
      ({ clock }) => clock === "referral-transfer",
    );
    // Approved at noon: counted from 13:00, over at 13:00 of the next day.
    expect(day).toMatchObject({ confidence: "unverified", unit: "hour", due: "2026-03-17" });
    expect(day?.dueAt && legalTime(day.dueAt)).toContain("13:00");
    const late = deadlines(approved.state, procedure, chinaCalendar, "2026-03-17T05:00:01Z");
    expect(late.find(({ clock }) => clock === "referral-transfer")?.state).toBe("overdue");
  });

  it("that the head refuses leaves the case where it is, and another may be proposed", () => {
    const refusing: Step = [head, "refuse-referral", "2026-03-16", { opinion: "证据不足" }];
    const scene = enforced("lots", { lots: much }, assess(), propose, refusing, [
      propose[0],
      propose[1],
      "2026-03-18",
      propose[3],
    ]);
    expect(scene.state.stage).toBe("investigation");
    expect((scene.state as EnforcementState).facts.earlierReferrals).toHaveLength(1);
  });

  it("stops the time limit of the case while the police have it; nothing is decided meanwhile", () => {
    const scene = referred();
    expect(scene.state.stage).toBe("with-police");
    const at = (today: IsoDate) =>
      deadlines(scene.state, procedure, chinaCalendar, today).find(({ clock }) => clock === "decision")?.state;
    expect(at("2027-01-01")).toBe("paused");
    expect(refused(scene, [officer, "record-lots", "2026-03-18", much[3]])).toBe("wrong-stage");
    expect(dueOf(procedure, scene, "police-answer")).toBe("2026-03-20");
  });

  it("that the police do not file comes back to the stage it left, its clock moved by exactly the pause", () => {
    const scene = referred(answered("not-filed"), [head, "take-back", "2026-03-27", { reasons: "继续行政处理" }]);
    expect(scene.state.stage).toBe("investigation");
    expect(dueOf(procedure, enforced("filed"), "decision")).toBe("2026-06-04");
    // Away from 17 to 26 March: ten days.
    expect(dueOf(procedure, scene, "decision")).toBe("2026-06-14");
    expect(scene.state.documents.at(-1)?.document).toBe("referralReturn");
  });

  it("comes back to the hearing where it left the hearing", () => {
    const from = (point: Point, ...more: Step[]) =>
      enforced(
        point,
        {
          lots: much,
          submitted: [officer, "submit-for-legal-review", "2026-03-16", { conclusion: "x", proposedFineFen: 1 }],
        },
        ...more,
      );
    const again = (on: string, step: Step): Step => [step[0], step[1], on, step[3]];
    const scene = from(
      "notice-served",
      [officer, "request-hearing", "2026-03-23", { reason: "x" }],
      again("2026-03-23", assess()),
      again("2026-03-23", propose),
      approve("2026-03-24"),
      again("2026-03-24", transfer),
      answered("filed", "2026-03-25"),
      [head, "record-referral-return", "2026-05-25", { how: "not-prosecuted", reasons: "检察意见书" }],
    );
    expect(scene.state.stage).toBe("hearing");
    expect(dueOf(procedure, scene, "decision")).toBe("2026-08-05");
  });

  it("may be reviewed within three days, then supervised; told to file, the case stays with the police", () => {
    const scene = referred(answered("not-filed"));
    expect(dueOf(procedure, scene, "review-request")).toBe("2026-03-22");
    const reviewed = referred(
      answered("not-filed"),
      [officer, "ask-police-review", "2026-03-20", { reasons: "销售金额已达标准" }],
      [officer, "record-police-review", "2026-03-23", { answer: "not-filed" }],
      [officer, "ask-supervision", "2026-03-24", { procuratorate: "岚城市人民检察院" }],
      [officer, "record-supervision", "2026-04-01", { result: "told-to-file" }],
    );
    expect(reviewed.state.clocks.find(({ clock }) => clock === "police-review")?.stopped).toBeDefined();
    expect(refused(reviewed, [head, "take-back", "2026-04-02", { reasons: "x" }])).toBe("police-did-not-refuse");
    const closed = attempt(procedure, reviewed.state, [
      head,
      "close-as-transferred",
      "2026-09-01",
      { outcome: "已判决" },
    ]);
    expect(closed.kind === "acted" && closed.state.closed?.form).toBe("transferred");
    expect(closed.kind === "acted" && closed.state.clocks.every(({ stopped }) => stopped !== undefined)).toBe(true);
  });

  it("closes only once the police filed it", () => {
    const close: Step = [head, "close-as-transferred", "2026-03-20", { outcome: "x" }];
    expect(refused(referred(), close)).toBe("police-did-not-file");
    expect(refused(referred(answered("not-filed")), close)).toBe("police-did-not-file");
    expect(refused(referred(), [officer, "ask-police-review", "2026-03-20", { reasons: "x" }])).toBe(
      "police-did-not-refuse",
    );
  });

  it("prints the letter with the suspects, their numbers and the list of materials", () => {
    const state = enforced("lots", { lots: much }, assess(), propose, approve()).state as EnforcementState;
    const made = paperData({
      kind: "referralLetter",
      state: state,
      madeOn: "2026-03-16",
      documentNumber: "岚知移送〔2026〕1号",
      office: { name: "岚城市知识产权局" },
      capital: String,
    });
    expect(made).toMatchObject({
      data: { policeAuthority: "岚城市公安局", materials: [{ text: "1．案件调查材料" }, { text: "2．销售台账" }] },
    });
    expect(JSON.stringify(made)).toContain("销售金额60,000.00元");
  });
});

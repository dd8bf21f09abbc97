import { describe, expect, it } from "vitest";
import {
  attempt,
  dueOf,
  enforced,
  head,
  officer,
  refusalOf,
  type Scene,
  type Step,
  stepsTo,
} from "../../../testing/scene.ts";
import { service } from "../../../testing/afterDecision.ts";
import { paperData } from "../../../papers.ts";
import type { EnforcementState } from "../frame.ts";
import { trademarkEnforcement as procedure } from "../procedure.ts";
import { respondentIds, viewOf } from "../respondents.ts";

const refused = (scene: Scene, step: Step, known = {}) => refusalOf(attempt(procedure, scene.state, step, known)).code;
const taken = (scene: Scene, step: Step, known = {}) => {
  const acted = attempt(procedure, scene.state, step, known);
  if (acted.kind === "refused") throw new Error(acted.refusal.sentence.en);
  return acted.state as EnforcementState;
};
const findings = (more: object): Step => {
  const [by, action, on, input] = stepsTo("findings").at(-1) as Step;
  return [by, action, on, { ...(input as object), ...more }];
};

describe("a lawful source", () => {
  it("is found only with the way in which it is shown (Implementing Regulations 79)", () => {
    const shown = { sellerUnaware: true, lawfulSource: true, supplierName: "某批发行" };
    expect(refused(enforced("evidence"), findings(shown))).toBe("source-proof-missing");
    for (const sourceProof of ["signed-list", "contract", "invoice", "other"])
      expect(attempt(procedure, enforced("evidence").state, findings({ ...shown, sourceProof })).kind).toBe("acted");
  });
});

describe("no penalty", () => {
  const decide = (ground: string): Step => [head, "decide-no-penalty", "2026-03-19", { ground, reasons: "x" }];

  it("for the time bar is refused while the act was discovered in time", () => {
    expect(refused(enforced("reviewed"), decide("time-barred"))).toBe("not-time-barred");
    const old = findings({ actFrom: "2023-01-01", actUntil: "2024-03-01" });
    expect(enforced("reviewed", { findings: old }, decide("time-barred")).state.stage).toBe("no-penalty");
    const lastDay = findings({ actFrom: "2023-01-01", actUntil: "2024-03-02" });
    expect(refused(enforced("reviewed", { findings: lastDay }), decide("time-barred"))).toBe("not-time-barred");
  });

  it.each(["minor-corrected", "first-minor", "no-fault", "not-responsible", "other"])("may rest on %s", (ground) => {
    expect(enforced("reviewed", {}, decide(ground)).state.stage).toBe("no-penalty");
  });
});

describe("a suspension", () => {
  it("names its ground: title in dispute, or the holder in court", () => {
    const suspend = (input: object): Step => [head, "suspend", "2026-03-11", input];
    expect(refused(enforced("evidence"), suspend({ reason: "x" }))).toBe("invalid-input");
    const scene = enforced("evidence", {}, suspend({ ground: "holder-sued", reason: "权利人已起诉" }));
    expect((scene.state as EnforcementState).facts.suspension).toMatchObject({ ground: "holder-sued" });
  });
});

describe("the amount from which a hearing is offered", () => {
  const notice = stepsTo("notice").at(-1) as Step;
  const set = (key: string, fen: number) => ({ settings: { [`trademark-enforcement.${key}`]: fen } });
  const told = (known = {}) => taken(enforced("reviewed"), notice, known);
  const view = (state: EnforcementState) => viewOf(state, respondentIds(state)[0] ?? "");

  it("is nothing unless the office sets it: every notice offers one", () => {
    expect(view(told()).facts.notice?.noHearing).toBeUndefined();
    expect(dueOf(procedure, enforced("notice-served"), "hearing-request")).toBe("2026-03-27");
  });

  it("holds for the kind of party it was set for, and begins at itself", () => {
    expect(view(told(set("hearing-fine-person", 6_000_000))).facts.notice?.noHearing).toBeUndefined();
    expect(view(told(set("hearing-fine-person", 6_000_001))).facts.notice?.noHearing).toBe(true);
    expect(view(told(set("hearing-fine-organisation", 6_000_001))).facts.notice?.noHearing).toBeUndefined();
  });

  it("below it starts no period, prints no right to one, and refuses a request", () => {
    const state = told(set("hearing-fine-person", 6_000_001));
    const paper = state.documents.at(-1)?.id;
    const submitted = taken({ state, docket: [] }, [officer, "paper-submit", "2026-03-19", { paper }]);
    const approved = taken({ state: submitted, docket: [] }, [head, "paper-approve", "2026-03-19", { paper }]);
    const served = taken({ state: approved, docket: [] }, [officer, "serve-notice", "2026-03-20", service]);
    expect(served.clocks.some(({ clock }) => clock === "hearing-request")).toBe(false);
    const scene = { state: served, docket: [] };
    expect(refused(scene, [officer, "request-hearing", "2026-03-23", { reason: "x" }])).toBe("hearing-not-offered");
    expect(taken(scene, [head, "decide", "2026-03-23", { fineFen: 1, reasons: "x" }]).stage).toBe("decided");
    const printed = paperData({
      kind: "priorNotice",
      state: state,
      madeOn: "2026-03-19",
      documentNumber: "x",
      office: { name: "x" },
      capital: String,
    });
    expect(printed).toMatchObject({ data: { hasHearing: false } });
  });
});

describe("an objection to the turnover", () => {
  const object = (more: object): Step => [
    officer,
    "record-turnover-objection",
    "2026-03-13",
    { objection: "数量有误", finding: "fails", reasons: "无证据", ...more },
  ];

  it("is the party's to prove: without evidence it cannot hold", () => {
    expect(refused(enforced("findings"), object({}))).toBe("no-turnover-yet");
    expect(refused(enforced("lots"), object({ finding: "holds" }))).toBe("objection-without-proof");
    const state = taken(enforced("lots"), object({ finding: "holds", proof: "退货单" }));
    expect(viewOf(state, respondentIds(state)[0] ?? "").facts.objections).toMatchObject([{ proof: "退货单" }]);
  });
});

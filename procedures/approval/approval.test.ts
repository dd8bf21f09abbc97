import { cite } from "#statutes";
import { describe, expect, it } from "vitest";
import { trademarkEnforcement as procedure } from "../protection/trademark-enforcement/procedure.ts";
import { attempt, enforced, head, officer, refusalOf, reviewer, type Step, stepsTo } from "../testing/scene.ts";
import { chainKey, gateKey, rolesAt, stands } from "./chain.ts";
import { chainFault } from "./chainFault.ts";
import { approvalKnown } from "./known.ts";

const panelFrom = (yuan: number) => ({ gates: { "panel-discussion": { when: "fine", fineAtLeastFen: yuan * 100 } } });
const decide = (yuan: number): Step => [
  head,
  "decide",
  "2026-03-30",
  { fineFen: yuan * 100, reasons: "事实清楚，证据确凿。" },
];
const discussed: Step = [
  head,
  "panel-discussion",
  "2026-03-28",
  { members: ["wang", "zhou"], minutes: "与会人员一致同意。", conclusion: "同意处罚。" },
];

describe("a chain", () => {
  const chain = [{ role: "reviewer", fineAtLeastFen: 5_000_000 }, { role: "head" }];

  it("asks whom the fine calls for; while no fine is known, everybody", () => {
    expect(rolesAt(chain, 4_999_999)).toEqual(["head"]);
    expect(rolesAt(chain, 5_000_000)).toEqual(["reviewer", "head"]);
    expect(rolesAt(chain, undefined)).toEqual(["reviewer", "head"]);
  });

  it("is frozen into the paper when it is issued", () => {
    const settings = { [chainKey(procedure.id, "penaltyDecision")]: chain };
    const known = approvalKnown(procedure, settings, 6_000_000);
    const acted = attempt(procedure, enforced("notice-served").state, decide(60_000), known);
    expect(acted.kind === "acted" && acted.event.effects).toContainEqual(
      expect.objectContaining({ kind: "document-issued", document: "penaltyDecision", chain: ["reviewer", "head"] }),
    );
  });

  it("that names a role the procedure has lost counts as not set", () => {
    const settings = { [chainKey(procedure.id, "penaltyDecision")]: [{ role: "dean" }], other: 1 };
    expect(approvalKnown(procedure, settings, 1).approvalChains).toEqual({});
  });

  it("is refused with an unknown role named, with an author, with a role twice, and with nobody unconditional", () => {
    const fault = (...steps: { role: string; fineAtLeastFen?: number }[]) =>
      chainFault(procedure, "penaltyDecision", steps);
    expect(fault({ role: "reviewer" }, { role: "head" })).toBeUndefined();
    expect(fault({ role: "dean" })).toMatchObject({ code: "role-cannot-approve", article: cite("house", "1") });
    expect(fault({ role: "dean" })?.sentence.en).toContain('"dean"');
    expect(fault({ role: "officer" })?.sentence.zh).toContain("承办人不能审批文书");
    expect(fault({ role: "head" }, { role: "head" })?.code).toBe("role-twice");
    expect(fault({ role: "head", fineAtLeastFen: 1 })?.code).toBe("nobody-approves");
    expect(fault()?.code).toBe("nobody-approves");
  });
});

describe("a panel", () => {
  it("is asked for from the fine on that the office has set, and the refusal says from which and what to do", () => {
    const { state } = enforced("notice-served");
    const refusal = refusalOf(attempt(procedure, state, decide(60_000), panelFrom(50_000)));
    expect(refusal.code).toBe("panel-has-not-discussed");
    expect(refusal.sentence.zh).toContain("50,000");
    expect(refusal.article).toEqual(cite("penalty-law", "57"));
    expect(attempt(procedure, state, decide(49_999), panelFrom(50_000)).kind).toBe("acted");
    expect(attempt(procedure, state, decide(60_000)).kind).toBe("acted");
  });

  it("that has spoken opens the decision; who took part stands in the docket by name", () => {
    const { state } = enforced("notice-served", {}, discussed);
    expect(state.facts["panels"]).toEqual([
      {
        members: ["王负责", "周审核"],
        minutes: "与会人员一致同意。",
        conclusion: "同意处罚。",
        on: "2026-03-28",
        by: "王负责",
      },
    ]);
    expect(attempt(procedure, state, decide(60_000), panelFrom(50_000)).kind).toBe("acted");
  });

  it("is of two people at least, each named once", () => {
    const { state } = enforced("notice-served");
    const [by, action, on, input] = discussed;
    const with_ = (members: string[]): Step => [by, action, on, { ...(input as object), members }];
    expect(refusalOf(attempt(procedure, state, with_(["wang"]))).code).toBe("invalid-input");
    expect(refusalOf(attempt(procedure, state, with_(["wang", "wang"]))).code).toBe("member-twice");
    expect(refusalOf(attempt(procedure, state, [officer, action, on, input])).code).toBe("wrong-role");
  });

  it("is asked for before a decision of no penalty where the office wants every decision discussed", () => {
    const known = { gates: { "panel-discussion": { when: "always" } } };
    const none: Step = [head, "decide-no-penalty", "2026-03-30", { ground: "other", reasons: "轻微并改正。" }];
    const { state } = enforced("notice-served");
    expect(refusalOf(attempt(procedure, state, none, known)).code).toBe("panel-has-not-discussed");
  });
});

describe("the legal review", () => {
  const from = (yuan: number) => ({ gates: { "legal-review": { when: "fine", fineAtLeastFen: yuan * 100 } } });
  const notice = (yuan: number): Step => [
    officer,
    "give-notice",
    "2026-03-19",
    { fineFen: yuan * 100, reasons: "情节一般。" },
  ];

  it("is compulsory in every case unless the office has set from which fine on", () => {
    expect(approvalKnown(procedure, {}, 1).gates["legal-review"]).toEqual({ when: "always" });
    const { state } = enforced("submitted");
    expect(refusalOf(attempt(procedure, state, notice(60_000))).code).toBe("not-reviewed");
    expect(attempt(procedure, state, notice(60_000), from(100_000)).kind).toBe("acted");
  });

  it("is not got round by a low proposal and a high notice", () => {
    const [, action, on] = stepsTo("submitted").at(-1) as Step;
    const low: Step = [officer, action, on, { conclusion: "建议处罚。", proposedFineFen: 100_000 }];
    const { state } = enforced("submitted", { submitted: low });
    expect(refusalOf(attempt(procedure, state, notice(60_000), from(50_000))).code).toBe("not-reviewed");
  });

  it("may still be held where it is not compulsory", () => {
    const { state } = enforced("submitted");
    const review: Step = [reviewer, "legal-review", "2026-03-18", { result: "passed", opinion: "同意。" }];
    expect(attempt(procedure, state, review, from(100_000)).kind).toBe("acted");
  });
});

it("reads a gate that cannot be read as the standard", () => {
  expect(approvalKnown(procedure, { [gateKey(procedure.id, "panel-discussion")]: "soon" }, 1).gates).toEqual({
    "legal-review": { when: "always" },
    "panel-discussion": { when: "never" },
  });
  expect(stands({ when: "fine", fineAtLeastFen: 100 }, undefined)).toBe(true);
});

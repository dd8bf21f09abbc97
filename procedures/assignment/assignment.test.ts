import { act, type Actor, type CaseState, defineProcedure, noInput, type Party } from "#casework";
import { cite } from "#statutes";
import { describe, expect, it } from "vitest";
import { attempt, given, head, officer, refusalOf, type Step } from "../testing/scene.ts";
import { assignmentActions } from "./actions.ts";
import { assignmentFacts } from "./facts.ts";
import { byOfficersOfTheCase, notYourPaper } from "./notOnTheCase.ts";
import { type Assigned, officersOf, officersOnPaper } from "./standing.ts";
import { z } from "zod";

/** An invented procedure: a dispute that officers look at. */
const dispute = defineProcedure(
  {
    id: "dispute",
    version: "1",
    name: { zh: "纠纷", en: "Dispute" },
    legalBasis: [cite("house", "1")],
    start: "open",
    roles: {
      officer: { zh: "承办人", en: "officer" },
      reviewer: { zh: "审核", en: "reviewer" },
      head: { zh: "负责人", en: "head" },
      respondent: { zh: "当事人", en: "respondent" },
    },
    stages: {
      open: { name: { zh: "受理", en: "open" } },
      looking: { name: { zh: "调查", en: "looking" } },
      done: { name: { zh: "结束", en: "done" }, closing: { zh: "结束", en: "done" } },
    },
    clocks: {},
    documents: {},
    facts: z.object(assignmentFacts),
  },
  (action) =>
    byOfficersOfTheCase(
      {
        ...assignmentActions({ from: ["open", "looking"], parties: ["respondent"] }),
        note: action({
          name: { zh: "记录", en: "Note" },
          event: "Noted",
          by: ["officer"],
          from: ["open"],
          input: noInput,
        }),
        look: action({
          name: { zh: "查看", en: "Look" },
          event: "Looked",
          by: ["officer", "head"],
          from: ["open", "looking"],
          input: noInput,
          next: "looking",
        }),
        end: action({
          name: { zh: "结束", en: "End" },
          event: "Ended",
          by: ["head"],
          from: ["looking"],
          input: noInput,
          next: "done",
        }),
      },
      { open: ["open"], free: ["request-recusal"] },
    ),
);

const known = {
  colleagues: [
    { account: "li", name: "李承办", roles: ["officer"], certificate: "演示执法001" },
    { account: "zhao", name: "赵协办", roles: ["officer"] },
    { account: "qian", name: "钱承办", roles: ["officer"] },
    { account: "zhou", name: "周审核", roles: ["reviewer"] },
    { account: "wang", name: "王负责", roles: ["head"] },
  ],
};
const zhao: Actor = { id: "zhao", role: "officer", name: "赵协办" };
const qian: Actor = { id: "qian", role: "officer", name: "钱承办" };
const second: Actor = { id: "sun", role: "head", name: "孙负责" };
const party: Actor = { id: "party-1", role: "respondent", name: "岚城某鞋店" };
const parties: readonly Party[] = [{ id: "r", role: "respondent", name: "岚城某鞋店" }];

const assigned: Step = [head, "assign-officers", "2026-03-02", { officers: ["li", "zhao"] }];
const look = (by: Actor): Step => [by, "look", "2026-03-05"];

function after(...steps: readonly Step[]): CaseState {
  return given(dispute, steps, known, parties).state;
}
function attempting(state: CaseState, step: Step, more = {}) {
  return attempt(dispute, state, step, { ...known, ...more });
}
function codeOf(state: CaseState, step: Step, more = {}): string {
  return refusalOf(attempting(state, step, more)).code;
}

describe("assigning the officers", () => {
  it("puts two or more on the case, with their names and certificates as the office keeps them", () => {
    const state = after(assigned) as Assigned;
    expect(officersOf(state)).toEqual([
      { account: "li", name: "李承办", certificate: "演示执法001", from: "2026-03-02" },
      { account: "zhao", name: "赵协办", from: "2026-03-02" },
    ]);
    expect(officersOnPaper(state)).toBe("李承办（执法证号：演示执法001）、赵协办");
  });

  it("is for the head, takes no fewer than two, and nobody twice", () => {
    const begin = after();
    expect(codeOf(begin, [officer, "assign-officers", "2026-03-02", { officers: ["li", "zhao"] }])).toBe("wrong-role");
    expect(codeOf(begin, [head, "assign-officers", "2026-03-02", { officers: ["li"] }])).toBe(
      "fewer-than-two-officers",
    );
    expect(codeOf(begin, [head, "assign-officers", "2026-03-02", { officers: ["li", "li"] }])).toBe(
      "same-officer-twice",
    );
    expect(codeOf(after(assigned), [head, "assign-officers", "2026-03-02", { officers: ["li"] }])).toBe(
      "same-officer-twice",
    );
  });

  it("takes only case officers of the office", () => {
    for (const other of ["zhou", "stranger"]) {
      const refusal = refusalOf(
        attempting(after(), [head, "assign-officers", "2026-03-02", { officers: ["li", other] }]),
      );
      expect(refusal.code).toBe("not-an-officer-of-the-office");
      expect(refusal.article).toBeDefined();
    }
  });

  it("adds a third officer later", () => {
    const state = after(assigned, [head, "assign-officers", "2026-03-03", { officers: ["qian"] }]) as Assigned;
    expect(officersOf(state).map(({ account }) => account)).toEqual(["li", "zhao", "qian"]);
  });
});

describe("reassigning", () => {
  it("says who leaves, who comes and why, and puts the new officer where the other stood", () => {
    const state = after(assigned, [
      head,
      "reassign",
      "2026-03-04",
      { leaves: "li", comes: "qian", reason: "岗位调整" },
    ]) as Assigned;
    expect(officersOf(state).map(({ account }) => account)).toEqual(["qian", "zhao"]);
    expect(state.facts.officers?.[0]).toMatchObject({ account: "li", until: "2026-03-04", why: "岗位调整" });
    expect(codeOf(state, look(officer))).toBe("not-on-the-case");
    expect(attempting(state, look(qian)).kind).toBe("acted");
  });

  it("is refused before anybody is assigned, for somebody who is not on the case, and without a reason", () => {
    const change = { leaves: "li", comes: "qian", reason: "岗位调整" };
    expect(codeOf(after(), [head, "reassign", "2026-03-04", change])).toBe("nobody-assigned");
    const state = after(assigned);
    expect(codeOf(state, [head, "reassign", "2026-03-04", { ...change, leaves: "qian" }])).toBe(
      "not-an-officer-of-the-case",
    );
    expect(codeOf(state, [head, "reassign", "2026-03-04", { ...change, comes: "zhao" }])).toBe("same-officer-twice");
    expect(codeOf(state, [head, "reassign", "2026-03-04", { ...change, reason: " " }])).toBe("invalid-input");
  });
});

describe("acting in a case", () => {
  it("is for its officers alone once they are assigned; before that anybody of the office may take it in", () => {
    expect(attempting(after(), [qian, "note", "2026-03-05"]).kind).toBe("acted");
    const state = after(assigned);
    expect(codeOf(state, [qian, "note", "2026-03-05"])).toBe("not-on-the-case");
    expect(attempting(state, look(zhao)).kind).toBe("acted");
    expect(attempting(state, look(head)).kind).toBe("acted");
  });

  it("needs two officers from the stage of the investigation on", () => {
    const state = given(dispute, [look(head)], known, parties).state;
    const refusal = refusalOf(attempting(state, look(officer)));
    expect(refusal.code).toBe("fewer-than-two-officers");
    expect(refusal.remedy.en).toContain("assign officers");
  });

  it("is open to the deputy of an officer on leave, and to nobody else's", () => {
    const state = after(assigned);
    expect(attempting(state, look(qian), { deputies: { li: "qian" } }).kind).toBe("acted");
    expect(codeOf(state, look(qian), { deputies: { someone: "qian" } })).toBe("not-on-the-case");
  });

  it("is decided the same when the case is replayed after the leave, since the entry says for whom it was done", () => {
    const step: Step = [{ ...qian, for: { id: "li", name: "李承办" } }, "look", "2026-03-05"];
    expect(attempting(after(assigned), step).kind).toBe("acted");
  });
});

describe("the papers of a case", () => {
  const asks = (state: CaseState, actor: Actor, more = {}) =>
    notYourPaper(state as Assigned, { actor, known: { ...known, ...more } })?.code;

  it("are drafted by its officers and their deputies; before they are assigned, by anybody of the office", () => {
    expect(asks(after(), qian)).toBeUndefined();
    expect(asks(after(assigned), qian)).toBe("not-on-the-case");
    expect(asks(after(assigned), zhao)).toBeUndefined();
    expect(asks(after(assigned), qian, { deputies: { li: "qian" } })).toBeUndefined();
  });

  it("are approved by nobody who is recused", () => {
    const asked: Step = [party, "request-recusal", "2026-03-03", { whom: "王负责", grounds: "亲属" }];
    expect(asks(after(assigned), head)).toBeUndefined();
    expect(asks(after(assigned, asked), head)).toBe("recusal-not-decided");
  });
});

describe("a recusal", () => {
  const asked: Step = [party, "request-recusal", "2026-03-03", { whom: "李承办", grounds: "与当事人有利害关系" }];

  it("asked by a party, by the name on the papers, keeps the officer out while the other goes on", () => {
    const state = after(assigned, asked);
    expect((state as Assigned).facts.recusals).toMatchObject([{ account: "li", askedAs: "respondent" }]);
    expect(codeOf(state, look(officer))).toBe("recusal-not-decided");
    expect(attempting(state, look(zhao)).kind).toBe("acted");
    expect(codeOf(state, look(qian), { deputies: { li: "qian" } })).toBe("not-on-the-case");
    expect(codeOf(state, asked)).toBe("recusal-asked-already");
  });

  it("granted, ends the officer's part for good; a replacement is needed before the investigation goes on", () => {
    const granted: Step = [head, "decide-recusal", "2026-03-04", { whom: "li", granted: true, reason: "属实" }];
    const state = after(assigned, asked, granted);
    expect((state as Assigned).facts.recusals?.[0]?.decided).toEqual({
      granted: true,
      reason: "属实",
      by: "王负责",
      on: "2026-03-04",
    });
    expect(codeOf(state, look(officer))).toBe("recused");
    expect(codeOf(state, look(zhao))).toBe("fewer-than-two-officers");
    expect(codeOf(state, [head, "assign-officers", "2026-03-05", { officers: ["li"] }])).toBe("recused");
    const mended = after(assigned, asked, granted, [head, "assign-officers", "2026-03-05", { officers: ["qian"] }]);
    expect(attempting(mended, look(zhao)).kind).toBe("acted");
  });

  it("refused, gives the officer back to the case", () => {
    const refused: Step = [head, "decide-recusal", "2026-03-04", { whom: "li", granted: false, reason: "不属实" }];
    const state = after(assigned, asked, refused);
    expect(attempting(state, look(officer)).kind).toBe("acted");
  });

  it("may be asked by the officer itself, and ordered by the head unasked; nobody decides about itself", () => {
    const own = after(assigned, [zhao, "request-recusal", "2026-03-03", { whom: "zhao", grounds: "亲属" }]);
    expect(codeOf(own, look(zhao))).toBe("recusal-not-decided");
    const ordered = after(assigned, [
      head,
      "decide-recusal",
      "2026-03-04",
      { whom: "zhao", granted: true, reason: "利害关系" },
    ]);
    expect(codeOf(ordered, look(zhao))).toBe("recused");
    const aboutHead = after(assigned, [party, "request-recusal", "2026-03-03", { whom: "王负责", grounds: "亲属" }]);
    const decide = { whom: "wang", granted: false, reason: "无" };
    expect(codeOf(aboutHead, [head, "decide-recusal", "2026-03-04", decide])).toBe("recusal-not-decided");
    expect(attempting(aboutHead, [second, "decide-recusal", "2026-03-04", decide]).kind).toBe("acted");
    const unasked = { whom: "li", granted: false, reason: "无" };
    expect(codeOf(after(assigned), [head, "decide-recusal", "2026-03-04", unasked])).toBe("recusal-not-asked");
  });
});

it("says in every refusal what to do next, in both languages, and by which rule", () => {
  const refused = act({
    procedure: dispute,
    state: after(assigned),
    command: { action: "look", by: qian, at: "2026-03-05T04:00:00Z", input: {} },
    now: "2026-03-06T00:00:00Z",
    calendar: { id: "none", version: "1", years: [] } as never,
    known,
  });
  const { remedy, sentence, article } = refusalOf(refused);
  expect([remedy.zh, remedy.en, sentence.zh, sentence.en].every((words) => words.length > 5)).toBe(true);
  expect(article).toEqual(cite("house", "1"));
});

import { actOnPaper, type CaseState, fold, nextReview, paperOf, paperSteps, type PaperCommand } from "#casework";
import { describe, expect, it } from "vitest";
import { given, head, officer, reviewer, stepsTo } from "../../procedures/testing/scene.ts";
import { trademarkEnforcement } from "../../procedures/protection/trademark-enforcement/procedure.ts";

const bytes = (letter: string) => letter.repeat(64);
const now = "2026-03-21T02:00:00Z";

/** The notice was made in an office whose chain for it is the reviewer, then the head. */
function drafted() {
  const known = { approvalChains: { priorNotice: ["reviewer", "head"] } };
  return given(trademarkEnforcement, stepsTo("notice"), known);
}

function walk(state: CaseState, ...commands: Omit<PaperCommand, "paper">[]): CaseState {
  return commands.reduce((at, command) => {
    const acted = step(at, command);
    if (acted.kind === "refused") throw new Error(acted.refusal.sentence.en);
    return acted.state;
  }, state);
}

function step(state: CaseState, command: Omit<PaperCommand, "paper">) {
  return actOnPaper({
    procedure: trademarkEnforcement,
    state,
    command: { ...command, paper: "priorNotice:respondent#1" },
    now,
  });
}

const refusal = (state: CaseState, command: Omit<PaperCommand, "paper">) => {
  const acted = step(state, command);
  return acted.kind === "refused" ? acted.refusal.code : "acted";
};

const noticeOf = (state: CaseState) => paperOf(state, "priorNotice", "respondent");
const submit = { step: "submit", by: officer } as const;
const byReviewer = { step: "approve", by: reviewer, opinion: "同意" } as const;
const byHead = { step: "approve", by: head, sha256: bytes("b"), number: "岚知罚告〔2026〕1号" } as const;

describe("the life of a paper", () => {
  it("is a draft until its office's chain has approved it in order; then it has its number and its bytes are fixed", () => {
    const { state } = drafted();
    expect(noticeOf(state)).toMatchObject({
      id: "priorNotice:respondent#1",
      life: "draft",
      chain: ["reviewer", "head"],
    });
    const inReview = walk(state, { step: "revise", by: officer, sha256: bytes("a"), how: "word" }, submit);
    expect(noticeOf(inReview)?.revisions).toMatchObject([{ sha256: bytes("a"), how: "word", by: officer.id }]);
    expect(refusal(inReview, byHead)).toBe("wrong-role");
    const half = walk(inReview, byReviewer);
    expect(noticeOf(half)?.life).toBe("in-review");
    expect(nextReview(noticeOf(half) as NonNullable<ReturnType<typeof noticeOf>>)).toBe("head");
    const approved = walk(half, byHead);
    expect(noticeOf(approved)).toMatchObject({ life: "approved", number: "岚知罚告〔2026〕1号", sha256: bytes("b") });
    expect(refusal(approved, { step: "revise", by: officer, sha256: bytes("c") })).toBe("paper-not-a-draft");
  });

  it("begins its round anew when it is returned, which needs a reason", () => {
    const inReview = walk(drafted().state, submit, byReviewer);
    expect(refusal(inReview, { step: "return", by: head })).toBe("no-opinion");
    const returned = walk(inReview, { step: "return", by: head, opinion: "事实部分写明数量" });
    expect(noticeOf(returned)?.life).toBe("draft");
    expect(refusal(returned, byReviewer)).toBe("paper-not-in-review");
    const again = walk(returned, submit);
    expect(refusal(again, byHead)).toBe("wrong-role");
    expect(noticeOf(walk(again, byReviewer, byHead))?.reviews.filter(({ past }) => past !== true)).toHaveLength(2);
  });

  it("is never approved by who wrote it or put it to approval", () => {
    const both = { ...officer, role: "reviewer" };
    expect(refusal(walk(drafted().state, submit), { ...byReviewer, by: both })).toBe("same-person");
    const revised = walk(drafted().state, { step: "revise", by: { ...reviewer, role: "officer" }, sha256: bytes("a") });
    expect(refusal(walk(revised, submit), byReviewer)).toBe("same-person");
  });

  it("can be voided with a reason while it is a draft, and is then served by nobody", () => {
    const { state } = drafted();
    expect(refusal(state, { step: "void", by: officer })).toBe("no-opinion");
    const voided = walk(state, { step: "void", by: officer, opinion: "当事人名称有误" });
    expect(noticeOf(voided)).toBeUndefined();
    expect(voided.documents.at(-1)).toMatchObject({ life: "voided", voided: { why: "当事人名称有误" } });
  });

  it("is opened by its party only once it is approved; each opening is on the docket", () => {
    const party = { id: "party", role: "respondent", party: "respondent" };
    expect(refusal(drafted().state, { step: "open", by: party })).toBe("paper-not-approved");
    const opened = walk(drafted().state, submit, byReviewer, byHead, { step: "open", by: party });
    expect(noticeOf(opened)?.openings).toEqual([{ by: "party", at: now }]);
  });

  it("is all in the docket: the fold gives the same papers, and a paper's steps change neither stage nor facts", () => {
    const { state, docket } = drafted();
    const acted = step(state, submit);
    if (acted.kind === "refused") throw new Error(acted.refusal.code);
    const folded = fold(trademarkEnforcement, [...docket, acted.event]);
    expect(folded.documents).toEqual(acted.state.documents);
    expect({ ...folded, documents: [], version: 0 }).toEqual({ ...state, documents: [], version: 0 });
    expect(Object.keys(paperSteps)).toContain(acted.event.action.replace("paper-", ""));
  });
});

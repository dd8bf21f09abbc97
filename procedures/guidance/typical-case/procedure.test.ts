import { actOnCopy, type CaseState } from "#casework";
import { describe, expect, it } from "vitest";
import { paperData } from "../../papers.ts";
import { attempt, given, refusalOf, type Step } from "../../testing/scene.ts";
import { typicalCase as procedure } from "./procedure.ts";

const person = (id: string, role: string, office: string) => ({ id, role, name: id, office });
const lower = { officer: person("li", "officer", "ip/qc/lan/"), head: person("wang", "head", "ip/qc/lan/") };
const upper = { officer: person("zhang", "officer", "ip/qc/"), head: person("chen", "head", "ip/qc/") };
const nomination = {
  standing: "typical",
  subject: "trademark",
  name: "“星河”商标侵权案",
  caseNumber: "IP-QC-LAN〔2026〕案第7号",
  facts: "某店销售侵权运动鞋。",
  decision: "罚款六万元。",
  point: "招牌使用属于商标使用。",
  meaning: "统一认定标准。",
};
const sent: Step[] = [
  [lower.officer, "nominate", "2026-03-02", nomination],
  [lower.officer, "make-digest", "2026-03-02", { to: "ip/qc/" }],
  [lower.officer, "paper-submit", "2026-03-02", { paper: "caseDigest#1" }],
  [lower.head, "paper-approve", "2026-03-02", { paper: "caseDigest#1" }],
  [lower.head, "submit-nomination", "2026-03-03", {}],
];
const opinion = (who: { id: string; role: string; name: string; office: string }): Step => [
  who,
  "give-opinion",
  "2026-03-04",
  { recommended: true, opinion: "要点明确。" },
];
const select = (selected: boolean): Step => [upper.head, "select", "2026-03-05", { selected, reason: "具有示范意义" }];
const scene = (...steps: readonly Step[]) => given(procedure, steps);
const refused = (before: readonly Step[], step: Step) =>
  refusalOf(attempt(procedure, scene(...before).state, step)).code;

/** The text with a copy for publication: marked by one, approved by another. */
function redacted(state: CaseState): CaseState {
  const step = (by: typeof lower.officer, command: object, now: string) => {
    const acted = actOnCopy({
      procedure,
      state: latest,
      command: { paper: "caseDigest#1", by, ...command } as never,
      now,
    });
    if (acted.kind === "refused") throw new Error(acted.refusal.sentence.en);
    return acted.state;
  };
  let latest = state;
  latest = step(lower.officer, { step: "paper-mark", marks: 2, sha256: "a".repeat(64) }, "2026-03-06T04:00:00Z");
  latest = step(
    lower.head,
    { step: "paper-copy", copy: 1, sha256: "b".repeat(64), pdf: "c".repeat(64) },
    "2026-03-06T05:00:00Z",
  );
  return latest;
}

describe("a case put forward", () => {
  it("is selected by the office above: opinions first, the decision by who gave none", () => {
    expect(refused(sent.slice(0, 1), [lower.head, "submit-nomination", "2026-03-03", {}])).toBe("paper-not-signed");
    expect(refused(sent.slice(0, 1), [lower.officer, "make-digest", "2026-03-03", { to: "ip/lw/" }])).toBe(
      "not-a-higher-office",
    );
    expect(refused(sent, select(true))).toBe("no-opinion-yet");
    expect(refused(sent, [lower.head, "give-opinion", "2026-03-04", { recommended: true, opinion: "x" }])).toBe(
      "not-the-addressee",
    );
    expect(refused([...sent, opinion(upper.head)], select(true))).toBe("same-person");
    expect(refused([...sent, opinion(upper.officer)], opinion(upper.officer))).toBe("opinion-given-already");
    const { state } = scene(...sent, opinion(upper.officer), select(true));
    expect(state).toMatchObject({ stage: "redacting", addressed: [{ office: "ip/qc/", mode: "reads" }] });
    expect(scene(...sent, opinion(upper.officer), select(false)).state.closed?.form).toBe("not-selected");
  });

  it("is published only as the copy that another person approved, whose hash the docket keeps", () => {
    const selected: Step[] = [...sent, opinion(upper.officer), select(true)];
    const publish: Step = [lower.head, "publish", "2026-03-09", { place: "本机构网站" }];
    expect(refused(selected, publish)).toBe("copy-not-approved");
    const acted = attempt(procedure, redacted(scene(...selected).state), publish);
    if (acted.kind === "refused") throw new Error(acted.refusal.sentence.en);
    expect(acted.state).toMatchObject({
      stage: "published",
      facts: { publication: { copy: 1, sha256: "b".repeat(64) } },
    });
  });

  it("may be withdrawn until it is published", () => {
    const { state } = scene(...sent, [lower.head, "withdraw", "2026-03-04", { reason: "案件进入诉讼" }]);
    expect(state).toMatchObject({ closed: { form: "withdrawn" }, addressed: [{ mode: "reads" }] });
  });

  it("its papers tell the case, and the result to the office that put it forward", () => {
    const { state } = scene(...sent, opinion(upper.officer), select(true));
    const order = (kind: string) =>
      paperData({
        kind,
        state,
        madeOn: "2026-03-05",
        documentNumber: "1",
        office: { name: "局", names: { "ip/qc/lan/": "澜州市知识产权局" } },
        capital: String,
      });
    expect(order("caseDigest")).toMatchObject({ data: { point: nomination.point, standing: "典型案例" } });
    expect(order("selectionNotice")).toMatchObject({ data: { addressee: "澜州市知识产权局", result: "入选" } });
  });
});

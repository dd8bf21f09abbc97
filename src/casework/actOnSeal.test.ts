import { describe, expect, it } from "vitest";
import { actOnSeal, fold, notSealable, sealedPieces, type SealCommand, type SealTarget, sealToken } from "./index.ts";
import { claimed, given, head, owner, wang } from "./testing/scene.ts";
import { umbrella } from "./testing/umbrella.ts";

const grounds = [{ name: { zh: "个人信息", en: "personal data" }, confidence: "unverified" as const }];
const now = "2026-03-10T04:00:00Z";
const colour = { what: "field", entry: 1, path: "colour", papers: [] } as const satisfies SealTarget;
const [who, action, on] = claimed;
const scene = given([who, action, on, { colour: "墨绿底绣李字" }]);

function step(command: SealCommand, { state, docket } = scene) {
  return actOnSeal({ procedure: umbrella, state, docket, grounds, command, now });
}

function seal(over: Partial<Extract<SealCommand, { step: "seal" }>> = {}) {
  return step({ step: "seal", by: wang, target: colour, ground: "个人信息", why: "与认领无关", openTo: [], ...over });
}

function sealedScene() {
  const acted = seal();
  if (acted.kind === "refused") throw new Error(acted.refusal.code);
  return { state: acted.state, docket: [...scene.docket, acted.event] };
}

const code = (acted: ReturnType<typeof step>) => (acted.kind === "refused" ? acted.refusal.code : acted.event.type);

describe("a seal", () => {
  it("is an entry that says who, why and for whom, always those who may lift it, and never what", () => {
    const { state, docket } = sealedScene();
    const entry = docket.at(-1);
    expect(entry).toMatchObject({ type: "RecordSealed", action: "seal", input: {}, facts: {}, stage: "claimed" });
    expect(JSON.stringify(entry)).not.toContain("墨绿");
    expect(state.seals).toMatchObject([
      { seal: 1, what: "field", ref: "1:colour", by: "wang", ground: grounds[0]?.name, openTo: ["role:head"] },
    ]);
    expect(fold(umbrella, docket, state.parties).seals).toEqual(state.seals);
    expect(state.taken).toEqual(scene.state.taken);
  });

  it("closes with a value the papers that hold it", () => {
    const issued = given(
      [who, action, on, { colour: "墨绿底绣李字" }],
      [wang, "examine", "2026-03-03", { described: "well" }],
      [head, "approve", "2026-03-04"],
    );
    const paper = issued.state.documents[0]?.id ?? "";
    const acted = step(
      {
        step: "seal",
        by: wang,
        target: { ...colour, papers: [paper] },
        ground: "个人信息",
        why: "无关",
        openTo: ["officers"],
      },
      issued,
    );
    const seals = acted.kind === "acted" ? acted.state.seals : [];
    expect(seals?.map(({ what, ref, with: of }) => [what, ref, of])).toEqual([
      ["field", "1:colour", undefined],
      ["paper", paper, 1],
    ]);
    const both = { state: acted.kind === "acted" ? acted.state : issued.state, docket: issued.docket };
    expect(code(step({ step: "lift-seal", by: head, seal: 2, why: "x", open: true }, both))).toBe(
      "lifted-with-its-value",
    );
    const lifted = step({ step: "lift-seal", by: head, seal: 1, why: "已公开", open: true }, both);
    expect(lifted.kind === "acted" && lifted.state.seals?.every((each) => each.lifted !== undefined)).toBe(true);
  });

  it.each([
    ["wrong-role", { by: owner }],
    ["no-seal-ground", { ground: "不便公开" }],
    ["no-seal-reason", { why: " " }],
    ["no-such-reader", { openTo: ["role:king"] }],
    ["no-such-reader", { openTo: ["party:nobody"] }],
    ["no-field-to-seal", { target: { ...colour, path: "size" } }],
    ["no-field-to-seal", { target: { ...colour, entry: 7 } }],
    ["no-such-paper", { target: { what: "paper" as const, ref: "slip#1" } }],
    ["reason-tells-it", { why: "墨绿底绣李字是私事" }],
  ])("is refused: %s", (wanted, over) => {
    const acted = seal(over);
    expect(code(acted)).toBe(wanted);
    if (acted.kind === "refused") expect([acted.refusal.remedy.zh, acted.refusal.remedy.en].every(Boolean)).toBe(true);
  });

  it("is refused for a value so short that it stands in other words, and for one that is sealed already", () => {
    const short = given([who, action, on, { colour: "green" }]);
    expect(
      code(step({ step: "seal", by: wang, target: colour, ground: "个人信息", why: "x", openTo: [] }, short)),
    ).toBe("too-short-to-seal");
    const { state } = sealedScene();
    const told = scene.docket.map((entry) => ({ ...entry, input: { colour: sealToken(1) } }));
    const again = step(
      { step: "seal", by: wang, target: colour, ground: "个人信息", why: "x", openTo: [] },
      { state, docket: told },
    );
    expect(code(again)).toBe("no-field-to-seal");
  });

  it("is lifted by those of the procedure alone, for whom it opens, with a reason, once", () => {
    const there = sealedScene();
    const lift = (over: object) =>
      step({ step: "lift-seal", by: head, seal: 1, why: "已公开", open: true, ...over }, there);
    expect(code(lift({ by: wang }))).toBe("wrong-role");
    expect(code(lift({ open: false }))).toBe("seal-not-open");
    expect(code(lift({ why: "" }))).toBe("no-seal-reason");
    expect(code(lift({ seal: 5 }))).toBe("no-such-seal");
    const lifted = lift({});
    expect(code(lifted)).toBe("SealLifted");
    const after = { state: lifted.kind === "acted" ? lifted.state : there.state, docket: there.docket };
    expect(code(step({ step: "lift-seal", by: head, seal: 1, why: "x", open: true }, after))).toBe("already-lifted");
  });

  it("does not stand where the case itself rests on the value", () => {
    const { state } = sealedScene();
    const [made] = state.seals ?? [];
    if (made === undefined) throw new Error("no seal");
    expect(notSealable(umbrella, scene.state, state, made)).toBeUndefined();
    const moved = { ...state, clocks: state.clocks.map((run) => ({ ...run, trigger: "2026-01-01" })) };
    expect(notSealable(umbrella, scene.state, moved, made)?.code).toBe("carries-the-case");
  });
});

it("a text is told in pieces: words, and the numbers of the seals in it", () => {
  expect(sealedPieces(`号码${sealToken(3)}，${sealToken(12)}`)).toEqual(["号码", 3, "，", 12]);
  expect(sealedPieces("无")).toEqual(["无"]);
});

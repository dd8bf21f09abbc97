import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  act,
  availableActions,
  checkProcedure,
  defineProcedure,
  noInput,
  type Procedure,
  stagePicture,
} from "./index.ts";
import { attempt, bare, claimed, given, head, late, owner, type Step, wang, zhao } from "./testing/scene.ts";
import { umbrella } from "./testing/umbrella.ts";

function refusalOf(steps: readonly Step[], last: Step, now = late) {
  const acted = attempt(given(...steps).state, last, now);
  return acted.kind === "refused" ? acted.refusal : undefined;
}

describe("an action", () => {
  it("leaves an entry that says who, when it happened, when it was recorded, and all it did", () => {
    const acted = attempt(given().state, claimed, "2026-03-03T01:00:00Z");
    expect(acted).toMatchObject({
      kind: "acted",
      event: {
        seq: 1,
        type: "UmbrellaClaimed",
        action: "claim",
        actor: owner,
        at: "2026-03-02T04:00:00Z",
        recordedAt: "2026-03-03T01:00:00Z",
        input: { colour: "green" },
        stage: "claimed",
        facts: { colour: "green", claimedOn: "2026-03-02", proof: "no" },
        effects: [
          {
            kind: "clock-started",
            run: "decision#1",
            trigger: "2026-03-02",
            length: 30,
            unit: "calendar-day",
            rule: "umbrella-days",
          },
          { kind: "clock-started", run: "storage#1", confidence: "unverified" },
          { kind: "document-issued", document: "receipt" },
        ],
      },
      state: { stage: "claimed", version: 1, openedAt: "2026-03-02T04:00:00Z" },
    });
  });

  it("happened on its legal day in Shanghai, whatever offset it was given with", () => {
    expect(given([owner, "claim", "2026-03-01T23:30:00-05:00", { colour: "red" }]).state.facts["claimedOn"]).toBe(
      "2026-03-02",
    );
    expect(given([owner, "claim", "2026-03-01T16:00:00Z", { colour: "red" }]).state.facts["claimedOn"]).toBe(
      "2026-03-02",
    );
  });

  it("records the decision by table, with row, version and article, once", () => {
    const { docket } = given(claimed, [wang, "examine", "2026-03-05", { described: "badly" }]);
    expect(docket[1]?.effects).toEqual([
      {
        kind: "decided-by-table",
        table: "umbrella-return",
        version: "1",
        row: "neither",
        outcome: "refuse",
        facts: { described: "badly", proof: "no" },
        article: { source: "umbrella-code", article: "9" },
        confidence: "read",
      },
    ]);
  });

  it("that closes the case stops every clock and says in which form", () => {
    const { state, docket } = given(
      claimed,
      [wang, "examine", "2026-03-05", { described: "well" }],
      [head, "approve", "2026-03-06"],
    );
    expect(state.closed).toEqual({ form: "returned", at: "2026-03-06T04:00:00Z" });
    expect(state.clocks.map((run) => [run.run, run.stopped?.on, run.stopped?.closing])).toEqual([
      ["decision#1", "2026-03-06", undefined],
      ["storage#1", "2026-03-06", true],
    ]);
    expect(docket[2]?.effects.at(-1)).toMatchObject({ kind: "case-closed", form: "returned", name: { zh: "发还" } });
    expect(state.documents.map((each) => each.document)).toEqual(["receipt", "returnSlip"]);
  });

  it("counts a later run of the same clock as its own", () => {
    const { state } = given(
      claimed,
      [wang, "askProof", "2026-03-03"],
      [owner, "prove", "2026-03-04", { good: false }],
      [wang, "askProof", "2026-03-05"],
    );
    expect(state.clocks.map((run) => run.run)).toEqual(["decision#1", "storage#1", "proof#1", "proof#2"]);
  });

  it.each([
    [6, 6],
    [0, undefined],
    [-3, undefined],
    [2.5, undefined],
  ])("takes the deployment's length only where the law is unverified and it can be counted: %s", (storage, length) => {
    const known = { clockLengths: { storage, decision: 99 } };
    const acted = act({
      procedure: umbrella,
      state: given().state,
      command: { by: owner, action: "claim", input: { colour: "x" } },
      now: late,
      calendar: bare,
      known,
    });
    expect(acted).toMatchObject({
      state: {
        clocks: [
          { clock: "decision", length: 30 },
          { clock: "storage", length: length ?? umbrella.clocks["storage"]?.length },
        ],
      },
    });
  });
});

describe("an action is refused", () => {
  it("when the procedure has no such action, not even one that every object has", () => {
    expect(refusalOf([], [owner, "steal", "2026-03-02"])?.code).toBe("unknown-action");
    expect(refusalOf([], [owner, "constructor", "2026-03-02"])?.code).toBe("unknown-action");
  });

  it("for the wrong role, naming the right one and the article", () => {
    const refusal = refusalOf([], [head, "claim", "2026-03-02", { colour: "red" }]);
    expect(refusal).toMatchObject({ code: "wrong-role", article: { article: "2" } });
    expect(refusal?.sentence.en).toBe('"Claim" is for: owner, keeper. You act as: head keeper.');
    expect(refusal?.sentence.zh).toContain("您的身份是负责人");
  });

  it("in the wrong stage, naming the stage and what is possible in it", () => {
    const refusal = refusalOf([claimed], [owner, "prove", "2026-03-03", { good: true }]);
    expect(refusal?.sentence.en).toBe('The case is in the stage "claimed"; "Bring proof" belongs to: proof asked for.');
    expect(refusal?.remedy.en).toMatch(/^Possible now: Ask for proof, .*Withdraw\.$/);
  });

  it("on a closed case", () => {
    const refusal = refusalOf(
      [claimed, [owner, "withdraw", "2026-03-03"]],
      [wang, "examine", "2026-03-04", { described: "well" }],
    );
    expect(refusal).toMatchObject({ code: "case-closed", sentence: { zh: "本案已结案（撤回），不能再办理。" } });
  });

  it("for input that does not fit, in both languages, field by field, in the words of the form", () => {
    const refusal = refusalOf(
      [],
      [owner, "claim", "2026-03-02", { colour: "", ribs: 7, handles: [{ wood: true }, { wood: "no" }], hat: 1 }],
    );
    expect(refusal?.code).toBe("invalid-input");
    expect(refusal?.sentence.en).toContain("colour: Too small");
    expect(refusal?.sentence.en).toContain("handles › 2 › wood: Invalid input: expected boolean, received string");
    expect(refusal?.sentence.en).toContain("ribs: must be even");
    expect(refusal?.sentence.en).toContain('Unrecognized key: "hat"');
    expect(refusal?.sentence.zh).toMatch(/颜色：.*数值过小/);
    expect(refusal?.sentence.zh).toContain("伞骨：应为双数");
    expect(refusalOf([], [owner, "claim", "2026-03-02"])?.sentence.zh).toContain("颜色");
  });

  it("for 10,000 wrong rows with five of them and a count", () => {
    const handles = Array.from({ length: 10_000 }, () => ({ wood: 1 }));
    expect(refusalOf([], [owner, "claim", "2026-03-02", { colour: "red", handles }])?.sentence.en).toContain(
      "and 9995 more",
    );
  });

  it("by its guard, with the law's own words", () => {
    const proved: Step[] = [claimed, [wang, "askProof", "2026-03-03"], [owner, "prove", "2026-03-04", { good: true }]];
    expect(refusalOf(proved, [wang, "askProof", "2026-03-05"])?.code).toBe("already-proved");
  });

  it("when the author of the proposal would approve it", () => {
    const proposed: Step[] = [claimed, [wang, "examine", "2026-03-05", { described: "well" }]];
    expect(refusalOf(proposed, [wang, "approve", "2026-03-06"])?.code).toBe("same-person");
    expect(refusalOf(proposed, [zhao, "approve", "2026-03-06"])).toBeUndefined();
  });

  it("when it is dated in the future, before the last entry, or on no day at all", () => {
    expect(refusalOf([], claimed, "2026-03-02T03:59:59Z")?.code).toBe("in-the-future");
    expect(refusalOf([claimed], [wang, "askProof", "2026-03-01"])?.code).toBe("before-earlier-entry");
    expect(refusalOf([], [owner, "claim", "2026-02-30T01:00:00Z", { colour: "red" }])?.code).toBe("invalid-time");
  });

  it("but hours within one day are not compared, and a slip that came by post may be older than the last entry", () => {
    expect(refusalOf([claimed], [wang, "askProof", "2026-03-02T01:00:00Z"])).toBeUndefined();
    const waiting: Step[] = [claimed, [wang, "askProof", "2026-03-10"]];
    expect(refusalOf(waiting, [wang, "postSlip", "2026-03-05"])).toBeUndefined();
    expect(refusalOf(waiting, [wang, "postSlip", "2026-03-01"])?.code).toBe("before-earlier-entry");
  });

  it("when an extension is used up, asked after the due date, or of a clock that does not run", () => {
    const extend = (on: string): Step => [head, "extend", on, { reason: "rain" }];
    expect(refusalOf([claimed, extend("2026-03-20")], extend("2026-03-21"))?.code).toBe("extension-used-up");
    expect(refusalOf([claimed], extend("2026-04-01"))).toBeUndefined();
    expect(refusalOf([claimed], extend("2026-04-02"))).toMatchObject({
      code: "extension-too-late",
      article: { article: "11" },
    });
  });

  it("when the law of that day is not recorded: the day is named, nothing is decided", () => {
    const refusal = refusalOf(
      [[owner, "claim", "2019-03-04", { colour: "red" }]],
      [wang, "examine", "2019-03-05", { described: "well" }],
    );
    expect(refusal).toMatchObject({ code: "no-rule-in-force" });
    expect(refusal?.sentence.en).toContain("2019-03-04");
  });
});

describe("the menu of a case", () => {
  it("shows what the person may do in this stage, the main action marked", () => {
    const menu = availableActions(umbrella, given(claimed).state, wang, late);
    expect(menu.map((each) => [each.action, each.weight, each.enabled])).toEqual([
      ["askProof", "side", true],
      ["postSlip", "side", true],
      ["inspect", "side", true],
      ["notify", "side", true],
      ["examine", "main", true],
    ]);
  });

  it("shows a barred action with its refusal", () => {
    const { state } = given(claimed, [wang, "examine", "2026-03-05", { described: "well" }]);
    const approve = (by: typeof wang) =>
      availableActions(umbrella, state, by, late).find((each) => each.action === "approve");
    expect(approve(wang)).toMatchObject({ enabled: false, refusal: { code: "same-person" } });
    expect(approve(zhao)).toMatchObject({ enabled: true });
    const extend = availableActions(umbrella, state, head, late, {}, bare).find((each) => each.action === "extend");
    expect(extend).toMatchObject({ enabled: false, refusal: { code: "extension-too-late" } });
  });

  it("is empty on a closed case", () => {
    expect(availableActions(umbrella, given(claimed, [owner, "withdraw", "2026-03-03"]).state, wang, late)).toEqual([]);
  });
});

describe("a procedure", () => {
  it("is sound, and draws itself", () => {
    expect(checkProcedure(umbrella)).toEqual([]);
    const { nodes, edges } = stagePicture(umbrella);
    expect(nodes).toHaveLength(7);
    expect(nodes[0]).toEqual({ id: "lost", name: { zh: "待认领", en: "lost" }, start: true, aside: false });
    expect(edges.map((edge) => `${edge.from}>${edge.to}:${edge.actions.map((each) => each.action).join()}`)).toEqual([
      "lost>claimed:claim",
      "claimed>proving:askProof",
      "proving>claimed:prove",
      "claimed>proposed:examine",
      "proposed>claimed:sendBack",
      "proposed>returned:approve",
      "proposed>refused:approve",
      "claimed>withdrawn:withdraw",
      "proving>withdrawn:withdraw",
      "proposed>withdrawn:withdraw",
    ]);
  });

  it("is told what the compiler cannot see", () => {
    const { withdraw: _w, prove: _p, inspect: _i, askProof, ...actions } = umbrella.actions;
    const broken: Procedure = {
      ...umbrella,
      name: { zh: "", en: "x" },
      actions: { ...actions, askProof: { ...askProof!, notSameAs: ["exam"], event: "ask proof" } },
    };
    expect(checkProcedure(broken)).toEqual([
      'stage "proving" has no closing form, and no action leads out of it',
      'stage "withdrawn" cannot be reached from "lost"',
      expect.stringContaining('no action starts the clock "notice"'),
      expect.stringContaining('no action starts the clock "drying"'),
      'action "askProof" suspends the clock "decision", which nothing resumes',
      'action "askProof" leaves "ask proof"; a past fact reads "CaseFiled"',
      'action "askProof" names "exam" in notSameAs, which is no action',
      "the procedure lacks its name in Chinese or English",
    ]);
  });

  it("that leads where it did not say is a fault, not a refusal", () => {
    const approve = { ...umbrella.actions["approve"]!, leadsTo: ["refused"] } as (typeof umbrella.actions)[string];
    const { state } = given(claimed, [wang, "examine", "2026-03-05", { described: "well" }]);
    const procedure: Procedure = { ...umbrella, actions: { ...umbrella.actions, approve } };
    expect(() =>
      act({ procedure, state, command: { by: head, action: "approve" }, now: late, calendar: bare }),
    ).toThrow(/leadsTo/);
  });
});

// What the compiler refuses. Each line below compiles only because the error on it is expected.
const word = { zh: "词", en: "word" };
const frame = {
  id: "p",
  version: "1",
  name: word,
  legalBasis: [],
  start: "open",
  roles: { officer: word },
  stages: { open: { name: word }, shut: { name: word, closing: word } },
  clocks: { wait: umbrella.clocks.decision },
  documents: { letter: { name: word } },
  facts: z.object({ wet: z.boolean() }),
} as const;
const step = { name: word, event: "Shut", by: ["officer"], from: ["open"], input: noInput } as const;
export const refusedByTheCompiler = [
  // The same without a mistake passes, so that each error below has its own cause.
  () =>
    defineProcedure(frame, (action) => ({
      a: action({
        ...step,
        next: "shut",
        starts: [{ clock: "wait" }],
        documents: ["letter"],
        facts: () => ({ wet: true }),
      }),
    })),
  () =>
    defineProcedure(frame, (action) => ({
      a: action({ ...step, next: ({ facts }) => (facts.wet ? "shut" : "open"), leadsTo: ["shut", "open"] }),
    })),
  // @ts-expect-error a misspelt start
  () => defineProcedure({ ...frame, start: "opn" }, () => ({})),
  // @ts-expect-error a misspelt stage to start from
  () => defineProcedure(frame, (action) => ({ a: action({ ...step, from: ["opn"] }) })),
  // @ts-expect-error a misspelt next stage
  () => defineProcedure(frame, (action) => ({ a: action({ ...step, next: "shutt" }) })),
  // @ts-expect-error a function that leads to a misspelt stage
  () => defineProcedure(frame, (action) => ({ a: action({ ...step, next: () => "shutt", leadsTo: ["shut"] }) })),
  // @ts-expect-error a function that does not say where it leads
  () => defineProcedure(frame, (action) => ({ a: action({ ...step, next: () => "shut" }) })),
  // @ts-expect-error a misspelt document
  () => defineProcedure(frame, (action) => ({ a: action({ ...step, documents: ["leter"] }) })),
  // @ts-expect-error a misspelt clock
  () => defineProcedure(frame, (action) => ({ a: action({ ...step, starts: [{ clock: "wayt" }] }) })),
  // @ts-expect-error a misspelt clock to stop
  () => defineProcedure(frame, (action) => ({ a: action({ ...step, stops: ["wayt"] }) })),
  // @ts-expect-error a misspelt role
  () => defineProcedure(frame, (action) => ({ a: action({ ...step, by: ["oficer"] }) })),
  // @ts-expect-error a misspelt fact
  () => defineProcedure(frame, (action) => ({ a: action({ ...step, guard: ({ facts }) => void facts.wett }) })),
  // @ts-expect-error a fact of the wrong kind
  () => defineProcedure(frame, (action) => ({ a: action({ ...step, facts: () => ({ wet: "very" }) }) })),
  // @ts-expect-error a field the input does not have
  () => defineProcedure(frame, (action) => ({ a: action({ ...step, facts: (_, input) => ({ wet: input.wet }) }) })),
];

import { verifyDraw } from "#evidence";
import { describe, expect, it } from "vitest";
import type { MediationState } from "../protection/patent-mediation/frame.ts";
import { patentMediation } from "../protection/patent-mediation/procedure.ts";
import { patentAdjudication as procedure } from "../protection/patent-adjudication/procedure.ts";
import type { AdjudicationState } from "../protection/patent-adjudication/frame.ts";
import { adjudicated, panelKnown, requester, respondent } from "../testing/adjudication.ts";
import { expert, sideSecret } from "../testing/expertPool.ts";
import { mediationSteps } from "../testing/mediationCase.ts";
import { attempt, given, head, officer, refusalOf, type Step } from "../testing/scene.ts";
import type { ExpertDraw } from "./draws.ts";
import type { Expert } from "./expert.ts";

const pool = [
  ...["e1", "e2", "e3", "e4"].map((id) => expert(id)),
  expert("tied", { employers: [{ name: "岚城某机械厂" }] }),
];
const asked = {
  role: "technical-investigator",
  fields: ["F16M"],
  question: "被控产品是否具有限位件。",
  sides: ["officer", "requester", "respondent"],
};
const by = { officer, head, requester, respondent };

/** A case, its pool, and the steps taken in it one after the other. */
function drawing(experts: readonly Expert[] = pool) {
  const known = { ...panelKnown, experts };
  let { state } = adjudicated("panel");
  const take = (step: Step) => {
    const acted = attempt(procedure, state, step, known);
    if (acted.kind === "refused") throw new Error(`${step[1]}: ${acted.refusal.sentence.en}`);
    ({ state } = acted);
  };
  const draw = (): ExpertDraw => (state as unknown as AdjudicationState).facts.expertDraws?.at(-1) as ExpertDraw;
  const listHash = () => draw().rounds.at(-1)?.listHash ?? "";
  return {
    take,
    draw,
    tried: (step: Step) => refusalOf(attempt(procedure, state, step, known)).code,
    facts: () => (state as unknown as AdjudicationState).facts,
    commit: (side: keyof typeof by, on = "2026-03-12") =>
      take([by[side], "commit-to-draw", on, { commitment: sideSecret(listHash(), side).commitment }]),
    open: (side: keyof typeof by, on = "2026-03-13") =>
      take([by[side], "open-secret", on, { secret: sideSecret(listHash(), side).secret }]),
  };
}

function drawn(experts: readonly Expert[] = pool) {
  const scene = drawing(experts);
  scene.take([head, "freeze-experts", "2026-03-11", asked]);
  for (const side of ["officer", "requester", "respondent"] as const) scene.commit(side);
  for (const side of ["respondent", "officer", "requester"] as const) scene.open(side);
  return scene;
}

describe("a draw of a technical investigator", () => {
  it("keeps who was eligible and why others were not, is recomputed by anybody, and gives the case its investigator", () => {
    const scene = drawn();
    const [round] = scene.draw().rounds;
    expect(round?.eligible.map(({ id }) => id)).toEqual(["e1", "e2", "e3", "e4"]);
    expect(round?.excluded.map(({ id, why }) => [id, why[0]?.ground])).toEqual([["tied", "employer"]]);
    expect(verifyDraw(scene.draw().rounds)).toEqual([]);
    const [seat] = scene.draw().seats;
    expect(seat?.id).toBe(round?.drawn?.[0]);
    expect(scene.facts().investigators).toEqual([
      { name: seat?.name, question: asked.question, on: "2026-03-13", expert: seat?.id },
    ]);
  });

  it("comes to the same whatever the order of the pool", () => {
    expect(drawn(pool.toReversed()).draw()).toEqual(drawn().draw());
  });

  it("opens no secret before every side has committed, and none that was not committed", () => {
    const scene = drawing();
    scene.take([head, "freeze-experts", "2026-03-11", asked]);
    expect(scene.tried([head, "commit-to-draw", "2026-03-12", { commitment: "0".repeat(64) }])).toBe("no-draw-awaits");
    scene.commit("officer");
    expect(scene.tried([officer, "commit-to-draw", "2026-03-12", { commitment: "0".repeat(64) }])).toBe(
      "committed-already",
    );
    expect(scene.tried([officer, "open-secret", "2026-03-12", { secret: "officer-secret" }])).toBe("not-all-committed");
    scene.commit("requester");
    scene.commit("respondent");
    expect(scene.tried([officer, "open-secret", "2026-03-13", { secret: "another" }])).toBe("secret-differs");
    scene.open("officer");
    expect(scene.tried([officer, "open-secret", "2026-03-13", { secret: "officer-secret" }])).toBe("opened-already");
    expect(scene.tried([head, "freeze-experts", "2026-03-13", asked])).toBe("draw-under-way");
  });

  it("is begun anew with the reason where a party does not open its secret, and both rounds stay", () => {
    const scene = drawing();
    scene.take([head, "freeze-experts", "2026-03-11", asked]);
    for (const side of ["officer", "requester", "respondent"] as const) scene.commit(side);
    scene.open("officer");
    const sides = ["officer", "head"];
    scene.take([head, "redraw-experts", "2026-03-20", { reason: "被请求人未公开随机数。", sides }]);
    expect(scene.tried([respondent, "commit-to-draw", "2026-03-21", { commitment: "0".repeat(64) }])).toBe(
      "no-draw-awaits",
    );
    for (const side of ["officer", "head"] as const) scene.commit(side, "2026-03-21");
    for (const side of ["officer", "head"] as const) scene.open(side, "2026-03-22");
    expect(scene.draw().rounds.map(({ reason, drawn: of }) => [reason, of?.length])).toEqual([
      [undefined, undefined],
      ["被请求人未公开随机数。", 1],
    ]);
    expect(verifyDraw(scene.draw().rounds)).toEqual([]);
  });

  it("is not begun with too few eligible, nor by a side that is none of the case; one given up makes room for another", () => {
    const scene = drawing();
    expect(scene.tried([head, "freeze-experts", "2026-03-11", { ...asked, take: 5 }])).toBe("too-few-experts");
    expect(scene.tried([head, "freeze-experts", "2026-03-11", { ...asked, sides: ["officer", "x"] }])).toBe(
      "sides-not-usable",
    );
    scene.take([head, "freeze-experts", "2026-03-11", asked]);
    scene.take([head, "give-up-draw", "2026-03-12", { reason: "改为书面审理。" }]);
    scene.take([head, "freeze-experts", "2026-03-12", asked]);
    expect(scene.draw().id).toBe("D2");
  });
});

describe("somebody who was drawn and goes", () => {
  const goes = (id: string) => ({ expert: id, why: "declined", reason: "与日程冲突。" });

  it("is followed by the next of the same draw; one who meanwhile no longer fits is passed over with the reason", () => {
    const order = pool.filter(({ id }) => id !== "tied").map(({ id }) => id);
    const full = drawn();
    const first = full.draw().seats[0]?.id ?? "";
    full.take([head, "replace-expert", "2026-03-16", goes(first)]);
    const second = full.draw().seats[1]?.id ?? "";
    expect(order).toContain(second);
    expect(full.draw().seats).toMatchObject([{ id: first, until: "2026-03-16", why: "declined" }, { place: 2 }]);
    expect(full.facts().investigators).toMatchObject([{ expert: first, until: "2026-03-16" }, { expert: second }]);

    // The same draw, but the second has come to work for a party by the day of the replacement.
    const changing = [...pool];
    const other = drawn(changing);
    const at = changing.findIndex(({ id }) => id === second);
    changing[at] = expert(second, { employers: [{ name: "星河（演示）有限公司", from: "2026-03-14" }] });
    other.take([head, "replace-expert", "2026-03-16", goes(first)]);
    expect(other.draw().passedOver).toMatchObject([{ id: second, why: [{ ground: "employer" }] }]);
    expect(other.draw().seats[1]).toMatchObject({ place: 3 });
  });

  it("leaves the seat empty where nobody is left, and is not drawn into the case again", () => {
    const scene = drawn([expert("e1")]);
    scene.take([head, "replace-expert", "2026-03-16", goes("e1")]);
    expect(scene.draw().seats).toHaveLength(1);
    expect(scene.tried([head, "replace-expert", "2026-03-16", goes("e1")])).toBe("no-such-expert");
    expect(scene.tried([head, "freeze-experts", "2026-03-17", asked])).toBe("too-few-experts");
  });
});

it("a draw of an appraiser is offered to the commission", () => {
  const scene = drawing([expert("lab", { kind: "body", name: "演示鉴定所", roles: ["appraiser"] })]);
  scene.take([head, "freeze-experts", "2026-03-11", { ...asked, role: "appraiser", sides: ["officer", "head"] }]);
  for (const side of ["officer", "head"] as const) scene.commit(side);
  for (const side of ["officer", "head"] as const) scene.open(side);
  const offered = procedure.actions["commission-appraisal"]?.offers?.({
    ...adjudicated("panel").state,
    facts: { ...scene.facts() },
  });
  expect(offered).toEqual({ body: "演示鉴定所", question: asked.question });
});

describe("a mediator drawn for a mediation", () => {
  const known = {
    experts: ["m1", "m2", "m3"].map((id) => expert(id, { roles: ["mediator"], fields: [] })),
  };
  const sides = ["officer", "head"] as const;
  const start: Step[] = [
    ...mediationSteps("accepted"),
    [head, "freeze-experts", "2026-03-16", { role: "mediator", question: "主持调解。", sides: [...sides] }],
  ];
  const opened = () => {
    const frozen = given(patentMediation, start, known);
    const hash = (frozen.state as unknown as MediationState).facts.expertDraws?.[0]?.rounds[0]?.listHash ?? "";
    const made = sides.map((side) => ({ side, ...sideSecret(hash, side) }));
    const steps: Step[] = [
      ...made.map(({ side, commitment }): Step => [by[side], "commit-to-draw", "2026-03-17", { commitment }]),
      ...made.map(({ side, secret }): Step => [by[side], "open-secret", "2026-03-17", { secret }]),
    ];
    return [...start, ...steps];
  };

  it("mediates, and is followed by the next of the draw where an objection is granted", () => {
    const objected: Step[] = [
      ...opened(),
      [officer, "object-to-mediator", "2026-03-18", { mediator: "M1", ground: "interest", text: "有合作项目。" }],
      [head, "decide-objection", "2026-03-19", { mediator: "M1", granted: true, reason: "查证属实。" }],
    ];
    const { facts } = given(patentMediation, objected, known).state as unknown as MediationState;
    const order = facts.expertDraws?.[0]?.seats;
    expect(order).toMatchObject([{ until: "2026-03-19", why: "challenged" }, { place: 2 }]);
    expect(facts.mediators).toMatchObject([
      { id: "M1", expert: order?.[0]?.id, until: "2026-03-19" },
      { id: "M2", expert: order?.[1]?.id },
    ]);
    expect(facts.objections).toMatchObject([{ mediator: "M1", decided: { granted: true } }]);
  });

  it("is not replaced by a name of the head's choice", () => {
    const { state } = given(patentMediation, opened(), known);
    const input = { mediator: "M1", name: "某人", declared: [], reason: "更换。" };
    const acted = attempt(patentMediation, state, [head, "replace-mediator", "2026-03-18", input], known);
    expect(refusalOf(acted).code).toBe("mediator-was-drawn");
  });
});

import { type ActionSpec, field, type FieldChoice } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { z } from "zod";
import { person } from "../../../assignment/assign.ts";
import { replaced } from "../../../experts/replace.ts";
import { choice, flag, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { experts } from "../experts.ts";
import type { MediationFacts, Mediator } from "../facts.ts";
import type { Define, MediationState } from "../frame.ts";
import { conflicts } from "../names.ts";
import { house } from "../refusals.ts";
import { mediatorsOf } from "../standing.ts";

const standing = ["mediating", "agreed", "paused"] as const;

const mediatorFields = {
  name: line("调解员姓名", "name of the mediator"),
  affiliation: line("工作单位", "where the mediator works").optional(),
  account: person("由本机构人员调解的，选择其账号", "its account, where a colleague mediates").optional(),
  declared: field(
    z.array(choice(conflicts, "利害关系", "conflict")).max(6),
    "调解员申报的利害关系",
    "conflicts that the mediator declares",
    {
      hint: {
        zh: "没有的不选；选有任何一项的不能担任",
        en: "choose none where there is none; whoever has one may not mediate",
      },
      choices: conflicts,
    },
  ).default([]),
};
const chosenMediator = field(z.string().min(1), "调解员", "mediator", {
  choicesIn: (state): FieldChoice[] =>
    mediatorsOf(state.facts as Partial<MediationFacts>).map(({ id, name }) => ({
      value: id,
      name: { zh: name, en: name },
    })),
});

/** Who mediates: free of conflict, challenged by the parties, replaced by the head. The list of conflicts is the house's. */
export function mediatorActions(action: Define): Record<string, ActionSpec> {
  return {
    "appoint-mediator": action({
      name: { zh: "指派调解员", en: "Appoint a mediator" },
      event: "MediatorAppointed",
      by: ["head"],
      from: ["consented", ...standing],
      weight: "main",
      input: z.strictObject(mediatorFields),
      guard: (state, input) => conflictOf(state, input),
      adds: ({ facts }, input, { today }) => ({ mediators: [appointed(facts, input, today)] }),
      article: house,
    }),

    "object-to-mediator": action({
      name: { zh: "对调解员提出异议", en: "Object to a mediator" },
      event: "MediatorObjected",
      by: ["officer", "requester", "respondent"],
      from: standing,
      input: z.strictObject({
        mediator: chosenMediator,
        ground: choice(conflicts, "异议事由", "ground"),
        text: text("具体情况", "what it rests on"),
      }),
      guard: ({ facts }, { mediator }) => {
        if (!mediatorsOf(facts).some(({ id }) => id === mediator)) return noSuchMediator();
        return openObjection(facts, mediator) === undefined ? undefined : objectedAlready();
      },
      adds: (_, { mediator, ground, text: said }, { actor, today }) => ({
        objections: [{ mediator, ground, text: said, askedBy: actor.name ?? actor.id, on: today }],
      }),
      article: house,
    }),

    "decide-objection": action({
      name: { zh: "决定调解员异议", en: "Decide on an objection" },
      event: "ObjectionDecided",
      by: ["head"],
      from: standing,
      notSameAs: ["object-to-mediator"],
      input: z.strictObject({
        mediator: chosenMediator,
        granted: flag("异议成立，调解员退出", "granted: the mediator leaves"),
        reason: text("决定理由", "reasons"),
      }),
      ready: ({ facts }) => (openObjection(facts) === undefined ? noObjection() : undefined),
      guard: ({ facts }, { mediator }) => (openObjection(facts, mediator) === undefined ? noObjection() : undefined),
      facts: (state, { mediator, granted, reason }, context) => {
        const { facts } = state;
        const { actor, today } = context;
        const decided = { granted, reason, by: actor.name ?? actor.id, on: today };
        const objections = (facts.objections ?? []).map((each) =>
          each.mediator === mediator && each.decided === undefined ? { ...each, decided } : each,
        );
        if (!granted) return { objections };
        const expert = drawnAs(facts, mediator);
        if (expert === undefined) return { objections, mediators: gone(facts, mediator, today, `异议成立：${reason}`) };
        // One that was drawn is followed by the next of the same draw.
        const leaving = { expert, why: "challenged", reason: `异议成立：${reason}` } as const;
        const told: MediationState = { ...state, facts: { ...facts, objections } };
        return replaced(experts, told, leaving, context);
      },
      article: house,
    }),

    "replace-mediator": action({
      name: { zh: "更换调解员", en: "Replace a mediator" },
      event: "MediatorReplaced",
      by: ["head"],
      from: standing,
      input: z.strictObject({
        mediator: chosenMediator,
        reason: text("更换理由", "why"),
        ...mediatorFields,
        name: line("新调解员姓名", "name of the new mediator"),
      }),
      ready: ({ facts }) => (mediatorsOf(facts).length === 0 ? noSuchMediator() : undefined),
      guard: (state, { mediator, ...input }) =>
        mediatorsOf(state.facts).some(({ id }) => id === mediator)
          ? drawnAs(state.facts, mediator) === undefined
            ? conflictOf(state, input)
            : wasDrawn()
          : noSuchMediator(),
      facts: ({ facts }, { mediator, reason, ...input }, { today }) => ({
        mediators: [...gone(facts, mediator, today, reason), appointed(facts, input, today)],
        // An objection to somebody who is gone has nothing left to decide.
        ...(facts.objections !== undefined && {
          objections: facts.objections.filter((each) => each.mediator !== mediator || each.decided !== undefined),
        }),
      }),
      article: house,
    }),
  };
}

/** Nobody may hold a session: there is no mediator, or somebody objected and nobody has decided. */
export function noMediator({ facts }: MediationState): Refusal | undefined {
  if (mediatorsOf(facts).length === 0) {
    return refuse(
      "no-mediator",
      ["尚未指派调解员。", "No mediator is appointed."],
      ["请负责人先指派调解员。", "Ask the head to appoint one first."],
      house,
    );
  }
  if (openObjection(facts) === undefined) return undefined;
  return refuse(
    "objection-open",
    ["对调解员的异议尚未决定。", "An objection to a mediator is not decided yet."],
    ["请负责人先决定异议或者更换调解员。", "Ask the head to decide it, or to replace the mediator."],
    house,
  );
}

interface MediatorInput {
  readonly account?: string | undefined;
  readonly name: string;
  readonly affiliation?: string | undefined;
  readonly declared: readonly (keyof typeof conflicts)[];
}

function appointed(
  { mediators = [] }: Partial<MediationFacts>,
  { name, affiliation, account }: MediatorInput,
  from: IsoDate,
): Mediator {
  return {
    id: `M${mediators.length + 1}`,
    name,
    ...(affiliation !== undefined && { affiliation }),
    ...(account !== undefined && { account }),
    from,
  };
}

/** The id in the pool of a mediator who was drawn. */
function drawnAs({ mediators = [] }: Partial<MediationFacts>, id: string): string | undefined {
  return mediators.find((each) => each.id === id)?.expert;
}

function gone({ mediators = [] }: Partial<MediationFacts>, id: string, until: IsoDate, why: string): Mediator[] {
  return mediators.map((each) => (each.id === id ? { ...each, until, why } : each));
}

function openObjection({ objections = [] }: Partial<MediationFacts>, mediator?: string) {
  return objections.find(
    (each) => each.decided === undefined && (mediator === undefined || each.mediator === mediator),
  );
}

/** What the mediator declares, and what the docket itself shows: a party, its agent, its employee, somebody who was removed. */
function conflictOf(
  { parties, facts }: MediationState,
  { name, affiliation, declared }: MediatorInput,
): Refusal | undefined {
  const [first] = declared;
  if (first !== undefined) return inConflict(name, conflicts[first].zh, conflicts[first].en);
  if (parties.some((party) => party.name === name)) return inConflict(name, "系本案当事人", "is a party of this case");
  if (facts.agents?.some((agent) => agent.name === name) === true)
    return inConflict(name, conflicts.client.zh, conflicts.client.en);
  if (affiliation !== undefined && parties.some((party) => party.name === affiliation))
    return inConflict(name, conflicts.employer.zh, conflicts.employer.en);
  const before = (facts.mediators ?? []).find((each) => each.name === name);
  if (before === undefined) return undefined;
  return before.until === undefined
    ? refuse(
        "mediator-already-appointed",
        [`${name}已是本案调解员。`, `${name} mediates this case already.`],
        ["请选择其他人员。", "Choose somebody else."],
        house,
      )
    : inConflict(name, "已退出本案调解", "left this mediation before");
}

function inConflict(name: string, zh: string, en: string): Refusal {
  return refuse(
    "mediator-in-conflict",
    [`${name}不能担任本案调解员：${zh}。`, `${name} may not mediate this case: ${en}.`],
    ["请指派没有利害关系的人员。", "Appoint somebody without a conflict."],
    house,
  );
}

function wasDrawn(): Refusal {
  return refuse(
    "mediator-was-drawn",
    ["该调解员由抽取产生，不能另行指定接任人。", "This mediator was drawn: nobody is named in its place."],
    ["请办理“由下一位递补”。", 'Use "Let the next of the draw take the place".'],
    house,
  );
}

function noSuchMediator(): Refusal {
  return refuse(
    "no-such-mediator",
    ["本案没有这位调解员。", "This case has no such mediator."],
    ["请从现任调解员中选择。", "Choose one of the mediators of today."],
    house,
  );
}

function objectedAlready(): Refusal {
  return refuse(
    "objection-already-made",
    ["对该调解员的异议尚未决定。", "An objection to this mediator waits for its decision."],
    ["请等待决定。", "Wait for the decision."],
    house,
  );
}

function noObjection(): Refusal {
  return refuse(
    "no-objection",
    ["没有待决定的异议。", "No objection waits for a decision."],
    ["需要更换的，办理“更换调解员”。", 'To replace a mediator, use "Replace a mediator".'],
    house,
  );
}

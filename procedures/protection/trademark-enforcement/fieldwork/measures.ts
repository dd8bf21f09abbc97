import { type ActionContext, type CaseState, field } from "#casework";
import type { Refusal } from "#law";
import { z } from "zod";
import { flag, line, text } from "../../../inputs.ts";
import type { EnforcementState } from "../frame.ts";
import { nameOf } from "../respondents.ts";
import type { Registration, Seizure } from "./facts.ts";
import { inventoryField } from "./goodsOfCase.ts";
import { type Attendance, attendance, chosen, nameOfActor, notChosen, officersNow, photosField } from "./scene.ts";

/** What the registration of evidence and the sealing or seizure share: proposed by an officer, decided by the head, carried out. */
export const listOf = { registration: "registrations", seizure: "seizures" } as const;
export type MeasureKind = keyof typeof listOf;
type MeasureOf<K extends MeasureKind> = K extends "registration" ? Registration : Seizure;

const words = {
  registration: { zh: "先行登记保存", en: "registration of evidence" },
  seizure: { zh: "查封、扣押", en: "sealing or seizure" },
} as const;

/** How far a measure has come. */
export type Standing = "proposed" | "granted" | "refused" | "taken";

export function standingOf({ decided, taken }: Registration | Seizure): Standing {
  if (taken !== undefined) return "taken";
  if (decided === undefined) return "proposed";
  return decided.granted ? "granted" : "refused";
}

export function measuresOf<K extends MeasureKind>(
  { facts }: Pick<EnforcementState, "facts">,
  kind: K,
  at: Standing,
): readonly MeasureOf<K>[] {
  const all = (facts[listOf[kind]] ?? []) as readonly MeasureOf<K>[];
  return all.filter((each) => standingOf(each) === at);
}

/** The field that says which measure is meant: left out where there is only one it can be. */
export function whichField(kind: MeasureKind, at: Standing) {
  const choicesIn = (state: CaseState) =>
    measuresOf(state as EnforcementState, kind, at).map((each) => {
      const name = `${each.id} ${nameOf(state as EnforcementState, each.respondent)}：${each.goods.slice(0, 40)}`;
      return { value: each.id, name: { zh: name, en: name } };
    });
  return field(z.string().min(1).max(20), `哪一项${words[kind].zh}`, `which ${words[kind].en}`, {
    choicesIn,
    hint: { zh: "只有一项的，可以不选", en: "may be left out where there is only one" },
  }).optional();
}

export function noneAt(state: EnforcementState, kind: MeasureKind, at: Standing): Refusal | undefined {
  return measuresOf(state, kind, at).length > 0 ? undefined : notChosen([], waiting(kind, at));
}

/** The measure that is meant, or why none is. */
export function measureAt<K extends MeasureKind>(
  state: EnforcementState,
  kind: K,
  at: Standing,
  given: string | undefined,
): MeasureOf<K> | { readonly refusal: Refusal } {
  const open = measuresOf(state, kind, at);
  return chosen<MeasureOf<K>>(open, given) ?? { refusal: notChosen(open, waiting(kind, at)) };
}

/** The same where the guards have asked already. */
export function theMeasure<K extends MeasureKind>(
  state: EnforcementState,
  kind: K,
  at: Standing,
  given: string | undefined,
): MeasureOf<K> {
  const found = measureAt(state, kind, at, given);
  if ("refusal" in found) throw new RangeError(found.refusal.sentence.en);
  return found;
}

/** The list of measures with one of them changed. */
export function changed<T extends { readonly id: string }>(list: readonly T[] | undefined, next: T): readonly T[] {
  return (list ?? []).map((each) => (each.id === next.id ? next : each));
}

function waiting(kind: MeasureKind, at: Standing) {
  const { zh, en } = words[kind];
  const states = {
    proposed: { zh: `待审批的${zh}`, en: `${en} that waits for the head` },
    granted: { zh: `已批准、尚未实施的${zh}`, en: `${en} approved and not carried out` },
    refused: { zh: `未批准的${zh}`, en: `${en} refused` },
    taken: { zh: `已实施的${zh}`, en: `${en} carried out` },
  } as const;
  return states[at];
}

export const proposal = {
  grounds: text("采取措施的理由和依据", "reasons and basis"),
  goods: text("拟采取措施的物品", "goods it is to cover"),
};

export const headDecides = {
  granted: flag("批准", "approved"),
  opinion: text("审批意见", "opinion"),
};

/** What is filled in where a measure is carried out. */
export const carryingOut = {
  scene: line("实施地点", "where it was carried out"),
  storePlace: line("存放地点", "where the goods are kept"),
  keeper: line("保管人", "keeper"),
  inventory: inventoryField,
  ...attendance,
  photos: photosField,
};

export interface CarriedOut extends Attendance {
  readonly scene: string;
  readonly photos: readonly string[];
}

/** The record of a measure carried out on this day. */
export function takenNow(state: EnforcementState, given: CarriedOut, context: ActionContext): Registration["taken"] {
  const { scene, photos, present, presentName, witness, signature, note } = given;
  const officers = officersNow(state, context);
  return { on: context.today, officers, scene, photos, present, presentName, witness, signature, note };
}

export function decidedNow(input: { readonly granted: boolean; readonly opinion: string }, context: ActionContext) {
  return { ...input, by: nameOfActor(context), on: context.today };
}

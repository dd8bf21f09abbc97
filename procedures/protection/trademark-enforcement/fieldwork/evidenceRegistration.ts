import type { ActionContext, ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { type GoodsMovement } from "../../../goods/goods.ts";
import type { Define, EnforcementState } from "../frame.ts";
import { respondentField, respondentOf } from "../respondents.ts";
import { movementNow, movesFault, numbered } from "./goodsOfCase.ts";
import {
  carryingOut,
  changed,
  decidedNow,
  headDecides,
  measureAt,
  noneAt,
  proposal,
  takenNow,
  theMeasure,
  whichField,
} from "./measures.ts";
import { owner } from "./owner.ts";
import { attendanceFault, nameOfActor, nextId } from "./scene.ts";

const article = cite("penalty-law", "56");
const takenInput = z.strictObject({ registration: whichField("registration", "granted"), ...carryingOut });

/** Evidence is registered and kept in advance: proposed, approved by the head, carried out with an inventory. TM-06 begins. */
export function evidenceRegistrationActions(action: Define): Record<string, ActionSpec> {
  return {
    "propose-evidence-registration": action({
      name: { zh: "提出先行登记保存", en: "Propose to register evidence" },
      event: "EvidenceRegistrationProposed",
      by: ["officer"],
      from: ["filed", "investigation"],
      input: z.strictObject({ respondent: respondentField, ...proposal }),
      guard: (state, input, context) => {
        const about = respondentOf(state, input, context);
        return "refusal" in about ? about.refusal : undefined;
      },
      adds: (state, { grounds, goods, respondent }, context) => ({
        registrations: [
          {
            id: nextId("E", state.facts.registrations),
            respondent: owner(state, { respondent }, context),
            grounds,
            goods,
            proposedBy: nameOfActor(context),
            proposedOn: context.today,
            handled: [],
          },
        ],
      }),
      article,
    }),

    "decide-evidence-registration": action({
      name: { zh: "审批先行登记保存", en: "Decide on the registration of evidence" },
      event: "EvidenceRegistrationDecided",
      by: ["head"],
      from: ["filed", "investigation"],
      notSameAs: ["propose-evidence-registration"],
      input: z.strictObject({ registration: whichField("registration", "proposed"), ...headDecides }),
      ready: (state) => noneAt(state, "registration", "proposed"),
      guard: (state, { registration }) => refusalIn(measureAt(state, "registration", "proposed", registration)),
      facts: (state, { registration, ...input }, context) => {
        const one = theMeasure(state, "registration", "proposed", registration);
        return { registrations: changed(state.facts.registrations, { ...one, decided: decidedNow(input, context) }) };
      },
      article,
    }),

    "register-evidence": action({
      name: { zh: "实施先行登记保存", en: "Register the evidence" },
      event: "EvidenceRegistered",
      by: ["officer"],
      from: ["filed", "investigation"],
      input: takenInput,
      ready: (state) => noneAt(state, "registration", "granted"),
      guard: (state, input, context) =>
        refusalIn(measureAt(state, "registration", "granted", input.registration)) ??
        attendanceFault(input) ??
        movesFault(state, [takes(state, input, context)]),
      facts: (state, input, context) => {
        const one = theMeasure(state, "registration", "granted", input.registration);
        return {
          registrations: changed(state.facts.registrations, { ...one, taken: takenNow(state, input, context) }),
        };
      },
      adds: (state, input, context) => ({ goodsMovements: [takes(state, input, context)] }),
      starts: (state) => [{ clock: "evidence-registration", of: lastTaken(state).under }],
      mayStart: ["evidence-registration"],
      documents: (state) => {
        const { under: of, owner: to } = lastTaken(state);
        return [{ document: "evidenceRegistrationNotice", of, to }];
      },
      mayIssue: ["evidenceRegistrationNotice"],
      article,
    }),
  };
}

function takes(state: EnforcementState, input: z.infer<typeof takenInput>, context: ActionContext): GoodsMovement {
  const { id, respondent } = theMeasure(state, "registration", "granted", input.registration);
  return {
    kind: "taken",
    ...movementNow(state, context, id),
    under: id,
    measure: "registered",
    store: { place: input.storePlace, keeper: input.keeper },
    items: numbered(input.inventory, id, respondent),
  };
}

/** The measure under which goods were taken last, and whose they are. */
export function lastTaken({ facts }: EnforcementState): { readonly under: string; readonly owner: string | undefined } {
  const last = facts.goodsMovements?.findLast((each) => each.kind === "taken");
  if (last?.kind !== "taken") throw new RangeError("no goods were taken");
  return { under: last.under, owner: last.items[0]?.owner };
}

export function refusalIn(found: object): Refusal | undefined {
  return "refusal" in found ? (found.refusal as Refusal) : undefined;
}

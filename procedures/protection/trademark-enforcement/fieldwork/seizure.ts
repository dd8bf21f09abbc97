import type { ActionContext, ActionSpec } from "#casework";
import { cite } from "#statutes";
import { z } from "zod";
import type { GoodsMovement } from "../../../goods/goods.ts";
import { choice, text } from "../../../inputs.ts";
import { type Define, type EnforcementState, openStages } from "../frame.ts";
import { respondentField, respondentOf } from "../respondents.ts";
import { lastTaken, refusalIn } from "./evidenceRegistration.ts";
import { movementNow, movesFault, numbered } from "./goodsOfCase.ts";
import {
  carryingOut,
  changed,
  decidedNow,
  headDecides,
  measureAt,
  measuresOf,
  noneAt,
  proposal,
  takenNow,
  theMeasure,
  whichField,
} from "./measures.ts";
import { seizureKinds } from "./names.ts";
import { owner } from "./owner.ts";
import { attendanceFault, chosen, nameOfActor, nextId, notChosen } from "./scene.ts";

const article = cite("compulsion-law", "25");
const takenInput = z.strictObject({ seizure: whichField("seizure", "granted"), ...carryingOut });
const afterFiling = openStages.filter((stage) => stage !== "lead" && stage !== "verification");

/** Goods are sealed or seized: proposed, approved by the head before, carried out with an inventory. TM-07 begins. */
export function seizureActions(action: Define): Record<string, ActionSpec> {
  return {
    "propose-seizure": action({
      name: { zh: "提出查封、扣押", en: "Propose to seal or seize" },
      event: "SeizureProposed",
      by: ["officer"],
      from: ["filed", "investigation"],
      input: z.strictObject({
        respondent: respondentField,
        kind: choice(seizureKinds, "措施", "measure"),
        ...proposal,
      }),
      guard: (state, input, context) => {
        const about = respondentOf(state, input, context);
        return "refusal" in about ? about.refusal : undefined;
      },
      adds: (state, { kind, grounds, goods, respondent }, context) => ({
        seizures: [
          {
            id: nextId("S", state.facts.seizures),
            respondent: owner(state, { respondent }, context),
            kind,
            grounds,
            goods,
            proposedBy: nameOfActor(context),
            proposedOn: context.today,
          },
        ],
      }),
      article,
    }),

    "decide-seizure": action({
      name: { zh: "审批查封、扣押", en: "Decide on the sealing or seizure" },
      event: "SeizureDecided",
      by: ["head"],
      from: ["filed", "investigation"],
      notSameAs: ["propose-seizure"],
      input: z.strictObject({ seizure: whichField("seizure", "proposed"), ...headDecides }),
      ready: (state) => noneAt(state, "seizure", "proposed"),
      guard: (state, { seizure }) => refusalIn(measureAt(state, "seizure", "proposed", seizure)),
      facts: (state, { seizure, ...input }, context) => {
        const one = theMeasure(state, "seizure", "proposed", seizure);
        return { seizures: changed(state.facts.seizures, { ...one, decided: decidedNow(input, context) }) };
      },
      article,
    }),

    "carry-out-seizure": action({
      name: { zh: "实施查封、扣押", en: "Seal or seize the goods" },
      event: "GoodsSeized",
      by: ["officer"],
      from: ["filed", "investigation"],
      input: takenInput,
      ready: (state) => noneAt(state, "seizure", "granted"),
      guard: (state, input, context) =>
        refusalIn(measureAt(state, "seizure", "granted", input.seizure)) ??
        attendanceFault(input) ??
        movesFault(state, [takes(state, input, context)]),
      facts: (state, input, context) => {
        const one = theMeasure(state, "seizure", "granted", input.seizure);
        return { seizures: changed(state.facts.seizures, { ...one, taken: takenNow(state, input, context) }) };
      },
      adds: (state, input, context) => ({ goodsMovements: [takes(state, input, context)] }),
      starts: (state) => [{ clock: "seizure", of: lastTaken(state).under }],
      mayStart: ["seizure"],
      documents: (state) => {
        const { under: of, owner: to } = lastTaken(state);
        return [
          { document: "seizureDecision", of, to },
          { document: "goodsInventory", of, to },
        ];
      },
      mayIssue: ["seizureDecision", "goodsInventory"],
      article,
    }),

    "extend-seizure": action({
      name: { zh: "延长查封、扣押期限", en: "Extend the sealing or seizure" },
      event: "SeizureExtended",
      by: ["head"],
      from: afterFiling,
      input: z.strictObject({
        seizure: whichField("seizure", "taken"),
        reason: text("延长理由", "reason"),
      }),
      ready: (state) => noneAt(state, "seizure", "taken"),
      guard: (state, { seizure }) => {
        const open = running(state);
        return chosen(open, seizure) === undefined
          ? notChosen(open, { zh: "期限未满的查封、扣押", en: "sealing or seizure that still runs" })
          : undefined;
      },
      facts: (state, { seizure, reason }, context) => {
        const one = chosen(running(state), seizure);
        if (one === undefined) throw new RangeError("no seizure runs");
        const extended = { reason, by: nameOfActor(context), on: context.today };
        return { seizures: changed(state.facts.seizures, { ...one, extended }) };
      },
      extends: "seizure",
      clockOf: (state, { seizure }) => chosen(running(state), seizure)?.id,
      documents: (state, { seizure }) => {
        const one = chosen(running(state), seizure);
        return one === undefined ? [] : [{ document: "seizureExtension", of: one.id, to: one.respondent }];
      },
      mayIssue: ["seizureExtension"],
      article,
    }),
  };
}

/** Seizures whose clock runs: what ran out and holds goods still runs late, and can no longer be extended. */
function running(state: EnforcementState) {
  const open = new Set(
    state.clocks.filter(({ clock, stopped }) => clock === "seizure" && stopped === undefined).map(({ of }) => of),
  );
  return measuresOf(state, "seizure", "taken").filter(({ id }) => open.has(id));
}

function takes(state: EnforcementState, input: z.infer<typeof takenInput>, context: ActionContext): GoodsMovement {
  const { id, respondent, kind } = theMeasure(state, "seizure", "granted", input.seizure);
  return {
    kind: "taken",
    ...movementNow(state, context, id),
    under: id,
    measure: kind,
    store: { place: input.storePlace, keeper: input.keeper },
    items: numbered(input.inventory, id, respondent),
  };
}

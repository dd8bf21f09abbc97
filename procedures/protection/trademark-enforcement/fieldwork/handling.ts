import { type ActionContext, type ActionSpec, field } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import type { GoodsMovement } from "../../../goods/goods.ts";
import { heldLines } from "../../../goods/ledger.ts";
import { choice, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define, EnforcementState } from "../frame.ts";
import { refusalIn } from "./evidenceRegistration.ts";
import type { Seizure } from "./facts.ts";
import { emptied, goodsLine, goodsOf, movementNow, movesFault } from "./goodsOfCase.ts";
import { changed, measureAt, measuresOf, standingOf, theMeasure, whichField } from "./measures.ts";
import { handlings } from "./names.ts";
import { nameOfActor } from "./scene.ts";

const article = cite("penalty-law", "56");
const HandlingInput = z.strictObject({
  registration: whichField("registration", "taken"),
  lines: field(
    z
      .array(z.strictObject({ ...goodsLine, how: choice(handlings, "处理方式", "how") }))
      .min(1)
      .max(1000),
    "逐项处理",
    "what becomes of each",
    { widget: "rows" },
  ),
  reasons: text("处理理由", "reasons"),
});
type Handling = z.infer<typeof HandlingInput>;

/** Within seven working days each registered thing is sealed or seized, kept as evidence, sent for identification, or released. */
export function handlingActions(action: Define): Record<string, ActionSpec> {
  return {
    "handle-registered-evidence": action({
      name: { zh: "处理先行登记保存的证据", en: "Decide what becomes of registered evidence" },
      event: "RegisteredEvidenceHandled",
      by: ["officer"],
      from: ["filed", "investigation"],
      weight: "main",
      input: HandlingInput,
      offers: (state) => ({
        lines: unhandled(state, undefined).map(({ item, quantity }) => ({ item, quantity })),
      }),
      ready: (state) => (unhandled(state, undefined).length > 0 ? undefined : nothingRegistered()),
      guard: (state, input, context) =>
        refusalIn(measureAt(state, "registration", "taken", input.registration)) ??
        notRegistered(state, input) ??
        seizureMissing(state, input) ??
        movesFault(state, moves(state, input, context)),
      facts: (state, input, context) => {
        const one = theMeasure(state, "registration", "taken", input.registration);
        const handled = {
          on: context.today,
          by: nameOfActor(context),
          reasons: input.reasons,
          lines: input.lines.map(({ item, quantity, how }) => ({ item, quantity, how })),
        };
        const seizure = input.lines.some(({ how }) => how === "seized") ? seizureFor(state, input) : undefined;
        return {
          registrations: changed(state.facts.registrations, { ...one, handled: [...one.handled, handled] }),
          // Its seizure is carried out by this step: the inventory and the scene are those of the registration.
          ...(seizure !== undefined &&
            one.taken !== undefined && {
              seizures: changed(state.facts.seizures, { ...seizure, taken: { ...one.taken, on: context.today } }),
            }),
        };
      },
      adds: (state, input, context) => ({ goodsMovements: moves(state, input, context) }),
      stops: (state) => emptied(state).filter(({ clock }) => clock === "evidence-registration"),
      starts: (state) => seizedNow(state).map(({ id }) => ({ clock: "seizure" as const, of: id })),
      mayStart: ["seizure"],
      documents: (state, input) => {
        const { id, respondent } = theMeasure(state, "registration", "taken", input.registration);
        return [
          { document: "handlingDecision" as const, of: id, to: respondent },
          ...seizedNow(state).flatMap((seizure) => [
            { document: "seizureDecision" as const, of: seizure.id, to: seizure.respondent },
            { document: "goodsInventory" as const, of: seizure.id, to: seizure.respondent },
          ]),
        ];
      },
      mayIssue: ["handlingDecision", "seizureDecision", "goodsInventory"],
      article,
    }),
  };
}

/** What is still only registered: of one registration, or of all. */
function unhandled(state: EnforcementState, under: string | undefined) {
  return heldLines(goodsOf(state), { under, measure: "registered" });
}

/** The approved seizure of the same respondent that is not carried out yet. */
function seizureFor(state: EnforcementState, input: Handling): Seizure | undefined {
  const { respondent } = theMeasure(state, "registration", "taken", input.registration);
  return measuresOf(state, "seizure", "granted").find((each) => each.respondent === respondent);
}

/** The seizures that the action just taken carried out, read off the goods that it moved. */
function seizedNow(state: EnforcementState): readonly Seizure[] {
  const entry = state.version + 1;
  const under = new Set(
    (state.facts.goodsMovements ?? []).flatMap((each) =>
      each.kind === "changed" && each.entry === entry ? [each.under] : [],
    ),
  );
  return (state.facts.seizures ?? []).filter((each) => under.has(each.id) && standingOf(each) === "taken");
}

function moves(state: EnforcementState, input: Handling, context: ActionContext): GoodsMovement[] {
  const { id } = theMeasure(state, "registration", "taken", input.registration);
  const made = movementNow(state, context, id);
  const linesOf = (...hows: readonly Handling["lines"][number]["how"][]) =>
    input.lines.filter(({ how }) => hows.includes(how)).map(({ item, quantity }) => ({ item, quantity }));
  const seizure = seizureFor(state, input);
  const [seized, kept, released] = [linesOf("seized"), linesOf("kept", "identification"), linesOf("released")];
  return [
    ...(seized.length > 0 && seizure !== undefined
      ? [
          {
            kind: "changed" as const,
            ...made,
            lines: seized,
            only: { under: id, measure: "registered" as const },
            under: seizure.id,
            measure: seizure.kind,
          },
        ]
      : []),
    ...(kept.length > 0
      ? [
          {
            kind: "changed" as const,
            ...made,
            lines: kept,
            only: { under: id, measure: "registered" as const },
            under: id,
            measure: "kept" as const,
          },
        ]
      : []),
    ...(released.length > 0
      ? [{ kind: "released" as const, ...made, lines: released, only: { under: id, measure: "registered" as const } }]
      : []),
  ];
}

/** Only what is still registered is handled: what was kept before is not handled twice. */
function notRegistered(state: EnforcementState, { registration, lines }: Handling): Refusal | undefined {
  const { id } = theMeasure(state, "registration", "taken", registration);
  const left = new Map<string, number>();
  for (const { item, quantity } of unhandled(state, id)) left.set(item, (left.get(item) ?? 0) + quantity);
  for (const { item, quantity } of lines) {
    const there = left.get(item) ?? 0;
    if (quantity > there) {
      return refuse(
        "not-registered-any-more",
        [
          `${item}在${id}中待处理的数量为${there}，所填${quantity}超出。`,
          `Of ${item} ${there} wait to be handled under ${id}; ${quantity} were given.`,
        ],
        ["请按待处理的数量填写。", "Give what waits to be handled."],
        article,
      );
    }
    left.set(item, there - quantity);
  }
  return undefined;
}

function seizureMissing(state: EnforcementState, input: Handling): Refusal | undefined {
  if (!input.lines.some(({ how }) => how === "seized") || seizureFor(state, input) !== undefined) return undefined;
  return refuse(
    "seizure-not-approved",
    ["转为查封、扣押的，须先经负责人批准。", "To be sealed or seized, the goods need the head's approval first."],
    ["请先提出查封、扣押并经负责人批准。", "Propose the sealing or seizure and have it approved first."],
    cite("compulsion-law", "25"),
  );
}

function nothingRegistered(): Refusal {
  return refuse(
    "nothing-registered",
    ["没有待处理的先行登记保存物品。", "No registered evidence waits to be handled."],
    ["请先实施先行登记保存。", "Register evidence first."],
    article,
  );
}

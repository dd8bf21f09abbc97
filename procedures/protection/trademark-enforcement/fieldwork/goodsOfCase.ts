import type { ActionContext, ActionSpec, CaseState, FieldChoice } from "#casework";
import { field } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { type GoodsItem, type GoodsMovement, measures } from "../../../goods/goods.ts";
import { heldIn, holdingKey, type Ledger, ledgerOf, move } from "../../../goods/ledger.ts";
import { line } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Clock } from "../clocks.ts";
import type { EnforcementState } from "../frame.ts";
import { nameOf } from "../respondents.ts";
import { photosField } from "./scene.ts";

/** The ledger of the goods of a case as its docket stands. */
export function goodsOf({ facts }: Pick<EnforcementState, "facts">): Ledger {
  return ledgerOf(facts.goodsMovements ?? []);
}

/** One line of an inventory as an officer fills it in. */
const InventoryRow = z.strictObject({
  goods: line("物品名称", "goods"),
  model: line("规格型号", "model").optional(),
  mark: line("商标标识", "mark on it").optional(),
  unit: line("单位", "unit").default("件"),
  quantity: field(z.number().int().min(1).max(1_000_000_000), "数量", "quantity"),
  place: line("发现位置", "found at").optional(),
  photos: photosField,
});
export type InventoryRow = z.infer<typeof InventoryRow>;

export const inventoryField = field(z.array(InventoryRow).min(1).max(1000), "物品清单", "inventory", {
  widget: "rows",
});

/** The lines of an inventory, numbered within the measure that takes them: "S1-1", "S1-2". */
export function numbered(rows: readonly InventoryRow[], under: string, owner: string): GoodsItem[] {
  return rows.map(({ photos, ...row }, index) => ({
    ...row,
    id: `${under}-${index + 1}`,
    owner,
    ...(photos.length > 0 && { photos }),
  }));
}

/** So much of an item that is held, as an officer names it; the page offers what there is. */
export const goodsLine = {
  item: field(z.string().min(1).max(100), "物品", "goods", { choicesIn: itemsHeld }),
  quantity: field(z.number().int().min(1).max(1_000_000_000), "数量", "quantity"),
};
export const goodsLineFrom = {
  ...goodsLine,
  from: field(z.string().min(1).max(300), "取自", "taken from", {
    choicesIn: storesIn,
    hint: { zh: "只有一处的可以不选", en: "may be left out where there is only one" },
  }).optional(),
};

function itemsHeld(state: CaseState): readonly FieldChoice[] {
  return [...goodsOf(state as EnforcementState).values()]
    .filter(({ held }) => held > 0)
    .map(({ item, held }) => ({
      value: item.id,
      name: {
        zh: `${item.id} ${item.goods}（在案${held}${item.unit}）`,
        en: `${item.id} ${item.goods} (${held} ${item.unit} held)`,
      },
    }));
}

function storesIn(state: CaseState): readonly FieldChoice[] {
  const holdings = [...goodsOf(state as EnforcementState).values()].flatMap((account) => account.holdings);
  return [...new Map(holdings.map((holding) => [holdingKey(holding), holding]))].map(
    ([value, { under, measure, place }]) => ({
      value,
      name: { zh: `${under} ${measures[measure].zh} · ${place}`, en: `${under} ${measures[measure].en} · ${place}` },
    }),
  );
}

/** A movement to be made now: what the docket will say of it. */
export function movementNow(state: EnforcementState, { today }: Pick<ActionContext, "today">, document: string) {
  return { on: today, entry: state.version + 1, document };
}

/** Why these movements cannot be made, one after the other. */
export function movesFault(state: EnforcementState, movements: readonly GoodsMovement[]): Refusal | undefined {
  let ledger = goodsOf(state);
  for (const movement of movements) {
    const moved = move(ledger, movement);
    if ("refusal" in moved) return moved.refusal;
    ledger = moved.ledger;
  }
  return undefined;
}

/** The one party whose goods these lines name; a refusal where they are several parties', or in no inventory. */
export function ownerOfLines(
  state: EnforcementState,
  lines: readonly { readonly item: string }[],
): { readonly id: string } | { readonly refusal: Refusal } {
  const ledger = goodsOf(state);
  const owners = [...new Set(lines.map(({ item }) => ledger.get(item)?.item.owner))];
  const [only] = owners;
  if (only !== undefined && owners.length === 1) return { id: only };
  const names = owners.map((id) => (id === undefined ? "?" : nameOf(state, id)));
  return {
    refusal: refuse(
      "goods-of-several",
      [
        `所选物品分属不同当事人或者不在清单中（${names.join("、")}）。`,
        `The goods belong to several parties, or are in no inventory (${names.join(", ")}).`,
      ],
      ["请按当事人分别办理。", "Take the step for each party by itself."],
      cite("house", "1"),
    ),
  };
}

interface StopOf {
  readonly clock: Clock;
  readonly of: string;
}

/** Clocks of measures that hold nothing any more: what was registered is handled, what was seized has left. */
export function emptied(state: EnforcementState): StopOf[] {
  const ledger = goodsOf(state);
  return [
    ...(state.facts.registrations ?? [])
      .filter(({ id }) => heldIn(ledger, { under: id, measure: "registered" }) === 0)
      .map(({ id }) => ({ clock: "evidence-registration" as const, of: id })),
    ...(state.facts.seizures ?? [])
      .filter(({ id }) => heldIn(ledger, { under: id }) === 0)
      .map(({ id }) => ({ clock: "seizure" as const, of: id })),
  ];
}

/** Clocks of seizures whose goods are all confiscated by decisions: what is held then is held by the decision. */
export function confiscated(state: EnforcementState): StopOf[] {
  const ledger = goodsOf(state);
  const taken = (owner: string | undefined) =>
    state.facts.respondents?.[owner ?? ""]?.decision?.disposal?.startsWith("confiscate") === true;
  return (state.facts.seizures ?? [])
    .filter(({ id }) =>
      [...ledger.values()].every(
        ({ item, holdings }) => !holdings.some(({ under }) => under === id) || taken(item.owner),
      ),
    )
    .map(({ id }) => ({ clock: "seizure" as const, of: id }));
}

/** Holds back actions by name while goods are held: those that end a case. */
export function endingWithoutGoods(
  actions: Readonly<Record<string, ActionSpec>>,
  names: readonly string[],
): Record<string, ActionSpec> {
  return Object.fromEntries(
    Object.entries(actions).map(([name, spec]) => {
      if (!names.includes(name)) return [name, spec];
      const ready: ActionSpec["ready"] = (state, context) =>
        spec.ready?.(state, context) ?? goodsStillHeld(state as EnforcementState);
      return [name, { ...spec, ready }];
    }),
  );
}

/** A case does not end while goods are held in it. */
function goodsStillHeld(state: EnforcementState): Refusal | undefined {
  const held = heldIn(goodsOf(state));
  if (held === 0) return undefined;
  return refuse(
    "goods-still-held",
    [
      `尚有${held}件（双、个等）涉案物品在案，未解除也未处理。`,
      `${held} units of goods are still held, neither released nor disposed of.`,
    ],
    ["请先解除措施发还，或者登记处理。", "Release them, or record their disposal, first."],
    cite("compulsion-law", "25"),
  );
}

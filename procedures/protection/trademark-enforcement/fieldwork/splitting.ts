import type { Refusal } from "#law";
import { cite } from "#statutes";
import type { GoodsMovement } from "../../../goods/goods.ts";
import { heldIn } from "../../../goods/ledger.ts";
import { refuse } from "../../../refuse.ts";
import type { EnforcementFacts } from "../facts.ts";
import type { EnforcementState } from "../frame.ts";
import { nameOf } from "../respondents.ts";
import { goodsOf } from "./goodsOfCase.ts";

/** A respondent whose goods are held stays: the goods, their papers and their clocks are booked in this case. */
export function goodsHoldBack(state: EnforcementState, leaving: readonly string[]): Refusal | undefined {
  const ledger = goodsOf(state);
  const held = leaving.find((id) => heldIn(ledger, { owner: id }) > 0);
  if (held === undefined) return undefined;
  const name = nameOf(state, held);
  return refuse(
    "goods-hold-back",
    [
      `${name}的物品在本案登记保存或者查封、扣押中，不能分出。`,
      `Goods of ${name} are held in this case, so it cannot go on in another.`,
    ],
    [
      "请先解除措施；需要继续的，在另案重新采取。",
      "Release the goods first; where they are still needed, take them in the other case.",
    ],
    cite("house", "1"),
  );
}

/** What was done in the field about these respondents alone: what goes with them into a case of their own. */
export function fieldworkOf(
  facts: Partial<EnforcementFacts>,
  respondents: readonly string[],
): Partial<EnforcementFacts> {
  const about = <T extends { readonly respondent: string }>(list: readonly T[] | undefined) =>
    list?.filter(({ respondent }) => respondents.includes(respondent));
  const { inspections, interviews, registrations, seizures, releases, disposals, goodsMovements } = facts;
  const own = {
    inspections: about(inspections),
    interviews: about(interviews),
    registrations: about(registrations),
    seizures: about(seizures),
    releases: about(releases),
    disposals: about(disposals),
    goodsMovements: goodsMovements && movementsOf(goodsMovements, respondents),
  };
  return Object.fromEntries(Object.entries(own).filter(([, list]) => list !== undefined));
}

function movementsOf(movements: readonly GoodsMovement[], respondents: readonly string[]): GoodsMovement[] {
  const own = new Set<string>();
  return movements.flatMap((movement): GoodsMovement[] => {
    if (movement.kind === "taken") {
      const items = movement.items.filter(({ owner }) => owner !== undefined && respondents.includes(owner));
      for (const { id } of items) own.add(id);
      return items.length === 0 ? [] : [{ ...movement, items }];
    }
    const lines = movement.lines.filter(({ item }) => own.has(item));
    return lines.length === 0 ? [] : [{ ...movement, lines }];
  });
}

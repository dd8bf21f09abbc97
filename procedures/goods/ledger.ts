import type { Refusal } from "#law";
import type { GoodsItem, GoodsLine, GoodsMovement, Measure, Store } from "./goods.ts";
import { itemTwice, noSuchItem, notThere, sayFrom } from "./refusals.ts";

/** Goods of one item that lie in one place under one measure. */
export interface Holding extends Store {
  readonly under: string;
  readonly measure: Measure;
  readonly quantity: number;
}

/** What became of an item. At every moment `taken` = `released` + `disposed` + `held`, and `held` = the sum of the holdings. */
export interface GoodsAccount {
  readonly item: GoodsItem;
  readonly taken: number;
  readonly released: number;
  readonly disposed: number;
  readonly held: number;
  readonly holdings: readonly Holding[];
  /** Entries of the docket that moved it. */
  readonly entries: readonly number[];
}

/** The goods of a case by the id of their item, in the order in which they came in. */
export type Ledger = ReadonlyMap<string, GoodsAccount>;

/** The ledger after these movements. Throws RangeError where one of them is unlawful: each is checked by `move` when it is made. */
export function ledgerOf(movements: readonly GoodsMovement[]): Ledger {
  return movements.reduce<Ledger>((ledger, movement) => {
    const moved = move(ledger, movement);
    if ("refusal" in moved) throw new RangeError(moved.refusal.sentence.en);
    return moved.ledger;
  }, new Map());
}

/** The ledger after one movement more; or why it cannot be: goods that are not there, or not as many. Then nothing changes. */
export function move(
  ledger: Ledger,
  movement: GoodsMovement,
): { readonly ledger: Ledger } | { readonly refusal: Refusal } {
  const after = new Map(ledger);
  if (movement.kind === "taken") {
    for (const item of movement.items) {
      if (after.has(item.id)) return { refusal: itemTwice(item) };
      after.set(item.id, takenIn(item, movement));
    }
    return { ledger: after };
  }
  for (const line of movement.lines) {
    const account = after.get(line.item);
    if (account === undefined) return { refusal: noSuchItem(line.item, [...after.keys()]) };
    const split = takeFrom(account, line, movement.only);
    if ("refusal" in split) return split;
    after.set(line.item, booked(account, line.quantity, split, movement));
  }
  return { ledger: after };
}

/** Names a holding of an item: "S1:seized@store 1". */
export function holdingKey({ under, measure, place }: Omit<Holding, "quantity" | "keeper">): string {
  return `${under}:${measure}@${place}`;
}

interface HeldBy {
  readonly under?: string | undefined;
  readonly measure?: Measure;
  readonly owner?: string | undefined;
}

/** Goods that are held, as lines that name all of it: under one measure, or of one party, where that is said. */
export function heldLines(ledger: Ledger, { under, measure, owner }: HeldBy = {}): readonly Required<GoodsLine>[] {
  return [...ledger.values()]
    .filter(({ item }) => owner === undefined || item.owner === owner)
    .flatMap(({ item, holdings }) =>
      holdings
        .filter((holding) => under === undefined || holding.under === under)
        .filter((holding) => measure === undefined || holding.measure === measure)
        .map((holding) => ({ item: item.id, quantity: holding.quantity, from: holdingKey(holding) })),
    );
}

/** How many units of all items together are still held. */
export function heldIn(ledger: Ledger, of: HeldBy = {}): number {
  return heldLines(ledger, of).reduce((sum, { quantity }) => sum + quantity, 0);
}

type Taking = Extract<GoodsMovement, { kind: "taken" }>;
type Leaving = Exclude<GoodsMovement, Taking>;

interface Split {
  readonly taken: readonly Holding[];
  readonly left: readonly Holding[];
}

function takenIn(item: GoodsItem, { under, measure, store, entry }: Taking): GoodsAccount {
  const { quantity } = item;
  const holdings = [{ ...store, under, measure, quantity }];
  return { item, taken: quantity, released: 0, disposed: 0, held: quantity, holdings, entries: [entry] };
}

/** Takes so much out of the holdings; where several could give it and not all of it is asked, the line must say which. */
function takeFrom(
  { item, holdings }: GoodsAccount,
  line: GoodsLine,
  only: Leaving["only"],
): Split | { readonly refusal: Refusal } {
  const fits = (holding: Holding) =>
    (only === undefined || holding.under === only.under) &&
    (only?.measure === undefined || holding.measure === only.measure) &&
    (line.from === undefined || line.from === holding.place || line.from === holdingKey(holding));
  const from = holdings.filter(fits);
  const there = from.reduce((sum, { quantity }) => sum + quantity, 0);
  if (line.quantity > there) return { refusal: notThere(item, there, line) };
  const left = holdings.filter((holding) => !fits(holding));
  if (line.quantity === there) return { taken: from, left };
  const [one] = from;
  if (one === undefined || from.length > 1) return { refusal: sayFrom(item, from) };
  const rest = { ...one, quantity: one.quantity - line.quantity };
  return { taken: [{ ...one, quantity: line.quantity }], left: [...left, rest] };
}

function booked(account: GoodsAccount, quantity: number, { taken, left }: Split, movement: Leaving): GoodsAccount {
  const entries = account.entries.includes(movement.entry) ? account.entries : [...account.entries, movement.entry];
  switch (movement.kind) {
    case "released":
    case "returned":
      return {
        ...account,
        entries,
        holdings: left,
        released: account.released + quantity,
        held: account.held - quantity,
      };
    case "disposed":
      return {
        ...account,
        entries,
        holdings: left,
        disposed: account.disposed + quantity,
        held: account.held - quantity,
      };
    case "moved":
      return {
        ...account,
        entries,
        holdings: merged(
          left,
          taken.map((each) => ({ ...each, ...movement.store })),
        ),
      };
    case "changed": {
      const { under, measure } = movement;
      return {
        ...account,
        entries,
        holdings: merged(
          left,
          taken.map((each) => ({ ...each, under, measure })),
        ),
      };
    }
  }
}

/** Goods that come to lie beside others of their item, in one place under one measure, are one holding with them. */
function merged(left: readonly Holding[], added: readonly Holding[]): readonly Holding[] {
  return added.reduce<readonly Holding[]>((all, each) => {
    const at = all.findIndex((other) => alike(other, each));
    return at < 0 ? [...all, each] : all.map((other, index) => (index === at ? joined(other, each) : other));
  }, left);
}

function joined(a: Holding, b: Holding): Holding {
  return { ...a, quantity: a.quantity + b.quantity };
}

function alike(a: Holding, b: Holding): boolean {
  return a.under === b.under && a.measure === b.measure && a.place === b.place && a.keeper === b.keeper;
}

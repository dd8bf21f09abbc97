import { type CardView, Scorecard } from "#contract";
import { formulaOf, scorecards } from "#planning";
import type { Tx } from "#platform";

interface VersionRow {
  readonly card: unknown;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** The shipped cards with the versions that this office has made of them; the last one holds. */
export async function cardsOf(tx: Tx, officePath: string | null): Promise<CardView[]> {
  const views: CardView[] = [];
  for (const { id } of scorecards) {
    const view = await cardOf(tx, officePath, id);
    if (view !== undefined) views.push(view);
  }
  return views;
}

export async function cardOf(tx: Tx, officePath: string | null, id: string): Promise<CardView | undefined> {
  const shipped = scorecards.find((one) => one.id === id);
  if (shipped === undefined) return undefined;
  const rows = await tx.rows<VersionRow>(
    `select card, reason, coalesce(account_name(made_by), made_by) as by, made_at as at
       from scorecard_version where office_path = $1 and card_id = $2 order by version`,
    [officePath, id],
  );
  const made = rows.map(({ card, ...about }) => ({ card: Scorecard.parse(card), ...about }));
  const versions = [{ card: Scorecard.parse(shipped), reason: null, by: null, at: null }, ...made].map((one) => ({
    version: one.card.version,
    ...one,
  }));
  const card = versions.at(-1)?.card ?? Scorecard.parse(shipped);
  return { card, formula: [...formulaOf(card)], versions: versions.toReversed() };
}

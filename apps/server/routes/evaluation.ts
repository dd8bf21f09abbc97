import { routes } from "#contract";
import type { Identity } from "#platform";
import type { Desk } from "../desk.ts";
import { mount } from "../http/mount.ts";
import { cursorInvalid } from "../http/paging.ts";
import { evaluateOffice, type OfficeEvaluation } from "../screening/evaluateOffice.ts";

const { evaluation } = routes;

/** The pages of a list are cut from one evaluation, which serves for so long. */
const KEPT_MS = 60_000;
const MOST_KEPT = 20;

export function mountEvaluation(desk: Desk): void {
  const kept = new Map<string, { readonly at: number; readonly evaluation: Promise<OfficeEvaluation> }>();

  const evaluate = (as: Identity, latest: number, now: string, isAfresh: boolean): Promise<OfficeEvaluation> => {
    const key = JSON.stringify([as.as === "office" ? as.office : as.holder, latest]);
    const known = kept.get(key);
    if (known !== undefined && !isAfresh && performance.now() - known.at < KEPT_MS) return known.evaluation;
    kept.delete(key);
    for (const old of kept.keys()) if (kept.size >= MOST_KEPT) kept.delete(old);
    const fresh = { at: performance.now(), evaluation: evaluateOffice(desk, as, latest, now) };
    kept.set(key, fresh);
    fresh.evaluation.catch(() => kept.delete(key));
    return fresh.evaluation;
  };

  mount(
    desk,
    evaluation.summary,
    async ({ query, as, now }) => (await evaluate(as, query.listings, now, true)).summary,
  );

  mount(desk, evaluation.records, async ({ query, as, now }) => {
    const { cursor = "0", limit, list, listings } = query;
    if (!/^\d{1,9}$/.test(cursor)) throw cursorInvalid();
    const all = (await evaluate(as, listings, now, false)).records[list];
    const end = Number(cursor) + limit;
    return { items: all.slice(Number(cursor), end), total: all.length, next: end < all.length ? String(end) : null };
  });
}

import type { Bilingual, Instant } from "#law";
import type { IssuedDocument } from "./paper.ts";
import type { Procedure } from "./procedure.ts";
import type { CaseState } from "./state.ts";

/**
 * People of the office and parties meeting over a case at a time: an oral hearing, a hearing before a penalty, a session of a
 * mediation. It is read from the case as it stands, so whatever moves the case moves it: a seat of the panel filled anew, a
 * case suspended or withdrawn.
 */
export interface Sitting {
  /** Kept when it is moved: "hearing", "hearing:r2", "T1". */
  readonly id: string;
  readonly name: Bilingual;
  readonly state: "fixed" | "held" | "cancelled";
  readonly start: Instant;
  readonly end: Instant;
  /** The office's room it takes, by id; absent where it sits elsewhere, or online alone. */
  readonly room?: string;
  /** As a paper names it: the room, an address, the number of an online meeting. */
  readonly place: string;
  /** Where one joins it online. */
  readonly link?: string;
  readonly sits: readonly Sitter[];
  /** The papers that give notice of it, by id: a party that may read one of them sees the sitting. */
  readonly notices: readonly string[];
  /** The paper that records it. */
  readonly record?: string;
}

/**
 * Who sits. `account`: of the office that has the case. `from`: where somebody else belongs, who is then known by both; of a name
 * alone nobody can say whether it is the same person in another case.
 */
export interface Sitter {
  readonly name: string;
  readonly as: Bilingual;
  readonly account?: string;
  readonly from?: string;
}

/** The sittings of a case as it stands. One that was fixed and not held when the case closed is cancelled. */
export function sittingsOf(procedure: Procedure, state: CaseState): readonly Sitting[] {
  const all = procedure.sittings?.(state) ?? [];
  if (state.closed === undefined) return all;
  return all.map((each) => (each.state === "fixed" ? { ...each, state: "cancelled" } : each));
}

/** What a sitting keeps busy: "room:r-12", "account:u-7", "person:周调解@澜州知识产权保护中心". */
export function busyWith({ room, sits }: Pick<Sitting, "room" | "sits">): readonly string[] {
  const people = sits.flatMap(({ name, account, from }) =>
    account !== undefined ? [`account:${account}`] : from !== undefined ? [`person:${name}@${from}`] : [],
  );
  return [...new Set([...(room === undefined ? [] : [`room:${room}`]), ...people])].toSorted();
}

/** The papers of a kind that were not taken back: of the whole case, or about one of several; since an entry, where it is named. */
export function papersIn(
  { documents }: Pick<CaseState, "documents">,
  kind: string,
  which: { readonly of?: string; readonly since?: number } = {},
): readonly IssuedDocument[] {
  return documents.filter(
    ({ document, of, life, seq }) =>
      document === kind &&
      life !== "voided" &&
      (which.of === undefined || of === which.of) &&
      seq >= (which.since ?? 0),
  );
}

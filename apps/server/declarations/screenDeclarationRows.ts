import { legalDay } from "#law";
import type { Identity } from "#platform";
import { type DeclarationFinding, screenDeclarations } from "#screening";
import type { Desk } from "../desk.ts";
import { marksFound } from "../screening/caughtListings.ts";
import { countScreened } from "../screening/keepFindings.ts";
import { raiseClues } from "../screening/raiseClues.ts";
import { caughtDeclarations } from "./caughtDeclarations.ts";
import { readDeclarationFacts } from "./declarationFacts.ts";
import { asDeclaration, type DeclarationRow, declarationRowColumns } from "./declarationRow.ts";

const BATCH = 500;

/**
 * Screens all declarations that an office has taken in and not yet screened, batch by batch. A batch's clues and its mark
 * "screened" commit together, so a killed process repeats no clue and skips no declaration. Answers how many it screened.
 */
export async function screenOfficeDeclarations(
  desk: Desk,
  as: Identity & { readonly as: "office" },
  signal: AbortSignal,
): Promise<number> {
  let screened = 0;
  for (let after = ""; ; ) {
    signal.throwIfAborted();
    const rows = await desk.db.transaction(as, (tx) =>
      tx.rows<DeclarationRow>(
        `select ${declarationRowColumns} from declaration
          where office_path = $1 and id > $2 and screened_at is null order by id limit ${BATCH}`,
        [as.office, after],
      ),
    );
    // What came in meanwhile may lie before the mark: the end is a round from the beginning that finds nothing.
    if (rows.length === 0 && after === "") return screened;
    after = rows.at(-1)?.id ?? "";
    if (rows.length > 0) screened += await screenRows(desk, as, rows, signal);
  }
}

async function screenRows(
  desk: Desk,
  as: Identity & { readonly as: "office" },
  rows: readonly DeclarationRow[],
  signal: AbortSignal,
): Promise<number> {
  const today = legalDay(desk.now());
  const declarations = rows.map(asDeclaration);
  const signs = await desk.marks.engineFor({ today });
  const findings = await screenDeclarations(
    declarations,
    signs,
    (found) => {
      const named = new Set(found.map(({ listingId }) => listingId));
      const asked = declarations.filter(({ id }) => named.has(id));
      return desk.db.transaction(as, async (tx) =>
        readDeclarationFacts(tx, as.office, await marksFound(tx, found), asked, today),
      );
    },
    signal,
  );
  return keep(desk, as, rows, findings, signs.version);
}

/** Marks declarations as screened and raises their clues, in one step. Answers how many were not marked before. */
function keep(
  desk: Desk,
  as: Identity & { readonly as: "office" },
  rows: readonly DeclarationRow[],
  findings: readonly DeclarationFinding[],
  version: string,
): Promise<number> {
  return desk.db.transaction(as, async (tx) => {
    // Two screenings of one office take turns, or both would raise the same clue.
    await tx.run("select pg_advisory_xact_lock(hashtext($1))", [`screening ${as.office}`]);
    const mine = await tx.rows<{ id: string }>(
      `update declaration set screened_at = $2, screened_by = $3
        where id = any($1) and office_path = $4 and screened_at is null returning id`,
      [rows.map(({ id }) => id), desk.now(), version, as.office],
    );
    const ids = new Set(mine.map(({ id }) => id));
    const screened = rows.filter(({ id }) => ids.has(id));
    const clues = await raiseClues(desk, tx, as, await caughtDeclarations(tx, screened, findings), version);
    await countScreened(tx, screened, clues, desk.now());
    return screened.length;
  });
}

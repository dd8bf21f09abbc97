import type { Tx } from "#platform";
import type { Trademark } from "#rights";
import { type Declaration, type DeclarationFinding, declarationKey, pieceFen } from "#screening";
import { marksFound, partiesOf } from "../screening/caughtListings.ts";
import type { Caught } from "../screening/raiseClues.ts";
import { asDeclaration, type DeclarationRow } from "./declarationRow.ts";

/** The lines of declarations that screening alerts on, each with the mark and what a clue of it says. */
export async function caughtDeclarations(
  tx: Tx,
  rows: readonly DeclarationRow[],
  findings: readonly DeclarationFinding[],
): Promise<Caught[]> {
  const alerts = findings.filter(({ alert }) => alert);
  const marks = await marksFound(tx, alerts);
  const byId = new Map(rows.map((row) => [row.id, asDeclaration(row)]));
  return alerts.flatMap((finding) => {
    const declaration = byId.get(finding.declarationId);
    const mark = marks.get(finding.markId);
    return declaration === undefined || mark === undefined ? [] : [caught(declaration, mark, finding)];
  });
}

function caught(declaration: Declaration, mark: Trademark, finding: DeclarationFinding): Caught {
  const { declarationId: _own, ...kept } = finding;
  const { key, why } = declarationKey(declaration, mark);
  const { id, ...declared } = declaration;
  // Whom Customs would proceed against: who sends goods out, who lets them in.
  const respondent =
    declaration.direction === "import" ? (declaration.consignee ?? declaration.consignor) : declaration.consignor;
  return {
    of: "declaration",
    id,
    mark,
    key,
    why,
    seller: declaration.consignor,
    title: declaration.goods,
    score: finding.score,
    finding: kept,
    priceFen: pieceFen(declaration),
    parties: partiesOf(respondent, mark),
    raise: { action: "raise-declaration", input: (ids) => ({ declaration: declared, declarationIds: ids }) },
    merge: { action: "merge-declaration", input: (because) => ({ declarationId: id, because }) },
  };
}

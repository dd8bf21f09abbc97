import { type BoundCell, cellsOf, figureOf, type ReturnForm } from "#planning";
import type { FigureAsked } from "#platform";

/** What the bound cells of a form ask for; the same figure in two places is asked for once. `keyOf` finds a cell's answer. */
export function askedBy(form: ReturnForm): { readonly asked: readonly FigureAsked[]; readonly keyOf: typeof keyOf } {
  const asked = new Map<string, FigureAsked>();
  for (const { cell } of cellsOf(form)) {
    if (cell.kind !== "bound") continue;
    const spec = figureOf(cell.figure);
    if (spec === undefined) throw new Error(`no figure ${cell.figure}`);
    const key = keyOf(cell);
    asked.set(key, { key, spec, where: cell.where });
  }
  return { asked: [...asked.values()], keyOf };
}

function keyOf({ figure, where }: BoundCell): string {
  return JSON.stringify([figure, where]);
}

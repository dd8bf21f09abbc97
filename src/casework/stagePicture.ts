import type { Bilingual } from "#law";
import { type Procedure, targetsOf } from "./procedure.ts";

export interface StageNode {
  readonly id: string;
  readonly name: Bilingual;
  readonly start: boolean;
  readonly aside: boolean;
  readonly closing?: Bilingual;
}

export interface StageEdge {
  readonly from: string;
  readonly to: string;
  readonly actions: readonly { readonly action: string; readonly name: Bilingual }[];
}

/** A procedure as a drawing: its stages, and between them the actions that lead on. An action that stays is not drawn. */
export function stagePicture(procedure: Procedure): {
  readonly nodes: readonly StageNode[];
  readonly edges: readonly StageEdge[];
} {
  const nodes = Object.entries(procedure.stages).map(([id, { name, aside = false, closing }]) => ({
    id,
    name,
    start: id === procedure.start,
    aside,
    ...(closing && { closing }),
  }));
  const steps = Object.entries(procedure.actions).flatMap(([action, spec]) =>
    spec.from.flatMap((from) =>
      targetsOf(spec)
        .filter((to) => to !== from)
        .map((to) => ({ from, to, action, name: spec.name })),
    ),
  );
  const edges = new Map<string, { from: string; to: string; actions: { action: string; name: Bilingual }[] }>();
  for (const { from, to, action, name } of steps) {
    const key = `${from} ${to}`;
    const edge = edges.get(key) ?? { from, to, actions: [] };
    edge.actions.push({ action, name });
    edges.set(key, edge);
  }
  return { nodes, edges: [...edges.values()] };
}

import type { StageEdge, StageNode } from "#casework";

export interface Placed {
  readonly node: StageNode;
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly placed: readonly Placed[];
  readonly width: number;
  readonly height: number;
  /** The rail from each stage of the main line to the next. */
  readonly rail: readonly (readonly [from: Placed, to: Placed])[];
}

export const cell = { width: 132, height: 74 } as const;

/**
 * Places the stages: the main line first, row by row, then a row of the side stages and the endings.
 *
 *     ● ── ● ── ● ── ●
 *     ● ── ●
 *     ○    ◎    ◎        (side stages, endings)
 */
export function pictureLayout(nodes: readonly StageNode[], columns: number): Layout {
  const main = nodes.filter((node) => !node.aside && node.closing === undefined);
  const rest = nodes.filter((node) => node.aside || node.closing !== undefined);
  const wide = Math.max(1, Math.floor(columns));
  const mainRows = Math.ceil(main.length / wide);
  const place = (node: StageNode, index: number, row: number): Placed => ({
    node,
    x: (index % wide) * cell.width + cell.width / 2,
    y: (row + Math.floor(index / wide)) * cell.height + 22,
  });
  const line = main.map((node, index) => place(node, index, 0));
  const placed = [...line, ...rest.map((node, index) => place(node, index, mainRows))];
  const rows = mainRows + Math.ceil(rest.length / wide);
  const rail = line.slice(1).flatMap((to, index) => {
    const from = line[index];
    return from !== undefined && from.y === to.y ? [[from, to] as const] : [];
  });
  return {
    placed,
    rail,
    width: Math.min(wide, Math.max(main.length, rest.length)) * cell.width,
    height: rows * cell.height,
  };
}

/** The stages that lie one action ahead. */
export function ahead(edges: readonly StageEdge[], stage: string): ReadonlySet<string> {
  return new Set(edges.filter((edge) => edge.from === stage).map((edge) => edge.to));
}

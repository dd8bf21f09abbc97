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

/** A stroke from one stage to another: straight along a row, else a curve below the first and above the second. */
export function stroke(from: Placed, to: Placed): string {
  const gap = 11;
  if (from.y === to.y && Math.abs(from.x - to.x) === cell.width) {
    const side = Math.sign(to.x - from.x) * gap;
    return `M${from.x + side} ${from.y}L${to.x - side} ${to.y}`;
  }
  const middle = (from.y + to.y) / 2 + (from.y === to.y ? cell.height / 2 : 0);
  return `M${from.x} ${from.y + gap}C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${to.y + (to.y > from.y ? -gap : gap)}`;
}

export const cell = { width: 112, height: 78 } as const;

/**
 * Places the stages: the main line first, row by row; then the side stages and the endings, each below the stage that
 * leads to it as far as there is room.
 *
 *     ● ── ● ── ● ── ●
 *     ● ── ●
 *          ○    ◎    ◎        (side stages, endings)
 */
export function pictureLayout(nodes: readonly StageNode[], edges: readonly StageEdge[], columns: number): Layout {
  const wide = Math.max(1, Math.floor(columns));
  const main = nodes.filter((node) => !node.aside && node.closing === undefined);
  const mainRows = Math.ceil(main.length / wide);
  const at = (node: StageNode, column: number, row: number): Placed => ({
    node,
    x: column * cell.width + cell.width / 2,
    y: row * cell.height + 22,
  });
  const line = main.map((node, index) => at(node, index % wide, Math.floor(index / wide)));
  const columnOf = (node: StageNode) => {
    const sources = edges
      .filter((edge) => edge.to === node.id)
      .map((edge) => main.findIndex((one) => one.id === edge.from));
    return Math.max(0, ...sources) % wide;
  };
  const taken = new Set<string>();
  const rest = nodes
    .filter((node) => !main.includes(node))
    .map((node) => {
      for (let row = mainRows; ; row += 1) {
        const free = Array.from({ length: wide }, (_, column) => column).filter(
          (column) => !taken.has(`${row} ${column}`),
        );
        const column = free.find((each) => each >= columnOf(node)) ?? free.at(-1);
        if (column === undefined) continue;
        taken.add(`${row} ${column}`);
        return at(node, column, row);
      }
    });
  const placed = [...line, ...rest];
  const rail = line.slice(1).flatMap((to, index) => {
    const from = line[index];
    return from === undefined ? [] : [[from, to] as const];
  });
  const right = Math.max(...placed.map(({ x }) => x)) + cell.width / 2;
  const low = Math.max(...placed.map(({ y }) => y)) - 22 + cell.height;
  return { placed, rail, width: right, height: low };
}

/** The stages that lie one action ahead. */
export function ahead(edges: readonly StageEdge[], stage: string): ReadonlySet<string> {
  return new Set(edges.filter((edge) => edge.from === stage).map((edge) => edge.to));
}

export interface Branch<Node> {
  readonly node: Node;
  readonly below: readonly Branch<Node>[];
}

/** A tree from a list of nodes that name their parent; a node whose parent one may not see stands at the top. */
export function treeOf<Node extends { readonly path: string; readonly parent: string | null }>(
  nodes: readonly Node[],
): readonly Branch<Node>[] {
  const known = new Set(nodes.map((node) => node.path));
  const below = (parent: string | null): readonly Branch<Node>[] =>
    nodes
      .filter((node) => (node.parent !== null && known.has(node.parent) ? node.parent : null) === parent)
      .map((node) => ({ node, below: below(node.path) }));
  return below(null);
}

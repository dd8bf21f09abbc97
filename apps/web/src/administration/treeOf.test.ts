import { expect, it } from "vitest";
import { treeOf } from "./treeOf.ts";

it("stands each office under its own, and one whose parent is out of sight at the top", () => {
  const tree = treeOf([
    { path: "cn.zj", parent: "cn" },
    { path: "cn.zj.hz", parent: "cn.zj" },
    { path: "cn.zj.nb", parent: "cn.zj" },
  ]);
  expect(tree.map((branch) => branch.node.path)).toEqual(["cn.zj"]);
  expect(tree[0]?.below.map((branch) => branch.node.path)).toEqual(["cn.zj.hz", "cn.zj.nb"]);
});

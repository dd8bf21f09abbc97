import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "#contract";
import { verifyDraw } from "#evidence";
import { signInAll } from "../support/doors.ts";
import { type Product, startProduct } from "../support/product.ts";
import { guidanceCases } from "../../apps/server/demo/guidanceCases.ts";

describe("the demonstration's cases between offices", () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ demo: true, now: "2026-11-23T10:00:00+08:00" });
  }, 600_000);
  afterAll(() => product.stop());

  it("stand where they were walked to, and two lie unanswered", async () => {
    const { officer, "qc-officer": upper } = await signInAll(product, "officer", "qc-officer");
    const { items } = await upper.call(routes.cases.list, { query: { limit: 500 } });
    const stageOf = new Map(items.map(({ title, stage }) => [title, stage]));
    expect(guidanceCases.map(({ title }) => stageOf.get(title))).toEqual(stages);
    const { items: lying } = await officer.call(routes.handovers.list);
    // Beside the clues that were handed over by themselves.
    expect(lying.filter(({ procedure }) => procedure !== "clue").map(({ title }) => title)).toEqual([
      "请霁城协查供货来源",
      "关于二手商品翻新后保留商标的请示",
    ]);
    const review = items.find(({ procedure }) => procedure === "file-review");
    const { state } = await officer.call(routes.cases.one, { params: { id: review?.id ?? "" } });
    expect(verifyDraw((state.facts as { rounds: Parameters<typeof verifyDraw>[0] }).rounds)).toEqual([]);
  });
});

const stages = ["following", "working", "offered", "reviewing", "redacting", "asked"];

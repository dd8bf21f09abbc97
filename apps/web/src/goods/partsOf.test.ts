import { expect, it } from "vitest";
import { partsOf } from "./partsOf.ts";

it("shows the parts there are, and all of them make the whole", () => {
  expect(partsOf({ taken: 50, held: 30, released: 20, disposed: 0 })).toEqual([
    { part: "held", percent: 60 },
    { part: "released", percent: 40 },
  ]);
  const three = partsOf({ taken: 7, held: 2, released: 1, disposed: 4 });
  expect(three.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100);
});

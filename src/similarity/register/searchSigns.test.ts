import { expect, it } from "vitest";
import { buildRegister } from "./Register.ts";

it("finds a mark of emoji or points by its own text, and by no other", () => {
  const register = buildRegister([
    { id: "1", text: "🎉🎉", classes: [30] },
    { id: "2", text: "!!!" },
    { id: "3", text: "NIKE" },
    { id: "4", text: "🎉" },
  ]);
  const texts = (text: string, classes?: readonly number[]) =>
    register.search({ text, classes }).hits.map((hit) => hit.text);
  expect(register.search({ text: " 🎉🎉" }).hits).toMatchObject([{ markId: "1", score: 1, kind: "same-sign" }]);
  expect(texts("!!!")).toEqual(["!!!"]);
  expect(texts("🎉🎉", [25])).toEqual([]);
  expect(texts("🌲")).toEqual([]);
  expect(texts(" ")).toEqual([]);
  expect(register.oracle({ text: "!!!" }).hits).toEqual(register.search({ text: "!!!" }).hits);
  register.remove("1");
  expect(texts("🎉🎉")).toEqual([]);
});

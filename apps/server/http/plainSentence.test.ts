import { expect, it } from "vitest";
import { z } from "zod";
import { InvalidInput, parsePart } from "./invalid.ts";

const schema = z.object({
  text: z.string().trim().min(1).max(4000),
  due: z.iso.date(),
  holders: z.array(z.string()).min(1).max(2),
  percent: z.number().min(0).max(100),
  target: z.number().positive(),
});

it("says what is wrong with a field in words that are no programmer's", () => {
  const good = { text: "a", due: "2026-03-31", holders: ["x"], percent: 3, target: 1 };
  const said = (bad: object) => {
    try {
      parsePart(schema, "body", { ...good, ...bad });
    } catch (error) {
      if (error instanceof InvalidInput)
        return error.fields.map(({ path, sentence }) => `${path} ${sentence.zh} ${sentence.en}`);
    }
    return [];
  };
  expect(said({})).toEqual([]);
  expect(said({ text: "长".repeat(100_000) })).toEqual(["body.text 不得超过4000个字。 At most 4000 characters."]);
  expect(said({ text: "  " })).toEqual(["body.text 须填写。 This must be filled in."]);
  expect(said({ text: undefined })).toEqual(["body.text 须填写。 This must be filled in."]);
  expect(said({ due: "2026-02-30" })).toEqual([
    "body.due 须是日期，例如2026-03-31。 This must be a day, such as 2026-03-31.",
  ]);
  expect(said({ holders: [] })).toEqual(["body.holders 至少1项。 At least 1 of them."]);
  expect(said({ percent: 130, target: 0 })).toEqual([
    "body.percent 不得大于100。 At most 100.",
    "body.target 须大于0。 More than 0.",
  ]);
  // What is seldom goes on in the words of the library.
  expect(said({ percent: "x" })[0]).toMatch(/^body\.percent .+/u);
});

import { expect, it } from "vitest";
import { z } from "zod";
import { correct, defineProcedure, fold, replay } from "./index.ts";

const word = { zh: "词", en: "word" };
const shelf = defineProcedure(
  {
    id: "shelf",
    version: "1",
    name: word,
    legalBasis: [],
    start: "open",
    roles: { keeper: word, head: word },
    stages: { open: { name: word }, closed: { name: word, closing: word } },
    clocks: {},
    documents: {},
    facts: z.object({ umbrellas: z.array(z.string()) }),
  },
  (action) => ({
    lay: action({
      name: word,
      event: "UmbrellaLaid",
      by: ["keeper"],
      from: ["open"],
      input: z.strictObject({ colour: z.string() }),
      adds: (_, { colour }) => ({ umbrellas: [colour] }),
    }),
    close: action({
      name: word,
      event: "Closed",
      by: ["keeper"],
      from: ["open"],
      input: z.strictObject({}),
      next: "closed",
    }),
  }),
);
const world = { procedures: [shelf], calendar: { id: "none", years: [] }, now: "2026-03-09T00:00:00.000Z" };
const laid = (colour: string, day: number) => ({
  action: "lay",
  by: { id: "anna", role: "keeper" },
  at: `2026-03-0${day}`,
  input: { colour },
});

it("an entry that adds to a list carries only what it adds, and the docket folds to all of it, corrected entries included", () => {
  const file = {
    procedure: "shelf",
    parties: [],
    events: ["red", "green", "blue"].map((colour, index) => laid(colour, index + 1)),
  };
  const replayed = replay(world, file);
  if (replayed.kind !== "replayed") throw new Error(replayed.kind);
  const { docket } = replayed.result;
  expect(docket.map(({ added }) => added)).toEqual([
    { umbrellas: ["red"] },
    { umbrellas: ["green"] },
    { umbrellas: ["blue"] },
  ]);
  expect(fold(shelf, docket).facts).toEqual({ umbrellas: ["red", "green", "blue"] });
  const corrected = correct({
    procedure: shelf,
    docket,
    seq: 2,
    input: { colour: "yellow" },
    reason: "misread",
    by: { id: "anna", role: "keeper" },
    approvedBy: "bert",
    now: world.now,
    calendar: world.calendar,
  });
  expect(corrected).toMatchObject({ kind: "acted", state: { facts: { umbrellas: ["red", "yellow", "blue"] } } });
});

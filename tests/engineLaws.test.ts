import { isoDate } from "#law";
import type { Trademark } from "#rights";
import { createScreener, type Finding, type Listing } from "#screening";
import { buildRegister, distinctiveness, explain, joinedForm, signOf } from "#similarity";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedDisguises, twiceDisguised } from "./support/foldedDisguises.ts";
import { chanceFrom, inventedName } from "./support/randomTexts.ts";

const today = isoDate("2026-11-22");
const chance = chanceFrom(7);
/** No two of them are read the same. */
const names = [
  ...new Map(
    Array.from({ length: 2_000 }, () => inventedName(chance)).map((name) => [joinedForm(name), name] as const),
  ).values(),
];
const mark = (markText: string, at: number): Trademark => ({
  id: `m${at}`,
  markText,
  classNumbers: [25],
  status: "registered",
});
const register = buildRegister(names.map((text, at) => ({ id: `m${at}`, text, classes: [25] })));
const screener = createScreener(names.map(mark), { today });
const listing = (title: string, more: Partial<Listing> = {}): Listing => ({
  id: "l",
  platform: "m",
  title,
  category: "外套",
  ...more,
});
/** Names that are nobody's everyday word, of one script: letters from five, characters from three. */
const distinctive = names.filter(
  (name) =>
    (/^[a-z]{5,12}$/i.test(name) || /^\p{Script=Han}{3,6}$/u.test(name)) &&
    distinctiveness(signOf(name)).degree === "distinctive",
);
const anyName = fc.constantFrom(...distinctive);
const anySeed = fc.nat(1_000_000);
const slice = (text: string, start: number, end: number) => Array.from(text).slice(start, end).join("");
const foundIn = (findings: readonly Finding[], name: string) =>
  findings.find(({ markId }) => markId === `m${names.indexOf(name)}`);

describe.each([...Object.entries(foldedDisguises), ["one disguise over another", twiceDisguised] as const])(
  "a name in %s",
  (_, disguise) => {
    it("is written otherwise", () => {
      const changed = distinctive.filter((name) => disguise(name, chanceFrom(3)) !== name);
      expect(changed.length).toBeGreaterThan(distinctive.length / 5);
    });

    it("finds itself first in the register, and is explained at its own characters", () => {
      fc.assert(
        fc.property(anyName, anySeed, (name, seed) => {
          const text = disguise(name, chanceFrom(seed));
          expect(register.search({ text, limit: 3 }).hits[0]?.text, text).toBe(name);
          const { score, reasons } = explain(text, name, { rarity: register.wordRarity });
          expect(score).toBeGreaterThanOrEqual(0.95);
          const [start, end] = reasons[0]?.querySpan ?? [0, 0];
          expect(joinedForm(slice(text, start, end))).toBe(joinedForm(name));
        }),
        { numRuns: 100 },
      );
    });

    it("is alerted in a title for its goods, at its own characters", async () => {
      await fc.assert(
        fc.asyncProperty(anyName, anySeed, async (name, seed) => {
          const text = disguise(name, chanceFrom(seed));
          const finding = foundIn(await screener.screen([listing(text)]), name);
          expect(finding?.alert, text).toBe(true);
          const spans = (finding?.spans ?? []).map(({ start, end }) => joinedForm(slice(text, start, end)));
          expect(spans).toContain(joinedForm(name));
        }),
        { numRuns: 100 },
      );
    });
  },
);

describe("the characters that a finding points at", () => {
  const around = fc
    .array(
      fc.constantFrom(
        "🎁",
        "👩‍👩‍👧‍👦",
        "שמלה חדשה",
        "قميص",
        "\ud83c",
        "\udc00",
        "e\u0301\u0302",
        "𠮷",
        "\u202e",
        "\u200b",
        "新款",
        "Größe 42",
        "***",
        "٣٤",
        "ｆｒｅｅ",
        "½ ™ ㈱",
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(" "));

  it("are the name's own, whatever stands around it", async () => {
    await fc.assert(
      fc.asyncProperty(around, anyName, anySeed, around, async (before, name, seed, after) => {
        const text = twiceDisguised(name, chanceFrom(seed));
        const title = `${before} ${text} ${after}`;
        const from = Array.from(`${before} `).length;
        const to = from + Array.from(text).length;
        for (const more of [{ title }, { title: "x", description: title }, { title: "x", brand: title }]) {
          const finding = foundIn(await screener.screen([listing("x", more)]), name);
          const field = more.title === title ? "title" : "brand" in more ? "brand" : "description";
          const span = finding?.spans.find((one) => one.field === field && one.start >= from && one.end <= to);
          expect(span, JSON.stringify(title)).toBeDefined();
          expect(joinedForm(slice(title, span?.start ?? 0, span?.end ?? 0))).toBe(joinedForm(name));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("are the name's own in a longer name of the register's search", () => {
    fc.assert(
      fc.property(anyName, anySeed, fc.boolean(), (name, seed, isFirst) => {
        const text = twiceDisguised(name, chanceFrom(seed));
        const query = isFirst ? `${text} 公司 shop` : `新款 🎁 ${text}`;
        for (const reason of explain(query, name).reasons) {
          if (reason.kind !== "contains-distinctive") continue;
          const [start, end] = reason.querySpan ?? [0, 0];
          expect(joinedForm(slice(query, start, end))).toContain(joinedForm(name));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("marks that are added", () => {
  const added = fc.array(
    fc.tuple(anyName, anySeed).map(([name, seed]) => {
      const own = chanceFrom(seed);
      return own.below(3) === 0 ? inventedName(own) : `${name}${inventedName(own)}`;
    }),
    { maxLength: 30 },
  );

  it("hide no name that is written in a title as it is registered, alone or beside others", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyName, { minLength: 1, maxLength: 4 }), added, async (named, more) => {
        const title = named.join(" / ");
        const before = createScreener(named.map(mark), { today });
        const after = createScreener([...named, ...more].map(mark), { today });
        const ids = async (one: typeof before) =>
          (await one.screen([listing(title)])).filter(({ alert }) => alert).map(({ markId }) => markId);
        const now = await ids(after);
        for (const id of await ids(before)) expect(now).toContain(id);
      }),
      { numRuns: 60 },
    );
  });

  it("hide no mark of the register that is the query, whatever the query is dressed in", () => {
    fc.assert(
      fc.property(anyName, anySeed, added, (name, seed, more) => {
        const all = buildRegister([name, ...more].map((text, at) => ({ id: `m${at}`, text })));
        const text = twiceDisguised(name, chanceFrom(seed));
        const [first] = all.search({ text, limit: 1, budget: 0, verify: 0 }).hits;
        expect(joinedForm(first?.text ?? "")).toBe(joinedForm(name));
      }),
      { numRuns: 200 },
    );
  });
});

describe("likeness from either side", () => {
  const plain = fc.constantFrom(
    ...names.filter((name) => !/[^\p{L}\p{N} ]/u.test(name)),
    "group",
    "Holding",
    "international food",
    "三只松鼠",
    "sanzhisongshu",
    "光明乳业公司",
    "guangmingruyegongsi",
  );
  const phrase = fc.array(plain, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));
  /** The same name with characters dropped, added or exchanged, or its words the other way round. */
  const nearly = (text: string) =>
    fc
      .array(fc.tuple(fc.nat(3), fc.nat(60), fc.constantFrom("e", "n", "o", "松", "s")), { maxLength: 3 })
      .map((changes) => changes.reduce(changed, text));

  it.each([
    ["Grek group", "Groun Brostchakdalt"],
    ["中国移动", "zhongguoiydong"],
    ["Deilt sport", "sprot Deiln"],
  ])("is the same for %s and %s", (a, b) => expect(explain(a, b).score).toBe(explain(b, a).score));

  it("is the same for two names as they are registered", () => {
    const pair = phrase.chain((a) => fc.tuple(fc.constant(a), fc.oneof(phrase, nearly(a))));
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(explain(a, b).score).toBeCloseTo(explain(b, a).score, 9);
      }),
      { numRuns: 5_000 },
    );
  });
});

function changed(text: string, [how, at, letter]: readonly [number, number, string]): string {
  if (how === 3) return text.split(" ").reverse().join(" ");
  const letters = Array.from(text);
  const place = at % letters.length;
  letters.splice(place, how === 1 ? 0 : 1, ...(how === 0 && letters.length > 1 ? [] : [letter]));
  return letters.join("");
}

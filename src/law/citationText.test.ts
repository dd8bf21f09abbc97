import { expect, test } from "vitest";
import { chineseNumber, citationText } from "./citationText.ts";
import { defineSources } from "./source.ts";

const sources = defineSources({
  umbrella: {
    name: { zh: "雨伞保管法", en: "Umbrella Law" },
    kind: "law",
    confidence: "read",
    versions: [
      { version: "2019", until: "2026-12-31", confidence: "read" },
      { version: "2026", from: "2027-01-01", confidence: "read" },
    ],
  },
  measures: {
    name: { zh: "关于《雨伞保管法》的实施办法", en: "Implementing Measures" },
    kind: "rule",
    confidence: "read",
    versions: [{ version: "2020", confidence: "unverified" }],
  },
});

test.each([
  [{ source: "umbrella", article: "60" }, "《雨伞保管法》第六十条", "Umbrella Law, art. 60"],
  [
    { source: "umbrella", article: "62.3", version: "2019" },
    "《雨伞保管法》（2019年文本）第六十二条第三款",
    "Umbrella Law (2019 text), art. 62.3",
  ],
  [
    { source: "measures", article: "24(1)" },
    "《关于〈雨伞保管法〉的实施办法》第二十四条第（一）项",
    "Implementing Measures, art. 24(1)",
  ],
  [{ source: "umbrella", article: "56, 85" }, "《雨伞保管法》第五十六条、第八十五条", "Umbrella Law, arts 56, 85"],
  [{ source: "umbrella", article: "95-98" }, "《雨伞保管法》第九十五条至第九十八条", "Umbrella Law, arts 95-98"],
  [{ source: "umbrella", article: "*" }, "《雨伞保管法》", "Umbrella Law"],
] as const)("%j is cited as a document prints it", (citation, zh, en) => {
  expect(citationText(sources, citation)).toEqual({ zh, en });
});

test("a source nobody loaded is a fault", () => {
  expect(() => citationText(sources, { source: "parasol", article: "1" })).toThrow(/parasol/);
});

test.each([
  [10, "十"],
  [12, "十二"],
  [20, "二十"],
  [105, "一百零五"],
  [110, "一百一十"],
  [1024, "一千零二十四"],
  [1005, "一千零五"],
])("%d is %s", (value, words) => {
  expect(chineseNumber(value)).toBe(words);
});

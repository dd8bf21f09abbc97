import { isoDate } from "#law";
import { describe, expect, it } from "vitest";
import {
  duplicateMarks,
  findMarkStatus,
  inForce,
  isAuthorised,
  markFromRow,
  niceClasses,
  readMarkHeader,
  Trademark,
} from "./index.ts";

const mark = Trademark.parse({
  id: "m1",
  markText: "玉衡",
  classNumbers: [25],
  status: "registered",
  registeredOn: "2016-03-01",
  expiresOn: "2026-02-28",
});
const day = isoDate;

function header(...titles: string[]) {
  const read = readMarkHeader(titles);
  if ("refusal" in read) throw new Error(read.refusal.sentence.en);
  return read.ok;
}

describe("a mark in force", () => {
  it("holds on its first and last day, and not a day before or after", () => {
    expect(inForce(mark, day("2016-03-01")).inForce).toBe(true);
    expect(inForce(mark, day("2026-02-28")).inForce).toBe(true);
    expect(inForce(mark, day("2016-02-29")).inForce).toBe(false);
    expect(inForce(mark, day("2026-03-01"))).toEqual({
      inForce: false,
      why: { zh: "有效期已于 2026-02-28 届满", en: "expired on 2026-02-28" },
    });
  });
  it("was in force on a day of its term though it has expired since", () => {
    expect(inForce({ ...mark, status: "expired" }, day("2020-01-01")).inForce).toBe(true);
  });
  it("is not in force while filed, cancelled or declared invalid", () => {
    for (const status of ["filed", "cancelled", "invalidated"] as const)
      expect(inForce({ ...mark, status }, day("2020-01-01")).inForce).toBe(false);
  });
});

describe("a row of a marks file", () => {
  const short = header(
    "id",
    "text",
    "classes",
    "owner",
    "status",
    "filed",
    "registered",
    "expires",
    "authorisedSellers",
  );

  it("is read with the project's own header", () => {
    const read = markFromRow(
      [
        "1",
        "Nordvik",
        "25;18",
        "Nordvik AB",
        "registered",
        "2015-01-02",
        "2016/3/1",
        "2026年2月28日",
        "北风旗舰店;Nord Shop",
      ],
      short,
      2,
    );
    expect(read).toEqual({
      ok: {
        mark: {
          id: "1",
          markText: "Nordvik",
          classNumbers: [18, 25],
          holderName: "Nordvik AB",
          status: "registered",
          filedOn: "2015-01-02",
          registeredOn: "2016-03-01",
          expiresOn: "2026-02-28",
        },
        authorisedSellers: ["北风旗舰店", "Nord Shop"],
      },
    });
  });
  it("is read with the headers of a Chinese agent's spreadsheet, and with ST.96 names", () => {
    const chinese = header("注册号", "商标名称", "国际分类", "商标注册人", "商标状态", "备案价格（元）");
    expect(
      markFromRow(["12345678", "北风", "第25类、第18类", "北风公司", "已注册", "1,299.00"], chinese, 2),
    ).toMatchObject({
      ok: {
        mark: { id: "12345678", registrationNumber: "12345678", classNumbers: [18, 25] },
        recordedPriceFen: 129_900,
      },
    });
    const st96 = header("RegistrationNumber", "MarkVerbalElementText", "ClassNumber", "MarkCurrentStatusCode");
    expect(markFromRow(["1", "X-ray", "5", "Registration published"], st96, 2)).toMatchObject({
      ok: { mark: { status: "registered" } },
    });
  });
  it("needs only an id and a text", () => {
    expect(markFromRow(["1", "Nordvik"], header("id", "text"), 2)).toMatchObject({
      ok: { mark: { classNumbers: [], status: "registered" } },
    });
  });
  it("tells every problem with row, column and what was found", () => {
    const read = markFromRow(["", "", "25;46", "o", "maybe", "2025-02-30", "", "", ""], short, 7);
    if (!("problems" in read)) throw new Error("should be refused");
    expect(new Set(read.problems.map((one) => `${one.row} ${one.column} ${one.code} ${one.found}`))).toEqual(
      new Set([
        "7 id missing ",
        "7 text missing ",
        "7 classes no-such-class 25;46",
        "7 status unknown-status maybe",
        "7 filed no-such-day 2025-02-30",
      ]),
    );
    expect(read.problems).toHaveLength(5);
  });
  it("refuses half characters, control characters and 5 MB in one cell without copying them into the message", () => {
    const codes = ["\ud800", "a\u0000b", "长".repeat(5_000_000)].map((text) => {
      const read = markFromRow(["1", text], header("id", "text"), 2);
      return "problems" in read ? read.problems.map((one) => [one.code, one.found.length <= 201]) : [];
    });
    expect(codes).toEqual([
      [["unreadable-characters", true]],
      [["unreadable-characters", true]],
      [["field-too-long", true]],
    ]);
  });
  it("is refused when it has more cells than the header", () => {
    expect(markFromRow(["1", "a", "b"], header("id", "text"), 2)).toMatchObject({
      problems: [{ code: "too-many-cells", found: "b" }],
    });
  });
  it("is refused when its id was seen before, and told where", () => {
    const repeated = duplicateMarks();
    expect(repeated("1", 2, "id")).toBeUndefined();
    expect(repeated("1", 9, "id")).toMatchObject({
      row: 9,
      code: "duplicate-id",
      sentence: { en: "the same id as row 2" },
    });
  });
});

describe("the header of a marks file", () => {
  it("is refused without the columns needed, naming them and what was found", () => {
    const read = readMarkHeader(["foo", "类别"]);
    expect(read).toMatchObject({
      refusal: {
        code: "missing-columns",
        sentence: { en: "The file lacks required columns: mark (text), id (id). Found: foo, 类别" },
      },
    });
  });
  it("is refused when two columns mean the same", () => {
    expect(readMarkHeader(["id", "商标", "商标名称"])).toMatchObject({ refusal: { code: "column-twice" } });
  });
  it("takes the user's own mapping before its own reading", () => {
    expect(readMarkHeader(["A", "B"], { id: 0, text: 1 })).toMatchObject({
      ok: { columnOf: { id: 0, text: 1 }, unknown: [] },
    });
  });
});

describe("small tables", () => {
  it("know all 45 classes in both languages", () => {
    for (let one = 1; one <= 45; one++)
      expect(niceClasses[one]).toMatchObject({
        zh: expect.stringMatching(/\p{Script=Han}/u),
        en: expect.stringMatching(/[a-z]/),
      });
  });
  it("know the words registers use for a status, and admit what they do not know", () => {
    expect(findMarkStatus(" Registered ")).toBe("registered");
    expect(findMarkStatus("期满未续展")).toBe("expired");
    expect(findMarkStatus("有點怪")).toBeUndefined();
  });
  it("let an authorised seller pass only on its platform and in its term", () => {
    const sellers = [
      {
        organisationId: "o",
        markId: "m1",
        seller: "北风 旗舰店",
        platform: "甲",
        from: day("2026-01-01"),
        until: day("2026-06-30"),
      },
    ];
    const use = { markId: "m1", seller: "北风　旗舰店 ", platform: "甲", day: day("2026-06-30") };
    expect(isAuthorised(sellers, use)).toBe(true);
    expect(isAuthorised(sellers, { ...use, day: day("2026-07-01") })).toBe(false);
    expect(isAuthorised(sellers, { ...use, platform: "乙" })).toBe(false);
    expect(isAuthorised(sellers, { ...use, seller: "北风旗舰店2" })).toBe(false);
  });
});

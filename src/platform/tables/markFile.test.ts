import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { readMarkFile } from "./markFile.ts";

const folder = mkdtempSync(join(tmpdir(), "yuheng-marks-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string | Buffer) {
  const path = join(folder, "marks");
  writeFileSync(path, content);
  const opened = await readMarkFile(path);
  if ("refusal" in opened) return { refusal: opened.refusal, marks: [], refused: [], unknown: [] };
  const marks = [];
  const refused = [];
  for await (const batch of opened.ok.batches) {
    marks.push(...batch.marks);
    refused.push(...batch.refused);
  }
  const { unknown, encoding } = opened.ok;
  return {
    marks,
    refused: refused.map(({ row, problems }) => [row, problems.map(({ code }) => code)]),
    unknown,
    encoding,
  };
}

const header = "id,text,classes,owner,status,filed,registered,expires,authorisedSellers";

describe("a marks file of a user's own", () => {
  it("is read with the whole header, lists in semicolons", async () => {
    const { marks } = await read(
      `${header}\nm1,云岫岭,25;18,甲公司,registered,2012-01-01,2013-01-02,2033-01-01,旗舰店;二店\n`,
    );
    expect(marks).toEqual([
      {
        mark: {
          id: "m1",
          markText: "云岫岭",
          classNumbers: [18, 25],
          holderName: "甲公司",
          status: "registered",
          filedOn: "2012-01-01",
          registeredOn: "2013-01-02",
          expiresOn: "2033-01-01",
        },
        authorisedSellers: ["旗舰店", "二店"],
      },
    ]);
  });

  it("needs only id and text, in any order", async () => {
    const { marks } = await read("text,id\nNORTHTARN,7\n");
    expect(marks.map(({ mark }) => [mark.id, mark.markText])).toEqual([["7", "NORTHTARN"]]);
  });

  it("is read as JSON Lines with the same names, lists as arrays or in semicolons", async () => {
    const { marks } = await read(
      '{"id":1,"text":"云岫岭","classes":[25,18],"authorisedSellers":["a","b"]}\n{"text":"X","id":"2","classes":"9;35","owner":null}\n',
    );
    expect(marks.map(({ mark, authorisedSellers }) => [mark.id, mark.classNumbers, authorisedSellers])).toEqual([
      ["1", [18, 25], ["a", "b"]],
      ["2", [9, 35], []],
    ]);
  });

  it("is read in GB18030 and UTF-16", async () => {
    // "id,text", then 1 and 云岫岭 in GB18030.
    const gb = Buffer.concat([Buffer.from("id,text\n1,"), Buffer.from([0xd4, 0xc6, 0xe1, 0xb6, 0xc1, 0xeb, 0x0a])]);
    const utf16 = Buffer.from("\uFEFFid,text\n1,云岫岭\n", "utf16le");
    const unmarked = utf16.subarray(2);
    const big = Buffer.from(unmarked).swap16();
    const lines = Buffer.from('{"id":"1","text":"云岫岭"}\n', "utf16le");
    for (const bytes of [gb, utf16, unmarked, big, lines, Buffer.from(lines).swap16()])
      expect((await read(bytes)).marks[0]?.mark.markText).toBe("云岫岭");
  });

  it("names the columns found and wanted when id or text is missing", async () => {
    const { refusal } = await read("number,wort\n1,x\n");
    expect(refusal?.code).toBe("missing-columns");
    expect(refusal?.sentence.en).toMatch(/mark \(text\).*id.*Found: number, wort/);
    expect(refusal?.sentence.zh).toMatch(/商标（text）.*number、wort/);
  });

  it("keeps the good rows and names row and reason of each bad one", async () => {
    const rows = [
      "1,good,,,,,,,",
      "1,the same id,,,,,,,",
      "2,,,,,,,,",
      "3,x,46,,,,,,",
      "4,x,,,,2020-02-30,,,",
      "5,x,,,nonsense,,,,",
      `6,${"x".repeat(1_000_000)},,,,,,,`,
      ",x,,,,,,,",
      "8,also good,,,,,,,",
    ];
    const { marks, refused } = await read([header, ...rows].join("\n"));
    expect(marks.map(({ mark }) => mark.id)).toEqual(["1", "8"]);
    expect(refused).toEqual([
      [3, ["duplicate-id"]],
      [4, ["missing"]],
      [5, ["no-such-class"]],
      [6, ["no-such-day"]],
      [7, ["unknown-status"]],
      [8, ["field-too-long"]],
      [9, ["missing"]],
    ]);
  });

  it("refuses by row what is half a character, whether escaped, in UTF-16 or in damaged UTF-8", async () => {
    const escaped = await read('{"id":"1","text":"a\\ud800"}\n{"id":"2","text":"good"}\n');
    expect(escaped.refused).toEqual([[1, ["unreadable-characters"]]]);
    expect(escaped.marks).toHaveLength(1);
    const damaged = await read(
      Buffer.concat([
        Buffer.from("id,text\n1,云岫岭\n2,x"),
        Buffer.from([0xed, 0xa0, 0x80]),
        Buffer.from("\n3,华宝\n"),
      ]),
    );
    expect(damaged.marks.map(({ mark }) => mark.id)).toEqual(["1", "3"]);
    expect(damaged.refused).toEqual([[3, ["broken-encoding"]]]);
  });

  it("refuses a JSON line that is broken, no object, or lacks a field, and goes on", async () => {
    const { marks, refused } = await read(
      '{"id":"1"\n[1]\n{"id":"3"}\n{"id":"4","text":{"a":1}}\n{"id":"5","text":"x"}\n',
    );
    expect(refused.map(([row]) => row)).toEqual([1, 2, 3, 4]);
    expect(refused[2]).toEqual([3, ["missing"]]);
    expect(marks.map(({ mark }) => mark.id)).toEqual(["5"]);
  });

  it("says which columns it passes over", async () => {
    expect((await read("id,text,colour\n1,x,red\n")).unknown).toEqual(["colour"]);
  });

  it("reads quoted cells with delimiters and line breaks also after a long stretch without quotes", async () => {
    const plain = Array.from({ length: 40_000 }, (_, i) => `${i},mark ${i},9`).join("\n");
    const { marks, refused } = await read(`id,text,classes\n${plain}\nq,"Smith, ""Sons""\nand Co",9;35\nlast,z,\n`);
    expect(refused).toEqual([]);
    expect(marks).toHaveLength(40_002);
    expect(marks.at(-2)?.mark).toMatchObject({ id: "q", markText: 'Smith, "Sons"\nand Co', classNumbers: [9, 35] });
    expect(marks.at(-1)?.mark.id).toBe("last");
  });

  it("gives the same rows whether read quickly or by the parser", async () => {
    const cell = fc.stringMatching(/^[a-z0-9 ;.\-云岫]{0,12}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 }), async (rows) => {
        const lines = rows.map(([text, owner], index) => `${index},${text},${owner}`);
        const plain = await read(["id,text,owner", ...lines].join("\n"));
        // A quoted header word makes the parser read all of it.
        const parsed = await read(['"id",text,owner', ...lines].join("\n"));
        expect(plain).toEqual(parsed);
      }),
      { numRuns: 50 },
    );
  });
});

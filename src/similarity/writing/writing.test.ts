import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  equivalentsOf,
  fourCornerOf,
  isMeaning,
  joinParts,
  leetReading,
  letterNearness,
  lookAlikesOf,
  mainPartOf,
  nearSyllableOf,
  otherSyllableOf,
  partsOf,
  readPinyin,
  shapeNearness,
  skeleton,
  soundKey,
  soundNearness,
  squeeze,
  syllableOf,
  syllableText,
  toneOf,
  transliterationNearness,
} from "./index.ts";

const packed = (text: string): Uint16Array => Uint16Array.from(text, (char) => char.charCodeAt(0));
const text = (symbols: Iterable<number>): string => String.fromCharCode(...symbols);
const code = (char: string): number => char.charCodeAt(0);
const reading = (char: string): string => syllableText(syllableOf(code(char)));
const pinyin = (letters: string): string[] => {
  const out = new Uint16Array(32);
  return [...out.subarray(0, readPinyin(packed(letters), 0, letters.length, out))].map(syllableText);
};
const sound = (a: string, b: string): number => soundNearness(syllableOf(code(a)), syllableOf(code(b)));
const key = (make: typeof soundKey, name: string): string => {
  const out = new Uint16Array(name.length * 2 + 2);
  return text(out.subarray(0, make(packed(name), 0, name.length, out)));
};
const groups = (name: string): readonly number[] => equivalentsOf(packed(name), 0, name.length);
const han = fc.integer({ min: 0x4e00, max: 0x9fff });

describe("how characters sound", () => {
  it("hears 耐克 and 奈克 as the same", () => {
    expect(sound("耐", "奈")).toBe(1);
    expect(toneOf(code("耐"))).toBe(4);
  });

  it("knows both readings of 行 and of 乐", () => {
    expect([reading("行"), syllableText(otherSyllableOf(code("行")))]).toEqual(["xing", "hang"]);
    expect([reading("乐"), syllableText(otherSyllableOf(code("乐")))]).toEqual(["le", "yue"]);
    expect(otherSyllableOf(code("耐"))).toBe(0);
  });

  it.each([
    ["n and l", "南", "兰"],
    ["zh and z", "张", "脏"],
    ["an and ang", "山", "上"],
    ["in and ing", "林", "凌"],
  ])("hears %s as near, and in one class: %s %s", (_, a, b) => {
    expect(sound(a, b)).toBeGreaterThan(0.7);
    expect(sound(a, b)).toBeLessThan(1);
    expect(nearSyllableOf(syllableOf(code(a)))).toBe(nearSyllableOf(syllableOf(code(b))));
  });

  it("hears f and h before u as near, and unlike sounds as far", () => {
    expect(nearSyllableOf(syllableOf(code("飞")))).toBe(nearSyllableOf(syllableOf(code("灰"))));
    expect(sound("飞", "灰")).toBeGreaterThanOrEqual(0.6);
    expect(sound("耐", "克")).toBeLessThan(0.3);
  });

  it("gives every pair a nearness from 0 to 1, the same both ways, 1 for the same syllable", () => {
    fc.assert(
      fc.property(han, han, (a, b) => {
        const [x, y] = [syllableOf(a), syllableOf(b)];
        const near = soundNearness(x, y);
        expect(near).toBe(soundNearness(y, x));
        expect(near >= 0 && near <= 1).toBe(true);
        if (x !== 0) expect(soundNearness(x, x)).toBe(1);
      }),
    );
  });

  it("has no sound for what is no Han character", () => {
    for (const char of ["a", "7", "カ", "*", " "]) expect(syllableOf(code(char))).toBe(0);
    expect(soundNearness(0, 5)).toBe(0);
  });
});

describe("pinyin typed in Latin letters", () => {
  it.each([
    ["naike", ["nai", "ke"]],
    ["xian", ["xian"]],
    ["fangan", ["fang", "an"]],
    ["zhong guo", ["zhong", "guo"]],
    ["adidasi", ["a", "di", "da", "si"]],
  ])("reads %s as %j", (letters, syllables) => expect(pinyin(letters)).toEqual(syllables));

  it.each(["nick", "sport", "", "nike7"])("reads “%s” as no pinyin", (letters) => {
    if (letters === "nike7") expect(pinyin(letters)).toEqual(["ni", "ke"]);
    else expect(pinyin(letters)).toEqual([]);
  });

  it("reads back whatever was spelled of syllables, in no more pieces", () => {
    const ids = fc.array(
      han.map(syllableOf).filter((id) => id > 0),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(ids, (spelled) => {
        const letters = spelled.map(syllableText).join("");
        const read = pinyin(letters);
        expect(read.join("")).toBe(letters);
        expect(read.length).toBeLessThanOrEqual(spelled.length);
      }),
    );
  });
});

describe("how characters look", () => {
  it.each(["未末", "土士", "己已", "晴睛", "日曰", "千干"])("takes %s for alike", (pair) => {
    expect(shapeNearness(code(pair), pair.charCodeAt(1))).toBeGreaterThanOrEqual(0.8);
    expect([...lookAlikesOf(code(pair))]).toContain(pair.charCodeAt(1));
  });

  it.each(["清请", "河何", "阿啊", "林杜", "福副"])("takes %s, which share a part, for near", (pair) => {
    const near = shapeNearness(code(pair), pair.charCodeAt(1));
    expect(near).toBeGreaterThan(0.5);
    expect(near).toBeLessThan(0.8);
  });

  it.each(["耐奈", "松鼠", "苹龙", "a未"])("takes %s for unlike", (pair) =>
    expect(shapeNearness(code(pair), pair.charCodeAt(1))).toBeLessThan(0.4),
  );

  it("is the same both ways, from 0 to 1", () => {
    fc.assert(
      fc.property(han, han, (a, b) => {
        const near = shapeNearness(a, b);
        expect(near).toBeCloseTo(shapeNearness(b, a), 10);
        expect(near >= 0 && near <= 1).toBe(true);
      }),
    );
  });

  it("names at most sixteen neighbours, none of them the character itself, none farther than a half", () => {
    fc.assert(
      fc.property(han, (symbol) => {
        const neighbours = [...lookAlikesOf(symbol)];
        expect(neighbours.length).toBeLessThanOrEqual(16);
        expect(neighbours).not.toContain(symbol);
        for (const other of neighbours) expect(shapeNearness(symbol, other)).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });

  it("knows four-corner codes and the main part", () => {
    expect(fourCornerOf(code("耐"))).toBe(14201);
    expect(fourCornerOf(code("a"))).toBe(0);
    expect(text([mainPartOf(code("耐"))])).toBe("而");
    expect(mainPartOf(code("a"))).toBe(0);
  });
});

describe("characters taken apart", () => {
  it.each([
    ["日知", "智"],
    ["知日", "智"],
    ["女子", "好"],
    ["木子", "李"],
    ["人尔", "你"],
    ["言射", "谢"],
    ["弓长", "张"],
    ["古月", "胡"],
  ])("joins %s to %s", (parts, whole) => expect(text([joinParts(code(parts), parts.charCodeAt(1))])).toBe(whole));

  it.each(["子女", "苹果", "松鼠", "a知"])("does not join %s", (parts) =>
    expect(joinParts(code(parts), parts.charCodeAt(1))).toBe(0),
  );

  it("shows what a split would look like, and joins it to the character again or to a commoner one", () => {
    expect(text(partsOf(code("智")))).toBe("知日");
    expect(partsOf(code("一"))).toHaveLength(0);
    fc.assert(
      fc.property(fc.constantFrom(...packed("智好李你谢张胡明林知耐达银特吃")), (symbol) => {
        const parts = partsOf(symbol);
        expect(joinParts(parts[0] ?? 0, parts[1] ?? 0)).toBe(symbol);
      }),
    );
  });
});

describe("letters and digits", () => {
  it("keeps both readings: the digit is the symbol, its letter is asked for", () => {
    expect(text(packed("n1k3").map(leetReading))).toBe("nike");
    expect(leetReading(code("耐"))).toBe(code("耐"));
  });

  it("knows which letters are drawn alike", () => {
    expect(letterNearness(code("0"), code("o"))).toBeGreaterThan(0.9);
    expect(letterNearness(code("l"), code("i"))).toBe(letterNearness(code("i"), code("l")));
    expect(letterNearness(code("x"), code("m"))).toBe(0);
    expect(letterNearness(code("耐"), code("a"))).toBe(0);
  });

  it("draws rn as m, vv as w, cl as d, and i, l, 1 as one stroke", () => {
    expect(key(skeleton, "rnodern")).toBe(key(skeleton, "modem"));
    expect(key(skeleton, "vvalmart")).toBe(key(skeleton, "walmart"));
    expect(key(skeleton, "n1ke")).toBe(key(skeleton, "nike"));
    expect(key(skeleton, "clior")).toBe(key(skeleton, "dior"));
  });

  it("says a repeated letter once, a repeated character twice", () => {
    expect(key(squeeze, "addiiidas")).toBe("adidas");
    expect(key(squeeze, "拼拼")).toBe("拼拼");
  });

  it.each([
    ["phone", "fone"],
    ["quick", "kwik"],
    ["night", "nite"],
    ["extra", "xtra"],
    ["cheese", "cheez"],
    ["blue", "blu"],
    ["wright", "rite"],
    ["adidas", "addidaz"],
  ])("hears %s and %s as the same", (a, b) => expect(key(soundKey, a)).toBe(key(soundKey, b)));

  it.each([
    ["nike", "puma"],
    ["prada", "prado"],
  ])("hears %s and %s as different", (a, b) => expect(key(soundKey, a)).not.toBe(key(soundKey, b)));
});

describe("one name in two scripts", () => {
  it.each([
    ["nike", "耐克"],
    ["sony", "索尼"],
    ["adidas", "阿迪达斯"],
    ["coca cola", "可口可乐"],
    ["prada", "普拉达"],
    ["tesla", "特斯拉"],
    ["motorola", "摩托罗拉"],
  ])("hears %s in %s", (latin, chars) =>
    expect(transliterationNearness(packed(latin), packed(chars))).toBeGreaterThan(0.7),
  );

  it.each([
    ["pizza hut", "必胜客"],
    ["nike", "苹果"],
    ["apple", "苹果"],
    ["adidas", "耐克"],
    ["sony", "华为"],
  ])("does not hear %s in %s", (latin, chars) =>
    expect(transliterationNearness(packed(latin), packed(chars))).toBeLessThan(0.4),
  );

  it("knows brands and words that are one in both scripts, with a blank or without", () => {
    const brand = groups("adidas").filter((id) => groups("阿迪达斯").includes(id));
    expect(brand).toHaveLength(1);
    expect(isMeaning(brand[0] ?? 0)).toBe(false);
    const meaning = groups("red bull").filter((id) => groups("红牛").includes(id));
    expect(meaning).toEqual(groups("redbull").filter((id) => groups("红牛").includes(id)));
    expect(meaning.map(isMeaning)).toEqual([true]);
    expect(groups("qwertz")).toEqual([]);
  });

  it("never fails, whatever stands on either side", () => {
    const any = fc.uint16Array({ maxLength: 120 });
    fc.assert(
      fc.property(any, any, (a, b) => {
        const near = transliterationNearness(a, b);
        expect(near >= 0 && near <= 1).toBe(true);
        expect(readPinyin(a, 0, a.length, new Uint16Array(8))).toBeGreaterThanOrEqual(0);
        expect(soundKey(a, 0, a.length, new Uint16Array(a.length * 2 + 2))).toBeLessThanOrEqual(a.length * 2);
        expect(skeleton(a, 0, a.length, new Uint16Array(a.length))).toBeLessThanOrEqual(a.length);
      }),
    );
  });
});

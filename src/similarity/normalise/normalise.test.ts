import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disguises, Kind } from "./foldTable.ts";
import { joinedForm, normalise, spanText } from "./normalise.ts";
import { BREAK, pack, packedBound } from "./pack.ts";
import { genericMask, sortedTokens } from "./tokens.ts";
import { TextStreams } from "./TextStreams.ts";

const streams = new TextStreams();
const symbolsOf = (text: string): string => {
  const { symbols, length } = streams.read(text);
  return String.fromCharCode(...symbols.subarray(0, length));
};
const disguiseOf = (text: string, at: number): string | undefined => disguises[streams.read(text).disguised[at] ?? 0];
const packedText = (text: string): string => {
  streams.read(text);
  const out = new Uint16Array(packedBound(streams));
  return String.fromCharCode(...out.subarray(0, pack(streams, out, 0)));
};
/** Any text, with what sellers use more often than chance would give it. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom(
        "nike",
        "耐克",
        "蘋果",
        "*",
        "**",
        "$",
        "@",
        "!",
        "\u200b",
        "\u0301",
        "\u0336",
        "ﷺ",
        "㍿",
        "𝗡",
        "🇳",
        "\ud800",
        "'",
        "™",
        " ",
        "·",
        "שלום",
        "7",
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

describe("a disguised name", () => {
  it.each([
    ["look-alike", "ΝΙΚΕ", "nike"],
    ["look-alike", "ЯOLEX", "rolex"],
    ["look-alike", "ꓠꓲꓗꓰ", "nike"],
    ["look-alike", "ɴɪᴋᴇ", "nike"],
    ["styled", "𝕹𝖎𝖐𝖊", "nike"],
    ["styled", "🇳🇮🇰🇪", "nike"],
    ["width", "ｎｉｋｅ", "nike"],
    ["combining", "n\u0336i\u0336k\u0336e\u0336", "nike"],
    ["sign", "$ony", "sony"],
  ])("is read through (%s) %s", (disguise, written, name) => {
    expect(symbolsOf(written)).toBe(name);
    expect(disguiseOf(written, 0)).toBe(disguise);
  });

  it("is not suspected for an honest accent, a traditional character or a trade-mark sign", () => {
    for (const written of ["Nestlé", "Nestle\u0301", "蘋果", "Nike™", "Nike®", "L'Oréal", "Citroën"])
      expect([...streams.read(written).disguised.subarray(0, streams.length)].every((one) => one === 0)).toBe(true);
    expect(symbolsOf("蘋果 與 龍")).toBe("苹果与龙");
    expect(symbolsOf("NIKE™ AIR")).toBe("nikeair");
    expect(symbolsOf("国 國 囯 圀").charAt(0)).toBe(symbolsOf("國"));
  });

  it("keeps a digit as the digit it may be", () => expect(symbolsOf("N1KE 1️⃣")).toBe("n1ke1"));
});

describe("signs for letters", () => {
  it.each([
    ["Ke$ha", "kesha"],
    ["Pr@da", "prada"],
    ["P!nk", "pink"],
    ["N!ke", "nike"],
    ["€sprit", "esprit"],
  ])("reads %s as %s", (written, name) => expect(symbolsOf(written)).toBe(name));
  it.each([
    ["$100", "100"],
    ["100$ off", "100off"],
    ["Sale!Nike", "salenike"],
    ["@nike", "nike"],
    ["促销!nike", "促销nike"],
    ["a@1", "a1"],
  ])("does not in %s", (written, rest) => expect(symbolsOf(written)).toBe(rest));
});

describe("masks", () => {
  it.each([
    ["普*达", "普*达"],
    ["普**达", "普**达"],
    ["PR*DA", "pr*da"],
    ["N○KE", "n*ke"],
    ["耐*", "耐*"],
  ])("stand for a character in %s", (written, symbols) => expect(symbolsOf(written)).toBe(symbols));
  it.each([
    ["5*10cm", "510cm"],
    ["*** 新款", "新款"],
    ["普****达", "普达"],
    ["a * b", "ab"],
  ])("are ornaments in %s", (written, symbols) => expect(symbolsOf(written)).toBe(symbols));
  it("are breaks in a packed mark", () => expect(packedText("PR*DA")).toBe(`pr${String.fromCharCode(BREAK)}da`));
});

describe("text from right to left, and beyond the first plane", () => {
  it("keeps the order of the letters as written and points at them", () => {
    const text = "נעלי nike חדשות";
    const token = normalise(text).tokens.find((one) => one.text === "nike");
    expect(token && spanText(text, [token.start, token.end])).toBe("nike");
    expect(symbolsOf("\u202enike\u202c")).toBe("nike");
  });
  it("counts characters, not halves of them", () => {
    streams.read("🎁𝗡ike𠮷");
    expect([...streams.starts.subarray(0, streams.length)]).toEqual([1, 2, 3, 4, 5]);
    expect(normalise("𠮷野家").joined).toBe("𠮷野家");
  });
});

describe("the streams", () => {
  it("hold symbols in order, each within the text and within one token, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { length, starts, ends, tokens, tokenCount, kinds, symbols, gaps } = streams.read(text);
        const size = Array.from(text).length;
        let last = 0;
        for (let i = 0; i < length; i++) {
          expect(starts[i]).toBeGreaterThanOrEqual(last);
          expect(ends[i]).toBeGreaterThan(starts[i] as number);
          expect(ends[i]).toBeLessThanOrEqual(size);
          last = starts[i] as number;
          expect(symbols[i]).toBeGreaterThan(0x29);
          expect(kinds[i]).not.toBe(Kind.separator);
          expect(kinds[i]).toBeLessThanOrEqual(Kind.mask);
        }
        if (length > 0) expect(gaps[0]).toBe(3);
        expect(tokens[tokenCount]).toBe(length);
        for (let token = 0; token < tokenCount; token++)
          expect(tokens[token + 1]).toBeGreaterThan(tokens[token] as number);
      }),
      { numRuns: 1000 },
    );
  });

  it("agree with the objects read from the same text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, joined, origin } = normalise(text);
        const { length, kinds, starts } = streams.read(text);
        const positions = Array.from({ length }, (_, i) => i).filter((i) => kinds[i] !== Kind.mask);
        expect([...new Set(origin)]).toEqual([...new Set(positions.map((i) => starts[i]))]);
        expect(tokens.map((token) => token.text).join("")).toBe(joined);
      }),
      { numRuns: 500 },
    );
  });

  it("are settled by one pass: what is folded folds to itself", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(joinedForm(joinedForm(text))).toBe(joinedForm(text));
      }),
      {
        numRuns: 1000,
      },
    );
    for (let point = 0x20; point < 0x30000; point++) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const once = joinedForm(String.fromCodePoint(point));
      if (joinedForm(once) !== once) expect([point.toString(16), once, joinedForm(once)]).toBe("settled");
    }
  });

  it("take in a megabyte, and the next short text after it", () => {
    expect(streams.read("耐克".repeat(250_000)).length).toBe(500_000);
    expect(symbolsOf("nike")).toBe("nike");
    expect(streams.read("").length).toBe(0);
  });
});

describe("the order of words, and generic words", () => {
  const sorted = (text: string): string => {
    streams.read(text);
    const out = new Uint16Array(packedBound(streams));
    return String.fromCharCode(...out.subarray(0, sortedTokens(streams, out)));
  };
  it("is the same for the same words in another order", () => {
    expect(sorted("Air Nike")).toBe(sorted("nike  AIR"));
    expect(sorted("周大福")).toBe(sorted("福周大"));
    expect(sorted("new balance")).not.toBe(sorted("newbalance"));
  });
  it("marks the symbols of words that are called generic, in both scripts", () => {
    const generic = new Set(["有限公司", "shoes"]);
    const out = new Uint8Array(32);
    const marked = (text: string): string => {
      genericMask(
        streams.read(text),
        (symbols, from, to) => generic.has(String.fromCharCode(...symbols.subarray(from, to))),
        out,
      );
      return [...out.subarray(0, streams.length)].join("");
    };
    expect(marked("耐克有限公司")).toBe("001111");
    expect(marked("nike shoes")).toBe("000011111");
  });
});

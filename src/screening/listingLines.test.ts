import { describe, expect, it } from "vitest";
import { LISTINGS_PER_COMPLAINT, readListingLines } from "./listingLines.ts";

describe("a pasted list of listings", () => {
  it("is read by its look: address, price, then title, seller, platform", () => {
    expect(readListingLines("https://shop.example/1\t云岫岭 登山鞋\t山野小铺\t某平台\t¥129.00")).toEqual([
      {
        line: 1,
        kind: "read",
        listing: {
          url: "https://shop.example/1",
          title: "云岫岭 登山鞋",
          seller: "山野小铺",
          platform: "某平台",
          priceFen: 12_900,
        },
      },
    ]);
  });

  it("is read by the names of its columns, quoted parts and thousands kept together", () => {
    const read = readListingLines(
      '标题,网址,价格\n"鞋, 男款",https://a.example/x,"1,299.50"\n\n帽,https://a.example/y,88元',
    );
    expect(
      read.map((one) => (one.kind === "read" ? [one.line, one.listing.title, one.listing.priceFen] : one)),
    ).toEqual([
      [2, "鞋, 男款", 129_950],
      [4, "帽", 8_800],
    ]);
  });

  it("says of each line what is wrong, and reads the others", () => {
    const read = readListingLines(
      [
        "网址,标题,价格",
        "https://a.example/1,好,1",
        "htp:/坏,好,1",
        "https://a.example/1,再来,1",
        "https://a.example/2,好,很贵",
        ",,3",
      ].join("\n"),
    );
    expect(read.map(({ line, kind }) => `${line} ${kind}`)).toEqual([
      "2 read",
      "3 refused",
      "4 refused",
      "5 refused",
      "6 refused",
    ]);
    expect(new Set(read.flatMap((one) => (one.kind === "refused" ? [one.sentence.zh] : []))).size).toBe(4);
  });

  it("takes three hundred and names every line above", () => {
    const read = readListingLines(Array.from({ length: 302 }, (_, at) => `https://a.example/${at},鞋`).join("\r\n"));
    expect(read.filter(({ kind }) => kind === "read")).toHaveLength(LISTINGS_PER_COMPLAINT);
    expect(read.slice(-2).map(({ line, kind }) => [line, kind])).toEqual([
      [301, "refused"],
      [302, "refused"],
    ]);
  });

  it("keeps a price with thousands in one part where commas divide", () => {
    const [one] = readListingLines("https://a.example/1,鞋,¥1,299,小铺");
    expect(one).toMatchObject({ kind: "read", listing: { title: "鞋", seller: "小铺", priceFen: 129_900 } });
  });
});

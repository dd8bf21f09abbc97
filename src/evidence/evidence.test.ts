import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, hex, leafHash, leafOf, nodeHash, unhex, utf8 } from "./index.ts";

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash("sha256").update(bytes).digest());

describe("canonical JSON", () => {
  it("writes the sample of RFC 8785 as the standard does", () => {
    const sample = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "€$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
      literals: [null, true, false],
    };
    expect(canonicalJson(sample)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("gives one text whatever the order in which the fields were written", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  it("refuses what JSON cannot carry", () => {
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, 1n, "\ud800", "x\udc00y"]) {
      expect(() => canonicalJson({ odd })).toThrow(TypeError);
    }
  });
});

describe("leaves", () => {
  it("encodes text as every other UTF-8 encoder does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(hex(utf8(text))).toBe(Buffer.from(text, "utf8").toString("hex"));
      }),
    );
  });

  it("hashes as RFC 6962 says (vectors of the certificate-transparency test tree)", () => {
    expect(hex(leafHash(sha256, new Uint8Array()))).toBe(
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    );
    expect(hex(leafHash(sha256, unhex("00")))).toBe("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7");
    const left = unhex("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    const right = unhex("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7");
    expect(hex(nodeHash(sha256, left, right))).toBe("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
  });

  it("changes the leaf when any field of an event changes", () => {
    expect(leafOf(sha256, { seq: 1, at: "2026-03-02" })).not.toBe(leafOf(sha256, { seq: 1, at: "2026-03-03" }));
  });
});

import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hex, utf8 } from "./bytes.ts";
import { commitmentOf, type DrawRound, drawnFrom, listHashOf, seedOf } from "./draw.ts";
import { Sha256, sha256 } from "./sha256.ts";
import { verifyDraw } from "./verifyDraw.ts";

const secrets = { upper: "a".repeat(64), lower: "b".repeat(64) };
function roundOf(over: Partial<DrawRound> = {}, opened: Record<string, string> = secrets): DrawRound {
  const list = {
    round: 1,
    purpose: "案卷评查",
    entries: ["甲1号", "甲2号", "甲3号", "甲4号", "甲5号"],
    take: 2,
    ...over,
  };
  const listHash = listHashOf(list);
  const openings = Object.entries(opened).map(([by, secret], index) => ({ by, secret, at: 20 + index }));
  const seed = seedOf(listHash, openings);
  return {
    ...list,
    listHash,
    frozenAt: 1,
    commitments: Object.entries(secrets).map(([by, secret], index) => ({
      by,
      commitment: commitmentOf(listHash, by, secret),
      at: 10 + index,
    })),
    openings,
    seed,
    drawn: drawnFrom(seed, list.entries, list.take),
    ...over,
  };
}
const codes = (...rounds: readonly DrawRound[]) => verifyDraw(rounds).map(({ code }) => code);

describe("SHA-256 without a platform", () => {
  it("comes to the same as the platform's, for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(hex(sha256(bytes))).toBe(createHash("sha256").update(bytes).digest("hex"));
      }),
    );
    expect(hex(sha256(utf8("abc")))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("comes to the same for what comes in pieces, and can be asked on the way", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (pieces) => {
        const [own, platforms] = [new Sha256(), createHash("sha256")];
        for (const piece of pieces) {
          own.add(piece);
          platforms.update(piece);
          expect(hex(own.digest())).toBe(platforms.copy().digest("hex"));
        }
        expect(own.bytes).toBe(pieces.reduce((sum, { length }) => sum + length, 0));
      }),
    );
  });
});

describe("a draw", () => {
  it("is what anybody recomputes from its record", () => {
    expect(codes(roundOf())).toEqual([]);
    expect(roundOf().drawn).toHaveLength(2);
    // The same whoever opened first, and another with any other secret.
    const turned = seedOf(roundOf().listHash, [...roundOf().openings].reverse());
    expect(turned).toBe(roundOf().seed);
    expect(
      seedOf(roundOf().listHash, [
        { by: "upper", secret: "c" },
        { by: "lower", secret: secrets.lower },
      ]),
    ).not.toBe(turned);
  });

  it("is caught when anything in its record was changed afterwards", () => {
    const whole = roundOf();
    expect(codes({ ...whole, entries: [...whole.entries, "甲6号"] })).toContain("list-changed");
    expect(codes({ ...whole, take: 3 })).toContain("list-changed");
    expect(codes({ ...whole, drawn: [...(whole.drawn ?? [])].reverse() })).toEqual(["result-differs"]);
    expect(codes({ ...whole, seed: "0".repeat(64) })).toContain("seed-differs");
    expect(codes({ ...whole, openings: whole.openings.map((each) => ({ ...each, secret: "d" })) })).toContain(
      "secret-differs",
    );
    expect(codes({ ...whole, frozenAt: 15 })).toEqual(["committed-before-the-list"]);
    expect(codes({ ...whole, openings: whole.openings.map((each) => ({ ...each, at: 11 })) })).toEqual([
      "opened-before-all-committed",
    ]);
    expect(codes({ ...whole, openings: whole.openings.slice(0, 1) })).toContain("drawn-with-a-closed-secret");
    expect(codes({ ...whole, commitments: whole.commitments.slice(0, 1) })).toEqual(
      expect.arrayContaining(["fewer-than-two-sides", "opened-without-commitment"]),
    );
    expect(codes(roundOf({ entries: ["甲", "甲"] }))).toContain("entries-not-distinct");
    expect(codes(roundOf({ take: 9 }))).toContain("take-out-of-range");
  });

  it("is drawn again with a reason only, and the last round counts", () => {
    const given = { ...roundOf(), seed: undefined, drawn: undefined, openings: [] };
    expect(codes(given)).toEqual(["not-drawn"]);
    expect(codes(given, roundOf({ round: 2, reason: "被评查机构未公开随机数" }))).toEqual([]);
    expect(codes(given, roundOf({ round: 2 }))).toEqual(["redraw-without-reason"]);
    expect(codes(given, roundOf({ round: 3, reason: "x" }))).toEqual(["rounds-out-of-order"]);
  });

  it("draws every entry about equally often, whatever the seed", () => {
    const entries = ["a", "b", "c", "d", "e"];
    const times = new Map<string, number>();
    for (let n = 0; n < 2000; n += 1)
      for (const one of drawnFrom(String(n), entries, 2)) times.set(one, (times.get(one) ?? 0) + 1);
    // 800 each; more than six deviations away would be no chance.
    for (const entry of entries) expect(Math.abs((times.get(entry) ?? 0) - 800)).toBeLessThan(140);
  });
});

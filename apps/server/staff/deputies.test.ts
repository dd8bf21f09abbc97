import { describe, expect, it } from "vitest";
import { type Away, deputiesOf } from "./deputies.ts";

const away = (account: string, deputy: string | null): Away => ({ account, deputy, until: "2026-03-31" });

describe("who stands in", () => {
  it("is the deputy named, and that one's own deputy while it is away too", () => {
    expect(deputiesOf([away("li", "zhao")])).toEqual({ li: "zhao" });
    expect(deputiesOf([away("li", "zhao"), away("zhao", "qian")])).toEqual({ li: "qian", zhao: "qian" });
  });

  it("is nobody where the chain ends in somebody away, or goes round", () => {
    expect(deputiesOf([away("li", null)])).toEqual({});
    expect(deputiesOf([away("li", "zhao"), away("zhao", null)])).toEqual({});
    expect(deputiesOf([away("li", "zhao"), away("zhao", "li")])).toEqual({});
  });
});

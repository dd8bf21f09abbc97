import { describe, expect, it } from "vitest";
import { pressed } from "./triage.ts";

const key = (name: string, held = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe("triage by keyboard", () => {
  it("moves with j and k, decides with a, r, m and h, explains itself with ?", () => {
    expect(pressed(key("j"), false)).toEqual({ move: 1 });
    expect(pressed(key("k"), false)).toEqual({ move: -1 });
    expect(pressed(key("a"), false)).toEqual({ action: "accept" });
    expect(pressed(key("?"), false)).toEqual({ help: true });
  });

  it("never decides while somebody types", () => {
    expect(pressed(key("r"), true)).toBeUndefined();
  });

  it("leaves the browser its own keys", () => {
    expect(pressed(key("r", { ctrlKey: true }), false)).toBeUndefined();
  });

  it("ignores other keys", () => {
    expect(pressed(key("x"), false)).toBeUndefined();
  });
});

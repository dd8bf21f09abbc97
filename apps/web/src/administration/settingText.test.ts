import { expect, it } from "vitest";
import { readSetting, settingText } from "./settingText.ts";

it("reads a parameter as the kind of value it was shipped with", () => {
  expect(readSetting(" 15 ", 10)).toBe(15);
  expect(readSetting("15", "10")).toBe("15");
  expect(readSetting("true", false)).toBe(true);
});

it("leaves what is no number to the server to refuse", () => {
  expect(readSetting("fifteen", 10)).toBe("fifteen");
  expect(readSetting("{", {})).toBe("{");
});

it("shows what is not set as a dash", () => {
  expect(settingText(null)).toBe("—");
  expect(settingText({ days: 3 })).toBe('{"days":3}');
});

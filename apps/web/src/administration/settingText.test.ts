import { expect, it } from "vitest";
import { readSetting, settingText } from "./settingText.ts";

it("reads a parameter as the kind of value it was shipped with", () => {
  expect(readSetting(" 15 ", 10)).toBe(15);
  expect(readSetting("15", "10")).toBe("15");
  expect(readSetting("true", false)).toBe(true);
});

it("reads and shows several numbers as they are written", () => {
  expect(settingText([7, 21, 45])).toBe("7, 21, 45");
  for (const typed of ["7, 21, 45", "7、21、45", "[7,21,45]", "7 21 45"])
    expect(readSetting(typed, [30, 7])).toEqual([7, 21, 45]);
  expect(readSetting("[]", [30, 7])).toEqual([]);
  expect(readSetting("7 to 45", [30, 7])).toBe("7 to 45");
});

it("leaves what is no number to the server to refuse", () => {
  expect(readSetting("fifteen", 10)).toBe("fifteen");
  expect(readSetting("{", {})).toBe("{");
});

it("shows what is not set as a dash", () => {
  expect(settingText(null)).toBe("—");
  expect(settingText({ days: 3 })).toBe('{"days":3}');
});

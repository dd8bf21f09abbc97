import { procedureOf } from "#procedures";
import { describe, expect, it } from "vitest";
import { faultsOf } from "./faultsOf.ts";
import { sent } from "./sent.ts";

const lead = procedureOf("trademark-enforcement")?.actions["register-lead"]?.input;
if (lead === undefined) throw new Error("there is no first step");
const typed = { summary: "销售假冒茶叶", receivedOn: "2026-01-05", markText: "云岫岭", respondentName: "山野小铺" };

describe("what the form of a lead sends", () => {
  it("leaves out what was typed for a source that is no longer chosen, and what it no longer asks within one", () => {
    const value = {
      ...typed,
      source: "report",
      clueNumber: "X1",
      complaint: { channel: "window", complainant: "某公司" },
      informer: { channel: "window", recordNumber: "7", kind: "anonymous", name: "某人", contact: "" },
    };
    expect(sent(lead, value)).toEqual({
      ...typed,
      source: "report",
      informer: { channel: "window", kind: "anonymous" },
    });
  });

  it("asks for the details of the source that is chosen, field by field, where nothing was typed into them", () => {
    const faults = faultsOf(lead, sent(lead, { ...typed, source: "complaint" }));
    expect(Object.keys(faults).sort()).toEqual(["complaint.channel", "complaint.complainant", "complaint.items"]);
    expect(Object.keys(faultsOf(lead, sent(lead, { ...typed, source: "report" })))).toEqual(["informer.kind"]);
  });

  it("sends no empty details where none are needed", () => {
    expect(sent(lead, { ...typed, source: "inspection" })).toEqual({ ...typed, source: "inspection" });
  });
});

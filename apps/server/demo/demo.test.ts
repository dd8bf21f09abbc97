import { describe, expect, it } from "vitest";
import { MarkStatus } from "#rights";
import { demoAccounts, demoParties } from "./accounts.ts";
import { demoExperts } from "./experts.ts";
import { type IntentName, intents } from "./intents.ts";
import { demoListings } from "./listings.ts";
import { demoHolders, demoMarks, holderId } from "./marks.ts";
import { demoOffices } from "./offices.ts";

const marks = demoMarks();
const listings = demoListings();
const markOf = new Map(marks.map((mark) => [mark.markText, mark]));

describe("the demonstration office", () => {
  it("is three lines of offices, each office below one that exists", () => {
    const paths = new Set(demoOffices.map((office) => office.path));
    expect(paths.size).toBe(demoOffices.length);
    for (const office of demoOffices) {
      if (office.parent === null) expect(office.level).toBe("nation");
      else expect(paths).toContain(office.parent);
    }
    expect(demoOffices.filter((office) => office.line === "ip" && office.level === "province")).toHaveLength(3);
  });

  it("has an account for every role, in an office or of a holder that exists", () => {
    const paths = new Set(demoOffices.map((office) => office.path));
    const holders = new Set([...demoHolders.map((_, index) => holderId(index)), ...demoParties.map(({ id }) => id)]);
    for (const account of demoAccounts) {
      if (account.office !== undefined) expect(paths).toContain(account.office);
      else expect(holders).toContain(account.holder);
    }
    expect(new Set(demoAccounts.flatMap((account) => account.roles))).toEqual(
      new Set(["officer", "reviewer", "head", "supervisor", "administrator", "right-holder", "agent", "respondent"]),
    );
    expect(new Set(demoAccounts.map((account) => account.login)).size).toBe(demoAccounts.length);
  });

  it("says of every name that it is made up", () => {
    for (const office of demoOffices) {
      expect(office.name.zh).toContain("演示");
      expect(office.name.en).toContain("demonstration");
    }
    for (const holder of demoHolders) expect(holder).toMatch(/演示|demo/);
    for (const { name } of Object.values(demoExperts).flat()) expect(name).toContain("（演示）");
    for (const mark of marks) expect(mark.registrationNumber).toMatch(/^DEMO\d{6}$/);
  });
});

describe("its marks", () => {
  it("are about sixty, each once, with a status and a holder that exist, and some no longer or not yet in force", () => {
    expect(marks.length).toBeGreaterThanOrEqual(60);
    expect(new Set(marks.map((mark) => mark.markText)).size).toBe(marks.length);
    expect(new Set(marks.map((mark) => mark.registrationNumber)).size).toBe(marks.length);
    for (const mark of marks) {
      expect(demoHolders[mark.holder]).toBeDefined();
      expect(MarkStatus.options).toContain(mark.status);
      expect(mark.price.yuan).toBeGreaterThan(0);
    }
    expect(new Set(marks.map((mark) => mark.status)).size).toBeGreaterThanOrEqual(5);
  });
});

describe("its listings", () => {
  it("are five hundred, none twice", () => {
    expect(listings).toHaveLength(500);
    expect(new Set(listings.map((each) => each.id)).size).toBe(500);
    expect(new Set(listings.map((each) => `${each.platform} ${each.seller} ${each.title}`)).size).toBe(500);
  });

  it("use every intent at least ten times, and name a mark that exists unless they are unrelated", () => {
    for (const intent of Object.keys(intents) as IntentName[]) {
      expect(listings.filter((each) => each.intent === intent).length, intent).toBeGreaterThanOrEqual(10);
    }
    for (const each of listings) {
      if (each.intent === "unrelated") expect(each.mark).toBeUndefined();
      else expect(markOf.has(each.mark ?? ""), each.id).toBe(true);
    }
  });

  it("mean what they say: the authorised are sold by an authorised seller, the disguised never show the mark as registered", () => {
    for (const each of listings) {
      const mark = markOf.get(each.mark ?? "");
      if (each.intent === "authorised") expect(mark?.authorisedSellers, each.id).toContain(each.seller);
      else expect(mark?.authorisedSellers ?? [], each.id).not.toContain(each.seller);
      if (disguised.has(each.intent)) expect(each.title, each.id).not.toContain(each.mark);
      if (each.intent === "plain" || each.intent === "compatible") expect(each.title, each.id).toContain(each.mark);
      if (each.intent === "too-cheap") expect(each.price, each.id).toBeLessThan((mark?.price.yuan ?? 0) * 0.25);
      if (each.intent === "no-right-in-force") expect(mark?.status, each.id).not.toBe("registered");
      else if (mark !== undefined) expect(mark.status, each.id).toBe("registered");
    }
  });
});

const disguised = new Set<IntentName>([
  "spaced",
  "full-width",
  "zero-width",
  "leet",
  "homoglyph",
  "punctuated",
  "one-character",
  "traditional",
]);

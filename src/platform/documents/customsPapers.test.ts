import { describe, expect, it } from "vitest";
import { customsCase } from "../../../procedures/testing/customsCase.ts";
import { customsWalks } from "../../../procedures/testing/walkKinds.ts";
import { checkWalkedPapers, textOf } from "./walkedPapers.suite.ts";

describe("the papers of customs protection", () => {
  it("are filled to the last tag wherever a lawful course issues them", () => {
    expect(checkWalkedPapers(customsWalks, 40)).toEqual([]);
  });

  it("tell the holder what was found, in how many days to answer, and by which article", () => {
    const text = textOf("holderNotice", customsCase("held").state, "holder");
    for (const part of ["星河（演示）有限公司", "足球3000个", "海关备案号T2026-DEMO1", "3个工作日", "第十六条"])
      expect(text).toContain(part);
  });

  it("tell the party the goods, their value, the discretion and the fine", () => {
    const text = textOf("penaltyDecision", customsCase("decided").state);
    for (const part of ["足球3000个", "100,000.00元", "一般处罚", "15,000.00元（大写：人民币壹万伍仟元整）"])
      expect(text).toContain(part);
  });
});

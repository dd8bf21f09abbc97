import { expect, it } from "vitest";
import { importPlan } from "./importPlan.ts";

function tasksOf(text: string): readonly string[] {
  return importPlan(text).tasks.map(
    ({ label, lead, participants }) =>
      `${label ?? "-"} | ${lead?.named ?? "-"} | ${participants.map(({ named }) => named).join("+")}`,
  );
}

it("a table parted by tabs goes on below headings of several lines", () => {
  const text = [
    "某省工作任务表",
    "序号\t任务\t牵头单位\t配合单位\t完成时间",
    "一、创造",
    "提升质量。",
    "1\t制定标准\t省市场监管局\t省科技厅\t2026年12月",
    "二、保护",
    "加强执法。",
    "2\t开展行动\t省市场监管局\t无\t持续推进",
    "3\t建设中心\t省知识产权局\t省财政厅、省司法厅\t2026年6月",
  ].join("\n");
  expect(tasksOf(text)).toEqual([
    "1 | 省市场监管局 | 省科技厅",
    "2 | 省市场监管局 | ",
    "3 | 省知识产权局 | 省财政厅+省司法厅",
  ]);
});

it("tables below Markdown headings each have their own columns, or go on with those above", () => {
  const text = [
    "# Implementation plan",
    "## Pillar One",
    "| No. | Initiative | Responsible Agency | Contributing Entities |",
    "|---|---|---|---|",
    "| 1.1 | Draft a bill | Department of Justice | Patent Office |",
    "## Pillar Two",
    "| 2.1 | Open a register | Patent Office | – |",
    "| 2.2 | Publish data | Patent Office; Customs Agency | – |",
  ].join("\n");
  expect(tasksOf(text)).toEqual([
    "1.1 | Department of Justice | Patent Office",
    "2.1 | Patent Office | ",
    "2.2 | - | Patent Office+Customs Agency",
  ]);
});

it("a heading that names who leads gives the lead to each item, and brackets name those who help", () => {
  const text = [
    "某县重点工作责任清单",
    "现按牵头部门列出，括号内为配合部门。",
    "一、县市场监管局牵头（2项）",
    "1.立案查处侵权。（县公安局）",
    "2.编印手册。",
    "二、县委宣传部牵头（1项）",
    "3.开展检查。（县财政局、县教育局）",
  ].join("\n");
  expect(tasksOf(text)).toEqual([
    "1. | 县市场监管局 | 县公安局",
    "2. | 县市场监管局 | ",
    "3. | 县委宣传部 | 县财政局+县教育局",
  ]);
});

it("names that look like no office count in brackets where they come again", () => {
  const text = [
    "Fair trading action plan",
    "1.1 Inspect the markets twice a year. (Trading Standards, Police)",
    "1.2 Refuse licences to sellers of fakes. (Licensing)",
    "1.3 Teach all pupils one lesson. (Education, with Trading Standards)",
    "1.4 Share what is known. (Police and Licensing, each within its own duties)",
  ].join("\n");
  expect(tasksOf(text)).toEqual([
    "1.1 | - | Trading Standards+Police",
    "1.2 | Licensing | ",
    "1.3 | Education | Trading Standards",
    "1.4 | - | Police+Licensing",
  ]);
});

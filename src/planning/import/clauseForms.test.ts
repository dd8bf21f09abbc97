import { describe, expect, it } from "vitest";
import { simplify } from "#similarity";
import { importPlan } from "./importPlan.ts";

type Form = readonly [clause: string, said: string];

/** lead | participants | marks, names as printed. */
function saidOf(text: string): readonly string[] {
  return importPlan(text, { simplify }).tasks.map((task) => {
    expect(task.text).toBe(text.slice(task.start, task.end));
    return [
      task.lead?.named ?? "-",
      task.participants.map(({ named }) => named).join("+"),
      ...(task.dutiesSplit ? ["split"] : []),
      ...(task.open ? ["open"] : []),
    ].join(" | ");
  });
}

/** Forms that the plans of provinces, cities and ministries use, none of them from a document of the benchmark. */
const chinese: readonly Form[] = [
  ["由商务部牵头，财政部、公安部等部门参加。", "商务部 | 财政部+公安部 | open"],
  ["由商务部牵头，财政部、公安部等部门参加", "商务部 | 财政部+公安部 | open"],
  ["（由商务部牵头，财政部、公安部等部门参加）", "商务部 | 财政部+公安部 | open"],
  ["（商务部会同财政部等部门按职责分工负责）", "商务部 | 财政部 | split | open"],
  ["（各地区、各有关部门按职责分工负责）", "- | 各地区+各有关部门 | split"],
  ["（商务部、财政部等按职责分工负责，持续推进）", "- | 商务部+财政部 | split | open"],
  ["（2025年6月底前完成，商务部负责）", "商务部 | "],
  ["（2025年6月底前完成，商务部、财政部负责）", "- | 商务部+财政部"],
  [
    "（市市场监管局牵头，市发展改革委、市公安局等配合，各区县政府落实）",
    "市市场监管局 | 市发展改革委+市公安局+各区县政府 | open",
  ],
  ["（牵头单位：市市场监管局，责任单位：市公安局、市司法局）", "市市场监管局 | 市公安局+市司法局"],
  ["（责任部门：市市场监管局，完成时限：2025年12月）", "市市场监管局 | "],
  ["（责任部门：市市场监管局、市公安局，完成时限：2025年12月底）", "- | 市市场监管局+市公安局"],
  ["【牵头单位：市市场监管局】", "市市场监管局 | "],
  ["【牵头单位：市市场监管局；配合单位：市公安局、市司法局】", "市市场监管局 | 市公安局+市司法局"],
  ["[责任单位：市市场监管局、市公安局]", "- | 市市场监管局+市公安局"],
  ["［责任单位：市市场监管局、市公安局］", "- | 市市场监管局+市公安局"],
  ["〔市市场监管局、市公安局负责〕", "- | 市市场监管局+市公安局"],
  ["（省知识产权局、市委宣传部、区法院负责）", "- | 省知识产权局+市委宣传部+区法院"],
  [
    "（省知识产权局牵头，省委网信办、省高级人民法院、省检察院配合）",
    "省知识产权局 | 省委网信办+省高级人民法院+省检察院",
  ],
  ["（责任处室：保护处、运用促进处）", "- | 保护处+运用促进处"],
  ["（责任处室：知识产权保护处；完成时限：全年）", "知识产权保护处 | "],
  ["（牵头处室：保护处，配合处室：综合处、法规处）", "保护处 | 综合处+法规处"],
  ["（主办：保护处；协办：综合处）", "保护处 | 综合处"],
  ["（牵头：市市场监管局；配合：市公安局）", "市市场监管局 | 市公安局"],
  ["（责任：市市场监管局）", "市市场监管局 | "],
  ["（负责单位：市市场监管局）", "市市场监管局 | "],
  ["（市市场监管局负责牵头，市公安局负责配合）", "市市场监管局 | 市公安局"],
  ["（市市场监管局牵头负责，市公安局、市司法局协同配合）", "市市场监管局 | 市公安局+市司法局"],
  ["（市市场监管局总牵头，市公安局、市司法局、各区政府分工负责）", "市市场监管局 | 市公安局+市司法局+各区政府 | split"],
  ["（市市场监管局、市公安局按职责分工负责；完成时间：2025年12月底前）", "- | 市市场监管局+市公安局 | split"],
  ["（市市场监管局牵头，各成员单位按职责分工落实）", "市市场监管局 | 各成员单位 | split"],
  ["（市市场监管局会同市公安局、市司法局负责，2025年底前完成）", "市市场监管局 | 市公安局+市司法局"],
  ["（市市场监管局牵头，会同市公安局、市司法局落实）", "市市场监管局 | 市公安局+市司法局"],
  ["（市市场监管局负责，市公安局配合，12月底前完成）", "市市场监管局 | 市公安局"],
  ["（市市场监管局主办，市公安局、市司法局协办）", "市市场监管局 | 市公安局+市司法局"],
  [
    "（市市场监管局、市公安局、市司法局等部门和单位按职责分工负责）",
    "- | 市市场监管局+市公安局+市司法局 | split | open",
  ],
  ["（市市场监管局等有关部门按职责分工负责）", "- | 市市场监管局 | split | open"],
  ["（市市场监管局牵头，有关部门配合）", "市市场监管局 | 有关部门"],
  ["（市市场监管局牵头，市公安局等有关单位参与）", "市市场监管局 | 市公安局 | open"],
  ["（市委宣传部、市市场监管局牵头，市公安局、市司法局参与）", "市委宣传部 | 市市场监管局+市公安局+市司法局"],
  [
    "（国家知识产权局、中央宣传部、市场监管总局、最高人民法院、最高人民检察院、公安部、海关总署按职责分工负责）",
    "- | 国家知识产权局+中央宣传部+市场监管总局+最高人民法院+最高人民检察院+公安部+海关总署 | split",
  ],
  [
    "（国家发展改革委、工业和信息化部、科技部、中国人民银行、国务院国资委等部门按职责分工负责）",
    "- | 国家发展改革委+工业和信息化部+科技部+中国人民银行+国务院国资委 | split | open",
  ],
  [
    "（中央网信办、教育部、人力资源社会保障部、国管局、全国工商联、中国贸促会负责）",
    "- | 中央网信办+教育部+人力资源社会保障部+国管局+全国工商联+中国贸促会",
  ],
  [
    "（国务院港澳办、台办、中国科学院、新华社、广电总局、铁路局、民航局、邮政局、药监局、林草局、能源局、文物局负责）",
    "- | 国务院港澳办+台办+中国科学院+新华社+广电总局+铁路局+民航局+邮政局+药监局+林草局+能源局+文物局",
  ],
  ["（市市场监管局牵头、市公安局配合、各区政府落实）", "市市场监管局 | 市公安局+各区政府"],
  ["（市场监管局牵头，各镇（街道）配合）", "市场监管局 | 各镇（街道）"],
  ["（市场监管局、各乡镇人民政府、经济技术开发区管委会负责）", "- | 市场监管局+各乡镇人民政府+经济技术开发区管委会"],
  ["（责任单位：市市场监管局，各县（市、区）人民政府）", "- | 市市场监管局+各县（市、区）人民政府"],
  ["（责任单位：市市场监管局、市公安局，各区县政府、管委会）", "- | 市市场监管局+市公安局+各区县政府+管委会"],
  ["（市直有关部门、各县区政府按职责分工负责）", "- | 市直有关部门+各县区政府 | split"],
  ["（持续推进，市市场监管局负责）", "市市场监管局 | "],
  ["（长期任务，市市场监管局、市公安局负责）", "- | 市市场监管局+市公安局"],
  ["（市市场监管局负责，长期坚持）", "市市场监管局 | "],
  ["（市市场监管局牵头负责，2025年12月底前完成；市公安局配合）", "市市场监管局 | 市公安局"],
  ["（牵头领导：张某某；责任单位：市市场监管局）", "市市场监管局 | "],
  ["（牵头单位：市市场监管局  责任单位：市公安局、市司法局）", "市市场监管局 | 市公安局+市司法局"],
  ["（牵头单位：市市场监管局 配合单位：市公安局、市司法局 完成时限：2025年6月）", "市市场监管局 | 市公安局+市司法局"],
  ["责任单位：市市场监管局、市公安局；完成时限：2025年6月底前。", "- | 市市场监管局+市公安局"],
  ["牵头单位：市市场监管局。配合单位：市公安局、市司法局。", "市市场监管局 | 市公安局+市司法局"],
  ["牵头单位：市市场监管局，配合单位：市公安局、市司法局", "市市场监管局 | 市公安局+市司法局"],
  [
    "\n牵头单位：市市场监管局\n配合单位：市公安局、市司法局\n完成时限：2025年6月底前",
    "市市场监管局 | 市公安局+市司法局",
  ],
  ["\n责任单位：市市场监管局\n完成时限：2025年6月底前", "市市场监管局 | "],
  ["\n责任处室：保护处、法规处\n完成时限：2025年6月底前", "- | 保护处+法规处"],
  ["\n（责任单位：市市场监管局、市公安局）\n（完成时限：2025年6月底前）", "- | 市市场监管局+市公安局"],
  ["\n牵头单位 ：市市场监管局\n责任单位 ：市公安局", "市市场监管局 | 市公安局"],
  ["\n【牵头单位】市市场监管局\n【配合单位】市公安局、市司法局", "市市场监管局 | 市公安局+市司法局"],
  ["\n牵头部门：市市场监管局\n协同部门：市公安局\n时间节点：12月底", "市市场监管局 | 市公安局"],
  ["\n主办单位：市市场监管局\n协办单位：市公安局", "市市场监管局 | 市公安局"],
  ["\n*牵头单位*：市市场监管局\n*配合单位*：市公安局", "市市场监管局 | 市公安局"],
  ["\n**责任单位：** 市市场监管局、市公安局\n", "- | 市市场监管局+市公安局"],
  ["该项工作由市市场监管局牵头，市公安局配合。", "市市场监管局 | 市公安局"],
  ["由市市场监管局、市公安局按职责分工负责。", "- | 市市场监管局+市公安局 | split"],
  ["市市场监管局牵头，市公安局、市司法局配合。", "市市场监管局 | 市公安局+市司法局"],
  ["（市市场监管局、市公安局负责。）", "- | 市市场监管局+市公安局"],
  ["（市市场监管局、市公安局负责）。", "- | 市市场监管局+市公安局"],
  ["（以上由市市场监管局负责）", "市市场监管局 | "],
  ["（以上工作由市市场监管局牵头，市公安局配合）", "市市场监管局 | 市公安局"],
  ["——市市场监管局牵头，市公安局配合", "市市场监管局 | 市公安局"],
  [
    "（市场监管总局、国家知识产权局等负责，地方各级人民政府落实）",
    "- | 市场监管总局+国家知识产权局+地方各级人民政府 | open",
  ],
  [
    "（市场监管总局牵头，国家知识产权局、各省（区、市）人民政府按职责分工负责）",
    "市场监管总局 | 国家知识产权局+各省（区、市）人民政府 | split",
  ],
  ["（市场监管总局牵头，各地方人民政府配合，2026年6月底前取得明显进展）", "市场监管总局 | 各地方人民政府"],
  ["（省级层面由省市场监管局牵头，市级层面由各市政府负责）", "省市场监管局 | 各市政府"],
  ["（市市场监管局、市知识产权局联合牵头，市公安局等参与）", "市市场监管局 | 市知识产权局+市公安局 | open"],
  ["（市市场监管局、\n市公安局负责）", "- | 市市场监管局+市公安局"],
  ["（市市场监管局、市公\n安局负责）", "- | 市市场监管局+市公安局"],
  ["（市市场监管局牵头组织，市公安局、市司法局配合实施）", "市市场监管局 | 市公安局+市司法局"],
  ["（市市场监管局为主，市公安局配合）", "市市场监管局 | 市公安局"],
  ["（市市场监管局指导，各县区组织实施）", "各县区 | 市市场监管局"],
  ["（市市场监管局、市财政局按职能分工落实）", "- | 市市场监管局+市财政局 | split"],
  ["（市市场监管局、市财政局分工负责）", "- | 市市场监管局+市财政局 | split"],
  ["（市市场监管局、市财政局依职责推进）", "- | 市市场监管局+市财政局 | split"],
  ["（市市场监管局牵头推进，其他部门按职责分工配合）", "市市场监管局 | 其他部门 | split"],
  ["（国知局牵头，最高法、最高检、公安部参与）", "国知局 | 最高法+最高检+公安部"],
  ["（市监局、公安局、文旅局、农业农村局）", "- | 市监局+公安局+文旅局+农业农村局"],
  ["（发改局牵头，财政局、科工信局、市监局配合）", "发改局 | 财政局+科工信局+市监局"],
  ["（牵头单位：市市场监管局（市知识产权局）；责任单位：市公安局）", "市市场监管局（市知识产权局） | 市公安局"],
  ["（省市场监管局（知识产权局）牵头，省公安厅配合）", "省市场监管局（知识产权局） | 省公安厅"],
  ["(責任單位：市場監管局、公安局)", "- | 市場監管局+公安局"],
  ["（由經濟部智慧財產局負責）", "經濟部智慧財產局 | "],
  ["（責任單位︰商務部）", "商務部 | "],
  ["（完成时限：2025年6月；牵头部门：市市场监管局；配合部门：各相关部门）", "市市场监管局 | 各相关部门"],
  ["（牵头单位：市市场监管局；责任人：李某）", "市市场监管局 | "],
  ["（责任单位为市市场监管局、市公安局）", "- | 市市场监管局+市公安局"],
  ["（牵头单位为市市场监管局，配合单位为市公安局）", "市市场监管局 | 市公安局"],
  ["（责任分工：市市场监管局牵头，市公安局配合）", "市市场监管局 | 市公安局"],
  ["（分工：市市场监管局、市公安局负责）", "- | 市市场监管局+市公安局"],
  ["（任务分工：市市场监管局牵头）", "市市场监管局 | "],
  ["（全市各级人民法院、检察机关按职责分工负责）", "- | 全市各级人民法院+检察机关 | split"],
  ["（市市场监管局、市公安局，各县（市、区））", "- | 市市场监管局+市公安局+各县（市、区）"],
  [
    "（市市场监管局牵头；市公安局、市司法局、市版权局、市文化执法总队参与）",
    "市市场监管局 | 市公安局+市司法局+市版权局+市文化执法总队",
  ],
  ["（市市场监管局牵头，市公安局、行业协会、重点企业参与）", "市市场监管局 | 市公安局+行业协会+重点企业"],
  ["（市市场监管局牵头，市律师协会、某大学、市仲裁委员会参与）", "市市场监管局 | 市律师协会+某大学+市仲裁委员会"],
];

const english: readonly Form[] = [
  [
    "Lead agency: Ministry of Commerce; Supporting agencies: Ministry of Finance, Ministry of Justice",
    "Ministry of Commerce | Ministry of Finance+Ministry of Justice",
  ],
  [
    "(Lead agency: Ministry of Commerce; Supporting agencies: Ministry of Finance, Ministry of Justice)",
    "Ministry of Commerce | Ministry of Finance+Ministry of Justice",
  ],
  [
    "Lead: Ministry of Commerce | Support: Ministry of Finance, Customs Service",
    "Ministry of Commerce | Ministry of Finance+Customs Service",
  ],
  ["(USPTO lead; DOJ, CBP support)", "USPTO | DOJ+CBP"],
  ["(USPTO, lead; DOJ and CBP, supporting)", "USPTO | DOJ+CBP"],
  ["(Lead: USPTO; Support: DOJ, CBP)", "USPTO | DOJ+CBP"],
  ["Owner: USPTO", "USPTO | "],
  ["\nOwner: USPTO\nDue: 30 June 2026", "USPTO | "],
  ["\nResponsible: USPTO, DOJ\nDeadline: 30 June 2026", "- | USPTO+DOJ"],
  ["\nLead agency: USPTO\nSupporting agencies: DOJ, CBP", "USPTO | DOJ+CBP"],
  ["\nLead agency: USPTO\nSupporting agencies: DOJ, CBP\nTimeline: ongoing", "USPTO | DOJ+CBP"],
  ["Led by USPTO, with DOJ and CBP.", "USPTO | DOJ+CBP"],
  ["(Led by USPTO, with DOJ and CBP)", "USPTO | DOJ+CBP"],
  ["(led by the Ministry of Justice with support from the Customs Service)", "Ministry of Justice | Customs Service"],
  [
    "[Lead: Ministry of Justice; partners: Customs Service, Police Service]",
    "Ministry of Justice | Customs Service+Police Service",
  ],
  ["[Ministry of Justice]", "Ministry of Justice | "],
  ["(Responsible agency: Ministry of Justice)", "Ministry of Justice | "],
  [
    "(Responsible: Ministry of Justice and Customs Service, by 30 June 2026)",
    "- | Ministry of Justice+Customs Service",
  ],
  [
    "(The Intellectual Property Office is responsible, supported by the Customs Service)",
    "Intellectual Property Office | Customs Service",
  ],
  ["(Action by: Intellectual Property Office)", "Intellectual Property Office | "],
  ["(Responsibility: Intellectual Property Office; timeframe: 2026)", "Intellectual Property Office | "],
  ["Responsible body: Intellectual Property Office. Timeframe: Q3 2026.", "Intellectual Property Office | "],
  [
    "**Lead:** Intellectual Property Office\n**Partners:** Customs Service, Police Service",
    "Intellectual Property Office | Customs Service+Police Service",
  ],
  ["\n**Lead agency**: Intellectual Property Office", "Intellectual Property Office | "],
  ["\n*Owner:* Intellectual Property Office", "Intellectual Property Office | "],
  [
    "\n- Lead: Intellectual Property Office\n- Support: Customs Service",
    "Intellectual Property Office | Customs Service",
  ],
  ["\nLead Department – Intellectual Property Office", "Intellectual Property Office | "],
  [
    "(Lead - Intellectual Property Office; Support - Customs Service)",
    "Intellectual Property Office | Customs Service",
  ],
  [
    "(Departments responsible: Ministry of Justice, Ministry of Finance)",
    "- | Ministry of Justice+Ministry of Finance",
  ],
  ["(Ministry of Justice to lead, Ministry of Finance to support)", "Ministry of Justice | Ministry of Finance"],
  ["(Ministry of Justice, in coordination with the Ministry of Finance)", "Ministry of Justice | Ministry of Finance"],
  [
    "(Ministry of Justice and Ministry of Finance, by the division of responsibilities)",
    "- | Ministry of Justice+Ministry of Finance | split",
  ],
  ["(By June 2026; Ministry of Justice is responsible)", "Ministry of Justice | "],
  [
    "The Ministry of Justice will take the lead, with the Ministry of Finance participating.",
    "Ministry of Justice | Ministry of Finance",
  ],
  ["(Lead unit: SAMR; participating units: MOFCOM, MPS, GACC)", "SAMR | MOFCOM+MPS+GACC"],
  ["(CNIPA, SAMR and MPS are responsible according to the division of duties)", "- | CNIPA+SAMR+MPS | split"],
  ["(CNIPA shall take the lead and MPS shall cooperate)", "CNIPA | MPS"],
  ["(Co-leads: USPTO and DOJ; support: CBP)", "USPTO | DOJ+CBP"],
  ["(USPTO and DOJ co-lead; CBP supports)", "USPTO | DOJ+CBP"],
  ["Lead organisation: Intellectual Property Office", "Intellectual Property Office | "],
  ["Who: Intellectual Property Office", "Intellectual Property Office | "],
  ["\nAccountable: Intellectual Property Office\nConsulted: Customs Service", "Intellectual Property Office | "],
  [
    "\nLead: City Council IP Team\nSupport: Chamber of Commerce, Trading Standards",
    "City Council IP Team | Chamber of Commerce+Trading Standards",
  ],
];

describe("a clause in one of the forms in use", () => {
  it.each([
    [
      "Chinese",
      chinese,
      (clause: string) =>
        `某市知识产权保护工作计划\n一、主要任务\n1.加强监管，查处违法行为。${clause}\n2.加强宣传。（司法部负责）`,
      "司法部 | ",
    ],
    [
      "English",
      english,
      (clause: string) =>
        `Work plan\nI. Tasks\n1. Improve the rules of the register and publish them. ${clause}\n2. Train the staff of the offices. (The Ministry of Education is responsible)`,
      "Ministry of Education | ",
    ],
  ])("is read in %s", (_, forms, planOf, second) => {
    for (const [clause, said] of forms) expect([clause, ...saidOf(planOf(clause))]).toEqual([clause, said, second]);
  });
});

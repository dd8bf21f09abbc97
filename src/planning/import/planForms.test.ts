import { describe, expect, it } from "vitest";
import { simplify } from "#similarity";
import { importPlan } from "./importPlan.ts";

/** Small plans in forms that occur, none of them from a document of the benchmark: label | lead | participants | last characters. */
const plans: readonly (readonly [form: string, text: string, tasks: readonly string[]])[] = [
  [
    "a whole plan in one line",
    "某市2026年度知识产权推进计划 一、完善制度 1.修订条例，6月底前报送草案。（市司法局、市知识产权局负责） 2.制定办法。（市知识产权局负责） 二、强化保护 3.开展执法行动；建立名录；公布案例。（市市场监管局牵头，市公安局配合） 4.建立调解中心。（市司法局会同市知识产权局负责）",
    [
      "1. | - | 市司法局+市知识产权局 | …产权局负责）",
      "2. | 市知识产权局 |  | …产权局负责）",
      "3. | 市市场监管局 | 市公安局 | …公安局配合）",
      "4. | 市司法局 | 市知识产权局 | …产权局负责）",
    ],
  ],
  [
    "several tasks in a paragraph, with semicolons between",
    "某市工作要点分工\n一、完善制度。1.修订条例（市司法局、市知识产权局负责）；2.制定办法（市知识产权局负责）；3.清理文件（市司法局负责）。二、强化保护。4.开展执法行动（市市场监管局牵头，市公安局配合）；5.建立调解中心（市司法局会同市知识产权局负责）。",
    [
      "1. | - | 市司法局+市知识产权局 | …权局负责）；",
      "2. | 市知识产权局 |  | …权局负责）；",
      "3. | 市司法局 |  | …法局负责）。",
      "4. | 市市场监管局 | 市公安局 | …安局配合）；",
      "5. | 市司法局 | 市知识产权局 | …权局负责）。",
    ],
  ],
  [
    "names alone in brackets, without a point",
    "某县知识产权工作任务分解表\n一、知识产权创造\n1.培育高价值专利10件（县科技局、县市场监管局）\n2.新增注册商标200件（县市场监管局）\n3.新增地理标志1件（县农业农村局、县市场监管局）\n二、知识产权保护\n4.查处侵权案件20件（县市场监管局、县公安局）\n5.建立维权工作站1个（县市场监管局）\n",
    [
      "1. | - | 县科技局+县市场监管局 | …市场监管局）",
      "2. | 县市场监管局 |  | …市场监管局）",
      "3. | - | 县农业农村局+县市场监管局 | …市场监管局）",
      "4. | - | 县市场监管局+县公安局 | …、县公安局）",
      "5. | 县市场监管局 |  | …市场监管局）",
    ],
  ],
  [
    "no numbers at all, under headings without numbers",
    "某市知识产权试点城市建设推进方案\n\n工作目标\n到2027年，建成试点城市。\n\n重点任务\n推进地方立法，完成条例修订。（市人大常委会法工委、市司法局负责）\n建设保护中心，提供一站式服务。（市市场监管局负责）\n开展质押融资，全年不少于10亿元。（市金融办负责，人民银行某市分行配合）\n\n保障措施\n各部门要加强领导。\n",
    [
      "- | - | 市人大常委会法工委+市司法局 | …司法局负责）",
      "- | 市市场监管局 |  | …监管局负责）",
      "- | 市金融办 | 人民银行某市分行 | …市分行配合）",
    ],
  ],
  [
    "lines cut at a fixed width, a year at the head of one",
    "Joint Strategic Plan on Intellectual Property Enforcement\n\n1. Improve the recording of marks with customs so that officers at every port can\n   check a mark within a day of its being recorded. (Customs Service leads; the\n   Intellectual Property Office and the Ministry of Commerce support)\n\n2. Set up a shared database of seizures and open it to right holders by the end of\n   2027. (The Customs Service and the Police Service are responsible, each within\n   its own duties)\n\n3. Report once a year to Parliament on the number of cases, the value of what was\n   seized and the time that a case took.\n",
    [
      "1. | Customs Service | Intellectual Property Office+Ministry of Commerce | …pport)",
      "2. | - | Customs Service+Police Service | …uties)",
      "3. | - |  | … took.",
    ],
  ],
  [
    "parts with letters, codes for items",
    "ACTION PLAN FOR THE PROTECTION OF DESIGNS\n\nPart A: Registration\n\nA1. Publish a guide. Responsible: Design Office. Deadline: 30 June 2026.\nA2. Lower the fee. Responsible: Design Office, Ministry of Finance. Deadline: 31 December 2026.\n\nPart B: Enforcement\n\nB1. Train the police. Responsible: Police Academy. Support: Design Office.\nB2. Open a hotline. Responsible: Design Office. Deadline: ongoing.\n",
    [
      "A1. | Design Office |  | … 2026.",
      "A2. | - | Design Office+Ministry of Finance | … 2026.",
      "B1. | Police Academy | Design Office | …ffice.",
      "B2. | Design Office |  | …going.",
    ],
  ],
  [
    "a whole English plan in one line",
    "2025 Promotion Plan. I. Improve the system. 1. Revise the Patent Examination Guidelines. (CNIPA is responsible) 2. Amend the Copyright Implementing Regulations. (National Copyright Administration, Ministry of Justice are responsible) II. Strengthen protection. 3. Carry out special campaigns against counterfeits. (SAMR and the Ministry of Public Security are responsible)",
    [
      "1. | CNIPA |  | …sible)",
      "2. | - | National Copyright Administration+Ministry of Justice | …sible)",
      "3. | - | SAMR+Ministry of Public Security | …sible)",
    ],
  ],
  [
    "Windows line ends, labels on lines of their own",
    "某市行动计划\r\n一、任务\r\n1.建平台。\r\n责任单位：市科技局\r\n完成时限：6月底前\r\n2.办培训。\r\n责任单位：市教育局、市科技局\r\n完成时限：全年\r\n",
    ["1. | 市科技局 |  | …限：6月底前", "2. | - | 市教育局+市科技局 | …成时限：全年"],
  ],
  [
    "Markdown with bold labels and bullets",
    "# 某市行动计划\n\n## 一、主要任务\n\n### （一）加强执法\n\n1. **开展专项行动**。全年不少于3次。（**牵头单位**：市市场监管局；**配合单位**：市公安局）\n2. **完善机制**。（责任单位：市司法局）\n\n### （二）优化服务\n\n3. **建设站点**。\n   - 责任单位：市市场监管局\n   - 完成时限：2025年底\n\n## 二、保障措施\n\n加强领导。\n",
    [
      "1. | 市市场监管局 | 市公安局 | …：市公安局）",
      "2. | 市司法局 |  | …：市司法局）",
      "3. | 市市场监管局 |  | …2025年底",
    ],
  ],
  [
    "bullets whose bold word is the number",
    "# 某区任务清单\n\n## 重点任务\n\n- **任务一**：开展培训。牵头单位：区教育局；配合单位：区市场监管局。\n- **任务二**：开展检查。牵头单位：区市场监管局。\n",
    ["任务一 | 区教育局 | 区市场监管局 | …市场监管局。", "任务二 | 区市场监管局 |  | …市场监管局。"],
  ],
  [
    "a table with a group column, and ‘the same’",
    "附件：某省重点任务分工\n| 序号 | 任务类别 | 重点任务 | 牵头单位 | 配合单位 |\n| 1 | 强化保护 | 开展专项行动 | 省市场监管局 | 省公安厅、省司法厅 |\n| 2 | 强化保护 | 加强司法保护 | 省法院 | 省检察院 |\n| 3 | 优化服务 | 建设服务站点 | 省市场监管局 | 同上 |\n",
    [
      "1 | 省市场监管局 | 省公安厅+省司法厅 | …省司法厅 |",
      "2 | 省法院 | 省检察院 | …省检察院 |",
      "3 | 省市场监管局 | 省检察院 | …| 同上 |",
    ],
  ],
  [
    "a table of two columns with a tab",
    "某县任务分工表\n工作任务\t责任单位\n开展执法检查\t县市场监管局\n开展宣传培训\t县委宣传部\n",
    ["- | 县市场监管局 |  | …县市场监管局", "- | 县委宣传部 |  | … 县委宣传部"],
  ],
  [
    "a legend in a note at the end",
    "某省实施方案分工\n一、任务\n1.建平台。（省科技厅、省财政厅负责）\n2.办培训。（省教育厅、省科技厅负责）\n3.抓评估。（省统计局、省科技厅负责）\n\n备注：列第一位的部门为牵头部门。\n",
    [
      "1. | 省科技厅 | 省财政厅 | …财政厅负责）",
      "2. | 省教育厅 | 省科技厅 | …科技厅负责）",
      "3. | 省统计局 | 省科技厅 | …科技厅负责）",
    ],
  ],
  [
    "an item closed by a line below its points",
    "某市行动计划\n一、主要任务\n（一）实施创造提质行动：\n1.提高专利质量；\n2.培育商标品牌；\n3.发展版权产业。\n责任单位：市市场监管局、市委宣传部、市科技局\n（二）实施保护行动：\n1.加强执法；\n2.加强司法。\n责任单位：市市场监管局、市法院\n",
    [
      "（一） | - | 市市场监管局+市委宣传部+市科技局 | …部、市科技局",
      "（二） | - | 市市场监管局+市法院 | …管局、市法院",
    ],
  ],
  [
    "a bracket with a date only",
    "某市行动方案\n（一）建立联席会议制度（2025年3月底前完成）\n由市市场监管局牵头，市公安局、市司法局等部门参加，统筹推进全市知识产权保护。\n责任单位：市市场监管局\n（二）开展专项行动（全年）\n聚焦重点领域。\n责任单位：市市场监管局、市公安局\n",
    ["（一） | 市市场监管局 |  | …市市场监管局", "（二） | - | 市市场监管局+市公安局 | …局、市公安局"],
  ],
  [
    "clauses at the end of sentences",
    "各有关单位：\n现将《2025年工作要点》重点任务分解如下，请抓好落实。\n1.推进立法，由市司法局负责；\n2.推进执法，由市市场监管局牵头、市公安局配合；\n3.推进宣传，由市委宣传部负责。\n",
    [
      "1. | 市司法局 |  | …司法局负责；",
      "2. | 市市场监管局 | 市公安局 | …公安局配合；",
      "3. | 市委宣传部 |  | …宣传部负责。",
    ],
  ],
  [
    "chapters and sections, numbers that start again",
    "某省规划实施分工方案\n第一章 总体要求\n第一节 指导思想\n坚持以某思想为指导。\n第二章 重点任务\n第一节 完善制度\n1.修订条例。（省司法厅负责）\n2.出台意见。（省政府办公厅负责）\n第二节 强化保护\n1.开展执法。（省市场监管局负责）\n",
    [
      "1. | 省司法厅 |  | …司法厅负责）",
      "2. | 省政府办公厅 |  | …办公厅负责）",
      "1. | 省市场监管局 |  | …监管局负责）",
    ],
  ],
  [
    "a notice with a programme; appeals are no tasks",
    "关于开展知识产权宣传周活动的通知\n各区县市场监管局：\n为做好宣传周工作，现通知如下：\n一、活动主题\n加强保护，促进发展。\n二、活动时间\n4月20日至26日。\n三、活动内容\n（一）举办开幕式。（市市场监管局负责）\n（二）开展进校园活动。（市教育局、市市场监管局负责）\n（三）发布典型案例。（市法院、市检察院负责）\n四、工作要求\n（一）高度重视。\n（二）及时报送信息。\n",
    [
      "（一） | 市市场监管局 |  | …监管局负责）",
      "（二） | - | 市教育局+市市场监管局 | …监管局负责）",
      "（三） | - | 市法院+市检察院 | …检察院负责）",
    ],
  ],
  [
    "chapters that are tasks",
    "某省任务分工\n一、加强领导（省政府办公厅牵头负责，各有关部门配合）\n二、完善制度。制定办法。（省司法厅）\n三、加强宣传。开展活动。（省委宣传部牵头，省文化和旅游厅等单位配合）\n四、加强督查。定期通报。（省政府督查室）\n",
    [
      "一、 | 省政府办公厅 | 各有关部门 | …关部门配合）",
      "二、 | 省司法厅 |  | …（省司法厅）",
      "三、 | 省委宣传部 | 省文化和旅游厅 | …等单位配合）",
      "四、 | 省政府督查室 |  | …政府督查室）",
    ],
  ],
  [
    "chapters named for bodies",
    "某市2025年知识产权重点任务分工\n一、市市场监管局\n1.开展专项行动。\n2.建设服务站点，每个园区一个。\n二、市公安局牵头任务\n3.打击侵权犯罪，破获一批案件。\n三、市法院、市检察院\n4.发布典型案例。（市司法局配合）\n",
    [
      "1. | 市市场监管局 |  | …展专项行动。",
      "2. | 市市场监管局 |  | …个园区一个。",
      "3. | 市公安局 |  | …获一批案件。",
      "4. | - | 市法院+市检察院+市司法局 | …司法局配合）",
    ],
  ],
  [
    "records whose lines have labels",
    "某区任务书\n任务名称：开展培训\n主要内容：面向企业开展培训。\n牵头单位：区市场监管局\n完成时限：2025年6月\n\n任务名称：开展检查\n主要内容：对市场开展检查。\n牵头单位：区市场监管局\n配合单位：区公安分局、\n区教育局\n完成时限：2025年12月\n",
    ["- | 区市场监管局 |  | …025年6月", "- | 区市场监管局 | 区公安分局+区教育局 | …25年12月"],
  ],
  [
    "square brackets and a legend in English",
    "Delivery plan. Bodies are named in square brackets; the first named leads.\n\n1. Publish a guide for applicants. [Intellectual Property Office; Chamber of Commerce]\n2. Lower the fee. [Ministry of Finance; Intellectual Property Office]\n3. Train the judges. [Judicial Academy]\n4. Open a hotline.\n",
    [
      "1. | Intellectual Property Office | Chamber of Commerce | …merce]",
      "2. | Ministry of Finance | Intellectual Property Office | …ffice]",
      "3. | Judicial Academy |  | …ademy]",
      "4. | - |  | …tline.",
    ],
  ],
  [
    "English headings that name ministries",
    "# Action plan by ministry\n\n## Ministry of Justice\n1. Draft the bill on designs.\n2. Draft the rules of court.\n\n## Customs Service\n3. Seize counterfeit parcels at the border.\n",
    [
      "1. | Ministry of Justice |  | …signs.",
      "2. | Ministry of Justice |  | …court.",
      "3. | Customs Service |  | …order.",
    ],
  ],
  [
    "traditional characters and half-width brackets",
    "某市智慧財產權保護工作計劃\n一、主要任務\n(一)加強執法。開展專項行動。(市市場監管局牽頭,市公安局、市文化局配合)\n(二)加強宣傳。舉辦講座。(責任單位:市委宣傳部、市教育局)\n(三)加強服務。設立工作站。(市科技局會同市市場監管局負責,2025年底前完成)\n",
    [
      "(一) | 市市場監管局 | 市公安局+市文化局 | …文化局配合)",
      "(二) | - | 市委宣傳部+市教育局 | …、市教育局)",
      "(三) | 市科技局 | 市市場監管局 | …年底前完成)",
    ],
  ],
  [
    "labels below the heading, points below them",
    "某市重点工作责任分解\n一、推进知识产权法治建设\n牵头单位：市司法局\n配合单位：市市场监管局、市法院\n1.修订条例。\n2.清理规章。\n二、推进知识产权强链护链\n牵头单位：市市场监管局\n配合单位：市科技局、市工信局\n1.建设运营中心。\n2.开展专利导航。\n",
    ["一、 | 市司法局 | 市市场监管局+市法院 | ….清理规章。", "二、 | 市市场监管局 | 市科技局+市工信局 | …展专利导航。"],
  ],
  [
    "chapters with prose and 1.1, brackets at the end of lines",
    "National Anti-Counterfeiting Strategy: Delivery Plan\n\nOur vision\nA country in which creators are paid.\n\nChapter 1: Intelligence\n\nWe know too little about where counterfeits come from. We will:\n\n1.1 Build a shared intelligence hub by March 2027 (lead: National Crime Agency; partners: Trading Standards, Border Force)\n1.2 Publish a yearly threat assessment (lead: Intellectual Property Office)\n1.3 Map online sellers (lead: Intellectual Property Office; partners: Police Service)\n\nChapter 2: Enforcement\n\n2.1 Fund ten regional officers (lead: Ministry of Finance)\n2.2 Review penalties and consult in 2027 (lead: Ministry of Justice, with Intellectual Property Office)\n\nAnnex: Glossary\nHub: a place where data are kept.\n",
    [
      "1.1 | National Crime Agency | Trading Standards+Border Force | …Force)",
      "1.2 | Intellectual Property Office |  | …ffice)",
      "1.3 | Intellectual Property Office | Police Service | …rvice)",
      "2.1 | Ministry of Finance |  | …nance)",
      "2.2 | Ministry of Justice | Intellectual Property Office | …ffice)",
    ],
  ],
  [
    "sentences that say who will lead",
    "IPEC Joint Strategic Plan FY 2026-2028\n\nACTION NO. 1: Improve data on seizures. U.S. Customs and Border Protection will lead, in coordination with the U.S. Patent and Trademark Office and the Department of Justice.\n\nACTION NO. 2: Update the manual for attachés. The U.S. Patent and Trademark Office will lead, with support from the Department of State.\n\nACTION NO. 3: Assess trade secret risks. The Department of Justice and the Department of Commerce are jointly responsible.\n",
    [
      "ACTION NO. 1 | U.S. Customs and Border Protection | U.S. Patent and Trademark Office+Department of Justice | …stice.",
      "ACTION NO. 2 | U.S. Patent and Trademark Office | Department of State | …State.",
      "ACTION NO. 3 | - | Department of Justice+Department of Commerce | …sible.",
    ],
  ],
  [
    "bodies behind a dash, with (lead)",
    "WORK PLAN 2026\n1. Rules\n1.1. Draft the copyright rules - Ministry of Culture (lead), Ministry of Justice\n1.2. Draft the patent rules - Patent Office (lead), Ministry of Justice, Ministry of Finance\n2. Services\n2.1. Open an online counter - Patent Office (lead)\n2.2. Train staff - Patent Office\n",
    [
      "1.1. | Ministry of Culture | Ministry of Justice | …ustice",
      "1.2. | Patent Office | Ministry of Justice+Ministry of Finance | …inance",
      "2.1. | Patent Office |  | …(lead)",
      "2.2. | Patent Office |  | …Office",
    ],
  ],
  [
    "bodies behind a Chinese dash",
    "某市工作任务\n1.修订条例——市司法局\n2.开展行动——市市场监管局、市公安局\n3.建设站点——市科技局（牵头）、市市场监管局\n",
    [
      "1. | 市司法局 |  | …——市司法局",
      "2. | - | 市市场监管局+市公安局 | …局、市公安局",
      "3. | 市科技局 | 市市场监管局 | …市市场监管局",
    ],
  ],
];

/** What binds, reports or invites, though it numbers its parts and says who is responsible. */
const others: readonly (readonly [kind: string, text: string])[] = [
  [
    "rules",
    "某市商标管理规定\n第一章 总则\n第一条 为加强商标管理，制定本规定。\n第二章 职责\n第二条 市场监督管理部门（以下简称市场监管部门）负责本行政区域内的商标管理工作。\n第三条 公安机关、人民法院、人民检察院按照各自职责做好相关工作。\n第四条 行业协会应当加强自律。\n第五条 鼓励企业申请注册商标。\n",
  ],
  [
    "a report on the year",
    "某市2025年知识产权工作总结\n一、主要成效\n（一）保护有力。全年查办案件300件（市市场监管局牵头，市公安局配合）。\n（二）服务优化。建成站点20个。\n二、下一步打算\n（一）继续加强保护。\n（二）继续优化服务。\n",
  ],
  [
    "a letter",
    "关于商请支持的函\n某省知识产权局：\n为推进合作，现就有关事项函商如下：\n一、请贵局支持开展培训。\n二、请贵局提供数据。\n专此函达，请予支持。（联系人：张某，电话：000）\n",
  ],
  [
    "an article with citations",
    "知识产权保护研究综述\n一、引言\n近年来，学者对知识产权保护开展了大量研究（张三，2020；李四，2021）。\n二、方法\n本文采用文献分析法（详见附录）。\n三、结论\n保护有待加强（王五，2022）。\n",
  ],
  ["a contract", "技术服务合同\n一、甲方负责提供数据。\n二、乙方负责开发软件。\n三、双方按职责分工负责。\n"],
  [
    "an emergency plan",
    "某市突发事件应急预案\n一、组织机构\n（一）市指挥部由市政府牵头。\n（二）市应急管理局负责综合协调（市公安局、市卫生健康委配合）。\n二、响应\n（一）发生事件后，由市应急管理局负责报告。\n（二）由市公安局负责警戒。\n",
  ],
];

describe("a plan", () => {
  it.each(plans)("in the form of %s", (_, text, tasks) => {
    const read = importPlan(text, { simplify }).tasks.map(({ label, lead, participants, text: words }) =>
      [
        label ?? "-",
        lead?.named ?? "-",
        participants.map(({ named }) => named).join("+"),
        `…${words.slice(-6).replaceAll(/\s/gu, " ")}`,
      ].join(" | "),
    );
    expect(read).toEqual(tasks);
  });
});

describe("no plan", () => {
  it.each(others)("is made of %s", (_, text) => {
    expect(importPlan(text, { simplify })).toMatchObject({ isPlan: false, tasks: [] });
  });
});

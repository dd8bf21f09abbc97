import type { ExpertDetails } from "#procedures";
import type { z } from "zod";

type Entered = z.input<typeof ExpertDetails>;

const farm = "霁川农业集团有限公司（演示）";
const stand = "澜州稳固支架厂（演示）";
const sprinkler = "澜州迅达喷灌设备有限公司（演示）";

/** The pool of the province, and what its city adds. Everybody is made up; some are tied to parties of the demonstration's disputes. */
export const demoExperts: Readonly<Record<"ip/qc/" | "ip/qc/lan/", readonly Entered[]>> = {
  "ip/qc/": [
    investigator("01", "安序（演示）", ["F16M", "B25H"], { employers: [{ name: "青川机械研究院（演示）" }] }),
    investigator("02", "柏衡（演示）", ["F16"], {
      employers: [{ name: stand, from: "2019-03-01", until: "2026-06-30" }],
    }),
    investigator("03", "岑度（演示）", ["F16", "B05B"], { clients: [{ name: farm, from: "2024-01-01" }] }),
    investigator("04", "段准（演示）", ["F16M"], {
      standing: { kind: "leave", from: "2026-01-01", until: "2027-06-30", reason: "外出进修" },
    }),
    investigator("05", "恩矩（演示）", ["F16M", "A47B"], {
      employers: [{ name: "青川大学机械学院（演示）", from: "2015-09-01" }],
    }),
    investigator("06", "符规（演示）", ["F16", "F26B"], {
      patents: [{ number: "ZL201920000007.5（演示）", with: [farm] }],
    }),
    investigator("07", "耿权（演示）", ["F16M"], { cases: [{ number: "青演调〔2024〕3号", parties: [farm, stand] }] }),
    investigator("08", "和准（演示）", ["B05B", "F16L"], {
      employers: [{ name: sprinkler, from: "2012-01-01", until: "2018-12-31" }],
    }),
    investigator("09", "季绳（演示）", ["G06", "H04L"]),
    investigator("10", "康量（演示）", ["F16M", "F16B"], { employers: [{ name: "岚原检测中心（演示）" }] }),
    investigator("11", "黎石（演示）", ["F16"], {
      standing: { kind: "suspended", from: "2025-09-01", until: "2027-08-31", reason: "逾期未提交意见" },
    }),
    investigator("12", "明铢（演示）", ["B65B", "F16"], {
      standing: { kind: "left", from: "2025-12-31", reason: "退休" },
    }),
    {
      name: "青川产品质量鉴定所（演示）",
      code: "QC-J1",
      kind: "body",
      roles: ["appraiser"],
      fields: ["F16", "B05B", "B65B"],
      region: "青川",
      since: "2020-01-01",
    },
    {
      name: "岚原电子鉴定中心（演示）",
      code: "QC-J2",
      kind: "body",
      roles: ["appraiser"],
      fields: ["G06", "H04"],
      region: "岚原",
      since: "2021-06-01",
    },
  ],
  "ip/qc/lan/": [
    mediator("01", "宁和（演示）", "澜州知识产权保护中心（演示）"),
    mediator("02", "欧睦（演示）", "澜州商会调解室（演示）"),
    mediator("03", "平允（演示）", "澜州律师协会（演示）"),
    mediator("04", "祁融（演示）", farm),
  ],
};

function investigator(number: string, name: string, fields: string[], more: Partial<Entered> = {}): Entered {
  return {
    name,
    code: `QC-T${number}`,
    roles: ["technical-investigator"],
    fields,
    region: "青川",
    since: "2020-01-01",
    ...more,
  };
}

function mediator(number: string, name: string, employer: string): Entered {
  return {
    name,
    code: `LAN-M${number}`,
    roles: ["mediator", "panellist"],
    fields: [],
    region: "青川澜州",
    since: "2022-01-01",
    employers: [{ name: employer }],
  };
}

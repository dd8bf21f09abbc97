import type { Role } from "#contract";

export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly nameEn: string;
  readonly roles: readonly Role[];
  readonly office?: string;
  /** The holder's id, for an account of a right holder. */
  readonly holder?: string;
}

/** Printed at start, so nothing but the demonstration may use it. */
export const demoPassword = "yuheng-demo";

/** Names say the role: nobody real is meant. */
export const demoAccounts: readonly DemoAccount[] = [
  person("officer", "承办人甲", "Officer A", ["officer"], "ip/qc/lan/"),
  person("officer2", "承办人乙", "Officer B", ["officer"], "ip/qc/lan/"),
  person("officer3", "承办人庚", "Officer G", ["officer"], "ip/qc/lan/"),
  person("reviewer", "法制审核员甲", "Reviewer A", ["reviewer"], "ip/qc/lan/"),
  person("head", "负责人甲", "Head A", ["head"], "ip/qc/lan/"),
  person("lan-admin", "管理员甲", "Administrator A", ["administrator"], "ip/qc/lan/"),
  person("feng-officer", "承办人丙", "Officer C", ["officer"], "ip/qc/feng/"),
  person("feng-officer2", "承办人丁", "Officer D", ["officer"], "ip/qc/feng/"),
  person("feng-reviewer", "法制审核员乙", "Reviewer B", ["reviewer"], "ip/qc/feng/"),
  person("feng-head", "负责人乙", "Head B", ["head"], "ip/qc/feng/"),
  person("ji-officer", "承办人戊", "Officer E", ["officer"], "ip/lw/ji/"),
  person("ji-officer2", "承办人己", "Officer F", ["officer"], "ip/lw/ji/"),
  person("ji-reviewer", "法制审核员丙", "Reviewer C", ["reviewer"], "ip/lw/ji/"),
  person("ji-head", "负责人丙", "Head C", ["head"], "ip/lw/ji/"),
  person("yan-officer", "承办人壬", "Officer I", ["officer"], "ip/qc/yan/"),
  person("yan-head", "负责人己", "Head F", ["head"], "ip/qc/yan/"),
  person("supervisor", "省级督导员甲", "Supervisor A", ["supervisor"], "ip/qc/"),
  person("national", "国家级督导员甲", "National supervisor A", ["supervisor"], "ip/"),
  person("national-head", "负责人庚", "Head G", ["head"], "ip/"),
  person("admin", "系统管理员", "System administrator", ["administrator"], "ip/"),
  person("gac-officer", "备案审查员甲", "Recordal officer A", ["officer"], "customs/"),
  person("gac-officer2", "备案审查员乙", "Recordal officer B", ["officer"], "customs/"),
  person("gac-head", "备案负责人甲", "Recordal head A", ["head"], "customs/"),
  person("customs", "关员甲", "Customs officer A", ["officer"], "customs/xw/zhu/"),
  person("customs2", "关员乙", "Customs officer B", ["officer"], "customs/xw/zhu/"),
  person("customs-head", "海关负责人甲", "Customs head A", ["head"], "customs/xw/zhu/"),
  person("customs-2024", "关员丙", "Customs officer C", ["officer"], "customs/gong/dian/"),
  person("customs-2024b", "关员丁", "Customs officer D", ["officer"], "customs/gong/dian/"),
  person("customs-2024-head", "海关负责人乙", "Customs head B", ["head"], "customs/gong/dian/"),
  person("market", "市场监管承办人甲", "Market officer A", ["officer"], "market/lan/"),
  person("county", "承办人庚", "Officer G", ["officer"], "ip/qc/lan/xi/"),
  person("county-head", "负责人丁", "Head D", ["head"], "ip/qc/lan/xi/"),
  person("qc-officer", "承办人辛", "Officer H", ["officer"], "ip/qc/"),
  person("qc-head", "负责人戊", "Head E", ["head"], "ip/qc/"),
  {
    login: "holder",
    name: "权利人代表甲",
    nameEn: "Right holder A",
    roles: ["right-holder"],
    holder: "demo-holder-02",
  },
  {
    login: "holder2",
    name: "权利人代表乙",
    nameEn: "Right holder B",
    roles: ["right-holder"],
    holder: "demo-holder-11",
  },
  {
    login: "respondent",
    name: "当事人甲",
    nameEn: "Respondent A",
    roles: ["respondent"],
    holder: "demo-respondent",
  },
  {
    login: "agent",
    name: "代理人甲",
    nameEn: "Agent A",
    roles: ["agent"],
    holder: "demo-agent",
  },
];

/** Who signs in for a party without holding a right: the shop that one case is about, and an agency. */
export const demoParties: readonly { readonly id: string; readonly name: string }[] = [
  { id: "demo-respondent", name: "纸页文创店（演示）" },
  { id: "demo-agent", name: "衡正知识产权代理有限公司（演示）" },
];

/** The ones shown at start: one for each thing there is to try. */
export const shownLogins = [
  "officer",
  "reviewer",
  "head",
  "supervisor",
  "admin",
  "customs",
  "customs-2024",
  "gac-officer",
  "market",
  "holder",
  "respondent",
] as const;

/** Offices that have cases in the demonstration. */
export type DemoOfficeKey = "lan" | "feng" | "ji" | "zhu" | "dian" | "gac";

const ofCustoms: Readonly<Record<string, Readonly<Record<"officer" | "officer2" | "reviewer" | "head", string>>>> = {
  zhu: { officer: "customs", officer2: "customs2", reviewer: "customs-head", head: "customs-head" },
  gac: { officer: "gac-officer", officer2: "gac-officer2", reviewer: "gac-head", head: "gac-head" },
  dian: {
    officer: "customs-2024",
    officer2: "customs-2024b",
    reviewer: "customs-2024-head",
    head: "customs-2024-head",
  },
};

/** Who plays a part at an office: at the first office they are called `officer`, elsewhere `feng-officer`; Customs have names of their own. */
export function loginOf(
  office: DemoOfficeKey,
  who: "officer" | "officer2" | "officer3" | "reviewer" | "head" | "requester",
): string {
  if (who === "requester") return "holder";
  const own = ofCustoms[office];
  if (own !== undefined && who !== "officer3") return own[who];
  return office === "lan" ? who : `${office}-${who}`;
}

export function accountId(login: string): string {
  return `demo-${login}`;
}

function person(login: string, name: string, nameEn: string, roles: readonly Role[], office: string): DemoAccount {
  return { login, name, nameEn, roles, office };
}

import type { IsoDate, Refusal } from "#law";
import {
  type ColumnNames,
  type Header,
  readDate,
  readHeader,
  readList,
  readText,
  type RowProblem,
  rowProblem,
} from "#rights";
import { ExpertDetails } from "./expert.ts";
import { fieldKey } from "./fields.ts";
import { expertKinds, expertRoles, standings } from "./names.ts";

/** What a column of a list of experts may hold. Lists are separated by ";"; what else belongs to one item stands in brackets. */
export type ExpertColumn =
  | "name"
  | "code"
  | "kind"
  | "roles"
  | "fields"
  | "region"
  | "since"
  | "standing"
  | "standingFrom"
  | "standingUntil"
  | "standingReason"
  | "employers"
  | "clients"
  | "cases"
  | "patents";

export const expertColumns: ColumnNames<ExpertColumn> = {
  name: { name: { zh: "姓名（名称）", en: "name" }, spellings: ["name", "姓名", "名称", "姓名/名称", "专家姓名"] },
  roles: { name: { zh: "身份", en: "roles" }, spellings: ["roles", "role", "身份", "专家身份", "类型"] },
  code: { name: { zh: "编号", en: "code" }, spellings: ["code", "编号", "专家编号"] },
  kind: { name: { zh: "个人或者机构", en: "kind" }, spellings: ["kind", "性质", "个人/机构"] },
  fields: { name: { zh: "专业领域", en: "fields" }, spellings: ["fields", "领域", "专业领域", "技术领域", "ipc"] },
  region: { name: { zh: "地区", en: "region" }, spellings: ["region", "地区", "所在地"] },
  since: { name: { zh: "入库日期", en: "since" }, spellings: ["since", "入库日期", "聘任日期"] },
  standing: { name: { zh: "状态", en: "status" }, spellings: ["status", "standing", "状态"] },
  standingFrom: {
    name: { zh: "状态开始日期", en: "status from" },
    spellings: ["statusfrom", "状态开始日期", "状态起"],
  },
  standingUntil: {
    name: { zh: "状态截止日期", en: "status until" },
    spellings: ["statusuntil", "状态截止日期", "状态止"],
  },
  standingReason: { name: { zh: "状态原因", en: "status reason" }, spellings: ["statusreason", "状态原因"] },
  employers: { name: { zh: "工作单位", en: "employers" }, spellings: ["employers", "employer", "单位", "工作单位"] },
  clients: { name: { zh: "申报客户", en: "clients" }, spellings: ["clients", "客户", "申报客户"] },
  cases: { name: { zh: "曾参与案件", en: "earlier cases" }, spellings: ["cases", "earliercases", "曾参与案件"] },
  patents: {
    name: { zh: "共同申请专利", en: "joint patents" },
    spellings: ["patents", "jointpatents", "共同申请专利"],
  },
};

export function readExpertHeader(
  cells: readonly string[],
): { readonly ok: Header<ExpertColumn> } | { readonly refusal: Refusal } {
  return readHeader(expertColumns, [["name"], ["roles"]], cells);
}

/**
 * A row of a list of experts. "单位A（2019-01-01—2023-06-30）;单位B" are two employers, the first with its days;
 * "演示案1号（甲公司、乙公司；ZL DEMO1）" a case with its parties and its right; "ZL DEMO2（甲公司）" a patent and who shares it.
 */
export function expertFromRow(
  cells: readonly string[],
  header: Header<ExpertColumn>,
  row: number,
): { readonly ok: ExpertDetails } | { readonly problems: readonly RowProblem[] } {
  const problems: RowProblem[] = [];
  const place = (column: ExpertColumn) => ({ row, column: header.titles[header.columnOf[column] ?? -1] ?? column });
  const raw = (column: ExpertColumn) => cells[header.columnOf[column] ?? -1] ?? "";
  const note = (column: ExpertColumn, code: string, zh: string, en: string) =>
    void problems.push(rowProblem(place(column), code, { zh, en }, raw(column)));
  const text = (column: ExpertColumn): string => {
    const read = readText(raw(column), place(column), 20_000);
    if ("ok" in read) return read.ok;
    problems.push(read.problem);
    return "";
  };
  const date = (column: ExpertColumn): IsoDate | undefined => {
    const read = readDate(raw(column).slice(0, 300), place(column));
    if ("ok" in read) return read.ok;
    problems.push(read.problem);
    return undefined;
  };
  const named = <K extends string>(
    column: ExpertColumn,
    names: Readonly<Record<K, { zh: string; en: string }>>,
    said: string,
  ): K | undefined => {
    const folded = said.toLowerCase();
    const spelled = (key: K) => [key, names[key].zh, names[key].en, ...(otherWords[key] ?? [])];
    const known = (Object.keys(names) as K[]).find((key) => spelled(key).includes(folded));
    if (known === undefined) note(column, "unknown-word", `不认识“${said}”`, `“${said}” is not known`);
    return known;
  };
  const tie = (column: ExpertColumn) => (said: string) => {
    const { head, inner } = bracketed(said);
    const span = /^(\d{4}-\d{2}-\d{2})?\s*[—~～]\s*(\d{4}-\d{2}-\d{2})?$/u.exec(inner);
    if (inner === "" || span === null) return { name: said };
    if (head === "") note(column, "missing", "缺少名称", "a name is missing");
    return { name: head, ...(span[1] && { from: span[1] }), ...(span[2] && { until: span[2] }) };
  };

  if (text("name") === "") note("name", "missing", "缺少姓名或者名称", "the name is missing");
  const roles = readList(text("roles")).flatMap((said) => named("roles", expertRoles, said) ?? []);
  if (roles.length === 0 && problems.length === 0) note("roles", "missing", "缺少专家身份", "the role is missing");
  const standing = text("standing");
  const draft = {
    name: text("name"),
    code: text("code") || undefined,
    kind: text("kind") === "" ? "person" : named("kind", expertKinds, text("kind")),
    roles: [...new Set(roles)],
    fields: readList(text("fields").replaceAll(/[,，、]/g, ";")).map(fieldKey),
    region: text("region") || undefined,
    since: date("since"),
    standing: {
      kind: standing === "" ? "active" : named("standing", standings, standing),
      from: date("standingFrom"),
      until: date("standingUntil"),
      reason: text("standingReason") || undefined,
    },
    employers: readList(text("employers")).map(tie("employers")),
    clients: readList(text("clients")).map(tie("clients")),
    cases: items(text("cases")).map((said) => {
      const { head, inner } = bracketed(said);
      const [parties = "", right] = inner.split(/[;；]/);
      return { number: head, parties: names(parties), ...(right?.trim() && { right: right.trim() }) };
    }),
    patents: items(text("patents")).map((said) => {
      const { head, inner } = bracketed(said);
      return { number: head, with: names(inner) };
    }),
  };
  if (problems.length > 0) return { problems };
  const read = ExpertDetails.safeParse(draft);
  if (read.success) return { ok: read.data };
  for (const { path } of read.error.issues)
    note(
      (path[0] as ExpertColumn | undefined) ?? "name",
      "not-readable",
      "本栏内容无法读取",
      "this cell cannot be read",
    );
  return { problems };
}

/** What lists say besides our own words. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  appraiser: ["鉴定人", "鉴定机构"],
  panellist: ["专家", "咨询专家"],
  active: ["正常", "在任"],
  leave: ["休假"],
  left: ["退出", "离任"],
  suspended: ["停用"],
  body: ["单位"],
};

/** Items by ";", where one inside brackets belongs to its item. */
function items(text: string): string[] {
  return text
    .split(/[;；](?![^（(]*[）)])/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

function bracketed(said: string): { readonly head: string; readonly inner: string } {
  const found = /^(.*?)\s*[（(]([^（()）]*)[）)]$/u.exec(said);
  return found === null ? { head: said, inner: "" } : { head: (found[1] ?? "").trim(), inner: (found[2] ?? "").trim() };
}

function names(text: string): string[] {
  return text
    .split(/[、,，]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

import { labelZh } from "./labelsZh.ts";
import type { Place } from "./proposal.ts";

export type Role = "lead" | "listed" | "guides" | "joins" | "bare" | "none";
export interface PartRead {
  readonly role: Role;
  readonly names: Place;
  /** The role that names without a verb of their own, later in the clause, go on with. */
  readonly next: Role | null;
  /** It stands behind a label such as 责任单位：, so that whatever is named there is meant to be a body. */
  readonly labelled: boolean;
}

const leads =
  /(?:(?:共同|联合|具体|主要|总体)*(?:负责)?(?:总?牵头|主办|主要负责|负总责|总负责|为主|主抓|主导|抓总)(?:负责|组织|落实|实施|推进|办理|协调|推动|开展|统筹|抓总|抓好|做好)*|(?:为|是|作为)(?:牵头|主办|主责|第一责任)(?:部门|单位))$/u;
const joins =
  /(?:(?:积极|负责|共同|做好|予以|密切|主动|协调|协同|协助)*(?:参与|参加|配合|协办|协同|协助|支持|协作|会办)(?:负责|落实|实施|推进|配合|做好|相关|有关|工作|办理|组织|开展|完成|参与|支持)*|(?:为|是|作为)(?:参与|参加|配合|协办|协同)(?:部门|单位))$/u;
const does =
  /(?:共同|联合|具体|(?<!刑警|产权|贸易|卫生|社会|行业|国际|海关|党)组织|分别|分工|统筹|协同|抓好|认真|各自)*(?:负责|承担|落实|实施|承办|组织实施|贯彻落实|办理|推进|推动|执行|分工|发布|印发|制定|出台)(?:指导|落实|实施|推进|组织实施|办理|贯彻|组织|完成|执行|分工|协调)*$/u;
const guides = /(?:共同|分别|负责|加强|做好)*(?:指导|督促指导|业务指导|督导|监督指导)$/u;
const split =
  /(?:，)?(?:按|依|根据|在)(?:照|据)?(?:各自|部门|有关|其|本部门|法定)*(?:的)?(?:部门)?(?:职责|职能|分工|任务分工)[^，；。]{0,8}?(?=(?:分别|共同|协同|抓好|做好|组织)*(?:负责|落实|参与|配合|实施|组织|推进|推动|开展|做好|$))/u;
/** A verb with what is done behind it: 甲负责组织实施, 乙负责经费保障. */
const doing = /(?<!（)总?牵头(?!单位|部门)|负责(?!人|单位|部门)|配合(?!单位|部门)|参与(?!单位|部门)|协助/u;

/** Who is named in one part of a clause, and as what. Undefined where it names nobody by its form: 按职责分工. */
export function readPart(text: string, part: Place, before: Role | null, strict: boolean): PartRead | undefined {
  const words = text.slice(part.start, part.end);
  const label = labelZh(words);
  if (label?.role === "none") return { role: "none", names: part, next: "none", labelled: true };
  if (label !== undefined) {
    const rest = { start: part.start + label.length, end: part.end };
    // 责任分工：甲牵头: the verb says more than the label.
    const spoken = verbOf(text, rest, strict);
    return {
      role: spoken !== undefined && (label.role === "listed" || spoken.role !== "listed") ? spoken.role : label.role,
      names: { start: rest.start, end: spoken?.end ?? rest.end },
      next: spoken === undefined ? label.role : null,
      labelled: true,
    };
  }
  const together = /^(?:并)?(?:会同|协同|联合)(?=[^：])/u.exec(words)?.[0].length;
  if (together !== undefined) {
    const verb = /(?:按.{0,10})?(?:共同|分别)*(?:负责|落实|实施|参与|推进|配合)+$/u.exec(words)?.index ?? words.length;
    return {
      role: "joins",
      names: { start: part.start + together, end: part.start + verb },
      next: null,
      labelled: false,
    };
  }
  const verb = verbOf(text, part, strict);
  if (verb !== undefined)
    return { role: verb.role, names: { start: part.start, end: verb.end }, next: null, labelled: false };
  // 按职责分工 alone says how, not who; names alone go on with the role of the label before them.
  if (split.test(words) && words.replace(split, "").replaceAll(/分别|共同/gu, "") === "") return undefined;
  return before === null
    ? { role: "bare", names: part, next: null, labelled: false }
    : { role: before, names: part, next: before, labelled: true };
}

/** The verb that closes a part, or, unless `strict`, the first one with its object behind it; `end` is where the names before it end. */
function verbOf(
  text: string,
  { start, end }: Place,
  strict: boolean,
): { readonly role: Role; readonly end: number } | undefined {
  const words = text.slice(start, end);
  const bare = words.replace(split, "");
  for (const [pattern, role] of [
    [leads, "lead"],
    [joins, "joins"],
    [guides, "guides"],
    [does, "listed"],
  ] as const) {
    if (!pattern.test(words) && !pattern.test(bare)) continue;
    const duties = split.exec(words)?.index;
    const verb = pattern.exec(words)?.index ?? pattern.exec(bare)?.index ?? words.length;
    return { role, end: start + Math.min(verb, duties ?? verb) };
  }
  const first = strict ? null : doing.exec(words);
  if (first === null || first.index < 2) return undefined;
  return {
    role: first[0].endsWith("牵头") ? "lead" : first[0] === "负责" ? "listed" : "joins",
    end: start + Math.min(first.index, split.exec(words)?.index ?? first.index),
  };
}

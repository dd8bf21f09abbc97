import type { AgencyMatcher } from "../agencies/match.ts";
import { type Clause, dutiesEn, legendEn } from "./clause.ts";
import { isNobody, mayBeEnglishBody, mayBeEnglishName, splitEnglishNames } from "./englishNames.ts";
import { sideLabelEn, whoLabelEn } from "./labelsEn.ts";
import type { Named } from "./names.ts";
import type { Place } from "./proposal.ts";
import { isTime, joinVerb, leadVerb, prefixes, readPartEn, type RoleEn } from "./rolesEn.ts";

const together =
  /^\s*(?:and\s+)?(?:in (?:conjunction|coordination|cooperation|collaboration) with|together with|jointly with)\s/iu;

/** (X and Y are responsible) · (X leads; Y and Z are responsible by division of duties) · (Responsible departments: X, Y; scope: …) */
export function readClauseEn(
  text: string,
  inner: Place,
  whole: Place,
  match: AgencyMatcher,
  lenient = false,
): Clause | undefined {
  const found: { role: RoleEn; readonly names: readonly Named[]; readonly spoken: boolean }[] = [];
  let open = false;
  let doubtful = false;
  let carried: RoleEn | null = null;
  let spokenAnywhere = false;
  for (const part of partsOf(text, inner)) {
    const words = text.slice(part.start, part.end);
    if (legendEn.test(words) || /^(?:the )?same (?:below|hereinafter|hereafter)|^hereinafter/iu.test(words.trim()))
      continue;
    const { role, names, labelled, spoken } = readPartEn(text, part, carried);
    if (role === "none") {
      carried = null;
      continue;
    }
    const certain = lenient || labelled || (carried !== null && spokenAnywhere);
    carried = role;
    spokenAnywhere ||= spoken;
    if (names.end <= names.start) continue;
    const list = splitEnglishNames(text, names.start, names.end, match);
    const said = list.names.map(withoutDoing).filter(({ named }) => !isTime(named) && !isNobody(named));
    const strange = said.filter(({ named }) => !mayBeEnglishBody(named, match));
    if (strange.some(({ named }) => !certain || !mayBeEnglishName(named))) {
      // "Trading Standards; figures from all services": what follows the bodies is no body.
      if (lenient && found.length > 0 && /^\s*[a-z]/u.test(words)) continue;
      return undefined;
    }
    doubtful ||= strange.length > 0;
    // "X, together with Y, is responsible", "X, in coordination with Y": X leads, as 会同 says.
    const before = found.at(-1);
    if (together.test(words) && before?.role === "listed") before.role = "lead";
    const marked = said.filter(({ signed }) => signed === "lead");
    if (marked.length > 0) found.push({ role: "lead", names: marked, spoken: true });
    found.push({ role, names: said.filter(({ signed }) => signed !== "lead"), spoken });
    open ||= list.open;
  }
  const of = (one: RoleEn): readonly Named[] => found.filter(({ role }) => role === one).flatMap(({ names }) => names);
  const clause = { leads: of("lead"), doers: of("listed"), joins: of("joins") };
  if (clause.leads.length + clause.doers.length === 0) return undefined;
  const dutiesSplit = dutiesEn.test(text.slice(inner.start, inner.end));
  return { ...whole, ...clause, bare: !spokenAnywhere, dutiesSplit, open, standing: null, doubtful };
}

/** "the National Library supplies the data": the name without what it does. */
function withoutDoing(name: Named): Named {
  const verb =
    /\s+(?:will |shall |to )?(?:supplies|supply|provides?|prepares?|advises?|reports?|reviews?|monitors?|funds?|hosts?|contributes?|helps?|drafts?|collects?|delivers?)\b.*$/u.exec(
      name.named,
    );
  return verb === null || verb.index < 2
    ? name
    : { ...name, named: name.named.slice(0, verb.index), end: name.end - verb[0].length };
}

const label = new RegExp(`^[*_ \\t]*(?:${whoLabelEn.source}|${sideLabelEn.source})`, "iu");

/** Cut at semicolons, bars, lines and points, and at a comma after a verb: "X takes the lead, and Y and Z participate". */
function partsOf(text: string, inner: Place): readonly Place[] {
  const parts: Place[] = [];
  let start = inner.start;
  const push = (end: number): void => {
    if (text.slice(start, end).trim() !== "") parts.push({ start, end });
  };
  for (const { index, 0: sign } of text
    .slice(inner.start, inner.end)
    .matchAll(
      /[;；|\n]\s*|(?<!\b[A-Z])\.\s+(?=[*_]*[A-Z])|,\s+(?:and\s+|while\s+)?|\s+(?:and|while)\s+|(?<!\b(?:together|jointly|conjunction|coordination|cooperation|collaboration|consultation|partnership|working|line|accordance))\s+(?=(?:(?:in (?:conjunction|coordination|cooperation|collaboration|partnership)|together|jointly|working) )?with\s)/giu,
    )) {
    const at = inner.start + index;
    if (at < start) continue;
    const before = text.slice(start, at);
    const hard = /^[;；.|\n]/u.test(sign);
    const after = text.slice(at + sign.length, inner.end);
    const newRole = prefixes.some(([pattern]) => pattern.test(after)) || label.test(after);
    if (!hard && !newRole && !leadVerb.test(before) && !joinVerb.test(before) && !/responsible$/iu.test(before.trim()))
      continue;
    // "USPTO, lead": the verb behind the comma belongs to the name.
    if (!hard && sign.startsWith(",") && /^(?:co-?)?(?:leads?|leading|supporting|assisting)\b/iu.test(after)) continue;
    push(at);
    start = at + sign.length;
  }
  push(inner.end);
  return parts;
}

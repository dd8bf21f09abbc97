import type { AgencyMatcher } from "../agencies/match.ts";
import { type Clause, dutiesEn, legendEn } from "./clause.ts";
import { mayBeEnglishBody, splitEnglishNames } from "./englishNames.ts";
import type { Named } from "./names.ts";
import type { Place } from "./proposal.ts";

type Role = "lead" | "listed" | "joins" | "none";

const labels: readonly (readonly [RegExp, Role])[] = [
  [
    /^[*_\s-]*(?:lead(?:ing)?|led by|organi[sz]er|host)(?: (?:agency|agencies|department|departments|body|bodies|unit|units))?[*_]*\s*:\s*/iu,
    "lead",
  ],
  [
    /^[*_\s-]*(?:participa\w+|support\w*|cooperat\w+|assist\w*|joining|with)(?: (?:agency|agencies|department|departments|body|bodies|unit|units))?[*_]*\s*:\s*/iu,
    "joins",
  ],
  [
    /^[*_\s-]*(?:responsible|responsibility|implementing|implemented by|accountable)(?: (?:agency|agencies|department|departments|body|bodies|unit|units|party|parties))?[*_]*\s*:\s*/iu,
    "listed",
  ],
  [/^[A-Za-z][A-Za-z ]{2,40}:\s*/u, "none"],
];
const duties =
  /,?\s*(?:each\s+)?(?:shall\s+)?(?:in (?:accordance|line) with|according to|pursuant to|based on|within|by|for)\s+(?:(?:their|the|its|own)\s+)*(?:respective\s+)?(?:own\s+)?(?:division|dut|responsibilit|functions|roles|remit|mandates)[^,;)]*/giu;
const leadVerb =
  /\s*(?:shall |will |to )?(?:take[s]?|taking|assume[s]?)?\s*(?:the |as the |as )?\blead(?:s|ing)?\b(?: (?:agency|department|unit|role|responsibility))?.*$|\s+(?:is|are|as|be|being) (?:in )?(?:the )?lead\w*.*$|\s+(?:head|heads|organi[sz]es?)$/iu;
const joinVerb =
  /\s*(?:shall |will |are to |is to |to |actively )?\b(?:participat(?:e|es|ing)|cooperat(?:e|es|ing)|assist(?:s|ing)?|support(?:s|ing)?|take[s]? part|join(?:s|ing)?|coordinat(?:e|es|ing))\b.*$/iu;
const doVerb =
  /\s*(?:shall |will |to )?\b(?:(?:is|are|be|being|jointly|each) )*(?:responsible|in charge|accountable|undertakes?|implements?|implementing|carry out|carries out)\b.*$/iu;
const together =
  /^\s*(?:and\s+)?(?:in (?:conjunction|coordination|cooperation|collaboration) with|together with|jointly with)\s/iu;
const prefixes: readonly (readonly [RegExp, Role])[] = [
  [/^\s*(?:to be )?(?:led|headed|organi[sz]ed|spearheaded) by\s+/iu, "lead"],
  [/^\s*(?:under )?(?:the )?(?:leadership|lead) of\s+/iu, "lead"],
  [
    /^\s*(?:and\s+)?(?:with|in)?\s*(?:the )?(?:participation|support|cooperation|assistance|collaboration|consultation) (?:of|from|with|by)\s+/iu,
    "joins",
  ],
  [
    /^\s*(?:and\s+)?(?:in (?:conjunction|coordination|cooperation|collaboration) with|together with|jointly with|with)\s+/iu,
    "joins",
  ],
  [/^\s*(?:and\s+)?(?:participated|assisted|supported|joined) by\s+/iu, "joins"],
  [/^\s*(?:to be )?(?:implemented|undertaken|carried out|responsible) by\s+/iu, "listed"],
  [/^\s*(?:under the )?(?:in )?(?:the )?charge of\s+/iu, "listed"],
  [/^\s*(?:the )?responsib\w+ (?:lies with|rests with|of|belongs to|falls to)\s+/iu, "listed"],
];

const spoken = /responsib|lead|led by|charge|undertak|implement|participat|support|:/iu;

/** (X and Y are responsible) · (X leads; Y and Z are responsible by division of duties) · (Responsible departments: X, Y; scope: …) */
export function readClauseEn(text: string, inner: Place, whole: Place, match: AgencyMatcher): Clause | undefined {
  const found: { role: Role; names: readonly Named[] }[] = [];
  let open = false;
  let carried: Role | null = null;
  for (const part of partsOf(text, inner)) {
    const words = text.slice(part.start, part.end);
    if (legendEn.test(words) || /^(?:the )?same (?:below|hereinafter|hereafter)|^hereinafter/iu.test(words.trim()))
      continue;
    const { role, names } = readPart(text, part, carried);
    if (role === "none") {
      carried = null;
      continue;
    }
    carried = role;
    if (names.end <= names.start) continue;
    const list = splitEnglishNames(text, names.start, names.end, match);
    if (!list.names.every(({ named }) => mayBeEnglishBody(named, match))) return undefined;
    // "X, together with Y, is responsible": X leads, as 会同 says.
    const before = found.at(-1);
    if (together.test(words) && before?.role === "listed") before.role = "lead";
    found.push({ role, names: list.names });
    open ||= list.open;
  }
  const of = (one: Role): readonly Named[] => found.filter(({ role }) => role === one).flatMap(({ names }) => names);
  const clause = { leads: of("lead"), doers: of("listed"), joins: of("joins") };
  if (clause.leads.length + clause.doers.length === 0) return undefined;
  return {
    ...whole,
    ...clause,
    bare: !spoken.test(text.slice(inner.start, inner.end)),
    dutiesSplit: dutiesEn.test(text.slice(inner.start, inner.end)),
    open,
    standing: null,
  };
}

/** Cut at semicolons and points, and at a comma after a verb: "X takes the lead, and Y and Z participate". */
function partsOf(text: string, inner: Place): readonly Place[] {
  const parts: Place[] = [];
  let start = inner.start;
  const push = (end: number): void => {
    if (text.slice(start, end).trim() !== "") parts.push({ start, end });
  };
  for (const { index, 0: sign } of text
    .slice(inner.start, inner.end)
    .matchAll(
      /[;；]\s*|\.\s+(?=[A-Z])|,\s+(?:and\s+|while\s+)?|\s+(?:and|while)\s+|(?<!\b(?:together|jointly|conjunction|coordination|cooperation|collaboration|consultation|line|accordance))\s+(?=(?:(?:in (?:conjunction|coordination|cooperation|collaboration)|together|jointly) )?with\s)/giu,
    )) {
    const at = inner.start + index;
    const before = text.slice(start, at);
    const hard = /^[;；.]/u.test(sign);
    const after = text.slice(at + sign.length, inner.end);
    const newRole = prefixes.some(([pattern]) => pattern.test(after));
    if (!hard && !newRole && !leadVerb.test(before) && !joinVerb.test(before) && !/responsible$/iu.test(before.trim()))
      continue;
    push(at);
    start = at + sign.length;
  }
  push(inner.end);
  return parts;
}

function readPart(text: string, part: Place, carried: Role | null): { readonly role: Role; readonly names: Place } {
  const words = text.slice(part.start, part.end);
  for (const [pattern, role] of labels) {
    const label = pattern.exec(words);
    if (label !== null)
      return {
        role,
        names: { start: part.start + label[0].length, end: part.end - tail(words.slice(label[0].length)) },
      };
  }
  for (const [pattern, role] of prefixes) {
    const prefix = pattern.exec(words);
    if (prefix !== null)
      return {
        role,
        names: { start: part.start + prefix[0].length, end: part.end - tail(words.slice(prefix[0].length)) },
      };
  }
  const bare = words.replace(duties, (said) => " ".repeat(said.length)).trimEnd();
  if (bare.trim() === "") return { role: "none", names: part };
  for (const [pattern, role] of [
    [leadVerb, "lead"],
    [joinVerb, "joins"],
    [doVerb, "listed"],
  ] as const) {
    const verb = pattern.exec(bare);
    if (verb !== null) return { role, names: { start: part.start, end: part.start + verb.index } };
  }
  return { role: carried ?? "listed", names: { start: part.start, end: part.start + bare.length } };
}

/** How much of the end says how they are responsible, and not who. */
function tail(words: string): number {
  const bare = words.replace(duties, (said) => " ".repeat(said.length)).replace(doVerb, "");
  return words.length - bare.trimEnd().length;
}

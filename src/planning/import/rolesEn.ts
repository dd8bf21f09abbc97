import { labelEn } from "./labelsEn.ts";
import type { Place } from "./proposal.ts";

export type RoleEn = "lead" | "listed" | "joins" | "none";
export interface PartReadEn {
  readonly role: RoleEn;
  readonly names: Place;
  /** It stands behind a label, so that whatever is named there is meant to be a body. */
  readonly labelled: boolean;
  /** A label, a preposition or a verb says what they do. */
  readonly spoken: boolean;
}

const duties =
  /,?\s*(?:each\s+)?(?:shall\s+)?(?:in (?:accordance|line) with|according to|pursuant to|based on|within|by|for)\s+(?:(?:their|the|its|own)\s+)*(?:respective\s+)?(?:own\s+)?(?:division|dut|responsibilit|functions|roles|remit|mandates)[^,;)]*/giu;
// In small letters, or as the last word: "Leading Group" and "Logistic Support Department" are names.
export const leadVerb =
  /(?:^|[\s,]+)(?:(?:shall|will|to) )?(?:(?:takes?|taking|assumes?|has|have) )?(?:as )?(?:the )?(?:jointly )?(?:\b(?:co-?)?lead(?:s|ing)?\b(?: (?:agency|department|unit|role|responsibility))?.*$|(?:\bCo-?[Ll]ead|\bLEADS?|\bLead(?:ing)?)$)|\s+(?:is|are|as|be|being) (?:in )?(?:the )?(?:co-?)?lead\w*.*$|\s+(?:heads?|organi[sz]es?)$/u;
export const joinVerb =
  /(?:^|[\s,]+)(?:(?:shall|will|are to|is to|to|actively) )?\b(?:(?:participat(?:e|es|ing)|cooperat(?:e|es|ing)|assist(?:s|ing)?|support(?:s|ing)?|takes? part|join(?:s|ing)?|coordinat(?:e|es|ing))\b.*$|(?:Support(?:s|ing)?|SUPPORT|Assist(?:s|ing)?|Participat(?:es|ing))$)/u;
const doVerb =
  /(?:^|[\s,]+)(?:(?:shall|will|to) )?\b(?:(?:is|are|be|being|jointly|each) )*(?:(?:responsible|(?<=(?:is|are|be|being) )in charge|accountable|undertakes?|implements?|implementing|carry out|carries out)\b.*$|Responsible$|in charge$)/u;
export const prefixes: readonly (readonly [RegExp, RoleEn])[] = [
  [/^\s*(?:to be )?(?:jointly )?(?:co-?)?(?:led|headed|organi[sz]ed|spearheaded) by\s+/iu, "lead"],
  [/^\s*(?:under )?(?:the )?(?:leadership|lead) of\s+/iu, "lead"],
  [
    /^\s*(?:and\s+)?(?:with|in)?\s*(?:the )?(?:participation|support|cooperation|assistance|collaboration|consultation|help|input) (?:of|from|with|by)\s+/iu,
    "joins",
  ],
  [
    /^\s*(?:and\s+)?(?:in (?:conjunction|coordination|cooperation|collaboration|partnership) with|together with|jointly with|working with|with)\s+/iu,
    "joins",
  ],
  [/^\s*(?:and\s+)?(?:participated|assisted|supported|joined) by\s+/iu, "joins"],
  [/^\s*(?:to be )?(?:implemented|undertaken|carried out|delivered|actioned|responsible) by\s+/iu, "listed"],
  [/^\s*(?:under the )?(?:in )?(?:the )?charge of\s+/iu, "listed"],
  [/^\s*(?:the )?responsib\w+ (?:lies with|rests with|of|belongs to|falls to)\s+/iu, "listed"],
];
/** Nothing but when. */
const time =
  /^\s*(?:(?:by|before|from|until|no later than|not later than|within|during|starting|throughout|due)\s+(?:the )?(?:end of\s+)?)?(?:(?:\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|Q[1-4]|20\d\d|\d+\s+(?:months?|years?|days?|weeks?)|mid-|early|late|spring|summer|autumn|winter|ongoing|continuous|annual|long[- ]term|medium[- ]term|short[- ]term|year[- ]round)[\s\w,–—/-]*$/iu;

export function isTime(words: string): boolean {
  return time.test(words);
}

/** Who is named in one part of a clause, and as what. */
export function readPartEn(text: string, part: Place, carried: RoleEn | null): PartReadEn {
  const words = text.slice(part.start, part.end);
  const none = { role: "none", names: part, labelled: false, spoken: false } as const;
  if (isTime(words)) return none;
  const label = labelEn(words);
  if (label !== undefined) {
    const rest = words.slice(label.length);
    const names = { start: part.start + label.length, end: part.end - tail(rest) };
    return { role: label.role, names, labelled: true, spoken: true };
  }
  for (const [pattern, role] of prefixes) {
    const prefix = pattern.exec(words);
    if (prefix === null) continue;
    const rest = words.slice(prefix[0].length);
    const verb = role === "joins" ? (joinVerb.exec(rest)?.index ?? rest.length) : rest.length;
    const start = part.start + prefix[0].length;
    return {
      role,
      names: { start, end: Math.min(start + verb, part.end - tail(rest)) },
      labelled: false,
      spoken: true,
    };
  }
  const bare = words.replace(duties, (said) => " ".repeat(said.length)).trimEnd();
  if (bare.trim() === "") return none;
  for (const [pattern, role] of [
    [leadVerb, "lead"],
    [joinVerb, "joins"],
    [doVerb, "listed"],
  ] as const) {
    const verb = pattern.exec(bare);
    if (verb !== null)
      return { role, names: { start: part.start, end: part.start + verb.index }, labelled: false, spoken: true };
  }
  const names = { start: part.start, end: part.start + bare.length };
  return { role: carried ?? "listed", names, labelled: false, spoken: false };
}

/** How much of the end says how they are responsible, and not who. */
function tail(words: string): number {
  const bare = words.replace(duties, (said) => " ".repeat(said.length)).replace(doVerb, "");
  return words.length - bare.trimEnd().length;
}

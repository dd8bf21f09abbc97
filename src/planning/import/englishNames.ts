import type { AgencyMatcher } from "../agencies/match.ts";
import type { NamedList, Named } from "./names.ts";

const head =
  /\b(?:ministry|ministries|office|offices|administration|council|committee|department|departments|bureau|bureaus|agency|agencies|commission|court|procuratorate|bank|academy|federation|association|board|authority|government|governments|centers?|centres?|institute|service|group|team|units?|members|foundation|regions|localities|provinces|municipalities|chambers?|police|customs|directorates?|division|section|secretariat|network|university|universities|college|registry|task ?force|treasury|parliament|cabinet|corporation|society|union|league|trust|forum)\b/iu;
/** OMB, CDOs, NCES: a name by itself. */
const acronym = /^(?:[A-Z][A-Za-z]*[A-Z]{1,}[a-z]?s?)$/u;

/**
 * The names in "X, the Y and Z". Commas and "and" also stand inside names (the State Administration of Radio, Film and Television):
 * the longest run of pieces that the register knows is one name; else a comma parts, and "and" parts two that each look like a body.
 */
export function splitEnglishNames(text: string, from: number, to: number, match: AgencyMatcher): NamedList {
  const all = piecesOf(text, from, to);
  const pieces = all.filter((piece) => !others.test(text.slice(piece.start, piece.end).trim()));
  const open = pieces.length < all.length;
  const names: Named[] = [];
  for (let at = 0; at < pieces.length; ) {
    let upTo = pieces.length;
    let name = nameIn(text, pieces[at]?.start ?? 0, pieces[upTo - 1]?.end ?? 0);
    while (upTo > at + 1 && match(name.named).agency === null) {
      upTo--;
      name = nameIn(text, pieces[at]?.start ?? 0, pieces[upTo - 1]?.end ?? 0);
    }
    // A name that goes on with words that are no body is not the one on the register: Ministry of Culture, Media and Sport.
    const whole = wholeName(text, pieces, at, match);
    if (match(name.named).agency === null || whole > upTo) {
      upTo = whole;
      name = nameIn(text, pieces[at]?.start ?? 0, pieces[upTo - 1]?.end ?? 0);
    }
    at = upTo;
    if (name.named !== "") names.push(name);
  }
  return { names, open };
}

/**
 * How many pieces are one name that no register knows: "Ministry of X and Y", whose second half is no body of its own; "Department of X, Y
 * and Z", likewise; and "Customs and Revenue Service", if the document never says the first half without the second.
 */
function wholeName(text: string, pieces: readonly Piece[], at: number, match: AgencyMatcher): number {
  const ofMatters = /\b(?:of|for|on)\s+(?:the\s+)?[A-Z]/u.test(text.slice(pieces[at]?.start, pieces[at]?.end));
  let upTo = at + 1;
  while (ofMatters && pieces[upTo]?.joinedBy === "comma" && !beginsName(text, pieces, upTo, match)) upTo++;
  const closes = pieces[upTo]?.joinedBy === "and" && !beginsName(text, pieces, upTo, match);
  const start = pieces[at]?.start ?? 0;
  const { named } = nameIn(text, start, pieces[at]?.end ?? 0);
  // What stands alone elsewhere is no half of a name: "Border Agency and Housing".
  const isHalfOnly =
    ofMatters || occurrences(text, named) <= occurrences(text, text.slice(start, pieces[upTo]?.end).trim());
  if (closes && isHalfOnly && !acronym.test(named)) return upTo + 1;
  // Without "and" behind them the pieces between commas are names of their own.
  const next = pieces[at + 1];
  const first = pieces[at];
  if (next?.joinedBy !== "and" || first === undefined) return at + 1;
  const [left, whole] = [nameIn(text, first.start, first.end).named, text.slice(first.start, next.end).trim()];
  // Patent and Trademark Office: one word that is no body is half a name.
  const isWord = /^(?:(?:U\.S\.|US|UK|EU|National|State|Federal|Royal|General)\s)?[A-Z][a-z]+$/u.test(left);
  if (isWord && !standsAlone(text, first, match) && standsAlone(text, next, match)) return at + 2;
  const isHalf = !acronym.test(left) && !proper.test(left) && !/\b(?:of|for)\b/u.test(left);
  return isHalf && occurrences(text, whole) >= 2 && occurrences(text, left) === occurrences(text, whole)
    ? at + 2
    : at + 1;
}

/** A body by itself, one with an article of its own, or the beginning of one that the register knows. */
function beginsName(text: string, pieces: readonly Piece[], at: number, match: AgencyMatcher): boolean {
  const piece = pieces[at];
  if (piece === undefined) return false;
  if (standsAlone(text, piece, match) || /^\s*the\s/u.test(text.slice(piece.start, piece.end))) return true;
  return pieces.slice(at + 1, at + 5).some(({ end }) => match(nameIn(text, piece.start, end).named).agency !== null);
}

/** Words that make a body of what stands before them: "Revenue Service" is one by itself, "Customs" may be half of one. */
const proper =
  /\b(?:ministry|office|administration|council|committee|department|bureau|agency|commission|court|bank|academy|association|board|authority|institute|service|chamber|university)\b/iu;

function occurrences(text: string, words: string): number {
  return words === "" ? 0 : text.split(words).length - 1;
}

const others =
  /^(?:the )?(?:all )?(?:others?|etc\.?|other (?:relevant |concerned |competent )*(?:departments|agencies|bodies|units|parties|authorities|organi[sz]ations)(?: concerned)?)$/iu;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly joinedBy: "comma" | "and";
}

function piecesOf(text: string, from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  let joinedBy: Piece["joinedBy"] = "comma";
  const list = text.slice(from, to);
  for (const { index, 0: between } of list.matchAll(
    /\s*[,;、]\s*(?:(?:and|as well as|or)\s+)?|\s+(?:and|as well as|together with|with|&)\s+|<br\s*\/?>/giu,
  )) {
    pieces.push({ start, end: from + index, joinedBy });
    start = from + index + between.length;
    joinedBy = /^\s*(?:[,;、]|<br)/iu.test(between) ? "comma" : "and";
  }
  pieces.push({ start, end: to, joinedBy });
  return pieces.filter((piece) => text.slice(piece.start, piece.end).trim() !== "");
}

function standsAlone(text: string, piece: Piece | undefined, match: AgencyMatcher): boolean {
  if (piece === undefined) return false;
  const { named } = nameIn(text, piece.start, piece.end);
  return match(named).agency !== null || head.test(named) || acronym.test(named);
}

/** Without the article, footnote marks and emphasis around it; "(lead)" behind it is a sign, "(jointly)" none. */
function nameIn(text: string, from: number, to: number): Named {
  let [start, end] = [from, to];
  const opening = /^[\s*_"“]*(?:the\s+)?/iu.exec(text.slice(start, end))?.[0].length ?? 0;
  start += opening;
  const closing = /(?:\[\^\d+\]|&#42;|[\s*_†‡"”.]|<\/?\w+>)+$/u.exec(text.slice(start, end))?.[0].length ?? 0;
  end = Math.max(start, end - closing);
  end -= /\s*\(jointly\)$/iu.exec(text.slice(start, end))?.[0].length ?? 0;
  const sign = /\s*\((?:co-?)?lead(?:ing|er)?(?: agency)?\)$/iu.exec(text.slice(start, end));
  if (sign !== null) end -= sign[0].length;
  const named = text.slice(start, end).replaceAll(/\s+/gu, " ");
  return sign === null ? { start, end, named } : { start, end, named, signed: "lead" };
}

export function mayBeEnglishBody(named: string, match: AgencyMatcher): boolean {
  if (named.length > 160 || named.length < 2) return false;
  return match(named).agency !== null || ((head.test(named) || acronym.test(named)) && /^[A-Z]/u.test(named));
}

/** What may stand as a name behind a label that asks for one: "Trading Standards", "all regional councils". */
export function mayBeEnglishName(named: string): boolean {
  return (
    named.length >= 2 &&
    named.length <= 80 &&
    /^(?:[A-Z]|(?:all|each|other|every|relevant|regional|local|national)\s)/u.test(named) &&
    !/[;:?!]\s|(?<![A-Z])\.\s|\b20\d\d\b/u.test(named)
  );
}

/** A label without anybody: "Supporting bodies: none". */
export function isNobody(named: string): boolean {
  return /^(?:none|nobody|n\/?a|nil|not applicable|tbc|tbd|to be (?:confirmed|determined|decided)|[-–—/]+)$/iu.test(
    named,
  );
}

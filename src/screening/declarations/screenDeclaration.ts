import { startOfDay } from "#law";
import { sellerKey } from "#rights";
import type { Finding } from "../finding.ts";
import type { Listing } from "../listing.ts";
import { ALERT_FROM } from "../screenListing.ts";
import type { ScreeningPort, StopSignal } from "../screeningPort.ts";
import type { Declaration } from "./Declaration.ts";
import { type DeclarationFacts, FAR_BELOW } from "./DeclarationFacts.ts";
import type { DeclarationFinding, DeclarationReason, DeclarationSpan } from "./DeclarationFinding.ts";
import { classFitsHs } from "./reasons/classFitsHs.ts";
import { authorisedUser, consignorHistory, knownInfringer } from "./reasons/consignor.ts";
import { priceFarBelow } from "./reasons/priceFarBelow.ts";
import type { JudgedDeclaration, ReasonOf, SeenDeclaration } from "./reasons/reason.ts";
import { usualPort, watchedRoute } from "./reasons/route.ts";
import { declaredBrand, goodsText, otherBrand, unbrandedWithBrandWords } from "./reasons/signs.ts";
import { saysUnbranded } from "./unbranded.ts";

/** A new consideration is one function in `reasons/` and one line here. */
const considerations: readonly ReasonOf[] = [
  declaredBrand,
  goodsText,
  unbrandedWithBrandWords,
  otherBrand,
  classFitsHs,
  watchedRoute,
  usualPort,
  consignorHistory,
  knownInfringer,
  priceFarBelow,
  authorisedUser,
];

/**
 * The rights that declarations seem to touch. The words of goods and brand are searched by the same engine as the titles
 * of listings (it must report everything, not alerts alone); what a declaration knows beside its words is judged here.
 */
export async function screenDeclarations(
  declarations: readonly Declaration[],
  signs: ScreeningPort,
  factsOf: (found: readonly Finding[]) => Promise<DeclarationFacts>,
  signal?: StopSignal,
): Promise<readonly DeclarationFinding[]> {
  const found = await signs.screen(declarations.map(textsOf), signal);
  const facts = await factsOf(found);
  const byId = new Map<string, Finding[]>();
  for (const finding of found) {
    const known = byId.get(finding.listingId);
    if (known === undefined) byId.set(finding.listingId, [finding]);
    else known.push(finding);
  }
  return declarations.flatMap((one) => judgeDeclaration(one, byId.get(one.id) ?? [], facts));
}

/** What of a declaration the engine reads for signs: the goods as a title, the declared brand as a brand. */
export function textsOf(declaration: Declaration): Listing {
  const { declaredBrand: brand, declaredOn, goods, id } = declaration;
  const names = brand !== undefined && saysUnbranded(declaration) === undefined;
  return { id, platform: "customs", title: goods, time: startOfDay(declaredOn), ...(names ? { brand } : {}) };
}

/** The findings of one declaration, the strongest first, from the signs that were found in its words. */
export function judgeDeclaration(
  declaration: Declaration,
  signs: readonly Finding[],
  facts: DeclarationFacts,
): readonly DeclarationFinding[] {
  return signs
    .flatMap((sign) => judgeSign(declaration, sign, facts) ?? [])
    .toSorted((a, b) => b.score - a.score || (a.markId < b.markId ? -1 : 1));
}

function judgeSign(declaration: Declaration, sign: Finding, facts: DeclarationFacts): DeclarationFinding | undefined {
  const mark = facts.markOf(sign.markId);
  if (mark === undefined) return undefined;
  const spans = sign.spans.flatMap(({ end, field, start }): DeclarationSpan[] =>
    field === "description" ? [] : [{ field: fieldNames[field], start, end }],
  );
  const isKnownUser = (name: string): boolean =>
    (mark.holderName !== undefined && sellerKey(mark.holderName) === sellerKey(name)) ||
    facts.isAuthorised(mark.id, name, declaration.declaredOn);
  const sides = ["consignor", "consignee"] as const;
  const seen: SeenDeclaration = {
    declaration,
    mark,
    spans,
    likeness: sign.reasons[0]?.kind ?? "",
    isOrdinary: sign.against.some(({ kind }) => ordinary.has(kind)),
    unbranded: saysUnbranded(declaration),
    recordedPriceFen: facts.recordedPriceFen(mark.id),
    farBelow: facts.farBelow ?? FAR_BELOW,
    authorised: sides.filter((side) => declaration[side] !== undefined && isKnownUser(declaration[side] ?? "")),
    history: facts.historyOf?.(declaration.consignor),
    isKnownInfringer: facts.isKnownInfringer?.(mark.id, declaration.consignor) ?? false,
    watched: (facts.watched ?? []).filter(({ markId }) => markId === undefined || markId === mark.id),
    ports: facts.portsOf?.(mark.id) ?? [],
  };
  const own = considerations.flatMap((consider) => consider(seen) ?? []);
  // The HS code says more of the goods than the words do; where it says nothing the words are heard.
  const byHs = own.some(({ kind }) => kind === "class-fits-hs" || kind === "class-differs-from-hs");
  const read = [...sign.reasons, ...sign.against].filter(
    ({ kind }) => !ofListings.has(kind) && !(byHs && ofGoods.has(kind)),
  );
  const all: readonly JudgedDeclaration[] = [...read.map(asOfDeclaration), ...own];
  const sum = all.reduce((total, { weight }) => total + weight, 0);
  const score = Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
  const barred = all.some(({ bars, kind }) => bars === true || barring.has(kind));
  const plain = all.map(({ bars: _bars, ...reason }) => reason);
  return {
    declarationId: declaration.id,
    markId: mark.id,
    score,
    alert: score >= ALERT_FROM && !barred,
    spans,
    reasons: plain.filter(({ weight }) => weight >= 0),
    against: plain.filter(({ weight }) => weight < 0),
  };
}

/** Reasons of the engine that the declaration's own ones say better. */
const ofListings: ReadonlySet<string> = new Set(["brand-field-agrees", "brand-field-differs"]);
const ofGoods: ReadonlySet<string> = new Set(["goods-agree", "goods-differ", "services-only"]);

/** What the engine says of words that anybody uses. */
const ordinary: ReadonlySet<string> = new Set(["weak-common", "weak-known", "everyday-reading", "common-in-market"]);

/** Reasons of the engine that forbid an alert here as they do for a listing: no right, or only what the goods fit. */
const barring: ReadonlySet<string> = new Set(["not-in-force", "compatible-with"]);

const fieldNames = { title: "goods", brand: "declaredBrand" } as const;

/** A reason of the engine as one about a declaration. */
function asOfDeclaration({ field, ...reason }: Finding["reasons"][number]): DeclarationReason {
  if (field === "title" || field === "brand") return { ...reason, field: fieldNames[field] };
  return reason;
}

import { type Bilingual, type Confidence, Instant, type Refusal } from "#law";
import { type Acted, actionOf, utc } from "./act.ts";
import type { Actor, CaseEvent, Effect } from "./event.ts";
import { effectiveDocket, evolve } from "./evolve.ts";
import type { Procedure } from "./procedure.ts";
import { notAMoment } from "./refusals.ts";
import { isSealStep, type Seal, sealedPieces, SealReader, standingSeals } from "./seal.ts";
import { sealRefusals } from "./sealRefusals.ts";
import type { CaseState } from "./state.ts";
import { type TextField, textFields } from "./textFields.ts";

/** Why something may be sealed. */
export interface SealGround {
  readonly name: Bilingual;
  readonly confidence: Confidence;
}

export type SealTarget =
  | { readonly what: "paper"; readonly ref: string }
  | { readonly what: "file"; readonly ref: string; readonly name: Bilingual }
  /** A value of an entry. `papers`, `files`: those in which it stands, which are closed with it. */
  | {
      readonly what: "field";
      readonly entry: number;
      readonly path: string;
      readonly papers: readonly string[];
      readonly files?: readonly { readonly ref: string; readonly name: Bilingual }[];
    };

export type SealCommand =
  | {
      readonly step: "seal";
      readonly by: Actor;
      readonly target: SealTarget;
      /** The Chinese name of one of the grounds. */
      readonly ground: string;
      readonly why: string;
      readonly openTo: readonly string[];
    }
  /** `open`: whether the seal opens for who asks, as the walls say. */
  | {
      readonly step: "lift-seal";
      readonly by: Actor;
      readonly seal: number;
      readonly why: string;
      readonly open: boolean;
    };

export interface SealRequest {
  readonly procedure: Procedure;
  readonly state: CaseState;
  /** As it is told to whoever asks. */
  readonly docket: readonly CaseEvent[];
  readonly grounds: readonly SealGround[];
  readonly command: SealCommand;
  readonly now: Instant;
}

/**
 * Seals a paper, a file or a value, or lifts a seal: its docket entry, or the refusal. Possible also in a closed case. The
 * docket tells who sealed what, why and for whom it stays open; it never tells what is sealed. That a sealed value
 * leaves the entries is the store's work: fold the docket as it is told afterwards.
 */
export function actOnSeal(request: SealRequest): Acted {
  const { state, command, now } = request;
  if (!Instant.safeParse(now).success) return { kind: "refused", refusal: notAMoment(now) };
  const decided = command.step === "seal" ? sealed(request, command) : lifted(request, command);
  if ("refusal" in decided) return { kind: "refused", refusal: decided.refusal };
  const event: CaseEvent = {
    seq: state.version + 1,
    type: command.step === "seal" ? "RecordSealed" : "SealLifted",
    action: command.step,
    actor: command.by,
    at: utc(now),
    recordedAt: utc(now),
    input: {},
    stage: state.stage,
    facts: {},
    effects: [...decided.effects],
  };
  return { kind: "acted", event, state: evolve(state, event) };
}

type Decided = { readonly effects: readonly Effect[] } | { readonly refusal: Refusal };
type Sealing = Extract<SealCommand, { step: "seal" }>;

function sealed(request: SealRequest, command: Sealing): Decided {
  const { procedure, state, grounds } = request;
  const { by, target, why } = command;
  const roles = procedure.sealing;
  if (roles?.by.includes(by.role) !== true) return { refusal: sealRefusals.notYours(procedure, "seal", roles?.by) };
  const ground = grounds.find(({ name }) => name.zh === command.ground);
  if (ground === undefined) return { refusal: sealRefusals.noGround(grounds.map(({ name }) => name)) };
  if (why.trim() === "") return { refusal: sealRefusals.noReason() };
  const stranger = command.openTo.find((reader) => !isKnown(procedure, state, reader));
  if (stranger !== undefined) return { refusal: sealRefusals.noReader(stranger) };
  const found = whatIsSealed(request, target, why);
  if ("refusal" in found) return found;
  if (standingSeals(state).some((seal) => seal.what === target.what && seal.ref === found.ref))
    return { refusal: sealRefusals.alreadySealed(found.name) };
  const number = (state.seals ?? []).length + 1;
  const openTo = [...new Set([...roles.lifts.map((role) => `role:${role}`), ...command.openTo])];
  const words = { ground: ground.name, confidence: ground.confidence, why: why.trim(), openTo };
  const papers = target.what === "field" ? target.papers : [];
  const files = target.what === "field" ? (target.files ?? []) : [];
  const closed = [
    ...papers.map((ref) => ({
      what: "paper" as const,
      ref,
      name: paperName(procedure, state, ref) ?? { zh: ref, en: ref },
    })),
    ...files.map((file) => ({ what: "file" as const, ...file })),
  ].filter((each) => !standingSeals(state).some((seal) => seal.what === each.what && seal.ref === each.ref));
  return {
    effects: [
      { kind: "sealed", seal: number, what: target.what, ref: found.ref, name: found.name, ...words },
      ...closed.map((each, at) => ({
        kind: "sealed" as const,
        seal: number + 1 + at,
        ...each,
        ...words,
        with: number,
      })),
    ],
  };
}

function lifted({ procedure, state }: SealRequest, command: Extract<SealCommand, { step: "lift-seal" }>): Decided {
  const { by, seal: number, why } = command;
  const roles = procedure.sealing;
  if (roles?.lifts.includes(by.role) !== true)
    return { refusal: sealRefusals.notYours(procedure, "lift-seal", roles?.lifts) };
  const seal = (state.seals ?? []).find((each) => each.seal === number);
  if (seal === undefined) return { refusal: sealRefusals.noSeal(number) };
  if (seal.lifted !== undefined) return { refusal: sealRefusals.alreadyLifted(seal.name) };
  if (seal.with !== undefined) return { refusal: sealRefusals.liftedWith(seal.name, seal.with) };
  if (!command.open) return { refusal: sealRefusals.notOpen(seal.name) };
  if (why.trim() === "") return { refusal: sealRefusals.noReason() };
  return { effects: [{ kind: "seal-lifted", seal: number, why: why.trim() }] };
}

type Found = { readonly ref: string; readonly name: Bilingual } | { readonly refusal: Refusal };

function whatIsSealed({ procedure, state, docket }: SealRequest, target: SealTarget, why: string): Found {
  if (target.what === "file") return { ref: target.ref, name: target.name };
  if (target.what === "paper") {
    const name = paperName(procedure, state, target.ref);
    return name === undefined ? { refusal: sealRefusals.noPaper(target.ref) } : { ref: target.ref, name };
  }
  const field = sealableFields(procedure, docket, target.entry).find(({ path }) => path === target.path);
  if (field === undefined) return { refusal: sealRefusals.noField(target.entry) };
  const { text, name } = field;
  if (sealedPieces(text).length > 1) return { refusal: sealRefusals.alreadySealed(name) };
  if (isTooShort(text)) return { refusal: sealRefusals.tooShort(name) };
  if (why.includes(text)) return { refusal: sealRefusals.reasonTells() };
  // The name of a party is told by every list, paper and letter: only the whole case can be closed for it.
  if (state.parties.some((party) => party.name?.includes(text) === true || party.id.includes(text)))
    return { refusal: sealRefusals.namesAParty(name) };
  return { ref: `${target.entry}:${target.path}`, name };
}

/** The values of an entry that can be sealed, as the entry was last corrected. */
export function sealableFields(procedure: Procedure, docket: readonly CaseEvent[], entry: number): TextField[] {
  const event = effectiveDocket(docket).find(({ seq }) => seq === entry);
  const spec = event === undefined || isSealStep(event) ? undefined : actionOf(procedure, event.action);
  if (event === undefined || spec === undefined) return [];
  return textFields(spec.input, event.input).filter(({ text }) => sealedPieces(text).every((each) => each === text));
}

/** A value goes wherever it stands in the docket: one that is short stands in words that say something else. */
function isTooShort(text: string): boolean {
  const letters = Array.from(text.trim());
  return letters.length < (letters.every((letter) => letter < "\u0080") ? 6 : 2);
}

function isKnown(procedure: Procedure, state: CaseState, reader: string): boolean {
  if (!SealReader.safeParse(reader).success) return false;
  const id = reader.slice(reader.indexOf(":") + 1);
  if (reader.startsWith("role:")) return Object.hasOwn(procedure.roles, id);
  return !reader.startsWith("party:") || state.parties.some((party) => party.id === id);
}

function paperName(procedure: Procedure, state: CaseState, id: string): Bilingual | undefined {
  const paper = state.documents.find((each) => each.id === id);
  return paper && (procedure.documents[paper.document]?.name ?? { zh: paper.document, en: paper.document });
}

/**
 * Whether the case still says the same once a value is gone from its entries: undefined, or the refusal. `before` and `after`
 * are folds of the docket as it was told and as it is told now.
 */
export function notSealable(
  procedure: Procedure,
  before: CaseState,
  after: CaseState,
  seal: Seal,
): Refusal | undefined {
  const frame = ({ stage, parties, clocks, documents, taken }: CaseState) =>
    JSON.stringify([
      stage,
      parties.map(({ id, role, name }) => [id, role, name]),
      clocks.map(({ run, trigger, stopped, pauses, extensions }) => [
        run,
        trigger,
        stopped?.on,
        pauses.length,
        extensions.length,
      ]),
      documents.map(({ id, life }) => [id, life]),
      taken.map(({ action, seq, at, by }) => [action, seq, at, by]),
    ]);
  const fits = factsFit(procedure, after.facts) || !factsFit(procedure, before.facts);
  return fits && frame(before) === frame(after) ? undefined : sealRefusals.carriesTheCase(seal.name);
}

function factsFit(procedure: Procedure, facts: Readonly<Record<string, unknown>>): boolean {
  const shape = (
    procedure.facts as { shape?: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> }
  ).shape;
  return Object.entries(facts).every(([name, value]) => shape?.[name]?.safeParse(value).success !== false);
}

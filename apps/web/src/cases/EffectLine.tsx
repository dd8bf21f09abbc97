import type { Effect, Procedure } from "#casework";
import { type PeriodUnit, periodUnitNames } from "#law";
import { useOfficeName } from "../people/useOfficeName.ts";
import { Article } from "../ui/Article.tsx";
import { ConfidenceBadge } from "../ui/ConfidenceBadge.tsx";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly effect: Effect;
  readonly procedure: Procedure;
  readonly partyName?: (id: string) => string | undefined;
}

/** One effect of a docket entry, in a sentence, with the article it rests on. */
export function EffectLine({ effect, procedure, partyName }: Props) {
  const { t, say } = useWords();
  const officeName = useOfficeName();
  /** Of a kind, or of a paper by its id: "penaltyDecision:r2#1". */
  const documentName = (id: string) => {
    const kind = /^[^:#]+/.exec(id)?.[0] ?? id;
    return say(procedure.documents[kind]?.name ?? { zh: kind, en: kind });
  };
  const subject = "of" in effect && effect.of !== undefined ? partyName?.(effect.of) : undefined;
  const clock = (id: string) => {
    const name = say(procedure.clocks[id]?.name ?? { zh: id, en: id });
    return subject === undefined ? name : `${name} · ${subject}`;
  };
  switch (effect.kind) {
    case "clock-started":
      return (
        <>
          {t("cases.effect.clockStarted", { clock: clock(effect.clock), day: effect.trigger.slice(0, 10) })} (
          {lengthOf(effect.length, effect.unit)}) <Article cite={effect.article} />{" "}
          <ConfidenceBadge confidence={effect.confidence} cite={effect.article} />
        </>
      );
    case "clock-stopped":
      return t("cases.effect.clockStopped", { clock: clock(effect.clock), day: effect.on.slice(0, 10) });
    case "clock-suspended":
      return (
        <>
          {t("cases.effect.clockSuspended", { clock: clock(effect.clock), day: effect.on.slice(0, 10) })}:{" "}
          {say(effect.why)} {effect.article && <Article cite={effect.article} />}
        </>
      );
    case "clock-resumed":
      return t("cases.effect.clockResumed", { clock: clock(effect.clock), day: effect.on.slice(0, 10) });
    case "clock-extended":
      return (
        <>
          {t("cases.effect.clockExtended", {
            clock: clock(effect.clock),
            length: lengthOf(effect.length, effect.unit),
          })}{" "}
          {effect.why} <Article cite={effect.article} />
        </>
      );
    case "decided-by-table": {
      const table = procedure.tables?.find((one) => one.id === effect.table);
      const names = table?.outcomeNames as Readonly<Record<string, { zh: string; en: string }>> | undefined;
      const outcome = names?.[effect.outcome] ?? { zh: effect.outcome, en: effect.outcome };
      return (
        <>
          {t("cases.effect.decided", {
            table: table === undefined ? effect.table : say(table.name),
            version: effect.version,
            row: effect.row,
            outcome: say(outcome),
          })}{" "}
          <Article cite={effect.article} /> <ConfidenceBadge confidence={effect.confidence} cite={effect.article} />
        </>
      );
    }
    case "case-imported":
      return t("cases.effect.imported", { number: effect.number, n: effect.done.length });
    case "document-issued":
      return t("cases.effect.document", { document: documentName(effect.document) });
    case "paper-revised":
      return t("papers.effect.revised", { document: documentName(effect.paper) });
    case "paper-submitted":
      return t("papers.effect.submitted", { document: documentName(effect.paper) });
    case "paper-reviewed":
      return t("papers.effect.reviewed", { document: documentName(effect.paper) });
    case "paper-returned":
      return t("papers.effect.returned", { document: documentName(effect.paper), opinion: effect.opinion });
    case "paper-approved":
      return t("papers.effect.approved", { document: documentName(effect.paper), number: effect.number ?? "" });
    case "paper-voided":
      return t("papers.effect.voided", { document: documentName(effect.paper), why: effect.why });
    case "paper-opened":
      return t("papers.effect.opened", { document: documentName(effect.paper) });
    case "paper-service":
      return t(`papers.effect.${effect.outcome}`, { document: documentName(effect.paper), day: effect.on });
    case "copy-marked":
      return t("copies.effect.marked", { document: documentName(effect.paper), n: effect.marks });
    case "copy-returned":
      return t("copies.effect.returned", { document: documentName(effect.paper), opinion: effect.opinion });
    case "copy-frozen":
      return t("copies.effect.frozen", { document: documentName(effect.paper), hash: effect.sha256 });
    case "sealed":
      return t("seals.effect.sealed", {
        seal: effect.seal,
        name: say(effect.name),
        ground: say(effect.ground),
        why: effect.why,
      });
    case "seal-lifted":
      return t("seals.effect.lifted", { seal: effect.seal, why: effect.why });
    case "case-addressed":
      return t(`cases.effect.addressed.${effect.mode}`, { office: officeName(effect.office) });
    case "party-joined":
      return t("papers.effect.joined", { name: effect.party.name ?? effect.party.id });
    case "party-left":
      return t("papers.effect.left", { name: partyName?.(effect.id) ?? effect.id });
  }

  function lengthOf(length: number, unit: string): string {
    const name = periodUnitNames[unit as PeriodUnit];
    return name === undefined ? String(length) : `${length} ${say(name)}`;
  }
}

import { type CaseView, routes } from "#contract";
import { type IssuedDocument, nextReview, type Procedure } from "#casework";
import { Button } from "antd";
import { useState } from "react";
import { addressOf } from "../call.ts";
import { CopyLink, PaperCopies } from "../copies/PaperCopies.tsx";
import { stateOf } from "../cases/menu.ts";
import { useMe } from "../people/useMe.ts";
import { Day } from "../ui/Day.tsx";
import { Hash } from "../ui/Hash.tsx";
import { Moment } from "../ui/Moment.tsx";
import { SaveButton } from "../ui/SaveButton.tsx";
import { useWords } from "../words/useWords.ts";
import { SealButton } from "../seals/SealButton.tsx";
import { SealNote } from "../seals/SealedLine.tsx";
import { EditPaper } from "./EditPaper.tsx";
import { OpinionDialog } from "./OpinionDialog.tsx";
import type { PaperRow } from "./Papers.tsx";
import { PaperVersions } from "./PaperVersions.tsx";
import { usePaperSteps } from "./usePaperSteps.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";

interface Props {
  readonly row: PaperRow;
  readonly view: CaseView;
  readonly procedure: Procedure;
  readonly onShow: () => void;
}

/** One paper: its name, number and state, whose word it waits for, and the next step for whoever looks at it. */
export function PaperLine({ row, view, procedure, onShow }: Props) {
  const { t, say } = useWords();
  const [asking, setAsking] = useState<"return" | "void">();
  const [open, setOpen] = useState<"edit" | "versions">();
  const steps = usePaperSteps(view, row);
  const { me } = useMe();
  const may = useMay(view, procedure, row);
  const paper = paperIn(view, row);
  const seal = view.seals.find(({ what, ref, lifted }) => what === "paper" && ref === row.paper && lifted === null);
  const party = view.state.parties.find(({ id }) => id === (paper?.to ?? paper?.of))?.name;
  return (
    <li className="line paper-line">
      <div className="line-main">
        <Button type="link" className="link-plain" onClick={onShow}>
          {say(row.name)}
        </Button>
        {party !== undefined && <span className="muted"> · {party}</span>}
        <div className="line-note">
          <span className={`paper-life paper-${row.life}`}>{t(`papers.life.${row.life}`)}</span>{" "}
          {row.number !== null && <span className="number">{row.number}</span>} <Moment at={row.createdAt} />
        </div>
        {paper !== undefined && <Waiting paper={paper} procedure={procedure} />}
        {row.life === "approved" && <Hash value={row.sha256} />}
        <div className="paper-steps">
          {may.draft && (
            <>
              <Button size="small" type="primary" loading={steps.busy} onClick={() => steps.take("submit")}>
                {t("papers.submit")}
              </Button>
              <Button size="small" onClick={() => setOpen("edit")}>
                {t("papers.edit")}
              </Button>
              <Button size="small" danger type="text" onClick={() => setAsking("void")}>
                {t("papers.void")}
              </Button>
            </>
          )}
          {may.review && (
            <>
              <Button size="small" type="primary" loading={steps.busy} onClick={() => steps.take("approve")}>
                {t("papers.approve")}
              </Button>
              <Button size="small" onClick={() => setAsking("return")}>
                {t("papers.return")}
              </Button>
            </>
          )}
          {may.versions && (
            <Button size="small" type="text" onClick={() => setOpen("versions")}>
              {t("papers.versions")}
            </Button>
          )}
          {paper && me?.office != null && <CopyLink view={view} documentId={row.id} paper={paper} />}
          {seal === undefined && (
            <SealButton view={view} name={say(row.name)} target={{ what: "paper", paper: row.paper }} />
          )}
        </div>
        {paper && me?.office != null && <PaperCopies view={view} documentId={row.id} paper={paper} />}
        {seal && <SealNote view={view} seal={seal} />}
        {steps.error && <RefusalBox error={steps.error} />}
      </div>
      <div className="paper-files">
        <a href={addressOf(routes.cases.document, { params: { id: view.id, documentId: row.id } })} download>
          .docx
        </a>
        <SaveButton
          route={routes.prints.document}
          given={{ params: { id: view.id, documentId: row.id } }}
          label={t("prints.pdfOf", { name: say(row.name) })}
          plain
        >
          .pdf
        </SaveButton>
      </div>
      {asking && (
        <OpinionDialog
          title={t(`papers.${asking}`)}
          busy={steps.busy}
          error={steps.error}
          onClose={() => setAsking(undefined)}
          onSend={(opinion) => steps.take(asking, opinion, () => setAsking(undefined))}
        />
      )}
      {open === "edit" && <EditPaper view={view} row={row} onClose={() => setOpen(undefined)} />}
      {open === "versions" && <PaperVersions view={view} row={row} onClose={() => setOpen(undefined)} />}
    </li>
  );
}

/** Whose word it waits for, and what was said so far. */
function Waiting({ paper, procedure }: { readonly paper: IssuedDocument; readonly procedure: Procedure }) {
  const { t, say } = useWords();
  const next = nextReview(paper);
  const roleName = (role: string) => say(procedure.roles[role] ?? { zh: role, en: role });
  const returned = paper.life === "draft" ? paper.reviews.findLast(({ result }) => result === "returned") : undefined;
  return (
    <>
      {next !== undefined && <div className="line-note">{t("papers.waitsFor", { role: roleName(next) })}</div>}
      {returned !== undefined && (
        <div className="line-note paper-returned">
          {t("papers.returnedBy", { name: returned.name ?? roleName(returned.role) })}: {returned.opinion}
        </div>
      )}
      {paper.services.slice(-1).map(({ outcome, on, why }) => (
        <div key={on} className={`line-note ${outcome === "undelivered" ? "paper-returned" : ""}`}>
          {t(`papers.service.${outcome}`)} <Day on={on} /> {why}
        </div>
      ))}
      {paper.voided !== undefined && <div className="line-note">{paper.voided.why}</div>}
      {paper.life === "approved" && paper.openings.length > 0 && (
        <div className="line-note">
          {t("papers.openedOn")} <Moment at={paper.openings[0]?.at ?? ""} />
        </div>
      )}
    </>
  );
}

function paperIn(view: CaseView, row: PaperRow): IssuedDocument | undefined {
  return stateOf(view).documents.find(({ id }) => id === row.paper);
}

/** What this account may do with the paper: the engine refuses the same, in words. */
function useMay(view: CaseView, procedure: Procedure, row: PaperRow) {
  const { me } = useMe();
  const paper = paperIn(view, row);
  const roles = me?.roles ?? [];
  const office = view.mayAct && me?.office != null && me.office.path === (paper?.office ?? view.officePath);
  const next = paper === undefined ? undefined : nextReview(paper);
  const authors = [paper?.submittedBy, ...(paper?.revisions.map(({ by }) => by) ?? [])];
  return {
    draft: office && row.life === "draft" && roles.some((role) => (procedure.drafters ?? []).includes(role)),
    review: office && next !== undefined && roles.some((role) => role === next) && !authors.includes(me?.id),
    versions: me?.office != null && (paper?.chain.length ?? 0) > 0,
  };
}

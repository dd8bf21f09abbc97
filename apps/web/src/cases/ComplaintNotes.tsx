import { type CaseView, routes } from "#contract";
import type { CaseEvent, Procedure } from "#casework";
import { type FilingAnswers, filingAnswers } from "#procedures";
import { Button } from "antd";
import { useComplain } from "../complaints/useComplain.ts";
import { Article } from "../ui/Article.tsx";
import { Day } from "../ui/Day.tsx";
import { Note } from "../ui/Note.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly view: CaseView;
  readonly procedure: Procedure;
  readonly start: (action: string) => void;
}

/** The office's word on what I filed: what it lacks and until when; or why it was refused, and what would change that. */
export function ComplaintNotes(props: Props) {
  const answers = filingAnswers[props.view.procedure];
  return answers === undefined ? null : <Answered {...props} answers={answers} />;
}

function Answered({ view, procedure, start, answers }: Props & { readonly answers: FilingAnswers }) {
  const { t } = useWords();
  const docket = useCall(routes.cases.docket, { params: { id: view.id }, query: { limit: 200 } });
  const last = (action: string | undefined) => docket.data?.items.findLast((event) => event.action === action);
  const correction = last(answers.asks);
  const refusal = last(answers.refuses);
  const request = answers.refuses !== "refuse-complaint";
  const article = (event: CaseEvent) => procedure.actions[event.action]?.article;
  const supplies = answers.supplies ?? "";
  const asked = correction !== undefined && view.menu?.some(({ action }) => action === supplies);
  // A complaint is told the day with the question; the period of a request begins when its notice is served.
  const until =
    correction === undefined
      ? ""
      : said(correction, "until") ||
        view.deadlines.find(({ clock, state }) => clock === "correction" && state === "running")?.due;
  return (
    <>
      {correction !== undefined && asked && (
        <Note tone="due" title={t("complaints.correctionTitle")}>
          <p className="written">{said(correction, "details")}</p>
          {until !== undefined && until !== "" && (
            <p>
              {t("complaints.correctionUntil")} <Day on={until} />
            </p>
          )}
          <Button type="primary" onClick={() => start(supplies)}>
            {t("complaints.supplement")}
          </Button>
        </Note>
      )}
      {refusal !== undefined && (
        <Note tone="late" title={t("complaints.refusedTitle")}>
          <p className="written">{said(refusal, "reason") || said(refusal, "reasons")}</p>
          <p>
            {t("ui.article")} <Cited cite={article(refusal)} />
          </p>
          {said(refusal, "wouldChange") !== "" && (
            <p>
              <strong>{t("complaints.wouldChange")}</strong> {said(refusal, "wouldChange")}
            </p>
          )}
          <FileAgain caseId={view.id} request={request} />
        </Note>
      )}
    </>
  );
}

/** What the office filled in for the paper that it sent. */
function said({ input }: CaseEvent, field: string): string {
  const value = (input as Readonly<Record<string, unknown>> | null)?.[field];
  return typeof value === "string" ? value : "";
}

function Cited({ cite }: { readonly cite: Parameters<typeof Article>[0]["cite"] | undefined }) {
  return cite === undefined ? <>—</> : <Article cite={cite} />;
}

/** From the complaint that this case came of, so that nobody types it twice. */
function FileAgain({ caseId, request }: { readonly caseId: string; readonly request: boolean }) {
  const { t } = useWords();
  const complain = useComplain();
  const of = useCall(routes.complaints.list, { query: { caseId, limit: 1 } });
  const from = of.data?.items[0]?.id;
  return (
    <>
      {complain.error && <RefusalBox error={complain.error} />}
      <Button
        loading={complain.pending}
        // A request that came in at the window was never written here.
        disabled={of.data === undefined || (request && from === undefined)}
        onClick={() => complain.start(from === undefined ? {} : { from })}
      >
        {t(request ? "requests.fileAgain" : "complaints.fileAgain")}
      </Button>
    </>
  );
}

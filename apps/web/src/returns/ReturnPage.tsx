import { type ReturnView, routes } from "#contract";
import { useParams } from "@tanstack/react-router";
import { Tag } from "antd";
import { useState } from "react";
import "./returns.css";
import { ConfidenceBadge } from "../ui/ConfidenceBadge.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Note } from "../ui/Note.tsx";
import { Page } from "../ui/Page.tsx";
import { SaveButton } from "../ui/SaveButton.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { AnswerButtons } from "./AnswerButtons.tsx";
import { BelowDrawer, type BelowOpened } from "./BelowDrawer.tsx";
import { BelowList } from "./BelowList.tsx";
import { CellRecords, type OpenedCell } from "./CellRecords.tsx";
import { FormTable } from "./FormTable.tsx";
import { LastYear } from "./LastYear.tsx";
import { RestatedSheet } from "./restatements/RestatedSheet.tsx";
import { ReturnHistory } from "./ReturnHistory.tsx";
import { StandingFace } from "./StandingFace.tsx";

/** What does this office report, and what stands behind each number? */
export function ReturnPage() {
  const { id } = useParams({ from: "/desk/returns/$id" });
  const { t, say } = useWords();
  const view = useCall(routes.returns.one, { params: { id } }, { keep: true });
  const { data } = view;
  return (
    <Page
      title={data === undefined ? t("shell.returns") : say(data.form.name)}
      lead={
        data && (
          <>
            {say(data.office.name)} · {say(data.periodView.name)} ·{" "}
            <span className="number">{t("returns.due", { day: data.due })}</span>
          </>
        )
      }
      action={
        data && (
          <>
            <SaveButton route={routes.returns.workbook} given={{ params: { id } }}>
              {t("returns.workbook")}
            </SaveButton>
            <AnswerButtons view={data} />
          </>
        )
      }
    >
      <Loaded query={view}>{(loaded) => <Return view={loaded} />}</Loaded>
    </Page>
  );
}

function Return({ view }: { readonly view: ReturnView }) {
  const { t, say } = useWords();
  const [records, setRecords] = useState<OpenedCell>();
  const [below, setBelow] = useState<BelowOpened>();
  const draft = view.stage === "draft" || view.stage === "returned";
  return (
    <>
      {view.stage === "returned" && (
        <Note title={t("returns.sentBackBecause")} tone="late">
          <p translate="no">{view.reason}</p>
        </Note>
      )}
      {view.stage === "excused" && (
        <Note title={t("returns.excusedBecause")} tone="due">
          <p translate="no">{view.reason}</p>
        </Note>
      )}
      {view.missing.length > 0 && (
        <Note title={t("returns.missingTitle", { n: view.missing.length })} tone="due">
          <ul className="plain-list">
            {view.missing.map((one) => (
              <li key={one.officePath}>{t("returns.missingOne", { office: say(one.name), reason: one.reason })}</li>
            ))}
          </ul>
        </Note>
      )}
      <Sheet
        title={t("returns.table")}
        side={
          <Tag className={`box-${view.stage}`}>
            <StandingFace row={view} />
          </Tag>
        }
      >
        {draft && (
          <p className="muted">
            {view.standing === "running" ? t("returns.periodEnds", { day: view.periodView.to }) : t("returns.asOf")}
          </p>
        )}
        <FormTable view={view} onRecords={setRecords} onBelow={setBelow} />
        <p className="form-source muted">
          <ConfidenceBadge confidence={view.form.confidence} /> {say(view.form.source)}
          {!view.exactOffice && ` ${t("returns.lowest")}`}
        </p>
      </Sheet>
      {view.stage !== "excused" && <LastYear view={view} />}
      {view.stage === "approved" && <RestatedSheet returnId={view.id} />}
      {view.below.length > 0 && <BelowList view={view} />}
      <ReturnHistory id={view.id} version={view.version} />
      {records && <CellRecords opened={records} onClose={() => setRecords(undefined)} />}
      {below && <BelowDrawer view={view} opened={below} onClose={() => setBelow(undefined)} />}
    </>
  );
}

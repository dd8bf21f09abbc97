import { type Summary, routes } from "#contract";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useState } from "react";
import { Loaded } from "../ui/Loaded.tsx";
import { Note } from "../ui/Note.tsx";
import { Page } from "../ui/Page.tsx";
import { SaveButton } from "../ui/SaveButton.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { SummaryEditor } from "./SummaryEditor.tsx";
import { SummaryRefresh } from "./SummaryRefresh.tsx";
import { SummaryText } from "./SummaryText.tsx";

/** What did this office do in this half-year, in words whose every number opens its records? */
export function SummaryPage() {
  const { id } = useParams({ from: "/desk/summaries/$id" });
  const { version } = useSearch({ from: "/desk/summaries/$id" });
  const { t, say } = useWords();
  const asked = version === undefined ? {} : { version };
  const summary = useCall(routes.summaries.one, { params: { id }, query: asked });
  return (
    <Page
      title={summary.data?.title ?? t("shell.summaries")}
      lead={
        summary.data && (
          <>
            {say(summary.data.officeName)} ·{" "}
            <span className="number">
              {summary.data.from} – {summary.data.to}
            </span>
          </>
        )
      }
      action={
        <SaveButton route={routes.summaries.document} given={{ params: { id }, query: asked }}>
          {t("summaries.document")}
        </SaveButton>
      }
    >
      <Loaded query={summary}>{(loaded) => <Desk key={`${loaded.id}${loaded.shown}`} summary={loaded} />}</Loaded>
    </Page>
  );
}

function Desk({ summary }: { readonly summary: Summary }) {
  const { t } = useWords();
  const [mode, setMode] = useState<"read" | "write" | "refresh">("read");
  const read = () => setMode("read");
  if (mode === "write") return <SummaryEditor summary={summary} onDone={read} />;
  return (
    <>
      <div className="summary-tools">
        <Versions summary={summary} />
        {summary.mayEdit && (
          <>
            <Button onClick={() => setMode("refresh")}>{t("summaries.refresh")}</Button>
            <Button type="primary" onClick={() => setMode("write")}>
              {t("summaries.write")}
            </Button>
          </>
        )}
      </div>
      {summary.shown !== summary.version && <Note title={t("summaries.earlier", { version: summary.shown })} />}
      <SameReturns summary={summary} />
      <SummaryText summary={summary} />
      {mode === "refresh" && <SummaryRefresh summary={summary} onClose={read} />}
    </>
  );
}

/** The returns that tell the same period in cells. */
function SameReturns({ summary }: { readonly summary: Summary }) {
  const { t, say } = useWords();
  if (summary.returns.length === 0) return null;
  return (
    <p className="same-returns">
      {t("summaries.sameReturns")}
      {summary.returns.map(({ id, form, stage }) => (
        <span key={id}>
          <Link to="/returns/$id" params={{ id }}>
            {say(form)}
          </Link>{" "}
          <span className="muted">{t(`returns.stages.${stage}`)}</span>
        </span>
      ))}
    </p>
  );
}

/** Every version of words and figures, to be read again. */
function Versions({ summary }: { readonly summary: Summary }) {
  const { t } = useWords();
  const navigate = useNavigate({ from: "/summaries/$id" });
  return (
    <Select
      aria-label={t("summaries.versions")}
      className="select-versions"
      value={summary.shown}
      options={summary.versions.map((one) => ({
        value: one.version,
        label: t("summaries.versionLine", {
          version: one.version,
          cause: t(`summaries.causes.${one.cause}`),
          by: one.by,
          at: one.at.slice(0, 10),
        }),
      }))}
      onChange={(version) =>
        void navigate({ search: version === summary.version ? {} : { version }, params: { id: summary.id } })
      }
    />
  );
}

import { type Import, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Alert, Button, Progress, Segmented } from "antd";
import { useState } from "react";
import { addressOf } from "../call.ts";
import { may, useMe } from "../people/useMe.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { ColumnMapping } from "./ColumnMapping.tsx";
import { ImportState } from "./ImportsPage.tsx";
import { StagedCases } from "./StagedCases.tsx";
import { StagedRows } from "./StagedRows.tsx";

const results = {
  experts: { to: "/experts", word: "imports.seeExperts" },
  marks: { to: "/rights", word: "imports.seeMarks" },
  listings: { to: "/clues", word: "imports.seeClues" },
  declarations: { to: "/clues", word: "imports.seeClues" },
  cases: { to: "/cases", word: "imports.seeCases" },
} as const;
const isScreened = ({ kind }: Import) => kind === "listings" || kind === "declarations";
const working = (one: Import | undefined) => one?.state === "checking" || one?.state === "writing";

/** One file on its way in: how far the check is, what was refused and why, and the word that lets it in. */
export function ImportPage() {
  const { t } = useWords();
  const { id } = useParams({ from: "/desk/imports/$id" });
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  const one = useCall(routes.imports.one, { params: { id } }, { every: ended ? false : 1_000 });
  const rests = one.data !== undefined && !working(one.data);
  if (rests !== ended) setEnded(rests);
  const told = (changed: Import) => {
    client.setQueryData(keyOf(routes.imports.one, { params: { id } }), changed);
  };
  const remapped = (changed: Import) => {
    told(changed);
    void client.invalidateQueries({ queryKey: keyOf(routes.imports.rows) });
    void client.invalidateQueries({ queryKey: keyOf(routes.imports.columns) });
  };
  const confirm = useSend(routes.imports.confirm, told);
  const cancel = useSend(routes.imports.cancel, told);
  const error = confirm.error ?? cancel.error;
  const { me } = useMe();
  const waitsForHead = one.data?.kind === "cases" && !may(me, "head");
  return (
    <Page
      title={one.data?.fileName ?? t("shell.imports")}
      lead={
        one.data && (
          <>
            {t(`imports.${one.data.kind}`)} · <ImportState of={one.data} />
          </>
        )
      }
      action={
        one.data && (
          <>
            {(working(one.data) || one.data.state === "checked" || one.data.state === "mapping") && (
              <Button loading={cancel.isPending} onClick={() => cancel.mutate({ params: { id } })}>
                {t(working(one.data) ? "imports.stop" : "imports.discard")}
              </Button>
            )}
            {one.data.state === "checked" && one.data.good > 0 && !waitsForHead && (
              <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate({ params: { id } })}>
                {t("imports.confirm", { n: one.data.good })}
              </Button>
            )}
            {one.data.state === "done" && (
              <Link to={results[one.data.kind].to}>
                <Button type="primary">{t(results[one.data.kind].word)}</Button>
              </Link>
            )}
          </>
        )
      }
    >
      {error && <RefusalBox error={error} />}
      {waitsForHead && one.data?.state === "checked" && one.data.good > 0 && (
        <Alert className="refusal" type="info" showIcon title={t("imports.headConfirms")} />
      )}
      <Loaded query={one}>{(data) => <Staged key={data.state} one={data} told={remapped} />}</Loaded>
    </Page>
  );
}

function Staged({ one, told }: { readonly one: Import; readonly told: (changed: Import) => void }) {
  const { t, say } = useWords();
  const [state, setState] = useState<"refused" | "good">(
    one.kind === "cases" && one.refused === 0 ? "good" : "refused",
  );
  const done = one.state === "writing" ? one.written : one.good + one.refused;
  const whole = one.state === "writing" ? one.good : one.kind === "cases" ? one.rows : 0;
  const percent = working(one) && whole > 0 ? Math.floor((done / whole) * 100) : undefined;
  return (
    <>
      {one.failure && (
        <Alert
          className="refusal"
          type="error"
          showIcon
          title={say(one.failure.sentence)}
          description={say(one.failure.remedy)}
        />
      )}
      <ul className="tiles">
        <Count name={t("imports.rows")} n={one.rows} />
        <Count name={t("imports.good")} n={one.good} />
        <Count name={t("imports.refused")} n={one.refused} tone={one.refused > 0 ? "late" : ""} />
        <Count name={t("imports.written")} n={one.written} />
        {isScreened(one) && <Count name={t("imports.already")} n={one.already} />}
        {isScreened(one) && <Count name={t("imports.clues")} n={one.clues} />}
      </ul>
      {working(one) && (
        <Progress
          aria-label={t("imports.progress")}
          percent={percent ?? 100}
          status="active"
          showInfo={percent !== undefined}
        />
      )}
      {one.state === "mapping" && (
        <Sheet title={t("imports.mapping")}>
          <ColumnMapping id={one.id} onMapped={told} />
        </Sheet>
      )}
      {one.kind === "cases" && one.state === "checked" && (
        <details className="sheet mapping-again">
          <summary>{t("imports.mapping")}</summary>
          <ColumnMapping id={one.id} onMapped={told} />
        </details>
      )}
      {one.state !== "checking" && one.state !== "mapping" && one.state !== "cancelled" && (
        <Sheet
          title={t(state === "refused" ? "imports.refusedRows" : "imports.goodRows")}
          side={
            <>
              {one.refused > 0 && (
                <>
                  <a
                    href={addressOf(routes.imports.refusedFile, { params: { id: one.id }, query: { format: "csv" } })}
                    download
                  >
                    {t("imports.downloadCsv")}
                  </a>{" "}
                  <a
                    href={addressOf(routes.imports.refusedFile, { params: { id: one.id }, query: { format: "xlsx" } })}
                    download
                  >
                    {t("imports.downloadXlsx")}
                  </a>{" "}
                </>
              )}
              {one.kind === "cases" && (
                <>
                  <a href={addressOf(routes.imports.original, { params: { id: one.id } })} download={one.fileName}>
                    {t("imports.original")}
                  </a>{" "}
                </>
              )}
              <Segmented
                value={state}
                onChange={setState}
                options={[
                  { value: "refused", label: t("imports.refused") },
                  { value: "good", label: t("imports.good") },
                ]}
              />
            </>
          }
        >
          {one.kind === "cases" && state === "good" ? (
            <StagedCases id={one.id} />
          ) : (
            <StagedRows id={one.id} state={state} />
          )}
        </Sheet>
      )}
    </>
  );
}

function Count({ name, n, tone = "" }: { readonly name: string; readonly n: number; readonly tone?: string }) {
  return (
    <li className="tile">
      <span className={`tile-count number ${tone}`}>{n}</span>
      <span className="tile-name">{name}</span>
    </li>
  );
}

import { type ReturnCheck, type ReturnVerification, routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { Button, Drawer, Progress } from "antd";
import { Hash } from "../../ui/Hash.tsx";
import { Note } from "../../ui/Note.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Rows } from "../../ui/Rows.tsx";
import { useSend } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";
import { CellValue } from "./CellValue.tsx";
import { useCheckBelow } from "./useCheckBelow.ts";

/** Checks the sealed cells against the dockets as they are now, and names those that differ. */
export function VerifyReturn({ returnId }: { readonly returnId: string }) {
  const { t } = useWords();
  const verify = useSend(routes.restatements.verify);
  return (
    <>
      <Button loading={verify.isPending} onClick={() => verify.mutate({ params: { id: returnId } })}>
        {t("restatements.verify")}
      </Button>
      <Drawer
        open={verify.data !== undefined || verify.error !== null}
        size="large"
        title={t("restatements.verified")}
        onClose={() => verify.reset()}
      >
        {verify.error && <RefusalBox error={verify.error} />}
        {verify.data && <Result result={verify.data} />}
      </Drawer>
    </>
  );
}

function Result({ result }: { readonly result: ReturnVerification }) {
  const { t } = useWords();
  const { seal, sealSha256, cells, records, differing } = result;
  return (
    <>
      <Note
        title={seal === "holds" ? t("restatements.holds", { cells, records }) : t("restatements.broken")}
        tone={seal === "holds" ? "plain" : "late"}
      >
        <Hash value={sealSha256} />
      </Note>
      {differing.length === 0 ? <p>{t("restatements.same")}</p> : <Differing check={result} />}
      {result.below > 0 && <Below returnId={result.returnId} of={result.below} />}
    </>
  );
}

/** The returns below, as far as they are checked; those that differ by their offices. */
function Below({ returnId, of }: { readonly returnId: string; readonly of: number }) {
  const { t, say } = useWords();
  const { below, stop } = useCheckBelow(returnId, of);
  const { returns, records, differing, state, error } = below;
  const broken = differing.filter((one) => one.seal === "broken").length;
  const tone = broken > 0 ? "late" : differing.length > 0 || state === "stopped" ? "due" : "plain";
  const counts = { n: returns, of, records, differing: differing.length };
  return (
    <>
      <h2 className="restatement-heading">{t("restatements.belowTitle")}</h2>
      {error && <RefusalBox error={error} />}
      {state === "going" ? (
        <>
          <Progress
            percent={Math.round((returns / of) * 100)}
            size="small"
            aria-label={t("restatements.belowGoing", counts)}
          />
          <p className="muted" role="status">
            {t("restatements.belowGoing", counts)}
          </p>
          <Button onClick={stop}>{t("restatements.belowStop")}</Button>
        </>
      ) : (
        <Note
          title={t(state === "done" ? "restatements.belowChecked" : "restatements.belowStopped", counts)}
          tone={tone}
        />
      )}
      {differing.map((one) => (
        <section key={one.returnId} aria-label={say(one.office)}>
          <h3 className="restatement-heading">
            <Link to="/returns/$id" params={{ id: one.returnId }}>
              {say(one.office)}
            </Link>
          </h3>
          {one.seal === "broken" && <Note title={t("restatements.broken")} tone="late" />}
          {one.differing.length > 0 && <Differing check={one} />}
        </section>
      ))}
    </>
  );
}

/** The cells of one office's return that differ, and in what. */
function Differing({ check: { office, differing } }: { readonly check: ReturnCheck }) {
  const { t, say } = useWords();
  return (
    <>
      <p className="muted">{t("restatements.differing")}</p>
      <Rows
        caption={`${say(office)}: ${t("restatements.differing")}`}
        rows={differing}
        keyOf={(one) => one.cell}
        columns={[
          { key: "cell", title: t("restatements.cell"), cell: (one) => `${say(one.row)} · ${say(one.column)}` },
          {
            key: "sealed",
            title: t("restatements.sealed"),
            right: true,
            cell: (one) => <CellValue cell={one} value={one.sealed} />,
          },
          {
            key: "found",
            title: t("restatements.found"),
            right: true,
            cell: (one) => <CellValue cell={one} value={one.found} />,
          },
          {
            key: "why",
            title: t("restatements.why"),
            cell: (one) => one.why.map((each) => t(`restatements.whys.${each}`)).join("; "),
          },
        ]}
      />
    </>
  );
}

import { type RestatedReturn, routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { Hash } from "../../ui/Hash.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { Rows } from "../../ui/Rows.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { useCall } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";
import { CellValue } from "./CellValue.tsx";
import { VerifyReturn } from "./VerifyReturn.tsx";

/** On the page of an approved return: its seal, what has been restated since, and the check against the dockets. */
export function RestatedSheet({ returnId }: { readonly returnId: string }) {
  const { t } = useWords();
  const query = useCall(routes.restatements.ofReturn, { params: { id: returnId } });
  return (
    <Sheet title={t("restatements.restated")} side={<VerifyReturn returnId={returnId} />}>
      <Loaded query={query}>{(restated) => <Restated restated={restated} />}</Loaded>
    </Sheet>
  );
}

function Restated({ restated: { sealSha256, sealedAt, cells, restatements } }: { readonly restated: RestatedReturn }) {
  const { t, say } = useWords();
  return (
    <>
      {sealSha256 !== null && sealedAt !== null && (
        <p>
          {t("restatements.sealedAt")} <Moment at={sealedAt} /> · {t("restatements.seal")} <Hash value={sealSha256} />
        </p>
      )}
      {restatements.length === 0 ? (
        <p className="muted">{t("restatements.notRestated")}</p>
      ) : (
        <>
          <Rows
            caption={t("restatements.restated")}
            rows={cells}
            keyOf={(one) => one.cell}
            columns={[
              { key: "cell", title: t("restatements.cell"), cell: (one) => `${say(one.row)} · ${say(one.column)}` },
              ...(["sealed", "current", "pending"] as const).map((which) => ({
                key: which,
                title: t(`restatements.${which}`),
                right: true,
                cell: (one: RestatedReturn["cells"][number]) => <CellValue cell={one} value={one[which]} />,
              })),
            ]}
          />
          <h3 className="restatement-heading">{t("restatements.list")}</h3>
          <ul className="lines">
            {restatements.map((one) => (
              <li key={one.id} className="line">
                <div className="line-main">
                  <Link to="/restatements/$id" params={{ id: one.id }} className="line-title">
                    {t("restatements.numbered", { number: one.number })}
                  </Link>
                  <div className="line-note">{t(`restatements.stages.${one.stage}`)}</div>
                </div>
                <span className="muted">
                  <Moment at={one.raisedAt} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

import { type ReturnVerification, routes } from "#contract";
import { Button, Drawer } from "antd";
import { Hash } from "../../ui/Hash.tsx";
import { Note } from "../../ui/Note.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Rows } from "../../ui/Rows.tsx";
import { useSend } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";
import { CellValue } from "./CellValue.tsx";

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
  const { t, say } = useWords();
  const { seal, sealSha256, cells, records, differing } = result;
  return (
    <>
      <Note
        title={seal === "holds" ? t("restatements.holds", { cells, records }) : t("restatements.broken")}
        tone={seal === "holds" ? "plain" : "late"}
      >
        <Hash value={sealSha256} />
      </Note>
      {differing.length === 0 ? (
        <p>{t("restatements.same")}</p>
      ) : (
        <>
          <h2 className="restatement-heading">{t("restatements.differing")}</h2>
          <Rows
            caption={t("restatements.differing")}
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
      )}
    </>
  );
}

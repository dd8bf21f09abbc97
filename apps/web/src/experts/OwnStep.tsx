import { type CaseView, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Typography } from "antd";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { keptSecret, makeCommitment } from "./ownSecret.ts";

interface Props {
  readonly view: CaseView;
  readonly listHash: string;
  readonly side: string;
  /** What this side has to do now. */
  readonly step: "commit-to-draw" | "open-secret";
  /** Opens the form of the step, where this browser does not hold what it needs. */
  readonly start: (action: string) => void;
}

/** The side's own part in a draw: one press makes, keeps and commits to a secret; another opens it. */
export function OwnStep({ view, listHash, side, step, start }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const act = useSend(routes.cases.act, (acted) => {
    client.setQueryData(keyOf(routes.cases.one, { params: { id: view.id } }), acted.case);
    void client.invalidateQueries({ queryKey: keyOf(routes.cases.docket) });
  });
  const send = (input: object) =>
    act.mutate({ params: { id: view.id, action: step }, body: { expectedVersion: view.version, input } });
  const secret = keptSecret(listHash, side);
  if (step === "commit-to-draw")
    return (
      <>
        {act.error && <RefusalBox error={act.error} />}
        <p className="line-note">{t("experts.commitHint")}</p>
        <Button
          type="primary"
          loading={act.isPending}
          onClick={() => send({ commitment: makeCommitment(listHash, side) })}
        >
          {t("experts.commit")}
        </Button>{" "}
        <Button onClick={() => start(step)}>{t("experts.commitOwn")}</Button>
      </>
    );
  return (
    <>
      {act.error && <RefusalBox error={act.error} />}
      {secret === undefined && <p className="line-note">{t("experts.secretElsewhere")}</p>}
      <Button
        type="primary"
        loading={act.isPending}
        onClick={() => (secret === undefined ? start(step) : send({ secret }))}
      >
        {t("experts.openSecret")}
      </Button>
    </>
  );
}

/** The secret that this browser keeps, to be written down in case the browser forgets it. */
export function KeptSecret({ listHash, side }: { readonly listHash: string; readonly side: string }) {
  const { t } = useWords();
  const secret = keptSecret(listHash, side);
  if (secret === undefined) return null;
  return (
    <p className="line-note">
      {t("experts.copySecret")}{" "}
      <Typography.Text className="code" copyable={{ text: secret, tooltips: [t("ui.copy"), t("ui.copied")] }}>
        {secret.slice(0, 6)}…
      </Typography.Text>
    </p>
  );
}

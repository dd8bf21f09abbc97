import { sealedPieces } from "#casework";
import { routes } from "#contract";
import { Button } from "antd";
import { Fragment, useState } from "react";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import type { SealShown } from "./useSealed.ts";

interface Props {
  readonly caseId: string;
  readonly number: number;
  readonly seal: SealShown | undefined;
}

/** A sealed value: shown when somebody for whom it opens asks, since each look is recorded. */
export function SealedValue({ caseId, number, seal }: Props) {
  const { t } = useWords();
  const [looking, setLooking] = useState(false);
  const text = useCall(
    routes.seals.look,
    { params: { id: caseId, seal: number } },
    { enabled: looking, staleMs: Number.POSITIVE_INFINITY },
  );
  if (text.data !== undefined) return <span className="sealed-open">{text.data.text}</span>;
  return (
    <>
      <span className="paper-life sealed-tag">{t("seals.value", { seal: number })}</span>
      {seal?.opens === true && (
        <Button size="small" loading={looking && text.isPending} onClick={() => setLooking(true)}>
          {t("seals.look")}
        </Button>
      )}
      {text.error && <RefusalBox error={text.error} />}
    </>
  );
}

/** A text of the docket in which values may be sealed. */
export function TextWithSeals({
  text,
  caseId,
  seals,
}: {
  readonly text: string;
  readonly caseId: string;
  readonly seals: readonly SealShown[];
}) {
  return sealedPieces(text).map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no identity but their place
    <Fragment key={at}>
      {typeof piece === "string" ? (
        piece
      ) : (
        <SealedValue caseId={caseId} number={piece} seal={seals.find(({ seal }) => seal === piece)} />
      )}
    </Fragment>
  ));
}

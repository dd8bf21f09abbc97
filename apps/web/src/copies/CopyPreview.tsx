import { type CopyMark, type ReplyOf, routes } from "#contract";
import { Alert, Modal } from "antd";
import { useEffect } from "react";
import { PaperFrame } from "../cases/PaperFrame.tsx";
import { Loading } from "../ui/Loading.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly params: { readonly id: string; readonly documentId: string };
  readonly marks: readonly CopyMark[];
  readonly onClose: () => void;
}

/** The copy as the public would read it, made from the paper's own bytes with these marks. */
export function CopyPreview({ params, marks, onClose }: Props) {
  const { t } = useWords();
  const { mutate, data, error } = useSend(routes.copies.preview);
  const { id, documentId } = params;
  useEffect(() => mutate({ params: { id, documentId }, body: { marks: [...marks] } }), [mutate, id, documentId, marks]);
  return (
    <Modal open onCancel={onClose} footer={null} width={860} title={t("copies.preview")} destroyOnHidden>
      {error && <RefusalBox error={error} />}
      {data === undefined && error === null && <Loading />}
      {data && <Shown made={data} />}
    </Modal>
  );
}

function Shown({ made }: { readonly made: ReplyOf<typeof routes.copies.preview> }) {
  const { t } = useWords();
  const n = made.hidden.reduce((sum, { times }) => sum + times, 0);
  return (
    <>
      <p>{t("copies.previewLead", { n })}</p>
      {made.pictures > 0 && <Alert type="warning" showIcon title={t("copies.pictures", { n: made.pictures })} />}
      <ul className="copy-hidden">
        {made.hidden.map(({ text, mask, times }) => (
          <li key={text}>
            <span lang="zh">{text}</span> <span className="muted">{t("copies.becomes", { mask, n: times })}</span>
          </li>
        ))}
      </ul>
      <PaperFrame html={made.html} title={t("copies.preview")} />
    </>
  );
}

import { type CaseView, routes } from "#contract";
import type { Procedure } from "#casework";
import { Button, Modal } from "antd";
import { useState } from "react";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { PaperFrame } from "./PaperFrame.tsx";

interface Props {
  readonly view: CaseView;
  readonly procedure: Procedure;
  readonly kind: string;
  readonly action: string;
  readonly input: unknown;
  readonly at: string | undefined;
  /** Is the form filled in? */
  readonly check: () => boolean;
}

/** Shows the document as this action would issue it, before it is issued. */
export function DraftButton({ view, procedure, kind, action, input, at, check }: Props) {
  const { t, say } = useWords();
  const [open, setOpen] = useState(false);
  const draft = useSend(routes.cases.draft, () => setOpen(true));
  const name = procedure.documents[kind]?.name ?? { zh: kind, en: kind };
  const show = () => {
    if (!check()) return;
    draft.mutate({ params: { id: view.id, kind }, body: { action, input, ...(at === undefined ? {} : { at }) } });
  };
  return (
    <div className="draft">
      <span>
        {t("cases.issues")} <strong>{say(name)}</strong>
      </span>
      <Button size="small" onClick={show} loading={draft.isPending}>
        {t("ui.preview")}
      </Button>
      {draft.error && <RefusalBox error={draft.error} />}
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        width={860}
        title={`${t("cases.draftTitle")}: ${say(name)}`}
        destroyOnHidden
      >
        <p className="muted">{t("cases.draftNote")}</p>
        {draft.data && <PaperFrame html={draft.data.html} title={say(name)} />}
      </Modal>
    </div>
  );
}

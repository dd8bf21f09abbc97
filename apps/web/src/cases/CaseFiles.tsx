import { type CaseView, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { addressOf } from "../call.ts";
import { bytesText } from "../ui/bytesText.ts";
import { Empty } from "../ui/Empty.tsx";
import { FileDrop } from "../ui/FileDrop.tsx";
import { Hash } from "../ui/Hash.tsx";
import { Moment } from "../ui/Moment.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useUpload } from "../ui/useUpload.ts";
import { keyOf } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** The evidence: each file with the hash taken when it came in. */
export function Evidence({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const client = useQueryClient();
  const key = keyOf(routes.cases.one, { params: { id: view.id } });
  const sending = useUpload(routes.cases.addEvidence, { params: { id: view.id } }, () =>
    client.invalidateQueries({ queryKey: key }),
  );
  return (
    <Sheet title={t("cases.evidence")} side={<span className="number muted">{view.evidence.length}</span>}>
      {view.mayAct && <FileDrop label={t("cases.addEvidence")} progress={sending.progress} onFile={sending.send} />}
      {sending.error && <RefusalBox error={sending.error} />}
      {view.evidence.length === 0 && <Empty title={t("cases.noEvidence")} />}
      <ul className="lines">
        {view.evidence.map((file) => (
          <li key={file.id} className="line">
            <div className="line-main">
              <a
                href={addressOf(routes.cases.evidence, { params: { id: view.id, evidenceId: file.id } })}
                download={file.name}
              >
                {file.name}
              </a>
              <div className="line-note">
                {file.addedBy} · <Moment at={file.addedAt} />
              </div>
              <Hash value={file.sha256} />
            </div>
            <span className="number muted">{bytesText(file.bytes)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

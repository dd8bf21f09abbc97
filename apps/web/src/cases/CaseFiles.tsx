import { type CaseView, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Input } from "antd";
import { useId, useState } from "react";
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

type EvidenceFile = CaseView["evidence"][number];

/** Files that a camera dated. */
function pictured(mediaType: string): boolean {
  return mediaType.startsWith("image/") || mediaType.startsWith("video/");
}

/** A picture is fetched only when somebody asks to see it: the trail keeps who looked at what. */
function Photograph({ caseId, file }: { readonly caseId: string; readonly file: EvidenceFile }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="ledger" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("cases.showPicture")}</summary>
      {open && (
        <img
          className="photograph"
          src={addressOf(routes.cases.evidence, { params: { id: caseId, evidenceId: file.id } })}
          alt={file.caption ?? file.name}
        />
      )}
    </details>
  );
}

/** The evidence: each file with the hash taken when it came in. */
export function Evidence({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const client = useQueryClient();
  const key = keyOf(routes.cases.one, { params: { id: view.id } });
  const captionId = useId();
  const [caption, setCaption] = useState("");
  const described = ({ type, lastModified }: File) => ({
    params: { id: view.id },
    query: {
      ...(pictured(type) && { takenAt: new Date(lastModified).toISOString() }),
      ...(caption.trim() !== "" && { caption: caption.trim() }),
    },
  });
  const sending = useUpload(routes.cases.addEvidence, described, () => {
    setCaption("");
    return client.invalidateQueries({ queryKey: key });
  });
  return (
    <Sheet title={t("cases.evidence")} side={<span className="number muted">{view.evidence.length}</span>}>
      {view.mayAct && (
        <div className="field">
          <label htmlFor={captionId}>{t("cases.caption")}</label>
          <Input id={captionId} value={caption} maxLength={300} onChange={(event) => setCaption(event.target.value)} />
        </div>
      )}
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
              {file.caption !== null && <div>{file.caption}</div>}
              <div className="line-note">
                {file.addedBy} · <Moment at={file.addedAt} />
                {file.takenAt !== null && (
                  <>
                    {" · "}
                    {t("cases.takenAt")} <Moment at={file.takenAt} />
                  </>
                )}
              </div>
              <Hash value={file.sha256} />
              {/\.(png|jpe?g|webp|gif)$/i.test(file.name) && <Photograph caseId={view.id} file={file} />}
            </div>
            <span className="number muted">{bytesText(file.bytes)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

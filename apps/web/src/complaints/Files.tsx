import { type Complaint, RequestPaper, routes } from "#contract";
import { adjudicationWords } from "#procedures";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Select } from "antd";
import type { ReactNode } from "react";
import { addressOf } from "../call.ts";
import { bytesText } from "../ui/bytesText.ts";
import { FileDrop } from "../ui/FileDrop.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useUpload } from "../ui/useUpload.ts";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

interface IdentityProps {
  readonly checked: boolean;
  readonly onChange: (brings: boolean) => void;
}

/** A complaint says only whether a proof of identity is among its files. */
export function IdentityProof({ checked, onChange }: IdentityProps) {
  const { t } = useWords();
  return (
    <Checkbox checked={checked} onChange={(event) => onChange(event.target.checked)}>
      {t("complaints.identityProof")}
    </Checkbox>
  );
}

interface Props {
  readonly complaint: Complaint;
  readonly lead: string;
  readonly children?: ReactNode;
}

/** The files of a draft; those of a request say each what it is. */
export function Files({ complaint, lead, children }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const params = { id: complaint.id };
  const key = keyOf(routes.complaints.one, { params });
  const refresh = () => client.invalidateQueries({ queryKey: key });
  const sending = useUpload(routes.complaints.addFile, { params }, refresh);
  const remove = useSend(routes.complaints.removeFile, refresh);
  const name = useSend(routes.complaints.nameFile, refresh);
  const fault = sending.error ?? remove.error ?? name.error;
  return (
    <Sheet title={t("complaints.files")} side={<span className="number muted">{complaint.files.length}</span>}>
      <p className="muted">{lead}</p>
      <FileDrop label={t("complaints.addFile")} progress={sending.progress} onFile={sending.send} />
      {fault && <RefusalBox error={fault} />}
      {children}
      <ul className="lines">
        {complaint.files.map((file) => (
          <li key={file.id} className="line">
            <a href={addressOf(routes.complaints.file, { params: { ...params, fileId: file.id } })} download>
              {file.name}
            </a>
            <span className="file-end">
              {complaint.kind !== "complaint" && (
                <PaperInput
                  file={file}
                  onChange={(paper) => name.mutate({ params: { ...params, fileId: file.id }, body: { paper } })}
                />
              )}
              <span className="number muted">{bytesText(file.bytes)}</span>
              {complaint.state === "draft" && (
                <Button
                  size="small"
                  type="text"
                  aria-label={`${t("ui.remove")} ${file.name}`}
                  onClick={() => remove.mutate({ params: { ...params, fileId: file.id } })}
                >
                  {t("ui.remove")}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

type LaidFile = Complaint["files"][number];
type Paper = NonNullable<LaidFile["paper"]>;

/** What a file may be, in words. */
export function usePaperName(): (paper: Paper) => string {
  const { t, say } = useWords();
  return (paper) => (paper === "evidence" ? t("requests.evidence") : say(adjudicationWords.requestDocuments[paper]));
}

const papers: readonly Paper[] = [
  ...(Object.keys(adjudicationWords.requestDocuments) as Exclude<Paper, "evidence">[]),
  "evidence",
];

function PaperInput({ file, onChange }: { readonly file: LaidFile; readonly onChange: (paper: Paper) => void }) {
  const { t } = useWords();
  const nameOf = usePaperName();
  return (
    <Select
      className="select-wide"
      aria-label={`${t("requests.whatItIs")} ${file.name}`}
      placeholder={t("requests.whatItIs")}
      popupMatchSelectWidth={false}
      virtual={false}
      value={file.paper}
      options={papers.map((value) => ({ value, label: nameOf(value) }))}
      onChange={(paper: string) => onChange(RequestPaper.parse(paper))}
    />
  );
}

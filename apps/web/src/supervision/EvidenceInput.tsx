import { routes } from "#contract";
import { Select } from "antd";
import { useId, useState } from "react";
import { FileDrop } from "../ui/FileDrop.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useUpload } from "../ui/useUpload.ts";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** What is laid down with an act: files uploaded to the assignment, and cases. */
export interface Laid {
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly cases: readonly string[];
}

interface Props {
  readonly assignmentId: string;
  readonly value: Laid;
  readonly onChange: (laid: Laid) => void;
}

export function EvidenceInput({ assignmentId, value, onChange }: Props) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState("");
  const upload = useUpload(routes.supervision.addFile, { params: { id: assignmentId } }, (file) =>
    onChange({ ...value, files: [...value.files, file] }),
  );
  const found = useCall(routes.cases.list, { query: { limit: 20, ...(text === "" ? {} : { text }) } }, { keep: true });
  return (
    <>
      <FileDrop label={t("supervision.addFile")} progress={upload.progress} onFile={upload.send} />
      {upload.error && <RefusalBox error={upload.error} />}
      {value.files.length > 0 && (
        <ul className="chain-evidence" aria-label={t("supervision.filesLaid")}>
          {value.files.map((file) => (
            <li key={file.id}>{file.name}</li>
          ))}
        </ul>
      )}
      <label htmlFor={id}>{t("supervision.addCases")}</label>
      <Select
        id={id}
        className="wide"
        mode="multiple"
        showSearch={{ filterOption: false, onSearch: setText }}
        value={[...value.cases]}
        placeholder={t("supervision.findCase")}
        notFoundContent={t("ui.empty")}
        options={(found.data?.items ?? []).map((one) => ({ value: one.id, label: `${one.number} ${one.title}` }))}
        onChange={(cases: string[]) => onChange({ ...value, cases })}
      />
    </>
  );
}

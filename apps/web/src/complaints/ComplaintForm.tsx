import { type Complaint, CompleteComplaint, type ComplaintDraft, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Input } from "antd";
import { addressOf } from "../call.ts";
import { bytesText } from "../ui/bytesText.ts";
import { FileDrop } from "../ui/FileDrop.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useUpload } from "../ui/useUpload.ts";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { ListingsInput } from "./ListingsInput.tsx";
import { OfficeInput, RightInput } from "./PlacesInput.tsx";
import { RespondentsInput } from "./RespondentsInput.tsx";
import { useDraft } from "./useDraft.ts";
import { useKept } from "./useKept.ts";

/** A complaint being written: it keeps itself, and says what is missing before it can be sent. */
export function ComplaintForm({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useWords();
  const { body, change, flush, state, error } = useDraft(complaint);
  const kept = useKept();
  const send = useSend(routes.complaints.send, kept);
  const lacking = lacksOf(body);
  const sendIt = async () => {
    const version = await flush();
    send.mutate({ params: { id: complaint.id }, body: { version } });
  };
  const keptWord = { saved: "complaints.saved", saving: "complaints.saving", dirty: "complaints.notSaved" } as const;
  return (
    <form
      className="complaint-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void sendIt().catch(() => {});
      }}
    >
      {error && <RefusalBox error={error} />}
      <Sheet title={t("complaints.right")}>
        <RightInput value={body.right} onChange={(right) => change({ right })} />
      </Sheet>
      <Sheet title={t("complaints.whom")}>
        <RespondentsInput value={body.respondents} onChange={(respondents) => change({ respondents })} />
      </Sheet>
      <Sheet title={t("complaints.what")} side={<span className="number muted">{body.listings.length} / 300</span>}>
        <ListingsInput value={body.listings} files={complaint.files} onChange={(listings) => change({ listings })} />
      </Sheet>
      <Sheet title={t("complaints.facts")}>
        <div className="field">
          <label htmlFor="facts">{t("complaints.facts")}</label>
          <p className="field-hint">{t("complaints.factsHint")}</p>
          <Input.TextArea
            id="facts"
            rows={6}
            maxLength={10_000}
            value={body.facts}
            onChange={(event) => change({ facts: event.target.value })}
          />
        </div>
      </Sheet>
      <Sheet title={t("complaints.where")}>
        <OfficeInput value={body.officePath} onChange={(officePath) => change({ officePath })} />
      </Sheet>
      <Files
        complaint={complaint}
        identity={body.identityProof}
        onIdentity={(identityProof) => change({ identityProof })}
      />
      <Sheet title={t("complaints.contact")}>
        <div className="columns-even">
          <div className="field">
            <label htmlFor="contact-name">{t("complaints.contactName")}</label>
            <Input
              id="contact-name"
              maxLength={100}
              value={body.contact.name}
              onChange={(event) => change({ contact: { ...body.contact, name: event.target.value } })}
            />
          </div>
          <div className="field">
            <label htmlFor="contact-phone">{t("complaints.phone")}</label>
            <Input
              id="contact-phone"
              maxLength={50}
              value={body.contact.phone}
              onChange={(event) => change({ contact: { ...body.contact, phone: event.target.value } })}
            />
          </div>
        </div>
      </Sheet>
      <div className="send-bar">
        <div>
          <p className="send-state" role="status">
            {t(keptWord[state])}
          </p>
          {lacking.length === 0 ? (
            <p className="muted">
              {t("complaints.ready")} · {t("complaints.sendHint")}
            </p>
          ) : (
            <p className="muted">
              {t("complaints.missing")}: {lacking.map((name) => t(`complaints.lacks.${name}`)).join("; ")}
            </p>
          )}
        </div>
        <Button type="primary" htmlType="submit" disabled={lacking.length > 0} loading={send.isPending}>
          {t("complaints.send")}
        </Button>
      </div>
      {send.error && <RefusalBox error={send.error} />}
    </form>
  );
}

const parts = ["right", "respondents", "facts", "officePath", "contact"] as const;

/** The very schema that the server asks, by the parts of the form. */
function lacksOf(body: ComplaintDraft): readonly (typeof parts)[number][] {
  const read = CompleteComplaint.safeParse(body);
  if (read.success) return [];
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  return parts.filter((part) => wrong.has(part));
}

interface FilesProps {
  readonly complaint: Complaint;
  readonly identity: boolean;
  readonly onIdentity: (brings: boolean) => void;
}

function Files({ complaint, identity, onIdentity }: FilesProps) {
  const { t } = useWords();
  const client = useQueryClient();
  const params = { id: complaint.id };
  const key = keyOf(routes.complaints.one, { params });
  const refresh = () => client.invalidateQueries({ queryKey: key });
  const sending = useUpload(routes.complaints.addFile, { params }, refresh);
  const remove = useSend(routes.complaints.removeFile, refresh);
  const fault = sending.error ?? remove.error;
  return (
    <Sheet title={t("complaints.files")} side={<span className="number muted">{complaint.files.length}</span>}>
      <p className="muted">{t("complaints.filesLead")}</p>
      <FileDrop label={t("complaints.addFile")} progress={sending.progress} onFile={sending.send} />
      {fault && <RefusalBox error={fault} />}
      <Checkbox checked={identity} onChange={(event) => onIdentity(event.target.checked)}>
        {t("complaints.identityProof")}
      </Checkbox>
      <ul className="lines">
        {complaint.files.map((file) => (
          <li key={file.id} className="line">
            <a href={addressOf(routes.complaints.file, { params: { ...params, fileId: file.id } })} download>
              {file.name}
            </a>
            <span>
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

import { type Complaint, completeFiling, type FilingDraft, routes } from "#contract";
import { Button } from "antd";
import type { ReactNode } from "react";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { useDraft } from "./useDraft.ts";
import { useKept } from "./useKept.ts";

export interface FieldsProps<B extends FilingDraft> {
  readonly complaint: Complaint;
  readonly body: B;
  readonly change: (more: Partial<B>) => void;
}

interface Props<B extends FilingDraft> {
  readonly complaint: Complaint;
  readonly body: B;
  readonly fields: (props: FieldsProps<B>) => ReactNode;
  /** The word on the button that sends it. */
  readonly send: string;
}

/** A filing being written: it keeps itself, and says what is missing before it can be sent. */
export function DraftForm<B extends FilingDraft>({ complaint, body: begun, fields: Fields, send: word }: Props<B>) {
  const { t } = useWords();
  const { body, change, flush, state, error } = useDraft(complaint, begun);
  const send = useSend(routes.complaints.send, useKept());
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
      <Fields complaint={complaint} body={body} change={change} />
      <div className="send-bar">
        <div>
          <p className="send-state" role="status">
            {t(keptWord[state])}
          </p>
          {lacking.length === 0 ? (
            <p className="muted">
              {t(body.kind === "complaint" ? "complaints.ready" : "requests.ready")} · {t("complaints.sendHint")}
            </p>
          ) : (
            <p className="muted">
              {t("complaints.missing")}: {lacking.map((name) => t(`complaints.lacks.${name}`)).join("; ")}
            </p>
          )}
        </div>
        <Button type="primary" htmlType="submit" disabled={lacking.length > 0} loading={send.isPending}>
          {word}
        </Button>
      </div>
      {send.error && <RefusalBox error={send.error} />}
    </form>
  );
}

const parts = [
  "right",
  "patent",
  "dispute",
  "standing",
  "respondents",
  "acts",
  "facts",
  "matter",
  "reasons",
  "otherRoute",
  "venue",
  "officePath",
  "contact",
] as const;

/** The very schema that the server asks, by the parts of the form. */
function lacksOf(body: FilingDraft): readonly (typeof parts)[number][] {
  const read = completeFiling[body.kind].safeParse(body);
  if (read.success) return [];
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  return parts.filter((part) => wrong.has(part));
}

import { type AssignmentAction, type AssignmentCommand, type AssignmentView, routes } from "#contract";
import { Drawer, Button, Input, InputNumber, Select } from "antd";
import { useId, useState } from "react";
import { DayInput } from "../ui/DayInput.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { useRefresh } from "./Acts.tsx";
import { EvidenceInput, type Laid } from "./EvidenceInput.tsx";
import { MeasureInput, type MeasureDraft, measureOf } from "./MeasureInput.tsx";

interface Props {
  readonly view: AssignmentView;
  readonly action: AssignmentAction;
  readonly onClose: () => void;
}

/** Which inputs an action has; `!` must be filled in. */
const inputs: Readonly<Record<AssignmentAction, readonly Input[]>> = {
  accept: [],
  decline: ["reason"],
  report: ["asserted", "text!", "evidence"],
  "reach-milestone": ["milestone", "text", "evidence"],
  "ask-close": ["text!", "evidence"],
  close: ["text"],
  reopen: ["reason", "due"],
  withdraw: ["reason"],
  remind: ["text!"],
  "claim-escalation": [],
  assess: ["grade", "reason"],
  commend: ["title", "reason"],
  "order-rectification": ["due!", "reason"],
  "report-rectification": ["text!", "evidence"],
  "accept-rectification": ["text"],
  "return-rectification": ["due!", "reason"],
  "move-due": ["due", "reason"],
  "set-measure": ["measure", "reason"],
};
type Input =
  | "reason"
  | "text"
  | "text!"
  | "asserted"
  | "evidence"
  | "milestone"
  | "due"
  | "due!"
  | "grade"
  | "title"
  | "measure";

const grades = ["excellent", "good", "pass", "fail"] as const;

/** One act, filled in. */
export function ActForm({ view, action, onClose }: Props) {
  const { t } = useWords();
  const ids = { words: useId(), asserted: useId(), milestone: useId(), due: useId(), grade: useId(), title: useId() };
  const [draft, setDraft] = useState<Draft>(() => begin(view));
  const set = (change: Partial<Draft>) => setDraft((old) => ({ ...old, ...change }));
  const refresh = useRefresh();
  const send = useSend(routes.supervision.act, async () => {
    await refresh();
    onClose();
  });
  const has = (...names: readonly Input[]) => inputs[action].some((one) => names.includes(one));
  const command = commandOf(action, draft);
  const wordsName = has("reason") ? t("supervision.reason") : t("supervision.text");
  return (
    <Drawer
      open
      size={560}
      title={t(`supervision.actions.${action}`)}
      onClose={onClose}
      footer={
        <Button
          type="primary"
          disabled={command === undefined}
          loading={send.isPending}
          onClick={() =>
            command && send.mutate({ params: { id: view.id }, body: { expectedVersion: view.version, command } })
          }
        >
          {t(`supervision.actions.${action}`)}
        </Button>
      }
    >
      <div className="assignment-form">
        {has("asserted") && (
          <>
            <label htmlFor={ids.asserted}>{t("supervision.assertedPercent")}</label>
            <InputNumber
              id={ids.asserted}
              min={0}
              max={100}
              value={draft.asserted}
              onChange={(asserted) => set({ asserted })}
            />
          </>
        )}
        {has("milestone") && (
          <>
            <label htmlFor={ids.milestone}>{t("supervision.milestone")}</label>
            <Select
              id={ids.milestone}
              className="wide"
              value={draft.milestone ?? null}
              options={view.milestones
                .filter(({ reachedOn }) => reachedOn === null)
                .map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(milestone: string) => set({ milestone })}
            />
          </>
        )}
        {has("grade") && (
          <>
            <label htmlFor={ids.grade}>{t("supervision.grade")}</label>
            <Select
              id={ids.grade}
              className="wide"
              value={draft.grade}
              options={grades.map((value) => ({ value, label: t(`supervision.grades.${value}`) }))}
              onChange={(grade) => set({ grade })}
            />
          </>
        )}
        {has("title") && (
          <>
            <label htmlFor={ids.title}>{t("supervision.commendation")}</label>
            <Input
              id={ids.title}
              maxLength={200}
              value={draft.title}
              onChange={(event) => set({ title: event.target.value })}
            />
          </>
        )}
        {has("due", "due!") && (
          <>
            <label htmlFor={ids.due}>{t("supervision.due")}</label>
            <DayInput id={ids.due} value={draft.due} onChange={(due) => set({ due })} />
          </>
        )}
        {has("measure") && <MeasureInput value={draft.measure} onChange={(measure) => set({ measure })} />}
        {has("reason", "text", "text!") && (
          <>
            <label htmlFor={ids.words}>{wordsName}</label>
            <Input.TextArea
              id={ids.words}
              rows={3}
              maxLength={4000}
              value={draft.words}
              onChange={(event) => set({ words: event.target.value })}
            />
          </>
        )}
        {has("evidence") && (
          <EvidenceInput assignmentId={view.id} value={draft.laid} onChange={(laid) => set({ laid })} />
        )}
        {send.error && <RefusalBox error={send.error} />}
      </div>
    </Drawer>
  );
}

interface Draft {
  readonly words: string;
  readonly asserted: number | null;
  readonly milestone: string | undefined;
  readonly due: string | undefined;
  readonly grade: (typeof grades)[number];
  readonly title: string;
  readonly measure: MeasureDraft | undefined;
  readonly laid: Laid;
}

function begin({ asserted, milestones, due, measure }: AssignmentView): Draft {
  return {
    words: "",
    asserted,
    milestone: milestones.find(({ reachedOn }) => reachedOn === null)?.id,
    due: due ?? undefined,
    grade: "good",
    title: "",
    measure: measure ?? undefined,
    laid: { files: [], cases: [] },
  };
}

/** The command as it is sent; undefined as long as something is missing. */
function commandOf(action: AssignmentAction, draft: Draft): AssignmentCommand | undefined {
  const words = draft.words.trim();
  const evidence = { files: draft.laid.files.map(({ id }) => id), cases: [...draft.laid.cases] };
  const said = words === "" ? {} : { text: words };
  switch (action) {
    case "accept":
    case "claim-escalation":
      return { action };
    case "close":
    case "accept-rectification":
      return { action, ...said };
    case "reach-milestone":
      return draft.milestone === undefined ? undefined : { action, milestone: draft.milestone, ...said, ...evidence };
    case "report":
      return words === "" || draft.asserted === null
        ? undefined
        : { action, asserted: draft.asserted, text: words, ...evidence };
    default:
      return words === "" ? undefined : worded(action, words, draft, evidence);
  }
}

type Worded = Exclude<
  AssignmentAction,
  "accept" | "claim-escalation" | "close" | "accept-rectification" | "reach-milestone" | "report"
>;

/** What needs words. */
function worded(
  action: Worded,
  words: string,
  { due, grade, title, measure }: Draft,
  evidence: { files: string[]; cases: string[] },
): AssignmentCommand | undefined {
  switch (action) {
    case "ask-close":
    case "report-rectification":
      return { action, text: words, ...evidence };
    case "remind":
      return { action, text: words };
    case "decline":
    case "withdraw":
      return { action, reason: words };
    case "reopen":
      return { action, reason: words, ...(due === undefined ? {} : { due }) };
    case "assess":
      return { action, grade, reason: words };
    case "commend":
      return title.trim() === "" ? undefined : { action, title: title.trim(), reason: words };
    case "order-rectification":
    case "return-rectification":
      return due === undefined ? undefined : { action, due, reason: words };
    case "move-due":
      return { action, due: due ?? null, reason: words };
    case "set-measure":
      return { action, measure: measureOf(measure), reason: words };
  }
}

import { type CaseView, routes } from "#contract";
import type { CaseEvent, Procedure } from "#casework";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Drawer, Input, Select } from "antd";
import { type FormEvent, useId, useState } from "react";
import { useMe } from "../people/useMe.ts";
import { fieldsOf } from "../forms/drawnAs.ts";
import { type Faults, faultsOf } from "../forms/faultsOf.ts";
import { FormFields } from "../forms/FormFields.tsx";
import { sent } from "../forms/sent.ts";
import { Day } from "../ui/Day.tsx";
import { DayInput } from "../ui/DayInput.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { surroundings } from "./surroundings.ts";
import { entryForm } from "./entryForm.ts";
import { eventName } from "./eventName.ts";

interface Props {
  readonly event: CaseEvent;
  readonly view: CaseView;
  readonly procedure: Procedure;
  readonly onClose: () => void;
}

/** Mends an entry by a correcting one: what it should say, why, and who approved; then shows which deadlines moved. */
export function CorrectionDrawer({ event, view, procedure, onClose }: Props) {
  const { t, say } = useWords();
  const id = useId();
  const { me } = useMe();
  const client = useQueryClient();
  const [form] = useState(() => entryForm(procedure, event));
  const [value, setValue] = useState<Record<string, unknown>>(() => ({ ...form?.value }));
  const [at, setAt] = useState<string>();
  const [version] = useState(view.version);
  const [reason, setReason] = useState("");
  const [approvedBy, setApprovedBy] = useState<string>();
  const [approverPassword, setApproverPassword] = useState("");
  const [faults, setFaults] = useState<Faults>({});
  const colleagues = useCall(routes.people.colleagues, {});
  const correct = useSend(routes.cases.correct, (done) => {
    client.setQueryData(keyOf(routes.cases.one, { params: { id: view.id } }), done.case);
    void client.invalidateQueries({ queryKey: keyOf(routes.cases.docket) });
  });
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    const filled = form === undefined ? value : sent(form.schema, value);
    const found = { ...(form === undefined ? {} : faultsOf(form.schema, filled)), ...blanks() };
    setFaults(found);
    if (Object.keys(found).length > 0 || approvedBy === undefined) return;
    const input = form === undefined ? filled : form.inputOf(filled);
    const changed = JSON.stringify(input) === JSON.stringify(event.input) ? {} : { input };
    const body = {
      expectedVersion: version,
      seq: event.seq,
      ...changed,
      ...(at === undefined ? {} : { at }),
      reason,
      approvedBy,
      approverPassword,
    };
    correct.mutate({ params: { id: view.id }, body });
  };
  return (
    <Drawer
      open
      onClose={onClose}
      size="large"
      title={`${t("cases.correctTitle", { seq: event.seq })}: ${say(eventName(procedure, event.type, event.action))}`}
    >
      {correct.data ? (
        <Moved moved={correct.data.moved} onClose={onClose} />
      ) : (
        <form onSubmit={submit} noValidate>
          <p className="muted">{t("cases.correctLead")}</p>
          {correct.error && <RefusalBox error={correct.error} />}
          {form && (
            <FormFields
              fields={fieldsOf(form.schema)}
              value={value}
              onChange={setValue}
              faults={faults}
              path=""
              around={surroundings(view, procedure, say)}
            />
          )}
          <div className="field">
            <label htmlFor={`${id}-at`}>{t("cases.correctedAt")}</label>
            <DayInput id={`${id}-at`} value={at} onChange={setAt} withTime />
          </div>
          <div className="field">
            <label htmlFor={`${id}-why`}>{t("ui.reason")}</label>
            <Input.TextArea
              id={`${id}-why`}
              value={reason}
              maxLength={2000}
              rows={2}
              onChange={(typed) => setReason(typed.target.value)}
            />
            {faults["#reason"] && <p className="field-fault">{say(faults["#reason"])}</p>}
          </div>
          <div className="field">
            <label htmlFor={`${id}-by`}>{t("cases.approvedBy")}</label>
            <Select
              id={`${id}-by`}
              className="wide"
              value={approvedBy ?? null}
              onChange={(chosen: string | null) => setApprovedBy(chosen ?? undefined)}
              options={(colleagues.data?.items ?? [])
                .filter(
                  ({ id: other, roles }) =>
                    other !== me?.id && roles.some((role) => role === "head" || role === "reviewer"),
                )
                .map((person) => ({ value: person.id, label: person.name }))}
            />
            {faults["#approvedBy"] && <p className="field-fault">{say(faults["#approvedBy"])}</p>}
          </div>
          <div className="field">
            <label htmlFor={`${id}-password`}>{t("cases.approverPassword")}</label>
            <Input.Password
              id={`${id}-password`}
              value={approverPassword}
              autoComplete="off"
              onChange={(typed) => setApproverPassword(typed.target.value)}
            />
            {faults["#approverPassword"] && <p className="field-fault">{say(faults["#approverPassword"])}</p>}
          </div>
          <div className="drawer-foot">
            <Button onClick={onClose}>{t("ui.cancel")}</Button>
            <Button type="primary" htmlType="submit" loading={correct.isPending}>
              {t("cases.correct")}
            </Button>
          </div>
        </form>
      )}
    </Drawer>
  );

  function blanks(): Faults {
    const needed = { zh: "此项必填", en: "Required" };
    return {
      ...(reason.trim() === "" ? { "#reason": needed } : {}),
      ...(approvedBy === undefined ? { "#approvedBy": needed } : {}),
      ...(approverPassword === "" ? { "#approverPassword": needed } : {}),
    };
  }
}

interface MovedProps {
  readonly moved: readonly {
    id: string;
    name: { zh: string; en: string };
    before: string | null;
    after: string | null;
  }[];
  readonly onClose: () => void;
}

function Moved({ moved, onClose }: MovedProps) {
  const { t, say } = useWords();
  return (
    <>
      <h2>{t("cases.moved")}</h2>
      {moved.length === 0 && <p>{t("cases.notMoved")}</p>}
      <ul>
        {moved.map((one) => (
          <li key={one.id}>
            {say(one.name)}: <Day on={one.before} /> → <Day on={one.after} />
          </li>
        ))}
      </ul>
      <Button type="primary" onClick={onClose}>
        {t("ui.close")}
      </Button>
    </>
  );
}

import { type CaseView, type ReplyOf, routes } from "#contract";
import type { ActionSpec, Procedure } from "#casework";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { ProblemError } from "../call.ts";
import { ListPreview } from "../experts/ListPreview.tsx";
import { drawnAs, type Field, fieldsOf, startingValues } from "../forms/drawnAs.ts";
import { type Faults, faultsOf } from "../forms/faultsOf.ts";
import { choicesOf, FormFields } from "../forms/FormFields.tsx";
import { sent } from "../forms/sent.ts";
import { Article } from "../ui/Article.tsx";
import { DayInput } from "../ui/DayInput.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { stateOf } from "./menu.ts";
import { choicesSaid, surroundings } from "./surroundings.ts";
import { ClashBox } from "./ClashBox.tsx";
import { DraftButton } from "./DraftButton.tsx";
import { documentsOf } from "./documentsOf.ts";

/** Which of the parties, or of the things of the case, is not asked where there is only one it can be. */
function asked(fields: readonly Field[], view: CaseView, action: string): readonly Field[] {
  const many = (role: string) => view.state.parties.filter((party) => party.role === role).length > 1;
  const around = { state: stateOf(view), choices: choicesSaid(view, action) };
  return fields.filter((field) => {
    const { optional, label } = field;
    return (
      !optional ||
      ((label.partyRole === undefined || many(label.partyRole)) &&
        (label.choicesIn === undefined || choicesOf(field, around).length > 1))
    );
  });
}

/** What the case itself offers to start with. A party's page does not hold the facts, so there is none. */
function offered({ offers }: ActionSpec, view: CaseView): Readonly<Record<string, unknown>> {
  const held = view.menu === undefined || Object.keys(view.long).length > 0;
  return held ? (offers?.(stateOf(view)) ?? {}) : {};
}

export type Acted = ReplyOf<typeof routes.cases.act>;

interface Props {
  readonly view: CaseView;
  readonly procedure: Procedure;
  readonly action: string;
  readonly onClose: () => void;
  readonly onDone: (acted: Acted) => void;
}

/** The form of one action, drawn from its input; shows the document it will issue, and survives a clash with what was typed. */
export function ActionDrawer(props: Props) {
  const { procedure, action, onClose } = props;
  const { say } = useWords();
  const spec = procedure.actions[action];
  return (
    <Drawer
      open={spec !== undefined}
      onClose={onClose}
      size={spec && wide(spec) ? 1080 : "large"}
      title={spec && say(spec.name)}
      destroyOnHidden
    >
      {spec && <ActionForm {...props} spec={spec} />}
    </Drawer>
  );
}

/** A form with a table in it needs the room. */
function wide({ input }: ActionSpec): boolean {
  return fieldsOf(input).some(({ schema }) => drawnAs(schema).as === "rows");
}

function ActionForm({ view, procedure, action, spec, onClose, onDone }: Props & { readonly spec: ActionSpec }) {
  const { t, say } = useWords();
  const client = useQueryClient();
  const formId = useId();
  const [value, setValue] = useState<Record<string, unknown>>(() => ({
    ...startingValues(spec.input),
    ...offered(spec, view),
  }));
  const [at, setAt] = useState<string>();
  // The version this form was opened on: the page reads on by itself, but what is sent was thought over against this one.
  const [version, setVersion] = useState(view.version);
  const [faults, setFaults] = useState<Faults>({});
  const act = useSend(routes.cases.act, onDone);
  const input = sent(spec.input, value);
  const clash = act.error instanceof ProblemError && act.error.problem.status === 409 && act.error.problem.between;

  // One comes here by a key in the inbox and goes on by key; who is in a field already stays there.
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>("input, textarea");
    const wait = setTimeout(() => {
      if (!form.current?.contains(document.activeElement)) first?.focus();
    }, 50);
    return () => clearTimeout(wait);
  }, []);

  const check = () => {
    const found = faultsOf(spec.input, input);
    setFaults(found);
    return Object.keys(found).length === 0;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!check()) return;
    const body = { expectedVersion: version, input, ...(at === undefined ? {} : { at }) };
    act.mutate({ params: { id: view.id, action }, body });
  };
  const reload = async () => {
    await client.invalidateQueries({ queryKey: keyOf(routes.cases.one) });
    const now = client.getQueryData<CaseView>(keyOf(routes.cases.one, { params: { id: view.id } }));
    setVersion(now?.version ?? view.version);
    act.reset();
  };

  return (
    <form id={formId} ref={form} onSubmit={submit} noValidate>
      {spec.article && (
        <p className="muted">
          {t("ui.article")} <Article cite={spec.article} />
        </p>
      )}
      {clash ? (
        <ClashBox between={clash} procedure={procedure} onReload={() => void reload()} />
      ) : (
        act.error && <RefusalBox error={act.error} />
      )}
      <FormFields
        fields={asked(fieldsOf(spec.input), view, action)}
        value={value}
        onChange={setValue}
        faults={faults}
        path=""
        around={surroundings(view, procedure, say, action)}
      />
      {/* A party acts when its act arrives; when else something happened is for the office to say. */}
      {view.menu === undefined && (
        <div className="field">
          <label htmlFor={`${formId}-at`}>{t("cases.happenedAt")}</label>
          <p className="field-hint">{t("cases.happenedHint")}</p>
          <DayInput id={`${formId}-at`} value={at} onChange={setAt} withTime />
        </div>
      )}
      <ListPreview view={view} action={action} input={input} />
      {documentsOf(procedure, spec).map((kind) => (
        <DraftButton
          key={kind}
          view={view}
          procedure={procedure}
          kind={kind}
          action={action}
          input={input}
          at={at}
          check={check}
        />
      ))}
      <div className="drawer-foot">
        <Button onClick={onClose}>{t("ui.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={act.isPending} danger={spec.weight === "danger"}>
          {say(spec.name)}
        </Button>
      </div>
    </form>
  );
}

import { initialState } from "#casework";
import { routes } from "#contract";
import { type ComplaintDraft, suggestedTitle } from "#procedures";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Alert, Button, Input, Select } from "antd";
import { type FormEvent, useId, useState } from "react";
import { fieldsOf, startingValues } from "../forms/drawnAs.ts";
import { type Faults, faultsOf } from "../forms/faultsOf.ts";
import { FormFields } from "../forms/FormFields.tsx";
import { sent } from "../forms/sent.ts";
import { Fields } from "../ui/Fields.tsx";
import { Page } from "../ui/Page.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { type Opening, openings } from "./openings.ts";
import { hasParties, PartiesInput, type TypedParty } from "./PartiesInput.tsx";

interface Props {
  readonly roles: readonly string[];
  readonly draft?: ComplaintDraft & { readonly title: string };
}

/** First what came and from whom, each source with its own fields; then the title, and parties beside those the form names. */
export function OpenCaseForm({ roles, draft }: Props) {
  const { t, say } = useWords();
  const id = useId();
  const navigate = useNavigate();
  const client = useQueryClient();
  const ways = openings(roles);
  const [way, setWay] = useState(() =>
    Math.max(
      0,
      ways.findIndex(({ procedure }) => procedure.id === draft?.procedure),
    ),
  );
  const chosen = ways[way];
  const [typedTitle, setTitle] = useState(draft?.title);
  const [parties, setParties] = useState<readonly TypedParty[]>(() => (draft?.parties ?? []).map(typed));
  const [value, setValue] = useState<Record<string, unknown>>(() => ({ ...starting(chosen), ...draft?.input }));
  const [faults, setFaults] = useState<Faults>({});
  const title = typedTitle ?? suggestedTitle(chosen?.procedure.id ?? "", value);
  const open = useSend(routes.cases.open, async ({ case: opened }) => {
    await client.invalidateQueries({ queryKey: keyOf(routes.cases.workbench) });
    await navigate({ to: "/cases/$id", params: { id: opened.id } });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === undefined) return;
    const input = sent(chosen.spec.input, value);
    const blank: Faults = title.trim() === "" ? { "#title": { zh: "此项必填", en: "Required" } } : {};
    const found = { ...faultsOf(chosen.spec.input, input), ...blank };
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const named = parties.filter((party) => party.name.trim() !== "").map((party) => ({ ...party }));
    open.mutate({ body: { procedure: chosen.procedure.id, title, parties: named, action: chosen.action, input } });
  };
  return (
    <Page
      title={t("cases.openCase")}
      lead={t("cases.openLead")}
      action={
        <Button type="primary" htmlType="submit" form={id} loading={open.isPending}>
          {t("cases.openCase")}
        </Button>
      }
    >
      <form id={id} onSubmit={submit} noValidate className="narrow">
        {open.error && <RefusalBox error={open.error} />}
        {draft && <Refused draft={draft} />}
        {ways.length > 1 && (
          <Sheet title={t("cases.procedure")}>
            <div className="field">
              <label htmlFor={`${id}-way`}>{t("cases.firstAction")}</label>
              <Select
                id={`${id}-way`}
                className="wide"
                // Every way to open a case is drawn, so that it can be found by reading and by the keyboard.
                virtual={false}
                listHeight={480}
                value={way}
                options={ways.map((each, index) => ({
                  value: index,
                  label: `${say(each.procedure.name)} · ${say(each.spec.name)}`,
                }))}
                onChange={(index) => {
                  setWay(index);
                  setValue(starting(ways[index]));
                }}
              />
            </div>
          </Sheet>
        )}
        {chosen && (
          <Sheet title={`${say(chosen.procedure.name)} · ${say(chosen.spec.name)}`}>
            <FormFields
              fields={fieldsOf(chosen.spec.input)}
              value={value}
              onChange={setValue}
              faults={faults}
              path=""
              around={{
                state: initialState(chosen.procedure, parties),
                parties,
                evidence: [],
                papers: [],
                roleName: (role) => say(chosen.procedure.roles[role] ?? { zh: role, en: role }),
              }}
            />
          </Sheet>
        )}
        <Sheet title={t("cases.titleAndParties")}>
          <div className="field">
            <label htmlFor={`${id}-title`}>
              {t("cases.title")}
              <span className="needed" title={t("ui.required")} aria-hidden="true">
                *
              </span>
            </label>
            <p className="field-hint">{t("cases.titleHint")}</p>
            <Input
              id={`${id}-title`}
              value={title}
              maxLength={300}
              onChange={(event) => setTitle(event.target.value)}
            />
            {faults["#title"] && <p className="field-fault">{say(faults["#title"])}</p>}
          </div>
          {chosen && hasParties(chosen.procedure) && (
            <>
              <p className="muted">{t("cases.partiesHint")}</p>
              <PartiesInput procedure={chosen.procedure} parties={parties} onChange={setParties} />
            </>
          )}
        </Sheet>
      </form>
    </Page>
  );
}

function Refused({ draft: { refused } }: { readonly draft: ComplaintDraft }) {
  const { t, say } = useWords();
  return (
    <Alert
      className="prefilled"
      type="info"
      showIcon
      title={t("cases.prefilled")}
      description={
        <Fields
          of={[
            [t("cases.whyRefused"), refused.reason],
            [t("cases.wouldChange"), refused.wouldChange],
            ...(refused.missing.length === 0
              ? []
              : [[t("cases.lacked"), refused.missing.map(say).join("、")] as const]),
          ]}
        />
      }
    />
  );
}

function starting(way: Opening | undefined): Record<string, unknown> {
  return way === undefined ? {} : startingValues(way.spec.input);
}

function typed({ id, role, name = "", holderId }: ComplaintDraft["parties"][number]): TypedParty {
  return { id, role, name, ...(holderId !== undefined && { holderId }) };
}

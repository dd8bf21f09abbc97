import { initialState } from "#casework";
import { routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { type FormEvent, useId, useState } from "react";
import { cleaned } from "../forms/cleaned.ts";
import { fieldsOf, startingValues } from "../forms/drawnAs.ts";
import { type Faults, faultsOf } from "../forms/faultsOf.ts";
import { FormFields } from "../forms/FormFields.tsx";
import { useMe } from "../people/useMe.ts";
import { Page } from "../ui/Page.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { openings } from "./openings.ts";
import { PartiesInput, type TypedParty } from "./PartiesInput.tsx";

/** Opens a case that no clue led to: an inspection of one's own, a complaint, a report, another authority's file. */
export function OpenCasePage() {
  const { t, say } = useWords();
  const id = useId();
  const { me } = useMe();
  const navigate = useNavigate();
  const client = useQueryClient();
  const ways = openings(me?.roles ?? []);
  const [way, setWay] = useState(0);
  const [title, setTitle] = useState("");
  const [parties, setParties] = useState<readonly TypedParty[]>([]);
  const [value, setValue] = useState<Record<string, unknown>>({});
  const [faults, setFaults] = useState<Faults>({});
  const open = useSend(routes.cases.open, async ({ case: opened }) => {
    await client.invalidateQueries({ queryKey: keyOf(routes.cases.workbench) });
    await navigate({ to: "/cases/$id", params: { id: opened.id } });
  });
  const chosen = ways[way];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === undefined) return;
    const input = cleaned(value);
    const blank: Faults = title.trim() === "" ? { "#title": { zh: "此项必填", en: "Required" } } : {};
    const found = { ...faultsOf(chosen.spec.input, input), ...blank };
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const named = parties.filter((party) => party.name.trim() !== "");
    open.mutate({
      body: {
        procedure: chosen.procedure.id,
        title,
        parties: named.map((party) => ({ ...party })),
        action: chosen.action,
        input,
      },
    });
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
        <Sheet title={t("cases.procedure")}>
          <div className="field">
            <label htmlFor={`${id}-way`}>{t("cases.firstAction")}</label>
            <Select
              id={`${id}-way`}
              className="wide"
              value={way}
              options={ways.map((each, index) => ({
                value: index,
                label: `${say(each.procedure.name)} · ${say(each.spec.name)}`,
              }))}
              onChange={(index) => {
                setWay(index);
                setValue(ways[index] === undefined ? {} : startingValues(ways[index].spec.input));
              }}
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}-title`}>{t("cases.title")}</label>
            <Input
              id={`${id}-title`}
              value={title}
              maxLength={300}
              onChange={(event) => setTitle(event.target.value)}
            />
            {faults["#title"] && <p className="field-fault">{say(faults["#title"])}</p>}
          </div>
          {chosen && <PartiesInput procedure={chosen.procedure} parties={parties} onChange={setParties} />}
        </Sheet>
        {chosen && fieldsOf(chosen.spec.input).length > 0 && (
          <Sheet title={say(chosen.spec.name)}>
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
      </form>
    </Page>
  );
}

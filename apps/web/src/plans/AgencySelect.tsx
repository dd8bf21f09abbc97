import { routes, type SettledBody } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Input, Modal, Select } from "antd";
import { useId, useState } from "react";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { useAgencies } from "./useAgencies.ts";

interface Props {
  readonly id: string;
  readonly value: readonly SettledBody[];
  /** One at most. */
  readonly single?: boolean;
  readonly onChange: (bodies: readonly SettledBody[]) => void;
}

/** Bodies of the register, found by either name; one that is on no register stays as named until somebody puts it there. */
export function AgencySelect({ id, value, single = false, onChange }: Props) {
  const { t, language, say } = useWords();
  const { agencies } = useAgencies();
  const [proposing, setProposing] = useState(false);
  const unknown = value.filter(({ agency }) => agency === null);
  const options = [
    ...unknown.map(({ named }) => ({ value: `?${named}`, label: t("plans.notRegistered", { named }), names: named })),
    ...agencies.map((agency) => ({
      value: agency.id,
      label: agency.former ? t("plans.formerBody", { name: say(agency) }) : say(agency),
      names: `${agency.zh} ${agency.en}`.toLowerCase(),
    })),
  ];
  const settled = (key: string): SettledBody => {
    const before = value.find(({ agency, named }) => (agency ?? `?${named}`) === key);
    const agency = agencies.find((one) => one.id === key);
    return before ?? { named: agency === undefined ? key.slice(1) : agency[language], agency: agency?.id ?? null };
  };
  const keys = value.map(({ agency, named }) => agency ?? `?${named}`);
  const change = (chosen: readonly string[]) => onChange(chosen.map(settled));
  const search = {
    filterOption: (input: string, option?: { readonly names: string }) =>
      option?.names.includes(input.trim().toLowerCase()) ?? false,
  };
  return (
    <div className="agency-select">
      {single ? (
        <Select
          id={id}
          className="wide"
          allowClear
          showSearch={search}
          value={keys[0] ?? null}
          options={options}
          placeholder={t("plans.noLead")}
          onChange={(key: string | null | undefined) => change(key == null ? [] : [key])}
        />
      ) : (
        <Select
          id={id}
          className="wide"
          mode="multiple"
          showSearch={search}
          value={keys}
          options={options}
          onChange={(chosen: string[]) => change(chosen)}
        />
      )}
      <Button type="link" className="link-plain" onClick={() => setProposing(true)}>
        {t("plans.newBody")}
      </Button>
      {proposing && (
        <NewBody
          named={unknown[0]?.named ?? ""}
          onClose={() => setProposing(false)}
          onAdded={(body) => {
            setProposing(false);
            const kept = value.filter(({ agency, named }) => agency !== null || named !== body.named);
            onChange(single ? [body] : [...kept, body]);
          }}
        />
      )}
    </div>
  );
}

interface NewBodyProps {
  readonly named: string;
  readonly onClose: () => void;
  readonly onAdded: (body: SettledBody) => void;
}

/** Puts a body on the office's own part of the register. */
function NewBody({ named, onClose, onAdded }: NewBodyProps) {
  const { t } = useWords();
  const ids = { zh: useId(), en: useId() };
  const [zh, setZh] = useState(/\p{Script=Han}/u.test(named) ? named : "");
  const [en, setEn] = useState(/\p{Script=Han}/u.test(named) ? "" : named);
  const client = useQueryClient();
  const add = useSend(routes.plans.proposeAgency, async (agency) => {
    await client.invalidateQueries({ queryKey: keyOf(routes.plans.agencies) });
    onAdded({ named: named === "" ? agency.zh : named, agency: agency.id });
  });
  return (
    <Modal
      open
      title={t("plans.newBody")}
      okText={t("plans.addBody")}
      cancelText={t("ui.cancel")}
      confirmLoading={add.isPending}
      onCancel={onClose}
      onOk={() => add.mutate({ body: { zh: zh.trim(), en: en.trim() } })}
    >
      <p className="muted">{t("plans.newBodyLead")}</p>
      <label htmlFor={ids.zh}>{t("plans.bodyZh")}</label>
      <Input id={ids.zh} value={zh} maxLength={200} onChange={(event) => setZh(event.target.value)} />
      <label htmlFor={ids.en}>{t("plans.bodyEn")}</label>
      <Input id={ids.en} value={en} maxLength={200} onChange={(event) => setEn(event.target.value)} />
      {add.error && <RefusalBox error={add.error} />}
    </Modal>
  );
}

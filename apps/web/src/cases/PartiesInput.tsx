import type { Procedure } from "#casework";
import { Button, Input, Select } from "antd";
import { useWords } from "../words/useWords.ts";

export interface TypedParty {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  /** The holder on the register that signs in for it. */
  readonly holderId?: string;
}

interface Props {
  readonly procedure: Procedure;
  readonly parties: readonly TypedParty[];
  readonly onChange: (parties: readonly TypedParty[]) => void;
}

const officials: readonly string[] = ["officer", "reviewer", "head", "supervisor", "administrator", "system"];

/** Whether cases of this procedure have parties: some are between offices alone. */
export function hasParties(procedure: Procedure): boolean {
  return Object.keys(procedure.roles).some((role) => !officials.includes(role));
}

/** The parties of a case to be opened: who they are, and in which role. */
export function PartiesInput({ procedure, parties, onChange }: Props) {
  const { t, say } = useWords();
  const roles = Object.entries(procedure.roles).filter(([role]) => !officials.includes(role));
  const change = (id: string, change: Partial<TypedParty>) =>
    onChange(parties.map((party) => (party.id === id ? { ...party, ...change } : party)));
  return (
    <fieldset className="field field-set">
      <legend>{t("cases.parties")}</legend>
      {parties.map((party) => (
        <div key={party.id} className="party-line">
          <Select
            aria-label={t("cases.partyRole")}
            className="select-wide"
            value={party.role}
            options={roles.map(([role, name]) => ({ value: role, label: say(name) }))}
            onChange={(role) => change(party.id, { role })}
          />
          <Input
            aria-label={t("cases.partyName")}
            placeholder={t("cases.partyName")}
            value={party.name}
            maxLength={200}
            onChange={(event) => change(party.id, { name: event.target.value })}
          />
          <Button onClick={() => onChange(parties.filter((other) => other.id !== party.id))}>{t("ui.remove")}</Button>
        </div>
      ))}
      <Button
        size="small"
        onClick={() => onChange([...parties, { id: nextId(parties), role: roles[0]?.[0] ?? "", name: "" }])}
      >
        {t("cases.addParty")}
      </Button>
    </fieldset>
  );
}

function nextId(parties: readonly TypedParty[]): string {
  const last = Math.max(0, ...parties.map((party) => Number(/^p(\d+)$/.exec(party.id)?.[1] ?? 0)));
  return `p${last + 1}`;
}

import { type CallOf, type Claim, ClaimInput, type routes } from "#contract";
import { Button, Input } from "antd";
import { useState } from "react";
import { DayInput } from "../ui/DayInput.tsx";
import { useWords } from "../words/useWords.ts";

type Given = CallOf<typeof routes.claims.record>["body"];

interface Props {
  readonly claim?: Claim;
  readonly pending: boolean;
  readonly submit: string;
  readonly onSubmit: (body: Given) => void;
}

/** A mark as its certificate says it. */
export function ClaimForm({ claim, pending, submit, onSubmit }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState({
    markText: claim?.markText ?? "",
    registrationNumber: claim?.registrationNumber ?? "",
    classes: claim?.classNumbers.join(", ") ?? "",
    goods: claim?.goods ?? "",
    filedOn: claim?.filedOn ?? undefined,
    registeredOn: claim?.registeredOn ?? undefined,
    expiresOn: claim?.expiresOn ?? undefined,
  });
  const { classes, filedOn, registeredOn, expiresOn, ...texts } = typed;
  const body = {
    ...texts,
    classNumbers: classes
      .split(/[^\d]+/)
      .filter((part) => part !== "")
      .map(Number),
    ...(filedOn === undefined ? {} : { filedOn }),
    ...(registeredOn === undefined ? {} : { registeredOn }),
    ...(expiresOn === undefined ? {} : { expiresOn }),
  };
  const read = ClaimInput.safeParse(body);
  const text = (name: "markText" | "registrationNumber" | "classes" | "goods", label: string, hint?: string) => (
    <div className="field">
      <label htmlFor={`claim-${name}`}>{label}</label>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      <Input
        id={`claim-${name}`}
        value={typed[name]}
        maxLength={name === "goods" ? 5000 : 300}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      />
    </div>
  );
  const day = (name: "filedOn" | "registeredOn" | "expiresOn", label: string) => (
    <div className="field">
      <label htmlFor={`claim-${name}`}>{label}</label>
      <DayInput id={`claim-${name}`} value={typed[name]} onChange={(value) => setTyped({ ...typed, [name]: value })} />
    </div>
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (read.success) onSubmit(body);
      }}
    >
      {text("markText", t("holders.markText"))}
      {text("registrationNumber", t("holders.number"))}
      {text("classes", t("holders.classes"), t("holders.classesHint"))}
      {text("goods", t("holders.goods"))}
      <div className="columns-even">
        {day("filedOn", t("holders.filedOn"))}
        {day("registeredOn", t("holders.registeredOn"))}
        {day("expiresOn", t("holders.expiresOn"))}
      </div>
      <Button type="primary" htmlType="submit" loading={pending} disabled={!read.success}>
        {submit}
      </Button>
    </form>
  );
}

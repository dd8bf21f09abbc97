import { MarkStatus, markStatusNames, niceClasses } from "#rights";
import { Button, Input, Select } from "antd";
import { type FormEvent, useEffect, useState } from "react";
import { DayInput } from "../ui/DayInput.tsx";
import { useWords } from "../words/useWords.ts";

/** What is asked, as it stands in the page's address. */
export interface Asked {
  readonly text?: string | undefined;
  readonly classes?: readonly number[] | undefined;
  readonly statuses?: readonly MarkStatus[] | undefined;
  readonly owner?: string | undefined;
  readonly filedFrom?: string | undefined;
  readonly filedTo?: string | undefined;
}

/** The sign, large; below it which marks of the register count. */
export function SearchForm({ asked, onAsk }: { readonly asked: Asked; readonly onAsk: (asked: Asked) => void }) {
  const { t, say } = useWords();
  const [text, setText] = useState(asked.text ?? "");
  const [owner, setOwner] = useState(asked.owner ?? "");
  useEffect(() => setText(asked.text ?? ""), [asked.text]);
  useEffect(() => setOwner(asked.owner ?? ""), [asked.owner]);
  const ask = (change: Asked) => onAsk({ ...asked, text: blankless(text), owner: blankless(owner), ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask({});
  };
  return (
    <form className="sign-search" role="search" onSubmit={submit}>
      <label className="visually-hidden" htmlFor="sign">
        {t("similarity.sign")}
      </label>
      <div className="sign-line">
        <Input
          id="sign"
          className="sign-input"
          size="large"
          value={text}
          maxLength={500}
          allowClear
          placeholder={t("similarity.signHint")}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="primary" size="large" htmlType="submit">
          {t("similarity.search")}
        </Button>
      </div>
      <div className="filters">
        <Select
          mode="multiple"
          aria-label={t("rights.classes")}
          className="select-classes"
          placeholder={t("rights.anyClass")}
          maxTagCount="responsive"
          value={[...(asked.classes ?? [])]}
          optionFilterProp="label"
          options={Array.from({ length: 45 }, (_, at) => ({ value: at + 1, label: className(at + 1) }))}
          onChange={(classes: number[]) => ask({ classes: classes.length === 0 ? undefined : classes })}
        />
        <Select
          mode="multiple"
          aria-label={t("rights.status")}
          className="select-classes"
          placeholder={t("rights.anyStatus")}
          maxTagCount="responsive"
          value={[...(asked.statuses ?? [])]}
          options={MarkStatus.options.map((value) => ({ value, label: say(markStatusNames[value]) }))}
          onChange={(statuses: MarkStatus[]) => ask({ statuses: statuses.length === 0 ? undefined : statuses })}
        />
        <Input
          className="owner-input"
          aria-label={t("rights.holder")}
          placeholder={t("rights.holder")}
          value={owner}
          maxLength={200}
          allowClear
          onChange={(event) => setOwner(event.target.value)}
          onBlur={() => blankless(owner) !== asked.owner && ask({})}
        />
        <span className="muted">{t("rights.filedOn")}</span>
        <DayInput
          label={t("similarity.filedFrom")}
          value={asked.filedFrom}
          onChange={(filedFrom) => ask({ filedFrom })}
        />
        <span className="muted">{t("similarity.until")}</span>
        <DayInput label={t("similarity.filedTo")} value={asked.filedTo} onChange={(filedTo) => ask({ filedTo })} />
      </div>
    </form>
  );

  function className(n: number): string {
    const name = niceClasses[n];
    return `${t("rights.classNumber", { n })}${name === undefined ? "" : ` ${say(name)}`}`;
  }
}

const blankless = (text: string): string | undefined => (text.trim() === "" ? undefined : text.trim());

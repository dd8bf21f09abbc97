import { findTerms } from "#casework";
import type { CopyMark, ReplyOf, routes } from "#contract";
import { Button, Input, Select } from "antd";
import { type FormEvent, useId, useState } from "react";
import { Empty } from "../ui/Empty.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly read: ReplyOf<typeof routes.copies.read>;
  readonly marks: readonly CopyMark[];
  /** Absent for those who only look. */
  readonly onChange?: (marks: readonly CopyMark[]) => void;
  readonly onAdd?: (text: string, as: CopyMark["as"]) => void;
}

const kinds = ["person", "organisation", "identifier", "address"] as const;

/** What is hidden: proposed by the case, or added; each with its kind, how often it stands in the paper, and what is written instead. */
export function MarkList({ read, marks, onChange, onAdd }: Props) {
  const { t, say } = useWords();
  const left = read.proposed.filter(({ text }) => !marks.some((mark) => mark.text === text));
  const change = (text: string, over: Partial<CopyMark>) =>
    onChange?.(marks.map((mark) => (mark.text === text ? withoutEmpty({ ...mark, ...over }) : mark)));
  return (
    <Sheet title={t("copies.marks")} side={<span className="number muted">{marks.length}</span>}>
      <p className="field-hint">{t("copies.hint")}</p>
      {marks.length === 0 && <Empty title={t("copies.noMarks")} />}
      <ul className="lines">
        {marks.map((mark) => {
          const why = read.proposed.find(({ text }) => text === mark.text)?.why;
          const times = read.paragraphs.reduce((sum, { text }) => sum + findTerms(text, [mark.text]).length, 0);
          return (
            <li key={mark.text} className="line copy-mark">
              <div className="line-main">
                <mark lang="zh">{mark.text}</mark>
                <div className="line-note">
                  {times === 0 ? t("copies.notThere") : t("copies.times", { n: times })}
                  {why && <> · {t("copies.proposedWhy", { why: say(why) })}</>}
                </div>
                {onChange === undefined ? (
                  <div className="line-note">
                    {t(`copies.kinds.${mark.as}`)}
                    {mark.mask !== undefined && <> · {t("copies.becomesMask", { mask: mark.mask })}</>}
                  </div>
                ) : (
                  <div className="copy-mark-fields">
                    <Select
                      size="small"
                      aria-label={t("copies.kindOf", { text: mark.text })}
                      value={mark.as}
                      onChange={(as) => change(mark.text, { as })}
                      options={kinds.map((value) => ({ value, label: t(`copies.kinds.${value}`) }))}
                    />
                    <Input
                      size="small"
                      aria-label={t("copies.maskOf", { text: mark.text })}
                      placeholder={t("copies.mask")}
                      maxLength={60}
                      value={mark.mask ?? ""}
                      onChange={({ target }) => change(mark.text, { mask: target.value })}
                    />
                  </div>
                )}
              </div>
              {onChange && (
                <Button
                  size="small"
                  type="text"
                  aria-label={t("copies.removeOf", { text: mark.text })}
                  onClick={() => onChange(marks.filter(({ text }) => text !== mark.text))}
                >
                  {t("copies.remove")}
                </Button>
              )}
            </li>
          );
        })}
        {onAdd &&
          left.map(({ text, as, why }) => (
            <li key={text} className="line copy-left">
              <div className="line-main">
                <span lang="zh">{text}</span>
                <div className="line-note">{t("copies.proposedWhy", { why: say(why) })}</div>
              </div>
              <Button size="small" type="text" onClick={() => onAdd(text, as)}>
                {t("copies.putBack")}
              </Button>
            </li>
          ))}
      </ul>
      {onAdd && <AddMark onAdd={onAdd} />}
    </Sheet>
  );
}

function AddMark({ onAdd }: { readonly onAdd: (text: string, as: CopyMark["as"]) => void }) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState("");
  const [as, setAs] = useState<CopyMark["as"]>("person");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAdd(text, as);
    setText("");
  };
  return (
    <form className="copy-add" onSubmit={submit}>
      <label htmlFor={id}>{t("copies.addLabel")}</label>
      <div className="copy-mark-fields">
        <Input id={id} value={text} maxLength={300} onChange={({ target }) => setText(target.value)} />
        <Select
          aria-label={t("copies.kind")}
          value={as}
          onChange={setAs}
          options={kinds.map((value) => ({ value, label: t(`copies.kinds.${value}`) }))}
        />
        <Button htmlType="submit" disabled={text.trim() === ""}>
          {t("copies.add")}
        </Button>
      </div>
    </form>
  );
}

function withoutEmpty({ mask, ...mark }: CopyMark): CopyMark {
  return mask === undefined || mask === "" ? mark : { ...mark, mask };
}

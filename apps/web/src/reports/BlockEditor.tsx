import type { Summary, SummaryBlock } from "#contract";
import { figures, placeholderOf, type Which } from "#planning";
import { Button, Input, Select } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { useLayoutEffect, useRef, useState } from "react";
import { useWords } from "../words/useWords.ts";
import { FilledText } from "./FilledText.tsx";

interface Props {
  readonly number: number;
  readonly block: SummaryBlock;
  readonly summary: Summary;
  readonly onChange: (block: SummaryBlock) => void;
  readonly onRemove: () => void;
  readonly onUp?: () => void;
  readonly onDown?: () => void;
}

/** One block: a heading, words with places for figures and how they will read, or what a chart shows. */
export function BlockEditor({ number, block, summary, onChange, onRemove, onUp, onDown }: Props) {
  const { t } = useWords();
  const name = t(`summaries.blocks.${block.kind}`, { n: number });
  return (
    <fieldset className="block-editor">
      <legend>{name}</legend>
      <div className="block-body">
        {block.kind === "chart" && <ChartFields block={block} name={name} onChange={onChange} />}
        {block.kind === "heading" && (
          <Input
            aria-label={name}
            value={block.text}
            maxLength={300}
            onChange={(event) => onChange({ ...block, text: event.target.value })}
          />
        )}
        {block.kind === "text" && <TextField block={block} name={name} summary={summary} onChange={onChange} />}
      </div>
      <div className="block-tools">
        <Button size="small" disabled={onUp === undefined} aria-label={`${t("summaries.up")} · ${name}`} onClick={onUp}>
          ↑
        </Button>
        <Button
          size="small"
          disabled={onDown === undefined}
          aria-label={`${t("summaries.down")} · ${name}`}
          onClick={onDown}
        >
          ↓
        </Button>
        <Button size="small" aria-label={`${t("ui.remove")} · ${name}`} onClick={onRemove}>
          {t("ui.remove")}
        </Button>
      </div>
    </fieldset>
  );
}

interface TextProps {
  readonly block: Extract<SummaryBlock, { kind: "text" }>;
  readonly name: string;
  readonly summary: Summary;
  readonly onChange: (block: SummaryBlock) => void;
}

function TextField({ block, name, summary, onChange }: TextProps) {
  const { t, say } = useWords();
  const area = useRef<TextAreaRef>(null);
  const [figure, setFigure] = useState("cases-filed");
  const [which, setWhich] = useState<Which>("now");
  // Where the writer last was in the text; at its end, where nobody was in it yet.
  const caret = useRef<readonly [start: number, end: number]>(undefined);
  // Behind the number that was just placed, once it stands in the text.
  const placedEnd = useRef<number>(undefined);
  const insert = () => {
    const [start, end] = caret.current ?? [block.text.length, block.text.length];
    const placed = placeholderOf(figure, which);
    onChange({ ...block, text: block.text.slice(0, start) + placed + block.text.slice(end) });
    placedEnd.current = start + placed.length;
    area.current?.focus();
  };
  useLayoutEffect(() => {
    const end = placedEnd.current;
    if (end !== undefined) area.current?.resizableTextArea?.textArea.setSelectionRange(end, end);
    placedEnd.current = undefined;
  });
  return (
    <>
      <Input.TextArea
        ref={area}
        aria-label={name}
        // No autoSize: it sets style attributes, which the content policy refuses.
        rows={Math.min(16, Math.max(3, Math.ceil(block.text.length / 60), block.text.split("\n").length))}
        value={block.text}
        maxLength={20_000}
        onSelect={({ currentTarget }) => {
          caret.current = [currentTarget.selectionStart, currentTarget.selectionEnd];
        }}
        onChange={(event) => onChange({ ...block, text: event.target.value })}
      />
      <div className="insert-figure">
        <Select
          aria-label={`${t("summaries.figure")} · ${name}`}
          className="select-wide"
          value={figure}
          showSearch={{ optionFilterProp: "label" }}
          options={figures.map((one) => ({ value: one.id, label: say(one.name) }))}
          onChange={setFigure}
        />
        <Select
          aria-label={`${t("summaries.which")} · ${name}`}
          value={which}
          options={(["now", "before", "change"] as const).map((value) => ({
            value,
            label: t(`summaries.whichs.${value}`),
          }))}
          onChange={setWhich}
        />
        <Button onClick={insert}>{t("summaries.insert")}</Button>
      </div>
      <p className="summary-preview" lang={summary.language}>
        <FilledText text={block.text} taken={summary.taken} language={summary.language} />
      </p>
    </>
  );
}

interface ChartProps {
  readonly block: Extract<SummaryBlock, { kind: "chart" }>;
  readonly name: string;
  readonly onChange: (block: SummaryBlock) => void;
}

function ChartFields({ block, name, onChange }: ChartProps) {
  const { t, say } = useWords();
  return (
    <div className="insert-figure">
      <Select
        aria-label={`${t("summaries.figure")} · ${name}`}
        className="select-wide"
        value={block.figure}
        showSearch={{ optionFilterProp: "label" }}
        options={figures.map((one) => ({ value: one.id, label: say(one.name) }))}
        onChange={(figure) => onChange({ ...block, figure })}
      />
      <Select
        aria-label={`${t("figures.by")} · ${name}`}
        value={block.by}
        options={(["month", "office"] as const).map((value) => ({ value, label: t(`figures.bys.${value}`) }))}
        onChange={(by) => onChange({ ...block, by })}
      />
      <Select
        aria-label={`${t("summaries.shape")} · ${name}`}
        value={block.shape}
        options={(["columns", "bars", "line"] as const).map((value) => ({
          value,
          label: t(`summaries.shapes.${value}`),
        }))}
        onChange={(shape) => onChange({ ...block, shape })}
      />
    </div>
  );
}

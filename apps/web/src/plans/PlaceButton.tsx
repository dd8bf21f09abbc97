import { findWords } from "#planning";
import { Button, Input, Modal } from "antd";
import { type ReactNode, type RefObject, useId, useState } from "react";
import { useWords } from "../words/useWords.ts";
import { selectedPlace } from "./SourceText.tsx";

interface Place {
  readonly start: number;
  readonly end: number;
}
interface Props {
  readonly text: string;
  readonly source: RefObject<HTMLDivElement | null>;
  readonly small?: boolean;
  readonly children: ReactNode;
  readonly onPlace: (place: Place) => void;
}

/** Takes the words selected in the source; where none are, they can be typed or pasted: not everybody selects with a mouse. */
export function PlaceButton({ text, source, small = false, children, onPlace }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size={small ? "small" : "middle"}
        // The button must not take the selection away as it is pressed.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          const place = selectedPlace(source.current);
          if (place === undefined) setAsking(true);
          else onPlace(place);
        }}
      >
        {children}
      </Button>
      {asking && (
        <TypedWords
          text={text}
          onClose={() => setAsking(false)}
          onPlace={(place) => {
            setAsking(false);
            onPlace(place);
          }}
        />
      )}
    </>
  );
}

interface TypedProps {
  readonly text: string;
  readonly onClose: () => void;
  readonly onPlace: (place: Place) => void;
}

function TypedWords({ text, onClose, onPlace }: TypedProps) {
  const { t } = useWords();
  const id = useId();
  const [words, setWords] = useState("");
  const [missed, setMissed] = useState<"none" | "many">();
  const find = () => {
    const place = findWords(text, words);
    if (typeof place === "string") setMissed(place);
    else onPlace(place);
  };
  return (
    <Modal
      open
      title={t("plans.typeWords")}
      okText={t("plans.takeWords")}
      cancelText={t("ui.cancel")}
      okButtonProps={{ disabled: words.trim() === "" }}
      onCancel={onClose}
      onOk={find}
    >
      <p className="muted">{t("plans.selectFirst")}</p>
      <label htmlFor={id}>{t("plans.wordsOfTask")}</label>
      <Input.TextArea
        id={id}
        rows={4}
        maxLength={20_000}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setMissed(undefined);
        }}
      />
      {missed !== undefined && (
        <p className="due" role="alert">
          {t(`plans.wordsMissed.${missed}`)}
        </p>
      )}
    </Modal>
  );
}

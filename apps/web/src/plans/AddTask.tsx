import { Button } from "antd";
import { type RefObject, useState } from "react";
import { useWords } from "../words/useWords.ts";
import { selectedPlace } from "./SourceText.tsx";

interface Props {
  readonly source: RefObject<HTMLDivElement | null>;
  readonly onAdd: (place: { readonly start: number; readonly end: number }) => void;
}

/** Makes a task of the words selected in the source: one that the reading did not find. */
export function AddTask({ source, onAdd }: Props) {
  const { t } = useWords();
  const [missed, setMissed] = useState(false);
  return (
    <>
      {missed && (
        <span className="due" role="status">
          {t("plans.selectFirst")}
        </span>
      )}
      <Button
        // The button must not take the selection away as it is pressed.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          const place = selectedPlace(source.current);
          setMissed(place === undefined);
          if (place !== undefined) onAdd(place);
        }}
      >
        {t("plans.addTask")}
      </Button>
    </>
  );
}

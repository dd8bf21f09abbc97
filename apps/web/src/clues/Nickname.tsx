import { routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { may, useMe } from "../people/useMe.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** The seller calls the mark by another name: recorded here, it is looked for from now on. Words selected on the page are taken up. */
export function Nickname({ markId }: { readonly markId: string }) {
  const { t } = useWords();
  const { me } = useMe();
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [recorded, setRecorded] = useState<string>();
  const add = useSend(routes.rights.addAlias, (alias) => {
    setText("");
    setRecorded(alias.text);
    return client.invalidateQueries({ queryKey: keyOf(routes.rights.mark) });
  });
  if (!may(me, "officer", "reviewer", "head")) return null;
  return (
    <details
      onToggle={(event) => {
        const selected = document.getSelection()?.toString().trim() ?? "";
        if (event.currentTarget.open && selected !== "" && text === "") setText(selected.slice(0, 100));
      }}
    >
      <summary>{t("clues.otherName")}</summary>
      <form
        className="small-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") add.mutate({ params: { id: markId }, body: { text } });
        }}
      >
        {add.error && <RefusalBox error={add.error} />}
        <div className="field">
          <label htmlFor="nickname">{t("rights.alias")}</label>
          <p className="field-hint">{t("clues.otherNameHint")}</p>
          <Input id="nickname" value={text} maxLength={100} onChange={(event) => setText(event.target.value)} />
        </div>
        <Button htmlType="submit" loading={add.isPending} disabled={text.trim() === ""}>
          {t("rights.addAlias")}
        </Button>
        <p className="muted" aria-live="polite">
          {recorded !== undefined && t("clues.otherNameDone", { text: recorded })}
        </p>
      </form>
    </details>
  );
}

import { type ReplyOf, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { may, useMe } from "../people/useMe.ts";
import { Empty } from "../ui/Empty.tsx";
import { Moment } from "../ui/Moment.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** Other names under which the market knows a mark; screening looks for them too. */
export function Aliases({ mark }: { readonly mark: Pick<ReplyOf<typeof routes.rights.mark>, "id" | "aliases"> }) {
  const { t, say } = useWords();
  const { me } = useMe();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: keyOf(routes.rights.mark) });
  const [text, setText] = useState("");
  const add = useSend(routes.rights.addAlias, () => {
    setText("");
    return refresh();
  });
  const remove = useSend(routes.rights.removeAlias, refresh);
  const error = add.error ?? remove.error;
  return (
    <Sheet title={t("rights.aliases")}>
      <p className="muted">{t("rights.aliasesLead")}</p>
      {error && <RefusalBox error={error} />}
      {mark.aliases.length === 0 && <Empty title={t("rights.noAliases")} />}
      <ul className="lines">
        {mark.aliases.map((alias) => (
          <li key={alias.id} className="line">
            <span className="line-main">
              {alias.text}{" "}
              <span className="muted">
                {say(alias.office)} <Moment at={alias.recordedAt} />
              </span>
            </span>
            {alias.mine && may(me, "officer", "reviewer", "head") && (
              <Button
                size="small"
                type="text"
                onClick={() => remove.mutate({ params: { id: mark.id, aliasId: alias.id } })}
              >
                {t("ui.remove")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {may(me, "officer", "reviewer", "head") && (
        <form
          className="small-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== "") add.mutate({ params: { id: mark.id }, body: { text } });
          }}
        >
          <div className="field">
            <label htmlFor="alias">{t("rights.alias")}</label>
            <Input id="alias" value={text} maxLength={100} onChange={(event) => setText(event.target.value)} />
          </div>
          <Button htmlType="submit" loading={add.isPending} disabled={text.trim() === ""}>
            {t("rights.addAlias")}
          </Button>
        </form>
      )}
    </Sheet>
  );
}

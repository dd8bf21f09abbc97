import { routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { Classes } from "../marks/Classes.tsx";
import { InForce } from "../marks/InForce.tsx";
import { Fields } from "../ui/Fields.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { Nickname } from "./Nickname.tsx";

/** The mark a clue touches: its words, its goods, and whether it is in force. */
export function MarkTouched({ markId }: { readonly markId: string }) {
  const { t } = useWords();
  const mark = useCall(routes.rights.mark, { params: { id: markId } }, { staleMs: 60_000 });
  return (
    <Sheet title={t("clues.mark")}>
      <Loaded query={mark}>
        {(data) => (
          <Fields
            of={[
              [
                t("clues.registrationNumber"),
                <Link key="mark" to="/rights/$id" params={{ id: markId }}>
                  {data.markText} <span className="number">{data.registrationNumber}</span>
                </Link>,
              ],
              [t("clues.holder"), data.holderName],
              [t("clues.inForce"), <InForce key="force" mark={data} />],
              [t("clues.classes"), <Classes key="classes" of={data.classNumbers} whole />],
              [t("clues.goods"), data.goods],
            ]}
          />
        )}
      </Loaded>
      <Nickname markId={markId} />
    </Sheet>
  );
}

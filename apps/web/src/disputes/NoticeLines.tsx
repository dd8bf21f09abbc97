import type { CaseView } from "#contract";
import { isoDate } from "#law";
import { lineStates, type NoticeLine, noticeLines } from "#procedures";
import { Button, Pagination, Select } from "antd";
import { useState } from "react";
import { stateOf } from "../cases/menu.ts";
import { Day } from "../ui/Day.tsx";
import { Rows } from "../ui/Rows.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";

const PAGE = 20;

/** Each line of a notice with where it stands: a page at a time, since there may be thousands. */
export function NoticeLines({ view }: { readonly view: CaseView }) {
  const { t, say } = useWords();
  const [wanted, setWanted] = useState<NoticeLine["state"] | "">("");
  const [page, setPage] = useState(1);
  const all = noticeLines(stateOf(view));
  if (all.length === 0) return null;
  const found = wanted === "" ? all : all.filter(({ state }) => state === wanted);
  const last = Math.max(1, Math.ceil(found.length / PAGE));
  const shown = Math.min(page, last);
  const count = (state: NoticeLine["state"]) => all.filter((line) => line.state === state).length;
  const states = (Object.keys(lineStates) as NoticeLine["state"][]).filter((state) => count(state) > 0);
  return (
    <Sheet
      title={t("disputes.lines")}
      side={
        <Select
          aria-label={t("disputes.lineState")}
          className="select-wide"
          value={wanted}
          options={[
            { value: "", label: t("disputes.allLines", { n: all.length }) },
            ...states.map((state) => ({ value: state, label: `${say(lineStates[state])} ${count(state)}` })),
          ]}
          onChange={(state: NoticeLine["state"] | "") => {
            setWanted(state);
            setPage(1);
          }}
        />
      }
    >
      <Rows
        caption={t("disputes.lines")}
        keyOf={({ number }) => String(number)}
        rows={found.slice((shown - 1) * PAGE, shown * PAGE)}
        columns={[
          {
            key: "number",
            title: t("disputes.number"),
            right: true,
            cell: ({ number }) => <span className="number">{number}</span>,
          },
          { key: "title", title: t("disputes.listing"), cell: (line) => <Listing line={line} /> },
          { key: "seller", title: t("disputes.seller"), cell: ({ seller }) => seller },
          { key: "state", title: t("disputes.lineState"), cell: (line) => <State line={line} /> },
        ]}
      />
      {found.length > PAGE && (
        <Pagination
          simple
          align="end"
          current={shown}
          pageSize={PAGE}
          total={found.length}
          showSizeChanger={false}
          onChange={setPage}
          itemRender={(_, type, original) =>
            type === "prev" || type === "next" ? (
              <Button type="text" size="small" aria-label={t(`disputes.${type}`)}>
                {type === "prev" ? "‹" : "›"}
              </Button>
            ) : (
              original
            )
          }
        />
      )}
    </Sheet>
  );
}

function Listing({ line }: { readonly line: NoticeLine }) {
  return (
    <>
      {line.title}
      <div className="line-note">{line.url}</div>
    </>
  );
}

function State({ line }: { readonly line: NoticeLine }) {
  const { say } = useWords();
  const notes = [line.why && say(line.why), line.note].filter((note) => note !== undefined);
  return (
    <>
      {say(lineStates[line.state])} {line.on !== undefined && <Day on={isoDate(line.on)} />}
      {notes.length > 0 && <div className="line-note">{notes.join(" · ")}</div>}
    </>
  );
}

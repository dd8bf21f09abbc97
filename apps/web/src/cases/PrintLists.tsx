import { type CaseView, type PrintedList, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Modal, Progress } from "antd";
import { useState } from "react";
import { addressOf } from "../call.ts";
import { bytesText } from "../ui/bytesText.ts";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

const { lists } = routes;

/** Lists of the case as PDF and workbook, made in the background. */
export function PrintLists({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("prints.lists")}</Button>
      <Modal
        open={open}
        title={t("prints.lists")}
        footer={null}
        onCancel={() => setOpen(false)}
        width={640}
        destroyOnHidden
      >
        <Lists caseId={view.id} />
      </Modal>
    </>
  );
}

const isGoing = ({ state }: PrintedList) => state === "waiting" || state === "working";

function Lists({ caseId }: { readonly caseId: string }) {
  const { t, say, language } = useWords();
  const client = useQueryClient();
  const given = { params: { id: caseId } };
  const [going, setGoing] = useState(false);
  const all = useCall(lists.all, given, { staleMs: 0, every: going ? 1000 : false });
  const isAnyGoing = (all.data?.items ?? []).some(isGoing);
  if (isAnyGoing !== going) setGoing(isAnyGoing);
  const again = () => client.invalidateQueries({ queryKey: keyOf(lists.all, given) });
  const make = useSend(lists.make, again);
  return (
    <>
      <p>{t("prints.listsLead")}</p>
      {make.error && <RefusalBox error={make.error} />}
      <Loaded query={all}>
        {({ sources, items }) => (
          <>
            <ul className="lines">
              {sources.map(({ source, name, rows }) => (
                <li key={source} className="line">
                  <div className="line-main">
                    {say(name)}
                    <div className="line-note">
                      {rows === null ? t("prints.rowsUnknown") : t("prints.rowsKnown", { n: rows })}
                    </div>
                  </div>
                  <Button
                    aria-label={t("prints.makeOf", { name: say(name) })}
                    disabled={items.some((each) => each.source === source && each.lang === language && isGoing(each))}
                    loading={make.isPending && make.variables.body.source === source}
                    onClick={() => make.mutate({ ...given, body: { source, lang: language } })}
                  >
                    {t("prints.make")}
                  </Button>
                </li>
              ))}
            </ul>
            <section className="files-part">
              <h3>{t("prints.made")}</h3>
              {items.length === 0 && <Empty title={t("prints.noLists")} />}
              <ul className="lines">
                {items.map((list) => (
                  <Made key={list.id} caseId={caseId} list={list} again={again} />
                ))}
              </ul>
            </section>
          </>
        )}
      </Loaded>
    </>
  );
}

function Made({
  caseId,
  list,
  again,
}: {
  readonly caseId: string;
  readonly list: PrintedList;
  readonly again: () => unknown;
}) {
  const { t, say } = useWords();
  const stop = useSend(lists.stop, again);
  const going = isGoing(list);
  const address = (file: string) => addressOf(lists.file, { params: { id: caseId, listId: list.id, file } });
  const share = list.total === null || list.total === 0 ? 0 : Math.floor((list.written / list.total) * 100);
  return (
    <li className="line">
      <div className="line-main">
        <strong>{list.name}</strong>
        <div className="line-note" role="status">
          {list.state === "working" && list.total !== null && list.written > 0
            ? t("prints.writtenOf", { written: list.written, total: list.total })
            : t(`prints.state.${list.state}`)}{" "}
          · <Moment at={list.askedAt} />
        </div>
        {going && <Progress percent={share} size="small" aria-label={t("prints.progress", { name: list.name })} />}
        {list.failure && (
          <p role="alert">
            {say(list.failure.sentence)} {say(list.failure.remedy)}
          </p>
        )}
        {list.state === "done" && (
          <>
            <div className="line-note">
              <a href={address("all.zip")} download>
                {t("prints.all")}
              </a>{" "}
              · {t("prints.keptUntil")} <Moment at={list.keptUntil} />
            </div>
            <details>
              <summary>{t("prints.files", { n: list.files.length })}</summary>
              <ul className="lines">
                {list.files.map(({ file, kind, from, to, pages, bytes }) => (
                  <li key={file} className="line">
                    <div className="line-main">
                      <a href={address(file)} download>
                        {kind === "part" ? t("prints.part", { from, to }) : t(`prints.kind.${kind}`)}
                      </a>
                      {pages !== null && (
                        <span className="line-note"> {t("prints.pages", { from: pages[0], to: pages[1] })}</span>
                      )}
                    </div>
                    <span className="number muted">{bytesText(bytes)}</span>
                  </li>
                ))}
              </ul>
            </details>
          </>
        )}
        {stop.error && <RefusalBox error={stop.error} />}
      </div>
      <Button loading={stop.isPending} onClick={() => stop.mutate({ params: { id: caseId, listId: list.id } })}>
        {t(going ? "prints.stop" : "prints.clear")}
      </Button>
    </li>
  );
}

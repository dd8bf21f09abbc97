import { AssignmentLink } from "./AssignmentLink.tsx";
import { type BulletinItemView, type BulletinView, routes } from "#contract";
import { bulletinParts } from "#planning";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button, Checkbox, Input, Popconfirm } from "antd";
import { useId, useState } from "react";
import { useOfficeName } from "../../people/useOfficeName.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { Page } from "../../ui/Page.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { SaveButton } from "../../ui/SaveButton.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { keyOf, useCall, useSend } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";
import { PrintButton } from "./PrintButton.tsx";
import { Period } from "./Period.tsx";
import "./views.css";

type Part = (typeof bulletinParts)[number];

/** One bulletin: what it says and whom it names; as long as it is a draft, its office writes it. */
export function BulletinPage() {
  const { id } = useParams({ from: "/desk/bulletins/$id" });
  const { t } = useWords();
  const officeName = useOfficeName();
  const bulletin = useCall(routes.bulletins.one, { params: { id } });
  const one = bulletin.data;
  return (
    <Page
      title={one?.title ?? t("views.bulletin")}
      lead={
        one && (
          <>
            {officeName(one.officePath)} · {one.number ?? t("views.bulletinStages.draft")} ·{" "}
            <Period from={one.from} to={one.to} />
            {one.issuedAt !== null && (
              <>
                {" "}
                · {t("views.issuedAt")} <Moment at={one.issuedAt} /> <span translate="no">{one.issuedBy}</span>
              </>
            )}
          </>
        )
      }
      action={
        one?.stage === "issued" && (
          <>
            <SaveButton route={routes.bulletins.file} given={{ params: { id } }}>
              {t("views.asWord")}
            </SaveButton>
            <PrintButton />
          </>
        )
      }
    >
      <Loaded query={bulletin}>
        {(loaded) => (
          <>
            {loaded.writes ? <Draft key={loaded.version} bulletin={loaded} /> : <Read bulletin={loaded} />}
            {loaded.stage === "issued" && <Openings bulletin={loaded} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Read({ bulletin }: { readonly bulletin: BulletinView }) {
  const { t } = useWords();
  const { words, items } = bulletin.content;
  return (
    <Sheet title={bulletin.title}>
      <p className="bulletin-words">{words.opening}</p>
      {bulletinParts.map(
        (part) =>
          (words[part] !== "" || items[part].length > 0) && (
            <section key={part} className="bulletin-part">
              <h3>{t(`views.parts.${part}`)}</h3>
              <p className="bulletin-words">{words[part]}</p>
              <ul className="bulletin-items">
                {items[part].map((item) => (
                  <li key={item.assignmentId}>
                    <Item part={part} item={item} />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      <p className="bulletin-words">{words.closing}</p>
    </Sheet>
  );
}

/** The officer's own words stand in place of the data's; emptied, the data's own come back. */
function Draft({ bulletin }: { readonly bulletin: BulletinView }) {
  const { t } = useWords();
  const id = useId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { words, items } = bulletin.content;
  const [title, setTitle] = useState(bulletin.title);
  const [own, setOwn] = useState<Readonly<Record<string, string>>>(bulletin.ownWords as Record<string, string>);
  const [leftOut, setLeftOut] = useState<readonly string[]>(bulletin.leftOut);
  const params = { id: bulletin.id };
  const reload = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keyOf(routes.bulletins.one) }),
      client.invalidateQueries({ queryKey: keyOf(routes.bulletins.list) }),
    ]);
  const save = useSend(routes.bulletins.edit, reload);
  const issue = useSend(routes.bulletins.issue, reload);
  const discard = useSend(routes.bulletins.discard, async () => {
    client.removeQueries({ queryKey: keyOf(routes.bulletins.one, { params }) });
    await navigate({ to: "/bulletins" });
  });
  const written = Object.fromEntries(Object.entries(own).filter(([, text]) => text.trim() !== ""));
  const changed =
    title !== bulletin.title ||
    JSON.stringify(written) !== JSON.stringify(bulletin.ownWords) ||
    leftOut.join() !== bulletin.leftOut.join();
  const field = (key: keyof typeof words) => (
    <>
      <label htmlFor={`${id}-${key}`}>{t(`views.bulletinWords.${key}`)}</label>
      <Input.TextArea
        id={`${id}-${key}`}
        rows={3}
        maxLength={4000}
        value={own[key] ?? words[key]}
        onChange={(event) => setOwn({ ...own, [key]: event.target.value })}
      />
    </>
  );
  return (
    <Sheet
      title={t("views.draftTitle")}
      side={
        <Popconfirm
          title={t("views.discardSure")}
          onConfirm={() => discard.mutate({ params })}
          okText={t("views.discard")}
          cancelText={t("ui.cancel")}
        >
          <Button danger loading={discard.isPending}>
            {t("views.discard")}
          </Button>
        </Popconfirm>
      }
    >
      <p className="muted">{t("views.draftLead")}</p>
      <div className="field">
        <label htmlFor={`${id}-title`}>{t("views.bulletinTitle")}</label>
        <Input id={`${id}-title`} value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} />
      </div>
      <div className="field">{field("opening")}</div>
      {bulletinParts.map((part) => (
        <section key={part} className="bulletin-part">
          <h3>{t(`views.parts.${part}`)}</h3>
          <div className="field">{field(part)}</div>
          <Named part={part} items={items[part]} leftOut={leftOut} onChange={setLeftOut} />
        </section>
      ))}
      <div className="field">{field("closing")}</div>
      {(save.error ?? issue.error ?? discard.error) && (
        <RefusalBox error={(save.error ?? issue.error ?? discard.error) as Error} />
      )}
      <div className="paper-steps">
        <Button
          disabled={!changed || title.trim() === ""}
          loading={save.isPending}
          onClick={() =>
            save.mutate({
              params,
              body: { expectedVersion: bulletin.version, title, words: written, leftOut: [...leftOut] },
            })
          }
        >
          {t("views.save")}
        </Button>
        {bulletin.issues && (
          <Popconfirm
            title={t("views.issueSure")}
            okText={t("views.issue")}
            cancelText={t("ui.cancel")}
            onConfirm={() => issue.mutate({ params, body: { expectedVersion: bulletin.version } })}
          >
            <Button type="primary" disabled={changed} loading={issue.isPending}>
              {t("views.issue")}
            </Button>
          </Popconfirm>
        )}
        {changed && <span className="muted">{t("views.saveFirst")}</span>}
      </div>
    </Sheet>
  );
}

interface NamedProps {
  readonly part: Part;
  readonly items: readonly BulletinItemView[];
  readonly leftOut: readonly string[];
  readonly onChange: (leftOut: readonly string[]) => void;
}

/** Whom a part names; what was left out before can be put back after saving. */
function Named({ part, items, leftOut, onChange }: NamedProps) {
  const { t } = useWords();
  const left = leftOut.filter(
    (key) => key.startsWith(`${part}:`) && !items.some((item) => key === `${part}:${item.assignmentId}`),
  );
  return (
    <>
      <ul className="plain">
        {items.map((item) => {
          const key = `${part}:${item.assignmentId}`;
          return (
            <li key={key}>
              <Checkbox
                checked={!leftOut.includes(key)}
                onChange={({ target }) =>
                  onChange(target.checked ? leftOut.filter((one) => one !== key) : [...leftOut, key])
                }
              >
                <Item part={part} item={item} />
              </Checkbox>
            </li>
          );
        })}
      </ul>
      {left.length > 0 && (
        <Button
          type="link"
          className="link-plain"
          onClick={() => onChange(leftOut.filter((key) => !left.includes(key)))}
        >
          {t("views.putBack", { n: left.length })}
        </Button>
      )}
    </>
  );
}

function Item({ part, item }: { readonly part: Part; readonly item: BulletinItemView }) {
  const { t, say } = useWords();
  return (
    <>
      <span className="number">{item.taskNumber}.</span>{" "}
      <AssignmentLink id={item.assignmentId}>{say(item.task)}</AssignmentLink> · {say(item.holder)} ·{" "}
      {t(`views.itemDays.${part}`, { day: item.day })}
      {item.days !== null && <span className="late"> {t("views.lateBy", { n: item.days })}</span>}
      {item.reason !== null && <span className="muted"> {item.reason}</span>}
    </>
  );
}

/** Which of the named offices has opened it. */
function Openings({ bulletin }: { readonly bulletin: BulletinView }) {
  const { t } = useWords();
  const officeName = useOfficeName();
  const named = [
    ...new Set(
      bulletinParts.flatMap((part) => bulletin.content.items[part].flatMap(({ officePath }) => officePath ?? [])),
    ),
  ];
  if (named.length === 0) return null;
  return (
    <Sheet title={t("views.openings")}>
      <ul className="lines">
        {named.map((path) => {
          const opened = bulletin.openings.find(({ officePath }) => officePath === path);
          return (
            <li key={path} className="line">
              <span>{officeName(path)}</span>
              <span className="muted">
                {opened === undefined ? (
                  t("views.notOpened")
                ) : (
                  <>
                    <span translate="no">{opened.by}</span> <Moment at={opened.at} />
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}

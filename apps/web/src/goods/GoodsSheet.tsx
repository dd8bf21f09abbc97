import type { CaseView } from "#contract";
import { type GoodsAccount, type GoodsMovement, goodsLedger, goodsWarnings, holdingKey, measures } from "#procedures";
import { Alert } from "antd";
import { stateOf } from "../cases/menu.ts";
import { openEntry } from "../cases/openEntry.ts";
import { Thumbnail } from "../cases/Pictures.tsx";
import { Rows } from "../ui/Rows.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";
import { partsOf } from "./partsOf.ts";

/** The goods of the case, line by line: what was taken, what became of it, and where the rest lies. Nothing where none were taken. */
export function GoodsSheet({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const movements = stateOf(view).facts["goodsMovements"] as readonly GoodsMovement[] | undefined;
  const accounts = movements === undefined ? [] : [...goodsLedger(movements).values()];
  if (accounts.length === 0) return null;
  const owners = new Set(accounts.map(({ item }) => item.owner));
  const number = (value: number) => <span className="number">{value}</span>;
  return (
    <Sheet title={t("goods.title")} side={<Legend />}>
      <Warnings view={view} />
      <Rows
        caption={t("goods.caption")}
        keyOf={({ item }) => item.id}
        rows={accounts}
        columns={[
          {
            key: "item",
            title: t("goods.item"),
            cell: (account) => (
              <Item account={account} view={view} owner={owners.size > 1 ? ownerOf(view, account) : undefined} />
            ),
          },
          { key: "taken", title: t("goods.taken"), right: true, cell: ({ taken }) => number(taken) },
          { key: "held", title: t("goods.held"), right: true, cell: ({ held }) => number(held) },
          { key: "released", title: t("goods.released"), right: true, cell: ({ released }) => number(released) },
          { key: "disposed", title: t("goods.disposed"), right: true, cell: ({ disposed }) => number(disposed) },
          { key: "where", title: t("goods.where"), cell: (account) => <Where account={account} /> },
          { key: "entries", title: t("goods.entries"), cell: ({ entries }) => <Entries of={entries} /> },
        ]}
      />
    </Sheet>
  );
}

function ownerOf({ state }: CaseView, { item }: GoodsAccount): string | undefined {
  return state.parties.find(({ id }) => id === item.owner)?.name ?? item.owner;
}

interface ItemProps {
  readonly account: GoodsAccount;
  readonly view: CaseView;
  readonly owner: string | undefined;
}

function Item({ account, view, owner }: ItemProps) {
  const { t } = useWords();
  const { item } = account;
  const notes = [item.mark, item.model, item.place, owner].filter((note) => note !== undefined);
  const photos = view.evidence.filter(({ id }) => item.photos?.includes(id));
  return (
    <>
      <span className="number muted">{item.id}</span> {item.goods} <span className="muted">({item.unit})</span>
      {notes.length > 0 && <div className="line-note">{notes.join(" · ")}</div>}
      <div className="goods-bar" aria-hidden="true">
        {partsOf(account).map(({ part, percent }) => (
          <span key={part} className={`goods-${part}`} style={{ width: `${percent}%` }} />
        ))}
      </div>
      {photos.length > 0 && (
        <div className="thumbs" role="group" aria-label={t("goods.photosOf", { item: item.id })}>
          {photos.map((file) => (
            <Thumbnail key={file.id} view={view} file={file} small />
          ))}
        </div>
      )}
    </>
  );
}

/** What wants an officer's eye: measures that ran out while goods are held, and what the case itself says of its goods. */
function Warnings({ view }: { readonly view: CaseView }) {
  const { t, say } = useWords();
  return (
    <>
      {ranOut(view).map(({ id, clock, of, due }) => (
        <Alert
          key={id}
          className="goods-warning"
          type="error"
          showIcon
          title={t(`goods.ranOut.${clock}`, { of, due })}
        />
      ))}
      {goodsWarnings(stateOf(view)).map((warning) => (
        <Alert key={warning.en} className="goods-warning" type="warning" showIcon title={say(warning)} />
      ))}
    </>
  );
}

const measured = ["seizure", "evidence-registration"] as const;

function ranOut(view: CaseView) {
  return view.deadlines.flatMap(({ id, clock, of = "", due, state }) => {
    const known = measured.find((each) => each === clock);
    return known !== undefined && state === "overdue" ? [{ id, clock: known, of, due }] : [];
  });
}

/** The entries of the docket that moved it: followed, each opens where it stands. */
function Entries({ of }: { readonly of: readonly number[] }) {
  const { t } = useWords();
  return (
    <div className="goods-entries">
      {of.map((seq) => (
        <a
          key={seq}
          href={`#entry-${seq}`}
          aria-label={t("goods.entry", { seq })}
          onClick={(event) => openEntry(event, seq)}
        >
          {seq}
        </a>
      ))}
    </div>
  );
}

function Where({ account: { holdings, item } }: { readonly account: GoodsAccount }) {
  const { t, say } = useWords();
  if (holdings.length === 0) return <span className="muted">{t("goods.nowhere")}</span>;
  return (
    <ul className="plain">
      {holdings.map((holding) => (
        <li key={holdingKey(holding)}>
          {holding.place}
          {holdings.length > 1 && (
            <span className="number">
              {" "}
              {holding.quantity} {item.unit}
            </span>
          )}
          <div className="line-note">
            {say(measures[holding.measure])} {holding.under} · {t("goods.keeper", { name: holding.keeper })}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Legend() {
  const { t } = useWords();
  return (
    <span className="goods-legend" aria-hidden="true">
      {(["held", "released", "disposed"] as const).map((part) => (
        <span key={part}>
          <span className={`goods-dot goods-${part}`} />
          {t(`goods.${part}`)}
        </span>
      ))}
    </span>
  );
}

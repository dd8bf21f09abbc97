import { routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { Day } from "../../ui/Day.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { useCall } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";

/** The bulletins that name an assignment; nothing where none does. */
export function BulletinMentions({ assignmentId }: { readonly assignmentId: string }) {
  const { t } = useWords();
  const found = useCall(routes.bulletins.list, { query: { assignmentId, limit: 50 } });
  if (found.data === undefined || found.data.items.length === 0) return null;
  return (
    <Sheet title={t("views.namedIn")}>
      <ul className="lines">
        {found.data.items.map((one) => (
          <li key={one.id} className="line">
            <Link to="/bulletins/$id" params={{ id: one.id }}>
              {one.title}
            </Link>
            <span className="muted">
              {one.number} · <Day on={one.issuedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

import { type CaseView, routes } from "#contract";
import { ExpertDraws, expertRoles } from "#procedures";
import { Loaded } from "../ui/Loaded.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { ExpertLists } from "./ExpertLists.tsx";

interface Props {
  readonly view: CaseView;
  readonly action: string;
  /** What is filled in so far. */
  readonly input: unknown;
}

/** Under the form that freezes a list: whom it would name as it is filled in now. Nothing under any other form. */
export function ListPreview({ view, action, input }: Props) {
  const { t } = useWords();
  if (action === "freeze-experts") {
    const { role, fields = [] } = input as { role?: string; fields?: readonly string[] };
    if (role === undefined || !Object.hasOwn(expertRoles, role))
      return <p className="muted">{t("experts.chooseRole")}</p>;
    return <Preview view={view} role={role} fields={fields} />;
  }
  const draw =
    action === "redraw-experts" ? ExpertDraws.safeParse(view.state.facts["expertDraws"]).data?.at(-1) : undefined;
  return draw === undefined ? null : <Preview view={view} role={draw.role} fields={draw.fields} />;
}

function Preview({
  view,
  role,
  fields,
}: {
  readonly view: CaseView;
  readonly role: string;
  readonly fields: readonly string[];
}) {
  const { t } = useWords();
  const lists = useCall(
    routes.experts.forCase,
    { params: { id: view.id }, query: { role, fields: fields.join(";") } },
    { keep: true },
  );
  return (
    <section className="field" aria-label={t("experts.preview")}>
      <p className="muted">{t("experts.preview")}</p>
      <Loaded query={lists}>
        {({ eligible, excluded }) => <ExpertLists eligible={eligible} excluded={excluded} />}
      </Loaded>
    </section>
  );
}

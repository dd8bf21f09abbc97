import { legalDay } from "#law";
import { formFor, type PeriodKind, periodsUpTo, type ReturnForm, returnForms, type ReturnPeriod } from "#planning";
import type { Tx } from "#platform";
import { found } from "../http/refused.ts";
import { filersBelow, filesOf, officeOf, type OfficeRow, rowOf } from "./files.ts";
import { thisReturn } from "./view.ts";

const thatForm = { zh: "此报表", en: "This form" };
const howMany: Readonly<Record<PeriodKind, number>> = { "half-year": 4, year: 4 };

/** The returns of one form: an office with those right below it, period by period, and the rates of all levels below. */
export async function overviewOf(
  tx: Tx,
  own: string,
  asked: { readonly form?: string | undefined; readonly officePath?: string | undefined },
  now: string,
) {
  const today = legalDay(now);
  const path = asked.officePath ?? own;
  // Whoever does not see the returns of an office is not told that it has filed none.
  const root = found(path.startsWith(own) ? await officeOf(tx, path) : undefined, thisReturn);
  const forms = returnForms.filter((form) => form.lines.includes(root.line) && periodsOf(form, today).length > 0);
  const form =
    asked.form === undefined
      ? forms[0]
      : found(
          forms.find(({ id }) => id === asked.form),
          thatForm,
        );
  const shownForms = forms.map(({ id, version, name }) => ({ id, version, name }));
  if (form === undefined) return { today, forms: shownForms, form: "", periods: [], offices: [], rows: [], rates: [] };
  const periods = await periodsAsked(tx, form, today);
  const offices: readonly OfficeRow[] = [
    ...(form.levels.includes(root.level) ? [root] : []),
    ...(await filersBelow(tx, form, root.path)),
  ];
  const files = await filesOf(
    tx,
    form.id,
    periods.map(({ id }) => id),
    offices.map(({ path }) => path),
  );
  return {
    today,
    forms: shownForms,
    form: form.id,
    periods: [...periods],
    offices: offices.map(({ path, name, level }) => ({ path, name, level })),
    rows: offices.flatMap((office) =>
      periods.map((period) =>
        rowOf(
          form,
          period,
          office.path,
          files.find((file) => file.officePath === office.path && file.period === period.id),
          today,
        ),
      ),
    ),
    rates: await ratesOf(tx, form, periods, root, today),
  };
}

/** The periods for which a form is asked, the newest first. */
function periodsOf(form: ReturnForm, today: string): readonly ReturnPeriod[] {
  return form.periods
    .flatMap((kind) => periodsUpTo(today, [kind], howMany[kind]))
    .filter((period) => formFor(form.id, period) !== undefined)
    .sort((a, b) => (a.to === b.to ? 0 : a.to < b.to ? 1 : -1));
}

/** Those that run, the newest that is over, and older ones of which there is a return: nobody owes what was before the product. */
async function periodsAsked(tx: Tx, form: ReturnForm, today: string): Promise<readonly ReturnPeriod[]> {
  const rows = await tx.rows<{ period: string }>("select distinct period from return_file where form_id = $1", [
    form.id,
  ]);
  const known = new Set(rows.map(({ period }) => period));
  const all = periodsOf(form, today);
  const newest = form.periods.map((kind) => all.find((period) => period.kind === kind && period.to < today)?.id);
  return all.filter(({ id, to }) => to >= today || known.has(id) || newest.includes(id));
}

/** How many of the offices below have filed, are approved, and filed by the due day, level by level. */
async function ratesOf(tx: Tx, form: ReturnForm, periods: readonly ReturnPeriod[], root: OfficeRow, today: string) {
  const rows = await tx.rows<{
    period: string;
    level: string;
    offices: number;
    filed: number;
    approved: number;
    excused: number;
    onTime: number;
    late: number;
  }>(
    `select p.id as period, o.level, count(*)::int as offices,
            count(*) filter (where f.stage in ('submitted', 'approved'))::int as filed,
            count(*) filter (where f.stage = 'approved')::int as approved,
            count(*) filter (where f.stage = 'excused')::int as excused,
            count(*) filter (where f.day <= p.due)::int as "onTime",
            count(*) filter (where f.day > p.due or f.day is null and f.stage is distinct from 'excused' and $5::date > p.due)::int as late
       from office o
      cross join jsonb_to_recordset($1::jsonb) as p (id text, due date)
       left join lateral (
         select stage, case when stage <> 'excused' then (first_submitted_at at time zone interval '08:00')::date end as day from return_file
          where form_id = $2 and period = p.id and office_path = o.path) f on true
      where o.path > $3::text and o.path < $3::text || '~' and o.level = any($4::text[]) and o.line = any($6::text[])
      group by p.id, o.level`,
    [
      JSON.stringify(periods.map(({ id, due }) => ({ id, due }))),
      form.id,
      root.path,
      [...form.levels],
      today,
      [...form.lines],
    ],
  );
  return periods.map(({ id }) => ({
    period: id,
    levels: form.levels.flatMap((level) => {
      const row = rows.find((one) => one.period === id && one.level === level);
      if (row === undefined) return [];
      const { offices, filed, approved, excused, onTime, late } = row;
      return [{ level, offices, filed, approved, excused, onTime, late }];
    }),
  }));
}

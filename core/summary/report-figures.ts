import { parseIsoDay } from '../date/civil-date';
import { formulaTotals } from '../handling/formula-totals';
import type { Formula } from '../handling/formula-inputs';
import type { Zone } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import type { Report, Rulebook } from '../rulebook/rulebook';
import type { Text } from '../text';
import { intakeEvent } from './intake-event';
import { periodBefore, periodLastYear, type Period } from './period';

/** A figure of the regime's own in a report: the result of a formula over a period's records. */
export interface ReportFigure {
  readonly key: string;
  readonly title: Text;
  readonly definition: Text;
  readonly unit: Formula['unit'];
  /** Rounded as the regime says, of percent 25 for a quarter; null without data. */
  readonly value: number | null;
  readonly previous: number | null;
  readonly lastYear: number | null;
}

/** The formulas a report shows, over the records received in its period, the one before and a year earlier. */
export function reportFigures(
  { measures }: Pick<Report, 'measures'>,
  records: readonly ComplaintRecord[],
  rulebook: Rulebook,
  { period, zone }: { readonly period: Period; readonly zone: Zone },
): readonly ReportFigure[] {
  const shown = rulebook.formulas.filter(({ key }) => measures.includes(key));
  if (shown.length === 0) return [];
  const totals = (span: Period) =>
    formulaTotals(receivedIn(span, records, rulebook, zone), rulebook, zone);
  const [now, previous, lastYear] = [
    totals(period),
    totals(periodBefore(period)),
    totals(periodLastYear(period)),
  ];
  const value = (of: typeof now, key: string): number | null => {
    const found = of[key];
    return found !== undefined && Number.isFinite(found) ? found : null;
  };
  return shown.map((formula) => ({
    key: formula.key,
    title: formula.title,
    definition: definitionOf(formula),
    unit: formula.unit,
    value: value(now, formula.key),
    previous: value(previous, formula.key),
    lastYear: value(lastYear, formula.key),
  }));
}

/** The records received in a span of days. */
export function receivedIn(
  { from, to }: Period,
  records: readonly ComplaintRecord[],
  rulebook: Rulebook,
  zone: Zone,
): readonly ComplaintRecord[] {
  const intake = intakeEvent(rulebook);
  return records.filter((record) => {
    const time = record.events[intake];
    const day = time && zone.toDay(time.instant);
    return day !== undefined && day >= from && day <= to;
  });
}

/** A period as a summary tells it. */
export const spanOf = ({ from, to }: { readonly from: string; readonly to: string }): Period => ({
  from: parseIsoDay(from) ?? Number.NaN,
  to: parseIsoDay(to) ?? Number.NaN,
});

function definitionOf({ inputs, value, clause }: Formula): Text {
  const asked = inputs.filter(({ over, default: usual }) => !over && usual === undefined);
  const names = (language: 'zh' | 'en') => asked.map(({ title }) => title[language]).join(', ');
  return {
    zh: `制度的公式（${clause}）：${value}${asked.length > 0 ? `；须由人填写：${names('zh')}` : ''}`,
    en: `Formula of the regime (${clause}): ${value}${asked.length > 0 ? `; needs from a person: ${names('en')}` : ''}`,
  };
}

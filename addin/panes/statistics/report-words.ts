import type { LedgerReport } from '../../service/parse-reports';
import type { StatisticsWording } from '../../texts/statistics-wording';
import { momentText } from '../sync/moment-text';

/** What a report is about: a period, or a case by its number and its own words. */
export function reportSubject(
  { period, record }: LedgerReport,
  { texts }: StatisticsWording,
): string {
  const { made } = texts.statistics;
  if (!record) return period;
  if (record.isRemoved) return made.removed;
  const number = record.number === '' ? made.noNumber : made.ofCase(record.number);
  return record.about === '' ? number : `${number} · ${record.about}`;
}

/** The event it follows, since when it stands as it does, how far it has come, and what went wrong. */
export function reportFacts(
  { record, state, at, version, rowsDone, rowsTotal, cause }: LedgerReport,
  zone: string,
  { say, texts }: StatisticsWording,
): readonly string[] {
  const { made } = texts.statistics;
  const when = momentText(at, zone);
  const { event, eventAt = '', occurrence = 0 } = record ?? {};
  const why = say(cause);
  return [
    ...(event && eventAt !== ''
      ? [made.event(say(event), momentText(eventAt, zone), occurrence)]
      : []),
    state === 'done' ? made.at(when) : made.since(when),
    ...(state === 'running' && rowsTotal > 0 ? [made.rows(rowsDone, rowsTotal)] : []),
    ...(version > 0 ? [made.version(version)] : []),
    ...(why === '' ? [] : [made.cause(why)]),
  ];
}

import { parseIsoWall } from '../../../core/date/wall-time';
import type { ComplaintRecord, EventTime } from '../../../core/record/record';
import { caseReports, caseReportTurns } from '../../../core/summary/case-report-turns';
import type { Report } from '../../../core/rulebook/rulebook';
import { shanghai } from '../../support/clock-setting';

const { zone } = shanghai;
const at = (wall: string) => zone.toInstant(parseIsoWall(wall) ?? Number.NaN);
const time = (wall: string): EventTime => ({ instant: at(wall), dateOnly: false });
const day = (date: string): EventTime => ({ instant: at(`${date}T00:00:00`), dateOnly: true });

const report = (key: string, period: Report['period'], event?: string): Report => ({
  key,
  title: { zh: '报告', en: 'report' },
  period,
  ...(event !== undefined && { at: event }),
  ...{ recipients: [], measures: [], sections: [], groupBy: [], clause: '1' },
});
const rulebook = {
  reports: [
    report('feedback', 'per-case', 'fedBack'),
    report('training', 'per-case', 'trained'),
    report('nobody', 'per-case'),
    report('month', 'monthly', 'fedBack'),
  ],
};
const record = (
  events: ComplaintRecord['events'],
  occurrences?: ComplaintRecord['occurrences'],
): ComplaintRecord => ({
  ...{ id: 'a', fields: {}, events, agreed: {}, extensions: [], pauses: [] },
  ...(occurrences && { occurrences }),
});
const received = { received: time('2026-11-02T09:00:00') };
const first = record({ ...received, fedBack: time('2026-11-20T15:00:00') });

const turns = (
  before: ComplaintRecord | undefined,
  after: ComplaintRecord,
  { began = '2026-11-01T10:00:00', now = '2026-11-22T09:30:00' } = {},
) =>
  caseReportTurns({ before, after }, rulebook, { zone, began: at(began), now: at(now) }).map(
    ({ report: { key }, time: last, occurrence }) => [key, last?.instant, occurrence],
  );

describe('caseReports', () => {
  it('should be those made for each case that say which event they follow', () => {
    expect(caseReports(rulebook).map(({ key, at: event }) => [key, event])).toEqual([
      ['feedback', 'fedBack'],
      ['training', 'trained'],
    ]);
  });
});

describe('caseReportTurns', () => {
  it('should come when the event takes place, on a record that is new or was there', () => {
    const owed = [['feedback', at('2026-11-20T15:00:00'), 1]];
    expect(turns(record(received), first)).toEqual(owed);
    expect(turns(undefined, first)).toEqual(owed);
  });

  it('should come for each report whose event takes place', () => {
    const both = record({ ...first.events, trained: day('2026-11-21') });
    expect(turns(undefined, both).map(([key]) => key)).toEqual(['feedback', 'training']);
    expect(turns(first, both).map(([key]) => key)).toEqual(['training']);
  });

  it('should not come when anything else of the record changes', () => {
    expect(turns(first, { ...first, fields: { result: '已维修' } })).toEqual([]);
    expect(turns(undefined, record(received))).toEqual([]);
  });

  it('should come anew when the time was put right, and when the event takes place again', () => {
    const corrected = record({ ...received, fedBack: time('2026-11-19T15:00:00') });
    expect(turns(first, corrected)).toEqual([['feedback', at('2026-11-19T15:00:00'), 1]]);
    const again = record(
      { ...received, fedBack: time('2026-11-22T08:00:00') },
      { fedBack: [time('2026-11-20T15:00:00')] },
    );
    expect(turns(first, again)).toEqual([['feedback', at('2026-11-22T08:00:00'), 2]]);
    const earlierCorrected = { ...again, occurrences: { fedBack: [time('2026-11-18T15:00:00')] } };
    expect(turns(again, earlierCorrected)).toHaveLength(1);
  });

  it('should not come for a reopening that only puts the event among those before', () => {
    const reopened = record(received, { fedBack: [time('2026-11-20T15:00:00')] });
    expect(turns(first, reopened)).toEqual([]);
  });

  it('should say that nothing is owed when the event was taken back', () => {
    expect(turns(first, record(received))).toEqual([['feedback', undefined, 0]]);
  });

  it('should not come for what happened before the day the ledger began, whatever the hour', () => {
    const began = '2026-11-20T18:00:00';
    expect(turns(undefined, record({ fedBack: day('2026-11-20') }), { began })).toHaveLength(1);
    expect(turns(undefined, record({ fedBack: day('2026-11-19') }), { began })).toEqual([]);
    const old = record({ fedBack: day('2019-05-05') });
    expect(turns(record({}), old, { began })).toEqual([]);
    expect(turns(old, record({ fedBack: day('2020-05-05') }), { began })).toEqual([]);
    expect(turns(old, record({ fedBack: day('2026-11-21') }), { began })).toHaveLength(1);
  });

  it('should not come for an old event that a new record brings along, but for one entered late', () => {
    const began = '2026-01-01T10:00:00';
    const late = record({ fedBack: day('2026-10-21') });
    expect(turns(undefined, late, { began })).toEqual([]);
    expect(turns(record({}), late, { began })).toHaveLength(1);
    expect(turns(undefined, record({ fedBack: day('2026-10-22') }), { began })).toHaveLength(1);
  });
});

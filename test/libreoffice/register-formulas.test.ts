import fc from 'fast-check';
import { parseIsoDay } from '../../core/date/civil-date';
import { parseIsoWall } from '../../core/date/wall-time';
import type { ComplaintRecord } from '../../core/record/record';
import type { Rulebook } from '../../core/rulebook/rulebook';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { ledgerWorkbook } from '../../core/workbook/ledger-workbook';
import { litClocks } from '../../core/workbook/register-columns';
import { registerLayout } from '../../core/workbook/register-layout';
import { zoneOf } from '../../core/date/zone';
import { statutoryDays } from '../../calendars/statutory-days';
import {
  compareGeneratedRegisters,
  type RegisterComparison,
} from '../support/compare-generated-rows';
import { compareWithOffice } from '../support/compare-with-office';
import { everyTurnRulebook, everyUnitRulebook } from '../support/every-unit-rulebook';
import { arbitraryRecord } from '../support/generated-records';
import { describeWith } from '../support/need-program';
import { officeLedger, officeNow, officeZone } from '../support/office-ledger';
import { rulebookIds } from '../support/read-rulebook';
import { boundRulebook, sampleMessages } from '../support/sample-ledger';

jest.setTimeout(300_000);

const everyUnit = everyUnitRulebook();
const everyTurn = everyTurnRulebook();
const instant = (iso: string): number => officeZone.toInstant(parseIsoWall(iso) ?? Number.NaN);

const generated = (rulebook: Rulebook, count: number, seed: number): readonly ComplaintRecord[] =>
  fc
    .sample(arbitraryRecord(rulebook, officeZone), { numRuns: count, seed })
    .map((record, index) => ({ ...record, id: `r${index}`, number: `N${index}` }));

/** Every formula of the register gives in LibreOffice what the core gives. */
async function expectSame(
  ledger: LedgerSettings,
  records: readonly ComplaintRecord[],
  asOf = officeNow,
): Promise<void> {
  const { compared, mismatches } = await compareWithOffice(ledgerWorkbook(ledger, records, asOf));
  expect(mismatches.slice(0, 10)).toEqual([]);
  const clocks = litClocks(ledger.rulebook).length;
  expect(compared).toBeGreaterThanOrEqual(records.length * (clocks + 1));
}

describeWith('soffice', 'libreoffice-calc', 'register formulas in LibreOffice', () => {
  it.each([everyUnit, everyTurn])('should say every clock of $id natively', (rulebook) => {
    const { nativeClocks } = registerLayout(officeLedger(rulebook), officeNow);
    expect([...nativeClocks.keys()]).toEqual(rulebook.clocks.map(({ key }) => key));
  });

  it.each([
    ['2026-11-22T16:00:00', 120, 11, 'zh', everyUnit],
    ['2026-11-20T12:30:00', 40, 12, 'en', everyUnit],
    ['2026-12-31T23:59:59', 40, 14, 'zh', everyUnit],
    ['2026-11-20T17:59:30', 80, 101, 'zh', everyTurn],
    ['2025-02-08T09:00:00', 40, 15, 'en', everyTurn],
  ] as const)(
    'should give at %s the dues and lights of the core for %d generated rows',
    async (iso, count, seed, language, rulebook) => {
      const asOf = instant(iso);
      const ledger = officeLedger(rulebook, { language, asOf });
      await expectSame(ledger, generated(rulebook, count, seed), asOf);
    },
  );

  it.each([
    ['2026-11-20T12:30:00', '正常'],
    ['2026-11-20T13:00:00', '临期'],
  ])(
    'should turn amber at the opening and not in the break before it: at %s %s',
    async (iso, light) => {
      const asOf = instant(iso);
      const ledger = officeLedger(everyTurn, { asOf });
      // Eight working hours end at 14:36 of the next day; the last fifth begins 1.6 hours before.
      const record: ComplaintRecord = {
        id: 'r-1',
        fields: {},
        events: { received: { instant: instant('2026-11-19T14:36:00'), dateOnly: false } },
        agreed: {},
        extensions: [],
        pauses: [],
      };
      await expectSame(ledger, [record], asOf);
      const [register] = ledgerWorkbook(ledger, [record], asOf).sheets;
      const column = registerLayout(ledger, asOf).columns.findIndex(
        ({ key }) => key === 'light:business-more',
      );
      expect(register?.blocks[0]?.cells[1]?.[column]).toMatchObject({ value: light });
    },
  );

  it('should give the dues and lights of the core for the 120 messages of the sample', async () => {
    const rulebook = boundRulebook('government-message-board');
    const messages = await sampleMessages(rulebook);
    expect(messages).toHaveLength(120);
    const asOf = instant('2019-05-10T10:00:00');
    await expectSame(officeLedger(rulebook, { asOf }), messages, asOf);
  });

  describe('under the rulebooks of the project', () => {
    const rows = 40;
    const ids = rulebookIds();
    let comparisons: readonly RegisterComparison[] = [];
    beforeAll(async () => {
      const ledgers = ids.map((id) => officeLedger(boundRulebook(id)));
      comparisons = await compareGeneratedRegisters(ledgers, rows, 21);
    });

    it.each(ids)('should give the dues and lights of the core under %s', (id) => {
      const comparison = comparisons[ids.indexOf(id)];
      expect(comparison?.mismatches.slice(0, 5)).toEqual([]);
      expect(comparison?.rows).toBe(rows);
      const clocks = litClocks(boundRulebook(id)).length;
      expect(comparison?.compared).toBeGreaterThanOrEqual(rows * clocks);
    });
  });

  it.each(['weekdays', 'every-day'] as const)(
    'should count by the calendar %s with own closures and business hours',
    async (kind) => {
      const ledger = officeLedger(everyUnit);
      const own = {
        ...ledger,
        calendar: compileCalendar(
          {
            kind,
            closures: [{ day: parseIsoDay('2026-11-23') ?? 0, name: '盘点' }],
            extraWorkdays: [{ day: parseIsoDay('2026-11-28') ?? 0, name: '加班' }],
            hours: [
              { start: 480, end: 690 },
              { start: 810, end: 1020 },
              { start: 1140, end: 1260 },
            ],
          },
          statutoryDays,
        ),
      };
      await expectSame(own, generated(everyUnit, 60, 31));
    },
  );

  it('should keep to values of the core for hours where the clocks are moved', async () => {
    const zone = zoneOf('America/New_York');
    const ledger = { ...officeLedger(everyUnit), zone, fixedNow: zone.toWall(officeNow) };
    const { nativeClocks } = registerLayout(ledger, officeNow);
    expect(nativeClocks.has('working-days')).toBe(true);
    expect(nativeClocks.has('hours')).toBe(false);
    await expectSame(ledger, generated(everyUnit, 40, 41));
  });
});

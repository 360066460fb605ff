import '../../support/office-host';
import { computeFunction } from '../../../addin/custom-functions/compute-function';
import type { FunctionSetting } from '../../../addin/custom-functions/function-setting';
import { wordingOf } from '../../../addin/texts/texts';
import { wallOfSerial } from '../../../core/workbook/excel-serial';
import { formatWall } from '../../../core/date/wall-time';
import type { GoldenCase } from '../../support/golden-cases';
import { eventsOf, golden, settingOf } from '../../support/golden-doors';
import { lightWords } from '../../support/light-words';
import { officeLedger } from '../../support/office-ledger';

const wording = wordingOf('zh');

/** What DUE, LIGHT and REMAINING say in cells; a blank cell says nothing. */
function cellsOf(one: GoldenCase) {
  const { rulebook, calendar, zone } = settingOf(one);
  const ledger = { ...officeLedger(rulebook), calendar, zone };
  const setting: FunctionSetting = { ledger, calendar, zone, wording };
  const clock = rulebook.clocks.find(({ key }) => key === one.clock);
  const events = eventsOf(one);
  const cell = (value: string | undefined) => [[value?.replace('T', ' ') ?? '']];
  const [start, stop] = [cell(events[clock?.from ?? '']), cell(events[clock?.to ?? ''])];
  const [key, level, asOf] = [[[one.clock]], cell(one.level), cell(one.asOf)];
  const [[due]] = computeFunction('DUE', [key, start, level], setting) as [[unknown]];
  const [[light]] = computeFunction('LIGHT', [key, start, asOf, stop, level], setting) as [
    [unknown],
  ];
  const [[left]] = computeFunction('REMAINING', [key, start, asOf, level], setting) as [[unknown]];
  return {
    due: typeof due === 'number' ? shownDue(due, one) : undefined,
    light,
    // REMAINING takes no stop: what is left of a clock that was stopped is not asked.
    remaining: one.remaining === undefined ? undefined : String(left),
  };
}

/** A serial as the case writes the due; a whole one is a date, or midnight. */
function shownDue(serial: number, { due = '' }: GoldenCase): string {
  return formatWall(wallOfSerial(serial))
    .slice(0, due.length === 10 ? 10 : 16)
    .replace('T', ' ');
}

const expectedCells = ({ due, light, remaining }: GoldenCase) => ({
  // DUE gives the day of a due at the close of business.
  due: due?.endsWith(' 18:00') ? (expect.stringContaining(due.slice(0, 10)) as string) : due,
  light: lightWords[light],
  remaining: remaining?.split(' ')[0],
});

describe('the worksheet functions', () => {
  const sayable = golden.cases.filter(({ not }) => not.cell === undefined);

  it('should be able to say most golden cases', () => {
    expect(sayable.length).toBeGreaterThanOrEqual(400);
  });

  it.each(sayable.map((one) => [`${one.file}: ${one.title}`, one] as const))(
    'should give in cells what is expected: %s',
    (_, one) => {
      expect(cellsOf(one)).toEqual(expectedCells(one));
    },
  );
});

import '../../support/office-host';
import { computeFunction } from '../../../addin/custom-functions/compute-function';
import type { Matrix } from '../../../addin/custom-functions/worksheet-function';
import type { FunctionSetting } from '../../../addin/custom-functions/function-setting';
import { wordingOf } from '../../../addin/texts/texts';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { wallOfSerial } from '../../../core/record/wall-of-serial';
import { formatWall } from '../../../core/date/wall-time';
import type { GoldenCase } from '../../support/golden-cases';
import { eventsOf, golden, settingOf } from '../../support/golden-doors';
import { registerCells } from '../../support/register-cells';
import { lightWords } from '../../support/light-words';
import { officeLedger } from '../../support/office-ledger';

const wording = wordingOf('zh');

const cell = (value: string | undefined) => [[value?.replace('T', ' ') ?? '']];

/** What DUE, LIGHT and REMAINING say of a start, a stop and a level; a blank cell says nothing. */
function cellsOf(one: GoldenCase) {
  const { rulebook } = settingOf(one);
  const clock = rulebook.clocks.find(({ key }) => key === one.clock);
  const events = eventsOf(one);
  return answersOf(one, {
    start: cell(events[clock?.from ?? '']),
    stop: cell(events[clock?.to ?? '']),
    level: cell(one.level),
  });
}

/** What they say of a row of the register, in a ledger where everything is on its row. */
function rowOf(one: GoldenCase) {
  const { record } = settingOf(one);
  const { titles, cells } = registerCells(record, ledgerOf(one));
  const [blank, of] = [[['']], [[titles], [cells]] as const];
  return answersOf(one, { start: blank, stop: blank, level: blank }, of);
}

const ledgerOf = (one: GoldenCase): LedgerSettings => {
  const { rulebook, calendar, zone } = settingOf(one);
  return { ...officeLedger(rulebook), calendar, zone };
};

function answersOf(
  one: GoldenCase,
  { start, stop, level }: Readonly<Record<'start' | 'stop' | 'level', Matrix>>,
  row: readonly Matrix[] = [],
) {
  const ledger = ledgerOf(one);
  const { calendar, zone } = ledger;
  const setting: FunctionSetting = { ledger, calendar, zone, wording };
  const [key, asOf] = [[[one.clock]], cell(one.asOf)];
  const answer = (id: 'DUE' | 'LIGHT' | 'REMAINING', ...cells: readonly Matrix[]): unknown =>
    computeFunction(id, [key, ...cells, ...row], setting)[0]?.[0];
  const due = computeFunction(
    'DUE',
    [key, start, level, ...row, ...(row.length > 0 ? [asOf] : [])],
    setting,
  )[0]?.[0];
  const left = answer('REMAINING', start, asOf, level);
  return {
    due: typeof due === 'number' ? shownDue(due, one) : undefined,
    light: answer('LIGHT', start, asOf, stop, level),
    // REMAINING takes no stop: what is left of a clock that was stopped is not asked.
    remaining: one.remaining === undefined ? undefined : String(left),
  };
}

/** A serial as the case writes the due; a whole one is a date, or midnight. */
function shownDue(serial: number, { due = '' }: GoldenCase): string {
  return formatWall(wallOfSerial(serial) ?? 0)
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

  const others = golden.cases.filter(({ not }) => not.cell?.startsWith('more facts') ?? false);

  it.each(others.map((one) => [`${one.file}: ${one.title}`, one] as const))(
    'should give for its row of the register what is expected: %s',
    (_, one) => {
      expect(rowOf(one)).toEqual(expectedCells(one));
    },
  );

  it.each(sayable.map((one) => [`${one.file}: ${one.title}`, one] as const))(
    'should give in cells what is expected: %s',
    (_, one) => {
      expect(cellsOf(one)).toEqual(expectedCells(one));
    },
  );
});

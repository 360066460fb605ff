import {
  cellRefusal,
  coreAnswer,
  expectedOf,
  golden,
  officeRefusal,
} from '../../support/golden-doors';
import { readRulebook, rulebookIds } from '../../support/read-rulebook';

describe('the golden cases', () => {
  it('should be 400 or more, each with a title of its own', () => {
    expect(golden.cases.length).toBeGreaterThanOrEqual(400);
    const titles = golden.cases.map(({ file, title }) => `${file}: ${title}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('should show each unit a clock may have', () => {
    const shown = new Set<string>(
      golden.regimes.flatMap(({ clocks }) => clocks.map(({ within }) => within.unit)),
    );
    expect([...shown].sort()).toEqual([
      'agreed',
      'calendar-day',
      'day-of-month',
      'end-of-month',
      'hour',
      'minute',
      'month',
      'next-day',
      'same-day',
      'week',
      'weekday',
      'working-day',
      'working-hour',
      'year',
    ]);
  });

  it('should be two or more of each rulebook with clocks, its worked examples included', () => {
    const few = rulebookIds().filter((id) => {
      const { clocks, examples } = readRulebook(id);
      const worked = examples.filter(({ expect: { clocks } }) => Object.keys(clocks).length > 0);
      const own = golden.cases.filter(({ rulebook }) => rulebook === id);
      return clocks.length > 0 && worked.length + own.length < 2;
    });
    expect(few).toEqual([]);
  });

  it('should say of each case why it cannot go through a door, and of no other', () => {
    const wrong = golden.cases.flatMap((one) => {
      const [cell, office] = [cellRefusal(one), officeRefusal(one)];
      const isSaid = one.not.cell === cell && one.not.office === office;
      return isSaid ? [] : [{ file: one.file, title: one.title, cell, office }];
    });
    expect(wrong).toEqual([]);
  });

  it.each(golden.cases.map((one) => [`${one.file}: ${one.title}`, one] as const))(
    'should hold in the core: %s',
    (_, one) => {
      expect(coreAnswer(one)).toEqual(expectedOf(one));
    },
  );
});

import { statutoryDays } from '../../calendars/statutory-days';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import { runExample } from '../../core/example/run-example';
import { parseRulebook } from '../../core/rulebook/parse-rulebook';
import {
  otherRulebook,
  readRulebook,
  readRulebookText,
  rulebookIds,
} from '../support/read-rulebook';

describe('rulebooks', () => {
  it('should be there', () => {
    expect(rulebookIds().length).toBeGreaterThanOrEqual(6);
  });

  for (const id of rulebookIds()) {
    describe(id, () => {
      const definition = readRulebook(id);

      it('should come through the door without a finding, under its own name', () => {
        const { findings } = parseRulebook(readRulebookText(id), otherRulebook);
        expect(findings).toEqual([]);
        expect(definition.id).toBe(id);
      });

      it('should have at least two worked examples', () => {
        expect(definition.examples.length).toBeGreaterThanOrEqual(2);
      });

      it('should show each clock at work in an example', () => {
        const shown = new Set(
          definition.examples.flatMap(({ expect: { clocks } }) => Object.keys(clocks)),
        );
        expect(definition.clocks.map(({ key }) => key).filter((key) => !shown.has(key))).toEqual(
          [],
        );
      });

      const calendar = compileCalendar(
        { kind: definition.calendar, closures: [], extraWorkdays: [], hours: defaultHours },
        statutoryDays,
      );
      for (const example of definition.examples) {
        it(`should hold: ${example.title.en}`, () => {
          expect(runExample(example, definition, calendar)).toEqual([]);
        });
      }
    });
  }
});

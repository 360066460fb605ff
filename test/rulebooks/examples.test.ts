import { statutoryDays } from '../../calendars/statutory-days';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import { assessRecord } from '../../core/clock/assess-record';
import type { ClockState } from '../../core/clock/clock-state';
import { formatDay } from '../../core/date/civil-date';
import type { Zone } from '../../core/date/time';
import { formatWall } from '../../core/date/wall-time';
import { zoneOf } from '../../core/date/zone';
import { timeBarFindings } from '../../core/escalation/time-bar-findings';
import { promotionsOf } from '../../core/escalation/promotions-of';
import { checkRawRecord } from '../../core/record/check-raw-record';
import { parseDateTime } from '../../core/record/parse-date-time';
import { suggestLevel } from '../../core/record/suggest-level';
import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import type { RulebookDefinition } from '../../core/rulebook/definition';
import type { Rulebook } from '../../core/rulebook/rulebook';
import { parseRulebook } from '../../core/rulebook/parse-rulebook';
import { readRulebook, readRulebookText, rulebookIds } from '../support/read-rulebook';

type Example = RulebookDefinition['examples'][number];
type ExpectedClock = Example['expect']['clocks'][string];

describe('rulebooks', () => {
  it('should be there', () => {
    expect(rulebookIds().length).toBeGreaterThanOrEqual(6);
  });

  for (const id of rulebookIds()) {
    describe(id, () => {
      it('should come through the door without a finding, under its own name', () => {
        const { definition, findings } = parseRulebook(readRulebookText(id));
        expect(findings).toEqual([]);
        expect(definition?.id).toBe(id);
      });

      it('should have at least four worked examples', () => {
        expect(readRulebook(id).examples.length).toBeGreaterThanOrEqual(4);
      });

      it('should show each clock at work in an example', () => {
        const definition = readRulebook(id);
        const shown = new Set(
          definition.examples.flatMap(({ expect: { clocks } }) => Object.keys(clocks)),
        );
        expect(definition.clocks.map(({ key }) => key).filter((key) => !shown.has(key))).toEqual(
          [],
        );
      });

      for (const example of readRulebook(id).examples) {
        it(`should hold: ${example.title.en}`, () => {
          expect(actual(example, readRulebook(id))).toEqual(expected(example));
        });
      }
    });
  }
});

interface Outcome {
  readonly clocks: Readonly<Record<string, ExpectedClock | undefined>>;
  readonly light?: string | undefined;
  readonly findings: readonly string[];
  readonly promotions: readonly string[];
  readonly suggestedLevel?: string | undefined;
}

function expected({
  expect: { clocks, light, findings, promotions, suggestedLevel },
}: Example): Outcome {
  return {
    clocks,
    ...(light !== undefined && { light }),
    findings: [...findings].sort(),
    promotions: [...promotions].sort(),
    ...(suggestedLevel !== undefined && { suggestedLevel }),
  };
}

/** Runs an example from the raw record to its promotions and answers in the words of the example. */
function actual(example: Example, definition: RulebookDefinition): Outcome {
  const rulebook = bind(definition, example);
  const zone = zoneOf(rulebook.zone);
  const asOf = instantOf(example.asOf, zone);
  const calendar = compileCalendar(
    { kind: rulebook.calendar, closures: [], extraWorkdays: [], hours: defaultHours },
    statutoryDays,
  );
  const { record, findings } = checkRawRecord({ id: 'example', ...example.record }, rulebook, {
    zone,
    asOf,
  });
  const assessment = assessRecord(record, rulebook, { calendar, zone }, asOf);
  const { expect: wanted } = example;
  return {
    clocks: Object.fromEntries(
      Object.entries(wanted.clocks).map(([key, clock]) => [
        key,
        shownClock(
          assessment.clocks.find((state) => state.clock.key === key),
          clock,
          zone,
        ),
      ]),
    ),
    ...(wanted.light !== undefined && { light: assessment.light }),
    findings: [...findings, ...timeBarFindings(assessment, rulebook)]
      .map(({ code }) => code)
      .sort(),
    promotions: promotionsOf(record, assessment, rulebook)
      .map(({ escalation }) => escalation.key)
      .sort(),
    ...(wanted.suggestedLevel !== undefined && {
      suggestedLevel: suggestLevel(record, rulebook, zone),
    }),
  };
}

function bind(definition: RulebookDefinition, { parameters }: Example): Rulebook {
  const { rulebook, findings } = bindRulebook(definition, parameters);
  if (rulebook === undefined) throw new Error(findings.map(({ message }) => message.en).join('\n'));
  return rulebook;
}

function instantOf(text: string, zone: Zone): number {
  const parsed = parseDateTime(text, { zone });
  if (!parsed.ok) throw new Error(parsed.finding.message.en);
  return parsed.time.instant;
}

/** A clock's state in the words of the example: of due and light only what it asks for. */
function shownClock(
  state: ClockState | undefined,
  wanted: ExpectedClock,
  zone: Zone,
): ExpectedClock | undefined {
  if (state === undefined) return undefined;
  return {
    state: state.status,
    ...(wanted.due !== undefined && { due: shownDue(state, zone) }),
    ...(wanted.light !== undefined && { light: state.light }),
  };
}

function shownDue({ due }: ClockState, zone: Zone): string {
  if (due === undefined) return 'none';
  return due.kind === 'day'
    ? formatDay(due.day)
    : formatWall(zone.toWall(due.deadline)).slice(0, 16).replace('T', ' ');
}

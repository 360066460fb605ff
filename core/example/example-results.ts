import type { Calendar } from '../calendar/calendar';
import type { Light } from '../clock/clock-state';
import { hasLight } from '../clock/clock-light';
import { dueText } from '../clock/due-text';
import type { Finding } from '../finding';
import { bindRulebook } from '../rulebook/bind-rulebook';
import type { RulebookDefinition } from '../rulebook/definition';
import type { LineOf } from '../rulebook/parse-rulebook';
import type { Text } from '../text';
import type { Difference } from './difference';
import { exampleCase, type Example } from './example-case';
import { runExample } from './run-example';

/** What came of a worked example: where it differs, and the due dates the rulebook gives it. */
export interface ExampleResult {
  readonly title: Text;
  readonly findings: readonly Finding[];
  readonly clocks: readonly {
    readonly key: string;
    readonly title: Text;
    readonly due?: string;
    readonly light: Light;
  }[];
}

/** Runs every worked example of a rulebook. */
export function exampleResults(
  definition: RulebookDefinition,
  calendar: Calendar,
  lineOf: LineOf,
): readonly ExampleResult[] {
  return definition.examples.map((example, index) => ({
    title: example.title,
    findings: runExample(example, definition, calendar).map((difference) =>
      findingOf(difference, lineOf(['examples', index, ...difference.path])),
    ),
    clocks: clocksOf(example, definition, calendar),
  }));
}

function findingOf({ path, expected, actual }: Difference, line: number | undefined): Finding {
  const field = path.join('.');
  return {
    code: 'example-differs',
    severity: 'error',
    field,
    ...(line !== undefined && { line }),
    message: {
      zh: `${field}：应为 ${shown(expected, '无')}，算得 ${shown(actual, '无')}。`,
      en: `${field}: expected ${shown(expected, 'nothing')}, computed ${shown(actual, 'nothing')}.`,
    },
  };
}

/** `state running, due 2026-11-24` for what has parts; lists with commas. */
function shown(value: unknown, none: string): string {
  if (value === undefined || value === null || value === '') return none;
  if (Array.isArray(value)) {
    const parts = value.filter((part) => part !== undefined);
    return parts.length === 0 ? none : parts.map((part) => shown(part, none)).join(', ');
  }
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
  return Object.entries(value)
    .map(([key, part]) => `${key} ${shown(part, none)}`)
    .join(', ');
}

function clocksOf(example: Example, definition: RulebookDefinition, calendar: Calendar) {
  const { rulebook } = bindRulebook(definition, example.parameters);
  const read = rulebook && exampleCase(example, rulebook, calendar);
  return (read?.assessment.clocks ?? [])
    .filter(({ clock, due }) => hasLight(clock) && due !== undefined)
    .map(({ clock: { key, title }, due, light }) => ({
      key,
      title,
      light,
      ...(due && read && { due: dueText(due, read.setting.zone) }),
    }));
}

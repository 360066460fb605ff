import { statutoryDays } from '../../calendars/statutory-days';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import { exampleCase } from '../../core/example/example-case';
import type { PrintedCase } from '../../core/handling/printed-value';
import { paperCase } from '../../core/paper/paper-case';
import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import type { Language } from '../../core/text';
import { readRulebook } from './read-rulebook';

/** The worked examples of a rulebook as cases to print, each with a number. */
export function examplePapers(
  id: string,
  { language = 'zh', copyFor }: { language?: Language; copyFor?: string } = {},
): readonly PrintedCase[] {
  const definition = readRulebook(id);
  const calendar = compileCalendar(
    { kind: definition.calendar, closures: [], extraWorkdays: [], hours: defaultHours },
    statutoryDays,
  );
  return definition.examples.flatMap((example, index) => {
    const { rulebook } = bindRulebook(definition, example.parameters);
    const read = rulebook && exampleCase(example, rulebook, calendar);
    if (!read) return [];
    const { record, others, setting, asOf } = read;
    const ledger = { id, name: `${rulebook.title[language]}台账`, language, rulebook, ...setting };
    const numbered = { ...record, number: record.number ?? `2611200${index + 41}` };
    return [paperCase({ record: numbered, others, ledger, asOf, copyFor })];
  });
}

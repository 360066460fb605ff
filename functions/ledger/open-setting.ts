import { statutoryDays } from '../../calendars/statutory-days';
import type { Calendar } from '../../core/calendar/calendar';
import { checkCalendar } from '../../core/calendar/check-calendar';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { checkClockCalendars } from '../../core/clock/check-clock-calendars';
import type { Zone } from '../../core/date/time';
import { zoneOf } from '../../core/date/zone';
import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import type { RulebookDefinition } from '../../core/rulebook/definition';
import type { Rulebook } from '../../core/rulebook/rulebook';
import { checkChoices } from '../../core/rulebook/settle-choices';
import type { SettingInput } from '../contract/setting-input';
import { notFound, type Problem } from '../request/problem';
import type { Rulebooks } from '../store/rulebooks';
import { readCalendar } from './read-calendar';
import { unfit } from './unfit';

/** A rulebook bound to its parameters, and where its clocks run. */
export interface OpenSetting {
  readonly kind: 'setting';
  readonly rulebook: Rulebook;
  readonly zone: Zone;
  readonly calendar: Calendar;
}

/** Makes a request's rulebook, parameters, zone and calendar ready to run, or says why not. */
export async function openSetting(
  input: SettingInput,
  rulebooks: Rulebooks,
): Promise<OpenSetting | Problem> {
  const definition = await rulebooks.read(input.rulebook);
  return definition ? settingBy(definition, input) : unknownRulebook(input.rulebook);
}

/** The same by a rulebook that is already read. */
export function settingBy(
  definition: RulebookDefinition,
  input: Omit<SettingInput, 'rulebook'>,
): OpenSetting | Problem {
  const choices = input.choices ?? {};
  const unknown = checkChoices(definition, choices);
  if (unknown.length > 0) return unfit('/choices', unknown);
  const { rulebook, findings } = bindRulebook(definition, input.parameters, [], choices);
  if (!rulebook) return unfit('/parameters', findings);
  const source = readCalendar(input.calendar, rulebook.calendar);
  const unsound = checkCalendar(source);
  if (unsound.length > 0) return unfit('/calendar', unsound);
  const calendar = compileCalendar(source, statutoryDays);
  const missing = checkClockCalendars(rulebook, calendar);
  if (missing.length > 0) return unfit('/calendar', missing);
  return {
    kind: 'setting',
    rulebook,
    zone: zoneOf(input.timeZone ?? rulebook.zone),
    calendar,
  };
}

function unknownRulebook(id: string): Problem {
  const message = {
    zh: `没有规则“${id}”；可用的规则见 /api/rulebooks。`,
    en: `There is no rulebook “${id}”; /api/rulebooks lists them.`,
  };
  return notFound({ zh: '规则', en: 'rulebook' }, id, [
    { pointer: '/rulebook', code: 'unknown-rulebook', message },
  ]);
}

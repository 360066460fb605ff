import type { Calendar, CalendarSource } from './calendar';

/** The calendars a ledger has beside its main one: earlier ones and named ones, made when asked for. */
export function compileFurther(
  source: CalendarSource,
  compileSource: (source: CalendarSource) => Calendar,
): Pick<Calendar, 'inForceAt' | 'named'> {
  const compiled = new Map<CalendarSource, Calendar>();
  const compile = (further: CalendarSource): Calendar => {
    const known = compiled.get(further) ?? compileSource(further);
    compiled.set(further, known);
    return known;
  };
  const byName = new Map<string, CalendarSource>([
    ...KINDS.map((kind) => [kind, { ...ownDays(source), kind }] as const),
    ...(source.named ?? []).map((further) => [further.name, further] as const),
  ]);
  return {
    inForceAt(this: Calendar, instant) {
      const then = source.earlier?.find(({ until }) => instant < until);
      return then === undefined ? this : compile(then.calendar);
    },
    named: (name) => {
      const further = byName.get(name);
      return further === undefined ? undefined : compile(further);
    },
  };
}

const KINDS: readonly CalendarSource['kind'][] = ['cn-statutory', 'weekdays', 'every-day'];

/** A kind of calendar that a clock names has the office's own days and hours too. */
function ownDays(source: CalendarSource): CalendarSource {
  const { kind, closures, extraWorkdays, hours, ownHours = [], weekdayHours = [] } = source;
  return { kind, closures, extraWorkdays, hours, ownHours, weekdayHours };
}

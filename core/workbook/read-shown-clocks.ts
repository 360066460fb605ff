import type { Light } from '../clock/clock-state';
import { deadlineOfDay } from '../clock/deadline-of-day';
import { lightName } from '../clock/light-name';
import type { ShownClock } from '../clock/preview-change';
import { settingOfClock } from '../clock/setting-of-clock';
import { dayOfWall } from '../date/wall-time';
import type { Clock } from '../rulebook/rulebook';
import { dueKind } from './clock-cells';
import { wallOfSerial } from '../record/wall-of-serial';
import type { LedgerSettings } from './ledger-settings';
import type { RegisterMap } from './read-register-row';
import { litClocks } from './register-columns';

/**
 * What a row of the register shows of its clocks: the due and the light in their cells, whatever
 * computed them. A clock without a light cell is left out.
 */
export function readShownClocks(
  cells: readonly unknown[],
  { places }: RegisterMap,
  ledger: LedgerSettings,
): readonly ShownClock[] {
  const cell = (key: string): unknown => cells[places.get(key) ?? -1];
  return litClocks(ledger.rulebook).flatMap((clock) => {
    const light = cell(`light:${clock.key}`);
    if (typeof light !== 'string') return [];
    const due = dueOf(cell(`due:${clock.key}`), clock, ledger);
    return [{ clock, light: lightOf(light), ...(due && { due }) }];
  });
}

function lightOf(text: string): Light {
  const found = LIGHTS.find((light) => Object.values(lightName(light)).includes(text));
  return found ?? 'grey';
}

const LIGHTS: readonly Light[] = ['red', 'amber', 'paused', 'purple', 'green', 'blue'];

function dueOf(cell: unknown, clock: Clock, ledger: LedgerSettings): ShownClock['due'] {
  const wall = typeof cell === 'number' ? wallOfSerial(cell) : undefined;
  if (wall === undefined) return undefined;
  const isDay = Number.isInteger(cell) && dueKind(clock) !== 'instant';
  if (!isDay) return { kind: 'instant', deadline: ledger.zone.toInstant(wall) };
  const day = dayOfWall(wall);
  const deadline = deadlineOfDay(day, clock.cutoff, settingOfClock(clock, ledger));
  return { kind: 'day', day, deadline };
}

import type { DateProblem } from './date-problem';
import type { TextScanner } from './text-scanner';

/** Second of the day, and the offset in seconds when the text names one. */
export interface TimeText {
  readonly second: number;
  readonly offset: number | undefined;
}

/**
 * Reads what follows a date: `T09:30:15+08:00`, ` 9:32`, `上午9时32分`, `下午3点`, ` 2:05 PM`; the
 * whole rest of the text has to be the time.
 */
export function readTimeText(scanner: TextScanner): TimeText | DateProblem {
  if (scanner.oneOf('Tt') === '') scanner.spaces();
  const half = readHalf(scanner);
  scanner.spaces();
  const clock = readClock(scanner);
  if (clock === undefined) return 'date-unreadable';
  scanner.spaces();
  const hour = hourOf(clock.hour, half ?? readHalf(scanner));
  const offset = readOffset(scanner);
  scanner.spaces();
  if (!scanner.isAtEnd) return 'date-unreadable';
  if (hour === undefined || clock.minute > 59 || clock.second > 59) return 'date-impossible';
  const second = hour * 3600 + clock.minute * 60 + clock.second;
  return { second, offset };
}

type Half = 'morning' | 'noon' | 'afternoon' | 'evening';

const halves: readonly (readonly [string, Half])[] = [
  ['上午', 'morning'],
  ['早上', 'morning'],
  ['凌晨', 'morning'],
  ['am', 'morning'],
  ['中午', 'noon'],
  ['下午', 'afternoon'],
  ['pm', 'afternoon'],
  ['晚上', 'evening'],
];

function readHalf(scanner: TextScanner): Half | undefined {
  if (scanner.isAtEnd || scanner.isAtDigit) return undefined;
  return halves.find(([word]) => scanner.word(word))?.[1];
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

function readClock(scanner: TextScanner): Clock | undefined {
  const hour = scanner.number(2);
  if (hour < 0) return undefined;
  const sign = scanner.oneOf(':时点');
  if (sign === '') return undefined;
  return sign === ':' ? readColons(scanner, hour) : readCharacters(scanner, hour);
}

/** `9:32`, `9:32:09`, `9:32:09.123`; parts of a second are dropped. */
function readColons(scanner: TextScanner, hour: number): Clock | undefined {
  const minute = scanner.pair();
  if (minute < 0) return undefined;
  if (scanner.oneOf(':') === '') return { hour, minute, second: 0 };
  const second = scanner.pair();
  if (second < 0) return undefined;
  if (scanner.oneOf('.,') !== '' && scanner.number(9) < 0) return undefined;
  return { hour, minute, second };
}

/** `9时`, `9点半`, `9时32分`, `9时32分9秒`, `9点32`. */
function readCharacters(scanner: TextScanner, hour: number): Clock | undefined {
  scanner.spaces();
  if (scanner.oneOf('半') !== '') return { hour, minute: 30, second: 0 };
  if (scanner.oneOf('整') !== '') return { hour, minute: 0, second: 0 };
  const minute = scanner.number(2);
  if (minute < 0) return { hour, minute: 0, second: 0 };
  if (scanner.oneOf('分') === '') return { hour, minute, second: 0 };
  scanner.spaces();
  const second = scanner.number(2);
  if (second < 0) return { hour, minute, second: 0 };
  return scanner.oneOf('秒') === '' ? undefined : { hour, minute, second };
}

/** The hour 0–23, or `undefined` for one that the half of the day does not have. */
function hourOf(hour: number, half: Half | undefined): number | undefined {
  if (hour > 23) return undefined;
  switch (half) {
    case undefined:
      return hour;
    case 'morning':
      return hour > 12 ? undefined : hour % 12;
    case 'noon':
      return hour >= 11 && hour <= 14 ? hour : hour === 1 || hour === 2 ? hour + 12 : undefined;
    case 'afternoon':
      return hour >= 12 ? hour : hour + 12;
    case 'evening':
      // “晚上12点” is midnight of one day or of the next: not guessed.
      return hour === 12 || hour < 5 ? undefined : hour > 12 ? hour : hour + 12;
  }
}

/** Seconds east of Greenwich of `Z`, `+08:00`, `+0800` or `+08`. */
function readOffset(scanner: TextScanner): number | undefined {
  const start = scanner.at;
  const sign = scanner.oneOf('Zz+-');
  if (sign === '') return undefined;
  if (sign === 'Z' || sign === 'z') return 0;
  const hours = scanner.number(2);
  const isHour = scanner.digits === 2 && hours <= 14;
  scanner.oneOf(':');
  const minutes = scanner.number(2);
  const isMinute = scanner.digits === 0 || (scanner.digits === 2 && minutes <= 59);
  if (!isHour || !isMinute) {
    scanner.at = start;
    return undefined;
  }
  const seconds = hours * 3600 + Math.max(minutes, 0) * 60;
  return sign === '-' ? -seconds : seconds;
}

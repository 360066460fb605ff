import { addWorkHours } from './add-work-hours';
import { addWorkdays } from './add-workdays';
import { check } from './check';
import { due } from './due';
import { isWorkday } from './is-workday';
import { level } from './level';
import { light } from './light';
import { nextNumbers } from './next-number';
import { remaining } from './remaining';
import { why } from './why';
import { workHours } from './work-hours';
import { workdays } from './workdays';
import type { WorksheetFunction } from './worksheet-function';

/** Every worksheet function, in the order of `functionIds`. */
export const worksheetFunctions: readonly WorksheetFunction[] = [
  due,
  remaining,
  light,
  why,
  addWorkdays,
  workdays,
  isWorkday,
  addWorkHours,
  workHours,
  nextNumbers,
  level,
  check,
];

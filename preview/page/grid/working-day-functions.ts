import {
  type ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  IFunctionService,
  NumberValueObject,
} from '@univerjs/presets/preset-sheets-core';
import type { Univer } from '@univerjs/presets';
import { addWorkingDays, countWorkingDays, type RestDays, restDays, weekendOf } from './rest-days';

/**
 * Gives the grid exact and fast working-day functions: its own walk day by day through the whole
 * list for each cell, and take a start that is a cell reference for an array.
 */
export function registerWorkingDayFunctions(univer: Univer): void {
  const service = univer.__getInjector().get(IFunctionService);
  const compute = { 'WORKDAY.INTL': addWorkingDays, 'NETWORKDAYS.INTL': countWorkingDays };
  for (const [name, calculate] of Object.entries(compute)) {
    const original = service.getExecutor(name);
    if (original) service.registerExecutors(new WorkingDayFunction(name, original, calculate));
  }
}

type Calculate = (start: number, second: number, rest: RestDays) => number;

class WorkingDayFunction extends BaseFunction {
  override minParams = 2;
  override maxParams = 4;
  readonly #lists = new WeakMap<object, Map<string, RestDays>>();

  constructor(
    name: string,
    readonly original: BaseFunction,
    readonly compute: Calculate,
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]): FunctionVariantType {
    const [start, second, weekend, holidays] = variants;
    if (!start || !second || isTable(start) || isTable(second)) {
      return this.original.calculate(...variants) as FunctionVariantType;
    }
    const failed = [start, second, weekend].map(single).find((value) => value?.isError());
    if (failed) return failed;
    const from = wholeNumber(start);
    const to = wholeNumber(second);
    const mask = weekendOf(weekend ? weekendArgument(weekend) : 1);
    if (from === undefined || to === undefined) return ErrorValueObject.create(ErrorType.VALUE);
    if (!mask) return ErrorValueObject.create(ErrorType.NUM);
    return NumberValueObject.create(this.compute(from, to, this.#rest(mask, holidays)));
  }

  /** The list of a range is read once for all cells of a calculation. */
  #rest(mask: readonly boolean[], holidays: BaseValueObject | undefined): RestDays {
    if (!holidays || !isArray(holidays)) {
      const day = holidays && wholeNumber(holidays);
      return restDays(mask, day === undefined ? [] : [day]);
    }
    const key = mask.join();
    const known = this.#lists.get(holidays) ?? new Map<string, RestDays>();
    this.#lists.set(holidays, known);
    const rest = known.get(key) ?? restDays(mask, numbersOf(holidays));
    known.set(key, rest);
    return rest;
  }
}

function isTable(value: BaseValueObject): boolean {
  return isArray(value) && value.getRowCount() * value.getColumnCount() > 1;
}

function isArray(value: BaseValueObject): value is ArrayValueObject {
  return value.isArray();
}

function single(value: BaseValueObject | undefined): BaseValueObject | undefined {
  return value && isArray(value) ? value.getFirstCell() : value;
}

function wholeNumber(value: BaseValueObject): number | undefined {
  const one = single(value);
  if (!one || one.isNull()) return 0;
  const number = one.isString() && one.getValue() === '' ? Number.NaN : Number(one.getValue());
  return Number.isFinite(number) ? Math.trunc(number) : undefined;
}

function weekendArgument(value: BaseValueObject): string | number {
  const one = single(value);
  const plain = one?.getValue() ?? 1;
  return one?.isString() ? String(plain) : Number(plain);
}

function numbersOf(array: ArrayValueObject): readonly number[] {
  const numbers: number[] = [];
  array.iterator((value) => {
    if (value?.isNumber()) numbers.push(Number(value.getValue()));
  });
  return numbers;
}

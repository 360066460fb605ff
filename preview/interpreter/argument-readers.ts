import { invalidArgument } from './host-error';
import { isHostObject } from './host-object';
import type { RangeTarget } from './reference-table';

/** Reads an argument that must be a text. */
export function textArgument(value: unknown, name: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${name} must be a text.`);
  return value;
}

export function optionalText(value: unknown, name: string): string | undefined {
  return value === undefined || value === null ? undefined : textArgument(value, name);
}

/** Reads an argument that must be a whole number not below the least. */
export function wholeArgument(value: unknown, name: string, least = -Infinity): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least) {
    throw invalidArgument(
      `${name} must be a whole number${least > -Infinity ? ` ≥ ${least}` : ''}.`,
    );
  }
  return value;
}

export function optionalWhole(value: unknown, name: string): number | undefined {
  return value === undefined || value === null ? undefined : wholeArgument(value, name);
}

export function numberArgument(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw invalidArgument(`${name} must be a number.`);
  }
  return value;
}

export function booleanArgument(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${name} must be true or false.`);
  return value;
}

/** Reads one of the words an enumeration allows, in any case. */
export function choiceArgument<T extends string>(
  value: unknown,
  name: string,
  choices: readonly T[],
): T {
  const wanted = typeof value === 'string' ? value.toLowerCase() : undefined;
  const found = choices.find((choice) => choice.toLowerCase() === wanted);
  if (found === undefined) throw invalidArgument(`${name} must be one of ${choices.join(', ')}.`);
  return found;
}

/** Reads `#RRGGBB` in any case, or one of the colour words Office.js documents most. */
export function colorArgument(value: unknown, name: string): string {
  const text = textArgument(value, name).toLowerCase();
  const hex = /^#?([0-9a-f]{6})$/.exec(text)?.[1] ?? colorWords[text];
  if (hex === undefined) throw invalidArgument(`${name} must be a colour such as #FFA500.`);
  return `#${hex.toUpperCase()}`;
}

const colorWords: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'ffffff',
  red: 'ff0000',
  green: '008000',
  blue: '0000ff',
  yellow: 'ffff00',
  orange: 'ffa500',
  gray: '808080',
  grey: '808080',
};

/** Reads a plain object with string keys. */
export function recordArgument(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidArgument(`${name} must be an object.`);
  }
  return Object.fromEntries(Object.entries(value));
}

/** The range another object stands for, or undefined where the argument is not a range. */
export function rangeTargetOf(value: unknown): RangeTarget | undefined {
  if (!isHostObject(value) || value.kind !== 'Range') return undefined;
  return value.target as RangeTarget;
}

import { partsOf } from '../date/civil-date';
import type { EpochDay } from '../date/time';
import type { Rulebook } from '../rulebook/rulebook';

type Numbering = NonNullable<Rulebook['numbering']>;

/**
 * The register number that follows the existing ones by the regime's numbering, or `2026-0001`
 * where it has none; numbers of another form are left aside, and a number entered by hand is empty.
 *
 * @param day date of registration.
 * @example with pattern `{yyyy}{MM}{n:3}`, reset monthly, after 202611007 comes 202611008
 */
export function nextNumber(
  rulebook: Rulebook,
  existingNumbers: Iterable<string>,
  day: EpochDay,
): string {
  const { pattern, reset } = rulebook.numbering ?? ordinary;
  if (pattern === '{free}') return '';
  const tokens = tokensOf(pattern);
  const today = datePartsOf(day);
  let highest = 0;
  for (const number of existingNumbers) {
    const counter = counterOf(number, tokens, periodOf(reset), today);
    if (counter > highest) highest = counter;
  }
  return tokens.map((token) => render(token, today, highest + 1)).join('');
}

type Pattern = Pick<Numbering, 'pattern' | 'reset'>;

const ordinary: Pattern = { pattern: '{yyyy}-{n:4}', reset: 'yearly' };

type DatePart = 'yyyy' | 'yy' | 'MM' | 'dd';
type DateParts = Readonly<Record<DatePart, string>>;
type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly part: DatePart }
  | { readonly kind: 'counter'; readonly width: number };

/** The pieces of a numbering pattern from left to right. */
function tokensOf(pattern: string): readonly Token[] {
  return pattern.split(/(\{[^}]*\})/).flatMap((piece): Token[] => {
    if (piece === '') return [];
    const part = dateParts.find((name) => piece === `{${name}}`);
    if (part !== undefined) return [{ kind: 'date', part }];
    const width = /^\{n:(\d+)\}$/.exec(piece)?.[1];
    return [
      width === undefined
        ? { kind: 'text', text: piece }
        : { kind: 'counter', width: Number(width) },
    ];
  });
}

const dateParts: readonly DatePart[] = ['yyyy', 'yy', 'MM', 'dd'];

function datePartsOf(day: EpochDay): DateParts {
  const { year, month, date } = partsOf(day);
  const yyyy = String(year).padStart(4, '0');
  const two = (value: number) => String(value).padStart(2, '0');
  return { yyyy, yy: yyyy.slice(-2), MM: two(month), dd: two(date) };
}

/** The date parts that have to agree for two numbers to share one counter. */
function periodOf(reset: Numbering['reset']): readonly DatePart[] {
  switch (reset) {
    case 'never':
      return [];
    case 'yearly':
      return ['yyyy', 'yy'];
    case 'monthly':
      return ['yyyy', 'yy', 'MM'];
    case 'daily':
      return dateParts;
  }
}

/** The counter a number holds, or 0 when it is of another form or another period. */
function counterOf(
  number: string,
  tokens: readonly Token[],
  period: readonly DatePart[],
  today: DateParts,
): number {
  let at = 0;
  let counter = 0;
  for (const token of tokens) {
    const length = lengthOf(token, number, at);
    const piece = number.slice(at, at + length);
    if (token.kind === 'text' ? piece !== token.text : !isDigits(piece)) return 0;
    if (token.kind === 'date' && period.includes(token.part) && piece !== today[token.part])
      return 0;
    if (token.kind === 'counter') counter = Number(piece);
    at += length;
  }
  return at === number.length ? counter : 0;
}

/** A counter takes the digits that are there: at least its width, more once it has outgrown it. */
function lengthOf(token: Token, number: string, at: number): number {
  switch (token.kind) {
    case 'text':
      return token.text.length;
    case 'date':
      return token.part.length;
    case 'counter': {
      let end = at + token.width;
      while (isDigits(number.charAt(end))) end += 1;
      return end - at;
    }
  }
}

function isDigits(text: string): boolean {
  return /^\d+$/.test(text);
}

function render(token: Token, today: DateParts, counter: number): string {
  switch (token.kind) {
    case 'text':
      return token.text;
    case 'date':
      return today[token.part];
    case 'counter':
      return String(counter).padStart(token.width, '0');
  }
}

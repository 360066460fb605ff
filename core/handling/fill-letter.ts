import { conditionContext } from '../record/condition-context';
import type { Letter } from '../rulebook/rulebook';
import { printedValue, type PrintedCase } from './printed-value';

/** A line of a letter: as the rulebook has it, with places, and filled from a record. */
export interface LetterLine {
  readonly template: string;
  readonly text: string;
}

/** The text of a letter, a line each. */
export const fillLetter = (letter: Letter, printed: PrintedCase): string =>
  letterLines(letter, printed)
    .map(({ text }) => text)
    .join('\n');

/**
 * The lines of a letter's parts that apply, their places filled from the record; a place without a
 * value stays a blank to write on.
 */
export function letterLines({ parts }: Letter, printed: PrintedCase): readonly LetterLine[] {
  const { record, rulebook, zone, language } = printed;
  const context = conditionContext(record, rulebook, zone);
  return parts
    .filter(({ when }) => when === undefined || when.test(context))
    .flatMap(({ text }) => text[language].split('\n'))
    .map((template) => ({ template, text: fillPlaces(template, printed) }));
}

function fillPlaces(text: string, printed: PrintedCase): string {
  return text.replaceAll(/\{\{([\w.-]+)\}\}/g, (_whole, place: string) => {
    const value = printedValue(place, printed);
    return value === '' ? BLANK : value;
  });
}

const BLANK = '________';

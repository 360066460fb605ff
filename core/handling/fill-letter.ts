import { conditionContext } from '../record/condition-context';
import type { Letter } from '../rulebook/rulebook';
import { printedValue, type PrintedCase } from './printed-value';

/**
 * The text of a letter: the parts that apply, a line each, their places filled from the record; a
 * place without a value stays a blank to write on.
 */
export function fillLetter({ parts }: Letter, printed: PrintedCase): string {
  const { record, rulebook, zone, language } = printed;
  const context = conditionContext(record, rulebook, zone);
  return parts
    .filter(({ when }) => when === undefined || when.test(context))
    .map(({ text }) => fillPlaces(text[language], printed))
    .join('\n');
}

function fillPlaces(text: string, printed: PrintedCase): string {
  return text.replaceAll(/\{\{([\w.-]+)\}\}/g, (_whole, place: string) => {
    const value = printedValue(place, printed);
    return value === '' ? BLANK : value;
  });
}

const BLANK = '________';

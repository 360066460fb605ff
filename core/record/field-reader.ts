import type { Field } from '../rulebook/rulebook';
import type { FieldReading, ReadingOptions } from './field-reading';
import { choiceReader } from './read-choice';
import { readCode } from './read-code';
import { readDateField, readDateTimeField } from './read-date-field';
import { readMoney } from './read-money';
import { readInteger, readNumber } from './read-number';
import { readText } from './read-text';
import { readYesNo } from './read-yes-no';

export type FieldReader = (value: unknown, options: ReadingOptions) => FieldReading;

/** The reader of a field's type. */
export function fieldReader(field: Field): FieldReader {
  switch (field.type) {
    case 'text':
    case 'long-text':
    case 'email':
      return readText;
    case 'integer':
      return readInteger;
    case 'number':
      return readNumber;
    case 'money':
      return readMoney;
    case 'date':
      return readDateField;
    case 'date-time':
      return readDateTimeField;
    case 'yes-no':
      return readYesNo;
    case 'choice':
      return choiceReader(field);
    case 'phone':
    case 'id-card':
    case 'credit-code':
      return readCode;
  }
}

/**
 * Whether a text has the form of a telephone number: a mainland mobile or landline number with
 * extension, a 400 or 800 number, a short hotline, or an international number; `*` stands for a
 * masked digit.
 *
 * @example isPhoneNumber('0755-82345678') === true; isPhoneNumber('1380013800') === false
 */
export function isPhoneNumber(text: string): boolean {
  return text.length <= LONGEST_NUMBER && FORMS.some((form) => form.test(text));
}

const LONGEST_NUMBER = 24;
const FORMS: readonly RegExp[] = [
  /^(?:(?:\+|00)86-?)?1[3-9*][\d*]{9}$/,
  /^(?:\(?0[\d*]{2,3}\)?-?)?[2-9*][\d*]{6,7}(?:(?:-|转|EXT\.?|X)\d{1,6})?$/,
  /^[48]00-?[\d*]{3}-?[\d*]{4}$/,
  /^(?:1\d{2}|9[56]\d{3}|12\d{3}|1[01]\d{3})$/,
  /^(?:\+|00)(?!86)[1-9][\d*-]{6,16}$/,
];

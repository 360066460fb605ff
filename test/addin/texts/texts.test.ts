import type { Language } from '../../../core/text';
import { custodyWordingOf } from '../../../addin/texts/custody-wording';
import { handlingWordingOf } from '../../../addin/texts/handling-wording';
import { settingsWordingOf } from '../../../addin/texts/settings-wording';
import { statisticsWordingOf } from '../../../addin/texts/statistics-wording';

/** Every text with its place; functions are called with sample arguments. */
const textsIn = (value: unknown, place: string): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') {
    const write = value as (...args: readonly unknown[]) => string;
    return [[place, write(7, 8, 9)]];
  }
  return Object.entries(value as object).flatMap(([key, part]) => textsIn(part, `${place}.${key}`));
};

const wordings = [custodyWordingOf, handlingWordingOf, settingsWordingOf, statisticsWordingOf];

const every = (language: Language) =>
  textsIn(Object.assign({}, ...wordings.map((of) => of(language).texts)), 'texts');

const zh = every('zh');
const en = every('en');

describe('the texts of the panes', () => {
  it('should have the same places in both languages', () => {
    expect(en.map(([place]) => place)).toEqual(zh.map(([place]) => place));
  });

  it('should leave none empty and no Chinese in English', () => {
    for (const [place, text] of [...zh, ...en])
      expect([place, text.trim()]).not.toEqual([place, '']);
    const chinese = en.filter(([, text]) => /[\p{Script=Han}（），。：；]/u.test(text));
    expect(chinese.map(([place]) => place)).toEqual([
      'texts.entry.dateHint',
      'texts.settings.languages.zh',
    ]);
  });

  it('should use every argument a text is given', () => {
    const written = Object.fromEntries(en);
    expect(written['texts.import.findings']).toContain('7');
    expect(written['texts.import.findings']).toContain('8');
  });
});

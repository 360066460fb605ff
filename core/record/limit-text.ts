import type { Authority, Rulebook } from '../rulebook/rulebook';
import type { Text } from '../text';

/** What an authority may do, with the office's figures for the limits it names. */
export function limitText({ title, when }: Authority, { definition, parameters }: Rulebook): Text {
  const figures = definition.parameters
    .filter(({ key }) => when !== undefined && namesParameter(when.source, key))
    .map(({ key, title: name }) => ({ name, value: String(parameters[key] ?? '') }));
  const said = (language: 'zh' | 'en', colon: string): string =>
    [
      title[language],
      ...figures.map(({ name, value }) => `${name[language]}${colon}${value}`),
    ].join(language === 'zh' ? '，' : ', ');
  return { zh: said('zh', '：'), en: said('en', ': ') };
}

const namesParameter = (source: string, key: string): boolean =>
  new RegExp(`\\bparameters\\.${key}\\b`).test(source);

import type { Language } from '../../core/text';

/**
 * The language of `Accept-Language` with the highest weight that the service speaks; Chinese when
 * none is.
 */
export function readLanguage(header: string | null): Language {
  const [best] = (header ?? '')
    .split(',')
    .map(readRange)
    .filter((range) => range.language !== undefined && range.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return best?.language ?? 'zh';
}

function readRange(range: string): { language: Language | undefined; weight: number } {
  const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
  const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.trim().slice(2));
  const primary = tag.split('-')[0];
  return {
    language: primary === 'en' ? 'en' : primary === 'zh' || primary === '*' ? 'zh' : undefined,
    weight: Number.isFinite(weight) ? weight : 0,
  };
}

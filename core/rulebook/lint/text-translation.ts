import type { Path } from '../conditions-of';
import type { LintFinding, LintRule } from './lint-rule';

/** A text whose Chinese or English is missing: the English has no Latin letter, or repeats the Chinese. */
export const textTranslation: LintRule = (definition) =>
  textsIn({ ...definition, examples: [] }, []).flatMap(({ zh, en, path }): LintFinding[] => {
    const isMissing = HAN.test(zh) && (zh === en || !/[a-z\d_]/i.test(en));
    if (!isMissing) return [];
    return [
      {
        code: 'translation-missing',
        severity: 'warning',
        field: String(path[0] ?? ''),
        path,
        message: { zh: `“${zh}”缺少英文。`, en: `“${zh}” has no English.` },
      },
    ];
  });

const HAN = /\p{Script=Han}/u;

interface FoundText {
  readonly zh: string;
  readonly en: string;
  readonly path: Path;
}

function textsIn(value: unknown, path: Path): readonly FoundText[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => textsIn(item, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) {
    return [{ zh: String(value.zh), en: String(value.en), path }];
  }
  return Object.entries(value).flatMap(([name, item]) => textsIn(item, [...path, name]));
}

import type { Finding } from '../finding';
import type { Rulebook } from '../rulebook/rulebook';
import { foldText } from './fold-text';
import { isBlank } from './raw-shape';
import { recordPlan } from './record-plan';
import { shownValue } from './shown-value';

/** Reads a level by its code or by its title in either language. */
export function parseLevel(
  raw: unknown,
  rulebook: Rulebook,
): { readonly level?: string; readonly findings: readonly Finding[] } {
  if (isBlank(raw)) return { findings: [] };
  const name = typeof raw === 'number' ? String(raw) : raw;
  const code =
    typeof name === 'string' ? recordPlan(rulebook).levels.get(foldText(name)) : undefined;
  return code === undefined
    ? { findings: [unknownLevel(raw, rulebook)] }
    : { level: code, findings: [] };
}

function unknownLevel(raw: unknown, { levels }: Rulebook): Finding {
  const found = shownValue(raw);
  const expected = levels.map(({ title }) => title);
  const hasLevels = expected.length > 0;
  return {
    code: 'level-unknown',
    severity: 'error',
    field: 'level',
    message: {
      zh: hasLevels
        ? `级别“${found}”不在制度中，应为：${expected.map(({ zh }) => zh).join('、')}。`
        : `本制度没有级别，填写的“${found}”未采用。`,
      en: hasLevels
        ? `Level “${found}” is not in the regime, expected: ${expected.map(({ en }) => en).join(', ')}.`
        : `This regime has no levels; “${found}” is not used.`,
    },
  };
}

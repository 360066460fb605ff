import type { EarlierRules } from '../../core/rulebook/ledger-rules';

/**
 * Reads what the settings sheet remembers of earlier parameters and versions of the rulebook.
 *
 * @returns undefined when the text is not what was written there.
 */
export function parseEarlierRules(text: string): readonly EarlierRules[] | undefined {
  try {
    const list: unknown = text === '' ? [] : JSON.parse(text);
    return Array.isArray(list) && list.every(isRules) ? list : undefined;
  } catch {
    return undefined;
  }
}

function isRules(value: unknown): value is EarlierRules {
  if (typeof value !== 'object' || value === null) return false;
  const parts = new Map<string, unknown>(Object.entries(value));
  const parameters = parts.get('parameters');
  return (
    Number.isInteger(parts.get('until')) &&
    typeof parts.get('version') === 'string' &&
    isValues(parameters, ['string', 'number']) &&
    isValues(parts.get('choices') ?? {}, ['string'])
  );
}

const isValues = (value: unknown, types: readonly string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((each) => types.includes(typeof each));

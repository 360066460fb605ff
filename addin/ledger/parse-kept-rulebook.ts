import type { Finding } from '../../core/finding';
import { rulebookDefinition, type RulebookDefinition } from '../../core/rulebook/definition';

/** Reads the rulebook a workbook keeps; people may have changed or deleted what stands there. */
export function parseKeptRulebook(text: string | undefined): {
  readonly definition?: RulebookDefinition;
  readonly findings: readonly Finding[];
} {
  const read = rulebookDefinition.safeParse(parseJson(text ?? ''));
  return read.success
    ? { definition: read.data, findings: [] }
    : { findings: [text === undefined ? lost : damaged] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const lost: Finding = {
  code: 'own-rulebook-lost',
  severity: 'error',
  message: {
    zh: '本台账采用本单位自己的制度，但保存它的隐藏工作表不在了；请恢复工作簿的较早版本。',
    en: 'This ledger runs by an own rulebook, but the hidden sheet that kept it is gone; restore an earlier version of the workbook.',
  },
};

const damaged: Finding = {
  code: 'own-rulebook-damaged',
  severity: 'error',
  message: {
    zh: '隐藏工作表中保存的制度被改动，读不出来；请恢复工作簿的较早版本。',
    en: 'The rulebook kept on the hidden sheet was changed and cannot be read; restore an earlier version of the workbook.',
  },
};

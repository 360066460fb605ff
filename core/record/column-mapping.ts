import type { Finding } from '../finding';
import type { Rulebook } from '../rulebook/rulebook';

/** What a column of a foreign register becomes. */
export interface ColumnTarget {
  readonly kind: 'field' | 'event' | 'number' | 'level';
  /** Key of the field or event; `number` or `level` for these. */
  readonly key: string;
}

/** The target of each column, by its header; columns without one are left out. */
export type ColumnMapping = readonly {
  readonly header: string;
  readonly target?: ColumnTarget | undefined;
}[];

/**
 * Turns a person's choices, header → key of a field or event, `number`, `level` or empty, into a
 * mapping; an unknown key, or one that two columns claim, is an error.
 */
export function columnMapping(
  choices: Readonly<Record<string, string | null>>,
  rulebook: Rulebook,
): { readonly mapping: ColumnMapping; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const claimed = new Map<string, string>();
  const mapping = Object.entries(choices).map(([header, key]) => {
    if (key === null || key === '') return { header };
    const target = columnTarget(key, rulebook);
    if (target === undefined) {
      findings.push(unknownTarget(header, key));
      return { header };
    }
    const earlier = claimed.get(`${target.kind}:${target.key}`);
    if (earlier !== undefined) findings.push(claimedTwice(earlier, header, key));
    claimed.set(`${target.kind}:${target.key}`, header);
    return { header, target };
  });
  return { mapping, findings };
}

/** The target a key names; a field that holds the register number is the number itself. */
function columnTarget(key: string, { fields, events }: Rulebook): ColumnTarget | undefined {
  const field = fields.find((candidate) => candidate.key === key);
  if (field !== undefined) {
    return field.use === 'number' ? { kind: 'number', key: 'number' } : { kind: 'field', key };
  }
  if (events.some((event) => event.key === key)) return { kind: 'event', key };
  return key === 'number' || key === 'level' ? { kind: key, key } : undefined;
}

function unknownTarget(header: string, key: string): Finding {
  return {
    code: 'mapping-unknown',
    severity: 'error',
    field: header,
    message: {
      zh: `列“${header}”对应到“${key}”，但制度中没有这个字段或事件。`,
      en: `Column “${header}” is mapped to “${key}”, which is neither a field nor an event of the regime.`,
    },
  };
}

function claimedTwice(earlier: string, header: string, key: string): Finding {
  return {
    code: 'mapping-duplicate',
    severity: 'error',
    field: header,
    message: {
      zh: `列“${earlier}”和“${header}”都对应到“${key}”，只能选其一。`,
      en: `Columns “${earlier}” and “${header}” are both mapped to “${key}”; choose one.`,
    },
  };
}

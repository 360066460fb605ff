import type { StoredLedger } from '../../core/workbook/ledger-settings';
import { asParts, textOf, type Parts } from './answer-parts';
import { parseCalendar } from './parse-calendar';

/** A ledger of the service, as a workbook that joins it needs to know it. */
export interface OfferedLedger {
  readonly stored: Omit<StoredLedger, 'language'>;
  /** Its rulebook is the office's own, which the service does not hand out. */
  readonly isOwnRulebook: boolean;
}

/** The ledgers of an answer; those that cannot be read are left out. */
export function parseOfferedLedgers(body: unknown): readonly OfferedLedger[] | undefined {
  if (!Array.isArray(body)) return undefined;
  return body.flatMap((one: Readonly<Record<string, unknown>>) => parseOffered(one) ?? []);
}

function parseOffered(parts: Parts): OfferedLedger | undefined {
  const calendar = parseCalendar(asParts(parts['calendar']));
  const id = textOf(parts['id']);
  if (id === '' || !calendar) return undefined;
  return {
    stored: {
      id,
      name: textOf(parts['name']),
      zone: textOf(parts['timeZone']),
      rulebookId: textOf(parts['rulebook']),
      rulebookVersion: textOf(parts['rulebookVersion']),
      parameters: asParts(parts['parameters']) as StoredLedger['parameters'],
      choices: asParts(parts['choices']) as Readonly<Record<string, string>>,
      calendar,
    },
    isOwnRulebook: parts['ownRulebook'] === true,
  };
}

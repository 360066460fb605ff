import type { Zone } from '../date/time';
import type { Rulebook } from '../rulebook/rulebook';
import type { ComplaintRecord } from './record';
import { RecordFacts } from './record-facts';

/** Code of the first level whose suggestion rule holds for the record; a person decides. */
export function suggestLevel(
  record: ComplaintRecord,
  rulebook: Rulebook,
  zone: Zone,
): string | undefined {
  const facts = new RecordFacts(record, rulebook, { zone });
  return rulebook.levels.find(({ suggestWhen }) => suggestWhen && facts.holds(suggestWhen))?.code;
}

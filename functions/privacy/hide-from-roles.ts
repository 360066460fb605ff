import type { Zone } from '../../core/date/time';
import { hiddenFrom } from '../../core/handling/hidden-from';
import { withoutHidden } from '../../core/handling/without-hidden';
import type { Rulebook } from '../../core/rulebook/rulebook';
import type { ComplaintRecord } from '../../core/record/record';

/**
 * Takes out of a record what the regime hides from any of these roles of its own, or from
 * everybody; a rule of the regime holds whatever the reader may see otherwise.
 */
export function hideFromRoles(
  regimeRoles: readonly string[],
  rulebook: Rulebook,
  zone: Zone,
): (record: ComplaintRecord) => ComplaintRecord {
  const concerns = rulebook.confidentiality.some(
    ({ from }) => from.length === 0 || from.some((role) => regimeRoles.includes(role)),
  );
  if (!concerns) return (record) => record;
  const readers = regimeRoles.length > 0 ? regimeRoles : [NOBODY_NAMED];
  return (record) =>
    withoutHidden(
      record,
      readers.flatMap((role) => hiddenFrom(role, record, rulebook, zone)),
    );
}

/** No role of any regime: only what is hidden from everybody. */
const NOBODY_NAMED = '';

import { zoneOf } from '../../core/date/zone';
import type { Ledger } from '../ledger/ledger';
import { calendarJson } from './calendar-json';
import { instantJson } from '../../core/record/time-json';

/** A ledger as the API gives it. */
export function ledgerJson(ledger: Ledger) {
  const { id, name, rulebook, rulebookVersion, parameters, choices, timeZone } = ledger;
  const { createdBy, sequence } = ledger;
  return {
    id,
    name,
    rulebook,
    rulebookVersion,
    parameters,
    choices,
    ownRulebook: ledger.ownRulebook !== null,
    timeZone,
    calendar: calendarJson(ledger.calendar),
    createdAt: instantJson(ledger.createdAt, zoneOf(timeZone)),
    createdBy,
    ...(ledger.importedAt !== null && {
      importedAt: instantJson(ledger.importedAt, zoneOf(timeZone)),
      importedBy: ledger.importedBy ?? '',
    }),
    cursor: String(sequence),
  };
}

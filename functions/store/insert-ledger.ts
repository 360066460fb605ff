import type { Ledger } from '../ledger/ledger';
import type { Queryable } from './database';

/** Adds a ledger. */
export async function insertLedger(
  database: Queryable,
  ledger: Omit<Ledger, 'sequence' | 'earlierRules'>,
): Promise<void> {
  await database.query(
    `INSERT INTO ledgers (organisation, id, name, rulebook, rulebook_version, parameters,
       time_zone, calendar, created_at, created_by, choices, own_rulebook)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8::jsonb, to_timestamp($9), $10, $11::jsonb,
       $12::jsonb)`,
    [
      ledger.organisation,
      ledger.id,
      ledger.name,
      ledger.rulebook,
      ledger.rulebookVersion,
      JSON.stringify(ledger.parameters),
      ledger.timeZone,
      JSON.stringify(ledger.calendar),
      ledger.createdAt,
      ledger.createdBy,
      JSON.stringify(ledger.choices),
      ledger.ownRulebook && JSON.stringify(ledger.ownRulebook),
    ],
  );
}

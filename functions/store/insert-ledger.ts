import type { Ledger } from '../ledger/ledger';
import type { TenantQueryable } from './database';

/** Adds a ledger, and its organisation if it is the first there. */
export async function insertLedger(
  database: TenantQueryable,
  ledger: Omit<Ledger, 'sequence' | 'earlierRules' | 'importedAt' | 'importedBy'>,
): Promise<void> {
  await database.query(
    'INSERT INTO organisations (organisation) VALUES ($1) ON CONFLICT DO NOTHING',
    [ledger.organisation],
  );
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

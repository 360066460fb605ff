import type { Instant } from '../../core/date/time';
import type { Ledger, LedgerKey } from '../ledger/ledger';
import type { TenantQueryable } from './database';

/** A ledger to add; one that comes from elsewhere with its history tells where that began. */
export type NewLedger = Omit<Ledger, 'sequence' | 'earlierRules' | 'importedAt' | 'importedBy'> & {
  readonly imported?: { readonly at: Instant; readonly by: string; readonly origin: LedgerKey };
};

/** Adds a ledger, and its organisation if it is the first there. */
export async function insertLedger(database: TenantQueryable, ledger: NewLedger): Promise<void> {
  await database.query(
    'INSERT INTO organisations (organisation) VALUES ($1) ON CONFLICT DO NOTHING',
    [ledger.organisation],
  );
  await database.query(
    `INSERT INTO ledgers (organisation, id, name, rulebook, rulebook_version, parameters,
       time_zone, calendar, created_at, created_by, choices, own_rulebook,
       imported_at, imported_by, origin_organisation, origin_ledger)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8::jsonb, to_timestamp($9), $10, $11::jsonb,
       $12::jsonb, to_timestamp($13), $14, $15, $16)`,
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
      ledger.imported?.at ?? null,
      ledger.imported?.by ?? null,
      ledger.imported?.origin.organisation ?? null,
      ledger.imported?.origin.ledger ?? null,
    ],
  );
}

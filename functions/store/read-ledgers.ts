import type { Ledger, LedgerKey } from '../ledger/ledger';
import type { TenantQueryable } from './database';

/** All ledgers of an organisation, oldest first. */
export function readLedgers(
  database: TenantQueryable,
  organisation: string,
): Promise<readonly Ledger[]> {
  return database.query<Ledger>(`${SELECT} WHERE organisation = $1 ORDER BY created_at, id`, [
    organisation,
  ]);
}

/** One ledger, or undefined. */
export async function readLedger(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
): Promise<Ledger | undefined> {
  const [found] = await database.query<Ledger>(`${SELECT} WHERE organisation = $1 AND id = $2`, [
    organisation,
    ledger,
  ]);
  return found;
}

const SELECT = `
  SELECT organisation, id, name, rulebook, rulebook_version AS "rulebookVersion", parameters,
    choices, own_rulebook AS "ownRulebook",
    time_zone AS "timeZone", calendar, floor(extract(epoch FROM created_at))::float8 AS "createdAt",
    created_by AS "createdBy",
    floor(extract(epoch FROM imported_at))::float8 AS "importedAt", imported_by AS "importedBy", last_sequence::float8 AS sequence,
    (SELECT coalesce(jsonb_agg(before || jsonb_build_object('until', floor(extract(epoch FROM at)))
        ORDER BY number), '[]'::jsonb)
      FROM rule_changes AS changes
      WHERE changes.organisation = ledgers.organisation AND changes.ledger = ledgers.id
    ) AS "earlierRules"
  FROM ledgers`;

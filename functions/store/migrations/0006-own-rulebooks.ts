import type { Migration } from '../migration';

/** How a ledger reads what its regime leaves open, and the rulebook of an office's own. */
export const ownRulebooks: Migration = {
  version: 6,
  name: 'own-rulebooks',
  steps: [
    `
    ALTER TABLE ledgers ADD COLUMN choices jsonb NOT NULL DEFAULT '{}'::jsonb;
    ALTER TABLE ledgers ADD COLUMN own_rulebook jsonb;
  `,
  ],
};

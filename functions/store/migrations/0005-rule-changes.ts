import type { Migration } from '../migration';

/** Who gave a ledger other parameters or another version of its rulebook, when and why. */
export const ruleChanges: Migration = {
  version: 5,
  name: 'rule-changes',
  steps: [
    `
    CREATE TABLE rule_changes (
      organisation text NOT NULL,
      ledger text NOT NULL,
      number integer NOT NULL,
      at timestamptz NOT NULL,
      actor text NOT NULL,
      reason text NOT NULL,
      before jsonb NOT NULL,
      after jsonb NOT NULL,
      PRIMARY KEY (organisation, ledger, number),
      FOREIGN KEY (organisation, ledger) REFERENCES ledgers (organisation, id)
    );
  `,
  ],
};

import type { Migration } from '../migration';

/** Who gave a ledger another calendar, when and why. */
export const calendarChanges: Migration = {
  version: 3,
  name: 'calendar-changes',
  steps: [
    `
    CREATE TABLE calendar_changes (
      organisation text NOT NULL,
      ledger text NOT NULL,
      number integer NOT NULL,
      at timestamptz NOT NULL,
      actor text NOT NULL,
      reason text NOT NULL,
      before text NOT NULL,
      after text NOT NULL,
      PRIMARY KEY (organisation, ledger, number),
      FOREIGN KEY (organisation, ledger) REFERENCES ledgers (organisation, id)
    );
  `,
  ],
};

import type { Migration } from '../migration';

/** That a duty of the office was done for a day's period: by whom and when. Only added to. */
export const dutyMarks: Migration = {
  version: 4,
  name: 'duty-marks',
  steps: [
    `
    CREATE TABLE duty_marks (
      organisation text NOT NULL,
      ledger text NOT NULL,
      number bigint GENERATED ALWAYS AS IDENTITY,
      duty text NOT NULL,
      day integer NOT NULL,
      at timestamptz NOT NULL,
      actor text NOT NULL,
      note text,
      PRIMARY KEY (organisation, ledger, number),
      FOREIGN KEY (organisation, ledger) REFERENCES ledgers (organisation, id)
    );
    CREATE INDEX duty_marks_by_day ON duty_marks (organisation, ledger, day);
  `,
  ],
};

import { DuckDBInstance } from '@duckdb/node-api';
import { summaryPart } from '../../../core/summary/summary-part';
import { summaryTable } from '../../../core/summary/summary-table';
import { differences, KEYS, loadRows, MEASURES, PERIOD, QUERY } from '../../bench/duckdb-ledger';
import { ledgerColumns } from '../../bench/ledger-columns';

jest.setTimeout(120_000);

describe('the figures of a million records', () => {
  it('should be those DuckDB gives by month, level and department', async () => {
    const columns = ledgerColumns(1_000_000, PERIOD);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    try {
      await loadRows(connection, columns);
      const rows = (await connection.runAndReadAll(QUERY)).getRowsJS();
      const table = summaryTable(summaryPart(columns, PERIOD, KEYS, MEASURES), MEASURES);
      expect(rows.length).toBeGreaterThan(60 * 4 * 70 * 0.99);
      expect(differences(table, rows, columns.secondsPerWorkingDay)).toBe(0);
    } finally {
      connection.closeSync();
    }
  });
});

import { callApi } from '../../support/functions/call-api';
import { testPorts } from '../../support/functions/test-ports';
import { valueAt } from '../../support/functions/value-at';

describe('noBody', () => {
  it('should refuse a query with a character no database can be asked for', async () => {
    const address = 'GET /api/ledgers/any/reports/monthly/link?period=2026%00';
    const { status, json } = await callApi(testPorts(undefined), address);
    expect(status).toBe(400);
    expect(valueAt(json, 'errors.0')).toMatchObject({
      pointer: '/query/period',
      code: 'character-not-allowed',
    });
  });
});

import { migrate } from '../../../functions/store/migrate';
import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { testPorts } from '../../support/functions/test-ports';

describe('GET /api/health', () => {
  it.each(testServers)('should be up when $name and the storage answer', async (server) => {
    const opened = await server.open();
    await migrate(opened.database);
    const { status, json } = await callApi(testPorts(opened.database), 'GET /api/health', {
      as: '',
    });
    await opened.drop();
    expect(status).toBe(200);
    expect(json).toEqual({
      status: 'up',
      version: '0.0.0-test',
      oldestAddin: '0.0.0',
      database: 'up',
      storage: 'up',
      troubles: [],
    });
  });

  it('should name the part that is down', async () => {
    const ports = testPorts(undefined);
    const { status, json } = await callApi(ports, 'GET /api/health');
    expect(status).toBe(503);
    expect(json).toMatchObject({ status: 'down', database: 'down', storage: 'up' });
    const ping = () => Promise.reject(new Error('no storage'));
    const both = await callApi({ ...ports, blobs: { ...ports.blobs, ping } }, 'GET /api/health');
    expect(both.json).toMatchObject({ database: 'down', storage: 'down' });
  });

  it('should be answered without a sign-in, as should the description of the API', async () => {
    const ports = testPorts(undefined);
    const { status, json } = await callApi(ports, 'GET /api/openapi.json', { as: '' });
    expect(status).toBe(200);
    expect(json).toMatchObject({ openapi: '3.1.0', info: { version: '0.0.0-test' } });
  });
});

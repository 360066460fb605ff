import { startLocalHost } from '../../../functions/local/start-local-host';

describe('startLocalHost', () => {
  it.each(['0.0.0.0', '::', '192.168.1.20', 'localhost.example'])(
    'should not start on %s, for it signs everybody in',
    async (address) => {
      const options = { address, port: 0, dataFolder: '', rulebooksFolder: '', appFile: '' };
      await expect(startLocalHost(options)).rejects.toThrow(`127.0.0.1 alone, not on “${address}”`);
    },
  );
});

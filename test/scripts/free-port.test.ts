import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { freePort } from '../../scripts/free-port';

describe('freePort', () => {
  it('should leave the choice to the moment of listening for 0', async () => {
    expect(await freePort('0', 3000)).toBe(0);
  });

  it('should refuse a wanted port that is taken, and choose another than a usual one that is', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    await expect(freePort(String(port), 3000)).rejects.toThrow(`端口 ${port} 已被占用`);
    const other = await freePort(undefined, port);
    expect(other).not.toBe(port);
    expect(other).toBeGreaterThan(0);
    await new Promise((done) => server.close(done));
  });

  it.each(['-1', '65536', 'http', '3.5'])('should refuse “%s” as a port', async (wanted) => {
    await expect(freePort(wanted, 3000)).rejects.toThrow('不是端口号');
  });
});

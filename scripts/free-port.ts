import { createServer } from 'node:net';

/**
 * Finds a port on 127.0.0.1 to listen on.
 *
 * @param wanted Port from the environment (taken as it is) or undefined; 0: whichever is free at the
 *   moment of listening, which two programs that start together cannot both be given.
 * @param usual Port to prefer when none is wanted; the system chooses another when it is taken.
 * @throws Error when the wanted port is no port or is taken.
 */
export async function freePort(wanted: string | undefined, usual: number): Promise<number> {
  if (wanted === undefined || wanted === '') return (await tryPort(usual)) ?? (await anyPort());
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`“${wanted}” 不是端口号(0–65535) · is not a port number (1–65535)`);
  if (port !== 0 && (await tryPort(port)) === undefined)
    throw new Error(`端口 ${port} 已被占用 · port ${port} is taken`);
  return port;
}

async function anyPort(): Promise<number> {
  const port = await tryPort(0);
  if (port === undefined) throw new Error('没有可用的端口 · no port is free on 127.0.0.1');
  return port;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

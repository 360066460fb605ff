import { parseArgs } from 'node:util';
import { startLocalHost } from './start-local-host';

/** Runs the built function app on this machine until interrupted. */
const { values } = parseArgs({
  options: {
    address: { type: 'string', default: process.env['FUNCTIONS_ADDRESS'] ?? '127.0.0.1' },
    port: { type: 'string', default: process.env['FUNCTIONS_PORT'] ?? '7071' },
    data: { type: 'string', default: '.data' },
    rulebooks: { type: 'string', default: 'dist/rulebooks' },
    app: { type: 'string', default: 'dist/functions/app.mjs' },
  },
});

const host = await startLocalHost({
  address: values.address,
  port: Number(values.port),
  dataFolder: values.data,
  rulebooksFolder: values.rulebooks,
  appFile: values.app,
});
console.log(host.url);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await host.stop();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());

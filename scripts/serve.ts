import { startLocalHost } from '../functions/local/start-local-host';
import { startPreview } from '../preview/server/start-preview';
import { freePort } from './free-port';

/**
 * Serves what is built in dist/: the functions host and the preview, until interrupted.
 * `FUNCTIONS_PORT`, `PREVIEW_PORT` and `LEDGER_DATA` (folder of the data) come from the environment.
 */
const functionsPort = await freePort(process.env['FUNCTIONS_PORT'], 7071);
const previewPort = await freePort(process.env['PREVIEW_PORT'], 3000);
const dataFolder = process.env['LEDGER_DATA'] ?? '.data';

console.log('3/4 启动服务(数据库、存储)· starting the functions host (database, storage)');
const host = await startLocalHost({
  address: '127.0.0.1',
  port: functionsPort,
  dataFolder,
  rulebooksFolder: 'dist/rulebooks',
  appFile: 'dist/functions/app.mjs',
});

console.log('4/4 启动预览 · starting the preview');
const preview = await startPreview({
  port: previewPort,
  addinFolder: 'dist/addin',
  serviceUrl: host.url,
});

console.log(`
投诉台账已就绪 · Complaint Ledger is ready:  ${preview.url}
接口 · API: ${host.url}/api/openapi.json    数据 · data: ${dataFolder}    停止 · stop: Ctrl-C`);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  console.log('正在停止… · stopping…');
  await preview.stop();
  await host.stop();
  process.exit(0);
}
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());

import { startLocalHost } from '../functions/local/start-local-host';
import { startPreview } from '../preview/server/start-preview';
import { freePort } from './free-port';

/** `npm start` after installation: build, functions host, preview; runs until interrupted. */
const say = (line: string) => console.log(line);

say('2/4 构建 · building');
await import('./build');

const functionsPort = await freePort(process.env['FUNCTIONS_PORT'], 7071);
const previewPort = await freePort(process.env['PREVIEW_PORT'], 3000);

say(
  '3/4 启动服务(含 Azurite 与数据库)· starting the functions host (with Azurite and the database)',
);
const host = await startLocalHost({
  port: functionsPort,
  dataFolder: '.data',
  rulebooksFolder: 'dist/rulebooks',
  appFile: 'dist/functions/app.mjs',
});

say('4/4 启动预览 · starting the preview');
const preview = await startPreview({
  port: previewPort,
  addinFolder: 'dist/addin',
  serviceUrl: host.url,
});

say('');
say(`投诉台账已就绪 · Complaint Ledger is ready:  ${preview.url}`);
say(`接口 · API: ${host.url}/api/openapi.json    数据 · data: .data/    停止 · stop: Ctrl-C`);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  say('正在停止… · stopping…');
  await preview.stop();
  await host.stop();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());

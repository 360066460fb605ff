import { join } from 'node:path';
import { app, type StorageQueueHandler, type TimerHandler } from '@azure/functions';
import { version } from '../package.json';
import { connectPorts } from './connect-ports';
import type { Ports } from './ports';
import { failQuietly } from './queue/fail-quietly';
import { messageQueue, poisonOf, reportQueue } from './queue/queue-names';
import { answerRequest } from './request/answer-request';
import { routes } from './routes';
import { readSettings, scheduleOf, storageSetting, type ScheduleSetting } from './settings';
import { startTracing, type Tracing } from './tracing/start-tracing';
import { traceMessages, traceTimer } from './tracing/trace-job';

/**
 * Composition root: what the app is connected to, and every trigger it answers. What a trigger runs is
 * loaded when it first fires, so that a cold start is short.
 */
const ports = connectPorts(
  readSettings(process.env, join(import.meta.dirname, 'rulebooks')),
  version,
);

for (const { name, method, path, load } of routes) {
  app.http(name, {
    methods: [method],
    authLevel: 'anonymous',
    route: path,
    handler: answerRequest(load, ports),
  });
}

every('periodicReports', 'PERIODIC_REPORTS_SCHEDULE', async () => {
  return (await import('./timer/periodic-reports')).periodicReports;
});
every('chaseDigest', 'CHASE_DIGEST_SCHEDULE', async () => {
  return (await import('./timer/chase-digest')).chaseDigest;
});
every('chaseLadder', 'CHASE_LADDER_SCHEDULE', async () => {
  return (await import('./timer/chase-ladder')).chaseLadder;
});
every('retention', 'RETENTION_SCHEDULE', async () => {
  return (await import('./timer/retention')).retention;
});

take('writeReport', reportQueue, async () => {
  return (await import('./queue/write-report')).writeReport;
});
take('reportFailed', poisonOf(reportQueue), async () => {
  return (await import('./queue/report-failed')).reportFailed;
});
take('sendMessage', messageQueue, async () => {
  return (await import('./queue/send-message')).sendMessage;
});
take('messageFailed', poisonOf(messageQueue), async () => {
  return (await import('./queue/send-message')).messageFailed;
});

function every(
  name: string,
  schedule: ScheduleSetting,
  load: () => Promise<(ports: Ports) => TimerHandler>,
): void {
  const run: TimerHandler = async (timer, context) => (await load())(ports)(timer, context);
  app.timer(name, {
    schedule: scheduleOf(schedule, process.env),
    handler: failQuietly(traceTimer(run)),
  });
}

function take(
  name: string,
  queueName: string,
  load: () => Promise<(ports: Ports) => StorageQueueHandler>,
): void {
  const run: StorageQueueHandler = async (message, context) =>
    (await load())(ports)(message, context);
  app.storageQueue(name, {
    queueName,
    connection: storageSetting,
    handler: failQuietly(traceMessages(run)),
  });
}

let tracing: Tracing | undefined;

app.hook.appStart(async () => {
  tracing = await startTracing(process.env, version);
});

app.hook.appTerminate(async () => {
  await ports.close();
  await tracing?.stop();
});

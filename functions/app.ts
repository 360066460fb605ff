import { join } from 'node:path';
import { app } from '@azure/functions';
import { version } from '../package.json';
import { connectPorts } from './connect-ports';
import { reportFailed } from './queue/report-failed';
import { messageFailed, messageQueue, sendMessage } from './queue/send-message';
import { writeReport } from './queue/write-report';
import { answerRequest } from './request/answer-request';
import { routes } from './routes';
import { readSettings, scheduleOf, storageSetting } from './settings';
import { chaseDigest } from './timer/chase-digest';
import { chaseLadder } from './timer/chase-ladder';
import { reportQueue } from './ledger/ask-for-report';
import { periodicReports } from './timer/periodic-reports';
import { retention } from './timer/retention';
import { startTracing, type Tracing } from './tracing/start-tracing';
import { traceMessages, traceTimer } from './tracing/trace-job';

/** Composition root: what the app is connected to, and every trigger it answers. */
const ports = connectPorts(
  readSettings(process.env, join(import.meta.dirname, 'rulebooks')),
  version,
);

for (const { name, method, path, route } of routes) {
  app.http(name, {
    methods: [method],
    authLevel: 'anonymous',
    route: path,
    handler: answerRequest(route, ports),
  });
}

app.timer('periodicReports', {
  schedule: scheduleOf('PERIODIC_REPORTS_SCHEDULE', process.env),
  handler: traceTimer(periodicReports(ports)),
});

app.timer('chaseDigest', {
  schedule: scheduleOf('CHASE_DIGEST_SCHEDULE', process.env),
  handler: traceTimer(chaseDigest(ports)),
});

app.timer('chaseLadder', {
  schedule: scheduleOf('CHASE_LADDER_SCHEDULE', process.env),
  handler: traceTimer(chaseLadder(ports)),
});

app.timer('retention', {
  schedule: scheduleOf('RETENTION_SCHEDULE', process.env),
  handler: traceTimer(retention(ports)),
});

app.storageQueue('writeReport', {
  queueName: reportQueue,
  connection: storageSetting,
  handler: traceMessages(writeReport(ports)),
});

app.storageQueue('reportFailed', {
  queueName: `${reportQueue}-poison`,
  connection: storageSetting,
  handler: traceMessages(reportFailed(ports)),
});

app.storageQueue('sendMessage', {
  queueName: messageQueue,
  connection: storageSetting,
  handler: traceMessages(sendMessage(ports)),
});

app.storageQueue('messageFailed', {
  queueName: `${messageQueue}-poison`,
  connection: storageSetting,
  handler: traceMessages(messageFailed(ports)),
});

let tracing: Tracing | undefined;

app.hook.appStart(async () => {
  tracing = await startTracing(process.env, version);
});

app.hook.appTerminate(async () => {
  await ports.close();
  await tracing?.stop();
});

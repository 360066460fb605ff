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
  handler: periodicReports(ports),
});

app.timer('chaseDigest', {
  schedule: scheduleOf('CHASE_DIGEST_SCHEDULE', process.env),
  handler: chaseDigest(ports),
});

app.timer('chaseLadder', {
  schedule: scheduleOf('CHASE_LADDER_SCHEDULE', process.env),
  handler: chaseLadder(ports),
});

app.timer('retention', {
  schedule: scheduleOf('RETENTION_SCHEDULE', process.env),
  handler: retention(ports),
});

app.storageQueue('writeReport', {
  queueName: reportQueue,
  connection: storageSetting,
  handler: writeReport(ports),
});

app.storageQueue('reportFailed', {
  queueName: `${reportQueue}-poison`,
  connection: storageSetting,
  handler: reportFailed(ports),
});

app.storageQueue('sendMessage', {
  queueName: messageQueue,
  connection: storageSetting,
  handler: sendMessage(ports),
});

app.storageQueue('messageFailed', {
  queueName: `${messageQueue}-poison`,
  connection: storageSetting,
  handler: messageFailed(ports),
});

app.hook.appTerminate(() => ports.close());

import { execFileSync } from 'node:child_process';
import { InvocationContext, type StorageQueueHandler } from '@azure/functions';
import type { Ports } from '../../../functions/ports';
import { roles, type Role } from '../../../functions/privacy/caller';
import { failQuietly } from '../../../functions/queue/fail-quietly';
import { messageQueue, reportQueue } from '../../../functions/queue/queue-names';
import { reportFailed } from '../../../functions/queue/report-failed';
import { messageFailed, sendMessage } from '../../../functions/queue/send-message';
import { writeReport } from '../../../functions/queue/write-report';
import { chaseLadder } from '../../../functions/timer/chase-ladder';
import { pdfType } from '../../../functions/workbook-type';
import {
  found,
  manager,
  openPlantedOffice,
  SEES_PERSONAL,
  type Planted,
  type PlantedOffice,
} from '../../support/functions/planted-office';
import { describeWith } from '../../support/need-program';
import { convertAll } from '../../support/recalculate';
import { timer } from '../../support/functions/scheduled';

jest.setTimeout(120_000);

/** What is done with a message of a queue, and when that was tried in vain. */
const work: Readonly<Record<string, readonly ((ports: Ports) => StorageQueueHandler)[]>> = {
  [reportQueue]: [writeReport, reportFailed],
  [messageQueue]: [sendMessage, messageFailed],
};

describe('personal values of a property complaint', () => {
  let office: PlantedOffice;
  let planted: Planted;

  beforeAll(async () => {
    office = await openPlantedOffice('2026-11-23T10:30:00');
    planted = await office.plant('property-internal-procedure');
  });
  afterAll(() => office.service.close());

  it('should stand in no cause that people read of what failed, nor in the log of it', async () => {
    const { ports, service } = office;
    const words = planted.secrets.map(({ value }) => String(value)).join(' ');
    const fail = () => Promise.reject(new Error(words, { cause: new RangeError(words) }));
    const failing: Ports = {
      ...ports,
      blobs: { ...ports.blobs, create: fail },
      channels: [{ id: 'office', organisation: 'ours', personal: true, send: fail }],
    };
    const log: string[] = [];
    const logHandler = (_level: string, ...told: unknown[]) => void log.push(told.join(' '));
    const context = new InvocationContext({ functionName: 'job', logHandler });
    const json = { period: '2026-11' };
    await office.send(`POST ${planted.path}/reports/monthly-statistics`, manager, { json });
    await chaseLadder(failing)(timer, context);
    for (const { queue, message } of service.ports.sent) {
      for (const step of work[queue] ?? []) {
        await failQuietly(step(failing))(message, context).catch((error: unknown) =>
          log.push(String(error)),
        );
      }
    }
    const read = async (part: string) =>
      (await office.send(`GET ${planted.path}/${part}`, manager)).text;
    const [reports, deliveries] = [await read('reports'), await read('deliveries')];
    expect(reports).toContain('服务出错（Error）');
    expect(deliveries).toContain('The channel failed (Error).');
    for (const event of ['job-failed', 'report-given-up', 'message-given-up']) {
      expect(log.join('\n')).toContain(event);
    }
    expect(found(planted, [reports, deliveries, ...log].join('\n'))).toEqual([]);
  });

  describeWith('soffice', 'libreoffice-calc', 'in print', () => {
    describeWith('pdftotext', 'poppler-utils', 'as PDF', () => {
      it('should be read by those alone who may see them', async () => {
        const printed: Uint8Array[] = [];
        const toPdf = (workbook: Uint8Array) => {
          printed.push(workbook);
          return Promise.resolve(workbook);
        };
        const [paper = ''] = planted.papers;
        const address = `GET ${planted.path}/records/N1/forms/${paper}`;
        const call = { headers: { accept: pdfType } };
        for (const role of roles) {
          const reader = { role, department: '甲部' } as const;
          await office.send(address, reader, call, { ...office.ports, toPdf });
        }
        const texts = (await convertAll(printed, 'pdf')).map((input) =>
          execFileSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' }),
        );
        const seen = texts.map((text, index): [Role | undefined, boolean, boolean] => [
          roles[index],
          text.includes('甲部'),
          found(planted, text.replaceAll(/\s/g, '')).length > 0,
        ]);
        expect(seen).toEqual(roles.map((role) => [role, true, SEES_PERSONAL.includes(role)]));
      });
    });
  });
});

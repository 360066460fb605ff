import * as z from 'zod';
import type { Ports } from '../ports';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';

const part = z.enum(['up', 'down']);
const answer = z.object({ status: part, version: z.string(), database: part, storage: part });

/** Tells whether the database and the storage account answer; 503 when one does not. */
export const health: Route = {
  summary: { zh: '服务状况', en: 'State of the service' },
  access: 'anyone',
  answers: { json: { 200: answer, 503: answer } },
  ...noBody(async (_incoming, ports) => {
    const [database, storage] = await Promise.all([
      isUp(() => askDatabase(ports)),
      isUp(() => ports.blobs.ping()),
    ]);
    const up = database && storage;
    return json(
      {
        status: word(up),
        version: ports.version,
        database: word(database),
        storage: word(storage),
      },
      up ? 200 : 503,
      { 'cache-control': 'no-store' },
    );
  }),
};

async function askDatabase({ database }: Ports): Promise<void> {
  await (await database()).query('SELECT 1');
}

/** A part that neither answers nor refuses in this time, in milliseconds, is down. */
const PATIENCE = 15_000;

async function isUp(ask: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE);
  });
  const answered = ask().then(
    () => true,
    () => false,
  );
  const up = await Promise.race([answered, tooLong]);
  clearTimeout(timer);
  return up;
}

function word(up: boolean): z.output<typeof part> {
  return up ? 'up' : 'down';
}

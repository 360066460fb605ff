import * as z from 'zod';
import { text } from '../contract/shapes';
import { noBody } from '../request/no-body';
import { titleOf } from '../request/part-down-problem';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { checkLayout } from '../store/layout-guard';
import { partDownOf, type Part, type Trouble } from '../store/part-down';

const part = z.enum(['up', 'down']);
const trouble = z.object({ part: z.string(), code: z.string(), message: text });
const answer = z.object({
  status: part,
  version: z.string(),
  oldestAddin: z.string().describe('Version of the oldest add-in that is answered.'),
  database: part,
  storage: part,
  troubles: z.array(trouble).describe('What is the matter with each part that is down.'),
});

/** Tells whether the database and the storage account do their work; 503 when one does not. */
export const health: Route = {
  summary: { zh: '服务状况', en: 'State of the service' },
  access: 'anyone',
  answers: { json: { 200: answer, 503: answer } },
  ...noBody(async (_incoming, ports) => {
    const [database, storage] = await Promise.all([
      look('database', async () => checkLayout(await ports.database())),
      look('storage', () => ports.blobs.ping()),
    ]);
    const up = !database && !storage;
    return json(
      {
        status: word(up),
        version: ports.version,
        oldestAddin: ports.oldestAddin,
        database: word(!database),
        storage: word(!storage),
        troubles: [database, storage].filter((found) => found !== undefined),
      },
      up ? 200 : 503,
      { 'cache-control': 'no-store', ...(!up && { 'retry-after': '10' }) },
    );
  }),
};

/** A part that neither answers nor refuses in this time, in milliseconds, is down. */
const PATIENCE = 15_000;

/** What is the matter with a part; undefined when it answers. */
async function look(
  name: Part,
  ask: () => Promise<void>,
): Promise<z.output<typeof trouble> | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<Trouble>((resolve) => {
    timer = setTimeout(() => resolve('slow'), PATIENCE);
  });
  const answered = ask().then(
    () => undefined,
    (error: unknown) => partDownOf(error)?.trouble ?? 'unreachable',
  );
  const found = await Promise.race([answered, tooLong]);
  clearTimeout(timer);
  return found && { part: name, code: `${name}-${found}`, message: titleOf(name, found) };
}

function word(up: boolean): z.output<typeof part> {
  return up ? 'up' : 'down';
}

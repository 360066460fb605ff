import * as z from 'zod';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';

const answer = z.object({ status: z.literal('up'), version: z.string() });

/** Tells that this process answers, whatever became of the parts it works with. */
export const live: Route = {
  summary: { zh: '进程是否在运行', en: 'Whether the process answers' },
  access: 'anyone',
  answers: { json: { 200: answer } },
  ...noBody((_incoming, ports) =>
    Promise.resolve(json({ status: 'up', version: ports.version }, 200)),
  ),
};

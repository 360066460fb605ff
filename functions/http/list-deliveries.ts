import * as z from 'zod';
import { instantJson } from '../../core/record/time-json';
import { findLedger } from '../ledger/find-ledger';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readDeliveries } from '../store/deliveries';

const answer = z.object({
  deliveries: z
    .array(
      z.object({
        notice: z.string().describe('Its key; of a sealed record the id alone.'),
        number: z.string().nullable(),
        channel: z.string(),
        status: z.enum(['waiting', 'sent', 'failed']),
        attempts: z.number().int(),
        unsettled: z
          .number()
          .int()
          .describe(
            'Attempts that a crash broke off: the message may have left, with the same id.',
          ),
        cause: z.string().nullable().describe('Why the last attempt failed.'),
        at: z.string(),
      }),
    )
    .describe('Latest first.'),
});

/** Which messages left by which channel, which wait and which were given up, and why. */
export const listDeliveries: Route = {
  summary: { zh: '消息投递情况', en: 'Deliveries of messages' },
  access: ['Manager'],
  answers: { json: { 200: answer } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const deliveries = await readDeliveries(found.database, found.key);
    return json({
      deliveries: deliveries.map(({ record, notice, at, ...one }) => ({
        notice: found.seals.has(record) ? record : notice,
        ...one,
        at: instantJson(at, found.zone),
      })),
    });
  }),
};

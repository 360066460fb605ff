import { argv, exit, stderr } from 'node:process';
import type { InvocationContext } from '@azure/functions';
import type { Channel } from '../../../functions/channels/channel';
import { postJson } from '../../../functions/channels/post-json';
import { messageQueue } from '../../../functions/queue/queue-names';
import { sendMessage } from '../../../functions/queue/send-message';
import { openPostgres } from '../../../functions/store/open-postgres';
import { chaseLadder } from '../../../functions/timer/chase-ladder';
import { die } from './mortal-database';
import { testPorts } from './test-ports';

/**
 * A process that runs the chase ladder and sends its messages, and kills itself as `kill -9` does:
 * once the notice is kept and before anybody is asked to send it (`noted`), or once the message has
 * left and before that is noted (`sent`).
 *
 * Arguments: database address, the moment, the wall time, the address messages go to.
 */
const [, , target = '', moment = '', wall = '', receiver = ''] = argv;

const channel: Channel = {
  ...{ id: 'office', organisation: 'test', personal: false },
  async send(message) {
    await postJson(receiver, JSON.stringify(message));
    if (moment === 'sent') die();
  },
};
const standing = testPorts(await openPostgres(target), wall);
const ports = {
  ...standing,
  channels: [channel],
  queues: {
    async send(queue: string, message: unknown) {
      if (moment === 'noted') die();
      await standing.queues.send(queue, message);
    },
  },
};
/** All that the work asks of the runtime. */
const context = {
  error: (line: string) => void stderr.write(line),
} as unknown as InvocationContext;

await chaseLadder(ports)(
  {
    isPastDue: false,
    schedule: { adjustForDST: false },
    scheduleStatus: { last: '', next: '', lastUpdated: '' },
  },
  context,
);
for (const { queue, message } of standing.sent) {
  if (queue === messageQueue) await sendMessage(ports)(message, context);
}
exit(0);

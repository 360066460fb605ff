import type { StorageQueueHandler } from '@azure/functions';
import * as z from 'zod';
import type { Channel } from '../channels/channel';
import { noticeJson } from '../json/notice-json';
import { openLedger } from '../ledger/open-ledger';
import type { Ports } from '../ports';
import { ReadableError } from '../ledger/readable-error';
import { logLine } from '../request/log-line';
import { codeOf, partOf } from '../store/part-down';
import { hideFromRoles } from '../privacy/hide-from-roles';
import { maskNotice } from '../privacy/mask-notice';
import { beginAttempt, noteOutcome, readDeliveries, type DeliveryKey } from '../store/deliveries';
import { readNotices } from '../store/chase-notices';
import { readLedger } from '../store/read-ledgers';
import { readSeals } from '../store/read-seals';
import { readStoredRecords } from '../store/read-stored-records';
import { noteLedger, noteOrganisation } from '../tracing/note-whose';

const shape = z.object({
  organisation: z.string(),
  ledger: z.string(),
  notice: z.string(),
  channel: z.string(),
});

/** Sends one message by its channel; what failed is said where people look, and tried again. */
export function sendMessage(ports: Ports): StorageQueueHandler {
  return async (message) => {
    const key = parseKey(message);
    const database = (await ports.database()).of(key.organisation);
    const waiting = (await readDeliveries(database, key)).find(
      ({ notice, channel }) => notice === key.notice && channel === key.channel,
    );
    if (waiting?.status !== 'waiting') return;
    const { record } = waiting;
    if ((await readSeals(database, key)).has(record)) {
      await noteOutcome(database, key, { status: 'failed', cause: SEALED, at: ports.now() });
      return;
    }
    await beginAttempt(database, key, ports.now());
    try {
      await send(key, channelOf(key, ports), ports);
    } catch (error) {
      const cause = sendingCause(error);
      await noteOutcome(database, key, { status: 'waiting', cause, at: ports.now() });
      throw error;
    }
    await noteOutcome(database, key, { status: 'sent', cause: null, at: ports.now() });
  };
}

/** A record may be sealed between the notice and its message. */
const SEALED = 'The record has been sealed.';

/** Gives up a message after all tries; its last cause stays to be read. */
export function messageFailed(ports: Ports): StorageQueueHandler {
  return async (message, context) => {
    const key = parseKey(message);
    const database = (await ports.database()).of(key.organisation);
    const last = (await readDeliveries(database, key)).find(
      ({ notice, channel }) => notice === key.notice && channel === key.channel,
    );
    const cause = last?.cause ?? null;
    await noteOutcome(database, key, { status: 'failed', cause, at: ports.now() });
    const { organisation, ledger, channel } = key;
    context.error(logLine('message-given-up', { organisation, ledger, channel, cause }));
  };
}

/**
 * Why a message did not leave, for people: of what a mail server or a network says only its codes, for
 * its words may quote an address.
 */
function sendingCause(error: unknown): string {
  if (error instanceof ReadableError) return error.text.en;
  const [reply, inner] = [partOf(error, 'responseCode'), partOf(error, 'cause')];
  const kind = error instanceof Error ? error.name : 'Error';
  const code = codeOf(error) || codeOf(inner) || kind;
  const told = typeof reply === 'number' ? ` ${reply}` : '';
  return `The channel failed (${code}${told}).`;
}

const channelGone = {
  zh: '这个通道已不再设置。',
  en: 'The channel is no longer set up.',
};

const noticeGone = { zh: '找不到这份通知。', en: 'The notice is not there.' };

/** Whose message it is, said in the trace too. */
function parseKey(message: unknown): DeliveryKey {
  const key = shape.parse(message);
  noteOrganisation(key.organisation);
  noteLedger(key.ledger);
  return key;
}

function channelOf({ organisation, channel }: DeliveryKey, ports: Ports): Channel {
  const found = ports.channels.find(
    (one) => one.id === channel && one.organisation === organisation,
  );
  if (!found) throw new ReadableError(channelGone);
  return found;
}

async function send(key: DeliveryKey, channel: Channel, ports: Ports): Promise<void> {
  const database = (await ports.database()).of(key.organisation);
  const ledger = await readLedger(database, key);
  const [notice] = await readNotices(database, key, { key: key.notice });
  if (!ledger || !notice) throw new ReadableError(noticeGone);
  const setting = await openLedger(ledger, ports.rulebooks);
  const stored = (await readStoredRecords(database, key, [notice.record])).get(notice.record);
  const mask = hideFromRoles([], setting.rulebook, setting.zone);
  const open = stored?.content
    ? maskNotice(notice, stored.content, { mask, seals: new Map(), rulebook: setting.rulebook })
    : notice;
  const shown = channel.personal ? open : { ...open, handler: '' };
  const about = { number: stored?.number, isSealed: false };
  const { title, text } = noticeJson(shown, about, { ...setting, ledger });
  await channel.send({
    id: key.notice,
    title,
    text,
    department: shown.department,
    ...(shown.handler !== '' && { handler: shown.handler }),
  });
}

import type { Zone } from '../date/time';
import type { Finding } from '../finding';
import type { Rulebook } from '../rulebook/rulebook';
import type { Text } from '../text';
import type { ApprovalGap } from './approval-gaps';
import { formatEventTime } from './format-event-time';

/** What is wrong with the approval of an event, or that there is none. */
export function approvalFinding(gap: ApprovalGap, rulebook: Rulebook, zone: Zone): Finding {
  const { event, kind } = gap;
  return {
    code: `approval-${kind}`,
    severity: 'error',
    field: event.key,
    clause: event.clause,
    message: messageOf(gap, rulebook, zone),
  };
}

function messageOf(
  { event, time, kind, given }: ApprovalGap,
  rulebook: Rulebook,
  zone: Zone,
): Text {
  const when = formatEventTime(time, zone);
  const { zh, en } = namesOf(event.approvedBy, rulebook);
  if (kind === 'missing' || given === undefined) {
    return {
      zh: `“${event.title.zh}”（${when}）须经${zh}批准，没有批准记录。`,
      en: `“${event.title.en}” (${when}) needs the approval of: ${en}. None is recorded.`,
    };
  }
  if (kind === 'role') {
    const found = namesOf([given.role], rulebook);
    return {
      zh: `“${event.title.zh}”（${when}）由“${found.zh}”批准，应由${zh}批准。`,
      en: `“${event.title.en}” (${when}) is approved by “${found.en}”, expected: ${en}.`,
    };
  }
  const at = formatEventTime(given.at, zone);
  return {
    zh: `“${event.title.zh}”（${when}）须先经批准，批准时间（${at}）在其后。`,
    en: `“${event.title.en}” (${when}) needs its approval first; it was given afterwards (${at}).`,
  };
}

function namesOf(keys: readonly string[], { roles }: Rulebook): Text {
  const titles = keys.map(
    (key) => roles.find((role) => role.key === key)?.title ?? { zh: key, en: key },
  );
  return {
    zh: titles.map(({ zh }) => zh).join('或'),
    en: titles.map(({ en }) => en).join(' or '),
  };
}

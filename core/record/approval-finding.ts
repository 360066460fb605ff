import type { Zone } from '../date/time';
import type { Finding } from '../finding';
import type { CaseEvent, Rulebook } from '../rulebook/rulebook';
import type { Text } from '../text';
import type { DecidedMatter } from './approval-demands';
import type { ApprovalGap } from './approval-gaps';
import { formatEventTime } from './format-event-time';
import { limitText } from './limit-text';

/**
 * What is wrong with the approval of an event, or that there is none. Of a matter within limits the
 * clause is that of whom the regime expects, and the message says both limits.
 */
export function approvalFinding(gap: ApprovalGap, rulebook: Rulebook, zone: Zone): Finding {
  const { event, kind, demand } = gap;
  const isLimit = kind === 'role' && demand.matter !== undefined;
  return {
    code: isLimit ? 'approval-limit' : `approval-${kind}`,
    severity: 'error',
    field: event.key,
    clause: demand.matter?.within[0]?.clause ?? event.clause,
    message: messageOf(gap, rulebook, zone),
  };
}

function messageOf(gap: ApprovalGap, rulebook: Rulebook, zone: Zone): Text {
  const { event, time, kind, given, demand } = gap;
  const when = formatEventTime(time, zone);
  if (demand.roles.length === 0) return beyondAll(event.title, when);
  const { zh, en } = namesOf(demand.roles, rulebook);
  if (kind === 'missing' || given === undefined) {
    return {
      zh: `“${event.title.zh}”（${when}）须经${zh}批准，没有批准记录。`,
      en: `“${event.title.en}” (${when}) needs the approval of: ${en}. None is recorded.`,
    };
  }
  if (kind === 'role' && demand.matter) {
    return limitMessage({ event, when, role: given.role, matter: demand.matter }, rulebook);
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

interface BrokenLimit {
  readonly event: CaseEvent;
  readonly when: string;
  /** Who decided. */
  readonly role: string;
  readonly matter: DecidedMatter;
}

/** Limit and role that were found, limit and role that were expected. */
function limitMessage({ event, when, role, matter }: BrokenLimit, rulebook: Rulebook): Text {
  const found = namesOf([role], rulebook);
  const expected = namesOf([...new Set(matter.within.map((one) => one.role))], rulebook);
  const own = matter.authorities.filter((authority) => authority.role === role).at(-1);
  const limit = own && limitText(own, rulebook);
  const due = matter.within[0] && limitText(matter.within[0], rulebook);
  return {
    zh: `“${event.title.zh}”（${when}）由“${found.zh}”决定，${limit ? `其权限为“${limit.zh}”` : '其无此项权限'}；应由${expected.zh}决定（${due?.zh ?? ''}）。`,
    en: `“${event.title.en}” (${when}) is decided by “${found.en}”, ${limit ? `whose limit is “${limit.en}”` : 'who has no authority for it'}; expected: ${expected.en} (${due?.en ?? ''}).`,
  };
}

function beyondAll({ zh, en }: Text, when: string): Text {
  return {
    zh: `“${zh}”（${when}）超出制度规定的各级权限，无人可以决定。`,
    en: `“${en}” (${when}) is above every limit of the regime; nobody may decide it.`,
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

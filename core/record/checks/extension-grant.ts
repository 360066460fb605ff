import type { Finding } from '../../finding';
import type { Clock, Rulebook } from '../../rulebook/rulebook';
import type { Text } from '../../text';
import { isGiven } from '../is-given';
import type { GrantedExtension } from '../record';
import type { RecordFacts } from '../record-facts';
import { shownValue } from '../shown-value';
import { noFindings, type Check } from './check';

/**
 * An extension the regime does not foresee: of another clock, too often, without the consent or
 * notice it requires, or approved by someone else.
 */
export const extensionGrant = (rulebook: Rulebook): Check => {
  const clocks = new Map(rulebook.clocks.map((clock) => [clock.key, clock]));
  return (facts) => {
    const { extensions } = facts.record;
    if (extensions.length === 0) return noFindings;
    return extensions.flatMap((extension, index) => {
      const clock = clocks.get(extension.clock);
      const earlier = extensions.slice(0, index).filter((other) => other.clock === clock?.key);
      return problemOf(extension, clock, earlier.length, facts) ?? [];
    });
  };
};

function problemOf(
  extension: GrantedExtension,
  clock: Clock | undefined,
  earlier: number,
  facts: RecordFacts,
): Finding | undefined {
  const rule = clock?.extension;
  if (clock === undefined || rule === undefined) return notAllowed(extension, clock);
  if (rule.when !== undefined && !facts.holds(rule.when)) return notAllowed(extension, clock);
  if (earlier >= rule.maxTimes) return tooOften(clock, rule.maxTimes);
  const missing = rule.requires.filter((key) => !isGiven(facts.record.fields[key]));
  if (missing.length > 0) return lacking(clock, missing, facts.rulebook);
  if (extension.approvedBy === '') return pending(clock, roleOf(rule.approver, facts.rulebook));
  return extension.approvedBy === rule.approver
    ? undefined
    : wrongApprover(extension, clock, roleOf(rule.approver, facts.rulebook));
}

function roleOf(key: string, { roles }: Rulebook): Text {
  return roles.find((role) => role.key === key)?.title ?? { zh: key, en: key };
}

function notAllowed(extension: GrantedExtension, clock: Clock | undefined): Finding {
  const shown = shownValue(extension.clock);
  const name = clock?.title ?? { zh: shown, en: shown };
  return finding('extension-not-allowed', 'error', extension.clock, clock, {
    zh: `“${name.zh}”不得延期。`,
    en: `“${name.en}” cannot be extended.`,
  });
}

function tooOften(clock: Clock, maxTimes: number): Finding {
  return finding('extension-too-often', 'error', clock.key, clock, {
    zh: `“${clock.title.zh}”最多延期 ${maxTimes} 次。`,
    en: `“${clock.title.en}” can be extended ${maxTimes} time(s) at most.`,
  });
}

function lacking(clock: Clock, missing: readonly string[], { fields }: Rulebook): Finding {
  const titles = fields.filter(({ key }) => missing.includes(key)).map(({ title }) => title);
  return finding('extension-requires', 'error', clock.key, clock, {
    zh: `“${clock.title.zh}”的延期缺少：${titles.map(({ zh }) => zh).join('、')}，不生效。`,
    en: `The extension of “${clock.title.en}” has no effect without: ${titles.map(({ en }) => en).join(', ')}.`,
  });
}

function pending(clock: Clock, approver: Text): Finding {
  return finding('extension-not-approved', 'warning', clock.key, clock, {
    zh: `“${clock.title.zh}”的延期尚未经${approver.zh}批准，不生效。`,
    en: `The extension of “${clock.title.en}” has no effect until approved by the ${approver.en}.`,
  });
}

function wrongApprover(extension: GrantedExtension, clock: Clock, approver: Text): Finding {
  const found = shownValue(extension.approvedBy);
  return finding('extension-approver', 'error', clock.key, clock, {
    zh: `“${clock.title.zh}”的延期由“${found}”批准，应由${approver.zh}批准。`,
    en: `The extension of “${clock.title.en}” is approved by “${found}”, expected the ${approver.en}.`,
  });
}

function finding(
  code: string,
  severity: Finding['severity'],
  field: string,
  clock: Clock | undefined,
  message: Text,
): Finding {
  const clause = clock?.extension?.clause ?? clock?.clause;
  return { code, severity, field, message, ...(clause !== undefined && { clause }) };
}

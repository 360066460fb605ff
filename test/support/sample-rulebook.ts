import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import {
  rulebookDefinition,
  type RulebookDefinition,
  type RulebookSource,
} from '../../core/rulebook/definition';
import type { Rulebook } from '../../core/rulebook/rulebook';

const clause = '1';

/** A name in both languages. */
export const named = (name: string) => ({ zh: `${name}（中）`, en: name });

/** A small regime with one of everything, that lints clean; a test changes what it is about. */
export function sampleSource(change: Partial<RulebookSource> = {}): RulebookSource {
  return {
    id: 'sample',
    version: '1',
    title: named('Sample'),
    domain: named('tests'),
    kind: 'rulebook',
    source: named('A document'),
    summary: named('For tests'),
    roles: [
      { key: 'clerk', title: named('clerk') },
      { key: 'manager', title: named('manager') },
    ],
    fields: [
      { key: 'registerNumber', title: named('register number'), use: 'number', clause },
      { key: 'name', title: named('name'), required: true, use: 'complainant', clause },
      { key: 'content', title: named('content'), type: 'long-text', clause },
      { key: 'urgent', title: named('urgent'), type: 'yes-no', clause },
      {
        key: 'kind',
        title: named('kind'),
        type: 'choice',
        choices: [
          { value: '质量', en: 'quality' },
          { value: '服务', en: 'service' },
        ],
        clause,
      },
      { key: 'count', title: named('count'), type: 'integer', minimum: 1, maximum: 10, clause },
      { key: 'amount', title: named('amount'), type: 'money', minimum: 0, maximum: 5000, clause },
      { key: 'phone', title: named('phone'), type: 'phone', clause },
      { key: 'card', title: named('card'), type: 'id-card', clause },
      { key: 'day', title: named('day'), type: 'date', clause },
      { key: 'moment', title: named('moment'), type: 'date-time', clause },
      { key: 'result', title: named('result'), clause },
    ],
    levels: [
      {
        code: 'major',
        title: { zh: '重大投诉', en: 'major complaint' },
        suggestWhen: 'fields.amount >= 1000 || fields.urgent == true',
        clause,
      },
      {
        code: 'minor',
        title: { zh: '轻微投诉', en: 'minor complaint' },
        suggestWhen: 'fields.amount < 1000',
        clause,
      },
    ],
    events: [
      { key: 'received', title: named('received'), by: ['clerk'], clause },
      { key: 'accepted', title: named('accepted'), after: ['received'], clause },
      { key: 'rejected', title: named('rejected'), after: ['received'], ends: 'rejected', clause },
      {
        key: 'handled',
        title: named('handled'),
        after: ['accepted'],
        ends: 'closed',
        requires: ['result'],
        clause,
      },
      { key: 'visited', title: named('visited'), after: ['handled'], clause },
    ],
    clocks: [
      {
        key: 'handling',
        title: named('handling'),
        from: 'received',
        to: 'handled',
        within: { amount: 5, unit: 'working-day' },
        when: 'level in ["major", "minor"]',
        purpose: 'resolve',
        extension: { kind: 'additive', approver: 'manager', clause },
        clause,
      },
    ],
    examples: [
      {
        title: named('an example'),
        asOf: '2026-11-22T09:00',
        record: { events: { received: '2026-11-20T09:00' }, level: 'minor' },
        expect: { clocks: { handling: { state: 'running' } }, findings: ['field-required'] },
      },
    ],
    ...change,
  };
}

/** The sample regime after the schema door. */
export function sampleDefinition(change: Partial<RulebookSource> = {}): RulebookDefinition {
  return rulebookDefinition.parse(sampleSource(change));
}

/** The sample regime ready to run; throws when the change does not bind. */
export function sampleRulebook(
  change: Partial<RulebookSource> = {},
  parameters: Readonly<Record<string, unknown>> = {},
): Rulebook {
  const { rulebook, findings } = bindRulebook(sampleDefinition(change), parameters);
  if (rulebook === undefined) throw new Error(findings.map(({ message }) => message.en).join('\n'));
  return rulebook;
}

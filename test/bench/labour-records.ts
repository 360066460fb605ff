import type { RawRecord } from '../../core/record/record';
import type { Field, Rulebook } from '../../core/rulebook/rulebook';

type Random = (below: number) => number;

/** Every twentieth record breaks one rule. */
const BROKEN_EVERY = 20;

/** A complaint to a labour inspection as JSON: 28 fields and three events. */
export function labourRecord(index: number, random: Random): RawRecord {
  const day = (from: number) => String(from + random(20)).padStart(2, '0');
  const fields: Record<string, unknown> = {
    channel: pick(['书面形式', '电话举报'], random),
    complaintDocument: true,
    identityShown: true,
    ownEmployer: true,
    employmentProof: '劳动合同',
    reporterName: `举报人${random(10_000)}`,
    reporterSex: pick(['男', '女'], random),
    reporterAge: 18 + random(45),
    reporterOccupation: '焊工',
    reporterIdCard: '11010519491231002X',
    reporterEmployer: '某某机械厂',
    reporterAddress: `某区某路 ${random(500)} 号`,
    reporterContact: `138${String(random(1e8)).padStart(8, '0')}`,
    respondentName: `单位${random(500)}`,
    respondentPerson: '李四',
    respondentAddress: '某区工业路 8 号',
    registrationAuthority: '某区市场监督管理局',
    legalRepresentative: '李四',
    representativePost: '厂长',
    respondentPhone: `0755-8${String(random(1e7)).padStart(7, '0')}`,
    place: '某区工业路 8 号',
    content: '拖欠工资',
    course: '2025 年 4 月至 6 月未发工资',
    peopleAffected: 1 + random(200),
    amount: random(1_000_000),
    request: '支付拖欠的工资',
    signature: '举报人',
    reportDate: `2026-03-${day(1)}`,
  };
  const events: Record<string, unknown> = {
    violated: `2025-06-${day(10)}T00:00:00+08:00`,
    received: `2026-03-${day(10)}T09:30:00+08:00`,
  };
  const broken = index % BROKEN_EVERY === 0 ? faults[random(faults.length)] : undefined;
  broken?.(fields, events);
  return { id: `r${index}`, fields, events };
}

type Fault = (fields: Record<string, unknown>, events: Record<string, unknown>) => void;

const faults: readonly Fault[] = [
  (fields) => delete fields['reporterName'],
  (fields) => delete fields['employmentProof'],
  (fields) => (fields['channel'] = '传真'),
  (fields) => (fields['reporterAge'] = 131),
  (fields) => (fields['peopleAffected'] = 0),
  (fields) => (fields['respondentPhone'] = '12'),
  (fields) => (fields['reportDate'] = '2026-02-30'),
  (fields) => (fields['reporterIdCard'] = '1101051949'),
  (_, events) => (events['received'] = '2026-03-32T09:30:00+08:00'),
];

function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[random(items.length)];
}

/** A JSON Schema of what one record can show: presence, types, choices, ranges and formats. */
export function labourSchema({ fields, events }: Rulebook): object {
  const required = fields.filter((field) => field.required === true).map(({ key }) => key);
  return {
    type: 'object',
    required: ['fields', 'events'],
    properties: {
      id: { type: 'string' },
      fields: {
        type: 'object',
        additionalProperties: false,
        required,
        properties: Object.fromEntries(fields.map((field) => [field.key, fieldSchema(field)])),
        if: { properties: { ownEmployer: { const: true } }, required: ['ownEmployer'] },
        then: { required: ['employmentProof'] },
      },
      events: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          events.map(({ key }) => [key, { type: 'string', format: 'date-time' }]),
        ),
      },
    },
  };
}

function fieldSchema({ type, choices, minimum, maximum }: Field): object {
  const range = {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
  switch (type) {
    case 'choice':
      return { type: 'string', enum: (choices ?? []).map(({ value }) => value) };
    case 'yes-no':
      return { type: 'boolean' };
    case 'integer':
      return { type: 'integer', ...range };
    case 'number':
    case 'money':
      return { type: 'number', ...range };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'date-time':
      return { type: 'string', format: 'date-time' };
    case 'phone':
      return { type: 'string', pattern: '^(1\\d{10}|0\\d{2,3}-?\\d{7,8})$' };
    case 'id-card':
      return { type: 'string', pattern: '^\\d{17}[\\dXx]$' };
    default:
      return { type: 'string', minLength: 1, pattern: '\\S' };
  }
}

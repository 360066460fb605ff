import fc from 'fast-check';
import { zoneOf } from '../../../core/date/zone';
import { parseRecord } from '../../../core/record/parse-record';
import type { RawRecord } from '../../../core/record/record';
import { sampleRulebook, sampleSource } from '../../support/sample-rulebook';

const zone = zoneOf('Asia/Shanghai');
const rulebook = sampleRulebook();
const parse = (raw: RawRecord) => parseRecord(raw, rulebook, zone);
const codes = (raw: RawRecord) => parse(raw).findings.map(({ code, field }) => `${code}:${field}`);

/** A record as JSON or a form may hold it, of a kind the types do not foresee. */
const untyped = (value: object): RawRecord => ({ ...value });

describe('parseRecord', () => {
  it('should read every kind of field into its canonical form', () => {
    const { record, findings } = parse({
      id: 'r1',
      number: 'N-1',
      fields: {
        name: ' 张三\t',
        content: '\n第一行\n第二行 \n',
        urgent: '是',
        kind: 'Service',
        count: '3件',
        amount: '1,234.5元',
        phone: '138 0013 8000',
        card: '11010519491231002x',
        day: '2026年11月20日',
        moment: '2026/11/20 下午3:05',
      },
      events: { received: '2026-11-20 09:30', accepted: '2026-11-21' },
      level: '重大投诉',
    });
    expect(findings).toEqual([]);
    expect(record).toEqual({
      id: 'r1',
      number: 'N-1',
      fields: {
        name: '张三',
        content: '第一行\n第二行',
        urgent: true,
        kind: '服务',
        count: 3,
        amount: 123450,
        phone: '13800138000',
        card: '11010519491231002X',
        day: '2026-11-20',
        moment: '2026-11-20T15:05:00',
      },
      events: {
        received: { instant: Date.UTC(2026, 10, 20, 1, 30) / 1000, dateOnly: false },
        accepted: { instant: Date.UTC(2026, 10, 20, 16) / 1000, dateOnly: true },
      },
      level: 'major',
      agreed: {},
      extensions: [],
      pauses: [],
    });
  });

  it('should leave empty cells out', () => {
    const { record, findings } = parse({
      fields: {
        name: '',
        content: null,
        urgent: undefined,
        kind: ' \t',
        count: '\u3000',
        amount: ' ',
      },
      events: { received: '', accepted: null, handled: '\n' },
      level: ' ',
    });
    expect(findings).toEqual([]);
    expect(record.fields).toEqual({});
    expect(record.events).toEqual({});
    expect(record).not.toHaveProperty('level');
  });

  it('should leave out and report what it cannot read, with found and expected', () => {
    const { record, findings } = parse({
      fields: { count: '三件', amount: '很多', urgent: '也许', day: '2026-02-30', content: {} },
      events: { received: '昨天' },
    });
    expect(record.fields).toEqual({});
    expect(record.events).toEqual({});
    expect(findings.map(({ code, field }) => [field, code])).toEqual([
      ['content', 'text-unreadable'],
      ['urgent', 'yes-no-unreadable'],
      ['count', 'number-unreadable'],
      ['amount', 'money-unreadable'],
      ['day', 'date-impossible'],
      ['received', 'date-unreadable'],
    ]);
    expect(findings[2]).toMatchObject({
      severity: 'error',
      clause: '1',
      message: {
        zh: '“count（中）”为“三件”，应为整数，如 12。',
        en: '“count” is “三件”: expected a whole number such as 12.',
      },
    });
  });

  it('should keep a text that is none of the choices, for the check to report', () => {
    expect(parse({ fields: { kind: '价格' } }).record.fields['kind']).toBe('价格');
    expect(parse({ fields: { kind: '质 量' } }).record.fields['kind']).toBe('质量');
  });

  it('should know a choice that a workbook holds as a number', () => {
    const rulebook = sampleRulebook({
      ...sampleSource(),
      fields: [
        ...sampleSource().fields,
        {
          key: 'floor',
          title: { zh: '楼层', en: 'floor' },
          type: 'choice',
          choices: [{ value: '3', en: 'third' }],
          clause: '1',
        },
      ],
    });
    const floor = (value: unknown) => parseRecord({ fields: { floor: value } }, rulebook, zone);
    expect(floor(3).record.fields['floor']).toBe('3');
    expect(floor('３').record.fields['floor']).toBe('3');
    expect(floor(4).record.fields['floor']).toBe('4');
    expect(floor({}).findings[0]?.code).toBe('text-unreadable');
  });

  it('should take only texts and numbers for names and numbers', () => {
    expect(parse({ id: NaN, number: true }).record).toMatchObject({ id: '' });
    expect(parse({ id: 7, number: {} }).record).not.toHaveProperty('number');
  });

  it('should warn of fields and events the regime does not have, and leave them out', () => {
    const { findings } = parse({ fields: { colour: 'red' }, events: { closed: '2026-11-20' } });
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(codes({ fields: { colour: 'red' }, events: { closed: '2026-11-20' } })).toEqual([
      'field-unknown:colour',
      'event-unknown:closed',
    ]);
    expect(parse({ fields: { colour: 'red', name: '张三' } }).record.fields).toEqual({
      name: '张三',
    });
  });

  it('should take the register number from its field', () => {
    const { record, findings } = parse({ fields: { registerNumber: 2549 } });
    expect(findings).toEqual([]);
    expect(record).toMatchObject({ id: '2549', number: '2549', fields: {} });
    expect(parse({ number: 'A', fields: { registerNumber: 'B' } }).record.number).toBe('A');
  });

  it.each([
    ['major', 'major'],
    ['重大投诉', 'major'],
    ['Major Complaint', 'major'],
    [' 重大投诉 ', 'major'],
  ])('should know the level by %j', (level, code) => {
    expect(parse({ level }).record.level).toBe(code);
  });

  it('should take the number given offline as it stands, beside the register number', () => {
    const { record } = parse({ number: '2026-0007', provisionalNumber: ' 暂-3 ' });
    expect(record).toMatchObject({ number: '2026-0007', provisionalNumber: '暂-3' });
    expect(parse({ provisionalNumber: '' }).record).not.toHaveProperty('provisionalNumber');
  });

  it('should report a level the regime does not have', () => {
    const { record, findings } = parse({ level: '特大' });
    expect(record).not.toHaveProperty('level');
    expect(findings[0]).toMatchObject({ code: 'level-unknown', field: 'level', severity: 'error' });
    expect(findings[0]?.message.zh).toContain('重大投诉、轻微投诉');
    const flat = sampleRulebook({
      levels: [],
      clocks: [],
      examples: [{ title: { zh: '例', en: 'one' }, asOf: '2026-11-20', record: {}, expect: {} }],
    });
    expect(parseRecord({ level: '特大' }, flat, zone).findings[0]?.message.en).toContain(
      'no levels',
    );
  });

  it('should read extensions and pauses', () => {
    const { record, findings } = parse({
      extensions: [
        {
          clock: 'handling',
          amount: '3',
          requestedAt: '2026-11-20 10:00',
          approvedBy: 'manager',
          reason: ' 复杂 ',
        },
        { clock: 'handling', amount: 2, requestedAt: '2026-11-21' },
      ],
      pauses: [
        { from: '2026-11-20', to: '2026-11-22', reason: '待补材料' },
        { from: '2026-11-23 09:00' },
      ],
    });
    expect(findings).toEqual([]);
    expect(
      record.extensions.map(({ amount, approvedBy, reason }) => [amount, approvedBy, reason]),
    ).toEqual([
      [3, 'manager', '复杂'],
      [2, '', ''],
    ]);
    expect(record.pauses).toHaveLength(2);
    expect(record.pauses[1]).not.toHaveProperty('to');
  });

  it.each([
    [{ extensions: 'three days' }, 'record-shape:extensions'],
    [{ extensions: [3] }, 'record-shape:extensions'],
    [{ extensions: [{ clock: 'handling' }] }, 'record-shape:extensions'],
    [
      { extensions: [{ clock: 'handling', amount: 1, requestedAt: 'soon' }] },
      'date-unreadable:handling',
    ],
    [{ pauses: {} }, 'record-shape:pauses'],
    [{ pauses: [null] }, 'record-shape:pauses'],
    [{ pauses: [{ from: 'once' }] }, 'date-unreadable:pauses'],
    [{ pauses: [{ from: '2026-11-20', to: 'later' }] }, 'date-unreadable:pauses'],
    [{ fields: [] }, 'record-shape:fields'],
    [{ events: 5 }, 'record-shape:events'],
    [{ agreed: 'x' }, 'record-shape:agreed'],
  ])('should report the shape of %j', (raw, expected) => {
    const read = parse(untyped(raw));
    expect(read.findings.map(({ code, field }) => `${code}:${field}`)).toEqual([expected]);
  });

  it('should not change what it is given', () => {
    const fields = Object.freeze({ name: ' 张三 ', amount: '5元', colour: 'red' });
    const events = Object.freeze({ received: '2026-11-20' });
    expect(parse(Object.freeze({ fields, events })).record.fields).toEqual({
      name: '张三',
      amount: 500,
    });
    expect(fields).toEqual({ name: ' 张三 ', amount: '5元', colour: 'red' });
  });

  it('should never throw, whatever it is given', () => {
    const keys = fc.constantFrom(
      'name',
      'urgent',
      'kind',
      'count',
      'amount',
      'card',
      'day',
      'moment',
      'registerNumber',
      '__proto__',
      'constructor',
    );
    const raw = fc.record(
      {
        id: fc.anything(),
        number: fc.anything(),
        fields: fc.oneof(fc.anything(), fc.dictionary(keys, fc.anything())),
        events: fc.oneof(
          fc.anything(),
          fc.dictionary(fc.constantFrom('received', 'handled'), fc.anything()),
        ),
        level: fc.anything(),
        agreed: fc.anything(),
        extensions: fc.anything(),
        pauses: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(raw, (any) => {
        const { record } = parse(untyped(any));
        for (const value of Object.values(record.fields)) {
          expect(['string', 'number', 'boolean']).toContain(typeof value);
        }
      }),
      { seed: 3, numRuns: 2_000 },
    );
    expect(parse(untyped({ fields: new Map() })).record.fields).toEqual({});
  });
});

import * as z from 'zod';
import { describeIssue } from '../../../functions/request/describe-issue';

const schema = z.strictObject({
  'a/b~c': z.string().optional(),
  count: z.number().min(1).max(9).optional(),
  list: z
    .array(z.strictObject({ day: z.string() }))
    .max(2)
    .optional(),
  choice: z.enum(['x', 'y']).optional(),
  time: z
    .string()
    .regex(/^\d\d:\d\d$/, 'HH:mm')
    .optional(),
  period: z.union([z.string(), z.strictObject({ from: z.string() })]).optional(),
});

const describeAll = (value: unknown) =>
  schema
    .safeParse(value, { reportInput: true })
    .error?.issues.flatMap((issue) => describeIssue(issue))
    .map(({ pointer, code, message }) => [pointer, code, message.zh, message.en]);

describe('describeIssue', () => {
  it.each([
    [
      { 'a/b~c': 1 },
      '/a~1b~0c',
      'wrong-type',
      '内容为 1，应为：文本。',
      'It is 1, expected: text.',
    ],
    [7, '', 'wrong-type', '内容为 7，应为：对象。', 'It is 7, expected: an object.'],
    [{ count: 0 }, '/count', 'too-small', '内容为 0，应为：≥ 1。', 'It is 0, expected: ≥ 1.'],
    [{ count: 10 }, '/count', 'too-big', '内容为 10，应为：≤ 9。', 'It is 10, expected: ≤ 9.'],
    [
      { list: [{}] },
      '/list/0/day',
      'missing',
      '缺少此项，应为：文本。',
      'It is missing, expected: text.',
    ],
    [
      { choice: 'z' },
      '/choice',
      'not-a-choice',
      '内容为 "z"，应为：x | y。',
      'It is "z", expected: x | y.',
    ],
    [
      { time: '9' },
      '/time',
      'malformed',
      '内容为 "9"，应为：HH:mm。',
      'It is "9", expected: HH:mm.',
    ],
    [
      { period: 3 },
      '/period',
      'wrong-type',
      '内容为 3，应为：文本或对象。',
      'It is 3, expected: text or an object.',
    ],
    [
      { period: { from: 3 } },
      '/period/from',
      'wrong-type',
      '内容为 3，应为：文本。',
      'It is 3, expected: text.',
    ],
  ])('should say of %j where it is wrong and what was expected', (value, ...expected) => {
    expect(describeAll(value)).toEqual([expected]);
  });

  it('should point to each key that is not known', () => {
    expect(describeAll({ one: 1, two: 2 })?.map(([pointer, code]) => [pointer, code])).toEqual([
      ['/one', 'unknown-key'],
      ['/two', 'unknown-key'],
    ]);
  });

  it('should quote a long value in short', () => {
    const [described] = describeAll({ count: 'x'.repeat(5_000) }) ?? [];
    expect(described?.[2]?.length).toBeLessThan(100);
  });
});

import { lintCodes } from '../../../support/lint-codes';
import { named } from '../../../support/sample-rulebook';

describe('letterPlace', () => {
  const letter = (zh: string, en: string) => [
    { key: 'reply', title: named('reply'), parts: [{ text: { zh, en } }], clause: '1' },
  ];

  it('should report a place that nothing fills', () => {
    expect(lintCodes({ letters: letter('致 {{nobody}}', 'to {{nobody}}') })).toEqual([
      'letter-place@letters.0.parts.0',
    ]);
  });

  it('should accept fields, events, dues and the date', () => {
    expect(
      lintCodes({
        letters: letter('{{name}} {{received}} {{due.handling}} {{today}}', 'for {{name}}'),
      }),
    ).toEqual([]);
  });
});

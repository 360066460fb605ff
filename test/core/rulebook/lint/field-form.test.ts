import { changed, lintCodes } from '../../../support/lint-codes';
import { named } from '../../../support/sample-rulebook';

describe('fieldForm', () => {
  const form = { key: 'slip', title: named('slip'), columns: ['name'], clause: '1' };
  const required = changed(
    'fields',
    {},
    {
      key: 'address',
      title: named('address'),
      required: true,
      clause: '1',
    },
  );
  const examples = changed('examples', {
    expect: {
      clocks: { handling: { state: 'running' } },
      findings: ['field-required', 'field-required'],
    },
  });

  it('should report a required field that no form prints', () => {
    expect(lintCodes({ ...required, ...examples, forms: [form] })).toEqual([
      'field-on-no-form@fields.12',
    ]);
  });

  it('should accept it once a form or a letter prints it', () => {
    const letters = [
      {
        key: 'letter',
        title: named('letter'),
        parts: [{ text: { zh: '住 {{address}}', en: 'of {{address}}' } }],
        clause: '1',
      },
    ];
    expect(lintCodes({ ...required, forms: [form], letters })).toEqual([]);
  });
});

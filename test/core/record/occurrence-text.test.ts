import { occurrenceText } from '../../../core/record/occurrence-text';

it('should say which time something took place in both languages', () => {
  expect(occurrenceText(2)).toEqual({ zh: '（第 2 次）', en: ' (time 2)' });
});

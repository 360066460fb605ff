import { eventTitle } from '../../../core/clock/explain/explain-start';
import { clockSource, rulebookOf } from '../../support/clock-case';

describe('eventTitle', () => {
  const rulebook = rulebookOf(clockSource({ amount: 5, unit: 'working-day' }));

  it('should be the title in both languages', () => {
    expect(eventTitle(rulebook, 'answered')).toEqual({ zh: '答复', en: 'Answered' });
  });

  it('should be the key of an event the rulebook does not know any more', () => {
    expect(eventTitle(rulebook, 'heard')).toEqual({ zh: 'heard', en: 'heard' });
  });
});

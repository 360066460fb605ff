import { bindRulebook } from '../../../core/rulebook/bind-rulebook';
import { ambiguityId, readingOf } from '../../../core/rulebook/choices';
import { unsettledParameters } from '../../../core/rulebook/settle-choices';
import { readRulebook } from '../../support/read-rulebook';

const definition = readRulebook('gov-construction-tipoff');
const days = definition.ambiguities.find(({ alternatives }) => alternatives.length > 0);
if (!days) throw new Error('The rulebook leaves nothing open with an alternative.');
const id = ambiguityId(days);
const bound = (words?: string) =>
  bindRulebook(definition, {}, [], words === undefined ? {} : { [id]: words });

describe('choices', () => {
  it('should let a chosen alternative set the parameter it names, in either language', () => {
    expect(bound().rulebook?.parameters).toMatchObject({ complexDays: 60 });
    expect(bound('30天').rulebook?.parameters).toMatchObject({ complexDays: 30 });
    const english = days.alternatives[0]?.title.en ?? '';
    expect(bound(english).rulebook?.parameters).toMatchObject({ complexDays: 30 });
    expect(bound(english).rulebook?.choices).toEqual({ [id]: '30天' });
  });

  it('should let what the office sets stand above a parameter given', () => {
    const { rulebook } = bindRulebook(definition, { complexDays: 45 }, [], { [id]: '30天' });
    expect(rulebook?.parameters).toMatchObject({ complexDays: 30 });
  });

  it('should keep own words and the default without changing a parameter', () => {
    for (const words of ['逐案确定', days.choice.zh]) {
      const { rulebook, findings } = bound(words);
      expect(findings).toEqual([]);
      expect(rulebook?.choices).toEqual({ [id]: words });
      expect(rulebook?.parameters).toMatchObject({ complexDays: 60 });
    }
  });

  it('should tell a settled reading from a default that nobody decided on', () => {
    expect(readingOf(days, {})).toEqual({ text: days.choice, isSettled: false });
    expect(readingOf(days, { [id]: ' 30天 ' })).toEqual({
      text: days.alternatives[0]?.title,
      isSettled: true,
    });
  });

  it('should give back the default of a parameter once its reading is left', () => {
    expect(
      unsettledParameters(definition, { complexDays: 30, other: 1 }, { [id]: '30天' }),
    ).toEqual({ other: 1 });
  });

  it('should warn of a choice in what the regime does not leave open', () => {
    const { findings } = bindRulebook(definition, {}, [], { weather: '晴' });
    expect(findings).toMatchObject([
      { code: 'choice-unknown', severity: 'warning', field: 'weather' },
    ]);
  });

  it('should keep the choices of earlier rules apart from the present ones', () => {
    const earlier = [
      { until: 100, version: '1', parameters: { complexDays: 30 }, choices: { [id]: '30天' } },
    ];
    const { rulebook } = bindRulebook(definition, {}, earlier, {});
    expect(rulebook?.choices).toEqual({});
    expect(rulebook?.earlier?.[0]?.rulebook.choices).toEqual({ [id]: '30天' });
    expect(rulebook?.earlier?.[0]?.rulebook.parameters).toMatchObject({ complexDays: 30 });
  });
});

import type { ComplaintRecord, FieldValue } from '../../../core/record/record';
import type { Field, Rulebook } from '../../../core/rulebook/rulebook';

/** A value that stands nowhere else, for a personal field. */
export interface PlantedValue {
  readonly key: string;
  readonly value: FieldValue;
  /** What must be found nowhere; the first sign of a masked text may be shown. */
  readonly secret: string;
}

/** Unique values for the personal fields of a rulebook, of a kind that each can be made of. */
export function plantedValues({ fields }: Rulebook): readonly PlantedValue[] {
  return fields
    .filter(({ personal }) => personal)
    .map(({ key, type }, index) => {
      const value = valueOf(type, index);
      return { key, value, secret: secretOf(String(value), type) };
    });
}

function valueOf(type: Field['type'], index: number): FieldValue {
  switch (type) {
    case 'integer':
    case 'number':
    case 'money':
      return 87_654_000 + index;
    case 'date':
      return `1931-07-${String(10 + index).padStart(2, '0')}`;
    default:
      // No telephone number and no identity card either: a check quotes what it finds.
      return `某某某Zq${index}kV${index * 7}w某某`;
  }
}

/** What a mask may leave is no secret. */
function secretOf(value: string, type: Field['type']): string {
  if (type === 'phone') return value.slice(3, -2);
  return type === 'text' ? value.slice(1) : value;
}

/** A complaint of which every personal field holds a planted value; no check was asked about it. */
export function plantedRecord(
  rulebook: Rulebook,
  more: Pick<ComplaintRecord, 'id' | 'number' | 'events'>,
): ComplaintRecord {
  const personal = plantedValues(rulebook).map(({ key, value }) => [key, value] as const);
  const others = rulebook.fields
    .filter(({ personal: isPersonal, type }) => !isPersonal && type === 'text')
    .map(({ key }) => [key, '甲部'] as const);
  const { levels } = rulebook;
  return {
    ...more,
    ...(levels[0] && { level: levels[0].code }),
    fields: Object.fromEntries([...others, ...personal]),
    agreed: {},
    extensions: [],
    pauses: [],
  };
}

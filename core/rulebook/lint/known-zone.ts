import { isZone } from '../../date/zone';
import type { LintRule } from './lint-rule';

/** A time zone that is no IANA name. */
export const knownZone: LintRule = ({ zone }) => {
  if (isZone(zone)) return [];
  return [
    {
      code: 'zone-unknown',
      severity: 'error',
      field: 'zone',
      path: ['zone'],
      message: {
        zh: `时区“${zone}”不存在，应为 Asia/Shanghai 之类的名称。`,
        en: `There is no time zone “${zone}”; expected a name such as Asia/Shanghai.`,
      },
    },
  ];
};

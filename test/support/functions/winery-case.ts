import { rulebookDefinition, type RulebookDefinition } from '../../../core/rulebook/definition';
import { readRulebook } from '../read-rulebook';

/** Key of the report of each case in a winery that writes one. */
export const wineryReport = 'case-filed';

/** The rulebook of a winery that also reports on each case, once it is filed. */
export function reportingWinery(): RulebookDefinition {
  const winery = readRulebook('winery');
  const report = {
    ...{ key: wineryReport, title: { zh: '归档报告', en: 'filing report' }, clause: '内部' },
    ...{ period: 'per-case', at: 'archived' },
  } as const;
  return rulebookDefinition.parse({ ...winery, reports: [...winery.reports, report] });
}

/** A customer's complaint to a winery, closed on 2024-02-29 and kept one year. */
export function wineryCase(id: string) {
  const [example] = readRulebook('winery').examples;
  const fields = { ...example?.record.fields, name: '秘客甲', address: '秘客路' };
  const events = {
    received: '2024-02-26 09:00',
    registered: '2024-02-26 09:30',
    promised: '2024-02-26 15:00',
    replied: '2024-02-26 16:00',
    qualityAnswered: '2024-02-27 10:00',
    handled: '2024-02-27 11:00',
    feedbackSent: '2024-02-27 17:00',
    spotChecked: '2024-02-28 10:00',
    archived: '2024-02-29 10:00',
  };
  return { id, baseVersion: 0, fields, events };
}

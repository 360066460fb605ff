import { readRulebook } from '../read-rulebook';

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

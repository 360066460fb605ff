/** A rulebook an office might write itself: small, sound and complete. */
export const ownRulebook = `id: small-office
version: '1'
title: { zh: 小办公室投诉办法, en: Complaint rules of a small office }
domain: { zh: 物业, en: property }
kind: rulebook
source: { zh: 《小办公室投诉办法》, en: Complaint Rules of a Small Office }
summary: { zh: 三日内处理。, en: Handled within 3 days. }
parameters:
  - { key: days, title: { zh: 处理天数, en: days }, type: integer, default: 3, minimum: 1, maximum: 30, clause: '2' }
fields:
  - { key: name, title: { zh: 投诉人, en: complainant }, required: true, use: complainant, clause: '1' }
events:
  - { key: received, title: { zh: 接到投诉, en: received }, clause: '2' }
  - { key: handled, title: { zh: 处理完毕, en: handled }, after: [received], ends: closed, clause: '2' }
clocks:
  - { key: handling, title: { zh: 处理, en: handling }, from: received, to: handled, within: { amount: { parameter: days }, unit: calendar-day }, purpose: resolve, clause: '2' }
ambiguities:
  - key: start
    question: { zh: 当日是否计入未写明。, en: Whether the first day counts is open. }
    choice: { zh: 次日起算。, en: From the next day. }
    alternatives: [{ title: { zh: 当日计入。, en: The day counts. }, set: { days: 2 } }]
examples:
  - title: { zh: 三日内, en: Within three days }
    asOf: '2026-11-20T12:00'
    record: { fields: { name: 王女士 }, events: { received: '2026-11-20 09:00' } }
    expect: { clocks: { handling: { state: running, due: '2026-11-23' } } }
`;

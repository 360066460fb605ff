import type { Duration } from '../rulebook/rulebook';
import type { Text } from '../text';

/** A step of the ladder by which an open clock is chased (催办). */
export interface ChaseStep {
  readonly key: string;
  readonly title: Text;
  /** What it counts from: the beginning of the warning window, or the first moment after the due. */
  readonly from: 'warning' | 'due';
  /** How much later; absent: at once. */
  readonly after?: Duration;
}

/** A reminder before the due, a notice when it has passed, supervision five working days later. */
export const chaseLadder: readonly ChaseStep[] = [
  { key: 'reminder', title: { zh: '催办提醒', en: 'reminder' }, from: 'warning' },
  { key: 'notice', title: { zh: '催办通知', en: 'chase notice' }, from: 'due' },
  {
    key: 'supervision',
    title: { zh: '督办', en: 'supervision' },
    from: 'due',
    after: { amount: 5, unit: 'working-day' },
  },
];

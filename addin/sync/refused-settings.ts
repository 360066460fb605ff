import type { SettingFacts } from '../../core/sync/merge-settings';
import type { ServiceTrouble } from '../service/answer';

/** Why the service did not take something that it could read. */
export type Refusal = Extract<ServiceTrouble, { kind: 'refused' }>;

/** Settings of this workbook the service did not take; they are not sent again as they are. */
export interface RefusedSettings {
  /** What was sent, by its key; null: the setting was taken away. */
  readonly values: Readonly<Record<string, string | null>>;
  readonly trouble: Refusal;
}

/** Without the right, or for what is wrong with them, settings are refused however often they are sent. */
const FINAL = [400, 403, 413, 422];

/** The refusal that sending the same again would meet again; undefined for any other trouble. */
export const refusalOf = (trouble: ServiceTrouble): Refusal | undefined =>
  trouble.kind === 'refused' && FINAL.includes(trouble.status) ? trouble : undefined;

/** What is to be remembered of settings that were refused. */
export const refusedAs = (
  keys: readonly string[],
  mine: SettingFacts,
  trouble: Refusal,
): RefusedSettings => ({
  values: Object.fromEntries(keys.map((key) => [key, mine[key] ?? null])),
  trouble,
});

/** Keys of the settings that stand here as they were refused, and otherwise there. */
export const refusedStill = (
  agreed: { readonly facts: SettingFacts; readonly refused?: RefusedSettings } | undefined,
  mine: SettingFacts,
): readonly string[] =>
  Object.entries(agreed?.refused?.values ?? {}).flatMap(([key, value]) =>
    value === (mine[key] ?? null) && mine[key] !== agreed?.facts[key] ? [key] : [],
  );

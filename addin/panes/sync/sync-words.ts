import { isTooOld } from '../../service/too-old';
import type { Texts } from '../../texts/texts';
import type { SyncStatus } from '../../sync/ledger-sync';
import type { ReadingProgress } from '../../workbook/paced';

/** How the sync looks, and what it says in one line. */
export interface SyncWords {
  readonly tone: 'ok' | 'waiting' | 'trouble';
  readonly text: string;
}

/** One line that says what is saved where. */
export function syncWords(status: SyncStatus, texts: Texts): SyncWords {
  const { sync, common } = texts;
  const { outcome, pending, problem, isRunning, progress } = status;
  const waiting = pending > 0 ? [sync.pending(pending)] : [];
  const asks = outcome
    ? [
        ...(outcome.conflicts.length > 0 ? [sync.conflicts(outcome.conflicts.length)] : []),
        ...(outcome.held.length > 0 ? [sync.held(outcome.held.length)] : []),
        ...(outcome.missing.length > 0 ? [sync.missing(outcome.missing.length)] : []),
        ...settingsAsks(status, texts),
      ]
    : [];
  if (progress) return words('waiting', [progressText(progress, texts)]);
  const trouble = outcome?.trouble;
  const isAway = trouble?.kind === 'away' || trouble?.kind === 'timeout';
  if (isAway) return words('trouble', [sync.offline, ...waiting, ...asks]);
  if (trouble && isTooOld(trouble)) return words('trouble', [sync.outdated, ...waiting, ...asks]);
  const isStopped =
    trouble !== undefined || problem !== undefined || (outcome?.findings.length ?? 0) > 0;
  if (isStopped) return words('trouble', [sync.stopped, ...waiting, ...asks]);
  if (waiting.length + asks.length > 0) return words('waiting', [...waiting, ...asks]);
  if (status.settings?.kind === 'taken') return words('ok', [sync.settingsTakenTitle]);
  return words('ok', [isRunning || !outcome ? sync.running : sync.synced]);

  function words(tone: SyncWords['tone'], parts: readonly string[]): SyncWords {
    return { tone, text: parts.join(common.semicolon) };
  }
}

/** How far the reading of a large register has come. */
export const progressText = (
  { step, done, total }: ReadingProgress,
  { sync }: Pick<Texts, 'sync'>,
): string => sync.progress[step](done.toLocaleString('en'), total.toLocaleString('en'));

/** What a person has to know or decide about the settings. */
function settingsAsks({ settings }: SyncStatus, { sync }: Texts): readonly string[] {
  switch (settings?.kind) {
    case 'conflict':
      return [sync.settingsConflict];
    case 'refused':
      return [sync.settingsRefused];
    case 'unfit':
      return [sync.settingsUnfit];
    case 'version':
      return [sync.settingsVersion(settings.here, settings.there)];
    default:
      return [];
  }
}

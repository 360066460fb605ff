import type { OfficeHost } from '../support/office-host';

/** What the host was asked, and how long it worked on it. */
export interface HostWork {
  readonly syncs: number;
  /** Cells in its answers. */
  readonly cells: number;
  /** Milliseconds of the processor. */
  readonly hostTime: number;
  /** Milliseconds of the processor the page took at most between two of its pauses. */
  readonly longest: number;
}

/** Counts what the add-in asks of the host until it is stopped. */
export function countHostWork({ session }: OfficeHost): { readonly stop: () => HostWork } {
  const { executor } = session;
  const execute = executor.executeAsync.bind(executor);
  const answers: unknown[] = [];
  let hostTime = 0;
  Object.assign(executor, {
    async executeAsync(...asked: Parameters<typeof execute>) {
      const start = processorTime();
      const answer = await execute(...asked);
      hostTime += processorTime() - start;
      answers.push(answer.Body);
      return answer;
    },
  });
  let longest = 0;
  let last = processorTime();
  let isRunning = true;
  const beat = (): void => {
    const now = processorTime() - hostTime;
    longest = Math.max(longest, now - last);
    last = now;
    if (isRunning) setTimeout(beat, 0);
  };
  setTimeout(beat, 0);
  return {
    stop() {
      isRunning = false;
      beat();
      Object.assign(executor, { executeAsync: execute });
      const cells = answers.reduce((sum: number, answer) => sum + cellsIn(answer), 0);
      return { syncs: answers.length, cells, hostTime, longest };
    },
  };
}

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Cells in the matrices of an answer. */
function cellsIn(answer: unknown): number {
  if (Array.isArray(answer)) {
    const isMatrix = answer.length > 0 && answer.every((row) => Array.isArray(row));
    return isMatrix
      ? answer.reduce((sum: number, row: readonly unknown[]) => sum + row.length, 0)
      : answer.reduce((sum: number, one) => sum + cellsIn(one), 0);
  }
  if (typeof answer !== 'object' || answer === null) return 0;
  return Object.values(answer).reduce((sum: number, one) => sum + cellsIn(one), 0);
}

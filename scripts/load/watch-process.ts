import { readFileSync } from 'node:fs';

/** What a process used while it was watched. */
export interface Usage {
  /** Resident memory at each look, in MB, oldest first. */
  readonly memory: readonly number[];
  /** Processor time per time that passed; 1 is one core, fully used. */
  readonly cores: number;
}

const MEGABYTE = 1024;
/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;

/** Watches a process of this Linux machine; elsewhere nothing is seen. */
export function watchProcess(pid: number, everyMilliseconds: number): { end(): Usage } {
  const [began, before] = [performance.now(), processorSeconds(pid)];
  const memory: number[] = [];
  const look = () => memory.push(residentMegabytes(pid));
  const timer = setInterval(look, everyMilliseconds);
  return {
    end() {
      clearInterval(timer);
      look();
      const seconds = (performance.now() - began) / 1_000;
      return { memory, cores: (processorSeconds(pid) - before) / seconds };
    },
  };
}

function residentMegabytes(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`)) ?? [];
  return Math.round(Number(kilobytes) / MEGABYTE);
}

function processorSeconds(pid: number): number {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** What a report says of one source file. */
interface MutatedFile {
  readonly mutants: readonly { readonly status: string }[];
}

/** The part of Stryker's report that is counted, by source path. */
export interface MutationReport {
  readonly files: Readonly<Record<string, MutatedFile>>;
}

export interface MutationScore {
  readonly mutants: number;
  readonly detected: number;
}

/**
 * Counts the mutants below a folder: found by a failing test or by a run without end; those that
 * were not tried, or with which nothing could be loaded, count neither way.
 */
export function mutationScore({ files }: MutationReport, folder: string): MutationScore {
  const tried = Object.entries(files)
    .filter(([path]) => path.startsWith(`${folder}/`))
    .flatMap(([, { mutants }]) => mutants.map(({ status }) => status));
  const count = (statuses: readonly string[]): number =>
    tried.filter((status) => statuses.includes(status)).length;
  const detected = count(DETECTED);
  return { mutants: detected + count(UNDETECTED), detected };
}

const DETECTED = ['Killed', 'Timeout'];
const UNDETECTED = ['Survived', 'NoCoverage'];

/** Per cent of the mutants that were detected; none at all is none detected. */
export function scorePercent({ mutants, detected }: MutationScore): number {
  return mutants === 0 ? 0 : (100 * detected) / mutants;
}

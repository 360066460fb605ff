import { useState } from 'react';

/** Of which things of a conflict a person wants what the service has. */
export interface Theirs {
  readonly theirs: ReadonlySet<string>;
  readonly choose: (thing: string, isTheirs: boolean) => void;
  readonly chooseAll: (things: readonly string[]) => void;
}

/** Lets a person choose between mine and theirs, thing by thing; mine until something else is said. */
export function useTheirs(): Theirs {
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  return {
    theirs,
    choose: (thing, isTheirs) =>
      setTheirs(new Set([...theirs].filter((one) => one !== thing).concat(isTheirs ? thing : []))),
    chooseAll: (things) => setTheirs(new Set(things)),
  };
}

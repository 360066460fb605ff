/** What is said of an office's own rulebook, in English. */
export const ownRulebook = {
  title: 'Your own rulebook (YAML file)',
  hint: 'A .yaml file written as docs/rulebooks.md teaches; it may build on one that ships with extends. It is checked and tried before it is adopted.',
  drop: 'Drop the file here, or',
  pick: 'Choose a rulebook',
  checking: 'Checking…',
  verdict: 'Result of the check',
  sound: (examples: number) =>
    `Nothing wrong; ${examples === 1 ? 'its one example holds' : `all ${examples} examples hold`}.`,
  unsound: 'It cannot be adopted yet: mend these lines and choose it again.',
  group: (severity: string, count: number) => `${severity} (${count})`,
  line: (line: number) => `Line ${line}`,
  examples: (count: number, differing: number) =>
    differing > 0 ? `Examples (${count}, ${differing} differ)` : `Examples (${count}, all hold)`,
  holds: 'holds',
  differs: 'differs',
  named: (title: string, version: string) => `${title} (version ${version})`,
  useForNew: 'Use this rulebook',
  usedForNew: (title: string) =>
    `“${title}” is chosen; fill in what follows and create the ledger.`,
  adopted: (version: string, section: string) =>
    `Version ${version} is ready: above, under “${section}”, see what changes and apply it with a reason.`,
  adopt: 'Adopt (see its effect first)',
  other: (found: string, expected: string) =>
    `This is the rulebook “${found}”, the ledger runs by “${expected}”; create a ledger in a new workbook for another rulebook. Below are the due dates it gives the present complaints.`,
  sameVersion: (version: string) =>
    `The text differs although its version is still ${version}; change version and choose it again.`,
  unchanged: 'It is the very rulebook this ledger runs by.',
  tried: (count: number) =>
    count === 1
      ? 'One clock of an open complaint would differ:'
      : `${count} clocks of open complaints would differ:`,
  triedNone: 'No clock of an open complaint would differ.',
};

/** Tells the steps of one story as tests: after a failure the rest of it cannot be told. */
export function storySteps(): (title: string, tell: () => Promise<void>) => void {
  let broken = false;
  return (title, tell) =>
    it(title, async () => {
      if (broken) throw new Error('An earlier step failed.');
      broken = true;
      await tell();
      broken = false;
    });
}

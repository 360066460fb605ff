/** Another add-in over the same workbook has written meanwhile: what was read is out of date. */
export class Overtaken extends Error {}

/** How often something is begun anew before it is given up. */
const TIMES = 5;

/** Does something that reads and then writes, anew for as long as another add-in comes in between. */
export async function anewWhenOvertaken<Result>(
  work: () => Promise<Result>,
  left = TIMES,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Overtaken) || left <= 0) throw error;
    return anewWhenOvertaken(work, left - 1);
  }
}

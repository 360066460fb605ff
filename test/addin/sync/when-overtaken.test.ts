import { anewWhenOvertaken, Overtaken } from '../../../addin/sync/when-overtaken';

/** Work another add-in comes into a number of times. */
function overtaken(times: number) {
  const runs: number[] = [];
  const work = (): Promise<string> => {
    runs.push(runs.length);
    return runs.length <= times ? Promise.reject(new Overtaken()) : Promise.resolve('done');
  };
  return { work, runs };
}

describe('anewWhenOvertaken', () => {
  it('should begin anew until nobody comes in between', async () => {
    const { work, runs } = overtaken(2);
    expect(await anewWhenOvertaken(work)).toBe('done');
    expect(runs).toHaveLength(3);
  });

  it('should give up when somebody always does', async () => {
    const { work, runs } = overtaken(1_000);
    await expect(anewWhenOvertaken(work)).rejects.toThrow(Overtaken);
    expect(runs).toHaveLength(6);
  });

  it('should not begin anew for any other reason', async () => {
    let runs = 0;
    const work = () => {
      runs += 1;
      return Promise.reject(new Error('broken'));
    };
    await expect(anewWhenOvertaken(work)).rejects.toThrow('broken');
    expect(runs).toBe(1);
  });
});

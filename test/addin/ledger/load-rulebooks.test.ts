import { rulebooksBeside } from '../../../addin/ledger/load-rulebooks';

const realFetch = globalThis.fetch;
afterEach(() => (globalThis.fetch = realFetch));

const asked: string[] = [];
/** Answers every address with a status. */
const answer = (status: number, body: unknown = null) => {
  asked.length = 0;
  globalThis.fetch = ((address: URL) => {
    asked.push(address.pathname);
    return Promise.resolve({ ok: status < 400, status, json: () => Promise.resolve(body) });
  }) as never;
};
const { load, list } = rulebooksBeside('https://addin.example/pane/taskpane.html');

describe('rulebooksBeside', () => {
  it('should read a rulebook that comes with the add-in', async () => {
    answer(200, { id: 'hotel' });
    expect(await load('hotel')).toEqual({ id: 'hotel' });
    expect(asked).toEqual(['/pane/rulebooks/hotel.json']);
  });

  it('should know none that does not come with it', async () => {
    answer(404);
    expect(await load('later-regime')).toBeUndefined();
  });

  it('should ask no other address for what is no id', async () => {
    answer(200, {});
    expect(await load('../config')).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('should fail where the files cannot be fetched', async () => {
    answer(503);
    await expect(load('hotel')).rejects.toThrow('503 /pane/rulebooks/hotel.json');
    await expect(list()).rejects.toThrow('503 /pane/rulebooks/index.json');
    answer(404);
    await expect(list()).rejects.toThrow('404 /pane/rulebooks/index.json');
  });
});

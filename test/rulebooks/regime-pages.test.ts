import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { regimePages } from '../../scripts/regime-page/regime-pages';

const folder = join(__dirname, '../../docs/regimes');
const pages = regimePages();

describe('docs/regimes', () => {
  it('should have a page for each rulebook and no other', () => {
    expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
  });

  it.each([...pages.keys()])('should hold %s as `npm run regimes` writes it', (name) => {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(pages.get(name));
  });

  it('should draw an arrow for each clock', () => {
    expect(pages.get('labour-inspection.md')).toContain(
      'event_received -->|"5个工作日 5 working days"| event_accepted',
    );
  });
});

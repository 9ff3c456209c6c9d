import { describe, expect, it } from 'vitest';
import { isPrevious, previousOf, withoutPrevious } from '../../src/casus/previous.ts';

describe('the name of the version before the last session', () => {
  it.each([
    ['/map/casus.yaml', '/map/casus.vorige.yaml'],
    ['/map/casus.yml', '/map/casus.vorige.yaml'],
    ['/map/CASUS.YAML', '/map/CASUS.vorige.yaml'],
    ['/map.yaml/a.yaml.yml', '/map.yaml/a.yaml.vorige.yaml'],
    ['casus', 'casus.vorige.yaml'],
  ])('of %s is %s', (path, previous) => {
    expect(previousOf(path)).toBe(previous);
  });

  it('is of that file and of no other', () => {
    expect(isPrevious('casus.vorige.yaml', 'casus.yaml')).toBe(true);
    expect(isPrevious('casus.vorige.yaml', 'ander.yaml')).toBe(false);
    expect(isPrevious('casus.yaml', 'casus.yaml')).toBe(false);
    // A name that is its own earlier version is no earlier version of itself.
    expect(isPrevious('.vorige.yaml', '.vorige.yaml')).toBe(false);
    expect(isPrevious('casus.vorige.vorige.yaml', 'casus.vorige.yaml')).toBe(true);
  });
});

describe('the names in a folder', () => {
  it('are there without the earlier versions of others there, and in the same order', () => {
    expect(withoutPrevious(['b.vorige.yaml', 'b.YML', 'a.yaml', 'a.vorige.yaml', 'los.vorige.yaml'])).toEqual([
      'b.YML',
      'a.yaml',
      'los.vorige.yaml',
    ]);
  });

  it('that are no case files have no earlier version', () => {
    expect(withoutPrevious(['notitie.txt', 'notitie.txt.vorige.yaml', 'b.yaml.md', 'b.yaml.md.vorige.yaml'])).toEqual([
      'notitie.txt',
      'notitie.txt.vorige.yaml',
      'b.yaml.md',
      'b.yaml.md.vorige.yaml',
    ]);
  });
});

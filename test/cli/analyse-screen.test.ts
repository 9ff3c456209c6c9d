import { Chalk } from 'chalk';
import { expect, it } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import { showAnalyse } from '../../src/cli/screens/analyse.ts';
import { createCasus, createSituatie, instrument } from '../support/casus.ts';

const show = (oordeel: { fase: string; reden: string; regel: string }) =>
  showAnalyse(
    analyse(instrument, createCasus([createSituatie({ 'fase.misverstanden': 'ja' }, { oordeel })])),
    new Chalk({ level: 0 }),
    100,
  ).replace(/\s+/g, ' ');

it('calls a judgement outdated when the rule said something else then', () => {
  expect(show({ fase: 'rust', reden: 'Het is er stil', regel: 'rust' })).toContain('(verouderd: de antwoorden zijn daarna veranderd');
  expect(show({ fase: 'rust', reden: 'Het is er stil', regel: 'ongemak' })).not.toContain('verouderd');
});

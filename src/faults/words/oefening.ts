import { none, type Words } from './words.ts';

/** The folder of a case to practise on: its story, and the model answer whose reasons point into it. */
export const OEFENING_WORDS = {
  VERHAAL_TITEL: none('het verhaal heeft geen titel', 'begin met een regel als "# Voorbeeldbuurt De Linden"'),
  VERHAAL_LEEG: none('het verhaal heeft geen genummerde alinea', 'begin elke alinea met een nummer, zoals **p1**'),
  ALINEA_ZONDER_NUMMER: (p: { volgende: string }) => [
    'deze alinea van het verhaal heeft geen nummer',
    `begin elke alinea met een nummer, bijvoorbeeld **${p.volgende}**`,
  ],
  ALINEA_ONBEKEND: (p: { alinea: string; laatste: string }) => [
    `alinea ${p.alinea} staat niet in verhaal.md`,
    `noem een alinea die er wel staat (de laatste is ${p.laatste})`,
  ],
  ALINEA_ONGEBRUIKT: (p: { alinea: string }) => [
    `geen enkele reden noemt alinea ${p.alinea}`,
    'noem haar bij een antwoord, of laat haar staan als zij alleen het verhaal inkleurt',
  ],
  REDEN_ONTBREEKT: (p: { item: string }) => [
    `het antwoord op ${p.item} heeft geen reden`,
    p.item === 'locatie'
      ? 'noem de alinea bij plek, bijvoorbeeld plek: "de bank op het plein (p2)", of bij plekken in oefening.yaml'
      : 'zet bij toelichting waarom, met de alinea van het verhaal',
  ],
  REDEN_ZONDER_ALINEA: (p: { item: string }) => [
    `de reden bij ${p.item} noemt geen alinea van het verhaal`,
    'noem de alinea, bijvoorbeeld "p3: bewoners ergeren zich"; staat het er niet, antwoord dan onbekend',
  ],
  VERDEDIGBAAR_IS_MODEL: (p: { antwoord: string; item: string }) => [
    `${p.antwoord} is bij ${p.item} al het antwoord van het model`,
    'noem alleen andere antwoorden die te verdedigen zijn',
  ],
  MODEL_IS_OEFENING: none('dit modelantwoord is zelf een oefenbestand', 'haal de sleutel oefening weg'),
} satisfies Record<string, Words<never>>;

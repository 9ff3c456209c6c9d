// What teams write down, in pieces that fit together. Roles and places only: no names of people, no groups by origin.

export const WIE = [
  'Bewoners van de portieken',
  'Ouders op het schoolplein',
  'Oudere bewoners',
  'Jongeren op het plein',
  'Winkeliers in de straat',
  'De huismeester',
  'Een vrijwilliger van het buurthuis',
  'Nieuwe bewoners',
  'Bewoners die hier al lang wonen',
  'De wijkagent',
  'Leerkrachten van de basisschool',
  'De wijkverpleegkundige',
  'Huurders van het noordblok',
  'Twee gezinnen aan het hofje',
  'De sportvereniging',
];
export const ZEGT = ['vertellen', 'merken', 'zien', 'zeggen', 'horen van elkaar'];
export const ZEGT_EEN = ['vertelt', 'merkt', 'ziet', 'zegt', 'hoort vaak'];
export const WAT = [
  'buren elkaar weinig groeten',
  'er vaker wordt gemopperd over lawaai',
  'het plein na acht uur leeg is',
  'afspraken over de containers niet worden nagekomen',
  'kinderen weer samen buiten spelen',
  'er misverstanden zijn over de wasruimte',
  'mensen een omweg maken om elkaar niet te hoeven spreken',
  'de bankjes bij de vijver steeds door dezelfde groep worden gebruikt',
  'niemand precies weet wie de nieuwe buren zijn',
  'briefjes in de hal meer ruzie geven dan rust',
  'er op de buurtapp harde woorden vallen',
  'de sfeer bij het hek van de school beter is dan vorig jaar',
  'klachten blijven liggen en niemand terugbelt',
  'scooters over de stoep rijden',
  'buurvrouwen samen koffie drinken op de galerij',
  'de fietsenkelder een plek is waar men liever niet komt',
  'mensen hun zorgen voor zich houden',
  'het feest in de straat dit jaar niet doorging',
];
export const WANNEER = [
  'vooral in het weekend',
  'sinds de zomer',
  'de laatste maanden',
  'na schooltijd',
  'als het donker wordt',
  'al een jaar of drie',
  'sinds de verbouwing',
  'op warme avonden',
];
export const SLOT = [
  'Wij vragen dit na bij de school.',
  "Dit is twee keer besproken, ook 's avonds met bewoners.",
  'Cijfers zijn er niet: dit is wat mensen ons vertellen.',
  'De wijkagent herkent dit beeld.',
  'Niet iedereen aan tafel zag dit zo.',
  'Het staat ook in het verslag van de vorige keer (punt 4).',
  'Eén bewoner zei: "het is hier stiller geworden".',
  'De woningcorporatie heeft er meldingen over, ongeveer 12 in een half jaar.',
  'Het buurthuis weet hier meer van; daar is nog niemand geweest.',
  'Volgende keer komt dit terug op de agenda, met de jongerenwerker erbij.',
];
export const NIET_BEKEND = [
  'Niemand aan tafel weet dit.',
  'Hier is niet naar gevraagd.',
  'Navragen bij het buurthuis.',
  'De meningen lopen uiteen; wij zoeken het uit.',
];
export const PLEKKEN = {
  woonomgeving: ['portieken', 'galerij', 'hofje', 'woonblok', 'trappenhuis', 'achterpaden'],
  'publieke-ruimte': ['plein', 'speeltuin', 'park', 'winkelstraat', 'vijver', 'trapveld'],
  school: ['schoolplein', 'brede school', 'schoolhek'],
  'sociale-media': ['buurtapp', 'buurtgroep op internet'],
};
export const ELDERS = ['bushalte', 'buurthuis', 'volkstuinen', 'fietsenkelder'];
export const RICHTINGEN = ['Noord', 'Zuid', 'Oost', 'West', 'Midden', 'bij de brug', 'aan de singel'];
export const FUNCTIES = {
  sociaal: ['opbouwwerker', 'jongerenwerker', 'ouderenadviseur', 'maatschappelijk werker'],
  veilig: ['wijkagent', 'handhaver', 'adviseur veiligheid'],
  onderwijs: ['directeur basisschool', 'intern begeleider', 'ouderconsulent'],
  zorg: ['wijkverpleegkundige', 'praktijkondersteuner huisarts'],
  wonen: ['huismeester', 'wijkbeheerder', 'consulent woningcorporatie'],
};
export const OVERIG = ['vrijwilliger buurthuis', 'bibliothecaris', 'winkelstraatmanager'];
export const SECTOREN = ['jongerenwerk', 'opbouwwerk', 'woningcorporatie', 'handhaving', 'basisonderwijs', 'huisartsenzorg', 'sport'];
export const BELEID_NU = [
  'Jongerenwerk is er drie avonden per week.',
  'De corporatie houdt elke dinsdag spreekuur in de hal.',
  'Er is een plan voor de buitenruimte; de uitvoering begint volgend jaar.',
  'Buurtbemiddeling is bekend bij de huismeester, maar bewoners kennen het weinig.',
  'De school en het buurthuis organiseren samen een wekelijkse inloop voor ouders.',
];
export const BELEID_MIST = [
  'Niemand heeft de regie.',
  'Een vaste plek om elkaar te spreken.',
  'Aandacht voor bewoners die niet naar bijeenkomsten komen.',
  'Geld voor na de zomer; nu stopt het project in juli.',
  'Uitleg over wat er met meldingen gebeurt.',
];
export const ACTIES = [
  'Met vijf bewoners van de portieken praten over wat zij merken',
  'Een avond organiseren over het gebruik van het plein',
  'De school vragen hoe ouders het schoolhek ervaren',
  'Nagaan welke meldingen de corporatie heeft',
  'De buurtapp bespreken met de beheerders ervan',
  'Een rondje lopen met de wijkagent en de huismeester',
  'Nieuwe bewoners thuis welkom heten',
  'Verlichting bij de fietsenkelder laten nakijken',
  'Het volgende overleg voorbereiden met zorg en onderwijs',
];
export const KRACHTEN = [
  'actieve bewonersgroep',
  'hecht verenigingsleven',
  'een buurthuis dat elke dag open is',
  'ouders die elkaar helpen met oppassen',
  'een winkelier die iedereen kent',
  'goed onderhouden speeltuin',
];
export const PROBLEMEN = [
  'zwerfvuil bij de containers',
  'te weinig parkeerplaatsen',
  'onduidelijke plannen voor sloop',
  'slechte verlichting',
];
export const REDENEN = [
  'Klein beginnen past bij wat bewoners nu aankunnen.',
  'Dit sluit aan bij het plan van de corporatie.',
  'Hier is draagvlak voor, ook bij mensen die niet vaak komen.',
  'Wij willen eerst weten wat er speelt en dan pas kiezen.',
  'Dit werkte in de buurt hiernaast, zegt de opbouwwerker.',
  'Bewoners noemden dit zelf als eerste.',
];
export const OPMERKINGEN = [
  'Ingevuld tijdens het buurtoverleg, daarna nagelezen door twee deelnemers.',
  'Let op: de school was er deze keer niet bij.',
  'Antwoorden van de eerste avond; de tweede avond volgt.',
  'Concept, nog niet gedeeld met bewoners.',
];
export const KANTLIJN = ['nog navragen', 'zie verslag', 'twijfel', 'vorige keer anders', 'stap 2.5'];

/** Invented municipalities: no neighbourhood that exists is described. The number is theirs in every code. */
export const GEMEENTEN = [
  { naam: 'Waterdrecht', nummer: '9011' },
  { naam: 'Lindervoort', nummer: '9024' },
  { naam: 'Oosterzand', nummer: '9037' },
  { naam: 'Haarlo aan de Vliet', nummer: '9042' },
  { naam: "'s-Gravenhoek", nummer: '9058' },
  { naam: 'Nieuw-Egmere', nummer: '9063', letters: true },
  { naam: 'Sint Annaveen', nummer: '9071' },
  { naam: 'Terlode-Zuid', nummer: '9089' },
  { naam: 'Beukenrade', nummer: '9096' },
  { naam: 'IJzerveen', nummer: '9102', letters: true },
  { naam: 'Súdermar', nummer: '9117' },
  { naam: 'Coevenberg', nummer: '9125' },
];
export const WIJKEN = ['Molen', 'Linden', 'Kanaal', 'Haven', 'Beuken', 'Akker', 'Veen', 'Dijk', 'Kerk', 'Spoor', 'Rozen', 'Duin'];
export const BUURTEN = [
  'wijk',
  'buurt',
  'kwartier',
  'hoek',
  'veld',
  'park',
  'hof',
  'kamp',
  'oord',
  'dreef',
  'stede',
  'zicht',
  'rand',
  'plein',
];

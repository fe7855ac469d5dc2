/** A country as phrases name it: the key, its names and the adjectives made of it. */
interface CountryRow {
  readonly country: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
}

const row = (country: string, adjectives: string, ...names: readonly string[]): CountryRow => ({
  country,
  names: [country, ...names],
  adjectives: adjectives.split(" "),
});

/** Countries whose institutions reports name by an adjective ("the Mexican military", "U.S. forces"). Folded. */
export const COUNTRIES: readonly CountryRow[] = [
  row("mexico", "mexican"),
  row("united states", "american", "us", "usa", "america", "united states of america"),
  row("venezuela", "venezuelan"),
  row("colombia", "colombian"),
  row("guatemala", "guatemalan"),
  row("honduras", "honduran"),
  row("el salvador", "salvadoran salvadorean"),
  row("nicaragua", "nicaraguan"),
  row("costa rica", "costa-rican"),
  row("panama", "panamanian"),
  row("belize", "belizean"),
  row("ecuador", "ecuadorian ecuadoran ecuadorean"),
  row("peru", "peruvian"),
  row("bolivia", "bolivian"),
  row("brazil", "brazilian"),
  row("chile", "chilean"),
  row("argentina", "argentine argentinian"),
  row("paraguay", "paraguayan"),
  row("uruguay", "uruguayan"),
  row("cuba", "cuban"),
  row("haiti", "haitian"),
  row("dominican republic", "dominican"),
  row("jamaica", "jamaican"),
  row("canada", "canadian"),
  row("united kingdom", "british", "uk", "britain", "great britain"),
  row("spain", "spanish"),
  row("france", "french"),
  row("germany", "german"),
  row("italy", "italian"),
  row("netherlands", "dutch"),
  row("belgium", "belgian"),
  row("portugal", "portuguese"),
  row("switzerland", "swiss"),
  row("albania", "albanian"),
  row("russia", "russian"),
  row("ukraine", "ukrainian"),
  row("turkey", "turkish"),
  row("china", "chinese"),
  row("india", "indian"),
  row("japan", "japanese"),
  row("south korea", "south-korean"),
  row("north korea", "north-korean"),
  row("australia", "australian"),
  row("new zealand", "new-zealand"),
  row("iran", "iranian"),
  row("iraq", "iraqi"),
  row("syria", "syrian"),
  row("israel", "israeli"),
  row("saudi arabia", "saudi"),
  row("afghanistan", "afghan"),
  row("pakistan", "pakistani"),
  row("philippines", "filipino philippine"),
  row("egypt", "egyptian"),
  row("libya", "libyan"),
  row("nigeria", "nigerian"),
  row("south africa", "south-african"),
  row("poland", "polish"),
  row("romania", "romanian"),
  row("greece", "greek"),
  row("sweden", "swedish"),
  row("norway", "norwegian"),
  row("ireland", "irish"),
];

/** From a folded adjective or country name to the country's key. */
export const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap((c) => [...c.names, ...c.adjectives].map((word) => [word, c.country] as const)),
);

/** Adjectives only: "Mexican", never "Mexico". */
export const DEMONYMS: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap((c) => c.adjectives.map((word) => [word, c.country] as const)),
);

/** How the adjective is written in a made name: "Mexican government", "U.S. military". */
export const ADJECTIVE_OF: ReadonlyMap<string, string> = new Map(
  COUNTRIES.map(
    (c) => [c.country, c.country === "united states" ? "U.S." : capital(c.adjectives[0] ?? c.country)] as const,
  ),
);

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

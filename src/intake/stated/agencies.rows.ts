/** News agencies as datelines and credits name them, by the name that is shown. */
export const AGENCIES: readonly (readonly [string, RegExp])[] = [
  ["Associated Press", /^(?:the )?associated press$|^ap$/i],
  ["Reuters", /^(?:thomson )?reuters$/i],
  ["Agence France-Presse", /^(?:agence france[- ]presse|afp)$/i],
  ["EFE", /^(?:agencia )?efe$/i],
  ["United Press International", /^(?:united press international|upi)$/i],
  ["Deutsche Presse-Agentur", /^(?:deutsche presse-agentur|dpa)$/i],
  ["ANSA", /^ansa$/i],
  ["Europa Press", /^europa press$/i],
  ["Notimex", /^notimex$/i],
  ["Xinhua", /^xinhua(?: news agency)?$/i],
  ["TASS", /^(?:itar-)?tass$/i],
  ["Bloomberg", /^bloomberg(?: news)?$/i],
  ["Anadolu Agency", /^(?:anadolu(?: agency)?|aa)$/i],
  ["Inter Press Service", /^(?:inter press service|ips)$/i],
  ["Press Trust of India", /^(?:press trust of india|pti)$/i],
  ["Kyodo News", /^kyodo(?: news)?$/i],
  ["PA Media", /^(?:press association|pa media)$/i],
  ["Canadian Press", /^(?:the )?canadian press$|^cp$/i],
];

/** The agency that words name, or null. */
export const agencyOf = (words: string): string | null =>
  AGENCIES.find(([, pattern]) => pattern.test(words.trim()))?.[0] ?? null;

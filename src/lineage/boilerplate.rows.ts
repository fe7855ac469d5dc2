interface BoilerplateRow {
  readonly name: string;
  /** Held against one sentence (or line) of at most 600 characters. */
  readonly pattern: RegExp;
  readonly example: string;
}

/** Sentences that papers put under any article: shared by many texts, and no sign that one copies another. */
export const BOILERPLATE: readonly BoilerplateRow[] = [
  {
    name: "rights",
    pattern: /\ball rights reserved\b|^(?:©|\(c\)|copyright\b)/iu,
    example: "Copyright 2024 The Valley Courier. All rights reserved.",
  },
  {
    name: "reuse",
    pattern: /\bmay not be (?:re)?(?:published|printed|produced|broadcast|distributed|written|used)\b/iu,
    example: "This material may not be published, broadcast, rewritten or redistributed.",
  },
  {
    name: "updated",
    pattern:
      /^(?:this|the) (?:story|article|post|page|report|version|piece|text)\b.{0,40}\b(?:was|has been|is|will be|have been)\b.{0,40}\b(?:updated|corrected|amended|revised|edited|first published|originally published|developing|translated)\b/iu,
    example: "This story has been updated to include a comment from the ministry.",
  },
  {
    name: "newsletter",
    pattern:
      /\b(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletters?|emails?|alerts?|inbox|updates|briefing|free|podcasts?|channel)\b/iu,
    example: "Sign up for our weekly newsletter.",
  },
  {
    name: "follow",
    pattern:
      /^(?:follow|like|find|join) (?:us|him|her|them|me|our|@|the author)\b|\bfollow (?:us|him|her|the author|@\S+) (?:on|at)\b/iu,
    example: "Follow us on social media for more news of the region.",
  },
  {
    name: "read more",
    pattern:
      /^(?:read more|read also|see also|related|more on this|click here|watch|listen|advertisement|share this)\b/iu,
    example: "Read more: what we know of the raid.",
  },
  {
    name: "contact",
    pattern: /^(?:contact|write to|email|e-mail|reach)\b.{0,60}(?:@|\bat\b|newsroom|editor)/iu,
    example: "Contact the newsroom at desk@example.org.",
  },
  {
    name: "contributed",
    pattern: /\b(?:contributed|contributing) (?:to this|reporting|reports?)\b/iu,
    example: "A. Sample contributed reporting from Culiacán.",
  },
  {
    name: "desk",
    pattern:
      /^(?:additional |writing |reporting |editing )+(?:reporting |writing |editing |by\b)|\badditional reporting by\b/iu,
    example: "Reporting by A. Sample; editing by B. Muestra.",
  },
  {
    name: "views",
    pattern:
      /\b(?:views|opinions)\b.{0,40}\b(?:expressed|here|article|column)\b.{0,80}\b(?:own|author|authors|writer|reflect|represent)\b/iu,
    example: "The views expressed here are the author's own and do not reflect those of the paper.",
  },
  {
    name: "about the author",
    pattern:
      /^about the authors?\b|\bis an? (?:staff|freelance|senior|contributing|independent)?\s?(?:writer|reporter|correspondent|columnist|journalist|editor)\b.{0,40}\b(?:based|covers|covering|for|at)\b/iu,
    example: "A. Sample is a freelance reporter based in Guadalajara.",
  },
  {
    name: "editor's note",
    pattern: /^(?:editor[’']?s[’']? note|note to readers|correction|disclosure|disclaimer)\b/iu,
    example: "Editor's note: the candidate has pledged to close the border.",
  },
  {
    name: "series",
    pattern:
      /\b(?:you can receive this|delivered to your inbox|every weekday (?:morning|by email)|is part of (?:a|an|our|the) .{0,60}\b(?:series|project|initiative)|your daily look at)\b/iu,
    example: "This article is part of our series on the ports of the coast.",
  },
  {
    name: "donate",
    pattern: /\b(?:donate|make a donation|support our (?:work|journalism)|become a member|your support)\b/iu,
    example: "Support our work: become a member.",
  },
  {
    name: "cookies",
    pattern: /\b(?:cookies?|privacy policy|terms of (?:use|service)|javascript)\b/iu,
    example: "By using this site you agree to our privacy policy.",
  },
  {
    name: "about the paper",
    pattern:
      /\bis an? (?:independent |nonprofit |non-profit |nonpartisan |not-for-profit ){1,3}(?:news|media|newsroom|organi[sz]ation|publication|outlet)/iu,
    example: "The Valley Courier is an independent nonprofit newsroom.",
  },
];

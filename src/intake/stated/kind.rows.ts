import type { ReportKind } from "../../model/index.ts";

interface Sign {
  readonly kind: ReportKind;
  readonly pattern: RegExp;
  /** The reason as it is shown, behind "inferred from": the words that matched follow it. */
  readonly because: string;
  readonly example: string;
}

/** Types of schema.org that say what an article is; a bare NewsArticle is used for opinion as well. */
export const TYPES: readonly Sign[] = [
  { kind: "opinion", pattern: /^Opinion/, because: "its JSON-LD type", example: "OpinionNewsArticle" },
  {
    kind: "analysis",
    pattern: /^(?:Analysis|Background)/,
    because: "its JSON-LD type",
    example: "AnalysisNewsArticle",
  },
  { kind: "news", pattern: /^Reportage/, because: "its JSON-LD type", example: "ReportageNewsArticle" },
  {
    kind: "report",
    pattern: /^(?:Report|ScholarlyArticle|TechArticle|Thesis)$/,
    because: "its JSON-LD type",
    example: "ScholarlyArticle",
  },
];

/** Names of sections, as pages state them. */
export const SECTIONS: readonly Sign[] = [
  {
    kind: "opinion",
    pattern:
      /^(?:opinions?|op-?eds?|editorials?|columns?|columnists?|commentary|comment is free|perspectives?|letters|opinión|opinion(?:es)?|columnas?|columnistas?|editoriales)$/i,
    because: "its section",
    example: "Op-Ed",
  },
  {
    kind: "analysis",
    pattern: /^(?:analys[ie]s|explainers?|in depth|análisis|a fondo)$/i,
    because: "its section",
    example: "Analysis",
  },
  {
    kind: "official",
    pattern:
      /^(?:press releases?|news releases?|media releases?|comunicados?(?: de prensa)?|boletín(?:es)?(?: de prensa)?)$/i,
    because: "its section",
    example: "Press releases",
  },
];

/** Words of an address's path, or the address's host. */
export const ADDRESSES: readonly Sign[] = [
  {
    kind: "official",
    pattern: /^https?:\/\/[^/]{0,200}?\.(?:gov|mil|gob|gouv|gov\.[a-z]{2}|gob\.[a-z]{2}|gouv\.[a-z]{2})(?=[/:]|$)/i,
    because: "the address of a body of the state",
    example: "https://www.ministry.gob.mx/news/4",
  },
  {
    kind: "official",
    pattern: /\/(?:press-?releases?|news-?releases?|media-?releases?|comunicados?|boletin(?:es)?)(?=[/?#-]|$)/i,
    because: "the word of its address",
    example: "https://ministry.example/press-releases/4",
  },
  {
    kind: "opinion",
    pattern:
      /\/(?:opinions?|op-?eds?|editorials?|commentary|commentisfree|columnists?|columnas?|columnistas?|editoriales)(?=[/?#]|$)/i,
    because: "the word of its address",
    example: "https://courier.example/opinion/the-peace",
  },
  {
    kind: "analysis",
    pattern: /\/(?:analysis|explainers?|analisis)(?=[/?#]|$)/i,
    because: "the word of its address",
    example: "https://courier.example/analysis/the-split",
  },
];

/** Short lines at the head of a text, or the beginning of its title. */
export const HEADS: readonly Sign[] = [
  {
    kind: "official",
    pattern:
      /^(?:for immediate release|(?:official )?(?:press|news|media) (?:release|statement)(?:,? (?:no\.? ?)?\d{1,5}(?:[/-]\d{2,4})?|\s*[:|–—].{3,180})?|comunicado(?: de prensa)?(?: (?:no\.?|número) ?\d+.{0,20})?|boletín de prensa.{0,20})\b[.: ]*$/i,
    because: "the line at its head",
    example: "FOR IMMEDIATE RELEASE",
  },
  {
    kind: "opinion",
    pattern:
      /^(?:opinion|op-?ed|editorial|commentary|column|guest (?:column|essay)|opinión|columna|editorial)(?:\s*[:|–—].*|\s*)$/i,
    because: "the line at its head",
    example: "Opinion: The peace that nobody signed",
  },
  {
    kind: "analysis",
    pattern: /^(?:(?:news )?analysis|explainer|análisis)(?:\s*[:|–—].*|\s*)$/i,
    because: "the line at its head",
    example: "Analysis: Who gains",
  },
];

/** Sentences that tell by themselves. */
export const SENTENCES: readonly Sign[] = [
  {
    kind: "opinion",
    pattern:
      /\b(?:views|opinions) (?:and opinions )?(?:expressed|stated|given)\b[^.]{0,80}\b(?:author|writer|columnist|own)\b/i,
    because: "the note that its views are the author's",
    example: "The views expressed here are the author's own.",
  },
];

/** Headings of studies; two of them make a report. */
export const CHAPTERS =
  /^(?:\d{1,2}\.? |[IVX]{1,4}\. )?(?:executive summary|abstract|introduction|background|methodology|methods|literature review|findings|key findings|discussion|recommendations|policy recommendations|conclusions?|references|bibliography|endnotes|footnotes|notes|works cited|appendix(?: [A-Z\d])?|annex(?: [A-Z\d])?|about the authors?|acknowledg(?:e)?ments|resumen ejecutivo|introducción|metodología|conclusiones|referencias|bibliografía)[.:]?$/i;

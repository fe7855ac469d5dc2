/** Ways of telling that somebody in the hands of his killers was killed: "shot after he gave himself up". */
export const EXECUTED = new RegExp(
  [
    "\\b(?:summarily|extrajudicially) (?:executed|killed|shot)\\b",
    "\\b(?:extrajudicial|summary|arbitrary) (?:killings?|executions?)\\b",
    "\\b(?:executed|execution)\\b(?![^.;]*\\b(?:warrants?|orders?|plans?|contracts?|operations?|sentences?|projects?)\\b)",
    "\\b(?:shot|killed|murdered|finished off)\\b[^.;]{0,40}\\b(?:after (?:\\S+ ){0,3}?(?:surrender\\w*|giv\\w+ (?:him|her|them)sel\\w+ up|la(?:id|ying) down|put(?:ting)? down|be(?:en|ing) (?:captured|detained|disarmed|subdued))|while (?:\\S+ ){0,2}?(?:surrendering|kneeling|handcuffed|tied|unarmed)|at (?:close|point-blank|short) range|in the back of the (?:head|neck)|with (?:his|her|their) hands (?:tied|bound|up|raised))",
    "\\b(?:captured|taken|detained) alive and (?:then )?(?:shot|killed|executed|murdered)\\b",
  ].join("|"),
  "iu",
);

/** Ways of telling that who died had fought: "was killed when he opened fire on a patrol". */
export const FOUGHT = new RegExp(
  [
    "\\b(?:die[ds]?|killed|fell|lost (?:his|her|their) li(?:fe|ves)|shot dead)\\b[^.;]{0,40}\\b(?:in|during) (?:an?|the|that) (?:\\p{Ll}+ )?(?:gun ?fight|fire ?fight|shoot-?out|gun ?battle|exchange of (?:fire|gunfire|shots)|armed clash|clash|confrontation)\\b",
    "\\b(?:opened fire|fired|shot)(?: first)? (?:on|at|upon) (?:an?|the|its|their) (?:\\p{Ll}+ ){0,2}?(?:patrol|troops|soldiers|marines|officers|police|agents|convoy)\\b[^.;]{0,40}\\b(?:killed|died|shot|repelled|returned)\\b",
  ].join("|"),
  "iu",
);

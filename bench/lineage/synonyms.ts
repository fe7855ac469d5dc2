/** Words that an editor may put for each other without harm; each is replaced by the one after it in its row. */
const ROWS = `
said stated | told informed | called termed | accused charged | killed slain | wounded injured | found discovered
detained held | arrested seized | announced declared | rejected dismissed | denied disputed | promised pledged
asked requested | began started | ended finished | showed indicated | think believe | thinks believes | wants seeks
want seek | led headed | moved shifted | sent dispatched | gave handed | took grabbed | paid settled | bought acquired
lost forfeited | made produced | make produce | built erected | opened unlocked | closed shut | grew rose | fell dropped
fear dread | fears dreads | expects anticipates | expect anticipate | remember recall | speaks talks | spoke talked
man fellow | men males | woman lady | women ladies | people persons | child kid | children kids | house home | town city
village hamlet | road route | street lane | lorries trucks | lorry truck | company firm | companies firms | office bureau
money cash | weapons arms | rifles guns | gunmen shooters | group band | gang outfit | officers policemen | soldiers troops
guards warders | guard warder | inmates prisoners | prison jail | judge magistrate | lawyer attorney | lawyers attorneys
charges accusations | file dossier | files dossiers | inquiry probe | report account | survey poll | figures numbers
big large | small little | great vast | old aged | new fresh | quiet calm | violent brutal | dead deceased | missing absent
first initial | last final | many numerous | several various | few scarce | whole entire | early soon | late tardy
nearly almost | about roughly | often frequently | never at no time | always invariably | still yet | again once more
also too | because since | although though | but however | while whereas | after following | before prior to
near close to | under below | over above | between among | during amid | against versus | without lacking
year twelvemonth | month moon | week fortnight | day date | night evening | morning dawn | hours long hours
state province | country nation | government administration | ministry department | secretary minister | president leader
police constabulary | army military | navy fleet | harbour port | border frontier | mountain hill | valley vale
case matter | trial proceedings | court tribunal | law statute | rule regulation | crime offence | murder homicide
money funds | price cost | tax levy | bank lender | branch outlet | account ledger | property estate | land ground
family household | relatives kin | mother mum | brother sibling | son boy | daughter girl | neighbours locals
put placed | set fixed | kept retained | held gripped | brought carried | carry bear | stood waited | stay remain | stayed remained
came arrived | come arrive | went travelled | go travel | left departed | leave depart | returned came back | fled escaped
know understand | knew understood | saw noticed | see notice | heard learnt | look gaze | call phone | write pen | wrote penned
questions queries | answer reply | answered replied | words terms | name title | names titles | list register
plan scheme | measure step | work labour | trade commerce | business enterprise | market bazaar | load cargo | shipment consignment
attack assault | attackers assailants | shooting gunfire | fight brawl | riot uprising | threat menace | threats menaces
help assistance | support backing | protection shelter | truth reality | proof evidence | reason cause | result outcome
`;

/** Each word with what may stand for it. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split(/\n|\|/)
    .map((row) => row.trim())
    .filter((row) => row !== "")
    .map((row) => {
      const [word = "", ...other] = row.split(" ");
      return [word, other.join(" ")];
    }),
);

/** Verbs whose past forms are not regular: base, past, participle; forms that agree are written once. */
export const IRREGULAR_VERBS: readonly (readonly [base: string, past: string, participle: string])[] = (
  "arise arose arisen,awake awoke awoken,bear bore borne,beat beat beaten,become became become,begin began begun,bend bent," +
  "bet bet,bid bid,bind bound,bite bit bitten,bleed bled,blow blew blown,break broke broken,breed bred,bring brought," +
  "broadcast broadcast,build built,burst burst,buy bought,cast cast,catch caught,choose chose chosen,cling clung,come came come," +
  "cost cost,creep crept,cut cut,deal dealt,dig dug,do did done,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten," +
  "fall fell fallen,feed fed,feel felt,fight fought,find found,flee fled,fling flung,fly flew flown,forbid forbade forbidden," +
  "forecast forecast,foresee foresaw foreseen,forget forgot forgotten,forgive forgave forgiven,forgo forwent forgone," +
  "freeze froze frozen,get got gotten,give gave given,go went gone,grind ground,grow grew grown,hang hung,have had,hear heard," +
  "hide hid hidden,hit hit,hold held,hurt hurt,keep kept,kneel knelt,know knew known,lay laid,lead led,leap leapt,leave left," +
  "lend lent,let let,light lit,lose lost,make made,mean meant,meet met,mislead misled,mistake mistook mistaken," +
  "misunderstand misunderstood,outdo outdid outdone,overcome overcame overcome,oversee oversaw overseen,overtake overtook overtaken," +
  "overthrow overthrew overthrown,pay paid,prove proved proven,put put,quit quit,read read,rebuild rebuilt,rid rid,ride rode ridden," +
  "ring rang rung,rise rose risen,run ran run,say said,see saw seen,seek sought,sell sold,send sent,set set,sew sewed sewn," +
  "shake shook shaken,shed shed,shine shone,shoot shot,show showed shown,shrink shrank shrunk,shut shut,sing sang sung," +
  "sink sank sunk,sit sat,sleep slept,slide slid,slit slit,sow sowed sown,speak spoke spoken,speed sped,spend spent,spill spilt," +
  "spin spun,split split,spread spread,spring sprang sprung,stand stood,steal stole stolen,stick stuck,sting stung,stink stank stunk," +
  "strike struck stricken,strive strove striven,swear swore sworn,sweep swept,swell swelled swollen,swim swam swum,swing swung," +
  "take took taken,teach taught,tear tore torn,tell told,think thought,throw threw thrown,thrust thrust,tread trod trodden," +
  "undergo underwent undergone,understand understood,undertake undertook undertaken,undo undid undone,uphold upheld,upset upset," +
  "wake woke woken,wear wore worn,weave wove woven,weep wept,win won,wind wound,withdraw withdrew withdrawn,withhold withheld," +
  "withstand withstood,wring wrung,write wrote written,bury buried,retake retook retaken,rewrite rewrote rewritten,behead beheaded," +
  "gun gunned,outgun outgunned,shoot shot,traffic trafficked,mimic mimicked,panic panicked,picnic picnicked," +
  "admit admitted,commit committed,permit permitted,submit submitted,transmit transmitted,omit omitted,emit emitted," +
  "refer referred,prefer preferred,transfer transferred,defer deferred,infer inferred,incur incurred,occur occurred,recur recurred," +
  "deter deterred,control controlled,patrol patrolled,rebel rebelled,expel expelled,compel compelled,propel propelled," +
  "dispel dispelled,cancel cancelled,travel travelled,label labelled,equip equipped,kidnap kidnapped,regret regretted,rob robbed," +
  "format formatted,benefit benefitted,worship worshipped,handicap handicapped,model modelled,signal signalled,shovel shovelled," +
  "abet abetted,acquit acquitted,allot allotted,excel excelled,entrap entrapped,unwrap unwrapped"
)
  .split(",")
  .map((row) => {
    const [base = "", past = "", participle = past] = row.split(" ");
    return [base, past, participle] as const;
  });

/** Nouns whose plural is not regular: singular, plural. */
export const IRREGULAR_NOUNS: readonly (readonly [singular: string, plural: string])[] = (
  "man men,woman women,child children,foot feet,tooth teeth,goose geese,mouse mice,ox oxen,wife wives,life lives,knife knives," +
  "leaf leaves,thief thieves,shelf shelves,half halves,self selves,wolf wolves,loaf loaves,calf calves,scarf scarves," +
  "crisis crises,analysis analyses,basis bases,thesis theses,hypothesis hypotheses,axis axes,oasis oases,diagnosis diagnoses," +
  "phenomenon phenomena,criterion criteria,medium media,datum data,series series,species species,means means,headquarters headquarters," +
  "aircraft aircraft,personnel personnel,gunman gunmen,policeman policemen,policewoman policewomen,congressman congressmen," +
  "businessman businessmen,spokesman spokesmen,spokeswoman spokeswomen,fisherman fishermen,serviceman servicemen,chairman chairmen," +
  "hitman hitmen,watchman watchmen,strongman strongmen,middleman middlemen,bus buses,gas gases,virus viruses,status statuses," +
  "ally allies,lens lenses,alias aliases,census censuses,campus campuses,nexus nexuses,corps corps,chaos chaos,process processes," +
  "movie movies,calorie calories,cookie cookies,zombie zombies,tie ties,lie lies,pie pies,house houses,horse horses,base bases," +
  "case cases,course courses,corpse corpses,hostage hostages,license licenses,purchase purchases,release releases,response responses," +
  "expense expenses,offense offenses,defense defenses,phase phases,phrase phrases,database databases,warehouse warehouses," +
  "cache caches,ache aches,headache headaches,axe axes,hero heroes,potato potatoes,tomato tomatoes,embargo embargoes,veto vetoes," +
  "shoe shoes,toe toes,foe foes,torpedo torpedoes,cargo cargoes,dynamo dynamos"
)
  .split(",")
  .map((row) => {
    const [singular = "", plural = ""] = row.split(" ");
    return [singular, plural] as const;
  });

const VOWEL = /[aeiou]/;

/** Regular -s, -ed and -ing forms of a verb; doubles the last consonant only of one-syllable verbs. */
export function regularVerb(base: string): readonly (readonly [tag: "VBZ" | "VBD" | "VBN" | "VBG", form: string])[] {
  let stem = base;
  let past = `${base}ed`;
  if (/[^aeiou]y$/.test(base)) past = `${base.slice(0, -1)}ied`;
  else if (base.endsWith("e")) {
    past = `${base}d`;
    stem = /(?:ee|oe|ye)$/.test(base) ? base : base.endsWith("ie") ? `${base.slice(0, -2)}y` : base.slice(0, -1);
  } else if (/^[^aeiou]*(?:[aeiou]|qu[aeiou])[^aeiouwxy]$/.test(base)) {
    stem = base + base.slice(-1);
    past = `${stem}ed`;
  }
  return [
    ["VBZ", regularPlural(base)],
    ["VBD", past],
    ["VBN", past],
    ["VBG", `${stem}ing`],
  ];
}

/** Regular -s form of a noun or verb. */
export function regularPlural(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(base) || (base.endsWith("o") && !VOWEL.test(base.slice(-2, -1)) && base.length < 5)
    ? `${base}es`
    : `${base}s`;
}

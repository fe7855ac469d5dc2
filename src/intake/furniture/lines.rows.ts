export interface LineRow {
  /** Why a line that matches is no part of the article. */
  readonly reason: string;
  /** Held against a whole line of at most 300 characters, white space made single. */
  readonly pattern: RegExp;
  /**
   * `line`: cut wherever it stands. `cue`: headlines that follow in a list go with it. `weak`: a cue only where such
   * headlines follow, as a heading of a report may say the same. `end`: behind most of an article all that follows
   * goes with it.
   */
  readonly takes: "line" | "cue" | "weak" | "end";
  readonly example: string;
}

/** Lines that pages put around and into articles. No pattern may match a sentence of a report. */
export const LINES: readonly LineRow[] = [
  {
    reason: "navigation",
    takes: "line",
    pattern:
      /^(?:skip to (?:main |the )?(?:content|navigation|footer)|jump to (?:content|navigation)|(?:main |toggle |open |close )?menu|back to (?:top|home|news|all (?:news|stories|articles))|home|search|sign in|log ?in|log out|register|my account|(?:previous|next)(?: (?:article|post|story|page))?|(?:saltar|ir) al contenido(?: principal)?|menú|inicio|iniciar sesión|buscar|volver arriba)[.:»›>→]?$/iu,
    example: "Skip to content",
  },
  {
    reason: "navigation",
    takes: "line",
    // "Home > World > Americas", "News | Sport | Weather": short words with the same sign between all of them
    pattern: /^(?:home|inicio|news|noticias|front page|portada)(?:\s*[|»›>/•·→]\s*[\p{L}\d&’' -]{2,60}){1,7}$/iu,
    example: "Home > World > Americas",
  },
  {
    reason: "share bar",
    takes: "line",
    pattern:
      /^(?:(?:share|compartir|comparte)(?: (?:this|on|via|en|esta|este)\b.{0,40})?|(?:share|tweet|print|email|e-mail|pin it|copy link|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|flipboard|instagram|youtube|threads|bluesky|messenger|save|bookmark|imprimir|correo|guardar)(?:[\s,|•·/]+(?:and |on |to |y )?(?:share|tweet|print|email|e-mail|pin it|copy link|link|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|flipboard|instagram|youtube|threads|bluesky|messenger|save|bookmark|more|comment|comments|imprimir|correo|guardar)){0,12}|\d[\d.,]*\s?k? (?:shares|views|likes|reads)|listen to this (?:article|story)|escuchar(?: (?:este artículo|la noticia))?|(?:click to )?(?:share|email) (?:this|on) .{1,60}\(opens in new window\))[.:]?$/iu,
    example: "Share on Facebook",
  },
  {
    reason: "advertisement",
    takes: "line",
    pattern:
      /^(?:\W{0,3})(?:advert(?:isement|ising|isment)?s?|sponsored(?: content| by .{1,40})?|story continues below(?: advertisement)?|article continues (?:below|after)(?: (?:this )?(?:ad|advertisement))?|continue reading(?: below)?|(?:scroll|keep scrolling) (?:down )?(?:to|for) (?:continue|more).{0,30}|publicidad|anuncio|contenido patrocinado|report (?:this )?ad|remove ads?|paid (?:post|content)|promoted(?: content)?|ad)(?:\W{0,3})$/iu,
    example: "Story continues below advertisement",
  },
  {
    reason: "related stories",
    takes: "cue",
    pattern:
      /^(?:\W{0,2})(?:recommended (?:stories|reading|for you|articles|videos|by .{2,30})|related (?:stories|articles|posts|news|content|coverage|links|topics|reading|videos?)|you (?:may|might|could)(?: also)? (?:like|enjoy|be interested in|have missed)|(?:see|read|watch) also|also read|read more|read next|more (?:stories|headlines|to read|like this|great .{2,30} stories)|most (?:read|popular|viewed|shared|commented)(?: (?:stories|articles|news|now|this week|today))?|trending (?:now|stories|news|on .{2,40})|popular (?:now|stories|posts|articles)|latest (?:news|stories|articles|headlines|posts)|top (?:stories|headlines)|in case you missed it|what to read next|editor[’']?s[’']? picks?|(?:promoted|sponsored) (?:stories|links)|around the web|from around the web|te puede interesar|también te puede interesar|le puede interesar|lee también|lea también|notas? relacionadas?|noticias? relacionadas?|más noticias|más leíd[ao]s|lo más (?:leído|visto)|recomendad[ao]s para ti)(?:\s*[:.…»›>→]{0,3})$/iu,
    example: "Recommended Stories",
  },
  {
    reason: "related stories",
    takes: "weak",
    pattern:
      /^(?:\W{0,2})(?:recommended|recomendad[ao]s?|related|read (?:more )?(?:on|about|from|here)\b.{0,60}|more (?:news|coverage|on (?:this|these) (?:story|topics?)|from .{2,60}|in .{2,40}|on .{2,60})|trending|up next|watch next|don[’']?t miss|from (?:our|the) (?:partners|web|archives?)|must reads?|keep reading|explore (?:more|further)(?: on (?:this|these) topics?)?|further reading|top news)(?:\s*[:.…»›>→]{0,3})$/iu,
    example: "More from the Valley Courier",
  },
  {
    reason: "cross-promotion",
    takes: "line",
    // "READ MORE: The other raid", "RELATED | What we know", "WATCH: the arrest": a pointer at another piece, on a line of its own
    pattern:
      /^(?:\W{0,2})(?:read(?: more| also| next| this)?|also read|must read|see also|see more|related(?: (?:story|article|post|news|coverage|content|link|video))?|more (?:on this|here)|watch(?: now| live| more)?|listen(?: now)?|video|in (?:pictures|photos)|photos|gallery|don[’']?t miss(?: this)?|click here|live updates?|trending|lee(?: también| más)?|lea(?: también| más)?|te (?:puede|recomendamos|sugerimos)(?: leer| interesar)?|también lee|también te puede interesar|mira(?: también)?|vea(?: también)?|ver también|no te pierdas)\s?(?:[:|»›>→]|[-–—] )\s*\S.{3,200}[^.;,]$/iu,
    example: "READ MORE: The ports where nobody asks",
  },
  {
    reason: "cross-promotion",
    takes: "line",
    pattern:
      /^(?:(?:click|tap|go|head|swipe|haz clic|da clic) (?:here|over|up|on|aquí|to)\b.{0,120}|(?:read|view|see|get) (?:the )?(?:full|original|entire|whole|complete) (?:story|article|report|text|coverage|list|post)\b.{0,60}|(?:download|get|try) (?:the|our) .{0,30}\bapp\b.{0,80}|(?:view|see) (?:all )?(?:comments?|gallery|photos|slideshow|image|in gallery)\b.{0,20}|descarga (?:la|nuestra) app\b.{0,60})$/iu,
    example: "Click here to get the app",
  },
  {
    reason: "newsletter prompt",
    takes: "line",
    pattern:
      /^(?:(?:please )?(?:(?:sign up|signup|subscribe|register)(?: (?:to|for|now|today|here|and|with)\b.{0,220})?|(?:suscríbe(?:te|ase)|regístrate)\b.{0,220})|(?:get|receive|recibe|reciba|obtén)\b.{0,120}\b(?:newsletters?|inbox|in your email|by email|e-?mail alerts|news alerts|stories like this|a tu correo|en tu correo)\b.{0,120}|(?:our|the|a|this) (?:(?:free|daily|weekly|morning|evening) ){0,3}newsletters?|.{0,80}\b(?:delivered|straight|sent|direct(?:ly)?) to your (?:inbox|email|e-mail|door)\b.{0,80}|(?:enter )?(?:your )?e-?mail(?: address)?|newsletters?|subscribe(?:rs?)?|you(?:[’']ve| have) (?:successfully )?(?:been )?(?:subscribed|signed up)\b.{0,80}|thank(?:s| you) for (?:signing up|subscribing|joining)\b.{0,60}|by (?:signing up|subscribing|clicking|submitting|entering|providing)\b.{0,30}\b(?:you|your)\b.{0,240}|boletín(?: de noticias)?|already a (?:subscriber|member)\?.{0,60})$/iu,
    example: "Sign up for our weekly newsletter.",
  },
  {
    reason: "support prompt",
    takes: "line",
    pattern:
      /^(?:(?:please )?(?:support(?: us:.{0,160}| (?:our|independent|quality|local)\b.{0,20}\b(?:work|journalism|reporting|newsroom)\b.{0,120})|(?:donate|become a (?:member|supporter|subscriber)|make a donation|apóyanos|haz una donación)\b.{0,160}|(?:enjoy(?:ing|ed)?|like|liked) (?:this|what you(?:[’']re| are)?)\b.{0,120}[?!])|(?:create|start) (?:a|your) (?:free )?(?:account|trial)\b.{0,80}|(?:this (?:article|story|content) is (?:for|available to) (?:subscribers|members)\b.{0,80}))$/iu,
    example: "Support our journalism: become a member today.",
  },
  {
    reason: "cookie notice",
    takes: "line",
    pattern:
      /^(?:(?:we|this (?:site|website|page)|our (?:site|website|partners)|by (?:using|continuing|clicking|browsing))\b.{0,160}\bcookies?\b.{0,200}|(?:accept|reject|allow|manage|decline|refuse)(?: all| only)?(?: (?:necessary|essential|optional))? (?:cookies?|preferences|settings|choices|consent)|(?:accept|reject|allow|agree|decline) all|(?:cookie|privacy) (?:settings|preferences|policy|notice)|(?:este sitio|utilizamos|usamos|al continuar)\b.{0,120}\bcookies\b.{0,160}|aceptar(?: todas?(?: las cookies)?)?|your privacy (?:choices|rights|matters)|do not sell (?:or share )?my (?:personal )?(?:info|information|data)|got it!?|i (?:accept|agree))[.!]?$/iu,
    example: "We use cookies to improve your experience on this site.",
  },
  {
    reason: "comments",
    takes: "end",
    pattern:
      /^(?:leave (?:a|your) (?:reply|comment|response)(?: cancel reply)?|(?:post|add|write|submit|join) (?:a|the|your) (?:comment|conversation|discussion|reply)|cancel reply|your email address will not be published\b.{0,80}|(?:view|show|load|see|read)(?: all| more)?(?: \d+)? comments?|\d+ (?:comments?|responses?|replies)(?: (?:on|to|so far)\b.{0,120})?|no comments (?:yet|so far)|comments?(?: \(\d+\))?|comments are (?:closed|off|disabled|moderated)\b.{0,80}|be the first to comment|required fields are marked.{0,6}|save my name, email\b.{0,120}|deja (?:un|tu) (?:comentario|respuesta)|comentarios?(?: \(\d+\))?|what do you think\?.{0,60}|tell us what you think.{0,30})[.:*!]?$/iu,
    example: "Leave a Reply",
  },
  {
    reason: "photo credit",
    takes: "line",
    // "(Photo by A. Sample/Picture Desk)", "Photo: A. Sample, AP", "Image credit: Sample", "Getty Images"
    pattern:
      /^[([]?\s*(?:(?:file |cover |featured |top |main |lead |stock |aerial |handout )?(?:photo(?:graph)?s?|images?|pictures?|illustrations?|graphics?|videos?|fotos?|fotografías?|imagen|ilustración)(?: (?:credit|courtesy|source|copyright|crédito|cortesía)s?)?\s?[:/©]\s?\S+(?: \S+){0,9}|(?:photo|image|picture|foto|video) (?:credit|copyright|courtesy)s?(?: \S+){0,10}|(?:getty(?: images)?|ap photo|shutterstock|alamy|istock|cuartoscuro)(?:\s?[/|,-]\s?[\p{L} .’'-]{2,60}){0,4}|(?:reuters|associated press|ap|afp|epa|efe|bloomberg|xinhua)\s?[/|]\s?[\p{L} .’'-]{2,60})\s*[)\]]?\.?$/iu,
    example: "(Photo: A. Sample, Picture Desk)",
  },
  {
    reason: "photo credit",
    takes: "line",
    // Names have capitals: "Photos by the agency show trucks" is a sentence.
    pattern:
      /^[([]?\s*(?:(?:[Ff]ile |[Cc]over |[Ff]eatured |[Ss]tock |[Hh]andout )?(?:[Pp]hoto(?:graph)?s?|[Ii]mages?|[Pp]ictures?|[Ii]llustrations?|[Vv]ideos?|[Ff]otos?) (?:by|via|por|courtesy of|cortesía de) \p{Lu}\S*(?: \S+){0,9}|(?:[Cc]redits?|[Cc]r[ée]ditos?|[Cc]ourtesy(?: of)?|[Cc]ortesía):? \p{Lu}\S*(?: \S+){0,7}|\p{Lu}[\p{L} .’'-]{2,50}\s?[/|]\s?(?:Reuters|Associated Press|AP|AFP|EPA|EFE|Getty Images|Bloomberg|Xinhua))\s*[)\]]?\.?$/u,
    example: "(Photo by A. Sample/Picture Desk)",
  },
  {
    reason: "photo credit",
    takes: "line",
    // "The harbour at dawn. (Photo by A. Sample/Picture Desk)": a caption, told by the credit at its end
    pattern:
      /^.{10,280}(?:[([](?:(?:file )?(?:photo|image|picture|photograph|foto)(?: (?:credit|by|courtesy))?\s?:? .{2,80}|(?:ap photo|getty(?: images)?|shutterstock)(?:\/.{2,60})?|(?:ap|afp|epa|efe|reuters|xinhua)\/.{2,60}|.{2,60}\/(?:ap|afp|reuters|getty(?: images)?|epa|shutterstock|bloomberg|anadolu)(?:[ /].{0,40})?|.{2,40} via (?:ap|afp|reuters|getty(?: images)?))[)\]]|(?:getty images|ap photo|shutterstock|(?:photo(?:graph)?|image|foto|picture)(?: credit)?: .{3,60}|\(credit: .{3,60}\)|reuters\/[\p{Lu}][\p{L} .’'-]{3,40}))\s*\.?$/iu,
    example: "The harbour at dawn. (Photo by A. Sample/Picture Desk)",
  },
  {
    reason: "photo credit",
    takes: "line",
    // A name and a paper behind the full stop; "two gangs (Los Rojos/Los Ardillos)" stands within its sentence.
    pattern:
      /^.{10,280}[.!?]["”’]? [([](?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}[\p{L}.’'-]+ ?\/ ?\p{Lu}[\p{L}.’'-]+(?: (?:of|the|de|del|la|\p{Lu}[\p{L}.’'-]*)){0,5}[)\]]$/u,
    example: "Marines at the gate. (Ana Sample/The Valley Courier)",
  },
  {
    reason: "follow prompt",
    takes: "line",
    pattern:
      /^(?:(?:you can )?(?:follow|like|find|join|connect with) (?:us|me|him|her|them|our .{2,30}|@\w{2,30}|the (?:author|reporter|writer))(?:,? @\w{2,30})? (?:on|at|via|in) .{1,120}|(?:síguenos|sígueme)\b.{0,100}|(?:follow|like|join) us\b.{0,60}|follow @\w{2,30}.{0,80}|@\w{3,20}|(?:contact|reach|email|e-mail) (?:the )?(?:authors?|reporters?|writer|editor|us) (?:at|on|by|via)\b.{0,120})$/iu,
    example: "Follow us on Facebook and Instagram",
  },
  {
    reason: "follow prompt",
    takes: "line",
    pattern:
      /^(?:[Ff]ollow|[Cc]onnect with|[Cc]ontact|[Rr]each|[Ee]-?mail) \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3}(?:,? @\w{2,30})? (?:on|at|via|by) (?:\S*@\S+|Twitter|X|Facebook|Instagram|LinkedIn|Bluesky|Threads|Mastodon|Telegram|e-?mail)\b.{0,80}$/u,
    example: "Follow Ana Sample on Twitter at @asample",
  },
  {
    reason: "follow prompt",
    takes: "line",
    pattern: /^(?:more (?:news )?(?:at|on)|visit us at) (?:https?:\/\/|www\.)\S+.{0,80}$/iu,
    example: "More at www.example.org",
  },
  {
    reason: "follow prompt",
    takes: "line",
    // What closes the lines about an author.
    pattern:
      /^.{0,200}(?<![\p{L}])(?:[Ff]ollow|[Ee]-?mail|[Rr]each|[Cc]ontact|[Cc]onnect with) (?:him|her|them|me) (?:on|at|via|by) (?:\S*@\S+|Twitter|X|Facebook|Instagram|LinkedIn|Bluesky|Threads|Mastodon|Telegram|e-?mail)\b.{0,60}$/u,
    example: "Ana Sample covers ports for the Courier. Follow her on X at @asample.",
  },
  {
    reason: "end mark",
    takes: "line",
    pattern: /^(?:#(?: ?#){1,4}|[-–—]{1,3} ?(?:30|ENDS?|end) ?[-–—]{1,3}|\*(?: ?\*){2,4}|ENDS|[-–—]30[-–—])$/,
    example: "# # #",
  },
  {
    reason: "page header or footer",
    takes: "line",
    // What a blog's program writes under each entry of its feed.
    pattern:
      /^(?:the post .{3,200} (?:appeared first|first appeared) on .{2,100}|la entrada .{3,200} (?:se publicó primero|apareció primero) en .{2,100})$/iu,
    example: "The post A raid in the port appeared first on The Courier.",
  },
  {
    reason: "page header or footer",
    takes: "line",
    pattern:
      /^(?:(?:reuse|republish) this (?:content|article|story)|(?:you(?:[’']re| are) receiving|you received) this (?:e-?mail|message|newsletter)\b.{0,240}|(?:(?:click (?:here )?)?to )?unsubscribe(?: (?:from|here|at any)\b.{0,120})?|(?:update|manage) (?:your )?(?:e-?mail |subscription )?preferences(?:\s*[|·•]\s*unsubscribe)?|(?:view|read|open) (?:this (?:e-?mail|message|newsletter) )?(?:in|on) (?:your |a |the )?(?:web )?browser|(?:having )?trouble (?:viewing|reading) this (?:e-?mail|message)\?.{0,80})[.:!]?$/iu,
    example: "You are receiving this email because you signed up at our site.",
  },
  {
    reason: "newsletter prompt",
    takes: "line",
    pattern:
      /^(?:(?:skip past|after) newsletter promotion|(?:free (?:daily|weekly|monthly)|(?:daily|weekly) free) newsletter|privacy notice: (?:newsletters|we)\b.{0,260})$/iu,
    example: "skip past newsletter promotion",
  },
  {
    reason: "page header or footer",
    takes: "line",
    pattern:
      /^(?!.*\b(?:Associated Press|AP|Reuters|AFP|Agence France|EFE|UPI)\b)(?:(?:copyright\s*(?:©|\(c\)|@|\d{4})|(?:©|\(c\))\s?\S|all rights reserved|todos los derechos reservados|derechos reservados).{0,200}|.{0,80}\ball rights reserved\.?|(?:terms (?:of (?:use|service)|and conditions|& conditions)|privacy(?: policy)?|about us|contact(?: us)?|advertise(?: with us)?|careers|help|faq|sitemap|site map|accessibility|corrections|masthead|aviso de privacidad|términos y condiciones|quiénes somos|contacto|anúnciate|powered by .{2,40}|back to top)(?:\s*[|•·,/]\s*(?:terms (?:of (?:use|service)|and conditions|& conditions)|privacy(?: policy)?|about us|contact(?: us)?|advertise(?: with us)?|careers|help|faq|sitemap|site map|accessibility|corrections|cookies?(?: policy)?|masthead|rss|newsletters?)){0,10}|this (?:document|material|article|page) (?:is subject to copyright|may not be)\b.{0,200}|no part (?:of this .{0,40} )?may be reproduced\b.{0,160})$/iu,
    example: "© 2024 The Valley Courier. All rights reserved.",
  },
  {
    reason: "tags",
    takes: "line",
    pattern:
      /^(?:tags?|topics?|filed under|categories|category|keywords|posted in|etiquetas|temas|categorías?|archivado en|in this (?:story|article))\s?:\s?\S.{0,200}[^.]$|^(?:tags|topics|filed under|categories|keywords|etiquetas|temas)\s?:?$|^(?:#[\p{L}\d_]{2,40}[\s,]*){1,15}$/iu,
    example: "Tags: ports, customs, police",
  },
  {
    reason: "reading aid",
    takes: "line",
    pattern:
      /^(?:(?:estimated )?(?:reading time|read time|time to read|tiempo de lectura)\s?:? .{1,20}|\d{1,3}[- ]min(?:ute)?s?(?: read| de lectura)?|(?:image|slide|photo) \d+ (?:of|\/) \d+|(?:loading|cargando)(?: content)?\s?[.…]{0,3}|(?:play|pause|mute|unmute|fullscreen|play video|watch video|enlarge (?:this )?image|hide caption|toggle caption|show caption|expand|close|show more|show less|see more|view more|load more|ver más|mostrar más|embed)|media playback is (?:not supported|unsupported)\b.{0,60}|(?:this|your) (?:browser|device) (?:does not|doesn[’']?t) support\b.{0,80}|please enable javascript\b.{0,120}|text size|font size|a[-+]|(?:print|email) (?:this )?(?:article|page|story))[.:]?$/iu,
    example: "4 min read",
  },
];

/** Given names common in the domain's reporting, with the gender of their bearers. Folded; rare and mixed ones left out. */
const MALE =
  "joaquin ismael nemesio ruben rafael ovidio ivan jesus jose juan carlos luis miguel andres antonio francisco pedro pablo jorge sergio ricardo enrique felipe vicente arturo hector alfredo fernando eduardo alejandro roberto raul ramon mario marcelo omar alfonso gilberto abigael ignacio javier julio cesar dario diego edgar emilio ernesto esteban felix gabriel genaro gerardo german gonzalo guillermo gustavo hernan hugo ivan jaime leopoldo lorenzo manuel marcos martin mauricio nicolas nestor oscar ovidio rodrigo rodolfo rogelio ruben salvador samuel santiago saul tomas ulises victor vicente amado heriberto osiel servando nazario damaso audias aureliano alejandro adan ruben ariel donald joe joseph john james robert michael william david richard thomas charles christopher daniel matthew anthony mark steven paul andrew kevin brian george edward ronald timothy jeffrey gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick jack dennis jerry tyler aaron adam nathan henry zachary peter kyle walter ethan jeremy keith christian terry sean austin arthur noah jordan bryan bill bob mike tom jim dan steve marco pete kash terrance ken chip barack evan ted tim nathan adam vladimir xi".split(
    " ",
  );
const FEMALE =
  "maria claudia rosa ana laura guadalupe carmen margarita leticia patricia adriana veronica gabriela alejandra sandra silvia martha elena irma beatriz gloria teresa yolanda andrea daniela sofia isabel luisa cristina monica lucia norma angelica ernestina ariadna rocio marina delfina clara layda maru xochitl alicia araceli rosalinda griselda emma enedina mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura cynthia amy kathleen angela shirley brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine heather diane julie joyce victoria kelly christina joan evelyn judith andrea hannah hillary kamala pam kristi tulsi melania anne june natalie paulina vanda cecilia dolores karoline susie kristina delcy jacqueline".split(
    " ",
  );

/** Folded given name to gender. */
export const FIRST_NAMES: ReadonlyMap<string, "m" | "f"> = new Map([
  ...MALE.map((name) => [name, "m"] as const),
  ...FEMALE.map((name) => [name, "f"] as const),
]);

export { attributions } from "./reader.ts";
export { type Act } from "./act.ts";
export { actsIn } from "./reader.ts";
export { quotationsIn, type Quotation } from "./quotes.ts";

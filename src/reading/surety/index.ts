export { sureties } from "./reader.ts";

export { places } from "./places/mentions.ts";
export { placeOf } from "./places/where.ts";

/** Address of a module beside another: the same file stands as .ts in the sources and as .js in the package. */
export const besides = (name: string, here: string): string =>
  new URL(`${name}${here.endsWith(".ts") ? ".ts" : ".js"}`, here).href;

/** What the builder itself defines for the pages. A variable of the shell with the same name would take its place. */
const ownNames = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];

/** Takes variables out of the environment that would change what the pages are told of their own build. */
export function dropForeignVariables(environment: NodeJS.ProcessEnv = process.env): void {
  for (const name of ownNames) Reflect.deleteProperty(environment, name);
}

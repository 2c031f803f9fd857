/** What the address says was chosen last under a name; '' where it says nothing. */
export const rememberedChoice = (name: string): string =>
  new URLSearchParams(location.search).get(name) ?? '';

/** Writes what is chosen under a name into the address, so that a link or the way back brings it again; '' takes it out. */
export function rememberChoice(name: string, value: string): void {
  const address = new URL(location.href);
  if (value === '') address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  history.replaceState(history.state, '', address);
}

/** The button in the header opens the reading settings, which are fetched only then. */
export function startSettingsButton(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-settings-button]');
  button?.addEventListener('click', () => {
    void import('./settings-panel.ts').then(({ toggleSettings }) => toggleSettings(button));
  });
}

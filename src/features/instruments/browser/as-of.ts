/** Marks in the list of texts the one that was in force on the day that the address names: ?asof=2021-05-01. */
export function markAsOf(): void {
  const day = new URLSearchParams(location.search).get('asof');
  const list = document.querySelector('[data-texts]');
  const said = document.querySelector('[data-as-of]');
  if (day === null || !list || !said) return;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) {
    said.textContent = `“${day}”不是日期。请在网址里写成 ?asof=2021-05-01 的样子。`;
    return;
  }
  const texts = [...list.querySelectorAll<HTMLElement>('[data-since]')];
  const own = texts.findLast(({ dataset }) => (dataset['since'] ?? '') <= day);
  own?.setAttribute('aria-current', 'date');
  const name = own?.querySelector('a')?.textContent ?? '';
  said.textContent = own ? `${day} 这一天的文本是：${name}。` : `${day} 这一天本库没有文本。`;
  if (own) list.parentElement?.scrollIntoView();
}

/** Where the targets stand that fall due in a year: a place on the page, and a filter where there is script. */
export const dueAddress = (year: string): string => `/targets/?commitment=target&due=${year}#due-${year}`;

/** A magnifying glass, as the path of an icon. */
export const searchSign = 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.8 11.3L20 20';

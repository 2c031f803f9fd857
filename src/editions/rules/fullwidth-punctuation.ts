const fullwidth = (mark: string): string => String.fromCharCode(mark.charCodeAt(0) + 0xfee0);
const asciiAlphanumeric = /^[0-9A-Za-z]$/;

// Addresses of pages and letter boxes, paths, calls of programs and formulas are no prose; marks at their end are.
const machineText =
  /(?:(?:https?|ftp):\/\/|www\.)[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[A-Za-z]:\\[!-~]+|[A-Za-z_]\w*\([!-'*-~]*\)|(?<=[=+*/^×÷√])\([!-'*-~]+\)|\([!-'*-~]+\)(?=[=+*/^×÷])/g;

function machineRanges(line: string): [number, number][] {
  return Array.from(line.matchAll(machineText), (match) => {
    const closed = match[0].endsWith(')') && match[0].includes('(');
    const text = closed ? match[0] : match[0].replace(/[,:;?!()]+$/, '');
    return [match.index, match.index + text.length];
  });
}

/**
 * The line with , : ; ? ! ( ) as full-width marks, unless an ASCII letter or digit stands on both sides (1,100 and
 * 12:30 stay) or they stand in an address, a path, a call or a formula. The ends of the line and white space are no letters. The
 * length never changes.
 */
export function fullwidthPunctuation(line: string): string {
  const machine = machineRanges(line);
  return line.replace(/[,:;?!()]/g, (mark, offset: number) => {
    if (machine.some(([start, end]) => offset >= start && offset < end)) return mark;
    const insideLatin =
      asciiAlphanumeric.test(line.charAt(offset - 1)) && asciiAlphanumeric.test(line.charAt(offset + 1));
    return insideLatin ? mark : fullwidth(mark);
  });
}

/** What readers are told wherever cases are shown. */
export const caseCaution = '做法和成效都是所引文章的说法，本库照抄，没有另行核实。';

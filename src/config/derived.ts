/** `make` as a function that works once for each object and keeps what it gave as long as the object lives. */
export function derived<Subject extends object, Value>(
  make: (subject: Subject) => Value,
): (subject: Subject) => Value {
  const kept = new WeakMap<Subject, { value: Value }>();
  return (subject) => {
    const known = kept.get(subject) ?? { value: make(subject) };
    kept.set(subject, known);
    return known.value;
  };
}

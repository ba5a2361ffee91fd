/**
 * Fills the slots of a wording: `{name}` with a value, `{name|item|items}` with a number and its noun in the singular or plural.
 * A slot without a value is a bug.
 */
export function fillWords(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The template "${template}" has no value for {${name}}`);
    return one === undefined ? String(value) : `${value} ${value === 1 ? one : many}`;
  });
}

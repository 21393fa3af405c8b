import { refName, type Schema } from './contract';

/** A type in words; named schemas lead to their description. */
export function SchemaType({ schema }: { schema: Schema }) {
  if (schema.$ref !== undefined) {
    const name = refName(schema.$ref);
    return <a href={`#schema-${name}`}>{name}</a>;
  }
  const choices = schema.anyOf ?? schema.allOf;
  if (choices !== undefined) {
    const joint = schema.anyOf === undefined ? ' and ' : ' or ';
    return choices.map((choice, index) => (
      <span key={choice.$ref ?? index}>
        {index > 0 && joint}
        <SchemaType schema={choice} />
      </span>
    ));
  }
  if (schema.enum !== undefined) return <code>{schema.enum.map(String).join(' | ')}</code>;
  if (schema.items !== undefined) {
    return (
      <>
        list of <SchemaType schema={schema.items} />
      </>
    );
  }
  const type = [schema.type ?? 'any'].flat().join(' or ');
  return <code>{schema.format === undefined ? type : `${type} (${schema.format})`}</code>;
}

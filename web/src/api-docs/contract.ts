import { parse } from 'yaml';

/** As much of an OpenAPI document as the page shows. */
export interface Contract {
  info: { title: string; version: string; description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, PathItem>;
  components: {
    schemas: Record<string, Schema>;
    parameters: Record<string, Parameter>;
    responses: Record<string, Response>;
  };
}

export interface Ref {
  $ref: string;
}

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: (string | null)[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  minimum?: number;
  maximum?: number;
  default?: unknown;
}

export interface Parameter {
  name: string;
  in: string;
  schema: Schema;
}

export type Content = Record<string, { schema?: Schema }>;

export interface Response {
  description: string;
  content?: Content;
}

export interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  'x-allowed-to': string[];
  requestBody?: { content: Content };
  responses: Record<string, Response | Ref>;
}

type PathItem = Partial<Record<Method, Operation>> & { parameters?: (Parameter | Ref)[] };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
export type Method = (typeof METHODS)[number];

/** An operation with the address it is at. */
export interface Endpoint {
  method: Method;
  path: string;
  operation: Operation;
}

export async function loadContract(): Promise<Contract> {
  const answer = await fetch('/api/openapi.yaml');
  if (!answer.ok) throw new Error(`/api/openapi.yaml answered ${answer.status}`);
  return parse(await answer.text()) as Contract;
}

/** The operations of a tag, in the order of the document. */
export function endpointsOf(contract: Contract, tag: string): Endpoint[] {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation?.tags.includes(tag) === true ? [{ method, path, operation }] : [];
    }),
  );
}

/** The last part of a reference: the name of what it refers to. */
export function refName(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** The answers of an operation; what is shared between operations is looked up. */
export function responsesOf(contract: Contract, operation: Operation): [string, Response][] {
  return Object.entries(operation.responses).flatMap(([status, response]): [string, Response][] => {
    const found = '$ref' in response ? contract.components.responses[refName(response.$ref)] : response;
    return found === undefined ? [] : [[status, found]];
  });
}

/** A property with its name, and whether it is always there. */
export interface Property {
  name: string;
  schema: Schema;
  required: boolean;
}

/** The properties of an object, those of the parts of an `allOf` included unless they are named schemas of their own. */
export function propertiesOf(schema: Schema): Property[] {
  const own = Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    schema: property,
    required: schema.required?.includes(name) === true,
  }));
  return [...own, ...(schema.allOf ?? []).flatMap(propertiesOf)];
}

import type { ReactNode } from 'react';
import {
  endpointsOf,
  propertiesOf,
  responsesOf,
  type Contract,
  type Endpoint,
  type Schema,
} from './contract';
import { Inline, Prose } from './Prose';
import { SchemaType } from './SchemaType';
import classes from './ApiDocs.module.css';

/** The contract as a page that people read. */
export function ApiDocs({ contract }: { contract: Contract }) {
  return (
    <div className={classes.page}>
      <nav className={classes.contents} aria-label="Contents">
        <ul>
          {contract.tags.map(({ name }) => (
            <li key={name}>
              <a href={`#tag-${name}`}>{name}</a>
              <ul>
                {endpointsOf(contract, name).map(({ operation }) => (
                  <li key={operation.operationId}>
                    <a href={`#${operation.operationId}`}>
                      <Inline text={operation.summary} />
                    </a>
                  </li>
                ))}
              </ul>
            </li>
          ))}
          <li>
            <a href="#schemas">Schemas</a>
          </li>
        </ul>
      </nav>
      <main className={classes.main}>
        <h1>
          {contract.info.title} API <span className="soft">{contract.info.version}</span>
        </h1>
        <div className={classes.prose}>
          <Prose text={contract.info.description} />
          <p>
            <a href="/api/openapi.yaml">openapi.yaml</a> is the document that this page shows.
          </p>
        </div>
        {contract.tags.map(({ name, description }) => (
          <section key={name} id={`tag-${name}`} className={classes.tag}>
            <h2>{name}</h2>
            <p className="soft">{description}</p>
            {endpointsOf(contract, name).map((endpoint) => (
              <EndpointView key={endpoint.operation.operationId} contract={contract} endpoint={endpoint} />
            ))}
          </section>
        ))}
        <section id="schemas" className={classes.tag}>
          <h2>Schemas</h2>
          {Object.entries(contract.components.schemas).map(([name, schema]) => (
            <SchemaView key={name} name={name} schema={schema} />
          ))}
        </section>
      </main>
    </div>
  );
}

function EndpointView({ contract, endpoint }: { contract: Contract; endpoint: Endpoint }) {
  const { method, path, operation } = endpoint;
  return (
    <article id={operation.operationId} className={classes.card}>
      <h3>
        <Inline text={operation.summary} />
      </h3>
      <p className={classes.address}>
        <code>
          <strong>{method.toUpperCase()}</strong> {path}
        </code>
      </p>
      {operation.description !== undefined && <Prose text={operation.description} />}
      <dl className={classes.facts}>
        <dt>Allowed to</dt>
        <dd>{operation['x-allowed-to'].join(', ')}</dd>
        {operation.requestBody !== undefined && (
          <>
            <dt>Body</dt>
            <dd>
              <ContentType content={operation.requestBody.content} />
            </dd>
          </>
        )}
        {responsesOf(contract, operation).map(([status, response]) => (
          <ResponseFact key={status} status={status} description={response.description}>
            {response.content !== undefined && <ContentType content={response.content} />}
          </ResponseFact>
        ))}
      </dl>
    </article>
  );
}

interface ResponseFactProps {
  status: string;
  description: string;
  children: ReactNode;
}

function ResponseFact({ status, description, children }: ResponseFactProps) {
  return (
    <>
      <dt>{status === 'default' ? 'Error' : status}</dt>
      <dd>
        <Inline text={description} /> {children}
      </dd>
    </>
  );
}

function ContentType({ content }: { content: Record<string, { schema?: Schema }> }) {
  return Object.entries(content).map(([type, { schema }]) => (
    <span key={type}>
      {schema !== undefined && <SchemaType schema={schema} />} <span className="soft">({type})</span>
    </span>
  ));
}

function SchemaView({ name, schema }: { name: string; schema: Schema }) {
  const properties = propertiesOf(schema);
  const bases = (schema.allOf ?? []).filter((part) => part.$ref !== undefined);
  return (
    <article id={`schema-${name}`} className={classes.card}>
      <h3>{name}</h3>
      {schema.description !== undefined && <Prose text={schema.description} />}
      {bases.map((base) => (
        <p key={base.$ref}>
          All of <SchemaType schema={base} />, and:
        </p>
      ))}
      {properties.length === 0 ? (
        <p>
          <SchemaType schema={schema} />
        </p>
      ) : (
        <dl className={classes.facts}>
          {properties.map((property) => (
            <PropertyFact key={property.name} {...property} />
          ))}
        </dl>
      )}
    </article>
  );
}

function PropertyFact({ name, schema, required }: { name: string; schema: Schema; required: boolean }) {
  return (
    <>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>
        <SchemaType schema={schema} />
        {!required && <span className="soft"> optional</span>}
        {schema.description !== undefined && (
          <span className={classes.note}>
            <Inline text={schema.description} />
          </span>
        )}
      </dd>
    </>
  );
}

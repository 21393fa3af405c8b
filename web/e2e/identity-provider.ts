import { OAuth2Server } from 'oauth2-mock-server';

/** How people know it. */
export const PROVIDER = 'Compte de la Région';

/**
 * An identity provider (OpenID Connect) that knows one person and asks them nothing. By its address it is another site than the
 * service: what a browser keeps from other sites' requests, it keeps here too.
 */
export async function startIdentityProvider(): Promise<{ issuer: string; close: () => Promise<void> }> {
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256');
  await server.start(0, '127.0.0.1');
  const issuer = `http://127.0.0.1:${server.address().port}`;
  server.issuer.url = issuer;
  return { issuer, close: () => server.stop() };
}

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PROVIDER, startIdentityProvider } from './identity-provider';
import { freePort, receiveMail } from './mail-server';

const jar = new URL('../../target/entremise.jar', import.meta.url).pathname;

/** Starts the built service on a free port with a fresh database, and stops it after the last journey. */
export default async function startService(): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'entremise-e2e-'));
  const mail = await receiveMail(join(data, 'mail'));
  const provider = await startIdentityProvider();
  const port = await freePort();
  const service = spawn(
    'java',
    ['-Duser.language=en', '-jar', jar, 'serve', `--port=${port}`, `--data=${data}`],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        ENTREMISE_DATABASE_URL: undefined,
        ENTREMISE_PUBLIC_URL: `http://localhost:${port}`,
        ENTREMISE_SMTP_URL: `smtp://localhost:${mail.port}?from=forum@example.org`,
        ENTREMISE_MAIL_FROM: undefined,
        ENTREMISE_OIDC_ISSUER: provider.issuer,
        ENTREMISE_OIDC_CLIENT_ID: 'entremise',
        ENTREMISE_OIDC_CLIENT_SECRET: 'not a secret',
        ENTREMISE_OIDC_NAME: PROVIDER,
      },
    },
  );
  process.env.MAIL_FOLDER = join(data, 'mail');
  const ended = new Promise<void>((resolve) => service.once('exit', () => resolve()));
  for await (const line of createInterface({ input: service.stdout })) {
    const link = /(Organiser|Funder|Project)\s+(\S+)/.exec(line);
    if (link?.[1] && link[2]) {
      process.env[`LINK_${link[1].toUpperCase()}`] = link[2];
    }
    if (line.startsWith('Ctrl-C')) {
      break;
    }
  }
  if (!process.env.LINK_ORGANISER) {
    throw new Error('The service did not start; is target/entremise.jar built?');
  }
  return async () => {
    service.kill('SIGTERM');
    await ended;
    mail.close();
    await provider.close();
    await rm(data, { recursive: true, force: true });
  };
}

import { expect } from '@playwright/test';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A mail server that keeps each letter as a file: journeys run in other processes than the one that starts it. */
export async function receiveMail(folder: string): Promise<{ port: number; close: () => void }> {
  await mkdir(folder, { recursive: true });
  let received = 0;
  const server = createServer((socket) => {
    void talk(socket, (letter) => writeFile(join(folder, `${++received}.eml`), letter));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

/** Enough of SMTP (RFC 5321) to take letters. */
async function talk(socket: Socket, keep: (letter: string) => Promise<void>): Promise<void> {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let letter: string[] | null = null;
  say('220 localhost');
  for await (const line of createInterface({ input: socket, crlfDelay: Infinity })) {
    if (letter !== null) {
      if (line === '.') {
        await keep(letter.join('\n'));
        letter = null;
        say('250 taken');
      } else letter.push(line.replace(/^\./, ''));
    } else if (/^DATA$/i.test(line)) {
      letter = [];
      say('354 go on');
    } else if (/^QUIT$/i.test(line)) {
      say('221 bye');
      socket.end();
    } else say('250 fine');
  }
}

/** The letters that an address has got, decoded, in their order. */
export async function lettersTo(address: string): Promise<string[]> {
  const folder = process.env.MAIL_FOLDER ?? '';
  const files = (await readdir(folder)).sort((a, b) => parseInt(a, 10) - parseInt(b, 10));
  const all = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return all.filter((letter) => new RegExp(`^To: ${address}$`, 'm').test(letter)).map(decoded);
}

/** The link in the last letter that an address has got, once there are so many. */
export async function linkTo(address: string, letters: number): Promise<string> {
  await expect.poll(async () => (await lettersTo(address)).length, { timeout: 20_000 }).toBe(letters);
  const link = /http:\/\/localhost:\d+\/acces#[\w-]+/.exec((await lettersTo(address)).at(-1) ?? '');
  expect(link).not.toBeNull();
  return link?.[0] ?? '';
}

/** Quoted-printable as text. */
function decoded(letter: string): string {
  const bytes = letter
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';

export type Letter = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};
/** Sent through a server, or written to the outbox where none is set up; then the file's name. */
export type Sent = { readonly file: string | null };

const TIMEOUT_MS = 15_000;
type Store = { upmarkMail?: { url: string; transport: Transporter } };
const store = globalThis as Store;

const sender = () => process.env.SMTP_FROM || 'Upmark <no-reply@localhost>';

/** The server named by SMTP_URL (`smtp://user:password@host:port`, `smtps://…`), kept open between letters. */
function transport(url: string): Transporter {
  if (store.upmarkMail?.url !== url) {
    store.upmarkMail?.transport.close();
    const options = {
      pool: true,
      maxConnections: 2,
      connectionTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    };
    store.upmarkMail = { url, transport: createTransport({ url, ...options } as never, { from: sender() }) };
  }
  return store.upmarkMail.transport;
}

export function closeMail(): void {
  store.upmarkMail?.transport.close();
  delete store.upmarkMail;
}

const message = ({ id, to, subject, text }: Letter): SendMailOptions => ({
  from: sender(),
  to,
  subject,
  text,
  // A letter sent twice after a fault is the same letter.
  messageId: `<${id}@upmark>`,
  headers: { 'Auto-Submitted': 'auto-generated' },
});

export async function sendLetter(letter: Letter): Promise<Sent> {
  const url = process.env.SMTP_URL;
  if (url) {
    await transport(url).sendMail(message(letter));
    return { file: null };
  }
  return { file: await writeLetter(letter) };
}

/** As an .eml file in `outbox` of the data folder: whole or not at all. */
async function writeLetter(letter: Letter): Promise<string> {
  const folder = path.join(/* turbopackIgnore: true */ process.env.UPMARK_DATA_DIR ?? 'data', 'outbox');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const stream = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  const built = await stream.sendMail(message(letter));
  const name = `${new Date().toISOString().replaceAll(':', '-')}-${letter.id}.eml`;
  const file = path.join(folder, name);
  await writeFile(`${file}.part`, built.message as Buffer, { mode: 0o600 });
  await rename(`${file}.part`, file);
  return name;
}

import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

/** Names are made here, of ids; anything else is not a file of ours. */
const NAME = /^[0-9a-f-]{36}\.zip$/;

const folder = (): string =>
  path.join(/* turbopackIgnore: true */ process.env.UPMARK_DATA_DIR ?? 'data', 'exports');

export const exportFileName = (job: string): string => `${job}.zip`;

/** For reading, as far as it is there. */
export async function openExportFile(
  name: string,
): Promise<{ stream: ReadableStream<Uint8Array>; bytes: number } | null> {
  if (!NAME.test(name)) return null;
  try {
    const file = await open(path.join(folder(), name), 'r');
    const { size } = await file.stat();
    const stream = Readable.toWeb(file.createReadStream()) as unknown as ReadableStream<Uint8Array>;
    return { stream, bytes: size };
  } catch {
    return null;
  }
}

export async function removeExportFile(name: string): Promise<void> {
  if (NAME.test(name)) await rm(path.join(folder(), name), { force: true });
}

/** What a job that ended half way left behind. */
export async function removeParts(job: string): Promise<void> {
  const names = await readdir(folder()).catch(() => []);
  for (const name of names)
    if (name.startsWith(`${job}.`) && name.endsWith('.part'))
      await rm(path.join(folder(), name), { force: true });
}

const LONGEST_KEPT_MS = 25 * 3_600_000;

/** What no job will come back for: left by a process that was killed after its job had been called off. */
export async function sweepExports(): Promise<void> {
  const names = await readdir(folder()).catch(() => []);
  for (const name of names) {
    const file = path.join(folder(), name);
    const age = await stat(file).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > LONGEST_KEPT_MS && /\.(zip|part)$/.test(name)) await rm(file, { force: true });
  }
}

export type ZipFile = {
  /** Holds on until the bytes are on their way to the disk, so that one plan at most is in memory. */
  add(name: string, bytes: Uint8Array, at: Date): Promise<void>;
  /** Whole and in its place, or not there at all. Tells how large it is. */
  finish(): Promise<number>;
  abandon(): Promise<void>;
};

/**
 * A ZIP streamed to a file that has its real name only once it is whole. PDFs are deflated inside: packing them again
 * would cost time and save nothing, so they are stored.
 */
export async function startZip(
  job: string,
  token: string,
  sink?: (file: string) => WriteStream,
): Promise<ZipFile> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const part = path.join(folder(), `${job}.${token}.part`);
  const zip = new yazl.ZipFile();
  const out = (sink ?? ((file) => createWriteStream(file, { mode: 0o600, flags: 'wx' })))(part);
  const written = pipeline(zip.outputStream, out);
  // Heard where it is awaited; a disk that fills up between two plans must not end the process.
  written.catch(() => {});
  const orFault = <T>(work: Promise<T>): Promise<T> =>
    Promise.race([work, written.then(() => new Promise<T>(() => {}))]);
  return {
    add: (name, bytes, at) =>
      orFault(
        new Promise<void>((resolve, reject) => {
          zip.addReadStreamLazy(
            name,
            { compress: false, size: bytes.length, mtime: at, mode: 0o100644 },
            (give) => {
              const source = Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)]);
              source.once('close', () => resolve());
              source.once('error', reject);
              give(null, source);
            },
          );
        }),
      ),
    finish: async () => {
      zip.end();
      await written;
      const file = await open(part, 'r+');
      const { size } = await file.stat();
      await file.sync();
      await file.close();
      await rename(part, path.join(folder(), exportFileName(job)));
      return size;
    },
    abandon: async () => {
      out.destroy();
      await written.catch(() => {});
      await rm(part, { force: true });
    },
  };
}

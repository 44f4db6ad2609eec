import { createWriteStream, type WriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

/** Names are made here, of ids; anything else is not a file of ours. */
const NAME = /^[0-9a-f-]{36}\.zip$/;

const folder = (): string =>
  path.join(/* turbopackIgnore: true */ process.env.UPMARK_DATA_DIR ?? 'data', 'exports');

export const exportFileName = (job: string): string => `${job}.zip`;

const PIECE = 256 * 1024;

/**
 * For reading, as far as it is there. It is opened when the first piece is asked for: whoever only looks, or goes away before,
 * leaves nothing open.
 */
export async function openExportFile(
  name: string,
): Promise<{ stream: ReadableStream<Uint8Array>; bytes: number } | null> {
  if (!NAME.test(name)) return null;
  const at = path.join(folder(), name);
  const size = await stat(at).then(
    (found) => found.size,
    () => null,
  );
  return size === null ? null : { stream: readPieces(at), bytes: size };
}

function readPieces(at: string): ReadableStream<Uint8Array> {
  let file: FileHandle | undefined;
  const close = async () => {
    const open = file;
    file = undefined;
    await open?.close();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          file ??= await open(at, 'r');
          const piece = new Uint8Array(PIECE);
          const { bytesRead } = await file.read(piece, 0, PIECE);
          if (bytesRead > 0) return controller.enqueue(piece.subarray(0, bytesRead));
          await close();
          controller.close();
        } catch (error) {
          await close();
          throw error;
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
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

/** Has it really on the disk, and tells how large it is. */
async function settle(at: string): Promise<number> {
  const file = await open(at, 'r+');
  try {
    const { size } = await file.stat();
    await file.sync();
    return size;
  } finally {
    await file.close();
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
      const size = await settle(part);
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

/** Bytes as they stand, with the tag that says whether a browser has them already. */
export type Sent = {
  readonly bytes: Uint8Array;
  /** Of the file, with its ending; already safe in a header. */
  readonly file: string;
  readonly type: string;
  readonly tag: string;
};

/** A file as a download, or in the browser with `inline`. A browser that has this very file already is told so. */
export function bytesAnswer(request: Request, { bytes, file, type, tag }: Sent, inline = false): Response {
  const kept = { etag: `"${tag}"`, 'cache-control': 'private, no-cache' };
  if (request.headers.get('if-none-match')?.includes(tag))
    return new Response(null, { status: 304, headers: kept });
  const way = inline ? 'inline' : 'attachment';
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...kept,
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': `${way}; filename="${file}"; filename*=UTF-8''${encodeURIComponent(file)}`,
      'x-content-type-options': 'nosniff',
    },
  });
}

/** Why there is no file now; `again` where it is worth asking once more in some seconds. */
export const noBytes = (code: string, message: string, again: boolean): Response =>
  Response.json(
    { error: { code, message } },
    {
      status: again ? 503 : 404,
      headers: { 'cache-control': 'no-store', ...(again ? { 'retry-after': '5' } : {}) },
    },
  );

import { headers } from 'next/headers';
import { Live } from './live';
import { PRESS_SCRIPT } from './press-script';

declare global {
  interface HTMLTextAreaElement {
    /** What was typed before React came: on taking a text area over it puts back what the server rendered. */
    upmarkEarly?: string;
  }
}

/** No press is lost: not for being quicker than the scripts, nor because the page moved under it. */
export async function Presses() {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, and it must run before React does */}
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: PRESS_SCRIPT }} />
      <Live part="root" />
    </>
  );
}

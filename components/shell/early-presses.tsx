import { headers } from 'next/headers';
import { EARLY_SCRIPT } from './early-script';
import { Live } from './live';

declare global {
  interface HTMLTextAreaElement {
    /** What was typed before React came: on taking a text area over it puts back what the server rendered. */
    upmarkEarly?: string;
  }
}

/** On a slow telephone a finger is quicker than the scripts: no press is lost for having come early. */
export async function EarlyPresses() {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, and it must run before React does */}
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: EARLY_SCRIPT }} />
      <Live part="root" />
    </>
  );
}

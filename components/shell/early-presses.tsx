import { headers } from 'next/headers';
import { Live } from './live';

declare global {
  interface HTMLTextAreaElement {
    /** What was typed before React came: on taking a text area over it puts back what the server rendered. */
    upmarkEarly?: string;
  }
}

/**
 * Notes which buttons were pressed before React had taken their part of the page over; `Live` presses them again.
 * React hydrates on demand and answers by itself where the code is there already: then the part is live by the
 * end of the turn, and the press is not noted.
 */
const SCRIPT = `(function(){
var live={},waiting=new Set();
function part(button){var late=button.closest('[data-late]');return late?late.getAttribute('data-late'):'root'}
window.upmarkLive=function(name){live[name]=true;
waiting.forEach(function(button){if(part(button)!==name)return;
waiting.delete(button);if(button.isConnected)button.click()})};
document.addEventListener('click',function(event){
var button=event.target.closest&&event.target.closest('button[type=button]');
if(!button||!event.isTrusted||live[part(button)])return;
setTimeout(function(){if(!live[part(button)])waiting.add(button)},0)},true);
document.addEventListener('input',function(event){
var area=event.target;if(area.tagName==='TEXTAREA'&&!live[part(area)])area.upmarkEarly=area.value},true);
})()`;

/** On a slow telephone a finger is quicker than the scripts: no press is lost for having come early. */
export async function EarlyPresses() {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, and it must run before React does */}
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />
      <Live part="root" />
    </>
  );
}

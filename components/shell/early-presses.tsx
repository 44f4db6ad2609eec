import { headers } from 'next/headers';

/**
 * Notes which buttons were pressed before React had taken them over, and presses them again once it has.
 * React marks an element it has hydrated with a property of this name; what it answers itself in the same
 * turn (it hydrates on demand when the code is there) is marked by the end of it, and so not pressed twice.
 */
const SCRIPT = `(function(){
var waiting=new Set(),until=0;
function ready(button){for(var key in button)if(key.indexOf('__reactProps$')===0)return true;return false}
function look(){
waiting.forEach(function(button){
if(!button.isConnected)waiting.delete(button);
else if(ready(button)){waiting.delete(button);button.click()}});
if(waiting.size>0&&Date.now()<until)setTimeout(look,40)}
document.addEventListener('click',function(event){
var button=event.target.closest&&event.target.closest('button[type=button]');
if(!button||!event.isTrusted||ready(button))return;
setTimeout(function(){if(!ready(button)){waiting.add(button);until=Date.now()+30000;look()}},0)},true);
})()`;

/** On a slow telephone a finger is quicker than the scripts: no press is lost for having come early. */
export async function EarlyPresses() {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, and it must run before React does
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}

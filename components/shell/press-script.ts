/**
 * No press is lost, for two reasons it could be.
 *
 * Too early: notes which buttons and boxes were pressed before React had taken their part of the page over, and presses them again
 * when it can answer. React, asked at the document on the way down, hydrates the part within the press and answers by itself
 * if the code is there, and stops the press if it is not. So whether it will answer is certain right after its own
 * listener, neither sooner nor later: there a listener stands that was added when the press came past the window.
 * A box ticked so early is ticked already, and React does not know: it is put back, and pressed again to what was wanted.
 *
 * Moved away: what comes in while a finger is down (a hint, a report, rows of another device) moves what it is on. A browser
 * then tells of a click on whatever holds both places, or, for a finger, on what has come under it. If the pointer kept its
 * place and what it came down on did not, that is pressed; drawn off, the press is taken back as ever.
 */
export const PRESS_SCRIPT = `(function(){
var live={},waiting=new Set(),down=null,meant=null,shake=4;
function part(button){var late=button.closest('[data-late]');return late?late.getAttribute('data-late'):'root'}
var kinds='button[type=button],input[type=checkbox],input[type=radio]';
function pressed(event){var button=event.target.closest&&event.target.closest(kinds);
return button&&(event.isTrusted||meant)&&!live[part(button)]?button:null}
function name(button){var label=button.labels&&button.tagName==='INPUT'&&button.labels[0];
return button.tagName+(button.getAttribute('aria-label')||(label||button).textContent)}
function standing(button){if(button.isConnected)return button;
var alike=Array.prototype.filter.call(document.querySelectorAll(kinds),function(other){
return name(other)===name(button)});return alike.length===1?alike[0]:null}
window.upmarkLive=function(part){live[part]=true};
window.upmarkAnswer=function(ready){waiting.forEach(function(press){if(press.part!==ready)return;
waiting.delete(press);var button=standing(press.button);if(!button)return;
if(button.tagName==='INPUT'&&button.checked===press.checked)button.checked=!press.checked;button.click()})};
function judge(event){var button=pressed(event);
if(button)waiting.add({button:button,part:part(button),checked:button.checked})}
window.addEventListener('pointerdown',function(event){
var on=event.isPrimary&&event.button===0&&event.target.closest&&
event.target.closest('a[href],button,summary,label,input,[role=option]');
down=on?{on:on,box:on.getBoundingClientRect(),x:event.clientX,y:event.clientY}:null},true);
function movedAway(event){var was=down;if(!event.isTrusted||!event.detail)return null;down=null;
if(!was||event.ctrlKey||event.metaKey||event.shiftKey||event.altKey)return null;
if(was.on.contains(event.target)||!was.on.isConnected)return null;
if(Math.abs(event.clientX-was.x)>shake||Math.abs(event.clientY-was.y)>shake)return null;
var box=was.on.getBoundingClientRect();return box.x!==was.box.x||box.y!==was.box.y?was.on:null}
window.addEventListener('click',function(event){var on=movedAway(event);
if(on){event.preventDefault();event.stopImmediatePropagation();meant=on;on.click();meant=null;return}
if(pressed(event))document.addEventListener('click',judge,{capture:true,once:true})},true);
document.addEventListener('input',function(event){
var area=event.target;if(area.tagName==='TEXTAREA'&&!live[part(area)])area.upmarkEarly=area.value},true);
})()`;

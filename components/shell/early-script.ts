/**
 * Notes which buttons and boxes were pressed before React had taken their part of the page over, and presses them again when it
 * can answer. React, asked at the document on the way down, hydrates the part within the press and answers by itself
 * if the code is there, and stops the press if it is not. So whether it will answer is certain right after its own
 * listener, neither sooner nor later: there a listener stands that was added when the press came past the window.
 * A box ticked so early is ticked already, and React does not know: it is put back, and pressed again to what was wanted.
 */
export const EARLY_SCRIPT = `(function(){
var live={},waiting=new Set();
function part(button){var late=button.closest('[data-late]');return late?late.getAttribute('data-late'):'root'}
var kinds='button[type=button],input[type=checkbox],input[type=radio]';
function pressed(event){var button=event.target.closest&&event.target.closest(kinds);
return button&&event.isTrusted&&!live[part(button)]?button:null}
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
window.addEventListener('click',function(event){
if(pressed(event))document.addEventListener('click',judge,{capture:true,once:true})},true);
document.addEventListener('input',function(event){
var area=event.target;if(area.tagName==='TEXTAREA'&&!live[part(area)])area.upmarkEarly=area.value},true);
})()`;

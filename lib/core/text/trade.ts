import { lexicon } from './lexicon';

/** Getting people to come, to buy and to spend, against looking after those who came. */
export type Trade = 'sell' | 'serve';

export const trade = lexicon<Trade>({
  sell: `advert*, campaign*, marketing, promot*, brochure*, leaflet*, flyer*, poster*, billboard*, reels, tiktok*, instagram, facebook, influencer*, social media, hashtag*, newsletter*, competition, prize draw, giveaway*, goody bag*, freebie*, merch, hoarding*, mailshot*, open day*,
    upsell*, up-sell*, cross-sell*, add-on*, add-ons, upgrade*, upgrading, extras, extended warrant*, package, packages, gold package, bundle*, bigger/larger piece/basket/size/bill/order/spend, up to .. sleeve/gold/premium/lounge/suite, move/moving/get/getting/nudge/nudging/talk/talking/steer/steering them/people/guests/customers/clients/families/him/her up/into/onto/over,
    discount*, deal, deals, special offer*, on offer, bogof, book .. get one, buy .. get one, two/2/three/3 for one/1/two/2, half price, % off, £ off, £_ off, low price*, good price, best price*, cheapest, value for money, great value, good value, choose/chose/prefer/pick us, offer/offers .. of the week/month/day, loyalty card*, loyalty point*, points, stamp, stamps, voucher codes, early bird, flash sale, flash day*, black friday, sale on, money off,
    sell/sells/selling/sold .. to/more/as/gold/every/the/them/at, push/pushes/pushing the/our/products/it/cards/plans, pitch, pitches, pitching, sales target*, target, targets, commission, conver* .. into, conversion*, convert*, close/closing/closes the/a/more sale*/deal*, turn/turns/turning .. into deposit*/booking*/sale*/viewing*/customer*, pay/pays/paying a deposit, deposits .. weekly, takings, turnover, revenue, profit*, income, spend, spends, spending, basket, footfall, bums on seats/benches, fill/fills/filling the/our/every/more/up diary/seats/tables/rooms/saturdays/slots/book/chairs/beds/hall/classes/courses/places, never empty, no empty, get/gets/getting/bring/brings/bringing/attract*/draw/draws/drawing/pull/pulls/pulling in? more? new? people/customers/clients/guests/students/families/members/patients/footfall/punters/bookings/enrolments/them, people/customers/clients/families/students/members in/through the door, hear/hears about us, come to us rather, before they look/go elsewhere/somewhere, enrolment*, recruit* more/new, sign/signing/signs/signed up for/to? the/our/a store/loyalty/card/plan/membership/newsletter, recommend .. dessert/starter/side/sides/wine/product/products/insurance/warranty, at the till, shop window, window display*, free sample*, taster*, brand awareness, word .. spread, post/posts/posting more, in their feed`,
  serve: `help, helps, helping, helped, answer*, complain*, repair*, mend*, fix*, fault*, queue*, wait*, question*, support*, put/puts/putting .. right, refund*, aftercare, look/looks/looking/looked after, take/takes/taking care, care for, cares for, serve, serves, serving, settl*, check/checks/checking in/out/the/that/every/id/on, cancel*, return*, advice, advise*, greet*, clean*, ready, resolve*, resolv*, explain*, guid*, treat*, teach*, safe*, access*, listen*, apologis*, handover*, hand/hands/handing over, appointment*, enquir*, consultation*, fitting*, deliver*, collect*, keys, lost property, bereave*, quer*, emergenc*, problem*, first aid, on time, told/tell/tells/telling them/people/passengers/customers/families, welcom*, move/moves/moving rooms/dates, change/changes/changing, information, timetable*, test, tests, visit*, stay, stays`,
});

/** How much of a text sells, and how much of it serves: each thing named counts once. */
export function weighed(text: string): {
  sells: readonly { start: number; end: number }[];
  sold: number;
  served: number;
} {
  const found = trade(text).filter((one) => !one.denied);
  const sells = found.filter((one) => one.sense === 'sell');
  const names = (sense: Trade) =>
    new Set(found.filter((one) => one.sense === sense).map((one) => one.text.toLowerCase().slice(0, 6))).size;
  return { sells, sold: names('sell'), served: names('serve') };
}

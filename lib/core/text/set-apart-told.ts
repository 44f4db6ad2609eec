import type { Kind } from './set-apart';

/** As it comes in a contact. */
export const SHOWN: Readonly<Record<Kind, string>> = {
  death: `passed in/on/last/away/over, husband/wife/mum/dad/mother/father/partner/son/daughter/brother/sister/nan/gran/he/she passed, !'s dead, he/she/husband/wife is dead,
    !he's dead, !she's dead, died, death, deceased, lost her/his/their/my husband/wife/mother/father/mum/dad/son/daughter/partner/baby/brother/sister/nan, since
    we/she/he/they lost, widow*, coffin*, cremat*, ashes, burial, buried, bury, hearse, executor*, probate, laid to rest, undertaker*, funeral*, the wake, bereave*, late
    husband/wife/mother/father/mum/dad/partner, wreath, stillb*, clearing .. mother's/father's/mum's/dad's/nan's, no longer with us, slipped away, buried him/her, heart
    gave out, heart gave, did not make it, didn't make it, never woke, !did not wake, lost .. battle, taken from us, gone now, on his/her own now, just me now, in
    memory, order of service, the vicar, chapel of rest, life insurance, death certificate, certificate .. registrar, her/his/their estate, found him/her .. morning,
    lost .. little/baby/twin, what would have been, empty chair, spread .. ashes, headstone, memorial, mourning, condolence*, cancel .. travel .. late, clear/clearing ..
    house/flat/room .. mother's/father's/mum's/dad's, sold/selling .. house .. mother's/mum's, our loss, my loss, his/her loss, gone in the night, gone .. peacefully,
    went peacefully, lost .. fight, before .. went`,
  illness: `cancer, chemo*, radiotherapy, tumour*, hospice, palliative, macmillan, weeks/months/days to live, not got long, not long left, stage 4/four/three, intensive care,
    terminal*, motor neurone, transplant, oncolog*, on a ventilator, last few weeks/days, in a coma, life support, nothing more .. do for him/her, leukaemia,
    secondaries, sepsis, months left, long left, hospital bed .. living, stopped treatment, treatment .. stopped, spread .. to .. liver/lungs/bones/brain, it has spread,
    no cure, hospice nurse, marie curie, bucket list, last christmas/holiday/birthday together, on morphine, morphine, syringe driver, gravely, critical, high
    dependency, icu, in surgery, coma, tumor, lymphoma, dying, seriously, mnd`,
  device: `dialysis, oxygen, nebuli*, ventilator, insulin, feeding pump/tube, cpap, apnoea, stairlift, stair lift, hoist, tube fed/feeding, stoma, catheter, concentrator,
    breathing machine, heart/baby/apnoea monitor, suction machine, pressure/air mattress, home chemo*, medicine/medicines/injections .. fridge, fridge ..
    medicine/medicines/insulin/injections, power/electric wheelchair/chair, feed/feeds through, peg, epilep*, drip, stair-lift, chair lift, cystic fibrosis, immune,
    immunity, button round/around, pendant, alarm round, cord .. bathroom/pull, red button, falls alarm, monitor .. baby/heart/breathing, careline, lifeline, fridge for
    his/her insulin/injections, peritoneal, hospital bed, riser chair, recliner chair, profiling bed, electric bed/wheelchair, his/her machine, breathes/breathe through,
    night machine, mask at night, feeds overnight, milk pump, warfarin clinic line, scooter battery, kidney machine, drip stand, chair .. charge`,
  warning: `chest .. tight*, chest .. pain*/hurt*/heavy/sore/squeez*/aching, tight* .. chest, pain*/pressure/weight .. chest/arm/jaw, puffed, puffing, out of puff, short of
    breath, catch .. breath, could/can hardly breathe, !could/can not breathe, !couldn't/can't breathe, !can't/couldn't get .. breath/air, wheez*, breathless*, gasping,
    numb, numbness, pins and needles, face .. droop*/dropped/fallen/lopsided, mouth .. droop*/lopsided, slur*, passed out, blacked out, faint*, collaps*,
    coughing/coughed/spitting blood, bleeding, bled, dizz*, tongue/lips .. swol*/swell*/blue, arm/leg .. heavy/dead/funny/weak/limp, one side of, left/right arm/side,
    clammy, seizure*, worst headache, double vision, seeing double, curtain .. eye/sight, grey and sweating, palpitat*, racing heart, heart ..
    racing/pounding/fluttering, elephant, colour of putty/ash, grey, ashen, waxy, sweating, sweaty, shivery, arm .. ache*/aching/hurt*, jaw .. ache*/hurt*,
    inhaler/inhalers, soot/cobweb/cobwebs/spots/flashes/flashing/floater/floaters/shadow/veil ... eye/eyes/sight/side, flashes, floaters, lights .. eye/eyes, went black,
    heart gave, collapsed, keeled over, legs went/gave, cannot feel, stiff neck, neck .. stiff, !cannot/can't feel, off colour, looked/looks/looking
    awful/dreadful/terrible/ill/poorly/rough, felt/feeling/feels faint/funny/ill/awful/dreadful/rough/woozy, woozy, head .. spinning, lost .. speech, words ..
    jumbled/muddled, could not get .. words, drifting off, !would not/wouldn't wake, hot and cold, pouring .. sweat, doubled up/over, burning up, throwing up blood, sick
    .. blood, bad/funny turn, giddy, last puff/dose/tablet/pill/patch, none left .. tonight/tomorrow, run out of .. insulin/inhaler/inhalers/tablets/spray, come/came
    over .. queer/funny/faint/hot/strange/all, spitting red/blood, oozing, bleed*, would not stop, !won't/wouldn't stop, wants/wanted .. window, glandular`,
  health: `stent*, bypass op*, pacemaker, new hip/knee/valve/tablets/medication/inhaler, operation, surgery, had .. op, diagnos*, on/started/put ..
    tablets/statins/warfarin/insulin/thinners, blood thinner*, biopsy, scan, scans, consultant, cardiolog*, hospital, heart attack, stroke, mini-stroke, tia, diabet*,
    lump, angina, blood pressure, blood tests/test, waiting for/on .. results, in remission, chemo*, inhaler, since .. fall, doctor's/doctors/doctor/specialist ..
    pleased/happy, all clear, had a fall, dicky heart/ticker, ticker, keyhole, murmur, blood clot, clot, arthritis, epilep*, fits, thyroid, depress*, prostate,
    hysterectomy, cataract*, had/has/having .. bypass, triple bypass, heart bypass, bad heart, heart trouble, new tablets/pills, pills for, tablets for, on tablets, beta
    blockers, slipped disc, bad back/knee/hip/shoulder, replaced hip/knee, hip/knee replaced/replacement, sciatica, been under .. hospital/consultant/doctor, waiting
    list .. operation/hip/knee/heart, breast/lung/bowel clinic, clinic, physio, specialist, heart rhythm, irregular .. beat/heartbeat, high blood, sugar .. high,
    kidneys, kidney, liver, steroid*, steroids, infusion*, transplant, flare-up, ms, parkinson*, referred .. hospital, been in for, his/her/my heart, wasn't well ..
    spring/summer/winter, carpal, rheumat*, osteopor*`,
  allergy: `epipen*, epi-pen*, adrenaline, carry/carries/carried/carrying a/an/her/his/two pen/pens, pen in, antihistamine*, coeliac*, celiac*, lactose, gluten*, hives,
    comes/came/come/comes/coming out/up in, swell*/swelled/swells/swelled up, swollen lips/eyes/face/tongue, throat/lips/tongue/face/mouth/scalp/skin ..
    itch*/tingl*/swell*/swelled/swelled/closes/closed/burn*/burned, react/reacts/reacted/reacting, reaction, !cannot/can't/couldn't have/eat/touch/take ..
    nuts/nut/dairy/milk/egg/eggs/fish/shellfish/wheat/soya/sesame/latex/plasters/penicillin, blotch*, nuts in, streaming eyes, sneezing fit, plasters .. skin, bad with
    .. nuts/milk/latex/perfume, allerg*, anaphyla*, blow/blows/blew up, balloon, egg, eggs, nuts, sesame, shellfish, bee/wasp sting/stings, jab in .. bag, goes blue,
    throat`,
  pregnancy: `pregnan*, expecting, baby/little one due, due in january/february/march/april/may/june/july/august/september/october/november/december/spring/summer/autumn/winter,
    weeks gone/along, months gone/along, trimester, eating for two, bump, her scan, midwife, morning sickness, in the family way, number two/three on the way, on the way`,
  fumes: `eggy, rotten/bad eggs/egg, smell*/smelt/stink*/stank/stunk/reek*/whiff/pong* .. egg/eggs/eggy/gas/burning/burnt/plastic/singed/hot/fishy/sulphur/paraffin/petrol,
    funny/odd/strange/horrible/nasty/hot/fishy smell, fumes, smok*, soot*, scorch*, singe*, burnt/burning/burned plug/socket/wire/wires/plastic/switch/cable, melt*,
    spark*, fizz*, crackl*, charred, brown/black/scorch mark/marks, hot to .. touch, too hot to, headache* .. boiler/heater/fire, boiler/heater .. headache*,
    yellow/orange/lazy flame, alarm .. chirp*/beep*/sounding/off, tingl* .. tap/taps/switch, shock off/from, got .. shock, glow*, buzz*, co alarm, dizzy ..
    boiler/fire/heater, hiss*, whiffs, whiffy, acrid, fish, tarry, metallic, something burning, like burning, haze, hazy, blue flash, flash .. socket/plug/switch,
    arcing, bang .. socket/plug/fuse/boiler, popping, hum*, warm .. socket/plug/wall, warm to .. touch, wall .. warm/hot, plug .. hot/warm/brown/black/melt*, socket ..
    hot/warm/brown/black/melt*, toaster .. flames, flames, black marks, blackened, drowsy, sleepy .. fire/heater/boiler, sick .. heater/boiler, bleep*, detector, flat
    smell, stale eggs, cable/wire/line .. hanging/down/low/bare/exposed/dangling, hanging .. cable/wire/line, dangling, bare wire/wires, exposed wire/wires, pylon,
    brought down, crackling, manhole .. open/missing, cover .. off/missing, hanging off, wobbling, about to .. fall/come/go, bleeping, bleeps, chirping, little .. box,
    took .. battery out, leaning over, split down, brown/brownish/dark/black ring/mark/patch/spot, discoloured, gone brown`,
  water: `through .. light/lights/ceiling/fuse/fusebox/consumer, light/lights .. dripping/drip*/full, light fitting/fittings, socket/sockets .. wet/damp/water, wet
    socket/sockets, ceiling .. bulg*/sag*/bow*/coming/drip*/came, bulg* .. ceiling, fuse box/board .. wet/water/drip*, lights .. flicker*/tripp*, ankle deep, ankle-deep,
    pouring, gushing, water .. stairs, buckets, tripping .. electrics, water .. near/over/by/on .. socket/sockets/electric*/fuse*/plug/plugs, brown patch .. ceiling,
    ceiling, coming through, pours, sockets .. downstairs, bubbling .. paint, light .. went .. pop, up to .. ankles, ankles, sandbag*, burst`,
  despair: `will/would/won't/wouldn't not be here/around/about/needing, !won't/wouldn't be here/around/about, !won't/wouldn't be .. by then/here/around, !not be here/around,
    !nobody/no-one/no one would/will/'d notice/miss/care, !no point in/to/going/any, !no point, what's the point, !can't/cannot/couldn't go/carry on, better off without,
    end it, ending it, had enough of life/everything/living/it all, giving/gave/given .. things/everything/belongings/away, goodbye for good, say/said/saying goodbye to,
    kill himself/herself/myself/themselves, suicid*, harm* himself/herself/myself, !see .. point, !not wake up, wish* .. dead, nothing to live, nothing left to, !does
    not/doesn't matter any/anymore/now, !won't/wouldn't need it/them where, where he's/she's/i'm going, everyone better off, sort my/his/her/their affairs, last letter,
    save up .. tablets/pills, on the bridge/roof/ledge, can't see .. way, one way out, it all stops/ends, the dark, won't have .. much longer, !not .. much longer, won't
    trouble .. again, !not trouble you/anyone again, !not be a bother/burden, a burden, rather not wake, tired of it all/living/everything, sick of living, had my fill,
    past caring, nobody left, no reason to, what for anyway, won't matter soon, !will not matter, see out the/this, put .. affairs, who gets/will have .. dog/cat/things,
    dog/cat .. rehome*, find .. home .. dog/cat, last one ever, for the last time, peace at last, be with him/her again, join him/her, join .. husband/wife, drive into,
    off the bridge, pills, feel nothing, it would/will all be over, all be over, by .. time you/we/anybody read*, when i'm/he's/she's gone, look after .. dog/cat, tell
    .. kids/wife .. love`,
  distress: `cry, crying, cried, cries, tears, tearful, sobb*, sob, weep*, wept, shaking, trembl*, broke/broken down, kept stopping, could not speak, couldn't speak, !could
    hardly speak, voice .. crack*/wobbl*/broke/shook, in bits, in pieces, hysterical, inconsolable, distraught, beside herself/himself, panick*, hyperventil*, distress*,
    falling apart, went/gone very? quiet, choked up, !hardly/barely get .. words, get .. words out, lump in .. throat, wobbly voice, hanky, tissues, red eyes, red-eyed,
    could not go on, couldn't go on, pleading, begging, begged, howling, heartbroken, at .. wits end, end of .. tether, desperate, voice went`,
  abuse: `bruis*, black eye, scared/frightened/afraid/terrified of .. him/her/them/husband/partner/dad/boyfriend/mum/going, hits, hit her/him, keep/keeps/kept this/it from
    him/her, controlling, must not know, mustn't know, find out, checks/check/checked .. phone, !won't/wouldn't/will not let her/him/me, flinch*, locks her/him/me,
    locked .. in/out, hurt/hurts her/him/me, fled, refuge, whisper*, kicks off, lost .. temper, takes/took her/his/my money/phone/card, not eaten, no coat, cigarette
    burn*, does not want to go home, doesn't want to go home, did not want to go home, didn't want to go home, not allowed out, marks on, opens/open/reads/reading ..
    post/letters/mail/emails, nothing/anything .. to .. house/home/address, !not send/post/ring/call .. house/home/address, !not .. ring .. when he's/she's, he'll/he'd
    go mad/spare, in the next room, speak quietly, he's/she's coming back, has to go he's, got out, left him, got away, new locks, changed .. name, jumpy, marks on ..
    arm/neck/face, split lip, long sleeves, said she fell, walked into .. door, gives her/him .. allowance, has to ask him/her, won't let, finger marks, fingermarks,
    handprint, belt, would not take .. off, wouldn't take .. off, smack*, slapped, shoved, thumped, dragged, dirty clothes, same clothes, always hungry`,
  complaint: `complain/complains/complained/complaining, my/a/formal/official complaint*, take/taking/taken this/it further, want/wants/wanted .. on record, trading standards`,
  hardship: `fire in, a fire, flooded, flood, burgl*, robbed, mugged, stolen, lost his/her/their/my job, laid off, let go from, redundan*, food bank, !can't/cannot/couldn't/could
    not afford, nothing left, universal credit, hours .. cut, reduced hours, b&b, temporary accommodation, evict*, homeless*, accident, crash*, ambulance, shelter,
    hostel, refuge, bailiff*, payday, skint, sofa*, last few pounds, zero hours, made redundant, benefit* .. stopped/late, went bust, closed down, two jobs, living in ..
    car/van, women's aid, heart attack, broke her/his leg/hip/arm/ankle, knocked down/off, written off, hit and run, red letter, men .. coming, final demand, loan shark,
    coming for .. telly/tv/car/furniture/things, notice to quit, court date, two weeks to get out, food or heat*, heating or eating, not eaten since, selling ..
    ring/car/telly/things, behind with everything, missed .. rent, pawn*, borrowed from, nothing in .. cupboard/fridge/bank, wages .. late/not, firm ..
    gone/under/bust/closed, factory .. closed/closing/shut, finished at .. work, signed off sick, sick pay, off sick since, candles, sitting .. coats,
    sleep/sleeps/sleeping .. sofa/floor/car/station, thrown out, kicked out, lost everything, house fire, kitchen fire, gutted, washed out, wiped out, under water, van
    .. nicked/stolen, tools .. nicked/stolen, till friday/payday/monday, nothing in for, nothing for .. tea/dinner/kids/children, half pay, ssp, statutory, short weeks,
    furlough*, last tenner/fiver/note/pound, on .. own with .. kids/children, separated`,
  coached: `phone/mobile .. ear/hand/pocket/line, mobile/phone .. whole/all .. time, on .. phone/mobile .. whole/all, kept/keeps saying yes, somebody/someone/man/voice/woman ..
    telling/prompting/whispering/background/saying, fluster*, done quick*, quick/quickly as possible, bank/police/fraud .. rung/rang/told, safe account, gift card/cards,
    !not to tell/say/mention, read/reading .. from a/his/her note/paper/phone/screen, hands .. shaking, answer* for him/her, spoke/speaks for him/her, stood over, nodded
    at/to, looked/looking/glanc* at him/her/the before, looked/looking round, met online, new friend, friend .. outside/waiting/car, man/men/builder/builders/fella ..
    outside/waiting, waiting outside, earpiece, whisper*, would not say why, wouldn't say why, what .. supposed to say, keep* him/her on .. line, ask/asks/ asked .. what
    to put, i'm at the, read/reads/reading .. screen/phone/message/messages/text, checking .. phone before, kept/keep looking at .. phone, look*/glanc* ..
    door/window/outside/car, hands .. shook, hurry up, told .. hurry, rushing, rushed, man .. on the phone/line, chap .. on the phone/line, somebody/someone on .. other
    line/phone, headphones, earbud, over his/her shoulder, behind him/her .. nodd*, hand on .. arm/shoulder, looked at .. before .. answer*, would not meet, wouldn't
    meet, nice young man, investment, crypto, bitcoin, prize, lottery, customs fee, courier .. collect*, deposit .. abroad, fiancé .. abroad/oil/army, never met,
    whatsapp, rather not say, between us, refund .. overpaid, remote access, screen share, teamviewer, very good offer, out of the blue, cold call*, rung him/her ..
    offer, guarantee*, double .. money, unlock .. pension, free pension review, gibraltar, offshore, adviser .. rang/called/rung, sent .. form for him/her, filled .. in
    for him/her`,
  shutIn: `from/in bed, !can't/cannot/couldn't/could not get up/out/down/to/off/upstairs/downstairs, stuck in/upstairs/downstairs/indoors/at/on, chair-bound, carried
    up/down/to/out, crawl*, on .. bottom/bum/backside, !can't/cannot/couldn't reach, !can't/cannot/couldn't/could not leave, housebound, bedridden, not been out,
    prisoner, marooned, no way out/down, sleeping/slept/sleeps in .. chair/armchair, commode, bucket, two/on sticks, stick, crutches, wheelchair, walking frame, zimmer,
    bad legs/knees/hips, !cannot/can't/couldn't manage .. stairs/steps, one leg`,
  frail: `newborn, new-born, baby, babies, weeks/months old, week-old, in his/her/their eighties/nineties/seventies, eighty*, ninety*, ninety-*, eighty-*, wheelchair, oxygen,
    asthma*, premature, twins, toddler, frail, walking frame, zimmer, copd, emphysema, bronchi*, parkinson*, dementia, alzheimer*, blind, sickle cell, immune, down's, on
    crutches, little ones under, triplets, came home .. hospital, home from .. hospital, just had .. baby, little one .. weeks/months/days, in a cot, cot, nappies,
    bottle feeds/feeding, inhaler/inhalers, wheez*, chesty, chest infection, pneumonia, hospital bed, on oxygen, elderly, in her/his eighties/nineties/seventies,
    nineties, eighties, great-gran*, bedridden, bedbound, bad chest/lungs/heart, nebuli*, nursery, care home, playgroup, school kitchen, sheltered, childminder*`,
  animal: `hack, hacking, wheez*, sneez*, retch*, gag, gagging, off his/her/its/their food/feed/grub, scratch*, bald patch/patches, weeping/weepy/runny/gummy eye/eyes/nose,
    tummy bug/upset, upset tummy/stomach, threw up, throwing up, been/being/was sick, poorly, the runs, loose, under the weather, scab*, bit of a
    cold/chest/throat/tickle, sniffl*, cough*, limp*, listless, !not himself/herself/itself, bug, snuffl*, tickle in, raw patch/patches, hot spot*, lame, favouring,
    lump, mucky/dirty/messy back/bottom, ears .. red/smell*, throat clearing, clearing .. throat, got into/at ..
    cake/chocolate/bin/tablets/raisins/rat/slug/grapes/onions, ate/eaten/swallowed/scoffed/chewed ..
    cake/chocolate/raisins/grapes/rat/slug/poison/tablets/sock/ball/bone/battery/lilies/lily/antifreeze/onion/onions/pills, chocolate, raisins, rat bait, slug pellets,
    antifreeze, lilies, tummy .. hard/blown/swollen/tight, drool*, twitch*, wobbly, staggering, fitting, glazed, panting, hopping, three legs, carrying .. leg, licking
    .. paw, shaking .. head, lost weight, drinking .. lot, cold nose, spots of blood, lethargic, quiet since, not touched .. food/bowl, hiding`,
  infection: `tummy bug/upset, upset tummy/stomach, threw up, throwing up, been/being/was sick, poorly, the runs, under the weather, spots, spotty, itchy, itch*, scab*, sniffl*,
    cough*, bug, feverish, running hot, hot and, temperature, burning up, weeping/gummy/sticky eye/eyes, pink eye, chickenpox, shingles, plaster on, open cut, ringworm,
    impetigo, cold sore, going round .. school/nursery/house, scratch* .. head, nits, off school, off his/her food, up all night, bit peaky, peaky, gunge, queasy,
    chicken pox, measles, mumps, scarlet fever, slapped cheek, tonsil*, glands, sore throat, upset stomachs, runny nose, nappy, warts, athlete's foot, crusty, blister*,
    plasters on/over, dressing on, stitches, streaming cold, full of cold, croup, thrush, worms, conjunctivitis`,
  damage: `pump .. going/running/on, bail*, hole, crack*, dent*, gash, drip*, puddle, scrape*, hit a/the/some, rainbow/sheen, wobbl*, split, torn, bent, snapp*, listing, low
    in, water in/inside/round .. bilge/bottom/feet/cabin/floor, smell*/smelt/smelled of petrol/diesel/fuel, knock/knocking, grinding, spongy, warning light, buckl*,
    frayed, dropped it/on, bulg*, swollen, puffed up, leak*, touched/kissed/clipped .. rock/rocks/bottom/pier/wall/kerb, went aground, aground, bump*, loose, rattl*,
    rust*, patch on, duct/gaffer tape, taped up, chipped, crushed, squashed, dripping, drips, patch of oil/wet under, puddle under, wet under, damp corner/box, soggy,
    stove in, caved in, cracked/crack .. screen/glass/case, shard*, seal .. broken/gone, tape .. cut/lifted/off, puncture*, ripped, rip, smashed, broken, something
    loose, hissing, stain*, seeping, oozing, weeping, damp bottom/patch/corner, smell*, sticky, wires .. out, no sender, ticking`,
  drunk: `slur*, unsteady, smell*/smelt/stank/stink*/reek* of drink/beer/alcohol/booze/wine/whisky/gin, sway*, had .. few, tipsy, worse for wear, merry, in the pub, pub ..
    since, pints, bottle of .. wine/vodka/gin/whisky, hip flask, glassy, giggly, could/can hardly stand, !couldn't stand straight, legless, hammered, plastered, tiddly,
    stag do, hen do, prosecco, on the sauce, two/three/four/five/six/few/couple pints/drinks/glasses/cans/beers/shots, couple of pints/drinks/glasses/cans/beers,
    pint/glass/drop/tot for courage/nerves, dutch courage, liquid lunch, hangover, hungover, breath .. drink, bit merry, celebrating since, opened .. second bottle,
    sherry, cider, lager`,
  lostChild: `boy/girl/child/lad/toddler/kid/pupil/son/daughter .. alone, by himself/herself, on his/her own, nobody with, no sign of .. mum/dad/parents/mother/father/adult, lost
    .. mum/dad/mother/father, !can't/couldn't find .. mum/dad/mother/father, waiting for .. mum/dad to, wander*, in slippers/pyjamas/nightie/nightdress, bus to ..
    school, asked .. twice/again .. where, looking for .. mother/mum, wandering, no coat/shoes, barefoot, nobody .. with him/her, separated from, let go of .. hand,
    turned round and .. gone, last seen`,
  legal: `solicitor*, lawyer*, sue, suing, letter before, barrister, compensat*, see .. in court, take .. court, no win, legal, claims company, ambulance chas*, see you in
    court, hear/hearing from .. solicitors, small claims, my rights, letter from .. solicitor/solicitors, liability, insurers, loss adjuster, damages, negligen*,
    tribunal`,
  press: `newspaper, local/the paper, radio, journalist*, reporter*, piece/article/story/feature about/on/for, podcast, documentary, blog*, tv crew, gazette, the echo, the
    argus, the bbc, deadline is, the echo/post/mail/herald/argus/gazette/chronicle/news, writing something/piece/article/story, column, film crew, filming, interview
    for, researcher .. programme/bbc/itv/channel, going to print, off the record, for comment, freelance, vlog, followers, youtube, tiktok`,
  injury: `bump*/bang*/hit/knock*/whack*/crack* .. head, bleeding, bled, slipped, tripped, fell, gone over, went over, twist*, graze*, sprain*, ice pack, limping, scald*,
    burnt/burned .. hand/arm/finger*, cut .. hand/finger*/knee/leg/foot, swollen, black and blue, lump on, trapped .. finger*, stitches, concuss*, knocked out, saw
    stars, seeing stars, egg on, tumble*, cut his/her/their/my, cuts on, lip, blood, nosebleed, nose .. bleed*, chipped .. tooth, tooth .. out/loose, a&e, minor
    injuries, gash, pinched .. finger/fingers, shut .. finger/fingers/hand, caught .. hand/finger/fingers/foot/toe, splinter, burn on, blister, sore
    wrist/ankle/neck/back, whiplash, put .. back out, jarred, on .. stairs, went flying, took a tumble, came off .. bike/horse/ladder/scooter, shock from`,
  muddled: `muddl*, mixed up, ask*/kept asking .. again/who/what/where, called me, thought it was, thought i was, dementia, alzheimer*, lost the thread, wander*, memory, forgot
    why, !did/does not know why/where/what, !didn't/doesn't know why/where/what, same question/story, repeat* herself/himself, confus*, vague, what day it/is, wrong
    decade, nightdress, slippers, told me twice, husband .. dead .. waiting, said yes to everything, asked .. three times/twice, same as .. licence, thought .. was for,
    what it was for, what .. had signed, !not sure what`,
  skin: `psoriasis, eczema, dermatitis, rosacea, flaking, flaky, scab*, sore patch/patches, scalp .. sore/itch*/tingl*/raw/red, raw, weeping, rash, blister*, sunburn*,
    peeling, red and, stings, stung, stinging, cut myself/herself/himself, scratched, warfarin, thinners, aspirin every, bruises easily, filler, botox, retinol,
    roaccutane, acne, tablets for .. skin, mole, cold sore, shingles, stitches, pink, puffy, sore, itched, tingled, prickl*, flared`,
  misuse: `third/fourth/fifth/another box/pack/packet/bottle, box .. this week, again this week, every day/morning for, two boxes/packs .. different, other shop/chemist/branch,
    need/needs/needed them to sleep/cope, cannot/can't do without, takes six/eight/ten/twelve, stronger ones, emptied .. shelf, as many as, all you have, went round ..
    shops, hands .. shook, !would not say what for`,
  gambling: `horses, betting, bets, bookies, casino, slots, fruit machine/machines, scratchcard*, online games, poker, roulette, win it back, lost it all, put .. on ..
    horses/dogs/match, accumulator, payday, loan .. loan, credit cards .. maxed, maxed out, juggling, robbing peter`,
  foodIll: `up all night, sick .. after/since, ill .. after/since, after .. prawns/chicken/curry/burger/fish/mussels/oysters/buffet/meal/dinner/rice, pink .. inside/middle, pink
    in, raw in, glass/plastic/metal/hair/stone/tooth/bone .. in .. food/salad/soup/pie/mouth/mouthful, bit on something, cracked .. tooth, tummy .. bad/upset, queasy,
    bathroom all, the runs, cramps, all four/five/three of us, whole family`,
  fraud: `never been in/to, not recognise/recognize, does/did/do not know .. payment/shop/order, !didn't/doesn't/don't/not recognise*, not hers/his/theirs/mine, never
    ordered/bought/made/signed, !had not ordered/bought/made, someone/somebody has/had been, hacked, clicked .. link, text .. link, link .. text, gave/given ..
    code/pin/password/number, card .. missing/gone, locked out of his/her own, password .. changed, order/orders .. never, payment/payments .. odd/strange/wonder*,
    wonder* .. payment, taken out .. account`,
  threat: `follow* her/him/me/home, outside .. house/door/work, knows where, knife, threat*, come/coming round .. sort, sort .. out, watch .. back, i'll find, know where you,
    burn .. down, smash*, turns up, texting, messag* .. day/night/hour, punch*, restraining order, injunction, waiting for ... car/outside/gate/door, waiting outside
    for, see .. outside, knows what .. drive/car/shift, finish/finishes .. shift, would be sorry, you'll be sorry, you'll regret, break/broke ..
    neck/legs/window/windows, put .. windows in, swing for, fists, banged .. fist, get what .. coming, bring .. brothers/mates/lads, petrol, windows through, window
    through, put .. windows/window/door, if .. rang/called/complained .. again, man kept, kept being, in the corridor, hanging about/around, watching her/him/them/me,
    staring, knocked at .. door .. night, tried .. door/handle, came up behind, would not leave .. alone, wouldn't leave .. alone, creepy, uncomfortable`,
};

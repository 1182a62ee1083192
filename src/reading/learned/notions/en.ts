/** What English words are about, by notion; `*` ends a stem. */
export const en = {
  design:
    'design*; drawing*; drg*; dwg*; print; prints; cad; model; geometr*; shape*; contour*; profile; dimension*; rev; revision; index; issue; version; layout; hole pattern; step file; blueprint; iteration; 3d',
  settled:
    'releas*; froze*; freeze; approv*; final; finali*ed; signed; sign-off; signed off; sign off; locked; lock; validat*; qualif*; certif*; passed; cleared; finished; done; complete; completed; closed; accepted; green; ok; okay; countersigned; stamped; settled; mature; proven; verified; fixed; tested; nailed down; set in stone; cast in stone; good to go; ready; binding; agreed; all pass; type approved; homologat*',
  change:
    'chang*; alter*; modif*; revis*; tweak*; redo; redesign*; redraw*; redrawn; move; moves; moved; moving; shift*; adapt*; adjust*; updat*; iterat*; correct*; rework*; grow; shrink; thicken*; optimi*; improv*; evolve*; deviat*; amend*; fine-tun*; reshap*; rethink; differ*; swap*; touch*; edit*; go back to cad; second version; next version; another version; another round; next round; eco; ecn; ecr; refine*; tinker*',
  no: "no; not; never; none; without; neither; nor; nothing; nobody; no one; isn't; aren't; wasn't; hasn't; haven't; don't; doesn't; didn't; won't; can't; cannot; isnt; hasnt; dont; doesnt; wont; hardly; zero; w/o; un-",
  pending:
    'yet; still; pending; awaiting; await*; tbd; tbc; tba; to be decided; to be confirmed; to be defined; undecided; outstanding; open; waiting; waits; unclear; unsure; not sure; unknown; missing; blocked; on hold; before; so far; for now; remains; up in the air; in flux; being; until',
  may: 'may; might; could; probably; likely; maybe; perhaps; surely; certainly; will; would; expect*; assum*; going to; bound to; should; plan*',
  draft:
    'preliminary; prelim; draft; work in progress; wip; provisional; placeholder; unfinished; untested; unproven; first shot; first attempt; tentative; development; under development; in development; developing; experiment*; beta; alpha; early; rough; interim; try-out; exploratory; unreleased; unapproved; version 0; v0; first version; first pass; moving target; guess*; half-baked; student; research; r&d; trial version; evaluation',
  idea: 'idea*; concept*; sketch*; napkin; in my head; head; scribble*; doodle*; cardboard; foam; imagin*; dream*; envision*; brainstorm*; rendering; render; hand drawn; hand-drawn; thought up; notion; mock-up; clay; wooden model; paper; whiteboard; invention; invent*; vision; back of an envelope; nothing drawn; no cad',
  fresh:
    'new design; brand new; brand-new; from scratch; never made; never been made; never built; first of its kind; all-new; all new; first ever; clean sheet; newly designed; newly developed; novel; new part; new geometry; new version',
  same: 'same; identical; identically; unchanged; as before; as last time; like last time; as always; as usual; repeat*; again; reorder*; re-order*; previous*; last order; another; once more; as ever; like before; carry over; carryover; carry-over; exactly; last batch; no deviation; as delivered; last year',
  since:
    'since; for years; years; running; runs; in service; in the field; in use; current; existing; catalogue; catalog; decade; long-standing; standard part; established; installed base; legacy; always; proven in; every month; every week; regular; regularly',
  series: 'series; production; serial; sop; line; mass production; volume production; assembly line; standard; serie',
  feasible:
    'feasib*; possible; doable; can it be made; can be made; at all; makeable; manufacturab*; machinable; mouldable; castable; bendable; printable; dfm; work at all; could work; manageable; realistic; practicable; crazy; too thin; physically; whether such; is it even',
  learn:
    'see if; see whether; find out; check*; try; tries; trying; verif*; learn; know if; know whether; trial*; investigat*; evaluat*; assess*; confirm*; prove; make sure; compare; comparison; study; studies; whether; to see; see how; judg*; examine; explore; validate',
  test: 'test*; fatigue; load*; pressure; leak*; cycl*; vibrat*; crash*; burst*; enduranc*; bench; rig; drop test; hydro; thermal; wear test; break; breaks; broke it; surviv*; hold up; holds; withstand; evt; dvt; dv; salt spray; climate chamber; tensile; destroy*; destruct*; torque; proof; shaker; seal*; function*; performance; flow; emc; dyno; stress; abuse; measure*; overload; life test; soak; noise; temperature',
  fit: 'fit; fits; fitting; fitment; fit-up; fitcheck; clear; clears; clearance; snap*; mate; mates; mating; dry assembl*; dry-fit; interfer*; collid*; collis*; clash*; offer up; offered up; line up; lines up; hang on; bolt up; bolts up; slip*; click*; reach; space; room; package space; packaging stud*; assembl*; ergonom*; in the hand; mount*; access*; hold it against; dummy; plug in; slot; tight; try on; sit; sits',
  look: 'look; looks; looking; appearance; cosmetic*; gloss*; colour; color; surface; finish; feel; photo*; shoot; show model; display; dummy model; exhibition; fair; trade show; tradeshow; booth; styling; board; presentation; present; golden sample; master sample; limit sample; boundary sample; visual*; aesthetic*; grain; texture; brochure; catalogue photo; design review; showroom; paint*; shade; investor*; model maker; unveil*; eye; beauty; render*; press; stand',
  user: 'customer*; user*; patient*; tester*; clinic*; hospital*; farmer*; famil*; staff; volunteer*; student*; rider*; driver*; installer*; client*; people; kindergarten*; operator*; nurs*; doctor*; dealer*; workshop*; friend*; subscribers; waiting list; households; home; homes; cyclist*; crew; technicians; guests; kitchens; chefs; fleet; athletes',
  report:
    'feedback; tell us; tells us; tell me; report*; rate; comment*; complain*; questionnaire; diary; opinion; what they think; say; note*; interview*; observ*; impression*; survey; fill in; write down; respond; experience; verdict',
  lend: 'lend; lent; loan*; give out; free; hand out; handed out; for weeks; weeks; borrow; field trial; field test; beta test; beta; user trial; clinical; use them; use it; uses; wear; wears; live with; pilot customer*; try out; evaluation units; daily; in the wild; real life; real world; months; winter; season; in turn; get one; gets one; distribut*',
  market:
    'see if it sells; sells; kickstarter; crowdfund*; indiegogo; backers; pop-up; demand; market; limited edition; soft launch; buy; bite; interest; shelf; presale; pre-sale; preorder*; pre-order*; test market; a few shops; two shops; stores; who buys; willing to pay; price point; appetite; takes off; moves; catch on; launch; before we commit; before investing; etsy; amazon; test the water*',
  sell: 'sell; sold; sale; sales; selling; paid; pay; paying; invoice*; orders; ship*; stock; webshop; web shop; deliver*; install*; end customer*; contract; commercial; revenue; dealer*; retail; go out; machines we build; machines; export; customer order; goes into; built into; fleet; finished goods; hand over; order book; units; rent*; small series; low volume; batch',
  tool: 'tool; tools; tooling; mould; mold; die; dies; moulds; molds; supplier; source; second source; pattern; cavity; vendor; foundry; toolmaker; steel tool; caster; injection; maker; insolven*; bankrupt*; stamping; press tool; permanent mould',
  bridge:
    'bridg*; until; till; gap; interim; repair; away; delay*; late; stopgap; meantime; meanwhile; in the meantime; shortage; short; cover; tide us over; tide over; run out; running out; before the tool; while; runs dry; keep the line; keeps the line; transition; temporary; temporarily; temp; hold us over; weeks; from a new source; last delivery; arrives; ready in; comes',
  spare:
    'spare*; replac*; worn; wear part*; wearing part*; broken; broke; snapped; cracked; down; breakdown; maintenance; overhaul*; refurbish*; mro; consumable*; repair; failed; stopped; stands still; standstill; service; restor*; damaged; lost; old one; eaten; crumbled; sheared; plant; shutdown; outage; retrofit; aftermarket',
  pilot:
    'pilot; pilot run; pilot line; pilot lot; fai; first article*; ppap; empb; fair; as9102; run at rate; run-at-rate; r@r; pvt; pre-series; preseries; pre series; zero series; zero-series; 0-series; off-tool; off tool; t1; capability; cpk; cp; ramp; ramp-up; trial run; pre-production; preproduction; isir; initial sample*; process validation; pq; oq; line trial; take out; takt; shakedown; trial build; launch lot; first off; msa; prove out; first lot; initial lot',
  proto: 'prototyp*; proto; protos; sample*; mule; pre-prototype; one-off; one off',
  past: 'was; were; had; last; earlier; ago; once; used to; already; been; has been; yesterday; previously; in the past; former*',
  trade:
    'price*; pric*; payment; delivery; date; deadline; lead time; material; packag*; quot*; offer*; cost*; budget; schedule; order date; quantity; transport; freight; customs; invoice; contract; nda; discount; terms; color; colour; stock; warehouse; certificate; drawing number; anodi*',
  later:
    'later; next; then; after*; afterwards; subsequent*; follow*; in autumn; in spring; next year; second step; eventually; future; afterward',
  if: 'if; once; as soon as; when; provided; unless; should it; assuming; in case; depend*; depends',
  but: 'but; except; only; although; though; however; just; apart from; other than; despite; even though; yet; rather; instead',
  otherOne:
    'other; another; colleague; competitor; old; neighbour*; different; their; unrelated; nothing to do; somebody else; separate; not this; not these',
  want: 'quote; quot*; rfq; need*; require*; reqd; want*; order; please offer; looking for; would like; price for; pricing; cost for; make us; make me; make; produce; manufactur*; machine us; supply; request*; enquir*; inquir*; offer us; send me a price; can you do; could you; we take; buy; purchase; run; how much; to be made; have made; get made; turn; mill; cut; bend; print me; cast',
  pieces:
    'pcs; pc; pieces; piece; off; ea; each; nos; no of; units; unit; sets; set; qty; quantity; x; pieces each; parts; sample; samples; pair; pairs; dozen; batch of; lot of',
  arrived:
    'arrived; received; delivered; shipped; shipment; dispatched; tracking; parcel; pallet; unloaded; picked up; booked in; in transit; on its way; customs cleared; came in; left the; return*; sent back; short-shipped',
  money:
    'invoice*; paid; unpaid; payment; credit note; reminder; overdue; bank; vat; statement of account; purchase ledger; remittance; refund; dunning',
  stock:
    'stock; in stock; inventory; stocktake; shelf; on hand; warehouse; left; remaining; bin; balance; safety stock; kanban; count',
  capacity:
    'capacity; utilis*; shift*; machine hours; spindle hours; lead times; load; overtime; booked out; free slot; bottleneck; output; oee; scrap; yield; downtime; per day; per shift; rate; rejects',
  office:
    'meeting; call; teams; lunch; coffee; birthday; holiday; vacation; sick; welcome; congrat*; webinar; newsletter; training; vacancy; hiring; job; apply; visit*; audit; survey; agenda; minutes; ticket; deploy*; build; test suite; server; password; link; canteen; party; team',
  asks: 'what is; what are; what does; what is the difference; difference; explain; meaning; mean; how do; how does; how long; how many; why; when do; which is better; versus; vs; rule of thumb; in general; generally; typical; typically; do you offer; do you have; are you able; can you machine; minimum order; moq; tolerance; who knows; anyone; is there',
  promo:
    'discount*; promotion; offer ends; free shipping; sale; we offer; our new; now available; special; subscribe; unsubscribe; black friday; % off; save; sincerely invite; brochure; we are a manufacturer; leading; our company',
  mine: 'my order; our order; order status; status of; where is; when will; po number; confirm; confirmation; acknowledg*; reschedul*; postpone*; cancel*; complaint; claim; ncr; 8d; deviation report; overdue order; shipped yet; on time; expedite',
}

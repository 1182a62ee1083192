import type { Language } from './language.ts'
import { columns, list } from './language.ts'

export const en: Language = {
  numerals: {
    words: {
      zero: 0,
      one: 1,
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
      eleven: 11,
      twelve: 12,
      thirteen: 13,
      fourteen: 14,
      fifteen: 15,
      sixteen: 16,
      seventeen: 17,
      eighteen: 18,
      nineteen: 19,
      twenty: 20,
      thirty: 30,
      forty: 40,
      fourty: 40,
      fifty: 50,
      sixty: 60,
      seventy: 70,
      eighty: 80,
      ninety: 90,
    },
    scales: { hundred: 100, thousand: 1000, k: 1000, grand: 1000, million: 1_000_000 },
    fractions: { thirds: 3, quarters: 4, fifths: 5, sixths: 6, sevenths: 7, eighths: 8, ninths: 9, tenths: 10 },
    joiners: list(`
      and
    `),
    compound: false,
    collectives: {
      dozen: 12,
      dozens: 12,
      doz: 12,
      dozs: 12,
      dz: 12,
      gross: 144,
      score: 20,
      pair: 2,
      pairs: 2,
      couple: 2,
    },
    vague: {
      'quarter million': [250_000, 250_000],
      'a quarter million': [250_000, 250_000],
      'half a million': [500_000, 500_000],
      'a few': [3, 5],
      few: [3, 5],
      'a handful': [3, 5],
      handful: [3, 5],
      several: [3, 5],
      'a small handful': [3, 5],
      'a couple': [2, 2],
      'a couple of': [2, 2],
      couple: [2, 2],
      'a pair': [2, 2],
      'a pair of': [2, 2],
      'pair of': [2, 2],
      'half a dozen': [6, 6],
      'half dozen': [6, 6],
      'half-a-dozen': [6, 6],
      'a half dozen': [6, 6],
      'a dozen': [12, 12],
      'a dozen or two': [12, 24],
      'a dozen and a half': [18, 18],
      "a baker's dozen": [13, 13],
      'a couple of dozen': [24, 24],
      'a couple dozen': [24, 24],
      'couple dozen': [24, 24],
      'couple of dozen': [24, 24],
      'a few dozen': [24, 60],
      'few dozen': [24, 60],
      'several dozen': [24, 60],
      dozens: [24, 60],
      'dozens of': [24, 60],
      'a couple hundred': [200, 200],
      'a couple of hundred': [200, 200],
      'couple hundred': [200, 200],
      'couple of hundred': [200, 200],
      'a few hundred': [200, 500],
      'few hundred': [200, 500],
      'several hundred': [200, 500],
      hundreds: [200, 900],
      'hundreds of': [200, 900],
      'a couple thousand': [2000, 2000],
      'a couple of thousand': [2000, 2000],
      'couple of thousand': [2000, 2000],
      'a few thousand': [2000, 5000],
      'few thousand': [2000, 5000],
      'several thousand': [2000, 5000],
      thousands: [2000, 9000],
      'thousands of': [2000, 9000],
      'half a thousand': [500, 500],
      'half a hundred': [50, 50],
      'a gross': [144, 144],
      'a gross of': [144, 144],
      'gross of': [144, 144],
      'a score': [20, 20],
      'a single': [1, 1],
      single: [1, 1],
      'just one': [1, 1],
      'only one': [1, 1],
      'one off': [1, 1],
      'one-off': [1, 1],
      'a one-off': [1, 1],
      'one or two': [1, 2],
      'two or three': [2, 3],
      'one more': [1, 1],
      'another one': [1, 1],
      singleton: [1, 1],
    },
  },
  roles: {
    per: list(`each; every; per; in each; for each; each of the; on each; to each`),
    setWord: list(
      `set; sets; kit; kits; pack; packs; part; piece; pieces; pcs; month; year; week; design; colour; color; drawing; box; carton; part number; type; size; variant; side`,
    ),
    variantWord: list(
      `black; white; red; blue; green; grey; gray; yellow; orange; silver; gold; clear; natural; anodised; anodized; raw; polished; blasted; matt; glossy; chrome; left; right; lh; rh; small; large; big; medium; soft; hard; transparent; pink; brown; purple; steel; aluminium; brass; bronze; nylon; machined; printed; painted; unpainted; long; short; smoked; frosted`,
    ),
    unit: list(
      `pc; pcs; pce; pces; piece; peice; peices; off; ea; no off; nos; each; units; pieces; pieces of; pcs of; ea.; pc.; pcs.; off of; copies; samples; prototypes; parts; sets; set; part; sample; kits; pairs; unit`,
    ),
    perhaps: list(`maybe; perhaps; possibly; or maybe; or perhaps; alternatively; optionally; maybe also`),
    perUnit: list(
      `per machine; per device; per unit; per vehicle; per car; per set; per kit; per assembly; per shop; per store; per site; each takes; each has; each needs; each uses; each one takes; takes; per robot; per engine; per system; each machine takes; each one needs; to each; in each; on each; for each; with two on each`,
    ),
    useUnit: list(
      `device; machine; vehicle; car; shop; store; site; unit; robot; engine; bike; bicycle; truck; pump; drone; station; system; assembly; assemblies; line; table; door; window; frame; gripper; lamp; boat; instrument; cabinet; rack; printer; tester; hive; kit; set; dealer; location; mixer; trailer; scooter; cart; stand; rig; valve; wheelchair; chair; camera; bench; divider`,
    ),
    double: list(
      `double; doubled; twice that; twice the; twice as many; twice what; double that; double what; double the; double of; double up`,
    ),
    raise: list(
      `raise; raised; increase; increased; reduce; reduced; change; changed; go up; goes up; went up; bump; bumped; up; drop; lower; correct; amend; amended; move; update; updated; revise; revised; cut; extend; switch; changes; changing; change from; increases; rises; climbs; moves; goes; dropped; falls; fell; lowered; shifts; adjusted; adjust; set from`,
    ),
    kinds: list(
      `part number; p/n; p/ns; part nos; pns; shapes; shape; sort; sorts; pn; different part; different design; different geometry; different geometries; design; sku; file; drawing; step file; dwg; item; position; line item; part type; different bracket; kind of part; different; concept; type; kind; configuration; step; model; item number; drawing number; part name; body type`,
    ),
    countWord: list(`
      pc; pcs; pce; pces; piece; peice; peices; unit; part; off; ea; no off; nos; set; kit; copy; copies; sample;
      prototype; proto; protos; specimen; article; first article; shot parts; component; product; device; assembly;
      assemblies; assy; build; engineering build; demonstrator; demo unit; mock up; mockup; model; dummy; dummies;
      example; shipset; ship set; of these; of those; of the same; of each; of the; of this; of part; of our; of my;
      of it; spares; replacements; pairs; first offs; x
    `),
    partNoun: list(`
      adapter; adaptor; anchor; arm; axle; barrel; baseplate; beam; bearing; bezel; blade; block; body; bodies; bolt;
      boss; bracket; bush; bushing; cage; cam; cap; carrier; case; casing; casting; chassis; chuck; clamp; clevis;
      clip; collar; column; connector; console; coupler; coupling; cover; cradle; crank; cup; cylinder; disc; disk;
      dial; dock; door; drum; duct; electrode; enclosure; end cap; endplate; eyelet; faceplate; fan; fastener;
      ferrule; fin; fitting; fixture; flange; fork; frame; front plate; front panel; gasket; gauge; gear; gearbox;
      grille; grip; guard; guide; handle; hanger; header; heat sink; heatsink; hinge; holder; hook; hood; hopper;
      horn; housing; hub; impeller; insert; insulator; jaw; jig; joint; keycap; knob; knuckle; latch; lens; lenses;
      lever; lid; liner; lock; lug; magnet holder; mandrel; manifold; mirror; mold; mould; mount; mounting;
      mounting plate; nest; nozzle; nut; panel; pawl; pedal; pin; pinion; pipe; piston; pivot; plate; plug; probe;
      profile; propeller; pulley; pump body; rack; rail; reflector; reservoir; retainer; rib plate; ring; rivet;
      rocker; rod; roller; rotor; screw; seal; sensor; shaft; shell; shield; shim; shroud; skid; slab; sleeve; slide;
      slider; socket; spacer; spigot; spindle; spool; spring; sprocket; standoff; stator; strap; strip; strut; stud;
      support; swingarm; tank; tee; toggle; tray; trigger; tripod; tube; turbine; upright; valve; valve block;
      valve body; vane; vent; washer; weldment; wheel; window; wing; wedge; yoke; charger; feeder; drone; robot;
      scooter; pump; motor; toy; lamp; bottle; bowl; buckle; bumper; busbar; bus bar; cable guide; caliper;
      camera mount; cartridge; cassette; chip tray; cleat; cover plate; end effector; end plate; finger; gripper;
      gripper finger; instrument; implant; junction box; keypad; light guide; lens holder; needle; optic; overmold;
      pouch; prong; receptacle; showpiece; side panel; tray insert; wearable; wristband; watch case; keys; feet;
      tips; stops; tabs; pots; stems; pads; heads; bases; tools; seats; links; sheets; switches; buttons; boxes;
      cores; tiles; screens; stands; remotes; filters; item
    `),
    variant: list(
      `variant; version; variation; colour; color; style; flavour; flavor; shade; size; material; hardness; hardnesses; finish; finishes; customer; site; store; shop; dealer; distributor; lab; country; test site; location; alloy; coating; thickness; thicknesses; length`,
    ),
    kit: list(`set; sets; kit; kits; shipset; shipsets; assortment`),
    bothSides: list(`
      left and right; right and left; lh and rh; rh and lh; l/r; lh/rh; left/right; left + right; both sides;
      upper and lower; top and bottom; left & right; front and rear
    `),
    side: list(
      `left; right; lh; rh; left hand; right hand; left-handed; right-handed; lefts; rights; l; r; port; starboard`,
    ),
    container: list(`
      set of; box of; boxes of; bag of; pack of; carton of; tray of; batches of; group of; kit of; drop of;
      pallet of; crate of; packet of; package of; sets of; packs of; bags of; cartons of; trays of; lots of;
      groups of; runs of; kits of; drops of; pallets of; crates of; packets of; packages of; shipments of
    `),
    quantityLabel: list(`
      qty; qtty; qnty; quantity; quantities; quant; order qty; order quantity; lot size; batch size; lot of;
      batch of; run of; pilot batch of; volume; pcs; pieces; no of pieces; no. of pcs; number of pieces;
      number of parts; no. of parts; number of units; units; amount; count; q'ty; nr of pcs; no. off; order of;
      lots of; build of; series of; required qty; need qty; how many; total qty; total quantity; order size;
      quantity of
    `),
    total: list(`
      in total; total; total of; altogether; all together; overall; all in; in all; sum; all up
    `),
    each: list(`
      each; of each; per drawing; each of; ea; per variant; per version; per colour; per color; per design; per type; a piece; apiece;
      pcs each; pieces each; units each; parts each; per side; per part number; pcs of each; per size; per option;
      per material; per finish; per style
    `),
    upTo: list(`
      up to; upto; max; max.; maximum; maximum of; a maximum of; a max of; no more than; not more than; at most;
      at the most; less than; fewer than; under; below; as many as; not exceeding; anything up to; at max; limit of;
      capped at; not over
    `),
    upToAfter: list(`
      max; max.; maximum; or less; or fewer; at most; at the most; tops; or under; at max; and under; or below
    `),
    atLeast: list(`
      at least; minimum; minimum of; a minimum of; min; min.; no less than; no fewer than; not less than; more than;
      over; upwards of; in excess of; above; from; starting at; a min of
    `),
    atLeastAfter: list(`
      or more; minimum; at least; and up; or so more; min; min.; and above; or above
    `),
    about: list(`
      about; approx; approx.; approximately; around; circa; ca; ca.; c.; ~; roughly; some; maybe; perhaps; probably;
      say; nearly; almost; in the region of; somewhere around; more or less; like; just; only; exactly; est.;
      estimated; ballpark; close to; another; an additional; additional; extra; further; these; those; all; the; our;
      your; or so; about another; a total of; a batch of; a lot of; possibly; likely; a good; good; a mere;
      at around; on the order of
    `),
    aboutAfter: list(`
      or so; ish; -ish; approx; approx.; or thereabouts; give or take; more or less; roughly; odd
    `),
    between: list(`
      between; from; somewhere between; anywhere from; anywhere between
    `),
    rangeTo: list(`
      to; -; through; up to; ~; thru; until; ..; ...; --; and up to; till
    `),
    or: list(`
      or; or maybe; or even; or perhaps; or possibly; to maybe; alternatively; alt; vs; vs.; versus; respectively;
      resp.; and alternatively; and optionally; ? maybe; ? or; maybe; , maybe; , or; , or maybe; ? or maybe; or say
    `),
    and: list(`
      and; &; , and; as well as; and also; and for
    `),
    plus: list(`
      plus; +; and another; plus another; and an additional
    `),
    spare: list(`spare; spares; as spare; as spares; for spare`),
    firstOff: list(`first off; one off; first article; first piece; one first off; a first off; first part`),
    more: list(`
      more; extra; additional; further; on top
    `),
    ordinal: list(`
      first; initial; next; 1st; the first; the next; the initial; another; additional; remaining; the remaining
    `),
    dimensionAfter: list(`
      mm; cm; dm; meter; metre; inch; inches; foot; feet; yard; thou; mil; mils; micron; microns; µm; kg; kgs; kilo;
      gram; mg; lb; lbs; pound; oz; ounce; ton; tonne; liter; litre; gal; gallon; degree; deg; celsius; sqm; mm²;
      cm²; m²; mm³; cm³; sq; square; long; wide; thick; deep; tall; thk; thickness; wall; dia; diameter; radius; l x;
      gauge; across flats; cubic; km; mile; gb; mb; kb; mah; wh; ah; fps; px; dpi
    `),
    dimensionBefore: list(`
      dia; dia.; diameter; ø; length; len; width; height; thickness; thk; wall; wall thickness; weight; depth;
      radius; tolerance; tol; tol.; od; id; l=; d=; w=; t=; h=; dimensions; dim; dims; measures; weighs; chamfer;
      fillet; bore; pitch; ±; +/-; +-; angle; temperature; temp; clearance; within; envelope; torque; scale;
      flatness; runout; parallelism; roughness
    `),
    ratingAfter: list(`
      hrc; hb; hv; hrb; shore; shore a; shore d; vdc; vac; volt; amp; amps; watt; khz; mhz; ghz; rpm; psi; mpa; gpa;
      kpa; pa; kn; n·m; newton; ohm; axis; axes; cpk; dof; bn; g load; cycle; cst; micron filter; mbar; tonne press;
      ton press; ton machine; pole; grit; mesh
    `),
    ratingBefore: list(`
      ra; rz; rmax; hrc; hb; hv; ip; dn; pn; ul; ul94; aql; cpk; ppk; level; dp; module; mod; modul; mod.; class;
      cl.; cat; category; atex; sil; asil; trl; vdi; spi; shore; sch; schedule; nema; stage; phase; step; tier; gate;
      zone; fig; figure; table; round; iteration; mach; bluetooth; usb; wifi; cavity; op; factor; safety factor;
      chapter; section; moq; moq of; moq is; minimum order
    `),
    gradeBefore: list(`
      grade; gr.; ti; titanium; steel; stainless; stainless steel; sst; aisi; sae; astm; aluminium; aluminum; alu;
      alum; inconel; alloy; hastelloy; brass; bronze; peek; pa; nylon; material; duplex; monel; nimonic; ptfe; pom;
      abs; cast iron; ral; pantone; pms; ncs; loctite
    `),
    moneyAfter: list(`
      usd; us$; eur; euro; gbp; dollar; dollars; buck; bucks; $; €; £; ¥; cent; pound sterling; quid; rmb; cny; yuan;
      yen; jpy; chf; pln; sek; inr; k budget; usd each; k usd; k eur; k€; k$; keur; kusd
    `),
    moneyBefore: list(`
      $; €; £; ¥; usd; us$; eur; gbp; chf; rmb; cny; jpy; budget; budget is; budget of; budget around;
      budget is around; budget about; target price; price; price of; price is; cost; costs; cost of; costs about;
      costing; priced at; pay; spend; quoted us; worth; hs code; hs; payment
    `),
    percentAfter: list(`
      %; percent; per cent; pct; % of; ppm; x faster; x magnification; times; fold
    `),
    timeAfter: list(`
      day; working day; business day; week; wk; wks; month; mth; mths; year; yr; yrs; hour; hr; minute; mins; a.m.;
      p.m.; o'clock; quarter; shift; weekend; calendar day; days net; days lead time; decade; century; am cet;
      season
    `),
    timeBefore: list(`
      week; wk; cw; kw; calendar week; since; year; fy; q; built in; from the year; by the; on the; net; day; my;
      vintage; until; by; due; before; after; date; sent; est; est.; established; deadline; delivery date;
      required by; in the year; last; the last; past; model year; spring; summer; autumn; winter; fall
    `),
    monthName: list(`
      january; february; march; april; may; june; july; august; september; october; november; december; jan; feb;
      mar; apr; jun; jul; aug; sep; sept; oct; nov; dec
    `),
    referenceBefore: list(`
      po; po#; p.o.; po no; po no.; po number; purchase order; rfq; rfq#; rfq no; rfq no.; rfi; enquiry no;
      inquiry no; quote no; quote no.; quotation no; quotation no.; quote #; offer no; quote ref; order no;
      order no.; order number; order #; order nr; job; job no; p/n; pn:; part no; part no.; part number; part nr;
      part #; part id; item; item no; item no.; item number; line; line item; pos; pos.; position; drawing;
      drawing no; drawing no.; drawing number; dwg; dwg no; dwg no.; dwg.; sketch no; rev; rev.; revision; issue;
      index; version; ver; ver.; iss; iss.; ref; ref.; reference; no; no.; nr; nr.; number; #; s/n; sn; serial no;
      serial number; ticket; case no; tel; tel.; phone; mobile; cell; fax; call me at; call me on; call; ext; ext.;
      extension; zip; room; building; suite; customer no; account; vat; project; project no; batch no; batch no.;
      lot no; lot no.; heat no; tool no; page; sheet; attachment; file; step file; article no; art. no.; sku; model;
      nsn; invoice; invoice no; dn no; contract; nda; mk; m/c
    `),
    otherAfter: list(`
      hole; bore; tooth; teeth; thread; cavity; cavities; shot; rib; slot; pocket; groove; bend; weld; setup;
      operation; surface; face; side; edge; corner; feature; position; location; tapped hole; threaded hole;
      critical dimension; dimension; tolerance; people; person; persons; machinist; welder; millwright; planner; apprentice; electrician; engineer; employee; staff; operator; backer;
      follower; store; shop; hotel; city; cities; country; countries; site; customer; client; user; tester;
      beta tester; dealer; distributor; clinic; hospital; school; restaurant; farm; farmer; company; companies;
      supplier; vendor; quote; quotation; offer; drawing; file; page; sheet of paper; revision; rev; round;
      iteration; loop; question; issue; problem; comment; reason; station; mould; mold; die set; insert per; report;
      certificate; cert; step; stage; phase; level; stock; attempt; meeting; email; batches; delivery; deliveries;
      shipment; pallet; vehicle; aircraft; cycle; layer; coat; pin connector; cavity tool; cavity mold; cavity mould;
      impression; gate; decimal; mating part; photo; picture; attachment; team; department; factory; factories;
      variant; version; colour; color; size; design; concept; flute; keyway; undercut; axis machine; others; student;
      patient; cm report; units per car; per assembly; per unit; per car; per set; per machine; per box; per vehicle;
      per panel; per device; per part; per kit; x per unit; of them are; of which; shots; things; thing; founder;
      partner; brother; colleague; designer; developer; hobbyist; researcher; designers; of us; machine; robot;
      printer; line; shift; port; key; manager; fleet manager; rider; courier; family; families; household; volunteer; participant; athlete; surgeon; nurse; doctor; physio; mechanic; fitter; technician; chef; cook; musician; player; teacher; child; children; kid; pupil; club; gym; hotel room; room; bed; seat place; bakery; bakeries; brewery; breweries; utility; utilities; garage; workshop; museum; university; institute; lab bench; partner company; market; region; hour of; mile; jaw type; blade pocket; pocket; spoke; tine; finger slot; helicoil; dowel; thread insert; screw; bolt hole; cooling channel; channel; notch; window; lug; tab; louver; louvre; facet; segment each; turn; winding; strand; knurl; mark; arrow; letter; digit; character; language; country; answer; mail; reminder; call; sketch; sketches; view; CAD file; zip; folder; sheet; annex; appendix; criterion; criteria; item total; line item; remark; rule; condition; day; night; shift; trial; test; run before; crash; failure; reject; complaint; return; claim; winner; order last; machine type; backers; pre-order; preorder; sale; review; vote; of them; of these broke; in stock; on stock; on the shelf; on hand; left over; left in stock; on order
    `),
    otherBefore: list(`
      partial deliveries of; deliveries of; delivery of; batches of; call-offs of; call offs of; in lots of;
      report on; cmm report on; cmm on; fai on; inspection on; inspection of; measure only; inspect;
      dimensional report on; dimensional report for; report for; backed by; team of; packs of; boxes of; trays of;
      bags of; splits of; every; ratio; on each; compared to; in stock; out of; one of; old qty; previously; aql;
      minimum order; minimum order of; minimum order quantity; minimum order quantity of; your minimum; moq; moq of;
      min order; discount for; discounts for; volume discount; quantity discount; discount; discounts
    `),
    rate: list(`
      per month; per week; per year; per annum; per quarter; per day; a month; a week; a year; a day; a quarter;
      each month; each year; each week; every month; every year; every week; monthly; weekly; yearly; annually;
      annual; p.a.; p. a.; p/a; p.m.; /month; /mo; /mth; /yr; /year; /y; /week; /wk; /day; /a; /annum; /quarter;
      /qtr; /q; pcs/month; pcs/year; pcs/yr; pcs/a; per mo; per yr; per wk; pcm; ppa; k/yr; k/y; eau; yearly demand;
      annual volume; annual usage; annual demand; each quarter; per season; per shift; off per year; over the year;
      throughout the year; in a year
    `),
    rateBefore: list(`
      eau; eau:; eau of; eau is; est. annual usage; estimated annual usage; annual volume; annual volume of;
      annual volumes; annual volume is; annual demand; annual demand of; annual usage; annual quantity; annual qty;
      yearly volume; yearly demand; yearly quantity; monthly; monthly volume; monthly demand; monthly volume of;
      annual; yearly; per year; per month; forecast; forecast of; forecast is; annual forecast; volume forecast;
      yearly need; annual need; annual requirement; annual volume around; annual volume approx; series volume;
      production volume; serial volume; production quantity; production volume of; production volumes of;
      production qty; expected volume; mass production qty; lifetime volume; each year; every year; each month;
      every month; weekly
    `),
    later: list(`
      later; later on; later this year; follow-up order; follow up order; follow-on order; followed by; follow-on;
      follow on; eventually; in the future; future orders; future order; down the road; down the line; ahead of;
      before we order; if all ok; if all good; if good; if they work; if it works; if that works; if all goes well;
      if approved; if successful; if these are good; if these work; once approved; once released; once validated;
      once proven; after approval; after validation; upon approval; subject to approval; after sign-off;
      once signed off; in production later; after sop; from sop; at sop; ramp to; ramping to; ramp up to;
      ramping up to; scale to; scaling to; scale up to; growing to; possible follow-up; the rest later;
      remainder later; balance later; long term; long-term; in the long run; second order; next order;
      following order; second batch; second phase; phase 2; phase two; to follow; will follow; full launch;
      the full launch; for the launch later; if the test goes well; hope to sell; ahead of the; decide if the;
      decides if the; decide whether the
    `),
    laterIfOther: list(`
      next month; next year; next quarter; next week; next spring; next summer; in q1; in q2; in q3; in q4; from q1;
      from q2; from q3; from q4; q1; q2; q3; q4; in january; in february; in march; in april; in may; in june;
      in july; in august; in september; in october; in november; in december; in spring; in summer; in autumn;
      in fall; in winter; by year end; by end of year; end of year; for launch; for the launch; for production;
      for serial; for series; in production; production; if; once; after; when; as soon as; provided; assuming;
      depending on; expect; expected; plan for; planned; second half; in 2026; in 2027; in 2028; in 2029; from 2026;
      from 2027; from 2028; could become; may become; might become; ramp up; ramp-up; ramp; in total over;
      overall project; the following month; a month later; month after; the month after; for the market launch;
      for sop; sop; production order; production run; production lot; eventual; if ok; for series production;
      for mass production; mass production; in serial production; serial production; series production; potential;
      potentially; rollout; roll out; optional; as option; as an option; option for; with an option for;
      with option on; then; and then; after that; afterwards; afterward; thereafter; subsequently
    `),
    now: list(`
      now; right now; for now; at first; firstly; to start; to start with; to begin with; as a start; for a start;
      initially; initial; initial order; first order; first; this order; this time; immediately; asap; today;
      upfront; up front; straight away; in this order; this round; first batch; first lot; first build; current;
      currently; start with; starting with; begin with; for this order; at this stage; for the moment; this month;
      this week; urgently; at the moment; phase 1; phase one; first step; just; start w/; starting w/; begin w/
    `),
    during: list(`
      for; over; during; across; for the next; over the next; for about; for approx; for the first
    `),
    request: list(`
      need; needs; needed; want; wants; wanted; we'd want; would like; we'd like; i'd like; d like; like to order;
      like to have; like to get; looking for; looking to; quote; quotation for; please quote; pls quote; price for;
      prices for; pricing for; pricing; how much for; how much; cost for; order; reorder; re-order; repeat order;
      ordering; buy; purchase; require; requires; required; requirement; request; requesting; make; makes; make me;
      make us; can you make; could you make; can you do; could you do; do; produce; manufacture; machine; print;
      mill; turn; cast; mold; mould; get; send us; supply; deliver; provide; rfq; enquiry; inquiry; build; run; asks;
      ask for; asks for; asking for; offer for; estimate for; rfq for; rfq:; quote for; quotation; interested in;
      go for; go with; take; release; ship; approve; fabricate; redo; expect; say; thinking; thinking of; use; due;
      have; lead time for; plan for; call it; make that; replacement; replace; could use; gonna need; wanna;
      lookin for; after; pushing for; replacement for
    `),
    past: list(`
      where is our; where are our; where is the; where are the; status of; what about our;
      got; we got; received; we received; tested; we tested; have tested; ordered; previously ordered; we ordered;
      bought; we bought; you made; delivered; you delivered; supplied; shipped; printed; we printed; built; we built;
      already have; already got; have already; previous; previous order; last order; last time; last batch;
      following the; following the successful; sold; we sold; rejected; scrapped; returned; broke; used to order;
      usually order; we have made; machined; went through; your last; the last; we did; passed; measured;
      of the last; thanks for the; thank you for the; from the first; the old; supplier made; we made; had made;
      were made; made last; you did; we already have; we have had; you made; you delivered; you shipped; you supplied; you sent; we bought; we had; we took; we got; last time; last order; last lot; previous order; previous lot
    `),
    pastAfter: list(`
      last year; last month; last week; last quarter; yesterday; ago; in the past; previously; so far;
      earlier this year; already delivered; already received; already tested; in stock; on the shelf; left in stock;
      on hand; you made; you sent; you delivered; you supplied; you shipped; you printed; you machined; we received;
      we got; we tested; we have now; we already have; from last time; from the last order
    `),
    partOf: list(`
      of which; of these; of them; of those; out of which; including; incl; incl.; thereof; among them; whereof;
      from which; out of these
    `),
    partitive: list(`
      of the; of our; of your; of these; of those; of them
    `),
    insteadOf: list(`
      instead of; rather than; not the; in place of; as opposed to; was; down from; up from; changed from;
      originally; previously; no longer; in lieu of; not
    `),
    correction: list(`
      make it; make that; instead; actually; correction; sorry; i mean; rather; now; change to; changed to;
      increase to; reduce to; increased to; reduced to; update to; should be; but; it's; want another; need another;
      order another; like another; now another; now we need; now we want; now want; now need
    `),
    negator: list(`
      not; no; never; don't; dont; doesn't; doesnt; didn't; didnt; isn't; isnt; aren't; arent; wasn't; wasnt;
      weren't; won't; wont; wouldn't; hasn't; hasnt; haven't; havent; hadn't; can't; cannot; cant; couldn't; without;
      w/o; none; nobody; neither; nor; far from; rather than; instead of; yet to be; no need for; not for;
      nowhere near; hardly; ain't; aint; non; lacks; lacking; still to be; before; prior to; unlikely; anything but;
      not yet; still not; still needs to be; still has to be; still have to be; needs to be; has to be; must be;
      waiting for; awaiting; pending; waiting on; still waiting
    `),
    negatorAfter: list(`
      not needed; not required; not necessary; not yet; no longer needed; is off; is pending; pending; outstanding;
      is missing; still missing; still open; still outstanding; is not planned; not planned; not relevant;
      not the case; ? no; : no; not there yet; not done; not done yet; is a long way off; still to come;
      not happening; hasn't happened; has not happened; not until; comes later; still ahead; not given; isn't done;
      not complete; not completed; not finished; not started; not passed; failed; in progress; ongoing; under way;
      underway; not finished yet; isn't there yet; not in place; is due; still due; cancelled; canceled
    `),
    noLonger: list(`
      no longer; not a ~ any more; not a ~ anymore; any more; anymore; no more; not just; beyond; past; done with;
      moved on from; out of
    `),
    condition: list(`
      once; until; till; after; when; if; as soon as; provided; assuming; in case; whether; unless; upon; subject to;
      depending on; before; so that we can; so we can; in order to; to get; for final; by the time; hoping; hope;
      should be; expect; expected to be
    `),
    future: list(`
      will be; to be; is going to be; shall be; gets; will get; would be; going to get; might be; could be; may be;
      almost; nearly; not quite; still being; being; half; partly; partially
    `),
    but: list(`
      but; however; although; though; yet; whereas; except; otherwise; still; then; and then; ahead of; followed by;
      decide if the; decides if the; decide whether the
    `),
    function: list(`
      the; a; an; of; for; to; from; in; on; at; with; by; and; or; per; is; are; was; were; be; been; we; you; they;
      it; i; our; your; their; this; that; which; who; will; would; can; could; should; has; have; had; do; does;
      please; pls; thanks; hello; hi; if; as; so; but; not; no; then; than; w/; into; onto; before; after; until;
      since; because; what; how; when; where; my; me; us; them; its; it's; we're; i'm; just; need; want; now; later;
      customer; asap; only; same; made; also; went; did; fit; fits; maybe; via; about; too; max; min
    `),
    mailHeader: list(`from; sent; subject; to; date; re; fwd; fw`),
    signOff: list(`
      best regards; kind regards; regards; many thanks; thanks; thank you; cheers; sincerely; yours sincerely; best;
      br; rgds; brgds; warm regards; with best regards; yours faithfully; thx; sent from my iphone; all the best
    `),
  },
  nounEndings: list(`
    s; es; ies
  `),
  joinsNouns: false,
  purposes: {
    design_feasibility: list(`
      proof of concept; proof-of-concept; poc; feasibility; feasibility study; feasibility check; feasibility test;
      feasible; concept study; concept model; concept proof; concept validation; concept check; concept test;
      concept verification; design verification; design validation; design feasibility; prove the concept;
      prove the design; prove the principle; proof of principle; validate the concept; validate the design;
      validate our design; verify the design; verify the concept; check the design; test the design;
      test the concept; test the idea; try the idea; try out the idea; does ~ even work; does the ~ work;
      see if ~ works at all; see if ~ works; see whether ~ works; if it works; whether it works;
      whether the design works; if the design works; if the idea works; if the concept works; design study;
      design iteration; design loop; compare designs; compare variants; compare versions; compare geometries;
      compare options; compare the variants; compare two; compare three; different ~ thickness;
      different ~ thicknesses; different geometries; design learning; demonstrate feasibility;
      demonstrate the principle; first look at the design; manufacturability; can be made at all; decide if the;
      technology demonstrator; explore; exploring; evaluate the design; evaluate the concept; design evaluation;
      prove it out; is even possible; early prototype; early prototypes; would this work; would that work;
      will it work; breadboard; breadboards; design exploration
    `),
    fit_form_check: list(`
      fit check; fit checks; fit-check; check fit; check the fit; fit test; fit tests; fit testing; fitment;
      fitment check; fit up; fit-up; fitcheck; trial fit; test fit; test fitting; trial assembly; test assembly;
      assembly check; assembly trial; assembly trials; assembly test; check the assembly; check assembly; dry fit;
      fit and form; form and fit; form fit; form, fit; form/fit; fit/form; form fit function; form study; fit study;
      form check; fit & form; fit only; verify fit; verify the fit; confirm fit; confirm the fit; see if ~ fits;
      see if ~ fit; see whether ~ fits; whether ~ fits; if ~ fits; check ~ fits; check that ~ fits; checking fit;
      checking the fit; make sure ~ fits; make sure ~ fit; ensure ~ fits; does ~ fit; fits our; mating pcb;
      mating part; mating parts; mate with; mates with; tolerance stack; tolerance stackup; tolerance check;
      stack check; stack up check; stackup check; dimensional check; check dimensions; check the dimensions;
      dimension check; interference check; check interference; clearance check; check clearance; packaging check;
      packaging study; installation check; try ~ in our assembly; try ~ in the assembly; try them in our;
      try it in our; try it on the; sample approval; approval samples; approval sample; space check; space model;
      mock-up; mockup; mock up; mounting trial; trial installation; trial mount; ergonomics; ergonomic study;
      ergonomic check; check how it sits; fit in the; fit into; fit with; fit trial; fit trials;
      form, fit and function; to check fit; test the fit; see how ~ fits; see how ~ fit; snap fit check; test-fit;
      buildability; gauge the fit
    `),
    function_test: list(`
      function test; function tests; functional test; functional tests; functional testing; function testing;
      function check; functional check; functional prototype; functional prototypes; functional trial;
      functional trials; bench test; bench tests; bench testing; bench trial; on our bench; on the bench; test bench;
      test rig; rig test; rig testing; on the rig; on our rig; in our test rig; test stand; engineering test;
      engineering tests; engineering testing; engineering validation; evt; evt build; alpha build; alpha test;
      alpha prototypes; alpha units; dvt; dvt build; design verification test; design validation test; crash test;
      crash tests; crash testing; drop test; drop tests; drop testing; load test; load tests; load testing;
      fatigue test; fatigue testing; endurance test; endurance testing; life test; life testing; lifetime test;
      durability test; durability testing; burst test; burst testing; pressure test; pressure testing; leak test;
      leak testing; thermal test; thermal testing; vibration test; vibration testing; vibe test; shock test;
      flight test; flight tests; flight testing; hot fire test; hot-fire test; hot fire; wind tunnel; wear test;
      wear testing; strength test; tensile test; torque test; impact test; stress test; destructive test;
      destructive testing; emc test; emc testing; environmental test; environmental testing; climate test;
      internal test; internal tests; internal testing; in-house test; in-house testing; lab test; lab tests;
      lab testing; lab trial; test in the lab; test in our lab; r&d test; r&d tests; r&d testing; performance test;
      performance testing; prove the function; check function; check the function; test the function; test function;
      verify function; see if ~ survives; survives; see if ~ holds; see if ~ breaks; whether ~ survives;
      whether ~ holds; working prototype; working prototypes; test the mechanism; try the mechanism; formula student;
      not ~ yet tried; race car test; dyno; on the dyno; dyno test; track test; test drive; water test; flow test;
      flow testing; spin test; proof load; proof test; validation testing of the design; test them on; test it on;
      run tests; run some tests; run a few tests; engineering builds; engineering build; test if; prototype testing;
      type test; type testing; seal test; hydro test; fire test; cycle test; cycle testing; mechanical testing;
      mechanical test; mechanical tests; first test; first tests; test mule; test mules; strength testing;
      static test
    `),
    appearance_review: list(`
      appearance; appearance check; appearance review; appearance sample; appearance samples; appearance model;
      appearance models; appearance approval; appearance prototype; looks-like; looks like model; looks-like model;
      look and feel; look & feel; look-and-feel; visual; visual model; visual models; visual prototype;
      visual sample; visual samples; visual approval; visual check; visual review; visual aid; cosmetic;
      cosmetic sample; cosmetic samples; cosmetic review; cosmetic check; cosmetic model; colour approval;
      color approval; colour sample; color sample; colour samples; color samples; colour check; color check;
      colour match; color match; texture approval; texture sample; texture samples; surface finish samples;
      finish samples; finish approval; display; display unit; display units; display model; display models;
      display piece; display pieces; display sample; display samples; trade show; tradeshow; trade fair; exhibition;
      expo; showroom; show piece; show pieces; showpiece; show model; show models; for the fair; for the show;
      for the booth; our booth; photo shoot; photoshoot; photo session; photos; photography; product photos;
      promo video; kickstarter video; product video; video shoot; for a video; for the video; marketing photos;
      catalogue photos; catalog photos; brochure; board meeting; investor demo; investor pitch; investor meeting;
      investor presentation; pitch to investors; show investors; show to investors; for investors; for the investor;
      show to management; show management; management presentation; management review; design review; styling review;
      styling; styling model; design model; design models; presentation model; presentation models; presentation;
      for presentation; nice looking; good looking; must look perfect; look perfect; look nice; look good;
      what it'd look like; what it would look like; what it looks like; how it looks; how they look; see how ~ looks;
      nonfunctional; non-functional; non functional; sales sample; sales samples; can look at; look at them;
      look at it; aesthetic; aesthetics; aesthetic review; museum; dummy unit; dummy units; dummies; to show;
      can show; touch and feel; hand sample; hand samples; demo model; demo models; paint sample; paint samples; ces;
      showcase; check colour; check color; check the colour; check the color; colour and feel; color and feel;
      check the look; see the colour; see the color; to investors; hold it in their hands; judge the finish;
      check the finish
    `),
    pilot_run: list(`
      pilot; pilots; pilot run; pilot runs; pilot batch; pilot batches; pilot lot; pilot series; pilot build;
      pilot builds; pilot production; pilot line; pilot order; pilot units; pilot parts; pilot phase; pilot quantity;
      pilot launch; pilot assembly; pre-series; preseries; pre series; pre-production; preproduction;
      pre-production run; pre-prod; zero series; 0-series; 0 series; zero-series; trial run; trial production;
      trial batch; trial lot; trial series; test run on the line; line trial; line trials; line try-out; line tryout;
      process validation; process qualification; process capability; process run; capability run; capability study;
      cpk study; run at rate; run@rate; ppap; ppap parts; ppap samples; ppap run; ppap submission; pvt; pvt build;
      pvt run; production validation; production validation test; production trial; production trials;
      production pilot; first articles; first article parts; fai samples; fai parts; fai pieces; initial samples;
      isir; empb; off-tool samples; supplier qualification; qualify the process; qualify your process;
      qualify you as; qualification lot; qualification batch; qualification run; validation batch; validation lot;
      validation build; validation run; iq oq pq; oq; pq; performance qualification; operational qualification;
      ramp-up trial; ramp up batch; first production run; first production batch; first production lot; first series;
      small series; small batch trial; prove the process; prove out the process; prove-out; test the production line;
      test our assembly line; commissioning of the line; commission the line; set up the line; assembly line trial;
      assembly line trials; run on the line; production readiness; production intent build;
      low rate initial production; lrip; ramp up run; serial start-up; launch lot; zero lot;
      trial order before mass production; pcs first articles; pieces first articles; parts first articles
    `),
    customer_testing: list(`
      customer test; customer tests; customer testing; customer trial; customer trials; customer validation;
      customer acceptance; customer qualification; customer field test; client testing; client test; client trial;
      client trials; client evaluation; field test; field tests; field testing; field-test; field trial;
      field trials; field-trial; field evaluation; field validation; beta; beta test; beta tests; beta testing;
      beta testers; beta tester; beta customers; beta customer; beta users; beta units; beta program; beta programme;
      beta build; beta batch; beta phase; beta trial; alpha customers; alpha customer; user test; user tests;
      user testing; user trial; user trials; user study; user studies; end user test; end-user testing;
      usability test; usability tests; usability testing; usability study; clinical trial; clinical trials;
      clinical study; clinical evaluation; clinical use; clinical investigation; patient trial; patient study;
      summative study; on-site trial; site trial; site trials; test at customer; tests at customer;
      test at the customer; tested by customers; tested by customer; tested by the customer; testing by customer;
      testing by customers; customer will test; customers will test; customers can test; customer can test;
      customers to test; customer to test; customers to try; customer to try; customers try; customers can try;
      let customers try; let customers test; test customers; pilot customers; pilot customer; lead customers;
      lead customer; lead users; early adopters; early access; early access customers; trial customers;
      evaluation units; evaluation kits; evaluation samples for customers; samples for customers;
      samples to customers; samples for customer; hand out to customers; give to customers; end customers for;
      real users; real customers; tested in the field; in the field test; testing in the field; customer demo;
      customer demos; customer pilot; customer feedback; feedback from customers; feedback from users; user feedback;
      get feedback from; homologation at customer; certification lab; farmers to try; with customers;
      test with customers; test at two; seeding to customers; trial at customer; trials at customer; on trial with;
      trial users; test users; tester program; volunteers; test drivers; tests with customers
    `),
    market_validation: list(`
      market test; market tests; market testing; market-test; market trial; market validation; market introduction;
      market entry; market launch; market research; market pilot; market survey; market acceptance; market response;
      market feedback; validate the market; test the market; test market; testing the market; test marketing;
      seed the market; market seeding; seeding; soft launch; soft-launch; softlaunch; test sales; test sale;
      trial sales; trial sale; sales trial; sales test; test selling; sell-through; sell through; sellthrough;
      gauge demand; gauge interest; gauge the demand; test demand; test the demand; check demand; demand test;
      see if ~ sells; see if ~ sell; see whether ~ sells; whether it sells; whether they sell; if it sells;
      if people buy; would buy; will buy; see how ~ sells; see how ~ sell; pilot market; test store; test stores;
      pop-up store; pop up store; pop-up shop; regional launch; test in shops; test in stores; pilot store;
      pilot stores; mvp; minimum viable product; retail test; retail trial; retail pilot; a/b test;
      product-market fit; product market fit; test batch for amazon; launch test; limited launch; price test;
      trial on amazon; shelf test; consumer test; consumer testing; consumer trial; early sales; test the waters;
      testing the waters
    `),
    bridge_production: list(`
      bridge; bridge production; bridge build; bridge builds; bridge run; bridge batch; bridge lot; bridge order;
      bridge quantity; bridge quantities; bridge supply; bridge parts; bridge tooling; bridge manufacturing;
      bridging; bridge the gap; bridge the time; bridge until; bridging until; in the meantime; meantime; meanwhile;
      interim; interim supply; interim parts; interim production; interim batch; stop-gap; stopgap; stop gap;
      gap fill; fill the gap; cover the gap; supply gap; until the tool; until the tools; until tool; until tooling;
      until our tool; until our tooling; until the tooling; until the mold; until the mould; until the moulds;
      until the molds; until mold; until mould; until moulds; until molds; until our mold; until our mould;
      until injection; until the injection; until the hard tool; until hard tool; until hard tooling;
      until production tooling; until production tool; until series tool; until the series tool; until the die;
      until die casting; until the new tool; until the new mold; until serial tool; until serial production;
      until series production; until mass production; till the tool; till the mold; till tooling; till the mould;
      before the tool is ready; before tooling is ready; before the mold is ready; before the mould is ready;
      while the tool; while tooling; while the tooling; while the mold; while the mould; while we wait for the tool;
      while we wait for tooling; while waiting for the tool; while waiting for tooling; while the tool is being;
      tool is delayed; tooling is delayed; tool delayed; tooling delayed; mold is delayed; mould is delayed;
      tool delay; tool is late; tooling is late; mold is late; mould is late; tool broke; tool is broken; mold broke;
      mould broke; tool ~ is delayed; tool ~ delayed; tool ~ late; keep the line running; keep line running;
      keep our line running; keep production running; keep the line going; avoid line stop; avoid a line stop;
      line down; supply shortage; shortage until; cover demand until; cover the demand until; temporary supply;
      supplier failed; supplier went bankrupt; tool repair; tool is in repair; while our supplier; cover us until;
      tide us over; tides us over; gap until; mold repair; mould repair
    `),
    limited_commercial: list(`
      limited edition; limited series; limited run; limited release; limited commercial; limited sale; limited sales;
      limited production; special edition; collector edition; collectors edition; anniversary edition; for sale;
      to sell; we sell; will sell; sell them; sell to; sell on; selling; sold to; resale; end use; end-use;
      end use parts; enduse; commercial use; commercial sale; commercial release; commercial launch;
      commercial order; first commercial; webshop; web shop; online shop; online store; etsy; retail;
      first customers; first paying customers; paying customers; first customer orders; first customer order;
      customer orders; firm orders; pre-orders; preorders; pre-order; pre orders; preorder; backer; backers;
      backer rewards; rewards; ship rewards; kickstarter rewards; crowdfunding; crowdfunding finished;
      kickstarter campaign; kickstarter fulfilment; kickstarter fulfillment; kickstarter orders; indiegogo;
      fulfil orders; fulfill orders; fulfilment; fulfillment; to ship; ship to customers; shipping to customers;
      spares for; spare parts for; spares stock; spares; spare parts; spare part; service parts; service part;
      aftermarket; replacement parts; replacement part; replacement; fielded machines; machines in the field;
      repeat order; reorder; re-order; re order; same as last time; same as last order; same as before; as before;
      ramp; ramp slowly; ramp up; ramp-up; ramping; low volume production; low-volume production; low volume run;
      small production run; small volume production; short run production; small run for sale; for our product;
      production order; customer delivery; customer deliveries; delivery to customers; delivered to customers;
      distributor order; dealer orders; for dealers; for our dealers; launch edition; launch quantity; for launch;
      for the launch; product launch; initial sales; first sales; commercially; limited market; merchandise; merch;
      giveaway; giveaways; custom build for a customer; installation at; install in; installed in;
      build into machines; built into; in our machines; for our machines; fleet; maintenance; mro; overhaul;
      restoration; machine is down; stock order; safety stock; blanket order; series order; initial production;
      spare for; as a spare; as spare; breakdown spare; launch customers; repeat of order; repeat of
    `),
  },
  twoFaced: [
    {
      phrases: list(
        `test part; test parts; test pieces; test units; test samples; for testing; for tests; for test; for a test; for trials; to test; trials; try out; try-out; for evaluation; validation; evaluation`,
      ),
      open: 'function_test',
      proven: null,
      alone: null,
    },
    {
      phrases: list(
        `demo; demos; demo unit; demo units; demonstration; demonstrator; demonstrators; demonstration units; for demo`,
      ),
      open: 'appearance_review',
      proven: 'customer_testing',
      alone: 'appearance_review',
    },
    {
      phrases: list(
        `customer evaluation; for the customer; evaluation by the customer; customer review; customer samples; customer approval; customer sample`,
      ),
      open: null,
      proven: 'customer_testing',
      alone: 'customer_testing',
    },
    {
      phrases: list(
        `first batch; first lot; small batch; first run; small lot; initial batch; initial run; low volume`,
      ),
      open: null,
      proven: 'pilot_run',
      alone: null,
    },
    {
      phrases: list(`first article; fai; first off; first offs; fat; first article inspection`),
      open: null,
      proven: 'pilot_run',
      alone: null,
    },
    { phrases: list(`launch`), open: null, proven: 'limited_commercial', alone: null },
    {
      phrases: list(`dvt; dvt build; engineering validation; design validation test; design verification test`),
      open: 'function_test',
      proven: 'function_test',
      alone: 'function_test',
    },
  ],
  decoys: list(`
      pilot plant; pilot plants; pilot hole; pilot holes; pilot valve; pilot valves; pilot bore; pilot diameter;
      pilot light; pilot seat; autopilot; pilot operated; pilot shaft; pilot drill; test report; test reports;
      test certificate; test certificates; visual inspection; cosmetic surface; cosmetic surfaces; cosmetic scratch;
      cosmetic defect; cosmetic defects; cosmetic issue; cosmetic issues; cosmetic face; display panel;
      display cover; display frame; display housing; display housings; display bezel; display bezels; display glass;
      display holder; lcd display; display mount; bridge plate; bridge bracket; bridge rectifier; h bridge;
      bridge crane; market price; market leader; fai report; fai per as; ppap level; ppap documents; ppap docs;
      ppap done; ppap ~ done; ppap approved; ppap passed; sample report; display stand; display stands;
      photo attached; photos attached; see photos; see photo; attached photos; presentation attached;
      pressure tested; leak tested; proof of delivery; retail price; retail box; maintenance free;
      customer orders us; fit tolerance; fit h7; transition fit; press fit; press-fit; interference fit; slip fit;
      clearance fit; beta titanium; alpha beta; alpha-beta; sliding fit; thanks for the presentation;
      replacement tool; ramp angle; loading ramp; ramp rate; display port; exploring options; not sold;
      as discussed at the expo; met at the exhibition; met you at the trade show; met at the trade show;
      saw you at the; appearance requirements; fai report required; fai required; with fai; incl fai; include fai;
      fai +; + fai; need fai; ppap required; ppap level 3 required; repeatability; sales team; visual defects;
      prototype shop; final inspection; final price; final customer; final quote; final delivery; final assembly;
      final date; final answer; final cost; final payment; final destination; approved supplier; approved suppliers;
      approved vendor; approved material; budget approved; budget is approved; budget approval; quote approved;
      price approved; approved budget; approved vendor list; material approved; fda approved; ul approved;
      tool is ready; change of address; price change; price changes; change order; tool change; change the price;
      change the quantity; quantity may change; quantities may change; qty may change; volumes may change;
      dates may change; date may change; schedule may change; delivery may change; price may change;
      forecast may change; repeat the question; tool validation; moulds are approved; molds are approved;
      mould is approved; mold is approved; tooling released; tool released; tool approved; open design; function key;
      works council; water works; works order; po draft; draft po; draft order; draft quote; draft contract;
      fea done; expect to sell; hope to sell; plan to sell
    `),
  status: {
    concept: list(`
      concept; concept phase; concept stage; concept only; only a concept; just a concept; still a concept;
      early concept; rough concept; idea phase; idea stage; just an idea; only an idea; an idea; idea for;
      rough idea; proof of concept; proof-of-concept; poc; no drawing; no drawings; no drawing yet; no drawings yet;
      without drawing; without drawings; no cad; no cad yet; no cad model; no cad file; no cad files; no 3d model;
      no model yet; don't have a drawing; don't have drawings; do not have a drawing; do not have drawings;
      don't have any drawings; don't have cad; haven't drawn; not drawn yet; no design yet; only a sketch;
      just a sketch; only sketches; hand sketch; hand sketches; hand drawn; hand-drawn; rough sketch; rough sketches;
      napkin; napkin sketch; back of a napkin; sketch only; sketches only; a sketch; sketch; sketches; pencil sketch;
      only renderings; only have renderings; renderings and; only renders; just renderings; just exploring;
      exploring; feasibility phase; feasibility stage; feasibility study; brainstorming; brainstorm; drawing board;
      early idea; early stage idea; early days; need help with the design; need a designer; help us design;
      help me design; pre-concept; conceptual; conceptual stage; conceptual design; concept design; concept model;
      concept sketch; have the idea; have an idea; no files yet; no file yet; no prints yet; clay model;
      only a rendering; just a rendering; paper design; sketching; still sketching
    `),
    changing: list(`
      changing; may change; may still change; might change; might still change; could change; could still change;
      can still change; can change; will change; will still change; still change; still changes; still changing;
      is changing; keeps changing; likely to change; expect changes; expect some changes; some changes;
      subject to change; design changes; drawing changes; changes expected; changes possible; changes likely;
      likely change; probably change; may need changes; still tweaking; tweaking; tweak; tweaks; needs tweaking;
      still iterating; iterating; iterate; still evolving; evolving; still moving; still refining; refining;
      still adjusting; still modifying; modifying; still revising; revising; redesign; redesigned; redesigning;
      being redesigned; reworking the design; in flux; up in the air; still in development; in development;
      under development; still developing; still working on the design; still working on the drawing;
      working on the design; still optimizing; still optimising; still playing with; fluid; open points;
      not sure about the final design; being tweaked; tweaked; still fiddling; fiddling with; fiddle with;
      still working on it; still working on; working on it; may revise; may still revise; might revise;
      might still revise; could revise; could still revise; will revise; may be revised; may still be revised;
      may modify; may still modify; might modify; may adjust; may still adjust; might adjust; may tweak;
      may still tweak
    `),
    unchanging: list(`
      change; changes; changed; update; updates; revision; revisions; modification; modifications; deviation;
      deviations; alterations
    `),
    open: list(`
      unproven; untested; unvalidated; unverified; unreleased; unapproved; unfrozen; not tried; nobody has tried;
      no one has tried; never been tried; never tried; never been built; never built; never made; never been made;
      never tested; never been tested; have never been; has never been; nobody has tested; nobody tested;
      hasn't been tested; hasn't been tried; not tested; not been tested; not been tried; not ~ yet tried; untried;
      preliminary; preliminary drawing; preliminary drawings; prelim; draft drawing; draft design; work in progress;
      wip; tbd; tbc; nothing is fixed; nothing fixed; nothing is frozen; nothing is final; not settled; not fixed;
      not finished; design not; not sure about the design; not sure about the final design; unsure about the design;
      not happy with the design; does ~ even work; does it work; if it even works; if it works; whether it works;
      see if ~ works; see whether ~ works; see if ~ survives; see if ~ holds; see if ~ breaks; whether ~ survives;
      drawing is wrong; drawing was wrong; our drawing is wrong; error in the drawing; mistake in the drawing;
      design error; design flaw; design problem; didn't fit; did not fit; doesn't fit; does not fit; didn't work;
      did not work; doesn't work; does not work; holes missing; hole missing; first prototype; first prototypes;
      first proto; first iteration; early prototype; early prototypes; early prototyping; alpha build; alpha version;
      alpha prototypes; alpha stage; alpha phase; evt; evt build; evt units; evt stage; evt phase; issue rev;
      will issue rev; will be updated; will be revised; to be updated; to be revised; being updated; being revised;
      needs to be updated; new revision coming; another revision; new rev coming; next revision; learn from;
      feedback into the design; design is open; design still open; design open; open design; still open;
      still in design; design phase; in the design phase; design stage; design in progress; different ~ thickness;
      different ~ thicknesses; which version works; which variant works; which one works; works best; decide which;
      decide if; decides if; decides whether; decide if the; decides if the; decide whether the; try different;
      several iterations; before we freeze; before freezing; before design freeze; before we finalize;
      before we finalise; before finalizing; before the design is; before freeze; prior to design freeze;
      fix the problem; fix the design; not 100%; half baked; half-baked; unfinished; not ready; hasn't been built;
      has not been built; cad still in progress; cad in progress; too tight; was tight; too loose; next iteration;
      second iteration; 2nd iteration; first cut; experimental; still debugging; beta version of the design;
      concept hasn't; brand new design; not proven; still have doubts; still testing; still being tested;
      still in testing; still under test; in testing; still experimenting; experimenting; awaiting approval;
      awaiting release; waiting for approval; pending approval; pending release; drawing to follow;
      drawings to follow; prototype failed; prototypes failed; samples failed; test failed; tests failed;
      prototype broke; prototypes broke; sample broke; draft only; drafts; first ~ decide; first ~ decides;
      is a draft; only a draft; still a draft; strong enough; stiff enough; not sure ~ works; not sure ~ hold;
      not sure ~ holds; not sure if it works
    `),
    settled: list(`
      frozen; design frozen; freeze; design freeze; design-freeze; freezed; froze; finalized; finalised;
      design final; design is final; cad is final; cad final; cad ~ final; drawing final; drawing is final;
      drawings final; drawings are final; drawing ~ final; design ~ final; dwg final; dwg is final; final drawing;
      final drawings; final design; final cad; final rev; final revision; final version; final release;
      final geometry; geometry final; geometry is final; model is final; model final; print is final; data is final;
      data final; released; drawing released; drawings released; release; released drawing; released drawings;
      released part; released design; design released; fully released; released process; approved drawing;
      approved drawings; approved design; approved prototype; approved prototypes; approved sample; approved samples;
      approved part; approved parts; design approved; design is approved; design ~ approved; drawing ~ approved;
      drawings ~ approved; prototype ~ approved; prototypes ~ approved; prototype approved; prototypes approved;
      sample ~ approved; samples ~ approved; samples approved; part ~ approved; parts ~ approved; rev ~ approved;
      approved by the customer; approved by customer; approved by engineering; customer approved;
      customer has approved; customer signed; signed the drawing; signed the drawings; signed off; signed-off;
      sign off; sign-off; sign-off done; locked; locked down; locked in; design locked; design lock; validated;
      fully validated; design validated; verified; design verified; proven; proven design; design proven;
      design is proven; well proven; field proven; qualified; fully qualified; homologated; certified design; mature;
      mature design; design is mature; stable design; design is stable; design stable; settled; design complete;
      design is complete; design completed; design is done; design done; design finished; design is finished;
      design closed; design is fixed; design fixed; drawing fixed; drawing is fixed; geometry fixed;
      geometry is fixed; ppap approved; ppap done; ppap passed; ppap complete; ppap completed; ppap ~ done;
      fai approved; fai passed; fai done; passed all tests; passed all the tests; passed testing; passed the tests;
      passed the test; tests passed; tests all passed; all tests passed; testing passed; test passed;
      testing complete; testing completed; testing is complete; tests complete; tests completed; testing done;
      testing is done; tests are done; tests were ok; tests ok; tests all ok; passed validation; validation passed;
      validation complete; validation completed; validation is complete; validation done; passed qualification;
      qualification passed; qualification complete; passed dvt; dvt passed; dvt complete; dvt done;
      evt and dvt passed; dvt is done; passed evt; prototype passed; prototypes passed; prototypes have passed;
      prototype ~ passed; prototypes ~ passed; samples passed; samples ~ passed; prototype worked; prototypes worked;
      prototypes work; prototype works; prototypes worked well; prototypes were fine; prototypes were good;
      prototypes were ok; prototypes ok; prototype ok; prototype was ok; prototypes are ok; prototype fits;
      prototypes fit; samples were good; samples were fine; samples were ok; samples are good; samples ok;
      samples fit perfectly; protos ~ ok; protos ok; protos worked; protos passed; protos were good;
      protos were fine; protos fit; both ok; both were ok; all ok; all good; last round ok; last round was ok;
      they work; it works; works well; worked well; worked great; works great; works perfectly; worked perfectly;
      working well; work fine; works fine; worked fine; all dimensions ok; successful prototype;
      successful prototypes; successful prototype order; successful test; successful tests; successful trial;
      successful validation; successfully tested; successfully validated; tested successfully; tested and approved;
      tested ok; tested and ok; fully tested; prototype successful; prototypes successful; unchanged; is unchanged;
      drawing unchanged; same as last time; same as last order; same as before; same as previous;
      same as previous order; same part as; same as the approved; identical to the last; identical to last;
      as per last order; as last time; repeat order; reorder; re-order; repeat of; already in series;
      already in production; in series at; in series production; in production since; in production for;
      running production; current production part; series part; serial part; serial parts; series parts;
      existing product; existing part; proven in the field; past design freeze; post design freeze;
      after design freeze; production intent; production-intent; production ready; production-ready;
      ready for production; ready for series; tooling released; tool released; no open points; no open issues;
      already validated; already approved; already proven; rev ~ released; rev ~ frozen; baselined;
      under change control; ecn closed; sold for years; selling for years; design ~ ok'd; no issues; design ok;
      design is ok; drawing ok; set in stone; nailed down; good to go; prototyping is done; prototyping done;
      prototyping complete; prototyping is complete; prototyping finished; prototype phase is done;
      prototype phase done; finished prototyping; done prototyping; prototype stage is over; prototype phase is over;
      drawing frozen; drawings frozen; drawing ~ frozen; drawings ~ frozen; design ~ frozen; cad frozen;
      cad ~ frozen; drawing ~ released; drawings ~ released; design ~ released; dwg ~ released; dwg ~ frozen;
      same drawing; same revision; same rev; same as approved; identical to the approved; prototypes ~ ok;
      prototypes ~ fine; prototypes ~ good; samples ~ ok; samples ~ fine; samples ~ good; nothing will change;
      nothing changes; nothing is going to change; more of the same; same again; the same again;
      same as the last ones; exactly as before; same part again; passed ~ test; passed ~ tests; passed ~ testing;
      passed emc; passed certification
    `),
    earlyStage: list(`
      prototype; prototypes; proto; protos; prototyping; prototype stage; prototype phase; prototyping stage;
      prototyping phase; development part; development parts; experimental
    `),
  },
  abbreviations: list(`
    approx; appr; ca; circa; qty; no; nos; nr; pcs; pc; max; min; incl; ref; art; pos; rev; dwg; tel; dia; est; vs;
    resp; ea; etc; mr; ms; mrs; dr; inc; ltd; co; fig; mat; spec; temp; tol; thk; wk; wks; mth; yr; yrs; dept;
    attn; iss; ver; gr; cl; opt; alt; excl; mod; ext; ft; lbs; sq
  `),
  shared: list(`
    once; a; gross; will; in; do; no; an; am; also; fast; die; son; st; max; min; all; a few; per; h; g; l; n; t;
    d; r; v; z; i; q; me; has; ha; pa; like; say; so; to; at; on; or; as; us; he; mil; mils; war; was; not; come;
    art; rest; tag; hat; pin; pies; sin
  `),
  notTypos: list(`
    doable;     simple; simples; purses; charge; charges; charged; charging; trails; trail; lunch; nesting; resting; sitting;
    folded; resign; hosing; marker; printer; cutters; invalid; invalidated; improved; unproved; proved; moved;
    dozen; frozer; stretch; coasting; rackets; planes; planet; planted; approve; approves; release; releases;
    relapsed; tested; tester; costumer; finale; finals; cavern; valued; boring; threat; threats; treated; sample;
    ample; pieced; pierces; pilote; seaters; heater; heaters; bearings; hearing; covert; coverts; brackish; grades;
    graded; holder; folder; holders; bolder; sheets; sweets; weekly; meekly; months; mouths; moths; minuter;
    hourly; number; lumber; numbers; former; retain; retails; detail; details; detailed; market; markets; marked;
    concert; concepts; conceit; locket; looked; blocked; clocked; changer; chances; chance; hanging; verifies;
    verify; proper; drafts; crafts; grafts; shafts; sketchy; released; realised; relayed; replaced; design;
    designs; designed; designer; batched; matches; patches; latches; catches; hatches; leaves; sleeve; sleeved;
    bridge; bridle; fridge; ridges; stable; staple; stables; tables; cables; sables; mature; nature; matured;
    natures; qualified; quantified; quality; qualities; quantify; sold; sorted; prints; points; paints; painted;
    pointed; printed; planned; scanned; spanned; fixing; mixing; signed; singed; aligned; signal; signals; staged;
    stated; status; statue; statues; update; appeared; appears; forecast; cleaned; cleared; learned; bolted;
    molted; motors; rotors; metres; meters; liters; letters; latter; letter; better; butter; bottle; battle
  `),
  columns: columns({
    ordered:
      'ext qty; extended qty; qty ext; net req; net requirement; net; to produce; quantity ordered; to order; to make; order quantity; order qty; qty ordered; qty to order; order',
    quantity: `qty; quantity; qtty; qnty; q'ty; part quantity; # needed; needed; quantity required; quantity_required; qty needed;
      qty required; required; pcs; pieces; no off; off; count; amount; number of pieces; no of pcs; total qty; qty total; units;
      how many; number; req qty; reqd; need; want; wanted; lot size; batch; lot; make; now; qty now`,
    later: `eau; annual usage; annual volume; annual qty; annual quantity; annual demand; yearly; per year; later; later qty;
      forecast; yearly demand; p.a.; yearly usage; annual; est annual usage; next year; follow-up; then; per month; monthly`,
    perSet:
      'installed; each; qty per; qty per set; qty_per_set; qty per assy; per set; per assembly; qty/assy; per unit; qty per unit; per machine; each set; qty/set; per device; qty per machine; usage',
    name: 'name; part; part name; component; item; description; parts; designation; article; product; what; item description; material description; title; thing; piece; element; part description; item name; component name',
    partNumber: `part no; part no.; part_no; part number; p/n; pn; mfr part #; sku; mdm no; drawing; drawing no; dwg; dwg no;
      drawing number; part #; number of drawing; part id; item code; code; drawing_no; ref; reference; article no; item no.; part no/rev`,
    lineNumber: 'no; no.; #; index; find no; pos; pos.; line; ln; line no; item #; item no; nr; idx; row; position',
    unit: 'unit; uom; ea; unit of measure',
    price:
      'price; unit price; est_usd; usd price; cost per; cost; target price; target_price; amount usd; total price; usd; eur; value; target; budget',
    date: 'date; due; date ordered; due date; delivery; needed by; need by; lead time; required by; deadline; when; delivery date; need date; required date; date needed; by',
    material: 'material; mat; mat.; alloy; raw material; matl; material/finish',
    process:
      'process; operation; method; made by; manufacturing; technology; manufacture; how; route; manufacturing process',
    use: 'use; purpose; application; used for; for; usage; what for; intended use; destination; goes to',
    status:
      'status; rev status; phase; design status; drawing status; state; design; maturity; release; drawing state; drawing; design state',
    remark: 'notes; note; remark; remarks; comment; comments; info; instructions',
    other:
      'rev; rev.; revision; finish; size; dimensions; weight; surface; colour; color; thickness; treatment; tolerance; issue; len; length; dia; spec; image; cad; file; supplier; customer; stock qty; in stock; stock; open po; on hand; available',
    cancelled:
      'cancelled; canceled; cancel; skip; deleted; on hold; void; dropped; obsolete; not needed; have; we have; in stock; on stock; buy; bought; stock',
    total: 'total; subtotal; sub-total; sum; totals; grand total; all; tax; vat; freight; shipping',
  }),
}

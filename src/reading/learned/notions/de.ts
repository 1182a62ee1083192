/** What German words are about, by notion; `*` ends a stem. */
export const de = {
  design:
    'zeichnung*; konstruktion*; konstruktiv; design*; geometrie*; modell; cad; form; kontur; masse; mass; index; revision; rev; stand; version; entwurf; zeichnungsstand; plan; plane; step; bohrbild; layout; konstruktionsstand; 3d*; bauform',
  settled:
    'freigegeben*; freigabe; eingefroren*; design freeze; designfreeze; final*; endgultig*; abgenommen*; abnahme; genehmigt*; verabschiedet; unterschrieben; fix; fest; steht; stehen; validiert*; qualifiziert*; zertifiziert*; bestanden; fertig; abgeschlossen; erledigt; abgehakt; erprobt; bewahrt*; ausgereift*; serienreif*; geprft; gepruft*; getestet; zugelassen; abgesegnet; abgenickt; festgelegt; steht fest; ok; i.o.; in ordnung; passt; durch; freeze; gestempelt; bauartgenehmigt; ausentwickelt; verbindlich',
  change:
    'ander*; geandert*; anderung*; andern; andert; anpass*; angepasst*; modifiz*; uberarbeit*; verschieb*; verschoben; nachbesser*; korrig*; korrektur*; optimier*; verbesser*; umkonstruier*; neu zeichnen; dreht; drehen; ruttel*; nachschleif*; wandern; wachsen; nacharbeit*; nochmal ran; umgezeichnet; verstark*; schraub*; abweich*; nachste version; neue version; anfassen; angefasst; verfeiner*; feilen',
  no: 'nicht; kein*; nie; niemals; ohne; weder; noch nie; nichts; niemand; nimmer; keiner; net; ned; mitnichten; statt; nirgends; bloss nicht',
  pending:
    'noch; offen*; ausstehend; steht aus; stehen aus; aussteht; warten; wartet; unklar; unentschieden; ungeklart; tbd; bevor; bis; fehlt; fehlen; derzeit; momentan; gerade; in klarung; in arbeit; vorerst; zurzeit; zur zeit; gesperrt; bisher; weiterhin; in der schwebe; erst; uberlegen; schwanken',
  may: 'kann; konnte; konnten; wahrscheinlich; wohl; vielleicht; evtl; eventuell; sicher; bestimmt; wird; werden; durfte; vermutlich; moglicherweise; soll; rechnen; voraussichtlich; geplant; ggf',
  draft:
    'vorlaufig*; vorabzug; entwurf; entwurfsstand; in entwicklung; entwicklung*; erster wurf; erster versuch; ungetestet*; unerprobt*; experiment*; provisor*; platzhalter; grob; work in progress; wip; beta; fruhen; fruhes; fruh; versuchsstand; versuchsteil*; unfertig; erster stand; studie; studenten; forschung; probeweise; zwischenstand; nicht freigegeben; a-muster; b-muster; arbeitsstand; unverbindlich',
  idea: 'idee*; konzept*; skizz*; serviette; bierdeckel; im kopf; kopf; vorstellung; schwebt; pappe; pappmodell; schaum*; einfall; eingefallen; traum*; gezeichnet ist noch nichts; bleistift; handskizze; gedanke; gekritzel; brainstorm*; rendering; holzmodell; knete; papier; erfindung; vision; gedankenspiel; ausgedacht; uberlegung; whiteboard',
  fresh:
    'neukonstruktion*; neuentwicklung*; neu entwickelt*; neu konstruiert*; von grund auf; noch nie gebaut; noch nie gefertigt; brandneu*; vollig neu; ganz neu; erstmals gebaut; neues design; neue geometrie; neuentwurf; komplett neu; neu gezeichnet',
  same: 'gleich*; identisch*; unverandert*; wie gehabt; wie immer; wie letztes mal; wie beim letzten; wie zuvor; wie bisher; wieder; nachbestell*; nochmal; noch einmal; wiederhol*; dasselbe; dieselbe*; genauso; genau so; wie bei; vorjahr; letzten jahr; letztes jahr; letzte bestellung; altbekannt*; folgeauftrag; wie im',
  since:
    'seit; jahren; jahre; lauft; laufen; im einsatz; im feld; bestehend*; laufend*; katalog*; jahrzehnt*; standardteil; bestand; langjahrig*; etabliert; verbaut; regelmassig; monatlich; dauerlaufer',
  series:
    'serie; serien*; produktion; fertigung; sop; linie; grossserie; montagelinie; standard; serienstand; serienanlauf; reihe',
  feasible:
    'machbar*; moglich; geht das; uberhaupt; herstellbar; fertigbar; realisierbar; umsetzbar; geht sowas; ginge; hinbekommen; hinkriegen; gehen wurde; denkbar; klappen kann; funktionieren kann; dfm; spinnerei; zu dunn; geht so was; entformbar; frasbar; giessbar; druckbar; prinzip',
  learn:
    'ob; herausfinden; prufen; sehen; schauen; gucken; probieren; ausprobieren; testen; erproben; verifizier*; untersuch*; versuch*; wissen; nachsehen; vergleich*; beurteil*; bewerten; uberprufen; absicher*; feststellen; klaren; erkenntnis*',
  test: 'test*; prufstand*; versuch*; belast*; druck*; dicht*; dauerlauf*; dauertest; ermudung*; vibration*; crash*; berst*; falltest; bruch*; lebensdauer*; klimakammer; salzspruh*; zugversuch; verschleiss; halt; aushalten; halten; standhalten; evt; dvt; funktion*; labor; rutteln; messen; temperatur*; wechsellast; zyklen; lastwechsel; zerreiss*; erprobung*; kaputt; drehmoment; schwing*; hydraul*; gerausch; prufung; funktionsmuster',
  fit: 'passt; passen; passform; passprobe; einbau*; einbauprobe; probemontage; montage; montier*; klemmt; kollidier*; kollision*; freigang; bauraum*; anprobe; anprobieren; einrast*; rastet; schnapp*; verbau*; anhalten; fugen; zusammenbau*; zusammenpassen; sitzt; spiel; ergonom*; in der hand; platz; zugang; montierbar*; aufstecken; einklipsen; einstecken; dummy; nullspalt; spaltmass*; steckt',
  look: 'optik; optisch*; aussehen; aussieht; haptik; farbe; farb*; oberflache; glanz*; narbung; foto*; messe*; messemodell; ausstellung; ansicht*; designmuster; anschauungs*; vorstand; prasentation; prasentier*; zeigen; vorfuhr*; grenzmuster; urmuster; farbmuster; designreview; schick; wirkt; wirkung; katalogfoto; showroom; lack*; investor*; styling; musterfreigabe; bemuster*; designer*; anfuhl*; vitrine; prospekt; messestand',
  user: 'kunde*; kunden; anwender*; nutzer*; benutzer*; patient*; tester*; klinik*; krankenh*; landwirt*; familie*; personal; freiwillig*; monteur*; fahrer*; pfleger*; arzt*; arzte; handler*; stadtwerke; betriebe; handwerker*; leute; kita*; kollegen; haushalte; studierende; probanden; feldtester; pilotkunde*; bekannte; mitglied*; werkstatt*; wirte; koche',
  report:
    'ruckmeld*; feedback; berichten; berichtet; meinung*; sagen; fragebogen; bewert*; notier*; tagebuch; umfrage; erfahrung*; eindruck*; ruckmeldung*; beobacht*; urteil; mitteilen; erzahl*; befrag*; kritik; auskunft',
  lend: 'leih*; verleih*; kostenlos; gratis; wochen; feldtest*; feldversuch*; felderprobung; betatest; probeweise; benutzen; nutzen; tragen; im alltag; alltag; ausprobieren; monate; quartal; vierteljahr; testweise; verteil*; erproben; winter; saison; einsatztest; testgerat*; zur probe; bekommen; probebetrieb',
  market:
    'markt*; markttest; nachfrage; kickstarter; crowdfunding; startnext; popup*; verkauft sich; verkaufen lasst; kauft; kaufen; kaufer; limitiert*; sonderedition; testverkauf; vorverkauf; vorbestell*; anlauft; ankommt; interesse; filialen; ladchen; laden; regal; anklang; testmarkt; zahlungsbereit*; absatz; ob es sich; abverkauf; probeverkauf',
  sell: 'verkauf*; verkauft; liefern; ausliefer*; auslieferung; rechnung; bezahlt; zahlen; shop; onlineshop; auftrag*; kundenauftrag; lager; vertrieb; handel; einbau in; verbaut; kleinserie*; geht an; gehen an; gehen in; export; maschinen; anlage*; anlagen; endkunde*; erstserie; bestellt; vermiet*; umsatz; serienbedarf; ausstatt*; sonderserie; projekt',
  tool: 'werkzeug*; form; spritzguss*; spritzgiess*; giesser*; lieferant*; zulieferer; zweitquelle; kokille; modellplatte; stanze; stanzwerkzeug; werkzeugbau*; insolven*; pleite; hersteller; stammlieferant; vorlieferant; dreher',
  bridge:
    'uberbruck*; bis; bruck*; zwischenzeit; inzwischen; solange; lucke; interim*; reparatur; ausfall; verzoger*; verspat*; vorubergehend; engpass; notbedarf; ubergang*; zwischenlosung; stillstand vermeiden; uber die runden; weg; ausgefallen; kommt; eintrifft; lieferstopp; abkundigung; abgekundigt; restbestand; uberlauf',
  spare:
    'ersatz*; ersatzteil*; verschleissteil*; verschlissen; abgenutzt; gebrochen; kaputt; defekt*; steht still; steht; stillstand; wartung; instandhaltung; reparatur; uberholung; revision; restaur*; ausgeschlagen; abgerissen; verbrauchsteil*; nachruest*; gerissen; servicefall; service; ersetzen; ersetzt; ausgefallen; instandsetz*; eingelaufen; hin; zerbroselt; zerbrochen',
  pilot:
    'pilot*; pilotserie; nullserie*; vorserie*; 0-serie; erstmuster*; empb; fai; ppap; ppf; first article; run@rate; run at rate; pvt; anlauf*; prozessfahigkeit; fahigkeits*; cpk; werkzeugfallend*; t1; t0; hochlauf; probelauf; serienanlauf; linienversuch; erstbemuster*; erstmusterprufbericht; takt; vda; maschinenfahigkeit; erstlos; probelos; prozessvalid*; bemusterung',
  proto: 'prototyp*; proto; protos; muster*; einzelstuck; einzelteil; handmuster',
  past: 'war; waren; hatte; hatten; letzte*; damals; fruher; vor; bereits; schon; wurde; wurden; gestern; vorher; ehemalig*; gewesen',
  trade:
    'preis*; zahlung*; lieferung; termin*; liefertermin; lieferzeit; material; werkstoff; verpack*; angebot*; kosten; budget; menge; transport; fracht; rechnung; vertrag; rabatt; konditionen; bestellung; farbe; bestand; zeugnis; versand; eloxal; beschichtung; stuckzahl',
  later:
    'spater; danach; dann; nachste*; anschliessend; kunftig; folge*; im herbst; im fruhjahr; nachher; hinterher; zukunft; darauf',
  if: 'wenn; falls; sobald; sofern; je nach; abhangig; im falle; vorausgesetzt; erst wenn; hangt',
  but: 'aber; ausser; nur; obwohl; jedoch; lediglich; allerdings; bloss; abgesehen; trotz; sondern; doch; dennoch; bis auf',
  otherOne:
    'andere*; anderen; kollege*; wettbewerb*; alte*; alten; nachbar*; unabhangig; nichts zu tun; fremd*; getrennt; nicht dies*; konkurrenz',
  want: 'angebot; anfrage; fragen an; anbieten; bitte um; brauch*; benotig*; bestell*; mocht*; hatten gern*; suchen; preis fur; was kostet; was kosten; fertig*; herstell*; machen; mach; liefern; kalkulier*; offerte; offerier*; unterbreiten; bedarf; nehmen; kaufen; drehen; frasen; lasern; kanten; giessen; drucken; kriegen wir; konnt ihr; konnen sie; wir wollen; ordern; quot*',
  pieces:
    'stuck; stk; st; stck; teile; satz; satze; je; menge; anzahl; paar; x; muster; exemplar*; pcs; einheiten; dutzend; los',
  arrived:
    'angekommen; eingetroffen; erhalten; geliefert; versendet; versandt; verschickt; paket; palette; sendung*; abgeholt; unterwegs; wareneingang; eingegangen; zuruckgeschickt; retoure; lieferschein; gebucht; spedition',
  money:
    'rechnung*; bezahlt; uberwiesen; zahlung*; gutschrift; mahnung; offene posten; uberfallig; konto; mwst; skonto; buchhaltung; zahlungseingang; storno',
  stock:
    'lager; bestand; inventur; vorrat; regal; restbestand; lagerbestand; auf lager; mindestbestand; lagerort; zahlung ergab; noch da',
  capacity:
    'kapazitat*; auslastung; schicht*; maschinenstunden; uberstunden; ausgelastet; engpass; ausschuss*; ausbringung; pro tag; pro schicht; oee; rust*; taktzeit; stillstandszeit; lieferzeiten',
  office:
    'besprechung; termin; meeting; anruf; mittag*; kaffee; geburtstag; urlaub; krank; willkommen; gluckwunsch; webinar; newsletter; schulung; stelle; bewerb*; besuch*; audit; umfrage; protokoll; ticket; server; passwort; link; kantine; feier; team; gesucht; werkleiter; parkplatz',
  asks: 'was ist; was sind; was heisst; was bedeutet; unterschied; erklar*; bedeutet; wie lange; wie viele; wie genau; warum; weshalb; wann; welche; faustregel; generell; grundsatzlich; ublich; ublicherweise; bieten sie; habt ihr; konnt ihr auch; mindestmenge; mindestbestell*; wer weiss; weiss jemand; gibt es',
  promo:
    'rabatt; aktion; angebot gilt; versandkostenfrei; sonderpreis; jetzt neu; abmelden; sparen; wir bieten; unser neues; fuhrend*; herzlich ein; messeeinladung; prospekt; gutschein; gultig bis',
  mine: 'unsere bestellung; auftragsbestatigung; bestatig*; wo bleibt; wann kommt; status; bestellnummer; verschieb*; storn*; reklam*; beanstand*; 8d; mangel*; verspatet; lieferverzug; auftragsstand; nachfass*; termintreue',
}

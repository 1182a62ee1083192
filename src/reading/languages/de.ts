import type { Language } from './language.ts'
import { columns, list } from './language.ts'

export const de: Language = {
  numerals: {
    words: {
      zweimal: 2,
      dreimal: 3,
      viermal: 4,
      fünfmal: 5,
      sechsmal: 6,
      zehnmal: 10,
      ein: 1,
      eins: 1,
      eine: 1,
      einen: 1,
      einem: 1,
      einer: 1,
      zwei: 2,
      zwo: 2,
      drei: 3,
      vier: 4,
      fünf: 5,
      sechs: 6,
      sieben: 7,
      acht: 8,
      neun: 9,
      zehn: 10,
      elf: 11,
      zwölf: 12,
      dreizehn: 13,
      vierzehn: 14,
      fünfzehn: 15,
      sechzehn: 16,
      siebzehn: 17,
      achtzehn: 18,
      neunzehn: 19,
      zwanzig: 20,
      dreißig: 30,
      vierzig: 40,
      fünfzig: 50,
      sechzig: 60,
      siebzig: 70,
      achtzig: 80,
      neunzig: 90,
    },
    scales: { hundert: 100, tausend: 1000, tsd: 1000, million: 1_000_000, millionen: 1_000_000 },
    fractions: { drittel: 3, viertel: 4, fünftel: 5, sechstel: 6, achtel: 8, zehntel: 10 },
    joiners: ['und'],
    compound: true,
    collectives: { Dutzend: 12, Gros: 144, Paar: 2, Schock: 60 },
    vague: {
      'ein paar': [3, 5],
      paar: [3, 5],
      einige: [3, 5],
      mehrere: [3, 5],
      wenige: [3, 5],
      'eine Handvoll': [3, 5],
      Handvoll: [3, 5],
      'ein Paar': [3, 5],
      'ne Handvoll': [3, 5],
      'eine kleine Handvoll': [3, 5],
      'ein halbes Dutzend': [6, 6],
      'halbes Dutzend': [6, 6],
      'ein Dutzend': [12, 12],
      'ein gutes Dutzend': [12, 12],
      'ein paar Dutzend': [24, 60],
      'paar Dutzend': [24, 60],
      'einige Dutzend': [24, 60],
      'mehrere Dutzend': [24, 60],
      Dutzende: [24, 60],
      'ein paar hundert': [200, 500],
      'paar hundert': [200, 500],
      'einige hundert': [200, 500],
      'mehrere hundert': [200, 500],
      Hunderte: [200, 900],
      'ein paar tausend': [2000, 5000],
      'einige tausend': [2000, 5000],
      'mehrere tausend': [2000, 5000],
      Tausende: [2000, 9000],
      'ein einziges': [1, 1],
      'ein einzelnes': [1, 1],
      'einen einzigen': [1, 1],
      'eine einzige': [1, 1],
      'nur eins': [1, 1],
      'nur ein': [1, 1],
      'nur eine': [1, 1],
      'nur einen': [1, 1],
      'nur einmal': [1, 1],
      Einzelstück: [1, 1],
      Einzelteil: [1, 1],
      Einzelanfertigung: [1, 1],
      Unikat: [1, 1],
      'ein bis zwei': [1, 2],
      'zwei bis drei': [2, 3],
      'anderthalb Dutzend': [18, 18],
      'eineinhalb tausend': [1500, 1500],
      'ein halbes hundert': [50, 50],
      'eins oder zwei': [1, 2],
    },
  },
  roles: {
    per: list(`je; jede; jeder; jedes; jeden; pro; in jede; in jeden; für jede; für jedes; für jeden`),
    setWord: list(`Satz; Sätze; Set; Sets; Stück; Teil; Monat; Jahr; Woche; Farbe; Zeichnung; Seite; Typ; Variante`),
    variantWord: list(
      `schwarz; weiß; rot; blau; grün; grau; gelb; orange; silber; gold; natur; eloxiert; roh; poliert; matt; glänzend; klein; groß; kleine; große; links; rechts; transparent; schwarze; weiße; rote; blaue; graue; schwarzen; weißen; lackiert; verzinkt; in Blech; Edelstahl; Messing; verchromt; linke; rechte; kurz; lang`,
    ),
    unit: list(
      `Stück; Stücke; Stk; Stck; St; Stueck; Stk.; St.; Stck.; Teile; Exemplare; Einheiten; Muster; Sätze; mal; Prototypen; Teil; Satz; Paar; Musterteile; Stückzahl`,
    ),
    perhaps: list(
      `evtl; evtl.; eventuell; vielleicht; evtl. auch; eventuell auch; ggf.; ggf; alternativ; oder auch; vielleicht auch`,
    ),
    perUnit: list(
      `je Gerät; pro Gerät; je Maschine; pro Maschine; je Fahrzeug; pro Fahrzeug; je Anlage; pro Anlage; je Satz; pro Satz; je Einheit; pro Einheit; je Standort; pro Standort; je Filiale; pro Filiale; je System; je Baugruppe; pro Baugruppe; je Station; pro Station; jede Anlage; jedes Gerät; jede Maschine; pro Roboter; je Roboter; je Pumpe; pro Pumpe; pro Motor; je Motor`,
    ),
    useUnit: list(
      `Geräte; Gerät; Geräten; Maschinen; Maschine; Fahrzeuge; Fahrzeug; Anlagen; Anlage; Filialen; Läden; Standorte; Roboter; Pumpen; Sätze; Stationen; Einheiten; Systeme; Baugruppen; Räder; Motoren; Greifer; Prüfstände`,
    ),
    double: list(
      `das Doppelte; doppelte Menge; die doppelte Menge; doppelt so viele; doppelte Anzahl; doppelte Stückzahl; doppelt; verdoppeln; doppelte`,
    ),
    raise: list(
      `erhöhen; erhöht; ändert sich; ändern; geändert; reduzieren; reduziert; aufstocken; steigt; sinkt; korrigieren; korrigiert; anheben; senken; ändere; erhöht sich; erhöhen auf; geht hoch; hochsetzen; raufsetzen; aufgestockt; verringern; verringert; kürzen; gekürzt; umstellen; statt mit`,
    ),
    kinds: list(
      `Teilenummern; Sachnummern; Zeichnungen; verschiedene Teile; verschiedene; Positionen; Dateien; Artikelnummern; Entwürfe; Designs; Geometrien; Artikel; unterschiedliche; Teilearten; STEP-Dateien; Modelle; verschiedenen; Zeichnungsnummern; Nummern; STEPs; Konstruktionen`,
    ),
    countWord: list(`
      Stück; Stücke; Stk; Stck; St; Stueck; Teile; Teil; Einheiten; Einheit; Exemplare; Exemplar; Sätze; Satz; Sets;
      Garnituren; Bauteile; Bauteil; Muster; Musterteile; Mustern; Prototypen; Prototyp; Proto; Erstmuster;
      Handmuster; Funktionsmuster; Vorserienteile; Serienteile; Nullserienteile; Ersatzteile; Werkstücke;
      Komponenten; Baugruppen; Baugruppe; Geräte; Gerät; Produkte; Modelle; Artikel; Testteile; Versuchsteile;
      Probeteile; Probestücke; Probestück; Musterstücke; Rohlinge; Fertigteile; Frästeile; Drehteile; Gussteile;
      Spritzgussteile; Spritzteile; Blechteile; Pilotteile; Einzelstücke; Kits; Pärchen; davon Stück; x; er; er Los;
      er Serie; er Charge; er Auflage
    `),
    partNoun: list(`
      Gehäuse; Winkel; Halter; Halterung; Deckel; Platte; Welle; Achse; Buchse; Hülse; Flansch; Ring; Scheibe;
      Zahnrad; Zahnräder; Ritzel; Bolzen; Stift; Schraube; Mutter; Rahmen; Träger; Block; Blöcke; Ventilblock;
      Ventilblöcke; Hebel; Griff; Knopf; Knöpfe; Kappe; Abdeckung; Blende; Adapter; Düse; Lager; Lagerbock;
      Lagerböcke; Konsole; Schiene; Profil; Profile; Feder; Dichtung; Klemme; Klammer; Clip; Spindel; Rolle; Rad;
      Räder; Kolben; Zylinder; Stange; Rohr; Stutzen; Muffe; Nippel; Stößel; Nocken; Nabe; Kupplung; Laufrad;
      Laufräder; Impeller; Kühlkörper; Linse; Sockel; Fuß; Füße; Schale; Wanne; Behälter; Tank; Kasten; Kästen; Box;
      Tür; Klappe; Scharnier; Haken; Öse; Distanzhülse; Abstandshalter; Verteiler; Körper; Ventil; Ventile;
      Ventilkörper; Pumpe; Pumpengehäuse; Schaufel; Messer; Greifer; Greiferfinger; Finger; Backe; Vorrichtung;
      Lehre; Form; Werkzeug; Einsatz; Einsätze; Stecker; Taster; Bügel; Gabel; Strebe; Bock; Böcke; Keil; Leiste;
      Dose; Becher; Frontplatte; Frontplatten; Grundplatte; Grundplatten; Montageplatte; Bodenplatte; Kappen; Lampe;
      Leuchte; Schild; Schilder; Spule; Rotor; Stator; Elektrode; Führung; Anschlag; Anschläge; Stempel; Matrize;
      Kurbel; Pedal; Rumpf; Flügel; Propeller; Ersatzteil
    `),
    variant: list(`
      Varianten; Variante; Versionen; Version; Ausführungen; Ausführung; Farben; Farbe; Größen; Typen; Sorten;
      Positionen; Materialien; Werkstoffe; Härten; Oberflächen; Arten
    `),
    kit: list(`Satz; Sätze; Sätzen; Set; Sets; Bausatz; Bausätze; Bausätzen; Garnitur; Garnituren; Kit; Kits`),
    bothSides: list(`
      links und rechts; rechts und links; li/re; links/rechts; li und re; linke und rechte; oben und unten;
      Ober- und Unterteil; l/r
    `),
    side: list(`links; rechts; linke; rechte; linken; rechten; linker; rechter; li; re`),
    container: list(`
      Sätze à; Sätze zu je; Sätze mit je; Sets à; Sets zu je; Sets mit je; Kisten à; Lose à; Lose zu je; Packungen à;
      Kartons à; Satz zu; Sätze zu; Lose zu; Losen à; Losen zu je; Losen zu; mal; Chargen à; Chargen zu je
    `),
    quantityLabel: list(`
      Menge; Stückzahl; Stückzahlen; Anzahl; Bestellmenge; Losgröße; Los; Losgrösse; Bedarf; Auflage; Menge von;
      Stückzahl von; Auflage von; Los von; Losgröße von; Charge von; Kleinserie von; Serie von; Vorserie von;
      Nullserie von; Pilotserie von; Mengen; Bedarfsmenge; Stk; Stück; benötigte Menge; Gesamtmenge; Auftragsmenge;
      Abnahmemenge; Staffel; Mengenstaffel; Staffelpreise; Staffelpreise für; Teilezahl
    `),
    total: list(`
      insgesamt; gesamt; in Summe; zusammen; total; summa summarum; alles in allem; Gesamtmenge; Summe; im Ganzen
    `),
    each: list(`
      je; jeweils; pro Variante; pro Ausführung; pro Farbe; pro Version; je Variante; je Ausführung; je Farbe;
      je Version; pro Typ; je Typ; von jedem; von jeder; von jeder Variante; je Seite; pro Seite; Stück je; zu je;
      je Stück; pro Größe; je Größe; à
    `),
    upTo: list(`
      bis zu; bis; max; max.; maximal; höchstens; nicht mehr als; weniger als; unter; maximum; nicht über;
      allerhöchstens; bis maximal; bis max.; keine
    `),
    upToAfter: list(`
      maximal; max; max.; höchstens; oder weniger; maximum
    `),
    atLeast: list(`
      mindestens; min; min.; mind; mind.; wenigstens; nicht weniger als; mehr als; über; ab; zumindest; nicht unter
    `),
    atLeastAfter: list(`
      oder mehr; mindestens; aufwärts; und mehr; oder darüber
    `),
    about: list(`
      ca; ca.; circa; zirka; etwa; ungefähr; rund; um die; so um die; schätzungsweise; vielleicht; wohl; so; so etwa;
      gut; knapp; nur; genau; exakt; lediglich; noch; weitere; weiteren; zusätzliche; an die; voraussichtlich;
      wahrscheinlich; die; diese; diesen; der; den; unsere; erst einmal; erstmal; zunächst; möglichst; eventuell;
      evtl; evtl.; nochmal; nochmals; noch mal; von; in etwa; geschätzt; um; gegen; alle; sagen wir; sagen wir mal;
      mal
    `),
    aboutAfter: list(`
      ungefähr; etwa; circa; oder so; plus minus; plusminus; rum
    `),
    between: list(`
      zwischen; von; irgendwo zwischen
    `),
    rangeTo: list(`
      bis; bis zu; bis maximal; bis max; -; bis hin zu
    `),
    or: list(`
      oder; oder vielleicht; oder auch; bzw; bzw.; beziehungsweise; oder doch; oder eher; respektive; alternativ;
      ? oder; oder gar; , oder; , alternativ
    `),
    and: list(`
      und; sowie; und auch; und für; , und
    `),
    plus: list(`
      plus; und zusätzlich; und noch; zuzüglich; zzgl; zzgl.
    `),
    spare: list(`Ersatz; Reserve; als Ersatz; als Reserve`),
    firstOff: list(`Erstteil; ein Erstteil; ein Erststück; Erststück; erstes Teil`),
    more: list(`
      weitere; zusätzlich; mehr; extra; dazu
    `),
    ordinal: list(`
      erste; ersten; erstes; nächste; nächsten; die ersten; die nächsten; weitere; restliche; restlichen; übrigen
    `),
    dimensionAfter: list(`
      mm; cm; Millimeter; Zentimeter; Meter; Zoll; Mikrometer; µm; my; Grad; Gramm; Kilogramm; Kilo; kg; Tonne;
      Liter; Hundertstel; Zehntel; lang; breit; hoch; dick; stark; tief; Wandstärke; Durchmesser; Quadratmeter
    `),
    dimensionBefore: list(`
      Durchmesser; Länge; Breite; Höhe; Dicke; Wandstärke; Stärke; Gewicht; Tiefe; Radius; Toleranz; Steigung;
      Abmessung; Abmessungen; Maße; Maß; Blechdicke; Blechstärke; Materialstärke; Winkel von; Temperatur; Passung;
      Rauheit; Drehmoment; Maßstab; Teilung; Spiel; D; Nennweite; Schichtdicke; Ebenheit; Rundlauf
    `),
    ratingAfter: list(`
      Volt; Watt; Ampere; Umdrehungen; achsig; Achsen; Newton; Hertz; Zyklen; Bar; HRC; PS; polig; stufig; Shore; kN;
      Lastwechsel
    `),
    ratingBefore: list(`
      Modul; Klasse; Stufe; Level; Typ; Schutzart; Härte; Rauheit; Schutzklasse; Kategorie; Abb; Abb.; Tabelle;
      Phase; Runde; Schritt; Mindestmenge; Mindestbestellmenge; Kapitel; Abschnitt; Teilung; Prüfstufe; Vorlagestufe;
      PPF Stufe; PPAP Level
    `),
    gradeBefore: list(`
      Güte; Werkstoff; Werkstoff-Nr.; Werkstoffnummer; WNr; W.-Nr.; Edelstahl; Stahl; Alu; Aluminium; Messing; Titan;
      Festigkeit; Festigkeitsklasse; Material; EN AW; Titan Grade; Kunststoff; Farbe; Farbton; Legierung
    `),
    moneyAfter: list(`
      Euro; EUR; €; Cent; Franken; CHF; TEUR; T€
    `),
    moneyBefore: list(`
      Budget; Budget von; Budget liegt bei; Preis; Preis von; Zielpreis; Kosten; kostet; kosten; Preisziel;
      Budgetrahmen; Zielpreis von; Zahlungsziel; Zahlung; Stückpreis
    `),
    percentAfter: list(`
      Prozent; %; vH; Prozentpunkte; mal so; fach
    `),
    timeAfter: list(`
      Tag; Tage; Tagen; Arbeitstage; Arbeitstagen; Werktage; Werktagen; Woche; Wochen; Monat; Monate; Monaten; Jahr;
      Jahre; Jahren; Stunde; Stunden; Minute; Minuten; Sekunden; Uhr; Wo; Wo.; Std; Std.; Kalenderwochen; Quartal;
      Quartale; Schichten; Schicht; AT; KW; Jahrhundert
    `),
    timeBefore: list(`
      KW; Kalenderwoche; Woche; seit; Jahr; im Jahr; Baujahr; Bj; Bj.; ab dem; bis zum; bis spätestens; am; vom; zum;
      spätestens; Termin; Liefertermin; Wunschtermin; Datum; Quartal; Modelljahr; Frühjahr; Sommer; Herbst; Winter;
      Anfang; Ende; Mitte; Jahrgang
    `),
    monthName: list(`
      Januar; Februar; März; April; Mai; Juni; Juli; August; September; Oktober; November; Dezember
    `),
    referenceBefore: list(`
      Bestellung Nr; Bestellung Nr.; Bestell-Nr; Bestell-Nr.; Bestellnummer; Best.-Nr.; Best.Nr.; Auftrag;
      Auftragsnummer; Auftrags-Nr.; Auftrag Nr.; Anfrage Nr.; Anfrage-Nr.; Anfragenummer; Anfr.-Nr.; Angebot Nr.;
      Angebotsnummer; Angebots-Nr.; Zeichnung; Zeichnung Nr.; Zeichnungs-Nr.; Zeichnungsnummer; Zeichn.-Nr.;
      Zng; Zng.; Zg.-Nr.; Zchng; Art.-Nr.; Art.Nr.; Artikelnummer; Artikel-Nr.; Artikel; Teilenummer; Teile-Nr.;
      Teil Nr.; Teil-Nr.; Sachnummer; Sach-Nr.; Sachnr; Mat.-Nr.; Materialnummer; Ident-Nr.; Identnummer; Ident; Pos;
      Pos.; Position; Index; Revision; Rev; Rev.; Stand; Version; Ausgabe; Änderungsstand; Nr; Nr.; Nummer; Ref;
      Ref.; Tel; Tel.; Telefon; Mobil; Fax; Durchwahl; PLZ; Kunden-Nr.; Kundennummer; Projekt; Projekt-Nr.;
      Projektnummer; Charge; Chargennummer; Los-Nr.; Seite; Blatt; Werkzeug Nr.; Serien-Nr.; Seriennummer;
      Lieferschein; Rechnung; Rechnungsnummer; Ticket; Vorgang; Kst; Kostenstelle; Halle; HRB; Postfach; Anlage;
      str.; straße; Strasse; Hausnummer
    `),
    otherAfter: list(`
      Bohrung; Bohrungen; Loch; Löcher; Löchern; Gewinde; Gewinden; Gewindebohrungen; Gewindelöcher; Zahn; Zähne;
      Zähnen; Kavität; Kavitäten; Nest; Nester; fach Werkzeug; Schuss; Rippe; Rippen; Nut; Nuten; Taschen; Fläche;
      Flächen; Biegungen; Kanten; Kantungen; Aufspannungen; Maßen; Prüfmaße; Merkmale; Mitarbeiter; Mitarbeitern;
      Leute; Personen; Mann; Ingenieure; Kunden; Kunde; Anwender; Tester; Testern; Nutzer; Händler; Filialen; Läden;
      Märkte; Standorte; Werke; Firmen; Lieferanten; Anbieter; Angebote; Zeichnungen; Dateien; Seiten; Revisionen;
      Runden; Schleifen; Fragen; Punkte; Probleme; Anmerkungen; Maschinen; Anlagen; Werkzeuge; Zeugnisse; Berichte;
      Positionen; Bestellungen; Lieferungen; Teillieferungen; Lose; Losen; Chargen; Aufträge; Paletten; Fahrzeuge;
      Zyklen; Lagen; Schichten Lack; Fotos; Bilder; Varianten; Versionen; Farben; Ausführungen; Stellen; Länder;
      Patienten; Kliniken; Restaurants; Hotels; Schulen; Stufen; Gänge; pro Gerät; pro Fahrzeug; pro Maschine;
      je Gerät; je Maschine; je Fahrzeug; pro Baugruppe; pro Satz; Unterstützer; Backern; Gründer; Kollegen; Partner; Höfe; Hof; Betriebe; Betrieb; Kindergärten; Kindergarten; Vereine; Verein; Fahrer; Fahrern; Monteure; Monteuren; Ärzte; Pfleger; Köche; Köchen; Kinder; Kindern; Schüler; Studenten; Haushalte; Haushalten; Familien; Teilnehmer; Testfahrer; Probanden; Wirte; Wirten; Baumärkte; Baumärkten; Werkstätten; Hallen; Räume; Zimmer; Anschlüsse; Tasten; Schlitze; Schlitzen; Fenster; Stege; Steg; Speichen; Rillen; Absätze; Ecken; Radien; Biegekanten; Schweißnähte; Nähte; Lagen; Windungen; Sprachen; Antworten; Mails; Skizzen; Ansichten; Blätter; Blatt; Dateien; Anlagen im Anhang; Schichten; Nächte; Versuche; Tests; Reklamationen; Rückläufer; Ausfälle; auf Lager; am Lager; im Lager; vorrätig; Schichtbetrieb; Hübe; Hüben; Mio. Hübe; Zeichnungsnummern zusammen; davon
    `),
    otherBefore: list(`
      Teillieferungen von; Teillieferungen à; Lieferungen von; Lieferung von je; Abrufe von; Abrufe à; Abrufen à;
      Abrufen von; Messbericht für; Messprotokoll für; Messprotokoll über; Prüfbericht für;
      Erstmusterprüfbericht für; Team von; in Losen von; im Lager; auf Lager; alle; EMPB für; Messprotokoll von; pro;
      Mindestbestellmenge; Mindestbestellung; Mindestmenge; Mindestabnahme; MOQ; Rabatt ab; Mengenrabatt ab;
      Staffelpreis ab; Staffelpreise ab
    `),
    rate: list(`
      pro Jahr; im Jahr; p.a.; p. a.; pro Monat; im Monat; pro Woche; in der Woche; pro Quartal; pro Tag; am Tag;
      jährlich; monatlich; wöchentlich; /Jahr; /Monat; /Woche; /a; /J.; /Mon.; /Mon; /Tag; /Wo; je Monat; je Jahr;
      je Woche; jedes Jahr; jeden Monat; jede Woche; Jahresbedarf; Jahresmenge; Monatsbedarf; per anno; täglich;
      im Quartal; quartalsweise; Stück/Jahr; Stk/Jahr; Stk./Jahr; St./Jahr; St/Jahr; Stk./a; Stk/a; Stk/Monat;
      Stück/Monat
    `),
    rateBefore: list(`
      Jahresbedarf; Jahresmenge; Jahresbedarf von; Jahresmenge von; Jahresstückzahl; Jahresstückzahl von;
      Jahresvolumen; Monatsbedarf; Monatsmenge; jährlich; monatlich; wöchentlich; pro Jahr; pro Monat; pro Woche;
      Jahresabnahme; Serienbedarf; Serienmenge; Serienstückzahl; Bedarf pro Jahr; Bedarf p.a.; jährlicher Bedarf;
      monatlicher Bedarf; Jahresbedarf ist; Jahresbedarf liegt bei; Prognose; Forecast; geplante Jahresmenge;
      erwartete Jahresmenge; jeden Monat; jedes Jahr; EAU; Rahmenvertrag; Rahmenvertrag über; Rahmenauftrag über;
      Folgebedarf; Serie mit; Serie ab; Serie:
    `),
    later: list(`
      später; in der Folge; Folgeauftrag; Folgeauftrag über; Folgebestellung; Folgelos; Folgemenge; wenn alles passt;
      wenn alles klappt; wenn ok; wenn das passt; wenn es passt; wenn sie passen; wenn gut; wenn die Muster ok;
      bei Erfolg; bei Gefallen; bei Freigabe; nach Freigabe; nach erfolgreicher; nach Validierung; nach SOP; ab SOP;
      in Serie später; später in Serie; langfristig; mittelfristig; perspektivisch; zukünftig; künftig; in Zukunft;
      Option auf; mit Option auf; optional; als Option; eventuell später; im zweiten Schritt;
      in einem zweiten Schritt; zweite Charge; Phase 2; zweite Phase; Hochlauf auf; hochfahren auf; irgendwann;
      weiterer Bedarf; gefolgt von; der Rest später; Rest später; bei Serienstart
    `),
    laterIfOther: list(`
      nächsten Monat; nächstes Jahr; nächsten Jahr; nächstes Quartal; nächste Woche; kommendes Jahr; im Q1; im Q2;
      im Q3; im Q4; in Q1; in Q2; in Q3; in Q4; ab Q1; ab Q2; ab Q3; ab Q4; Q1; Q2; Q3; Q4; im Januar; im Februar;
      im März; im April; im Mai; im Juni; im Juli; im August; im September; im Oktober; im November; im Dezember;
      im Frühjahr; im Sommer; im Herbst; im Winter; Ende des Jahres; bis Jahresende; für die Serie; für Serie;
      in Serie; Serie; Serienproduktion; Serienfertigung; in der Serie; zum Serienstart; für den Serienstart; wenn;
      falls; sobald; nach; nachdem; sofern; geplant; geplant sind; erwartet; erwarten; voraussichtlich; ab 2026;
      ab 2027; ab 2028; potenziell; möglicherweise; Hochlauf; für den Markteintritt; für den Launch; Großserie;
      Monat darauf; zur Markteinführung; könnten; könnte; danach; anschließend; dann; nachher; im Anschluss;
      daraufhin
    `),
    now: list(`
      jetzt; zunächst; zuerst; erst; erstmal; erst mal; erst einmal; vorerst; vorab; aktuell; derzeit; momentan;
      sofort; zum Start; zu Beginn; für den Anfang; am Anfang; im ersten Schritt; erster Auftrag; Erstauftrag;
      Erstbestellung; diesmal; dieses Mal; dringend; heute; für jetzt; fürs Erste; erste Charge; erstes Los; Phase 1;
      erste Phase; anfangs; diesen Monat; diese Woche; vorweg
    `),
    during: list(`
      für; über; während; lang; für die nächsten; über die nächsten; für rund; für ca.
    `),
    request: list(`
      brauche; brauchen; braucht; benötige; benötigen; benötigt; bräuchte; bräuchten; will; wollen; möchte; möchten;
      suche; suchen; anfragen; Anfrage; Anfrage über; Anfrage für; anbieten; Angebot; Angebot für; Angebot über;
      bestellen; bestelle; bestellt werden; Bestellung; Bestellung über; Bestellung von; Nachbestellung;
      Nachbestellung von; Nachbestellung über; Auftrag über; fertigen; herstellen; produzieren; machen; liefern;
      Lieferung von; fräsen; drehen; drucken; gießen; Bedarf; Bedarf an; Bedarf von; Preis für; Preise für;
      Kosten für; was kosten; was kostet; wie teuer; kalkulieren; bitte um; hätte gern; hätten gern; hätte gerne;
      hätten gerne; gebraucht; gewünscht; ordern; abnehmen; kaufen; Ersatz für; Lieferzeit für; nehmen; planen;
      denken an; geht um; es geht um; wären; sollen; soll; freigeben
    `),
    past: list(`
      haben erhalten; erhielten; erhalten; bekommen; bekamen; hatten; getestet wurden; wir haben getestet;
      bestellt hatten; bestellten; letzte Bestellung; letzten Auftrag; letztes Mal; letzter Auftrag;
      letzte Lieferung; geliefert; geliefert wurden; gelieferten; erhaltenen; getesteten; gedruckten; die letzten;
      bereits; vorige; vorherige; vorherigen; bisherige; danke für die; vielen Dank für die; von den;
      beim letzten Mal; damals; verkauft
    `),
    pastAfter: list(`
      letztes Jahr; letzten Monat; letzte Woche; gestern; bisher; schon erhalten; bereits erhalten; bereits getestet;
      letztes Quartal; im letzten Jahr; erhalten; getestet; auf Lager; im Lager; im Bestand; vorrätig
    `),
    partOf: list(`
      davon; wovon; darunter; inklusive; inkl; inkl.; einschließlich; einschl.; hiervon; von denen; von diesen
    `),
    partitive: list(`
      der; von den; von diesen; unserer; eurer; dieser
    `),
    insteadOf: list(`
      statt; anstatt; anstelle von; statt der; statt wie; nicht; statt bisher; anstelle; statt den; ursprünglich;
      vorher; keine
    `),
    correction: list(`
      sondern; doch; doch lieber; lieber; stattdessen; Korrektur; Entschuldigung; sorry; jetzt; nun; ändern auf;
      erhöhen auf; reduzieren auf; geändert auf; erhöht auf; machen Sie; machen wir; es sind
    `),
    negator: list(`
      nicht; kein; keine; keinen; keiner; keines; keinem; nie; niemals; noch nicht; noch kein; noch keine; ohne;
      weder; noch nie; nichts; vor; niemand; un; anstatt; statt; muss noch; müssen noch; soll noch; sollen noch;
      noch zu; steht noch; stehen noch; wird noch; werden noch; noch nicht ganz; fehlt; fehlende; fehlender;
      warten auf; wartet auf; ausstehende; ausstehender; bevor; bis zur; vor der; vor dem
    `),
    negatorAfter: list(`
      nicht; noch nicht; steht noch aus; steht aus; stehen noch aus; fehlt; fehlt noch; fehlen; fehlen noch;
      noch offen; ist offen; offen; ausstehend; nicht nötig; nicht notwendig; nicht erforderlich; nicht geplant;
      entfällt; noch keine; noch kein; kein Thema; steht noch bevor; nicht erfolgt; nicht vorhanden;
      nicht abgeschlossen; noch in Arbeit; läuft noch; kommt später; folgt; folgt noch; erst später; ist noch zu;
      brauchen wir nicht; brauchen wir noch nicht
    `),
    noLonger: list(`
      nicht mehr; kein ~ mehr; keine ~ mehr; keinen ~ mehr; längst kein; längst keine; über die; hinter uns;
      raus aus; hinaus
    `),
    condition: list(`
      sobald; wenn; falls; nachdem; nach; bis; ob; sofern; vorausgesetzt; damit; um die; um den; um das; solange;
      vorbehaltlich; je nach; unter Vorbehalt; zwecks; für die; zur
    `),
    future: list(`
      wird; werden; soll; sollen; muss; fast; beinahe; nahezu; demnächst; bald; halb; teilweise; zu
    `),
    but: list(`
      aber; jedoch; sondern; doch; allerdings; obwohl; trotzdem; dennoch; dann; sonst; danach; während; gefolgt von
    `),
    function: list(`
      der; die; das; den; dem; des; ein; eine; einen; einem; einer; und; oder; für; mit; aus; von; vom; zum; zur; zu;
      in; im; auf; an; am; bei; bis; nach; vor; über; unter; ist; sind; war; waren; wird; werden; wir; ich; sie; ihr;
      uns; mir; unser; unsere; unserem; unseren; bitte; danke; hallo; guten; tag; moin; servus; nicht; kein; keine;
      noch; nur; auch; als; wie; dass; wenn; ob; so; aber; es; hat; haben; hätte; brauche; brauchen; benötigen;
      möchten; können; kann; könnt; könnten; pro; je; per; dann; jetzt; später; gern; gerne; sollen; soll; sehr;
      geehrte; damen; herren; durch; um; bzw; ggf; vorab; dieser; diese; dieses; passt; passen; sich; einmal; schon;
      da; dazu; ohne; laut; gemäß; nochmal
    `),
    mailHeader: list(`von; gesendet; betreff; an; datum; wg; aw`),
    signOff: list(`
      mit freundlichen Grüßen; freundliche Grüße; viele Grüße; beste Grüße; Grüße; MfG; mfg; VG; LG; liebe Grüße;
      Gruß; schöne Grüße; herzliche Grüße; mit besten Grüßen; freundlichen Gruß
    `),
  },
  nounEndings: ['n', 'en', 'e', 'er', 's', 'es'],
  joinsNouns: true,
  purposes: {
    design_feasibility: list(`
      Machbarkeit; Machbarkeitsstudie; Machbarkeitsprüfung; Machbarkeitsnachweis; Konzeptnachweis; Konzeptstudie;
      Konzeptprüfung; Konzepttest; Konzeptmuster; Proof of Concept; Designverifikation; Designverifizierung;
      Konstruktionsprüfung; Prinzipmuster; Prinzipnachweis; Prinzipversuch; Vorversuch; Vorversuche; Design prüfen;
      Konstruktion prüfen; Konzept prüfen; Konzept testen; Idee testen; Idee prüfen; ob ~ überhaupt funktioniert;
      ob es funktioniert; ob das funktioniert; ob das Konzept; ob die Idee; ob die Konstruktion;
      Varianten vergleichen; Versionen vergleichen; Variantenvergleich; Designstudie; Entwurfsprüfung;
      Versuchsmuster; Technologiedemonstrator; Konstruktion bestätigen; Design bestätigen; Design validieren;
      Konstruktion validieren; Designvalidierung; verschiedene Wandstärken; prinzipiell; ausprobieren ob;
      Idee ausprobieren; Entwicklungsmuster; A-Muster; Erprobung des Konzepts; erste Prototypen; früher Prototyp;
      frühe Prototypen; zum Vergleichen; zum Vergleich
    `),
    fit_form_check: list(`
      Passprobe; Passproben; Passform; Passformprüfung; Passung prüfen; Prüfen der Passung; Passungsprüfung;
      Passungscheck; Prüfung der Passung; Passgenauigkeit; Einbauprobe; Einbauversuch; Einbauversuche; Einbautest;
      Einbauprüfung; Einbaucheck; Montageversuch; Montageversuche; Montageprobe; Montagetest; Montageprüfung;
      Probemontage; Probeeinbau; Verbauprobe; Verbaubarkeit; Fit-Check; Fitcheck; Fit Test; Anpassprobe; Anprobe;
      Zusammenbau prüfen; Zusammenbau testen; Maßprüfung; Maßkontrolle; Maße prüfen; Toleranzkette;
      Kollisionsprüfung; Bauraumprüfung; Bauraumuntersuchung; Bauraummodell; Freigabemuster; Musterfreigabe;
      Bemusterung der Form; ob ~ passt; ob ~ passen; schauen ob es passt; sehen ob es passt; Aufspannprobe;
      Steckprobe; Ergonomie; Ergonomiestudie; Ergonomieprüfung; Formprüfung; Form und Passung; Geometrieprüfung;
      Einpassen; zum Anpassen; Anbauprobe; Mock-up; Mockup; Passmuster; Anschauungsmuster für den Einbau;
      Maßhaltigkeit prüfen; zum Probieren in; Baubarkeit; Form und Funktion
    `),
    function_test: list(`
      Funktionstest; Funktionstests; Funktionsprüfung; Funktionsprüfungen; Funktionsmuster; Funktionsprototyp;
      Funktionsprototypen; Funktionserprobung; Funktionsversuch; Funktionsnachweis; Funktionskontrolle;
      Funktion testen; Funktion prüfen; Funktion zu testen; Prüfstand; Prüfstandsversuch; Prüfstandsversuche;
      Prüfstandstest; Prüfstandstests; Prüfstandslauf; Dauertest; Dauerlauf; Dauerversuch; Dauerfestigkeit;
      Lebensdauertest; Lebensdauerversuch; Lebensdauerprüfung; Belastungstest; Belastungstests; Belastungsversuch;
      Belastungsprüfung; Lasttest; Crashtest; Crashtests; Crashversuch; Falltest; Falltests; Fallversuch; Drucktest;
      Druckprüfung; Druckversuch; Berstversuch; Bersttest; Dichtheitsprüfung; Dichtigkeitstest; Dichtheitstest;
      Dichtigkeitsprüfung; Vibrationstest; Rütteltest; Schwingungstest; Flugtest; Flugversuch; Fahrversuch;
      Fahrversuche; Fahrtest; Testfahrt; Labortest; Labortests; Laborversuch; Laborversuche; Versuch; Versuche;
      Versuchszwecke; Versuchsaufbau; im Labor; interne Tests; internen Test; interne Versuche; interne Erprobung;
      Erprobung; Erprobungsmuster; Bruchtest; Zugversuch; Verschleißtest; EMV-Test; EMV Prüfung; Klimatest;
      Temperaturtest; Umwelttest; Umweltprüfung; Ermüdungstest; Belastung aushält; hält ~ aus; ob ~ hält;
      ob ~ halten; Festigkeitsprüfung; Festigkeitstest; Stresstest; Testaufbau; B-Muster; Bench-Test;
      Formula Student; Strömungsversuch; Windkanal; EVT; DVT; Entwicklungstest; Entwicklungserprobung; Typprüfung;
      Salzsprühtest
    `),
    appearance_review: list(`
      Ansicht; zur Ansicht; Ansichtsmuster; Anschauungsmuster; Anschauungsmodell; Designmuster; Designmodell;
      Designmodelle; Designprototyp; Designfreigabe; Optik; optische Prüfung; optische Beurteilung;
      optische Freigabe; Sichtmuster; Farbmuster; Farbfreigabe; Farbabstimmung; Oberflächenmuster;
      Oberflächenfreigabe; Narbungsmuster; Aussehen; wie es aussieht; wie das aussieht; Messe; Messen; Messemuster;
      Messemodell; Messemodelle; Messestand; Fachmesse; Ausstellung; Ausstellungsstück; Ausstellungsstücke;
      Ausstellungsmuster; Vitrine; Showroom; Fotoshooting; Fotos; Produktfotos; Fotoaufnahmen; Werbefotos; Katalog;
      Katalogfotos; Video; Imagevideo; Werbevideo; Präsentation; Präsentationsmodell; Präsentationsmuster;
      Präsentationsmodelle; Investor; Investoren; Investorentermin; Vorstandssitzung; Geschäftsleitung; Vorstand;
      Gremium; Styling; Stylingmodell; Dummy; Dummies; Attrappe; Attrappen; Haptik; Haptikmuster; Look and Feel;
      nicht funktionsfähig; ohne Funktion; zum Zeigen; Vorführmuster; Vertriebsmuster; Verkaufsmuster; Schaustück;
      Modellbau; Showmodell
    `),
    pilot_run: list(`
      Pilotserie; Pilotserien; Pilot; Piloten; Pilotlauf; Pilotlos; Pilotcharge; Pilotproduktion; Pilotfertigung;
      Pilotlinie; Pilotprojekt; Pilotphase; Pilotmontage; Vorserie; Vorserien; Vorserienteile; Vorserienproduktion;
      Vorserienfertigung; Vorserienlos; Nullserie; 0-Serie; 0 Serie; Null-Serie; Nullserienteile; Probeserie;
      Probelos; Probelauf; Produktionsprobelauf; Produktionstest; Produktionsversuch; Produktionslauf zur Probe;
      Testserie; Testlauf; Testlauf auf der Linie; Testproduktion; Versuchsserie; Kleinserie zur Prozess;
      Prozessvalidierung; Prozessqualifizierung; Prozessfähigkeit; Prozessfähigkeitsnachweis; Maschinenfähigkeit;
      PPAP; PPF; PPF-Teile; Erstbemusterung; Bemusterung; Erstmuster; Erstmusterprüfung; EMPB; Erstmusterteile;
      C-Muster; D-Muster; Serienanlauf; Anlaufserie; Anlauf der Linie; Linienanlauf; Produktionsanlauf;
      Qualifizierungslos; Validierungslos; Validierungscharge; Lieferantenqualifizierung; Requalifizierung; PVT;
      Run at Rate; Abnahmelauf; Serienvorbereitung; serienbegleitend; Kleinserie vor; Linienerprobung; Serienreife;
      Montagelinie testen; Linie testen
    `),
    customer_testing: list(`
      Kundentest; Kundentests; Kundenversuch; Kundenversuche; Kundenerprobung; Kundenbewertung; Kundenvalidierung;
      Kundenmuster; Kundenfreigabe; Kundenabnahme; Kundenbemusterung; Feldtest; Feldtests; Feldversuch; Feldversuche;
      Felderprobung; Feldeinsatz zum Test; Betatest; Betatests; Beta-Test; Beta-Tests; Betaphase; Beta-Kunden;
      Betakunden; Beta-Tester; Betatester; Anwendertest; Anwendertests; Nutzertest; Nutzertests; Usability-Test;
      Usability Test; Usability-Tests; Nutzerstudie; Probanden; Probandenstudie; klinische Studie; klinische Prüfung;
      klinischen Studie; klinische Erprobung; Pilotkunden; Pilotkunde; Testkunden; Testkunde; Leitkunden;
      Erstkunden zum Test; Test beim Kunden; Tests beim Kunden; Versuch beim Kunden; Versuche beim Kunden;
      Erprobung beim Kunden; beim Kunden testen; von Kunden getestet; vom Kunden getestet; Kunden testen;
      Kunde testet; Kunden ausprobieren; Kundenfeedback; Feedback von Kunden; Feedback der Kunden; Kundenrückmeldung;
      Evaluierung beim Kunden; Kundenevaluierung; Kundenprüfung; Testanwender; Testpersonen; bei Kunden im Test;
      Kunden zum Testen; für Testkunden; Patientenstudie; Testphase bei; an Testkunden
    `),
    market_validation: list(`
      Markttest; Markttests; Markteinführung; Marktvalidierung; Markterprobung; Marktversuch; Marktakzeptanz;
      Marktresonanz; Marktforschung; Marktstart; Markteintritt; Testmarkt; Testmärkte; Testverkauf; Testverkäufe;
      Probeverkauf; Verkaufstest; Soft Launch; Softlaunch; Testfilialen; Testfiliale; Nachfrage testen;
      Nachfrage prüfen; Markt testen; den Markt testen; am Markt testen; ob es sich verkauft; ob sie sich verkaufen;
      ob sich das verkauft; ob Kunden kaufen; Absatztest; Abverkauf; Abverkaufstest; Handelstest; Vertriebstest;
      Marktpilot; Vorverkaufstest; Konsumententest; Verbrauchertest; Pop-up-Store; Popup Store; MVP
    `),
    bridge_production: list(`
      Überbrückung; überbrücken; zur Überbrückung; Überbrückungsmenge; Überbrückungsserie; Überbrückungslos;
      Brückenserie; Brückenproduktion; Brückenmenge; Überbrückungsproduktion; Überbrückungsfertigung;
      Übergangslösung; übergangsweise; Übergangsserie; Übergangsphase; Zwischenlösung; in der Zwischenzeit;
      zwischenzeitlich; Zwischenversorgung; bis das Werkzeug; bis das Serienwerkzeug; bis die Werkzeuge;
      bis die Serienwerkzeuge; bis zum Werkzeug; bis Werkzeug; bis Serienwerkzeug; bis die Spritzgussform;
      bis die Form; bis das Spritzgusswerkzeug; bis die Druckgussform; solange das Werkzeug; solange die Form;
      während das Werkzeug; Werkzeug verspätet; Werkzeug verzögert; Werkzeug ~ verspätet; Werkzeug ~ verzögert;
      Werkzeugverzug; Werkzeugbruch; Werkzeug defekt; Werkzeug kaputt; Werkzeug in Reparatur; Linie am Laufen halten;
      Bandstillstand; Bandabriss; Produktion am Laufen; Versorgungslücke; Lieferengpass; Engpass;
      Versorgung sicherstellen; Lücke schließen; Interimslösung; interimsweise; Lieferant ausgefallen; Notversorgung;
      bis zur Werkzeugfreigabe; bis Serienstart; bis zum Serienstart; bis zur Serie
    `),
    limited_commercial: list(`
      Kleinserie für den Verkauf; Verkauf; zum Verkauf; verkaufen; für den Verkauf; Abverkauf an; limitierte Auflage;
      limitierte Serie; limitierte Edition; Sonderedition; Sonderserie; Jubiläumsedition; Limited Edition;
      Ersatzteil; Ersatzteile; Ersatzteilbedarf; Ersatzteillager; Ersatzteilversorgung; Ersatz; Serviceteile;
      Nachbestellung; Nachbestellen; Wiederholauftrag; Wiederholbestellung; Folgebestellung wie; wie gehabt;
      wie beim letzten Mal; wie letztes Mal; Onlineshop; Online-Shop; Webshop; Endkunden; Auslieferung an Kunden;
      Auslieferung; Kundenaufträge; feste Aufträge; Vorbestellungen; Vorbesteller; Crowdfunding; Kickstarter;
      Unterstützer; Backer; Erstverkauf; Verkaufsstart; Erstauslieferung; Kundenlieferung; Lagerbestellung;
      Sicherheitsbestand; Instandhaltung; Wartung; Retrofit; Einbau in unsere Maschinen; für unsere Maschinen;
      Händler beliefern; Handelsware; Kleinserienproduktion; Serieneinsatz; Endanwendung; Werbegeschenk;
      Werbegeschenke; ausgelieferte Maschinen; Bestandsmaschinen; Feldmaschinen; kommerziell; kommerziellen
    `),
  },
  twoFaced: [
    {
      phrases: list(
        `Testteile; zum Testen; zum Test; für Tests; für Versuche; Tests; zu Testzwecken; Testzwecke; für den Test; zur Validierung; Validierung; zum Ausprobieren; Testmuster; zum Erproben; Verifikation`,
      ),
      open: 'function_test',
      proven: null,
      alone: null,
    },
    {
      phrases: list(
        `Demo; Demogeräte; Demogerät; Vorführung; Vorführgeräte; Demonstrator; Demonstratoren; Demoteile; Demomuster; Demonstration; Vorführzwecke`,
      ),
      open: 'appearance_review',
      proven: 'customer_testing',
      alone: 'appearance_review',
    },
    {
      phrases: list(
        `Kundenevaluation; für den Kunden; Kundenmuster; Muster für Kunden; Muster für den Kunden; Kundenfreigabe`,
      ),
      open: null,
      proven: 'customer_testing',
      alone: 'customer_testing',
    },
    {
      phrases: list(`erste Charge; erstes Los; Kleinserie; Kleinserien; Erstserie; erste Serie`),
      open: null,
      proven: 'pilot_run',
      alone: null,
    },
    { phrases: list(`Launch`), open: null, proven: 'limited_commercial', alone: null },
  ],
  decoys: list(`
    Pilotbohrung; Pilotbohrungen; Pilotventil; Pilotventile; Pilotanlage; Pilotanlagen; Prüfbericht; Messbericht;
    Messprotokoll; Sichtprüfung; Sichtfläche; Sichtflächen; Brückenplatte; Messebesuch; auf der Messe getroffen;
    auf der Messe kennengelernt; Fotos anbei; Fotos im Anhang; Foto anbei; Bilder anbei; mit EMPB; inkl. EMPB;
    EMPB erforderlich; EMPB gewünscht; Erstmusterprüfbericht; Messen und; Preisfreigabe; Budgetfreigabe;
    Budget freigegeben; Budget ist freigegeben; Angebot freigegeben; Preis freigegeben; Auftrag freigegeben;
    Bestellung freigegeben; Werkzeug freigegeben; freigegebener Lieferant; freigegebene Lieferanten; Preisänderung;
    Preisänderungen; Adressänderung; Terminänderung; Menge kann sich noch ändern; Stückzahl kann sich noch ändern;
    Mengen können sich ändern; Termin kann sich ändern; Verkaufsteam; Verkauf Innendienst; Abteilung Verkauf;
    Team Verkauf; Ersatz für das Werkzeug; Versuch wert; Endkontrolle; finales Angebot; finaler Preis;
    Abteilung Versuch; Wartungsfrei
  `),
  status: {
    concept: list(`
      Konzept; Konzeptphase; Konzeptstadium; nur ein Konzept; nur Konzept; Idee; nur eine Idee; erst eine Idee;
      Ideenphase; noch keine Zeichnung; noch keine Zeichnungen; keine Zeichnung; keine Zeichnungen; kein CAD;
      kein 3D-Modell; noch kein Modell; ohne Zeichnung; ohne Zeichnungen; Skizze; Skizzen; Handskizze; Handskizzen;
      nur eine Skizze; nur Skizze; nur Skizzen; Bierdeckel; grober Entwurf; erster Entwurf; nur Renderings;
      nur Rendering; Machbarkeitsstudie; Proof of Concept; Vorentwurf; Ideenskizze; noch nichts gezeichnet;
      noch nicht gezeichnet; noch nicht konstruiert; Zeichnung gibt es noch nicht; Zeichnung existiert noch nicht;
      Zeichnungen gibt es noch nicht; Konzeptstudie; Konzeptmodell; Konzeptentwurf; Konstruktion fehlt noch
    `),
    changing: list(`
      ändert sich; ändert sich noch; ändern sich; ändern sich noch; sich noch ändern; kann sich ändern;
      kann sich noch ändern; könnte sich ändern; könnte sich noch ändern; wird sich ändern; wird sich noch ändern;
      noch ändern; wird noch geändert; werden noch geändert; wird noch angepasst; werden noch angepasst;
      wird noch überarbeitet; werden noch überarbeitet; wird überarbeitet; noch in Änderung; in Überarbeitung;
      Änderungen möglich; Änderungen vorbehalten; Änderungen zu erwarten; noch Änderungen; Änderungen geplant;
      mit Änderungen; noch in Entwicklung; in Entwicklung; in der Entwicklung; Entwicklungsphase;
      Entwicklungsstadium; in Arbeit; noch im Fluss; im Fluss; noch am Optimieren; wird noch optimiert;
      optimieren noch; noch am Entwickeln; entwickeln noch; iterieren; noch Iterationen; noch am Tüfteln;
      tüfteln noch; feilen noch; wird angepasst; Anpassungen nötig; Anpassungen möglich; am Ändern; ändern noch;
      passen noch an; passen noch; umkonstruiert; neu konstruiert; wird noch verändert; geändert werden; verändern
    `),
    unchanging: list(`
      Änderung; Änderungen; geändert; Anpassungen; Modifikationen; Abweichungen; Korrekturen
    `),
    open: list(`
      unerprobt; ungetestet; ungeprüft; nie getestet; nicht getestet; noch nie getestet; noch nie gebaut; vorläufig;
      vorläufige Zeichnung; vorläufiger Stand; vorläufige; Entwurf; Entwurfsstand; Entwurfsphase; Vorabzug;
      Vorabstand; noch offen; Design offen; Design noch offen; Konstruktion offen; Konstruktion noch offen;
      nicht sicher ob das Design; unsicher ob; ob ~ überhaupt funktioniert; ob es funktioniert; ob das funktioniert;
      ob ~ hält; steht noch nicht fest; erster Prototyp; erste Prototypen; erstes Muster zum; nächste Iteration;
      neue Revision kommt; neue Revision folgt; Revision folgt; Zeichnung falsch; Zeichnung ist falsch;
      Fehler in der Zeichnung; Konstruktionsfehler; passte nicht; passt nicht; funktioniert nicht;
      funktionierte nicht; hat nicht funktioniert; hat nicht gepasst; vor dem Design Freeze; vor Design Freeze;
      vor Freigabe; vor der Freigabe; welche Variante; welche Version; noch nicht final; noch nicht fertig;
      noch nicht ausgereift; A-Muster; B-Muster; Experiment; experimentell; noch in Erprobung; Erprobung läuft;
      in Erprobung; Freigabe steht aus; Freigabe steht noch aus; Freigabe fehlt; Freigabe folgt; nicht final;
      Konstruktionsphase
    `),
    settled: list(`
      eingefroren; Design Freeze; Designfreeze; Design-Freeze; Freeze; freigegeben; freigegebene; freigegebener;
      freigegebenen; freigegebenes; Freigabe; Freigabe erteilt; Freigabe liegt vor; Freigabe erhalten; Freigabe da;
      Zeichnungsfreigabe; Konstruktionsfreigabe; Designfreigabe erteilt; Serienfreigabe; Kundenfreigabe liegt vor;
      Kundenfreigabe erteilt; final; finale; finale Zeichnung; finaler Stand; finales Design; endgültig; endgültige;
      endgültiger Stand; Endstand; abgeschlossen; Entwicklung abgeschlossen; Konstruktion abgeschlossen;
      Konstruktion steht; Design steht; Design steht fest; Konstruktion steht fest; steht fest; Zeichnung steht;
      festgelegt; fixiert; Design fix; Stand fix; fix; validiert; validierte; verifiziert; erprobt; erprobte;
      bewährt; bewährte; bewährtes; qualifiziert; zertifiziert; geprüft und freigegeben; getestet und freigegeben;
      erfolgreich getestet; erfolgreich geprüft; erfolgreich erprobt; erfolgreich validiert; Tests bestanden;
      Test bestanden; alle Tests bestanden; bestanden; Tests erfolgreich; Tests waren erfolgreich; Test erfolgreich;
      Prototypen erfolgreich; Prototyp erfolgreich; Prototypen waren gut; Prototypen waren ok; Prototypen ok;
      Prototyp ok; Prototypen passen; Prototypen funktionieren; Prototyp funktioniert; Prototypen bestanden;
      Prototypen abgenommen; Prototyp abgenommen; abgenommen; Muster abgenommen; Muster freigegeben;
      Muster waren gut; Muster waren ok; Muster passen; Muster ok; Muster in Ordnung; Prototypen in Ordnung;
      hat funktioniert; haben funktioniert; funktioniert gut; funktioniert einwandfrei; funktionieren einwandfrei;
      alles gepasst; hat alles gepasst; unverändert; unveränderte; wie gehabt; wie beim letzten Mal; wie letztes Mal;
      identisch zur letzten; Wiederholauftrag; Nachbestellung; Nachbestellen; Wiederholbestellung; gleiche Teile wie;
      Serienteil; Serienteile; Serienstand; serienreif; Serienreife; serienreifes; in Serie; läuft in Serie;
      bereits in Serie; läuft bereits; ausgereift; ausgereiftes; ausgereifte; unterschrieben; abgezeichnet;
      genehmigt; genehmigte; vom Kunden freigegeben; Kunde hat freigegeben; Werkzeug freigegeben; PPAP freigegeben;
      EMPB freigegeben; PPF abgeschlossen; Erstmusterfreigabe; keine offenen Punkte; nichts mehr zu ändern;
      gleiche Zeichnung; selbe Zeichnung; gleicher Stand; identisch; Serie läuft; Serie läuft bereits;
      Prototypen ~ ok; Muster ~ ok; Prototypen ~ gut; Muster ~ gut; ändert sich nichts mehr; nichts mehr ändern;
      nochmal das gleiche; noch einmal das gleiche; nochmal dieselben
    `),
    earlyStage: list(`
      Prototyp; Prototypen; Prototypenphase; Prototypenstadium; Prototypenstatus; Muster; Musterphase;
      Entwicklungsteil
    `),
  },
  abbreviations: list(`
    ca; stk; stck; st; nr; bzw; ggf; inkl; exkl; max; min; mind; evtl; zzgl; pos; rev; art; tel; abb; vgl; usw; bj;
    wo; std; tsd; zng; zchng; gem; lt; str; sog; best; bitte; mat; ing; dipl; dr; hr; fr; einschl; ident
  `),
  shared: list(`
      die; war; will; in; an; am; so; also; fast; bald; Tag; Rest; Form; Test; Tests; Muster; man; hat; was; den;
      des; dem; um; du; da; Stand; gut; Rate; elf; acht; Gros; mal; per; total; final; Pilot; Piloten; St; Block;
      Ring; Clip; Adapter; Box; Tank; Video; Version; Demo; Launch; Position; Index; ab; alle; fix; Material; Motor;
      Service; optional; Option; Satz; un; über; von; Bock; Finger; Profile; Profil; Rotor; Stator; Impeller;
      Propeller; Pedal; Design; Designs; Kilo; Bar; Modul; Phase; Level; Stempel; Schock; x; vor; noch; nun; d; je;
      plus; maximum; max; min; Konzept; Mann; Messer; Wo; Serie; serie; at; zu; Ansicht; Artikel; Messen; paar; Paar;
      mit; dos; Ende; Teil; Termin; AT; PS; Nest; Ort; LG; VG; Projekt; Leute; sorry; sets; kits; komma; einer; eine;
      ein; drei; Ident; Los; nut; der; my; à
    `),
  notTypos: list(`
    Mutter; Muttern; Butter; Stuecke; Strecke; Teiler; teilen; teilt; heute; freigeben; Freigaben; bestehen;
    bestellen; bestellt; Bestellung; bestanden; gestanden; Verkäufer; Vorteile; Vorteil; Nachteile; Urteile;
    Wellen; Willen; Welten; Halten; Häuser; Platten; Planen; Scheiben; Schrauben; Schreiben; Anlagen; Anfragen;
    Auflagen; Aufträge; Anträge; endlich; endgültig; Fragen; fertig; wichtig; richtig; prüfen; dürfen; werfen;
    schaffen; passend; passende; passieren; Messung; Messungen; Fassung; Prüfung; Prüfungen; Menschen; Wunsch;
    Wochen; machen; lachen; Sachen; suchen; buchen; kochen; gedreht; geliefert; Lieferung; liefern; Lieferant;
    Ventil; Versuch; Besuch; besuchen; versuchen; gesucht; Gesuch; Kunden; Stunden; Gründen; Funden; Runden;
    wenden; senden; Enden; Ideen; immer; Zimmer; Eimer; leider; Kleider; wieder; Glieder; Feder; Leder; Räder;
    Bäder; Länder; Bänder; Ränder; Hebel; Nebel; Möbel; Kabel; Gabel; Nabel; Deckel; Decken; Ecken; stecken;
    strecken; schicken; schick; Stück; Druck; Drucke; drucken; trocken; Glocken; wenigen; weniger; eigene; einigen;
    einiger; unserer; anderer; andere; anderen; Konzert; Konzern; Konzepte; Projekte; Produkt; Produkte; Entwürfe;
    getestet; gestartet; getastet; gekostet; gerostet
  `),
  columns: columns({
    ordered:
      'fehlt; fehlen; fehlmenge; zu fertigen; fertigen; zu liefern; nettobedarf; anzahl (bestellen); zu bestellen; bestellen; bestellmenge; bestellen stk',
    quantity: `menge; anzahl; anzahl (benötigt); benötigt; stückzahl; stk; stk.; stück; bedarf; st; st.; mge; mge.; anfragemenge;
      stückz.; gesamtmenge; menge stk; losgröße; los`,
    later:
      'jahresbedarf; jahresmenge; jährlich; p.a.; bedarf/jahr; später; folgemenge; jahresmenge ca.; bedarf p.a.; stk/jahr; menge/jahr; serie; folgebedarf',
    perSet:
      'menge pro gerät; menge pro satz; pro gerät; pro satz; je gerät; je satz; menge/gerät; menge/satz; je baugruppe; pro baugruppe; je maschine; pro maschine; stk/gerät; stk/satz; je anlage',
    name: 'bauteilname; produkt; benennung; bezeichnung; artikel; teil; bauteil; teilebezeichnung; artikelbezeichnung; name; beschreibung; teilename; gegenstand; komponente; was; kurztext; baugruppe; werkstück',
    partNumber:
      'zeichnungs-nr.; zeichnungsnummer; zeichnung; zeichn.-nr.; teilenummer; artikelnummer; artikel-nr.; sachnummer; art.-nr.; teile-nr.; zng; zng.; zng.-nr.; zchng.; material-nr.; ident; sach-nr.; teilenr; teil-nr.; zeichn.nr.; zchg-nr; nummer; sachnr; sachnr.',
    lineNumber: 'pos.; pos; lfd.nr.; lfd. nr.; lfd nr; index; nr.; nr; position; zeile; lfd.',
    unit: 'me; einheit; mengeneinheit; eh',
    price:
      'preis/stk.; preis; preis/stk; stückpreis; einzelpreis; gesamtpreis; versandkosten; kosten; zielpreis; ep; gp; €',
    date: 'liefertermin; kw; termin; lieferdatum; wunschtermin; bis; fällig; bedarfstermin; lieferwunsch; lieferung; bis wann; gewünscht',
    material: 'werkstoff; material; mat.; rohmaterial; wst',
    process: 'verfahren; fertigung; prozess; herstellung; bearbeitung; fertigungsverfahren; fertigungsart',
    use: 'verwendung; zweck; einsatz; wofür; für; verwendungszweck; einsatzzweck; geht an',
    status:
      'freigabestatus; status; stand; konstruktionsstand; zeichnungsstand; freigabe; zustand; reifegrad; zeichnungsstatus',
    remark: 'bemerkung; bemerkungen; hinweis; anmerkung; notiz; kommentar; hinweise; bem.; info; anmerkungen',
    other:
      'rev; rev.; revision; oberfläche; maße; abmessung; gewicht; farbe; abmessungen; stand index; härte; maß; dicke; bestand; lager; lagerbestand; vorrat',
    cancelled:
      'entfällt; storniert; gestrichen; nicht benötigt; entfallen; vorhanden; lagernd; auf Lager; haben wir; Kaufteil; Zukaufteil; Normteil',
    total: 'summe; gesamt; zwischensumme; total; insgesamt; gesamtsumme; σ; MwSt; USt; Fracht; Versand',
  }),
}

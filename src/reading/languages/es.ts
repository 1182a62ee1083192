import type { Language } from './language.ts'
import { columns, list } from './language.ts'

export const es: Language = {
  numerals: {
    words: {
      cero: 0,
      zero: 0,
      uno: 1,
      una: 1,
      un: 1,
      dos: 2,
      tres: 3,
      cuatro: 4,
      cinco: 5,
      seis: 6,
      siete: 7,
      ocho: 8,
      nueve: 9,
      diez: 10,
      once: 11,
      doce: 12,
      trece: 13,
      catorce: 14,
      quince: 15,
      dieciséis: 16,
      diecisiete: 17,
      dieciocho: 18,
      diecinueve: 19,
      veinte: 20,
      veintiuno: 21,
      veintiún: 21,
      veintiuna: 21,
      veintidós: 22,
      veintitrés: 23,
      veinticuatro: 24,
      veinticinco: 25,
      veintiséis: 26,
      veintisiete: 27,
      veintiocho: 28,
      veintinueve: 29,
      treinta: 30,
      cuarenta: 40,
      cincuenta: 50,
      sesenta: 60,
      setenta: 70,
      ochenta: 80,
      noventa: 90,
      cien: 100,
      ciento: 100,
      doscientos: 200,
      doscientas: 200,
      trescientos: 300,
      trescientas: 300,
      cuatrocientos: 400,
      cuatrocientas: 400,
      quinientos: 500,
      quinientas: 500,
      seiscientos: 600,
      seiscientas: 600,
      setecientos: 700,
      setecientas: 700,
      ochocientos: 800,
      ochocientas: 800,
      novecientos: 900,
      novecientas: 900,
    },
    fractions: { tercios: 3, cuartos: 4, quintos: 5, sextos: 6, octavos: 8, décimos: 10 },
    scales: { mil: 1000, k: 1000, millón: 1_000_000, millones: 1_000_000 },
    joiners: ['y'],
    compound: false,
    collectives: {
      docena: 12,
      quincena: 15,
      veintena: 20,
      treintena: 30,
      docenas: 12,
      dozs: 12,
      par: 2,
      pares: 2,
      gruesa: 144,
      decena: 10,
      decenas: 10,
      centenar: 100,
      centena: 100,
      millar: 1000,
    },
    vague: {
      'unos pocos': [3, 5],
      'unas pocas': [3, 5],
      'unos cuantos': [3, 5],
      'unas cuantas': [3, 5],
      pocos: [3, 5],
      pocas: [3, 5],
      varios: [3, 5],
      varias: [3, 5],
      algunos: [3, 5],
      algunas: [3, 5],
      'un puñado': [3, 5],
      'un puñado de': [3, 5],
      'un par': [2, 2],
      'un par de': [2, 2],
      'par de': [2, 2],
      'media docena': [6, 6],
      'media docena de': [6, 6],
      'una docena': [12, 12],
      'una docena de': [12, 12],
      'un par de docenas': [24, 24],
      'un par de docenas de': [24, 24],
      'unas docenas': [24, 60],
      'unas cuantas docenas': [24, 60],
      'varias docenas': [24, 60],
      'docena y media': [18, 18],
      'una docena y media': [18, 18],
      'un par de cientos': [200, 200],
      'un par de centenares': [200, 200],
      'una decena': [10, 10],
      'una decena de': [10, 10],
      'una veintena': [20, 20],
      'una veintena de': [20, 20],
      'una treintena': [30, 30],
      'una cincuentena': [50, 50],
      'unos cientos': [200, 500],
      'unos cuantos cientos': [200, 500],
      'varios cientos': [200, 500],
      'unos pocos cientos': [200, 500],
      'unos centenares': [200, 500],
      'varios centenares': [200, 500],
      cientos: [200, 900],
      'cientos de': [200, 900],
      centenares: [200, 900],
      'unos miles': [2000, 5000],
      'varios miles': [2000, 5000],
      'un par de miles': [2000, 2000],
      miles: [2000, 9000],
      'miles de': [2000, 9000],
      'un centenar': [100, 100],
      'un centenar de': [100, 100],
      'medio centenar': [50, 50],
      'medio millar': [500, 500],
      'un millar': [1000, 1000],
      'un millar de': [1000, 1000],
      'una sola': [1, 1],
      'un solo': [1, 1],
      'un único': [1, 1],
      'una única': [1, 1],
      'solo una': [1, 1],
      'solo uno': [1, 1],
      'solamente una': [1, 1],
      'uno o dos': [1, 2],
      'una o dos': [1, 2],
      'dos o tres': [2, 3],
    },
  },
  roles: {
    per: list(`cada; por; en cada; para cada; por cada`),
    setWord: list(`juego; juegos; set; pieza; piezas; unidad; mes; año; semana; color; lado; tipo; plano; kit`),
    variantWord: list(
      `negro; negra; negros; negras; blanco; blanca; blancos; blancas; rojo; roja; rojos; rojas; azul; azules; verde; verdes; gris; grises; plata; dorado; amarillo; natural; anodizado; pulido; mate; brillante; izquierda; derecha; izquierdo; derecho; pequeño; grande; grandes; pequeños; transparente; latón; acero; cromado; cromados; izquierdas; derechas`,
    ),
    unit: list(
      `piezas; pieza; uds; ud; unidades; unidad; pzas; pza; pz; pzs; und; juegos; muestras; prototipos; uds.; pzas.; ejemplares; ud.; u.; juego; pares`,
    ),
    perhaps: list(`quizá; quizás; tal vez; o quizá; a lo mejor; puede que; opcional`),
    perUnit: list(
      `por equipo; por máquina; por bomba; por vehículo; por tienda; por unidad; por robot; por conjunto; por juego; cada equipo lleva; cada máquina lleva; cada bomba lleva; cada uno lleva; cada una lleva; lleva; cada equipo; cada máquina; por aparato; por motor; por estación; por línea; llevan; cada juego lleva`,
    ),
    useUnit: list(
      `equipos; equipo; máquinas; máquina; bombas; bomba; vehículos; vehículo; tiendas; unidades; robots; aparatos; motores; conjuntos; juegos; estaciones; sistemas; líneas; bicicletas; camiones; locales`,
    ),
    double: list(`el doble; al doble; doble de; el doble de; doble cantidad; duplicar; duplicamos`),
    raise: list(
      `sube; subimos; subir; aumentar; aumenta; cambiar; cambia; bajar; bajamos; pasar; pasa; pasamos; reducir; ampliar; ampliamos; corregir; modificar; pasan; suben; en vez de; rectifico; que sean; súbelo; súbele; sube a; bájalo; aumentamos; cambiamos; elevar; elevamos`,
    ),
    kinds: list(
      `referencias; números de parte; planos; archivos; diseños; diseños distintos; piezas distintas; piezas diferentes; códigos; números de pieza; modelos distintos; modelos diferentes; modelos; diseño; ficheros; STEP; distintas; distintos; referencias distintas; diferentes; artículos; posiciones`,
    ),
    countWord: list(`
      pieza; piezas; pza; pzas; pz; pzs; pzas.; pieza única; unidad; unidades; ud; uds; unds; ejemplar; ejemplares;
      juego; juegos; conjunto; conjuntos; set; sets; kit; kits; muestra; muestras; prototipo; prototipos; componente;
      componentes; parte; partes; modelo; modelos; maqueta; maquetas; unid; unids; repuesto; repuestos; recambio;
      recambios; producto; productos; artículo; artículos; primeras piezas; de estos; de estas; de cada; demostrador;
      demostradores; equipos; dispositivos; ensamblajes; ensambles; aparatos; de estos soportes; copias
    `),
    partNoun: list(`
      carcasa; soporte; tapa; placa; eje; buje; casquillo; brida; anillo; disco; engranaje; piñón; perno; pasador;
      tornillo; tuerca; marco; bastidor; bloque; palanca; mango; botón; cubierta; adaptador; boquilla; rodamiento;
      cojinete; riel; perfil; muelle; resorte; junta; sello; abrazadera; clip; husillo; rodillo; rueda; pistón;
      cilindro; varilla; tubo; manguito; leva; cubo; acoplamiento; impulsor; rodete; disipador; lente; base; bandeja;
      caja; puerta; bisagra; gancho; separador; espaciador; colector; cuerpo; cuerpos de válvula; válvula; bomba;
      cuchilla; pinza; dedo; mordaza; plantilla; molde; inserto; conector; interruptor; horquilla; cuña; listón;
      panel; frontal; lámpara; rotor; estator; electrodo; guía; tope; manivela; pedal; ala; hélice; chapa; chasis;
      envolvente; escuadra; arandela; collar; collarín; terminal; manilla; tirador; pomo; polea; cerradura; bota;
      cápsula; botella; carrete; carro; pieza mecanizada; flecha; flechas; polea dentada; racor; racores; tapón;
      tapones; soportes en L; ménsula; caperuza; gabinete; gabinetes; armazón; bujes; camisa; vástago; vástagos;
      ventilador; álabe; álabes
    `),
    variant: list(`
      variante; variantes; versión; versiones; color; colores; tipo; tipos;
      tamaños; tamaño; geometrías; configuraciones; referencias; opciones; materiales; acabados; 
      modelos
    `),
    kit: list(`juego; juegos; kit; kits; conjunto; conjuntos; set; sets`),
    bothSides: list(`
      izquierda y derecha; derecha e izquierda; izquierdo y derecho; izq y der; izq/der; superior e inferior;
      izq. y der.
    `),
    side: list(`izquierda; derecha; izquierdo; derecho; izquierdas; derechas; izquierdos; derechos; izq; der`),
    container: list(`
      juegos de; sets de; cajas de; lotes de; paquetes de; bolsas de; kits de; conjuntos de; tandas de; series de;
      bandejas de; juego de; caja de; paquete de
    `),
    quantityLabel: list(`
      cantidad; cant; cant.; cantidades; cantidad de; tirada; tirada de; tamaño de lote; lote; lote de; nº de piezas;
      número de piezas; n.º de piezas; no. de piezas; cantidad total; ctd; cdad; piezas; unidades; uds; pedido de;
      serie de; serie corta de; preserie de; partida de; cantidad requerida; volumen; volumen del pedido;
      unidades requeridas
    `),
    total: list(`
      en total; total; total de; un total de; en conjunto; suma; totales
    `),
    each: list(`
      cada una; cada uno; de cada; de cada una; de cada uno; c/u; cada; por variante; por versión; por color;
      por modelo; por tipo; por diseño; por lado; de cada tipo; de cada color; de cada versión; de cada variante;
      de cada modelo; por tamaño; de cada referencia
    `),
    upTo: list(`
      hasta; máx; máx.; máximo; como máximo; un máximo de; no más de; menos de; a lo sumo; no superior a; como mucho;
      por debajo de; máximo de; tope de; hasta un máximo de; hasta unas; hasta unos
    `),
    upToAfter: list(`
      como máximo; máximo; máx; máx.; a lo sumo; o menos; como mucho; a lo más
    `),
    atLeast: list(`
      al menos; mínimo; mín; mín.; como mínimo; un mínimo de; por lo menos; no menos de; más de; a partir de; desde;
      mínimo de; por encima de
    `),
    atLeastAfter: list(`
      como mínimo; mínimo; o más; al menos; por lo menos; para arriba; en adelante
    `),
    about: list(`
      unas; unos; aprox; aprox.; aproximadamente; alrededor de; cerca de; más o menos; quizás; quizá; tal vez; como;
      solo; sólo; solamente; únicamente; exactamente; otras; otros; casi; en torno a; probablemente; a lo mejor; las;
      los; estas; estos; nuestras; nuestros; digamos; otras tantas; de; puede que; posiblemente; cosa de; sobre;
      adicionales; por ahora; más
    `),
    aboutAfter: list(`
      aproximadamente; aprox; aprox.; más o menos; o así; y pico; o por ahí
    `),
    between: list(`
      entre; de; desde; entre unas; entre unos; de entre
    `),
    rangeTo: list(`
      a; hasta; -; al; a unas; a unos
    `),
    or: list(`
      o; u; o quizás; o tal vez; o bien; o incluso; o mejor; o quizá; alternativamente; , o; ? o; o a lo mejor
    `),
    and: list(`
      y; e; así como; y también; , y; y otras; y otros
    `),
    plus: list(`
      más; más otras; más otros; más unas
    `),
    spare: list(`de repuesto; de reserva`),
    firstOff: list(`primera pieza; una primera pieza`),
    more: list(`
      más; adicionales; extra; de repuesto
    `),
    ordinal: list(`
      primeras; primeros; las primeras; los primeros; próximas; próximos; siguientes; las próximas; otras; restantes;
      iniciales
    `),
    dimensionAfter: list(`
      mm; cm; milímetros; milímetro; centímetros; centímetro; metro; metros; pulgada; pulgadas; micras; micra;
      micrones; grados; gramos; kilos; kilogramos; kg; toneladas; litros; centésimas; décimas; de largo; de ancho;
      de alto; de espesor; de grosor; de diámetro; de profundidad; de longitud; pies
    `),
    dimensionBefore: list(`
      diámetro; longitud; largo; ancho; anchura; alto; altura; espesor; grosor; peso; profundidad; radio; tolerancia;
      tolerancia de; tolerancias de; espesor de; grosor de; diámetro de; longitud de; paso; dimensiones; medidas;
      temperatura; rugosidad; ajuste; par de; escala; pared; pared de; calibre; chaflán
    `),
    ratingAfter: list(`
      voltios; vatios; amperios; ejes; newtons; hercios; ciclos; bares; bar; revoluciones; hp; etapas; polos; kn;
      shore; disparos; inyecciones
    `),
    ratingBefore: list(`
      módulo; clase; nivel; tipo; dureza; fase; etapa; ronda; paso; categoría; tabla; figura; fig; fig.; rugosidad;
      ppap nivel; sección; capítulo; pedido mínimo; pedido mínimo de; moq
    `),
    gradeBefore: list(`
      grado; acero; acero inoxidable; inox; inoxidable; aluminio; titanio; material; aleación; latón; bronce;
      calidad; nylon; color ral
    `),
    moneyAfter: list(`
      euros; euro; eur; €; dólares; dólar; usd; pesos; mxn; céntimos; $; soles; k€
    `),
    moneyBefore: list(`
      presupuesto; presupuesto de; precio; precio de; precio objetivo; coste; coste de; costo; costo de; cuesta;
      cuestan; pago; pago a; el presupuesto es de; precio objetivo de; mxn; usd; eur
    `),
    percentAfter: list(`
      por ciento; %; por cien; veces
    `),
    timeAfter: list(`
      día; días; días hábiles; días laborables; semana; semanas; mes; meses; año; años; hora; horas; minuto; minutos;
      segundos; trimestre; trimestres; turnos; hs; hrs; h; de enero; de febrero; de marzo; de abril; de mayo;
      de junio; de julio; de agosto; de septiembre; de octubre; de noviembre; de diciembre
    `),
    timeBefore: list(`
      semana; año; desde; del año; en el año; el día; para el; antes del; hasta el; el; fecha; plazo; fecha límite;
      entrega el; trimestre; primavera; verano; otoño; invierno; modelo del; del; fabricada en; fabricado en;
      dentro de; en unas; desde hace; hace
    `),
    monthName: list(`
      enero; febrero; marzo; abril; mayo; junio; julio; agosto; septiembre; octubre; noviembre; diciembre
    `),
    referenceBefore: list(`
      pedido nº; pedido n.º; pedido no.; pedido número; nº de pedido; número de pedido; orden de compra; oc; o.c.;
      pedido; orden; oferta; oferta nº; cotización nº; cotización no.; solicitud nº; plano; plano nº; plano n.º;
      plano no.; nº de plano; número de plano; pieza nº; pieza n.º; pieza no.; nº de pieza; número de pieza;
      número de parte; no. de parte; nº de parte; referencia; ref; ref.; código; cód; cód.; artículo; artículo nº;
      rev; rev.; revisión; versión; índice; posición; pos; pos.; partida; línea; item; ítem; nº; n.º; n°; no.; núm;
      núm.; número; tel; tel.; teléfono; móvil; fax; ext; ext.; c.p.; cp; cliente nº; proyecto; proyecto nº; factura;
      factura nº; lote nº; página; hoja; serie nº; nº de serie; calle; cif; nif; rfc; contrato; albarán
    `),
    otherAfter: list(`
      agujero; agujeros; taladro; taladros; orificio; orificios; barreno; barrenos; rosca; roscas; diente; dientes;
      cavidad; cavidades; nervios; ranura; ranuras; caras; superficies; dobleces; soldaduras; amarres; cotas;
      medidas; características; persona; personas; empleados; ingenieros; clientes; cliente; usuarios;
      distribuidores; tiendas; hoteles; ciudades; países; plantas; empresas; proveedores; ofertas; cotizaciones;
      planos; archivos; páginas; revisiones; rondas; iteraciones; preguntas; dudas; puntos; problemas; comentarios;
      máquinas; prensas; líneas; estaciones; moldes y; certificados; informes; opciones; pedidos; entregas;
      entregas parciales; lotes; envíos; palés; pallets; vehículos; capas; fotos; variantes; versiones; colores;
      tamaños; diseños; hospitales; clínicas; restaurantes; escuelas; pacientes; estudiantes; plazas; piezas por;
      unidades por; por máquina; por equipo; por conjunto; por vehículo; mecenas; veces; paradas; sucursales;
      ensayos; pruebas; turnos; ventanas; perforaciones; huecos; lados; lugares; centros; socios; socio; fundadores;
      compañeros; ranchos; rancho; talleres; taller; granjas; granja; familias; familia; alumnos; alumno; niños; médicos; cirujanos; mecánicos; técnicos; operarios; choferes; conductores; ciclistas; baristas; cocineros; bares; hogares; voluntarios; participantes; riders; repartidores; escuelas; museos; clubes; salas; habitaciones; puertos; teclas; aspas; álabes; aletas; canales; pestañas; muescas; radios; esquinas; aristas; cordones; capas; vueltas; espiras; idiomas; respuestas; correos; bocetos; croquis; vistas; hojas; anexos; ensayos; fallos; devoluciones; reclamaciones; en stock; en almacén; en existencia; de ellas; de ellos; de esas; de estos; ciclos; golpes; golpe; calles; gradas; molinillos; tractores
    `),
    otherBefore: list(`
      entregas parciales de; entregas de; informe de; informe dimensional de; medición de; inspección de;
      reporte dimensional de; lotes de; equipo de; en stock; cada; por cada; tenemos; ratio; entregas semanales de;
      entregas mensuales de; en lotes de; informe dimensional en; reporte sobre; por; pedido mínimo;
      pedido mínimo de; cantidad mínima de pedido; mínimo de pedido; MOQ
    `),
    rate: list(`
      al año; por año; anuales; anual; al mes; por mes; mensuales; mensual; a la semana; por semana; semanales;
      semanal; por trimestre; al trimestre; diarias; al día; por día; cada mes; cada año; cada semana; /año; /mes;
      /semana; /día; mensualmente; anualmente; uds/año; uds/mes; piezas/año; piezas/mes; pzas/año; pzas/mes;
      unidades/año; unidades/mes; pzas por mes; trimestrales; a/año
    `),
    rateBefore: list(`
      consumo anual; consumo anual de; demanda anual; demanda anual de; volumen anual; volumen anual de;
      cantidad anual; anual; anualmente; mensualmente; cada mes; cada año; cada semana; consumo mensual;
      consumo mensual de; demanda mensual; demanda mensual de; volumen mensual; previsión; previsión anual;
      previsión de; producción anual de; producción mensual de; eau; al año; al mes; por año; por mes; pronóstico;
      pronóstico anual; necesidad anual; necesidades anuales; volumen de producción; volumen anual estimado;
      uso anual estimado; consumo anual estimado
    `),
    later: list(`
      más adelante; más tarde; seguido de; seguidas de; seguidos de; si todo va bien; si todo sale bien; si va bien;
      si funciona; si funcionan; si están bien; si salen bien; si se aprueba; si se aprueban; si sale bien;
      una vez aprobado; una vez aprobada; una vez aprobadas; una vez aprobados; una vez validado; una vez validadas;
      una vez validada; tras la aprobación; tras la validación; tras aprobar; tras el visto bueno; tras aprobación;
      después de la aprobación; a futuro; en el futuro; en un futuro; futuro pedido; futuros pedidos;
      pedido posterior; pedidos posteriores; segundo pedido; siguiente pedido; segunda fase; fase 2; segunda tanda;
      segundo lote; opción de; opción a; con opción a; opcional; opcionalmente; a largo plazo; el resto después;
      el resto más adelante; escalar a; subir a; llegar a; aumentar a; en una segunda fase; eventualmente;
      previsto después
    `),
    laterIfOther: list(`
      el próximo mes; el mes que viene; el próximo año; el año que viene; próximo trimestre; la próxima semana;
      en el t1; en el t2; en el t3; en el t4; en q1; en q2; en q3; en q4; en enero; en febrero; en marzo; en abril;
      en mayo; en junio; en julio; en agosto; en septiembre; en octubre; en noviembre; en diciembre; en primavera;
      en verano; en otoño; en invierno; a final de año; a finales de año; para la serie; para producción;
      en producción; producción en serie; producción; en serie; producción masiva; si; cuando; una vez; tras;
      siempre que; esperamos; se esperan; previstas; previstos; prevemos; podrían; podrían ser; posible;
      posiblemente; potencial; para el lanzamiento; a partir de 2026; a partir de 2027; a partir de 2028; en 2026;
      en 2027; en 2028; lanzamiento; al mes siguiente; para la producción; arranque de serie; un mes después;
      después; luego; posteriormente; a continuación; y después; y luego
    `),
    now: list(`
      ahora; ahora mismo; por ahora; de momento; por el momento; primero; en primer lugar; para empezar;
      al principio; inicialmente; inicial; primer pedido; pedido inicial; este pedido; esta vez; ya; de entrada; hoy;
      urgente; urgentemente; actualmente; primera fase; fase 1; primer lote; primera tanda; en este pedido;
      en esta ocasión; este mes; esta semana
    `),
    during: list(`
      durante; por; en; a lo largo de; durante los próximos; por unos
    `),
    request: list(`
      necesito; necesitamos; necesita; necesitan; necesitaría; necesitaríamos; quiero; queremos; quiere; quisiera;
      quisiéramos; querría; querríamos; busco; buscamos; solicito; solicitamos; solicita; cotizar; cotización;
      cotización de; cotización para; cotizarme; cotizarnos; cotice; coticen; presupuestar; presupuesto para;
      presupuesto de; presupuesto por; pedir; pedimos; pedido de; encargar; encargo de; fabricar; fabricación de;
      hacer; producir; producción de; mecanizar; mecanizado de; imprimir; fundir; comprar; compra de; suministrar;
      suministro de; enviar; entregar; precio para; precio por; precio de; precios para; precios de; cuánto cuesta;
      cuánto cuestan; cuánto costaría; cuánto costarían; cuánto por; cuánto sale; cuánto saldrían; requiero;
      requerimos; se requieren; se necesitan; se requiere; hacen falta; oferta para; oferta de; repetir; reponer;
      nos gustaría; me gustaría; serían; sería; son; harían; pueden hacer; podrían hacer; puede hacer; podéis hacer;
      repetición de; plazo para; quedamos en; ocupamos; ocupo; planeamos; liberar
    `),
    past: list(`
      recibimos; hemos recibido; recibí; recibidas; recibidos; probamos; hemos probado; pedimos antes;
      habíamos pedido; anterior; anteriores; pedido anterior; último pedido; la última vez; compramos;
      hemos comprado; fabricamos; entregaron; entregadas; nos entregaron; ya tenemos; ya hicimos; hicimos; hechas;
      imprimimos; gracias por las; gracias por los; ya recibimos; vendimos; hemos vendido; las últimas; los últimos;
      de las
    `),
    pastAfter: list(`
      el año pasado; el mes pasado; la semana pasada; ayer; anteriormente; hasta ahora; en stock; en almacén;
      en existencia
    `),
    partOf: list(`
      de las cuales; de los cuales; de ellas; de ellos; incluyendo; incluidas; incluidos; incl; incl.; entre ellas;
      de esas
    `),
    partitive: list(`
      de los; de las; de estos; de estas; de ellos; de ellas; de nuestros; de nuestras
    `),
    insteadOf: list(`
      en lugar de; en vez de; no; en lugar de las; en vez de las; antes eran; originalmente; no son; ya no
    `),
    correction: list(`
      mejor; en realidad; corrección; perdón; quiero decir; sino; cambiar a; aumentar a; reducir a; mejor que sean;
      que sean; pero; ahora; finalmente; al final
    `),
    negator: list(`
      no; sin; nunca; ni; tampoco; ningún; ninguna; ninguno; nada; nadie; todavía no; aún no; en lugar de; en vez de;
      jamás; antes de; antes del; antes de la; falta; faltan; pendiente de; pendientes de; por; a falta de;
      todavía sin; aún sin; sin estar; a la espera de; está por; esperando; falta por; nada de
    `),
    negatorAfter: list(`
      pendiente; pendientes; no; todavía no; aún no; sin hacer; por hacer; está pendiente; no hace falta;
      no es necesario; no es necesaria; no necesario; no necesaria; no está previsto; falta; en curso; más adelante;
      todavía pendiente; aún pendiente; no ha terminado; no está lista; no está listo; en proceso
    `),
    noLonger: list(`
      ya no; no ~ ya; más allá de; superada; superado; dejó de ser; ha dejado de ser; ya no es
    `),
    condition: list(`
      una vez; cuando; si; tras; después de; después del; después de la; hasta; hasta que; en cuanto; siempre que;
      a condición de; según; para que; al; sujeto a; de cara a; en caso de; para la; para el; con tal de
    `),
    future: list(`
      será; serán; va a ser; se va a; vamos a; casi; a punto de; debe ser; por ser; medio; parcialmente; está siendo;
      prácticamente
    `),
    but: list(`
      pero; sin embargo; aunque; sino; no obstante; luego; después; en cambio; salvo; excepto; mientras que;
      seguido de; seguidas de
    `),
    function: list(`
      el; la; los; las; un; una; unos; unas; de; del; al; a; en; con; para; por; y; o; e; u; que; como; se; es; son;
      está; están; era; fue; ser; nos; me; le; les; su; sus; mi; nuestro; nuestra; nuestros; nuestras; este; esta;
      estos; estas; lo; hola; buenos; buenas; días; tardes; gracias; favor; necesito; necesitamos; queremos; quiero;
      no; ya; más; muy; si; sí; cuando; donde; cuánto; qué; hay; tiene; tenemos; pueden; puede; podrían; hacer;
      desde; hasta; entre; sobre; sin; también; pero; porque; según; hoy; ahora; luego; después; todavía; aún; solo;
      hecho; hechas; va; van; cliente; saludos; estimados; estimado; señores; adjunto; queda
    `),
    mailHeader: list(`de; enviado; asunto; para; fecha; rv`),
    signOff: list(`
      un saludo; saludos; saludos cordiales; un cordial saludo; cordialmente; atentamente; atte; gracias y saludos;
      muchas gracias; gracias; quedo atento; quedamos a la espera; reciba un cordial saludo; slds
    `),
  },
  nounEndings: ['s', 'es'],
  joinsNouns: false,
  purposes: {
    design_feasibility: list(`
      viabilidad; estudio de viabilidad; prueba de viabilidad; factibilidad; estudio de factibilidad;
      prueba de concepto; pruebas de concepto; validación de concepto; validación del concepto; validar el concepto;
      validar el diseño; validación de diseño; validación del diseño; verificar el diseño; verificación de diseño;
      verificación del diseño; comprobar el diseño; probar el diseño; probar la idea; probar el concepto;
      probar el principio; ver si funciona; ver si ~ funciona; si funciona el diseño; si el diseño funciona;
      comparar diseños; comparar variantes; comparar versiones; estudio de diseño; iteración de diseño;
      demostrar la viabilidad; primer prototipo; primeros prototipos; demostrador tecnológico; explorar;
      evaluar el diseño; evaluar el concepto; prueba de diseño; estudio conceptual; prueba conceptual
    `),
    fit_form_check: list(`
      comprobar el ajuste; comprobar ajuste; comprobación de ajuste; verificar el ajuste; verificar ajuste;
      verificación de ajuste; revisar el ajuste; checar el ajuste; probar el ajuste; prueba de ajuste;
      pruebas de ajuste; prueba de encaje; pruebas de encaje; comprobar el encaje; comprobar que encaja;
      comprobar que encajan; comprobar si encaja; ver si encaja; ver si encajan; ver si ~ encaja; ver si ~ encajan;
      ver si ~ ajusta; ver si ~ cabe; ver cómo encaja; que encaje; si encaja; si encajan; si ajusta;
      prueba de montaje; pruebas de montaje; probar el montaje; comprobar el montaje; verificar el montaje;
      prueba de ensamble; pruebas de ensamble; prueba de ensamblaje; montaje de prueba; probar el ensamble;
      verificar el ensamble; comprobar dimensiones; comprobar medidas; verificar dimensiones; verificar medidas;
      control dimensional; comprobación dimensional; verificación dimensional; forma y ajuste; ajuste y forma;
      interferencias; ergonomía; estudio ergonómico; muestras de aprobación; muestra de aprobación;
      aprobación de muestra; aprobación de muestras; prueba en el conjunto; probar en nuestro montaje;
      maqueta de montaje; cadena de tolerancias
    `),
    function_test: list(`
      prueba funcional; pruebas funcionales; ensayo funcional; ensayos funcionales; prueba de función;
      prueba de funcionamiento; pruebas de funcionamiento; test funcional; tests funcionales; prototipo funcional;
      prototipos funcionales; comprobar la función; comprobar el funcionamiento; verificar el funcionamiento;
      probar el funcionamiento; probar la función; banco de pruebas; banco de ensayos; pruebas en banco;
      prueba en banco; ensayo en banco; ensayos en banco; prueba de carga; pruebas de carga; ensayo de carga;
      ensayo de fatiga; ensayos de fatiga; prueba de fatiga; pruebas de fatiga; ensayo de choque; prueba de choque;
      pruebas de choque; prueba de caída; pruebas de caída; prueba de presión; pruebas de presión; ensayo de presión;
      prueba de estanqueidad; pruebas de estanqueidad; prueba de fuga; pruebas de fugas; prueba de vibración;
      pruebas de vibración; prueba térmica; pruebas térmicas; prueba de vuelo; pruebas de vuelo;
      pruebas de laboratorio; prueba de laboratorio; ensayo de laboratorio; ensayos de laboratorio;
      en el laboratorio; en nuestro laboratorio; pruebas internas; prueba interna; ensayos internos;
      pruebas de resistencia; prueba de resistencia; ensayo de resistencia; ensayos destructivos; prueba destructiva;
      pruebas destructivas; pruebas de durabilidad; ensayo de durabilidad; prueba de desgaste; pruebas de ingeniería;
      validación de ingeniería; evt; dvt; formula student; prueba de esfuerzo; aguanta la carga; si aguanta;
      ver si aguanta; ver si resiste; si resiste; ver si ~ aguanta; ensayo de tracción; ensayos mecánicos;
      pruebas mecánicas; pruebas de rendimiento
    `),
    appearance_review: list(`
      apariencia; aspecto; revisión de apariencia; muestra de apariencia; muestras de apariencia;
      modelo de apariencia; modelos de apariencia; aprobación de color; aprobación del color; muestra de color;
      muestras de color; muestras de acabado; aprobación de acabado; aprobación estética; revisión estética;
      estética; validación estética; ver el acabado; ver el aspecto; ver cómo queda; ver cómo quedaría;
      ver cómo se ve; feria; ferias; exposición; exhibición; expositor; exhibidor; vitrina; showroom;
      sala de exposición; stand; fotos; sesión de fotos; sesión fotográfica; fotografías; catálogo; vídeo; video;
      vídeo promocional; presentación; presentaciones; inversores; inversionistas; para inversores; consejo;
      junta directiva; dirección; maqueta; maquetas; maqueta visual; modelo visual; prototipo visual;
      prototipos visuales; no funcional; no funcionales; mostrar; para enseñar; enseñar al cliente; muestrario;
      muestras comerciales; estilo; textura; look and feel; revisión de diseño con
    `),
    pilot_run: list(`
      piloto; serie piloto; series piloto; lote piloto; lotes piloto; producción piloto; prueba piloto de producción;
      línea piloto; tirada piloto; corrida piloto; fase piloto; preserie; pre-serie; pre serie; preseries;
      serie cero; serie 0; lote cero; preproducción; pre-producción; pre producción; corrida de prueba;
      corrida de producción; tirada de prueba; lote de prueba; producción de prueba; serie de prueba;
      prueba de producción; pruebas de producción; prueba de línea; pruebas de línea; prueba en línea;
      validación de proceso; validación del proceso; validar el proceso; validar proceso; calificación de proceso;
      calificación del proceso; cualificación del proceso; capacidad de proceso; capacidad del proceso;
      estudio de capacidad; ppap; muestras iniciales; primeras muestras de producción; primeras piezas de producción;
      primeros artículos; primer artículo de producción; homologación de proveedor; homologación del proveedor;
      calificación de proveedor; lote de validación; lote de homologación; lote de calificación;
      validación de producción; validación de la producción; pvt; arranque de producción; arranque de serie;
      arranque de línea; puesta en marcha de la línea; probar la línea; run at rate; primer lote de producción;
      primera serie
    `),
    customer_testing: list(`
      pruebas con el cliente; pruebas con clientes; prueba con el cliente; prueba con clientes; pruebas de cliente;
      pruebas del cliente; prueba del cliente; prueba de cliente; pruebas de clientes; ensayos con clientes;
      ensayo con cliente; ensayos del cliente; pruebas en cliente; pruebas en el cliente; prueba en cliente;
      evaluación del cliente; evaluación de cliente; evaluación por el cliente; evaluación por parte del cliente;
      validación del cliente; validación de cliente; validación con clientes; validación con el cliente;
      homologación del cliente; aprobación del cliente final; prueba de campo; pruebas de campo; ensayo de campo;
      ensayos de campo; test de campo; pruebas en campo; prueba en campo; ensayos en campo; beta; prueba beta;
      pruebas beta; clientes beta; testers beta; usuarios beta; beta testers; programa beta; pruebas de usuario;
      pruebas con usuarios; prueba con usuarios; pruebas de usuarios; pruebas de usabilidad; prueba de usabilidad;
      test de usuarios; estudio con usuarios; ensayo clínico; ensayos clínicos; estudio clínico; uso clínico;
      clientes piloto; cliente piloto; clientes de prueba; primeros usuarios; para que lo prueben;
      para que las prueben; para que los prueben; para que la prueben; que el cliente lo pruebe;
      que el cliente las pruebe; que el cliente los pruebe; que el cliente pruebe; que los clientes prueben;
      que prueben los clientes; clientes prueben; comentarios de clientes; retroalimentación de clientes;
      opinión de clientes; opinión del cliente; demos con clientes; voluntarios; pacientes
    `),
    market_validation: list(`
      prueba de mercado; pruebas de mercado; test de mercado; ensayo de mercado; validación de mercado;
      validación del mercado; validar el mercado; validar mercado; probar el mercado; probar mercado;
      tantear el mercado; estudio de mercado; investigación de mercado; lanzamiento al mercado; lanzamiento limitado;
      lanzamiento suave; soft launch; lanzamiento piloto; introducción al mercado; entrada al mercado;
      aceptación del mercado; aceptación de mercado; respuesta del mercado; mercado de prueba; mercado piloto;
      venta de prueba; ventas de prueba; prueba de ventas; prueba de venta; tiendas piloto; tienda piloto;
      tiendas de prueba; medir la demanda; medir demanda; probar la demanda; comprobar la demanda;
      validar la demanda; ver si se vende; ver si se venden; ver cómo se vende; ver si ~ compra; mvp;
      producto mínimo viable; prueba comercial; pruebas comerciales; preventa de prueba; test comercial;
      prueba de consumidores; prueba con consumidores
    `),
    bridge_production: list(`
      producción puente; serie puente; lote puente; fabricación puente; tirada puente; pedido puente; puente;
      producción de transición; producción transitoria; suministro puente; solución puente; mientras tanto;
      entretanto; mientras llega el molde; mientras llega el utillaje; mientras se fabrica el molde;
      mientras se hace el molde; mientras está el molde; mientras el molde; mientras se termina el molde;
      mientras esperamos el molde; mientras esperamos; mientras reparan el molde; mientras reparamos el molde;
      mientras no llega; hasta que el molde; hasta que llegue el molde; hasta que esté el molde;
      hasta que esté listo el molde; hasta que tengamos el molde; hasta tener el molde; hasta tener molde;
      hasta tener el utillaje; hasta que llegue el utillaje; hasta que esté el utillaje;
      hasta que lleguen los moldes; hasta que los moldes; hasta que estén los moldes; hasta que el utillaje;
      hasta el molde definitivo; hasta la producción en serie; hasta que arranque la serie; el molde se retrasa;
      molde retrasado; retraso del molde; molde roto; molde averiado; el molde se ha retrasado; cubrir el hueco;
      cubrir la demanda hasta; cubrir el suministro; cubrir hasta; no parar la línea; evitar paro de línea;
      evitar parada de línea; mantener la línea; interino; interina; provisional hasta; puente hasta;
      suministro provisional
    `),
    limited_commercial: list(`
      venta; para la venta; para vender; vender; ventas; a la venta; venderlas; venderlos; edición limitada;
      serie limitada; tirada limitada; edición especial; edición aniversario; producción limitada; uso final;
      uso comercial; comercial; comercialización; tienda online; tienda en línea; primeros clientes;
      pedidos de clientes; pedidos en firme; pedidos firmes; preventa; preventas; reservas; crowdfunding;
      kickstarter; mecenas; recompensas; enviar a clientes; entregar a clientes; entrega a clientes; repuesto;
      repuestos; recambio; recambios; piezas de repuesto; piezas de recambio; refacciones; refacción;
      servicio postventa; postventa; reposición; repetición de pedido; repetir pedido; repetir el pedido;
      repetición del pedido; mismo pedido; igual que la última vez; igual que el pedido anterior; distribuidores;
      mantenimiento; instalar en; instalación en; en nuestras máquinas; para nuestras máquinas; stock de seguridad;
      lanzamiento comercial; merchandising; regalo; primeras ventas; producción comercial; máquinas en campo
    `),
  },
  twoFaced: [
    {
      phrases: list(
        `para pruebas; para probar; pruebas; piezas de prueba; para ensayos; para test; para validar; validación; para evaluación; para la prueba; muestras de prueba; para una prueba; ensayos`,
      ),
      open: 'function_test',
      proven: null,
      alone: null,
    },
    {
      phrases: list(
        `demo; demos; demostración; demostraciones; demostrador; demostradores; de demostración; para demostración; piezas de demostración`,
      ),
      open: 'appearance_review',
      proven: 'customer_testing',
      alone: 'appearance_review',
    },
    {
      phrases: list(
        `muestras para el cliente; muestras para clientes; muestra para el cliente; para el cliente; muestras de cliente; evaluación de clientes; aprobación del cliente`,
      ),
      open: null,
      proven: 'customer_testing',
      alone: 'customer_testing',
    },
    {
      phrases: list(
        `primer lote; primera tanda; lote pequeño; serie corta; series cortas; primera serie; tirada corta; lote inicial; pequeña serie`,
      ),
      open: null,
      proven: 'pilot_run',
      alone: null,
    },
    { phrases: list(`lanzamiento`), open: null, proven: 'limited_commercial', alone: null },
  ],
  decoys: list(`
    planta piloto; plantas piloto; agujero piloto; taladro piloto; válvula piloto; válvulas piloto;
    piloto automático; informe de pruebas; inspección visual; precio de venta; departamento de ventas;
    equipo de ventas; fotos adjuntas; adjunto fotos; ver fotos; foto adjunta; grúa puente; presupuesto aprobado;
    precio aprobado; proveedor aprobado; proveedores aprobados; cambio de dirección; cambio de precio;
    la cantidad puede cambiar; las cantidades pueden cambiar; el precio puede cambiar; la fecha puede cambiar;
    precio final; cliente final; inspección final; oferta final; molde aprobado; moldes aprobados;
    nos vimos en la feria; nos conocimos en la feria; agujeros pasantes; conforme a plano; según plano;
    director comercial; asesor comercial; departamento comercial; mantenimiento del precio; dirección de entrega;
    dirección de envío; dirección:
  `),
  status: {
    concept: list(`
      concepto; solo un concepto; en concepto; fase de concepto; fase conceptual; etapa conceptual; conceptual; idea;
      solo una idea; solo la idea; sin plano; sin planos; todavía sin plano; aún sin plano; aún sin planos;
      no hay plano; no hay planos; no tenemos plano; no tenemos planos; no tengo plano; no tengo planos;
      todavía no hay plano; aún no hay plano; no existe plano; sin cad; sin dibujo; sin dibujos; no tenemos cad;
      boceto; bocetos; croquis; solo un boceto; solo un croquis; dibujo a mano; a mano alzada; servilleta;
      solo renders; solo tenemos renders; solo render; prueba de concepto; anteproyecto; estudio de viabilidad;
      sin diseño; todavía sin diseño; aún no hay diseño; lluvia de ideas; explorando; en papel
    `),
    changing: list(`
      puede cambiar; pueden cambiar; podría cambiar; podrían cambiar; puede que cambie; va a cambiar; cambiará;
      cambiarán; aún cambia; todavía cambia; sigue cambiando; siguen cambiando; está cambiando; están cambiando;
      estamos cambiando; seguimos cambiando; sujeto a cambios; sujetos a cambios; posibles cambios; habrá cambios;
      hay cambios; con cambios; cambios pendientes; cambios previstos; puede haber cambios; puede modificarse;
      puede variar; se puede modificar; se va a modificar; se modificará; se está modificando; seguimos ajustando;
      estamos ajustando; estamos modificando; seguimos modificando; aún ajustando; iterando; seguimos iterando;
      estamos iterando; en desarrollo; en fase de desarrollo; aún en desarrollo; todavía en desarrollo; en evolución;
      rediseñando; en rediseño; rediseño; estamos rediseñando; en revisión; en proceso de diseño; en modificación;
      seguimos retocando; retocando; se puede cambiar; cambie
    `),
    unchanging: list(`
      cambio; cambios; modificación; modificaciones; cambiar; desviaciones; variaciones; revisiones
    `),
    open: list(`
      sin probar; no probado; no probada; nunca probado; nadie lo ha probado; nunca se ha probado; no se ha probado;
      sin validar; sin verificar; no verificado; preliminar; plano preliminar; borrador; provisional; diseño abierto;
      diseño sin cerrar; sin cerrar; no está definido; nada definido; nada está definido; sin definir; por definir;
      no estamos seguros del diseño; no sé si funciona; ver si funciona; ver si ~ funciona; primer prototipo;
      primeros prototipos; siguiente iteración; próxima revisión; nueva revisión; plano incorrecto;
      error en el plano; el plano está mal; error de diseño; fallo de diseño; no encajó; no encajaba; no encaja;
      no funcionó; no funciona; falló; fallaron; antes de congelar; antes de la congelación;
      antes de cerrar el diseño; antes de liberar; qué versión; qué variante; aún en pruebas; todavía en pruebas;
      en pruebas; en fase de diseño; fase de diseño; en diseño; experimental; no es definitivo; no definitivo;
      no está cerrado; sin aprobar; pendiente de aprobación; pendiente de aprobar; pendiente de liberación;
      pendiente de validar; pendiente de validación; sin congelar; no está terminado
    `),
    settled: list(`
      congelado; congelada; congelados; plano congelado; diseño congelado; congelación del diseño;
      congelación de diseño; design freeze; cerrado; diseño cerrado; plano cerrado; aprobado; aprobada; aprobados;
      aprobadas; plano aprobado; diseño aprobado; muestra aprobada; muestras aprobadas; prototipo aprobado;
      prototipos aprobados; liberado; liberada; liberados; plano liberado; planos liberados; definitivo; definitiva;
      plano definitivo; diseño definitivo; plano final; planos finales; diseño final; versión final; revisión final;
      diseño terminado; diseño finalizado; finalizado; validado; validada; validados; validadas; diseño validado;
      verificado; verificada; probado; probada; comprobado; diseño probado; homologado; homologada;
      certificado el diseño; cualificado; calificado; pruebas superadas; prueba superada; pasó las pruebas;
      pasaron las pruebas; pasó todas las pruebas; ha pasado las pruebas; han pasado las pruebas; superó las pruebas;
      superaron las pruebas; ensayos superados; prototipo ok; prototipos ok; prototipos correctos; prototipos bien;
      prototipos funcionaron; el prototipo funcionó; el prototipo funciona; los prototipos funcionan;
      prototipos funcionan; funcionaron bien; funcionó bien; funciona bien; funcionan bien; funciona perfectamente;
      encajaron bien; salieron bien; quedaron bien; todo ok; todo correcto; firmado; firmó el plano;
      firmado por el cliente; aprobado por el cliente; el cliente aprobó; cliente ha aprobado; visto bueno;
      con el visto bueno; sin modificaciones; igual que la última vez; igual que el pedido anterior; mismo plano;
      repetición de pedido; repetir pedido; repetición del pedido; ya en producción; ya en serie;
      ya está en producción; ya se fabrica; en producción desde; pieza de serie; piezas de serie;
      listo para producción; lista para producción; madura; maduro; diseño maduro; diseño estable; diseño fijo;
      diseño definido; fijado; ppap aprobado; se liberó; se aprobó; se congeló; molde liberado; utillaje liberado;
      no cambia; mismo diseño; misma revisión; prototipos ~ bien; muestras ~ bien; prototipos ~ ok; muestras ~ ok;
      no va a cambiar nada; nada va a cambiar; ya no cambia nada; lo mismo que la última vez
    `),
    earlyStage: list(`
      prototipo; prototipos; fase de prototipo; fase de prototipos; etapa de prototipo; prototipado
    `),
  },
  abbreviations: list(`
    aprox; uds; ud; pza; pzas; pz; pzs; cant; máx; mín; ref; núm; tel; ext; pos; rev; fig; sr; sra; srta; dr; ing;
    art; cód; und; unid; incl; ej; depto; dpto; izq; der; av; avda; c; s; atte; lic; cía; nro; no; esp; mat; etc;
    vs
  `),
  shared: list(`
    once; a; mil; un; no; son; sin; o; y; u; e; de; se; es; me; par; el; la; las; los; al; del; con; total; final;
    base; idea; demo; demos; video; panel; clip; set; sets; kit; kits; rotor; pedal; parte; color; general; fax;
    fase; marco; x; h; hs; hrs; en; piloto; beta; stock; ensayo; control; material; real; van; va; ya; lo; le; su;
    mi; hay; pies; ser; era; como; sobre; serial; crowdfunding; kickstarter; mvp; evt; dvt; pvt; ppap; soft launch;
    formula student; experimental; conceptual; comercial; opcional; provisional; visual; look and feel; showroom;
    stand; run at rate; design freeze; beta testers; plaza; tubo; para; des; por; mas; más; oc; cp; ext; tel; item;
    rev; ref; pos; fig; eau; moq; usd; eur; euro; euros; mm; cm; kg; bar; hp; kn; shore; dos; uno; una; unos; unas;
    tres; capa; maximo; minimo; etapa; clase; posible; posibles; potencial; anual; anuales; mensual; inicial;
    adicional; cubierta; cant; nos; dia; der
  `),
  notTypos: list(`
    pieza; piezas; placas; plazas; plaza; playas; planos; planes; planta; plantas; pruebas; prueban; muestra;
    muestras; nuestra; nuestras; muestran; maestras; cuanto; cuatro; cuarto; cuartos; veinte; viene; vienen;
    cierto; ciento; cientos; siento; tiempo; tiempos; cambio; cambia; cambiar; cambian; camino; caminos; tapones;
    tampones; soportes; aportes; reportes; deportes; lotes; notes; botes; cantidad; calidad; entidad; ciudad;
    unidad; humedad; venta; ventas; ventana; renta; menta; cuenta; cuentas; puente; fuente; fuentes; puentes;
    cliente; clientes; caliente; corriente; pedido; perdido; medido; pedidos; pedimos; medimos; podemos; podremos;
    diseño; diseños; dueño; sueño; aprobar; probar; aprueba; prueba; apruebe; montaje; mensaje; moldes; moldea;
    modelo; módulo; modulo; modelos; cerrado; errado; creado; llegado; llevado; ligado; firmado; formado; firmar;
    formar; fijado; fijada; figura; futuro; futura; factura; facturas; fractura; tener; tenemos; temenos
  `),
  columns: columns({
    ordered:
      'faltan; falta; por fabricar; a fabricar; a fabricar pzas; fabricar; a pedir; cantidad a pedir; pedir; cantidad pedida',
    quantity:
      'cantidad; cant.; cant; uds; uds.; pzas; pzas.; unidades; piezas; ctd; ctd.; cantidades; nº piezas; cantidad pedida; qty; cdad; n.º piezas; número de piezas; pz; und; und.',
    later:
      'consumo anual; anual; al año; demanda anual; después; previsión; uds/año; previsión anual; más adelante; luego; consumo/año; volumen anual; pzas/año; cantidad anual',
    perSet:
      'por equipo; por juego; por conjunto; por máquina; cant. por equipo; cantidad por equipo; uds/equipo; por unidad; cantidad por conjunto; por aparato; uds por juego',
    name: 'nombre; descripción; pieza; componente; artículo; denominación; producto; parte; elemento; nombre de la pieza; concepto; designación',
    partNumber:
      'código; referencia; plano; ref; ref.; bom id; nº plano; número de parte; n.º de plano; n° plano; no. de parte; nº parte; num. plano; núm. de parte; cód.; cod; nº de plano; núm. plano; ref. plano',
    lineNumber: 'item; partida; no.; nº; n.º; pos; pos.; línea; ítem; num; posición; #',
    unit: 'unidad; u.m.; um; udm',
    price: 'costo; precio; precio unitario; importe; coste; p. unit.; precio objetivo; pu',
    date: 'entrega; fecha; plazo; fecha de entrega; para cuándo; fecha entrega; fecha límite; plazo de entrega; vence; para',
    material: 'material; mat.; materia prima; materia',
    process: 'proceso; fabricación; procedimiento; método; tecnología; mecanizado; operación',
    use: 'uso; destino; aplicación; para qué; finalidad; utilización; va a; objetivo',
    status: 'estado; plano estado; estado del plano; situación; estado del diseño; diseño; estatus; fase',
    remark: 'observaciones; notas; comentarios; obs.; nota; observación; comentario; obs',
    other:
      'rev; rev.; revisión; acabado; medidas; stock; existencias; en almacén; peso; color; tratamiento; dimensiones; espesor; dureza',
    cancelled:
      'anulado; cancelado; cancelada; anulada; no hace falta; eliminado; tenemos; en stock; comercial; comprado',
    total: 'total; subtotal; suma; totales; total piezas; total general; sumas; IVA; transporte; portes',
  }),
}

/** What Spanish words are about, by notion; `*` ends a stem. */
export const es = {
  design:
    'plano*; diseno*; dibujo*; geometria*; modelo; cad; forma; contorno; cota*; medida*; indice; revision; rev; version; step; perfil; croquis acotado; esquema; 3d; ingenieria; barrenado; trazado',
  settled:
    'liberad*; libero; aprobad*; aprobo; congelad*; final; definitiv*; firmad*; validad*; homologad*; certificad*; cerrad*; aceptad*; calificad*; pasad*; paso; pasaron; terminad*; listo; lista; acabado; probad*; fijad*; fijo; fija; sellad*; autorizad*; visto bueno; ok; okey; superad*; completad*; bloquead*; maduro; verificad*; ya quedo; quedo; conforme; vigente; vobo; vo.bo; consolidad*; dado de alta; palomead*; planchad*',
  change:
    'cambi*; modific*; correg*; correccion*; ajust*; retoc*; revis*; mover; mueve; moviendo; redisen*; rehac*; actualiz*; mejor*; optimiz*; adapt*; alter*; engros*; iterac*; otra vuelta; otra version; nueva version; segunda version; afin*; tocar; toca; tocado; desplaz*; pulir; variar; varia; variac*; reubic*',
  no: 'no; ni; nunca; jamas; sin; ningun*; nada; nadie; tampoco; en vez; en lugar; deja de',
  pending:
    'aun; todavia; pendiente*; falta; faltan; por definir; por confirmar; por decidir; abiert*; esperando; espera; sin cerrar; sin definir; sin firmar; sigue; siguen; en proceso; en curso; hasta; antes; duda*; por ver; de momento; por ahora; en el aire; en veremos; dudando; indefinid*; bloqueado; tbd; a falta; no esta claro',
  may: 'puede; podria; podrian; pueden; quiza*; tal vez; a lo mejor; seguro; seguramente; probable*; sera; habra; vamos a; va a; van a; posible*; igual; debe; previs*; segun',
  draft:
    'preliminar*; borrador; provisional*; en desarrollo; desarrollo; experimental*; primera version; primer intento; sin probar; sin ensayar; beta; alfa; en pruebas; temprana; tentativ*; a medias; en estudio; anteproyecto; en obra; estudiantes; investigacion; no liberad*; sin liberar; sin aprobar; de trabajo; inicial; sujeta a cambios; sujeto a cambios',
  idea: 'idea*; concepto*; boceto*; croquis; servilleta; en mi cabeza; cabeza; ocurri*; ocurrencia; imagin*; sone; carton; espuma; garabato*; dibujado a mano; a mano alzada; maqueta; render*; invento; invent*; lluvia de ideas; plastilina; papel; pizarra; se me ocurrio; vision; pensado; sin planos; no hay plano; proyecto en mente',
  fresh:
    'diseno nuevo; nuevo diseno; nunca se ha hecho; nunca se ha fabricado; desde cero; totalmente nuev*; completamente nuev*; nunca fabricad*; primera de su tipo; geometria nueva; recien disenad*; pieza nueva; rediseno; nuevo desarrollo',
  same: 'mismo*; misma*; identic*; igual*; igualit*; sin cambios; como siempre; como antes; como la vez; la otra vez; la vez pasada; de siempre; repet*; repetic*; otra vez; de nuevo; nuevamente; anterior*; pedido pasado; ano pasado; tal cual; reposicion; reorden; recompra; exactamente; lo de siempre; calcad*',
  since:
    'desde; anos; lleva; llevan; llevamos; en servicio; en campo; en uso; actual*; existente*; catalogo; decada; estandar; corriente; de linea; instalad*; montando; habitual*; cada mes; regular*; vigente',
  series: 'serie; produccion; fabricacion; sop; linea; en serie; masiva; estandar; linea de montaje',
  feasible:
    'factib*; viab*; posible; se puede; se podria; se puede hacer; fabricable; realizable; ven posible; seria posible; siquiera; mecanizable; hacerse; funcionaria; locura; demasiado fin*; hacer algo asi; dfm; desmolde*; realista; conseguir; a ver si sale; sale',
  learn:
    'ver si; a ver; comprobar; comprobac*; verific*; probar; saber; averiguar; ensayar; validar; comparar; evaluar; examinar; confirmar; estudi*; descubrir; revisar; asegurar; pa ver; checar; chequear; valorar; si aguanta',
  test: 'ensay*; prueba*; fatiga; carga*; presion; fuga*; ciclo*; vibrac*; choque; rotura; romper; truen*; tronar; revent*; resisten*; resist*; aguant*; banco; estanque*; hermetic*; caida; traccion; camara climatica; niebla salina; desgaste; dvt; evt; funcion*; laboratorio; medir; temperatura; torque; durabilidad; vida util; sellado; sella; soport*; hidrostatic*; rendimiento; destruct*; esfuerzo; impacto; calor',
  fit: 'encaj*; cabe; caben; ajuste; montaje; montar; ensambl*; entra; entran; holgura*; interfer*; choca; chocan; colis*; abraz*; embon*; presentar; presentacion en; clip*; encastr*; calza; calce; acopl*; asient*; prueba de montaje; espacio; acceso; ergonom*; en la mano; alinea*; casa; casan; librar; libra; roza; rozan; medirse; probador; entrar',
  look: 'aspecto; apariencia; estetic*; color; colores; acabado; brillo; textura; foto*; feria*; exposicion; exhib*; muestrario; presentacion; presentar; maqueta; vista; se ve; se vea; vea; luzca; luce; showroom; escaparate; catalogo; junta directiva; consejo; directivos; muestra patron; tacto; diseno industrial; pintura; tono; inversor*; inversionista*; stand; vitrina; visual; muestra maestra; visto bueno estetico; rueda de prensa; video',
  user: 'cliente*; usuari*; paciente*; probador*; clinica*; hospital*; agricultor*; famili*; personal; voluntari*; instalador*; conductor*; medic*; enfermer*; distribuidor*; taller*; gente; colegio*; alumno*; operari*; operador*; hogares; vecino*; ciclistas; amig*; restaurante*; cociner*; tecnicos; ganader*; deportista*; choferes',
  report:
    'opin*; comentario*; retroaliment*; feedback; nos digan; digan; cuenten; nos cuentan; informe*; reporten; cuestionario; encuesta; anot*; impresion*; diario; valoren; experiencia*; quej*; observ*; contesten; que les parece; que tal',
  lend: 'prest*; gratis; semanas; prueba de campo; pruebas de campo; beta; uso real; usar; usen; usan; utilic*; meses; temporada; a prueba; repart*; campo; clientes piloto; en casa; a diario; dia a dia; cosecha; campana; comodato; llevan puesto; lleven; entregar',
  market:
    'mercado; demanda; se vende; se venden; kickstarter; crowdfunding; verkami; micromecenazgo; edicion limitada; compra; compran; comprador*; preventa; tienda*; interes; lanzamiento; sondear; tantear; pegar; pega; estante; mercadillo; jala; prueba de venta; venta de prueba; aceptacion; tirada; si gusta; se mueve; si hay; antes de invertir',
  sell: 'vender; vend*; venta; ventas; factur*; pagad*; pedido*; entrega*; tienda online; cliente final; stock; comercial*; contrato; obra; instalac*; exportac*; equipos; maquinas; maquina; distribuc*; serie corta; lote; suministro; montamos en; van en; consumo; alquil*; rent*; despach*; embarc*; linea blanca',
  tool: 'molde*; utillaje; herramental*; troquel*; matriz; matrices; proveedor*; fundidor*; fundicion; inyeccion; segunda fuente; modelo; matriceria; quebro; quiebra; matricero; cavidad; fabricante; herramienta*',
  bridge:
    'puente; mientras; hasta; entretanto; provisional; interin; repar*; averi*; retras*; demora; atras*; cubrir; hueco; faltante; desabasto; temporal*; transitori*; llega; llegue; para no parar; no parar; para no; tirar; aguantar; quedamos sin; sin piezas; transicion; paso a paso; salir del paso; emergencia',
  spare:
    'repuesto*; refaccion*; recambio*; reemplaz*; gastad*; desgast*; rot*; rompi*; quebrad*; parada; parado; parad*; averia*; mantenimiento; reparar; restaur*; consumible*; comieron; comio; fallo; trono; tronad*; descompuest*; mtto; servicio; sustitu*; reponer; reposicion; overhaul; jodio; fundio; vieja; danad*; partio; parti*; oxidad*',
  pilot:
    'piloto; serie cero; serie 0; preserie*; pre-serie; fai; ppap; primera pieza; primeras piezas; primer articulo; run at rate; pvt; arranque; capacidad; cpk; muestras iniciales; muestras de molde; t1; corrida; lote piloto; prueba de linea; cadencia; lanzamiento; puesta en marcha; validacion de proceso; psw; aqp; apqp; lote de prueba; corrida piloto; prearranque; preproduccion; rampa',
  proto: 'prototip*; proto; muestra*; unidad unica',
  past: 'fue; era; eran; estuvo; pasad*; antes; ayer; hace; habia; ultim*; ya; anteriormente; tenia',
  trade:
    'precio*; pago*; entrega; fecha*; plazo*; material; embalaje; empaque; cotiz*; oferta; presupuest*; costo; coste*; cantidad; transporte; flete; factura; contrato; descuento; condiciones; pedido; color; certificado; envio; anodiz*; tratamiento; aduana',
  later: 'despues; luego; proxim*; siguiente*; posterior*; mas adelante; en otono; futuro; tras',
  if: 'si; cuando; en cuanto; en caso; siempre que; depend*; segun; una vez',
  but: 'pero; salvo; solo; aunque; excepto; sino; nomas; menos; solamente; unicamente; sin embargo; mas que; a pesar; todo menos',
  otherOne:
    'otro*; otra*; colega; competen*; viej*; vecin*; ajen*; nada que ver; distint*; aparte; independiente; companero*',
  want: 'cotiz*; presupuest*; precio por; precio de; necesit*; requer*; ocup*; quer*; pedir; pedimos; pedido de; solicit*; hagan; hacer; fabricar; fabriqu*; maquinar; torne*; fres*; busc*; ofert*; pasame; paseme; nos pasan; cuanto sal*; cuanto cuest*; echame; comprar; quisier*; me hacen; podrian hacer; pueden hacer; sacar; mand*; encarg*; suministr*; orden de compra; cortar; doblar; imprimir',
  pieces:
    'piezas; pieza; pzas; pza; pz; uds; ud; unidades; unidad; juego*; cada; cantidad; cant; par; pares; docena*; muestras; ejemplar*; x; conjunto*; kits',
  arrived:
    'llego; llegaron; recib*; entregad*; enviad*; envio; embarque; paquete; tarima; palet; transportista; devuel*; devoluc*; en camino; guia; albaran; remision; descarg*; aduana; recogid*; salio',
  money:
    'factura*; pagad*; pago; pagos; transferencia; nota de credito; abono; vencid*; adeudo; iva; banco; cobr*; saldo; recordatorio; contabilidad; comprobante',
  stock: 'stock; existencias; inventario; almacen; quedan; estante; recuento; minimo; bodega; sobrantes; restan',
  capacity:
    'capacidad; turno*; horas maquina; horas extra; saturad*; cuello de botella; merma; scrap; rechaz*; por dia; por turno; rendimiento; oee; ocupacion; plazos; carga de trabajo',
  office:
    'reunion; junta; llamada; comida; cafe; cumpleanos; vacaciones; enferm*; bienvenid*; felicid*; webinar; boletin; curso; capacitacion; vacante; empleo; candidat*; visita; auditoria; encuesta; acta; ticket; servidor; contrasena; enlace; comedor; fiesta; equipo; incorporacion; salario',
  asks: 'que es; que son; que significa; diferencia; explic*; significa; como se; como funciona; cuanto tiempo; cuantos; cuantas; por que; cuando; cual es; regla; en general; normalmente; suele; ofrecen; tienen; manejan; pedido minimo; cantidad minima; alguien sabe; hay; tolerancia*; es mejor',
  promo:
    'descuento*; promocion*; oferta valida; envio gratis; rebaja*; nuevo catalogo; suscri*; baja; ahorr*; ofrecemos; lider*; invitamos; folleto; cupon; hasta agotar; somos fabricantes',
  mine: 'mi pedido; nuestro pedido; estado del pedido; donde esta; cuando llega; cuando sale; confirm*; acuse; reprogram*; aplaz*; cancel*; reclam*; queja; no conform*; 8d; retras*; seguimiento; numero de pedido; pospon*',
}

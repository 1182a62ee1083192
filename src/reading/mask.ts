import type { RejectionReason, Span } from './reading.ts'

/** Characters of the normalised text that look like a number and are never a quantity. */
export type Masked = Span & { reason: RejectionReason }

const start = '(?<![a-z0-9.,])'
const end = '(?![a-z0-9])'
const figure = '\\d{1,9}(?:[.,]\\d{1,6}){0,3}'
const span = `${figure}(?:\\s?(?:-|~|/|to|bis|a|x)\\s?[+-]?${figure}){0,2}`
const unit =
  'mm[²³]?|cm[²³]?|dm[²³]?|m[²³]|m|km|µm|um|nm|inch|inches|ft|kg|kgs|g|mg|lbs?|oz|ml|cl|l|cc|°c?|º|deg|"|\'|mil|mils|thou|ga'
const rating =
  'hrc|hb|hv|hrb|vdc|vac|kv|mv|ma|mah|kw|wh|kwh|hz|khz|mhz|ghz|rpm|bar|mbar|psi|mpa|gpa|kpa|kn|nm|mpx?|mp|db|ohm|ω|dpi|fps|gb|mb|tb|bit|ppm|cst|dof|n/mm²?|u/min|hp|ps|cv'
const currency =
  'usd|us\\$|eur|gbp|chf|rmb|cny|jpy|sek|pln|mxn|inr|[$€£¥₹]|euros?|dollars?|dolares|pesos|yuan|yen|元|円|块钱|塊錢|日元|美元|欧元|人民币|美金|ドル|ユーロ|キロ円'
const months =
  'jan(?:uary|uar|uari)?|feb(?:ruary|ruar)?|mar(?:ch|z)?|maerz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|dez(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre'

/** Shapes in the order of their precedence; no quantifier is nested without a bound, so each runs in linear time. */
const shapes: readonly (readonly [RejectionReason, string])[] = [
  // 2026-05-12, 12.05.2026, 15.3., 2026年5月, 14:30, 24th, 15 March, March 15
  ['time', `${start}\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}${end}`],
  [
    'time',
    `${start}\\d{1,2}([-/.])\\d{1,2}\\1(?:19|20)\\d{2}${end}|${start}\\d{1,2}\\.\\d{1,2}\\.\\d{2}${end}|${start}\\d{1,2}/\\d{1,2}/[23]\\d${end}(?!\\s?[a-z\\u3040-\\u9fff])|${start}\\d{1,2}\\.\\s\\d{1,2}\\.\\s(?:\\d{4}|\\d{2})${end}|(?<![a-z])(?:on|by|am|vom|el|until|before|due|bis|zum)\\s\\d{1,2}[./]\\d{1,2}(?![\\d/])`,
  ],
  ['time', `${start}\\d{1,2}\\.\\d{1,2}\\.(?!\\d)`],
  ['time', '\\d{2,4}\\s?年(?:\\s?\\d{1,2}\\s?月)?(?:\\s?\\d{1,2}\\s?[日号號])?(?!間)'],
  [
    'time',
    '\\d{1,2}\\s?月\\s?\\d{1,2}\\s?[日号號]|\\d{1,2}\\s?月(?:份|底|初|末|中|上旬|中旬|下旬|より|から|に|まで|前|交)',
  ],
  ['time', `${start}\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[ap]m)?${end}`],
  ['time', `${start}\\d{1,2}(?:st|nd|rd|th)${end}`],
  ['time', `${start}\\d{1,2}\\s?[ap]\\.?m\\.?${end}`],
  [
    'time',
    `${start}\\d{1,2}\\.?\\s?(?:de\\s|of\\s)?(?:${months})${end}(?:\\.?\\s(?:de\\s|del\\s)?(?:19|20)\\d{2}${end})?`,
  ],
  [
    'time',
    `${start}(?:${months})\\.?\\s(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?${end}(?:,?\\s20\\d{2}${end}|(?!\\s?[a-z\\u3040-\\u9fff]))`,
  ],
  ['time', `${start}(?:${months})\\.?\\s(?:de\\s|del\\s)?(?:19|20)\\d{2}${end}`],
  ['time', `${start}(?:kw|cw|wk|week|woche|semana)\\s?\\d{1,2}(?:\\s?[-/]\\s?\\d{1,4})?${end}`],
  ['time', `${start}[qh][1-4](?:[\\s/-]?'?(?:20)?\\d{2})?${end}|${start}t[1-4]\\s20\\d{2}`],
  ['time', `${start}(?:fy|baujahr|bj\\.?)\\s?'?\\d{2,4}${end}`],
  // ISO 2768-mK, DIN EN ISO 9001:2015, EN 10204 3.1, AS9102, RAL 7016, AMS 4911
  [
    'standard',
    `${start}(?:(?:din|en|iso|uni|bs|nf|une)[\\s-]){0,3}(?:iso|din|iec|ieee|astm|asme|ansi|ams|jis|vdi|vda|iatf|sae|aisi|gb/t|gb|tl|vw|bs|nfpa|mil-std|mil-[a-z]|ral|pantone|pms|ncs|iso/ts|aws|api|nas|rohs|cfr|usp)[\\s:-]{0,2}[a-z]?\\s?\\d{1,6}(?:[.:/-]\\d{1,5}){0,3}(?:-[a-z]{1,3}(?![a-z]))?(?:\\s?[a-z]{1,2}(?![a-z0-9]))?(?:\\s3\\.[12])?`,
  ],
  [
    'standard',
    `${start}(?:en|as|une|nf|ul|ce|us|uni|ip|fed)[\\s:-]?(?:\\d{4,6}|\\d{2,3}[-:]\\d{1,4})(?:[.:/-]\\d{1,5}){0,2}(?:\\s3\\.[12])?${end}`,
  ],
  ['standard', `${start}3\\.[12]b?(?=[\\s-]?(?:cert|zeugnis|abnahme|mat|mill|zert|certif|材质|证书|検査|証明|ミル))`],
  // M6, M8x20, M4 x 0.7, 1/4-20 UNC, G1/2, Tr20x4, #8-32
  [
    'thread',
    `${start}m\\s?\\d{1,2}(?:[.,]\\d{1,2})?(?:\\s?x\\s?\\d{1,3}(?:[.,]\\d{1,2})?){0,2}${end}(?!\\s?(?:pcs|stk|stuck|个|個|件))`,
  ],
  [
    'thread',
    `${start}\\d{1,2}/\\d{1,2}\\s?"?\\s?-\\s?\\d{1,2}(?:\\s?un[a-z]{1,2})?${end}|#\\d{1,2}-\\d{2}${end}|${start}\\d{1,2}-\\d{2}\\s?un[cfj]${end}`,
  ],
  [
    'thread',
    `${start}(?:g|r|rp|rc|bsp|npt|tr|uts)\\s?\\d{1,2}(?:/\\d{1,2}|\\s?x\\s?\\d{1,2})?${end}|${start}\\d(?:[\\s-]\\d)?/\\d{1,2}\\s?"?\\s?-?(?:npt|bsp|g|r|f|ptf)${end}`,
  ],
  // 7075-T651, 17-4PH, 1.4301, S355J2, Ti-6Al-4V, 42CrMo4, 8.8
  ['grade', `${start}(?:aw-?|en aw-?|al|a)?\\d{4}\\s?-\\s?[tho]\\d{1,4}${end}`],
  [
    'grade',
    `${start}1\\.[0-9]\\d{3}${end}(?!\\s?(?:stk|stuck|teile|piezas|uds|unidades))|${start}2\\.[0-9]\\d{3}${end}(?=\\s?(?:nickel|alloy))|${start}3\\.[0-9]\\d{3}${end}(?=[\\s,;]*(?:alu|al))`,
  ],
  ['grade', `${start}1[57]-[457]\\s?-?(?:ph|mo)?${end}|ti-?6al-?4v(?:\\s?eli)?`],
  [
    'grade',
    `${start}(?:grade|gr\\.?|class|klasse|guteklasse|festigkeitsklasse|clase|grado|calidad)\\s?\\d{1,2}(?:\\.\\d{1,2})?${end}|(?:级|等级|强度)\\s?\\d{1,2}\\.\\d`,
  ],
  ['grade', `${start}(?:4\\.[68]|5\\.[68]|8\\.8|10\\.9|12\\.9|a[24]-[5-8]0)${end}(?!\\s?mm)`],
  // ±0.05, +0.1/-0.05, Ø20 h6, R5, 12x8x3, 100 x 60 mm, 2.5 kg, .063"
  ['dimension', `(?:±|\\+\\s?/\\s?-|\\+-)\\s?\\d{0,4}(?:[.,]\\d{1,5})?(?:\\s?(?:${unit})(?![a-z]))?`],
  ['dimension', `[+-]\\s?0[.,]\\d{1,5}`],
  [
    'dimension',
    `(?:ø|${start}dia\\.?|${start}diam\\.?|${start}diameter|durchmesser|diametro|直径|外径|内径)\\s?(?:of\\s|de\\s|von\\s)?${figure}(?:\\s?(?:${unit}))?(?:\\s?[a-z]{1,2}\\d{1,2})?(?![a-z0-9])`,
  ],
  [
    'dimension',
    `${start}(?!\\dk\\d)\\d{1,4}\\s?(?:js|[efghkmnprs])[4-9]${end}|${start}\\d{1,4}\\s?h1[0-4]${end}|${start}[efghkmnps][5-9](?:/[a-z]\\d)?${end}`,
  ],
  [
    'dimension',
    `${start}${figure}(?:\\s?(?:${unit}))?\\s?x\\s?${figure}(?:\\s?(?:${unit}))?\\s?x\\s?${figure}(?:\\s?(?:${unit})(?![a-z]))?`,
  ],
  ['dimension', `${start}${figure}\\s?(?:${unit})?\\s?[x*]\\s?${figure}\\s?(?:${unit})(?![a-z])`],
  [
    'dimension',
    `${start}${span}\\s?-?(?:mm[²³]?|cm[²³]?|dm[²³]?|m[²³]|km|µm|um|nm|inch|inches|kg|kgs|mg|lbs|lb|oz|ml|°c?|º|deg|"|thou|毫米|厘米|公分|公斤|千克|克|米|吨|微米|英寸|度|丝|ミリ|センチ|メートル|キロ|グラム|ミクロン|インチ|mmt|トン)(?![a-z])`,
  ],
  ['dimension', `(?<![^\\s(])\\.\\d{2,5}(?:\\s?(?:${unit}))?(?![a-z0-9])`],
  [
    'dimension',
    `${start}\\d{1,3}(?:[.,]\\d{1,4})?(?:m|g|l|cm|ft|in|ga)${end}|${start}\\d{1,4}[.,]\\d{1,4}\\s?in${end}|${start}\\d{1,4}\\sin\\s(?:long|wide|thick|dia|x)${end}`,
  ],
  [
    'dimension',
    `${start}\\d{1,2}/(?:2|4|8|16|32|64)${end}(?!\\s?(?:pcs|pieces|pc|units|stk|stuck|teile|uds|piezas|off|ea|个|個|件|/))`,
  ],
  ['dimension', `\\b(?:1:\\d{1,4}|\\d{1,3}:1)${end}`],
  // 58-62 HRC, Ra 0.8, IP67, DN50, 24VDC, 5-axis, 3D, 48T, AQL 1.0
  ['rating', `${start}${span}\\s?-?(?:${rating})(?![a-z0-9])(?!\\s?(?:of|pcs|few|total))`],
  [
    'rating',
    `${start}(?:ra|rz|rmax|hrc|hb|hv|ipx?|ik|dn|pn|aql|cpk|ppk|dp|sch|cl|vdi|spi|mt|lvl|cat|usb|trl|shore|i/o|nema|atex|ul-?94)\\s?[=:<>≤≥]?\\s?[abcdvhk]?-?\\d{1,4}(?:[.,]\\d{1,3})?(?:\\s?-\\s?\\d{1,4}(?:[.,]\\d{1,2})?)?${end}`,
  ],
  ['rating', `${start}\\d{1,4}(?:[.,]\\d{1,2})?(?:v|a|w|n|t|pa|j)${end}`],
  ['rating', `${start}ul\\s?94(?:\\s?-?\\s?v\\s?-?\\d)?|${start}v-?[012]${end}`],
  [
    'rating',
    `${start}[2-7]\\s?-?\\s?(?:axis|axes|axle(?!s)|achs[a-z]{0,10}|ejes?|轴|軸)|${start}[1-6]\\s?-?d(?![a-z0-9])|(?:三|四|五|3|4|5)\\s?[轴軸]`,
  ],
  // $12.50, 3,000 EUR, 元
  [
    'money',
    `(?:${currency})\\s?${figure}(?:\\s?(?:k|m|tsd|mil|万))?(?:\\s?-\\s?(?:${currency})?\\s?${figure}\\s?k?)?(?![a-z0-9])`,
  ],
  [
    'money',
    `${start}\\d{1,3}(?:[ ']\\d{3}){1,2}\\s?(?:${currency})|${start}${span}\\s?(?:k|tsd|mil|万|千)?\\s?(?:${currency})(?![a-z])`,
  ],
  ['percentage', `${span}\\s?(?:%|‰|percent|prozent|por\\sciento|パーセント)|百分之[一二三四五六七八九十百零]{1,5}`],
  // +49 171 2345678, 300-1150-02, 4500012-B, A-1023-55, #4711, rev03, 10.20.30.40
  [
    'reference',
    `\\+\\d{1,3}[\\s\\d()/.-]{6,20}\\d|${start}0\\d{1,4}[\\s/-]\\d{3,8}(?:[\\s-]\\d{1,6}){0,3}|\\(\\d{2,5}\\)\\s?\\d{3,8}(?:[\\s-]\\d{2,6}){0,2}`,
  ],
  [
    'reference',
    `${start}\\d{1,9}(?:-\\d{1,9}){3,}${end}|${start}\\d{1,9}-\\d{1,9}-\\d{1,9}${end}|${start}\\d{1,4}(?:\\.\\d{1,6}){3,}`,
  ],
  [
    'reference',
    `${start}[a-z]{1,5}\\d{0,6}-\\d{1,8}(?:-[a-z0-9]{1,8}){0,3}${end}|${start}\\d{3,9}-[a-z]\\d{0,3}${end}`,
  ],
  ['reference', `#\\s?\\d{1,9}`],
  // "1. cover", "2) base" at the beginning of a line
  ['other_number', '(?<=\\n ?)\\d{1,2}[.)] (?=\\p{L})'],
  [
    'reference',
    `(?<!\\d )(?<!(?:qty|quantity|menge|anzahl|stuckzahl|cantidad|cant)[.:]? )${start}0\\d{1,11}${end}(?!\\s?(?:pcs|pieces|stk|stuck|piezas|uds|个|個|件))|${start}\\d{8,}`,
  ],
]

const patterns = shapes.map(([reason, shape]) => ({ reason, pattern: new RegExp(shape, 'gu') }))

/**
 * Marks what is never a quantity by its shape alone; what needs words around it is left to the candidates. The spans do
 * not overlap: of two shapes in one place the earlier in the table holds, and a wider one of the same reason.
 */
export function maskNonQuantities(text: string): Masked[] {
  const masked: Masked[] = []
  const taken = new Uint8Array(text.length)
  for (const { reason, pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index
      const to = from + match[0].trimEnd().length
      if (to === from || taken[from] || taken[to - 1] || !/\d|百分之|[三四五][轴軸]/.test(match[0])) continue
      taken.fill(1, from, to)
      masked.push({ start: from, end: to, reason })
    }
  }
  return masked.sort((a, b) => a.start - b.start)
}

/**
 * How a text looks: letters of other alphabets that pass for Latin ones, after the confusables of Unicode (UTS #39,
 * `confusables.txt` 13.0), restricted to letters and digits that look like one or two Latin letters.
 */

// Accents and invisible characters are undone before; what differs in case alone stands here once for each case.
const rupaHuruf: Readonly<Record<string, string>> = {
  a: 'ɑΑαАаᎪᗅꓮ𐊠𖽀',
  aa: 'Ꜳꜳ',
  ae: 'ÆæӔӕ',
  ao: 'Ꜵꜵ',
  au: 'Ꜷꜷ',
  av: 'ꜸꜹꜺꜻ',
  ay: 'Ꜽꜽ',
  b: 'ƀƂƃƄɓΒБВЬѢѣҌҍᏏᏴᑲᑳᖯᗷꓐꞴ𐊂𐊡𐌁',
  bl: 'Ы',
  c: 'ȼСсҪҫᏟᴄⲤⲥꓚꮯ𐊢𐌂𐐕𐐽𐔜𑣩𑣲',
  d: 'ÐĐđƉƌɖɗԁᎠᏧᑯᗞᗪꓒꓓ',
  dz: 'ʣ',
  e: 'ɆɇΕЕеҽҿᎬⴹꓰꬲ𐊆𑢦𑢮',
  f: 'ƑƒϜքᖴᵮẝꓝꞘꞙꬵ𐊇𐊥𐔥𑢢𑣂',
  g: 'ƍǤǥɠɡԌցᏀᏳᶃꓖ',
  h: 'ĦħɦΗНћҢһӇӉհᎻᏂᏲᕼⱧⲎꓧꚕ𐋏',
  i: 'ıɨɩɪιіӏᎥᵻᵼꙇꭵ𑣃',
  j: 'ɈɉͿϳЈјᎫᒍꓙꞲ',
  k: 'ƙΚКҚҞᏦᛕⱩⲔꓗꝀ𐔘',
  l: '1I|ŁłƖƗƚǀɫɭΙІӀוןا١ٳ۱ߊᏞᒪᛁⲒⳐⵏꓡꓲ𐊊𐌉𐌠𐐛𐔦𑢣𑢲𖼖𖼨𞣇',
  ll: 'ǁװ',
  lo: 'Ю',
  ls: 'ʪ',
  lz: 'ʫ',
  m: 'ΜϺМӍᎷᗰᛖⲘꓟ𐊰𐌑',
  n: 'ƝƞɳΝηոռᵰⲚꓠ𐔓',
  o: '0ØøƟɵΘΟθοσОоѲѳӨөՕօסه٥ھہە۵ۿ߀०০੦૦ଠ୦௦౦೦ഠ൦๐໐တဝ၀ჿዐᎾᏫᴏᴑⲞⲟⴱⵁⵔ〇ꓳꝊꝋꬽꬾꭴꮎꮻ𐊒𐊫𐐄𐐬𐓂𐓪𐔖𑓐𑢵𑣈𑣗𑣠',
  oe: 'Œœ',
  oo: 'ꚘꚙꝎꝏ',
  p: 'ƥΡρРрᏢᑭᵽⲢⲣꓑ𐊕',
  q: 'ʠԛգզⵕ',
  r: 'ƦɍɼɽгғᎡᏒᖇᴦᵲⲅꓣꭇꭈꮁ𐒴𖼵',
  rn: 'ɱᵯ𑜀𑣣',
  s: 'ƽʂЅѕՏᏕᏚᵴꓢꜱꮪ𐊖𐐠𐑈𑣁𖼺',
  t: 'ŦŧƭƮȾΤТҬᎢᵵⲦꓔ𐊗𐊱𐌕𑢼𖼊',
  tf: 'ꝷ',
  ts: 'ʦ',
  u: 'ɄʋυՍսሀᏌᑌᴜᵾꓴꞟꭎꭒꮜ𐓎𐓶𑢸𑣘𖽂',
  ue: 'ᵫ',
  uo: 'ꭣ',
  v: 'νѴѵט٧۷Ꮩᐯᴠⴸꓦꛟꮩ𐔝𑜆𑢠𑣀𖼈',
  w: 'ɯѡѽԜԝաᎳᏔᴡꓪꝡꮃ𑓅𑜊𑜎𑜏𑣦𑣯',
  x: 'ΧХхҲᕁᕽᚷⲬⵝꓫꞳ𐊐𐊴𐌗𐌢𐔧𑣬',
  y: 'ƴɎɏɣʏΥγУуҮүҰұყᎩᎽᶌỿⲨꓬꭚ𐊲𑢤𑣜𖽃',
  z: 'ƵƶȤȥʐΖᏃᴢᵶꓜꮓ𐋵𑢩𑣄𑣥',
}

const hurufLatin = new Map(
  Object.entries(rupaHuruf).flatMap(([latin, serupa]) =>
    Array.from(serupa, (huruf): [string, string] => [huruf, latin]),
  ),
)

const latin = /^[\x20-\x7e]*$/

/**
 * The Latin letters, in lower case, that one character passes for, itself or its capital; its own lower case where it
 * passes for none.
 */
export function hurufTampak(huruf: string): string {
  const besar = latin.test(huruf) ? huruf : huruf.toUpperCase()
  return hurufLatin.get(huruf) ?? hurufLatin.get(besar) ?? huruf.toLowerCase()
}

function tampak(teks: string): string {
  const dasar = latin.test(teks)
    ? teks
    : teks.normalize('NFKD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
  const huruf = Array.from(dasar.trim().replace(/\s+/gu, ' '), hurufTampak).join('')
  return huruf.replaceAll('m', 'rn')
}

/**
 * Whether people take two texts for one: case, spaces and accents aside, and with letters that look alike, `Surnarno`
 * and `Sumarno` among them. A capital I looks like a small l, a capital L does not.
 */
export function tampakSama(a: string, b: string): boolean {
  const samaKecil = tampak(a.toLowerCase()) === tampak(b.toLowerCase())
  return samaKecil || tampak(a.replaceAll('L', '\u0001')) === tampak(b.replaceAll('L', '\u0001'))
}

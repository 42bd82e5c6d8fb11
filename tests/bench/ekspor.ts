/** Large exports of each platform, for measuring how fast they are read. */
import { stringify } from 'csv-stringify/sync'

type Sel = string | number

/** Captions of several lines with quotes and hashtags, as most rows of content have them. */
const caption = (i: number): string =>
  `Kegiatan ke-${i} di Balai Kalurahan, "gotong royong" bersama warga.\n\nHadir ${i % 90} orang dari semua padukuhan; terima kasih.\n#desa #gotongroyong`

const duaAngka = (n: number): string => String(n).padStart(2, '0')
const kode = (i: number): string => `C${String(i).padStart(10, '0')}`
const hari = (i: number): [bulan: string, hari: string] => [duaAngka((i % 12) + 1), duaAngka((i % 28) + 1)]

const judulInstagram =
  'Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves'
const judulFacebook =
  'Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Caption type,Permalink,Is crosspost,Is share,Post type,Languages,Custom labels,Funded content status,Data comment,Date,Views,Reach,"Reactions, Comments and Shares",Reactions,Comments,Shares,Total clicks,Link Clicks,Other Clicks'
const judulX =
  'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks'

function barisInstagram(i: number): Sel[] {
  const [b, h] = hari(i)
  const tautan = `https://www.instagram.com/p/${kode(i)}/`
  return [
    18_000_000_000_000_000 + i,
    17,
    'desa',
    'Desa',
    caption(i),
    0,
    `${b}/${h}/2026 09:15`,
    tautan,
    'IG image',
    '',
    'Lifetime',
    i,
    i,
    i % 90,
    1,
    0,
    2,
    3,
  ]
}

function barisFacebook(i: number): Sel[] {
  const [b, h] = hari(i)
  const depan = [
    122_000_000_000_000 + i,
    61,
    'Desa',
    caption(i),
    '',
    0,
    `${b}/${h}/2026 09:15`,
    '',
    `https://www.facebook.com/desa/posts/${122_000_000_000_000 + i}`,
  ]
  return [...depan, 0, 0, 'Photos', '', '', '', '', 'Lifetime', i, i, 6, 3, 2, 1, 4, 1, 3]
}

function barisX(i: number): Sel[] {
  const id = (2_000_000_000_000_000_000n + BigInt(i) * 40_000_000_000_000n).toString()
  return [id, 'Sat, Aug 1, 2026', caption(i), `https://x.com/desa/status/${id}`, i, 1, 2, 0, 0, 0, 1, 0, 3, 4, 0, 0, 1]
}

const barisTiktok = (i: number): Sel[] => [
  'July 1',
  caption(i),
  `https://www.tiktok.com/@desa/video/${(7_510_000_000_000_000_000n + BigInt(i) * 1_000_000_000_000n).toString()}`,
  'May 31',
  i % 90,
  1,
  2,
  i,
]
const barisYoutube = (i: number): Sel[] => [
  kode(i),
  `Video ke-${i}, "Musyawarah"`,
  'Jul 6, 2026',
  60,
  i,
  '1.5',
  1,
  i,
  '3.5',
]
const barisGsc = (i: number): Sel[] => [
  `https://desa.example/artikel/2026/6/${(i % 28) + 1}/berita-ke-${i}`,
  i % 400,
  i,
  '4.5%',
  '7.2',
]

const susun = (judul: string, baris: (i: number) => Sel[], jumlah: number): string =>
  `${judul}\n${stringify(Array.from({ length: jumlah }, (_, i) => baris(i + 1)))}`

/** Texts of `jumlah` rows each, by the name of a file. */
export const eksporBesar = (jumlah: number): Record<string, string> => ({
  Instagram: susun(judulInstagram, barisInstagram, jumlah),
  Facebook: susun(judulFacebook, barisFacebook, jumlah),
  X: susun(judulX, barisX, jumlah),
  TikTok: susun(
    'Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views',
    barisTiktok,
    jumlah,
  ),
  YouTube: susun(
    'Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Impressions,Impressions click-through rate (%)',
    barisYoutube,
    jumlah,
  ),
  'Search Console': susun('Top pages,Clicks,Impressions,CTR,Position', barisGsc, jumlah),
})

/** Tasks as a calendar file (RFC 5545) whose alarms a phone understands. Times are UTC; the same task keeps its UID. */
import { durasi } from '../../domain/bahasa/kalimat.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { Tugas } from '../../domain/tugas.js'
import type { Instan } from '../../domain/bahasa/waktu.js'

/** Minutes before a deadline at which the phone rings. */
const ALARM = [60, 15] as const

const PRODID = 'PRODID:-//konten//tugas//ID'

/** Whether a file that begins so is a calendar that `renderIcs` made. */
export const isOwnCalendar = (head: string): boolean =>
  /^BEGIN:VCALENDAR\r?\n/.test(head) && head.split(/\r?\n/).includes(PRODID)

export function renderIcs(daftar: readonly Tugas[], dibuat: Instan): string {
  const kalender = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    PRODID,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Tugas konten',
    ...daftar.flatMap((t) => (t.tenggat === null ? [] : acara(t, t.tenggat, dibuat))),
    'END:VCALENDAR',
  ]
  return kalender.map((baris) => `${lipatBaris(baris)}\r\n`).join('')
}

function acara(t: Tugas, tenggat: Instan, dibuat: Instan): string[] {
  const ringkas = `${t.apa}: ${t.judul}`
  const perintah = ['konten', ...t.argv].join(' ')
  return [
    'BEGIN:VEVENT',
    `UID:${t.argv.join('-').replace(/[^\w-]+/g, '')}-${t.langkah}@konten.invalid`,
    `DTSTAMP:${utc(dibuat)}`,
    `DTSTART:${utc(tenggat)}`,
    `SUMMARY:${isi(ringkas)}`,
    `DESCRIPTION:${isi(`Langkah ${t.langkah} ${t.kanal}, ${t.peran.join(' atau ')}.\n${perintah}`)}`,
    ...ALARM.flatMap((menit) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:-PT${menit}M`,
      `DESCRIPTION:${isi(`${durasi(menit)} lagi: ${ringkas}`)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

const utc = (instan: Instan): string => `${new Date(instan).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`

const isi = (teks: string): string =>
  bersihkan(teks)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** Lines of at most 75 octets, broken between characters; what follows begins with a blank. */
function lipatBaris(baris: string): string {
  let hasil = ''
  let muatan = 0
  for (const huruf of baris) {
    const besar = Buffer.byteLength(huruf)
    if (muatan + besar > 75) {
      hasil += '\r\n '
      muatan = 1
    }
    hasil += huruf
    muatan += besar
  }
  return hasil
}

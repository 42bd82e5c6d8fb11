/** Every act that lost, decided again where it stands: nobody can write down as lost what counts. */
import type { MasaPengaturan } from '../../domain/pemeriksaan/bukti.js'
import { daftarTercatat } from '../../domain/pemeriksaan/bukti.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { daftarZona } from '../../domain/bahasa/waktu.js'
import { petugasSaat } from '../../domain/orang/perubahan.js'
import { Posisi } from '../../domain/keadaan/posisi.js'
import type { Berbenturan } from '../../domain/peristiwa/berbenturan.js'
import type { Peristiwa } from '../../domain/peristiwa/daftar.js'
import { benturan } from '../../domain/putusan/benturan.js'
import { encodePesan } from '../record/commit-message.js'
import { originalOf } from '../record/lost-act.js'
import { resolved } from '../record/references.js'
import type { ChangedCommit } from './history-evidence.js'

/**
 * What is wrong with acts that are written down as lost, by their commit, in words. `masa` are the settings as they
 * changed.
 */
export function recomputeLosses(
  commit: readonly ChangedCommit[],
  masa: readonly MasaPengaturan[],
): Map<string, string> {
  const found = new Map<string, string>()
  // Few histories have one at all.
  if (!commit.some((c) => c.peristiwa?.peristiwa === 'berbenturan')) return found
  const posisi = new Posisi()
  const commitOf = new Map<string, string>()
  const place = new Map(commit.map((c, i) => [c.oid, i]))
  const settingsAt = (i: number): MasaPengaturan | undefined => masa.findLast((m) => m.letak <= i)
  const lists = daftarTercatat({ commit, masa })
  let here = 0
  const petugasPada = (tip: string, dicatat: Instan) => {
    const from = place.get(tip) ?? -1
    const settings = settingsAt(from)
    if (settings === undefined) return null
    const since = lists.filter((d) => d.letak > from && d.letak < here)
    return petugasSaat(settings.petugas, since, dicatat)
  }
  for (const [i, c] of commit.entries()) {
    const p = c.peristiwa
    if (p === null) continue
    here = i
    const original = p.peristiwa === 'berbenturan' ? originalOf(p) : null
    if (p.peristiwa === 'berbenturan' && original !== null) {
      const settings = settingsAt(i - 1)
      const different =
        notOriginal(p, original, c) ??
        (settings && differentLoss(p, original.act!, c, posisi, { ...settings, petugasPada }, commitOf))
      if (different != null) found.set(c.oid, different)
    }
    posisi.catat(p, original?.act == null ? null : resolved(original.act, commitOf))
    if (!commitOf.has(p.op)) commitOf.set(p.op, c.oid)
  }
  return found
}

/** Whether what stands in it is an act as konten writes one, and the one it is said to be; in words where not. */
function notOriginal(
  p: Berbenturan,
  { byline, message, act }: ReturnType<typeof originalOf>,
  { barisPenulis }: ChangedCommit,
): string | null {
  if (act === null) return 'isinya bukan peristiwa'
  if (byline !== barisPenulis) return 'baris penulisnya bukan yang aslinya'
  const subject = message.slice(0, message.indexOf('\n'))
  const canonical = zones.some((z) => encodePesan(subject, act, z) === message)
  if (!canonical) return 'isinya tidak huruf demi huruf seperti yang ditulis konten'
  const same = (['op', 'oleh', 'peran', 'kegiatan', 'waktu', 'langkah', 'tip', 'klon', 'catatan'] as const).every(
    (key) => p[key] === act[key],
  )
  return same && p.asal === act.peristiwa && p.kanal.join() === act.kanal.join()
    ? null
    : 'yang tertulis di luarnya bukan yang di dalamnya'
}

/** The zones an office stands in. */
const zones = Object.keys(daftarZona)

function differentLoss(
  p: Berbenturan,
  act: Peristiwa,
  { waktuPenulis }: ChangedCommit,
  posisi: Posisi,
  settings: Parameters<typeof benturan>[2],
  commitOf: ReadonlyMap<string, string>,
): string | null {
  const again = { p: resolved(act, commitOf), tertulis: act, dicatat: waktuPenulis }
  const loss = benturan(again, posisi, settings)
  if (loss === null) return `${act.peristiwa} itu berlaku, bukan ${p.benturan}`
  return loss.kode === p.benturan && loss.lawan === p.lawan ? null : `kalahnya karena ${loss.kode}, bukan ${p.benturan}`
}

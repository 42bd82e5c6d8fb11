/**
 * A long, valid history, written object by object through git's own bulk door (`fast-import`), in the tool's formats.
 */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { jalurKegiatan, ulid } from '../../src/domain/bahasa/id.js'
import type { PeristiwaUmum } from '../../src/domain/peristiwa/dasar.js'
import { tanpaPratinjau } from '../../src/domain/peristiwa/bahan.js'
import { tanpaLandasan } from '../../src/domain/peristiwa/dasar.js'
import type { Peristiwa, Tercatat } from '../../src/domain/peristiwa/daftar.js'
import type { Sop } from '../../src/domain/sop/sop.js'

import { tanggalLokal } from '../../src/domain/bahasa/waktu.js'
import { printItem, mediaSha256, textSha256 } from '../../src/storage/record/item-file.js'
import { encodePesan } from '../../src/storage/record/commit-message.js'
import { parseSop } from '../../src/storage/settings/sop-file.js'
import { foldKegiatan } from '../../src/domain/keadaan/fold-kegiatan.js'
import type { Kegiatan } from '../../src/domain/keadaan/tipe.js'

const ZONA = 'Asia/Jakarta'
const JAM = 3_600_000
const SEHARI = 24 * JAM
/** Kegiatan a day, a quarter of an hour apart; more where they would otherwise reach into the future. */
const PER_HARI = 40
/** 00.00 WIB of 1 January 2024. */
const HARI_PERTAMA = Date.UTC(2023, 11, 31, 17)
const templat = resolve('templates', 'sop')
const sop: Sop = {
  medsos: parseSop(readFileSync(join(templat, 'medsos.yaml'), 'utf8'), 'sop/medsos.yaml'),
  website: parseSop(readFileSync(join(templat, 'website.yaml'), 'utf8'), 'sop/website.yaml'),
}

interface Ukuran {
  kegiatan: number
  /** 1 to 4: handed over, submitted, approved, uploaded. */
  commitPerKegiatan: number
  /** Kegiatan a day; left out, 40. */
  perHari?: number
  /** When all of it was recorded, as an import does; left out, each was recorded as it happened. */
  dicatat?: number
  /** Version of the format; 1 where nothing is said. */
  versi?: 1 | 2
  env: Record<string, string | undefined>
}

const ORANG = ['-c', 'user.name=konten', '-c', 'user.email=konten@contoh.id']

/** A content repository founded in format version 1, before the first act of a long history: `verifikasi` is clean. */
export function dirikanDahulu(repo: string, bin: string, env: Ukuran['env']): void {
  const dahulu = `${HARI_PERTAMA / 1000} +0700`
  execFileSync(process.execPath, [bin, 'init', repo], { env, stdio: 'ignore' })
  const pengaturan = join(repo, 'konten.yaml')
  writeFileSync(pengaturan, readFileSync(pengaturan, 'utf8').replace('versi: 2', 'versi: 1'))
  const amend = ['commit', '--all', '--quiet', '--amend', '--no-edit', '--date', dahulu]
  execFileSync('git', ['-C', repo, ...ORANG, ...amend], { env: { ...env, GIT_COMMITTER_DATE: dahulu } })
}

/** Adds the history to a fresh content repository; returns the id of the last kegiatan. */
export async function tulisRiwayatBesar(repo: string, ukuran: Ukuran): Promise<{ id: string }> {
  const proses = spawn('git', ['-C', repo, 'fast-import', '--quiet', '--force'], {
    env: ukuran.env,
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  let id = ''
  let pertama = true
  let dicatat = 0
  for (let n = 0; n < ukuran.kegiatan; n++) {
    const riwayat: Tercatat[] = []
    const cerita = ceritaKegiatan(n, ukuran.perHari ?? PER_HARI)
    const tertulis = ukuran.versi === 2 ? cerita.map((p, i) => berversi2(p, cerita[i - 1])) : cerita
    for (const p of tertulis.slice(0, ukuran.commitPerKegiatan)) {
      riwayat.push({ ...p, jejak: { commit: String(riwayat.length), dicatat: p.waktu, tanggalGanjil: false } })
      const kegiatan = foldKegiatan(p.kegiatan!, riwayat, { sop, zona: ZONA }).kegiatan!
      id = kegiatan.id
      // Kegiatan overlap; what is recorded later is never dated earlier.
      dicatat = Math.max(dicatat, ukuran.dicatat ?? p.waktu)
      const potong = commitTeks(kegiatan, p, dicatat, pertama)
      pertama = false
      if (!proses.stdin.write(potong)) await once(proses.stdin, 'drain')
    }
  }
  proses.stdin.end('done\n')
  const [kode] = (await once(proses, 'close')) as [number]
  if (kode !== 0) throw new Error(`git fast-import → ${kode}`)
  return { id }
}

function commitTeks(kegiatan: Kegiatan, p: Peristiwa, dicatat: number, pertama: boolean): string {
  const blok = (teks: string): string => `data ${Buffer.byteLength(teks)}\n${teks}\n`
  const media = fotoContoh(kegiatan.id).map((sha256) => ({
    sha256,
    jenis: 'image/jpeg',
    ukuran: 120_000,
    dimensi: '1280x960',
    nama: 'foto.jpg',
  }))
  const adaDraf = kegiatan.jalur.get('medsos')!.berlaku.length > 1
  const berkas = printItem(null, kegiatan, media, { narasi: NARASI, caption: adaDraf ? CAPTION : '', berita: '' }, ZONA)
  const orang = `${p.oleh} <${p.oleh.toLowerCase()}@konten.invalid> ${dicatat / 1000} +0700`
  return [
    `commit refs/heads/main\nauthor ${orang}\ncommitter ${orang}\n`,
    blok(encodePesan(`${p.peristiwa}: ${kegiatan.judul} (medsos)`, p, ZONA)),
    pertama ? 'from refs/heads/main^0\n' : '',
    `M 100644 inline ${jalurKegiatan(kegiatan.id)}\n`,
    blok(berkas),
  ].join('')
}

const NARASI = 'Warga dan perangkat kalurahan mengikuti kegiatan sampai selesai.'
const CAPTION = 'Terima kasih kepada seluruh warga yang hadir. #nomporejo'
const fotoContoh = (benih: string): string[] =>
  [1, 2, 3, 4].map((i) => createHash('sha256').update(`${benih}${i}`).digest('hex'))

/** One kegiatan after the other within ten hours of a day, each from hand-over to upload. */
function ceritaKegiatan(n: number, perHari: number): Peristiwa[] {
  const mulai = HARI_PERTAMA + Math.floor(n / perHari) * SEHARI + (n % perHari) * ((10 * JAM) / perHari)
  const judul = `Kegiatan warga nomor ${n}`
  const id = `${tanggalLokal(mulai, ZONA)}-kegiatan-warga-nomor-${n}-${n.toString(36).padStart(4, 'a').slice(-4)}`
  const dasar = (oleh: string, peran: PeristiwaUmum['peran'], langkah: string, waktu: number): PeristiwaUmum => ({
    kegiatan: id,
    kanal: ['medsos'],
    langkah,
    peran,
    oleh,
    waktu,
    op: ulid(waktu, createHash('sha256').update(`${id}${langkah}`).digest()),
    tetap: null,
    bukti: null,
    dinyatakanSendiri: true,
    ...tanpaLandasan,
    catatan: '',
  })
  const teks = textSha256(CAPTION)
  return [
    {
      ...dasar('Admin', 'pelaksana', '1', mulai + JAM),
      peristiwa: 'diserahkan',
      kepala: { judul, jenis: 'berita', mulai, selesai: mulai + JAM, lokasi: 'Balai', pelaksana: 'Kamituwa' },
      foto: fotoContoh(id),
      video: [],
      narasi: textSha256(NARASI),
      ...tanpaPratinjau,
    },
    {
      ...dasar('Admin', 'admin-medsos', '2', mulai + 2 * JAM),
      peristiwa: 'diajukan',
      teks,
      lampiran: [],
      ...tanpaPratinjau,
    },
    {
      ...dasar('Carik', 'ppid', '3', mulai + 2.5 * JAM),
      peristiwa: 'disetujui',
      teks,
      media: mediaSha256(fotoContoh(id)),
      dilihat: null,
    },
    {
      ...dasar('Admin', 'admin-medsos', '4', mulai + 4 * JAM),
      peristiwa: 'diunggah',
      unggahan: [{ platform: 'instagram', tautan: `https://www.instagram.com/p/${String(n).padStart(11, 'A')}/` }],
      teks,
      media: mediaSha256(fotoContoh(id)),
    },
  ]
}

/** The act in version 2, which names the one before it that it was decided on. */
const berversi2 = (p: Peristiwa, sebelum: Peristiwa | undefined): Peristiwa => ({
  ...p,
  versi: 2,
  dasar: sebelum === undefined ? [] : [sebelum.op],
  dasarTeks: p.peristiwa === 'diajukan' ? [] : null,
})

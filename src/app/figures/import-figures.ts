/** Importing figures: files as they were downloaded → sources. All are read before the first one is recorded. */
import { readNumber } from '../../analytics/csv.js'
import { manuscriptHead, checkDamage } from '../../analytics/export-table.js'
import type { IncomingFile } from '../../analytics/manuscript.js'
import { openManuscripts } from '../../analytics/manuscript.js'
import type { ReadingBasis, ReaderResult, Manuscript } from '../../analytics/reader.js'
import { recogniseManuscript } from '../../analytics/recognise.js'
import type { KnownNames } from '../../analytics/template.js'
import { readTemplate, printSheet } from '../../analytics/template.js'
import { catatanJumlah } from '../../analytics/total-row.js'
import { namaBulan } from '../../domain/bahasa/kalimat.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import type { Angka } from '../../domain/peristiwa/angka.js'
import { buatAngka, tanpaKembar } from '../../domain/peristiwa/angka.js'
import { KETIKAN, KETIKAN_PENGIKUT, diketik } from '../../domain/peristiwa/diukur.js'
import { KontenError } from '../../errors.js'
import { printAngka } from '../../storage/record/figures-file.js'
import { contentSha256 } from '../../storage/record/written-files.js'
import type { Answer, Recorded } from '../record/answer.js'
import { recordedTogether, joinTexts } from '../record/answer.js'
import type { FigureSource } from './record-figures.js'
import { passFigures, recordFigures } from './record-figures.js'
import type { Session } from '../session.js'
import { readKeadaan, optionLabel, eventTime } from '../session.js'

/** A file read: whose export it is, and the figures in it. */
interface Read extends ReaderResult {
  naskah: Manuscript
  jenis: string
}

export interface FiguresAsked {
  /** Month of figures that do not name a date themselves. */
  bulan: string | null
  /** Platform of files that do not name it. */
  platform: string | null
  /** What was found and not read, for people. */
  passedOver: readonly string[]
  /** `--pengikut` as it was typed: the one figure that Meta's exports leave out. */
  pengikut: string | undefined
}

/**
 * Records every source of figures in the files; those with an empty `folder` were named one by one. `progress` is told
 * what is being looked at. Throws before anything is written where one of them cannot be used.
 */
export async function importFigures(
  session: Session,
  files: readonly IncomingFile[],
  asked: FiguresAsked,
  progress: (text: string) => void,
): Promise<Recorded> {
  const named = new Set(files.filter((f) => f.folder === '').map((f) => f.nama))
  const { read, told } = await readAll(session, files, named, asked, progress)
  if (asked.pengikut !== undefined) read.push(typedFollowers(session, asked.pengikut, asked, read))
  // A file that nobody knows is skipped only beside others: alone in its folder it is the mistake.
  if (read.length === 0)
    throw new KontenError(
      'pemakaian',
      'tanpa-unduhan',
      ['Tidak ada unduhan yang dikenal di sini; tidak ada yang dicatat.', ...told].join('\n'),
      ['konten analitik templat --bulan 2026-10'],
    )
  await passFigures(
    session,
    read.map((r) => sourceOf(r)),
  )
  const answers: Answer[] = []
  const acts: Recorded[] = []
  for (const [i, r] of read.entries()) {
    progress(`Mencatat ${i + 1} dari ${read.length}: ${r.naskah.nama}`)
    if (r.angka.length > 0) acts.push(await recordFigures(session, sourceOf(r)))
    answers.push(r.angka.length > 0 ? acts.at(-1)! : withoutFigures(session, r))
  }
  const data = (acts.at(-1) ?? answers.at(-1)!).data as object
  const each = read.map((r, i) => ({ ...(answers[i]!.data as object), nama: r.naskah.nama, catatan: r.catatan }))
  return recordedTogether(acts, {
    data: read.length === 1 ? { ...data, catatan: read[0]!.catatan } : { ...data, berkas: each },
    text: joinTexts(...answers.map((a) => a.text)),
    notes: told,
  })
}

/** What the files hold, with nothing recorded: what is told of each, and the figures. Throws as the import does. */
export async function previewFigures(
  session: Session,
  files: readonly IncomingFile[],
  asked: FiguresAsked,
): Promise<{ told: readonly string[]; angka: Angka[] }> {
  const named = new Set(files.filter((f) => f.folder === '').map((f) => f.nama))
  const { read, told } = await readAll(session, files, named, asked, () => undefined)
  return { told, angka: read.flatMap((r) => r.angka) }
}

async function readAll(
  session: Session,
  files: readonly IncomingFile[],
  named: ReadonlySet<string>,
  { bulan, platform, passedOver }: FiguresAsked,
  progress: (text: string) => void,
): Promise<{ read: Read[]; told: string[] }> {
  const basis: ReadingBasis = { zona: session.zona, sekarang: session.now, bulan, platform }
  const { keadaan } = await readKeadaan(session, await session.store.snapshot())
  const known: KnownNames = { daftarId: [...keadaan.kegiatan.keys()], platform: session.settings.platform, bulan }
  const read: Read[] = []
  const told: string[] = [...passedOver]
  const all = await openManuscripts(files)
  for (const [i, naskah] of all.entries()) {
    progress(`Membaca ${i + 1} dari ${all.length}: ${naskah.nama}`)
    const one = readOne(naskah, basis, known)
    if (one) {
      read.push(one)
      told.push(`${naskah.nama}: ${one.jenis}, ${one.terbaca} baris.`, ...one.catatan.map((c) => `  ${c}`))
    } else if (named.has(naskah.nama)) throw unknownFile(naskah)
    else told.push(`${naskah.nama}: dilewati, bukan unduhan yang dikenal.`)
  }
  return { read, told }
}

/** What a file gives; undefined for one that nobody knows. */
function readOne(naskah: Manuscript, basis: ReadingBasis, known: KnownNames): Read | undefined {
  if (manuscriptHead(naskah).some((k) => ['kanal', 'platform', 'id'].every((kolom) => k.includes(kolom)))) {
    const isi = naskah.lembar ? Buffer.from(printSheet(naskah.lembar)) : naskah.isi
    const { angka, kurang, jumlah } = readTemplate(isi, naskah.nama, known)
    const catatan = [
      ...(kurang > 0 ? [`${kurang} baris kurang selnya; yang tidak ada dianggap tidak diketahui.`] : []),
      ...catatanJumlah(jumlah),
    ]
    return { naskah, jenis: 'templat yang sudah diisi', angka, terbaca: angka.length, catatan, diambil: null }
  }
  checkDamage(naskah)
  const reader = recogniseManuscript(naskah)
  return reader && { naskah, jenis: reader.nama, ...reader.baca(naskah, basis) }
}

/** The answer for a file that is known and holds no figure to record: nothing is written, and nothing was wrong. */
function withoutFigures(session: Session, { naskah, jenis, terbaca }: Read): Answer {
  const content =
    terbaca === 0
      ? 'hanya memuat judul kolom, tanpa satu baris data pun'
      : `memuat ${terbaca} baris, tanpa satu pun angka yang dipakai laporan`
  return {
    data: {
      id: null,
      kanal: [],
      peristiwa: 'diukur',
      status: 'tanpa-angka',
      commit: null,
      waktu: formatIso(eventTime(session), session.zona),
    },
    text: `${naskah.nama}: ${jenis}, ${content}; tidak ada yang dicatat.\n`,
  }
}

const unknownFile = (naskah: Manuscript): KontenError =>
  /^\s*</.test(naskah.teks)
    ? new KontenError(
        'pemakaian',
        'halaman-tidak-dikenal',
        `${naskah.nama}: halaman ini bukan daftar artikel atau statistik pengunjung OpenSID; tidak ada yang dicatat.`,
        [
          'Di OpenSID buka Admin Web > Artikel, tampilkan semua baris, lalu ' +
            'simpan halamannya (Ctrl+S) dan impor berkas itu.',
          'RSS dan sitemap diperiksa dengan: konten cocokkan --umpan BERKAS',
        ],
      )
    : new KontenError(
        'pemakaian',
        'csv-tidak-dikenal',
        `${naskah.nama}: judul kolomnya tidak dikenal; tidak ada yang dicatat.`,
        [
          'Unduh ulang dari platformnya dalam bahasa Indonesia atau Inggris, dan jangan disimpan ulang lewat Excel.',
          'Atau isi sendiri angkanya: konten analitik templat --bulan 2026-10',
        ],
      )

function sourceOf({ naskah, jenis, angka: semua, diambil }: Read): FigureSource {
  const angka = tanpaKembar(semua)
  return {
    // What was typed is told by its name; a file of that name is called one.
    nama: jenis !== KETIKAN && diketik(naskah.nama) ? `berkas ${naskah.nama}` : naskah.nama,
    sidik: contentSha256(Buffer.from(naskah.isi)),
    isi: printAngka(angka),
    angka,
    diambil,
  }
}

/** The number of followers typed beside the files, for the account and month that they are of. */
function typedFollowers(session: Session, text: string, asked: FiguresAsked, read: readonly Read[]): Read {
  const angka = read.flatMap((r) => r.angka)
  const label = optionLabel('pengikut')
  const theOnly = (values: readonly (string | null)[], option: string): string => {
    const [first, ...others] = [...new Set(values.filter((v) => v !== null))]
    if (first !== undefined && others.length === 0) return first
    throw new KontenError(
      'pemakaian',
      'flag-kurang',
      `${label} memerlukan ${optionLabel(option)}: tidak jelas angka itu milik yang mana.`,
      [`Tambahkan ${optionLabel(option)}`],
    )
  }
  const platform =
    asked.platform ??
    theOnly(
      angka.map((a) => a.platform),
      'platform',
    )
  const bulan =
    asked.bulan ??
    theOnly(
      angka.map((a) => a.bulan),
      'bulan',
    )
  const count = readNumber(text, 'ketikan', 1, label)
  const own: Angka[] =
    count === null ? [] : [buatAngka({ bulan, kanal: 'medsos', platform, nilai: { pengikut_akhir: count } })]
  const naskah: Manuscript = {
    nama: `${KETIKAN_PENGIKUT}${platform} ${namaBulan(bulan, session.zona)}`,
    isi: Buffer.from(printAngka(own)),
    teks: '',
    pengodean: 'utf-8',
    lembar: null,
    saudara: [],
  }
  return { naskah, jenis: KETIKAN, angka: own, terbaca: own.length, catatan: [], diambil: null }
}

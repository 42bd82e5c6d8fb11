/** Checks on what single commits say: their messages, their dates, and who wrote them. */
import { TOLERANSI_JAM } from '../sop/aturan.js'
import { BERKAS_KLON, waktuUlid } from '../bahasa/id.js'
import { jamBeda, pendahulu } from '../keadaan/pendahulu.js'
import { bakukanNama, namaCommit } from '../orang/pelaku.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import type { Instan } from '../bahasa/waktu.js'
import { MENIT, keMenit } from '../bahasa/waktu.js'
import type { CommitDiperiksa, Pemeriksaan } from './bukti.js'
import { masaSebelum, pendek, tiapCommit, tiapPadaJalur, tiapPeristiwa } from './bukti.js'

const TOLERANSI = TOLERANSI_JAM * MENIT
/**
 * A key is made when the act begins; a person may sit over an editor or wait for a lock, but not for longer than this
 * (ms).
 */
export const BATAS_OP = 24 * 60 * MENIT

/** When an act was recorded; version 1 knows of no other date than the committer's. */
const dicatatPada = ({ versi }: Tercatat, { waktuPenulis, waktuCommit }: CommitDiperiksa): Instan =>
  versi === 1 ? waktuCommit : waktuPenulis

export const pemeriksaanPesan: readonly Pemeriksaan[] = [
  {
    kode: 'trailer-rusak',
    tingkat: 'galat',
    arti: 'Pesan commit menyerupai peristiwa tetapi tidak utuh. Commit ini tidak dihitung.',
    tindakan: 'Commit ini tidak ditulis oleh konten; catat peristiwanya dengan perintah konten.',
    periksa: (b) => tiapCommit(b, (c) => (c.masalah === null ? null : `Pesan commit ${pendek(c.oid)}: ${c.masalah}.`)),
  },
  {
    kode: 'menyerupai-peristiwa',
    tingkat: 'peringatan',
    arti: 'Sebuah commit biasa memuat sesuatu yang dapat disangka catatan peristiwa. Commit ini tidak dihitung.',
    tindakan: 'Baca dengan git show; jangan memakai baris "Konten-…:" dalam pesan commit buatan tangan.',
    periksa: (b) =>
      tiapCommit(b, (c) => {
        if (c.menyerupai) return `Pesan commit ${pendek(c.oid)} memuat baris "Konten-…:" di luar tempatnya.`
        return c.peristiwa === null && c.baku !== null ? `Commit ${pendek(c.oid)}: ${c.baku}.` : null
      }),
  },
  {
    kode: 'tidak-baku',
    tingkat: 'galat',
    arti:
      'Commit sebuah peristiwa tidak huruf demi huruf seperti yang ditulis konten: ada yang ditambahkan, ' +
      'disamarkan, atau diganti di dalamnya.',
    tindakan:
      'Commit ini ditulis atau diubah di luar konten; lihat seluruh isinya dengan git cat-file -p COMMIT | cat -A.',
    periksa: (b) => tiapPeristiwa(b, (_, c) => (c.baku === null ? null : `Commit ${pendek(c.oid)}: ${c.baku}.`)),
    sisa: true,
  },
  {
    kode: 'tanda-kendali',
    tingkat: 'galat',
    arti:
      'Pesan peristiwa memuat tanda yang tidak terlihat dan dapat mengubah cara teks tampil; konten selalu ' +
      'membuangnya.',
    tindakan: 'Lihat isinya dengan git show COMMIT | cat -v.',
    periksa: (b) =>
      tiapPeristiwa(b, (_, c) => (c.kendali ? `Pesan commit ${pendek(c.oid)} memuat tanda kendali.` : null)),
  },
  {
    kode: 'judul-beda',
    tingkat: 'galat',
    arti:
      'Baris pertama pesan commit menyebut peristiwa lain daripada catatannya, sehingga git log mengatakan yang ' +
      'tidak terjadi.',
    tindakan:
      'Yang berlaku adalah baris "Konten-…:"; lihat dengan git show COMMIT, ' +
      'dan tanyakan kepada yang menulis commit itu.',
    periksa: (b) =>
      tiapPeristiwa(b, (p, c) =>
        c.judulLain ? `Baris pertama commit ${pendek(c.oid)} tidak menyebut ${p.peristiwa}.` : null,
      ),
  },
  {
    kode: 'op-ganda',
    tingkat: 'galat',
    arti: 'Satu tindakan tercatat dua kali.',
    tindakan: 'Bandingkan kedua commit; salah satunya disalin, bukan dicatat.',
    periksa: (b) => {
      const pertama = new Map(b.opLama)
      return tiapPeristiwa(b, (p, c) => {
        const lama = pertama.get(p.op)
        if (lama !== undefined) return `Commit ${pendek(c.oid)} memakai Konten-Op yang sama dengan ${pendek(lama)}.`
        pertama.set(p.op, c.oid)
        return null
      })
    },
  },
  {
    kode: 'op-janggal',
    tingkat: 'peringatan',
    arti:
      'Kunci peristiwa (Konten-Op) dibuat pada waktu lain daripada commit dan peristiwanya; kunci itu dikarang atau ' +
      'tanggal commit diubah.',
    tindakan: 'Tanyakan kepada yang disebut sebagai pencatatnya.',
    periksa: (b) =>
      tiapPeristiwa(b, (p, c) => {
        const dibuat = waktuUlid(p.op)
        const wajar = Math.abs(dibuat - dicatatPada(p, c)) <= BATAS_OP || keMenit(dibuat) === keMenit(p.waktu)
        return wajar ? null : `Konten-Op commit ${pendek(c.oid)} tidak sesuai dengan tanggalnya.`
      }),
  },
  {
    kode: 'penulis-beda',
    tingkat: 'galat',
    arti:
      'Commit ditulis oleh orang lain daripada yang disebut sebagai pelakunya; konten selalu menulis ' +
      'keduanya sama.',
    tindakan:
      'Commit ini dibuat atau diubah di luar konten; tanyakan kepada nama yang tertulis sebagai penulis dan ' +
      'pencatatnya.',
    periksa: (b) =>
      tiapPeristiwa(b, (p, c) => {
        if (c.penulis === p.oleh && c.pencatat === p.oleh) return null
        const nama = bakukanNama(namaCommit(p.oleh))
        const lain = [c.penulis, c.pencatat].find((n) => bakukanNama(n) !== nama)
        return lain === undefined
          ? null
          : `Commit ${pendek(c.oid)} menyebut pelaku ${p.oleh}, tetapi ditulis oleh ${lain}.`
      }),
  },
  {
    kode: 'tanggal-commit',
    tingkat: 'peringatan',
    arti:
      'Tanggal commit tidak mungkin benar; jam komputer salah atau ' +
      'tanggalnya dipalsukan. Register menandainya janggal.',
    tindakan: 'Periksa jam komputer; jelaskan dengan konten catatan COMMIT --alasan.',
    periksa: (b) => {
      const terpisah = ({ peristiwa, waktuPenulis, waktuCommit }: CommitDiperiksa): boolean =>
        peristiwa !== null &&
        (peristiwa.versi === 1 ? Math.abs(waktuPenulis - waktuCommit) : waktuPenulis - waktuCommit) > TOLERANSI
      const sebelum = masaSebelum(b)
      /** Before a clone joins nothing is decided again: what is recorded is published in the same second. */
      const sendirian = ({ peristiwa: p }: CommitDiperiksa, letak: number): boolean => {
        const { sidik } = sebelum(letak) ?? {}
        return (
          p !== null &&
          p.versi > 1 &&
          p.tip === null &&
          sidik !== undefined &&
          sidik.size > 0 &&
          !sidik.has(BERKAS_KLON)
        )
      }
      const dimundurkan = new Set(
        b.commit.flatMap((c, letak) => (c.waktuPenulis < c.waktuCommit && sendirian(c, letak) ? [c.oid] : [])),
      )
      const dilihat = b.diperiksa ?? new Set(b.commit.map((c) => c.oid))
      return [
        ...tiapCommit(b, (c) =>
          c.jam.mundur || terpisah(c) || dimundurkan.has(c.oid)
            ? `Commit ${pendek(c.oid)}: tanggalnya mendahului induknya, atau tanggal penulis dan pencatat berbeda.`
            : null,
        ),
        // One finding on whose clock was ahead, none on those after it; where he is taken as checked, on whom he
        // contradicts.
        ...b.commit.flatMap((c) => {
          if (c.jam.diDepan === null || c.jam.diDepan.waktu > b.sekarang + TOLERANSI) return []
          const { oid } = c.jam.diDepan
          const pesan = dilihat.has(oid)
            ? `Commit ${pendek(oid)} bertanggal lebih maju daripada commit sesudahnya, ${pendek(c.oid)}.`
            : `Commit ${pendek(c.oid)}: tanggalnya mendahului ${pendek(oid)}.`
          return [{ commit: dilihat.has(oid) ? oid : c.oid, id: null, pesan }]
        }),
      ]
    },
  },
  {
    kode: 'masa-depan',
    tingkat: 'peringatan',
    arti: 'Waktu yang belum terjadi. Register menandainya janggal.',
    tindakan: 'Periksa jam komputer ini dan komputer pencatatnya.',
    periksa: (b) =>
      tiapCommit(b, (c) => {
        if (c.waktuCommit > b.sekarang + TOLERANSI) return `Commit ${pendek(c.oid)} bertanggal di masa depan.`
        return c.peristiwa !== null && c.peristiwa.waktu > dicatatPada(c.peristiwa, c) + TOLERANSI
          ? `Peristiwa pada commit ${pendek(c.oid)} terjadi sesudah dicatat.`
          : null
      }),
  },
  {
    kode: 'waktu-mundur',
    tingkat: 'peringatan',
    arti: 'Sebuah langkah dinyatakan terjadi sebelum langkah yang diikutinya. Register menandainya janggal.',
    tindakan: 'Tanyakan waktu sebenarnya kepada pencatatnya; jelaskan dengan konten catatan COMMIT --alasan.',
    periksa: (b) => [
      ...tiapPadaJalur(b, ({ p, jalur, ke }) => {
        const dasar = pendahulu(p, jalur.berlaku.slice(0, ke), jalur.berlaku[ke - 1] ?? null)
        return dasar === null || jamBeda(p, dasar) || keMenit(p.waktu) >= keMenit(dasar.waktu)
          ? null
          : `${p.peristiwa} (${jalur.kanal}) dinyatakan terjadi sebelum langkah yang diikutinya.`
      }),
      ...[...b.keadaan.interaksi.values()].flatMap(({ nomor, diterima, dijawab }) =>
        dijawab === null || keMenit(dijawab.waktu) >= keMenit(diterima.waktu)
          ? []
          : [
              {
                commit: dijawab.jejak.commit,
                id: null,
                pesan: `Interaksi ${nomor} dinyatakan dijawab sebelum diterima.`,
              },
            ],
      ),
    ],
  },
]

/** Checks on the chain of commits: is it the whole history, in one line, with nothing removed or put in. */
import type { Tercatat } from '../peristiwa/daftar.js'
import { jenisDari } from '../peristiwa/daftar.js'
import type { Bukti, Pemeriksaan } from './bukti.js'
import { dalamCatatan, folderCatatan, masaSebelum, pendek, tiapCommit, tiapPeristiwa } from './bukti.js'

const MODE_BIASA = '100644'
const MODE_TIADA = '000000'

const KODE_SAKSI_RUSAK = 'saksi-rusak'
const KODE_INDEKS_BEDA = 'indeks-beda'

/** Findings about what this clone keeps beside the history, not about the history. */
export const tentangSalinan: ReadonlySet<string> = new Set([KODE_SAKSI_RUSAK, KODE_INDEKS_BEDA])

/**
 * Whether an act changes a file: its kind does, and it does not list the files it wrote and lists none, as older seals
 * do.
 */
const seharusnyaBerberkas = (p: Tercatat): boolean =>
  jenisDari(p).berkas !== null && p.peristiwa !== 'berbenturan' && !(p.peristiwa === 'ditutup' && p.berkas.length === 0)

/**
 * The acts whose tip cannot be the one their maker had, by their commit. What was not read cannot be told, and a pusat
 * that another line took over from holds acts whose tips are gone.
 */
function tipSalah(b: Bukti): ReadonlyMap<string, 'tip-beda' | 'tip-mundur'> {
  const { commit } = b
  const letak = new Map(commit.map((c, i) => [c.oid, i]))
  const pengaturan = masaSebelum(b)
  const terakhir = new Map<number | null, number>()
  const salah = new Map<string, 'tip-beda' | 'tip-mundur'>()
  /** Place of the last act that was recorded without a pusat. */
  let tanpaPusat = -1
  for (const [i, { oid, peristiwa: p, waktuPenulis, waktuCommit }] of commit.entries()) {
    if (p === null) continue
    if (p.tip === null) {
      tanpaPusat = i
      continue
    }
    // Whoever has a pusat has a number; without one only what was recorded in version 1 and published later has a tip.
    if (p.klon === null && waktuCommit === waktuPenulis) salah.set(oid, 'tip-beda')
    const ke = p.versi === 1 ? undefined : letak.get(p.tip)
    if (ke === undefined) continue
    const lama = terakhir.get(p.klon) ?? -1
    // Who alone founded pusat published there all that he had recorded before it.
    const [pendiri, ...lain] = pengaturan(i)?.klon ?? []
    const sendirian = pendiri === p.klon && lain.length === 0
    if (ke >= i || (sendirian && ke < tanpaPusat)) salah.set(oid, 'tip-beda')
    else if (ke < lama && p.klon !== null) salah.set(oid, 'tip-mundur')
    terakhir.set(p.klon, Math.max(lama, ke < i ? ke : -1))
  }
  return salah
}

export const pemeriksaanRantai: readonly Pemeriksaan[] = [
  {
    kode: 'klon-ganjil',
    tingkat: 'galat',
    arti: 'Salinan ini tidak memuat seluruh riwayat, atau menggantinya dengan yang lain.',
    tindakan:
      'Lengkapi salinan ini dengan perintah yang disebut, atau ambil salinan lain dengan git clone, lalu ' +
      'verifikasi lagi.',
    klon: true,
    periksa: (b) => b.keganjilanKlon.map((pesan) => ({ commit: null, id: null, pesan })),
  },
  {
    kode: 'riwayat-terpotong',
    tingkat: 'galat',
    arti:
      'Riwayat tidak lagi memuat commit yang dahulu sudah tercatat di salinan ini: riwayat dipotong, ditulis ulang, ' +
      'atau diganti.',
    tindakan:
      'Jangan menulis apa pun. Cari commit itu dengan git reflog atau di salinan lain, lalu kembalikan cabangnya.',
    kini: true,
    periksa: (b) =>
      b.saksiHilang.map((s) => ({
        commit: s.commit,
        id: null,
        pesan: `Commit ${pendek(s.commit)} (${s.keterangan}) tidak ada dalam riwayat.`,
      })),
  },
  {
    kode: KODE_SAKSI_RUSAK,
    tingkat: 'peringatan',
    arti:
      'Ingatan salinan ini tentang ujung riwayat yang pernah dilihatnya kosong, rusak, atau hilang; tanpa ingatan ' +
      'itu riwayat yang dipotong tidak ketahuan.',
    tindakan:
      'Ingatan itu baru saja disusun ulang dari reflog git, sejauh ada. Bandingkan ujung riwayat dengan salinan ' +
      'lain, lalu jalankan konten verifikasi sekali lagi.',
    kini: true,
    periksa: (b) => b.saksiRusak.map((sebab) => ({ commit: null, id: null, pesan: `.git/konten/${sebab}.` })),
  },
  {
    kode: KODE_INDEKS_BEDA,
    tingkat: 'peringatan',
    arti:
      'Indeks bacaan salinan ini bukan isi riwayat; daftar dan register yang dicetak dengannya dapat keliru. ' +
      'Riwayatnya sendiri diperiksa tersendiri.',
    tindakan:
      'Indeksnya baru saja dibuang dan dibuat kembali oleh bacaan berikutnya. Cetak ulang yang terakhir dicetak ' +
      'di salinan ini, lalu jalankan konten verifikasi sekali lagi.',
    kini: true,
    periksa: (b) =>
      (b.indeksBeda ?? []).map((apa) => ({ commit: null, id: null, pesan: `.git/konten/indeks: ${apa}.` })),
  },
  {
    kode: 'akar-ganda',
    tingkat: 'galat',
    arti: 'Riwayat mempunyai lebih dari satu permulaan: riwayat lain disambungkan kepadanya.',
    tindakan: 'Bandingkan kedua permulaan dengan git log --max-parents=0; pastikan mana yang milik kantor.',
    periksa: (b) =>
      tiapCommit(b, (c) =>
        c.induk.length === 0 && c !== b.commit[0]
          ? `Commit ${pendek(c.oid)} adalah permulaan riwayat yang lain.`
          : null,
      ),
  },
  {
    kode: 'gabungan',
    tingkat: 'peringatan',
    arti: 'Riwayat digabung (merge), padahal konten menulis riwayat lurus.',
    tindakan:
      'Periksa asal cabang yang digabung dengan git log --graph. Berkas yang diambil utuh dari salah satunya ' +
      'diperiksa seperti biasa.',
    periksa: (b) =>
      tiapCommit(b, (c) =>
        c.induk.length > 1 ? `Commit ${pendek(c.oid)} menggabungkan ${c.induk.length} riwayat.` : null,
      ),
  },
  {
    kode: 'objek-rusak',
    tingkat: 'galat',
    arti: 'Isi yang disebut riwayat hilang dari penyimpanan git, atau bukan lagi isi yang dahulu disimpan.',
    tindakan: 'Jangan menulis apa pun di salinan ini. Ambil salinan lain dengan git clone, lalu git fsck.',
    periksa: (b) => [
      ...b.objekHilang.map((pesan) => ({ commit: null, id: null, pesan })),
      ...b.versi.flatMap((v) =>
        v.objek === null ? [] : [{ commit: v.commit, id: v.id, pesan: `${v.jalur}: ${v.objek}.` }],
      ),
    ],
  },
  {
    kode: 'fsck',
    tingkat: 'galat',
    arti: 'git fsck menemukan kerusakan pada penyimpanan git.',
    tindakan: 'Ambil salinan lain dengan git clone dari kantor atau server.',
    periksa: (b) => b.fsck.map((pesan) => ({ commit: null, id: null, pesan })),
  },
  {
    kode: 'entri-terlarang',
    tingkat: 'galat',
    arti:
      'Riwayat memuat tautan simbolis, submodul, atau berkas yang dapat ' +
      'dijalankan; konten hanya menulis berkas biasa.',
    tindakan: 'Lihat siapa yang memasukkannya dengan git show, lalu hapus dengan commit baru.',
    periksa: (b) =>
      tiapCommit(b, (c) => {
        const asing = c.perubahan.find(
          (p) => p.mode !== MODE_TIADA && (p.mode.startsWith('12') || p.mode.startsWith('16')),
        )
        const jalan = c.perubahan.find((p) => dalamCatatan(p.jalur) && p.mode !== MODE_TIADA && p.mode !== MODE_BIASA)
        const kena = asing ?? jalan
        return kena
          ? `Commit ${pendek(c.oid)} menulis ${kena.jalur} bukan sebagai berkas biasa (mode ${kena.mode}).`
          : null
      }),
  },
  {
    kode: 'jalur-kembar',
    tingkat: 'galat',
    arti:
      'Ada folder yang namanya hanya berbeda huruf besar-kecil dari folder ' +
      'catatan; di Windows keduanya menjadi satu.',
    tindakan: 'Hapus folder tiruan itu dengan commit baru.',
    periksa: (b) =>
      b.jalurTip
        .filter((j) => !dalamCatatan(j) && folderCatatan.some((f) => j.normalize('NFKC').toLowerCase().startsWith(f)))
        .map((j) => ({ commit: null, id: null, pesan: `${j} menyerupai folder catatan.` })),
  },
  {
    kode: 'bukan-peristiwa',
    tingkat: 'galat',
    arti: 'Catatan resmi diubah tanpa melalui langkah SOP.',
    tindakan: 'Bandingkan dengan git show, lalu kembalikan isinya; jelaskan dengan konten catatan COMMIT --alasan.',
    periksa: (b) =>
      tiapCommit(b, (c) => {
        const sendiri = ({ jalur }: { jalur: string }): boolean => dalamCatatan(jalur) && !c.warisan?.has(jalur)
        const kena = c.peristiwa === null ? c.perubahan.find(sendiri) : undefined
        return kena ? `Commit ${pendek(c.oid)} mengubah ${kena.jalur} tanpa peristiwa.` : null
      }),
  },
  {
    kode: 'di-luar-lingkup',
    tingkat: 'galat',
    arti: 'Sebuah peristiwa mengubah berkas yang bukan bagiannya.',
    tindakan: 'Lihat dengan git show apa yang diselundupkan bersama peristiwa itu.',
    periksa: (b) =>
      tiapPeristiwa(b, (p, c) => {
        const lain = c.perubahan.find((satu) => !(jenisDari(p).berkas?.(p, satu.jalur) ?? false))
        return lain ? `Commit ${pendek(c.oid)} (${p.peristiwa}) juga mengubah ${lain.jalur}.` : null
      }),
  },
  {
    kode: 'terhapus',
    tingkat: 'galat',
    arti: 'Berkas catatan dihapus atau dipindahkan.',
    tindakan: 'Isinya masih ada di riwayat: git show COMMIT^:BERKAS. Kembalikan dengan commit baru.',
    periksa: (b) =>
      tiapCommit(b, (c) => {
        const hapus = c.perubahan.find((p) => p.status === 'D' && dalamCatatan(p.jalur))
        return hapus ? `Commit ${pendek(c.oid)} menghapus ${hapus.jalur}.` : null
      }),
  },
  {
    kode: 'segel',
    tingkat: 'galat',
    arti:
      'Sebuah tutup buku tidak menyegel commit yang diikutinya, atau tidak menunjuk segel sebelumnya: riwayat di ' +
      'sekitarnya disisipi atau disusun ulang.',
    tindakan:
      'Bandingkan dengan salinan lain; periksa kode yang tercetak pada laporan dengan konten verifikasi --kode.',
    periksa: (b) => {
      let lama: string | null = null
      return tiapPeristiwa(b, (p, c) => {
        if (p.peristiwa !== 'ditutup') return null
        const [ujung, sebelum] = [c.induk[0], lama]
        lama = c.oid
        if (p.ujung !== ujung)
          return `Segel ${p.bulan} (commit ${pendek(c.oid)}) menyegel ${pendek(p.ujung)}, bukan commit yang diikutinya.`
        return p.segel === sebelum
          ? null
          : `Segel ${p.bulan} (commit ${pendek(c.oid)}) tidak menunjuk segel sebelumnya.`
      })
    },
  },
  {
    kode: 'tip-beda',
    tingkat: 'galat',
    arti:
      'Peristiwa mengaku dicatat atas ujung terbitan (Konten-Tip) yang tidak mendahuluinya, atau yang belum ada: ' +
      'salinannya tidak bernomor, atau ujung itu lebih tua daripada pusatnya.',
    tindakan: 'Peristiwa ini tidak ditulis oleh konten; tanyakan kepada yang disebut sebagai pelakunya.',
    periksa: (b) => {
      const salah = tipSalah(b)
      return tiapPeristiwa(b, (p, c) =>
        salah.get(c.oid) === 'tip-beda'
          ? `Commit ${pendek(c.oid)} (${p.peristiwa}): Konten-Tip ${pendek(p.tip!)} bukan ujung terbitan pada saat itu.`
          : null,
      )
    },
  },
  {
    // No galat: a machine restored from its backup writes such acts honestly, and they must not stay unpublished for
    // ever.
    kode: 'tip-mundur',
    tingkat: 'peringatan',
    arti:
      'Peristiwa menyebut ujung terbitan (Konten-Tip) yang lebih lama daripada yang sudah dikenal salinan yang sama, ' +
      'seolah-olah pelakunya belum tahu apa yang berubah sesudahnya: komputernya dipulihkan dari cadangan, dua ' +
      'salinan bernomor sama, atau ujung itu dikarang.',
    tindakan: 'Tanyakan kepada pelakunya, lalu jelaskan dengan konten catatan COMMIT --alasan.',
    periksa: (b) => {
      const salah = tipSalah(b)
      return tiapPeristiwa(b, (p, c) =>
        salah.get(c.oid) === 'tip-mundur'
          ? `Commit ${pendek(c.oid)} (${p.peristiwa}): Konten-Tip ${pendek(p.tip!)} lebih lama daripada yang sudah ` +
            'dikenal salinan itu.'
          : null,
      )
    },
  },
  {
    kode: 'tip-tidak-ada',
    tingkat: 'peringatan',
    arti:
      'Peristiwa menyebut ujung terbitan (Konten-Tip) yang tidak ada dalam riwayat ini. Itu wajar hanya sesudah ' +
      'konten sinkron pulihkan mengikuti riwayat yang lain.',
    tindakan: 'Tanyakan kepada pelakunya dari mana salinannya; jelaskan dengan konten catatan COMMIT --alasan.',
    periksa: (b) => {
      // Of what was read in part the tips before it are not known.
      if (b.commit[0]?.induk.length !== 0) return []
      const ada = new Set(b.commit.map((c) => c.oid))
      return tiapPeristiwa(b, ({ tip, peristiwa }, c) =>
        tip === null || ada.has(tip) ? null : `Commit ${pendek(c.oid)} (${peristiwa}): Konten-Tip ${pendek(tip)}.`,
      )
    },
  },
  {
    kode: 'hitungan-beda',
    tingkat: 'galat',
    arti:
      'Segel atau laporan menyebut register, angka, atau riwayat yang lain daripada yang dihitung ulang dari ' +
      'riwayat sampai saat itu.',
    tindakan:
      'Jangan percaya angka yang tercetak. Hitung ulang dengan konten register atau konten laporan, lalu serahkan ' +
      'laporan yang benar.',
    periksa: (b) =>
      tiapCommit(b, (c) => {
        const beda = b.hitunganBeda.get(c.oid)
        return beda === undefined ? null : `Commit ${pendek(c.oid)}: ${beda.join('; ')}.`
      }),
  },
  {
    kode: 'peristiwa-tanpa-berkas',
    tingkat: 'galat',
    arti: 'Peristiwa dicatat tanpa mengubah berkasnya, padahal konten selalu menulis keduanya sekaligus.',
    tindakan: 'Peristiwa ini tidak ditulis oleh konten; tanyakan kepada yang disebut sebagai pencatatnya.',
    periksa: (b) =>
      tiapPeristiwa(b, (p, c) =>
        seharusnyaBerberkas(p) && c.perubahan.length === 0 && c.induk.length < 2
          ? `Commit ${pendek(c.oid)} (${p.peristiwa}) tidak mengubah berkas apa pun.`
          : null,
      ),
  },
]

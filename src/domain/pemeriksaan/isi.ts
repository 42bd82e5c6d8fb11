/**
 * Checks on the files: every version of the record against the history up to its commit, and the working tree against
 * the tip.
 */
import { berkasMedia, idDariJalur, masaSebelum, pendek, tiapCommit } from './bukti.js'
import type { Bukti, MediaDiperiksa, Pemeriksaan, TemuanPeriksa, VersiBerkas } from './bukti.js'
import type { Tercatat } from '../peristiwa/daftar.js'
import { teksDiketik } from '../peristiwa/daftar.js'
import { memuatDataPribadi } from '../bahasa/data-pribadi.js'
import { jalurPengaturan } from '../bahasa/id.js'

/** A finding for each version of a file in which `beda` names something. */
const tiapVersi =
  (beda: (v: VersiBerkas) => readonly string[], kata: string) =>
  (b: Bukti): TemuanPeriksa[] =>
    b.versi.flatMap((v) =>
      beda(v).length === 0 ? [] : [{ commit: v.commit, id: v.id, pesan: `${v.jalur}: ${beda(v).join(', ')} ${kata}.` }],
    )

/** A finding for each kegiatan of which `apa` names media; the first of them are named. */
const tiapMedia =
  (apa: (m: MediaDiperiksa) => readonly string[], kata: string) =>
  (b: Bukti): TemuanPeriksa[] =>
    b.media.flatMap((m) => {
      const daftar = apa(m)
      if (daftar.length === 0) return []
      const sebutan = daftar.slice(0, 3).map((sha256) => sha256.slice(0, 12))
      const lain = daftar.length > 3 ? ', …' : ''
      const pesan = `${daftar.length} dari ${m.jumlah} media ${kata}: ${sebutan.join(', ')}${lain}.`
      return [{ commit: null, id: m.id, pesan }]
    })

/**
 * Whether what a person typed for an act holds personal data without a reason; in the reason itself, and in a name that
 * nobody listed, it is never taken.
 */
function pesanPribadi(p: Tercatat): boolean {
  const tanpaAlasan = p.tetap === null ? teksDiketik(p) : []
  return [...tanpaAlasan, p.tetap ?? '', p.dinyatakanSendiri ? p.oleh : ''].some(memuatDataPribadi)
}

const kataPesan = (oid: string): string => `Pesan commit ${pendek(oid)} memuat data pribadi.`

export const pemeriksaanIsi: readonly Pemeriksaan[] = [
  {
    kode: 'berkas-rusak',
    tingkat: 'galat',
    arti: 'Berkas catatan di riwayat tidak terbaca.',
    tindakan: 'Lihat commit yang merusaknya dengan git show, lalu kembalikan isinya dengan commit baru.',
    periksa: (b) =>
      b.versi.flatMap((v) =>
        v.rusak === null ? [] : [{ commit: v.commit, id: v.id, pesan: `${v.jalur}: ${v.rusak}.` }],
      ),
  },
  {
    kode: 'berkas-hilang',
    tingkat: 'galat',
    arti: 'Riwayat menyebut kegiatan yang berkasnya tidak ada.',
    tindakan: 'Kembalikan berkasnya dari commit terakhir yang memuatnya: git log --all -- BERKAS.',
    kini: true,
    periksa: (b) => {
      const ada = new Set(b.jalurTip.map(idDariJalur))
      return [...b.keadaan.kegiatan.values()]
        .filter((k) => !ada.has(k.id))
        .map((k) => ({ commit: k.riwayat.at(-1)!.jejak.commit, id: k.id, pesan: `Berkas kegiatan ${k.id} tidak ada.` }))
    },
  },
  {
    kode: 'berkas-liar',
    tingkat: 'galat',
    arti: 'Ada berkas kegiatan yang tidak pernah diserahkan menurut riwayat.',
    tindakan: 'Lihat siapa yang memasukkannya dengan git log -- BERKAS; catat kegiatannya dengan konten baru.',
    periksa: (b) =>
      b.jalurTip.flatMap((jalur) => {
        const id = idDariJalur(jalur)
        return id === null || b.keadaan.kegiatan.has(id)
          ? []
          : [{ commit: null, id, pesan: `${jalur} tidak mempunyai penyerahan dalam riwayat.` }]
      }),
  },
  {
    kode: 'kepala-beda',
    tingkat: 'galat',
    arti: 'Berkas mengatakan lain daripada riwayat: status, waktu, atau keterangan disunting. Riwayat yang berlaku.',
    tindakan:
      'Bandingkan dengan git show COMMIT; peristiwa konten berikutnya atas berkas itu menuliskannya kembali ' +
      'menurut riwayat.',
    periksa: tiapVersi((v) => v.kepalaBeda, 'tidak sesuai riwayat'),
  },
  {
    kode: 'teks-beda',
    tingkat: 'galat',
    arti: 'Teks di berkas bukan teks yang dicatat riwayat.',
    tindakan: 'Ambil teks yang tercatat dengan git show COMMIT^:BERKAS.',
    periksa: tiapVersi((v) => v.teksBeda, 'bukan isi yang tercatat'),
  },
  {
    kode: 'data-pribadi',
    tingkat: 'peringatan',
    arti:
      'Riwayat memuat data pribadi (NIK, nomor telepon, rekening, surel) yang tanpa alasan tidak diterima konten; ' +
      'riwayat tidak dapat dihapus.',
    tindakan: 'Jangan menyebarkan salinan riwayat ini; jelaskan dengan konten catatan COMMIT --alasan.',
    periksa: (b) => {
      const sebelum = masaSebelum(b)
      // Plain commits of version 1 are older than the rule; the tool itself named e-mails in some.
      const lama = new Set(b.commit.flatMap((c, i) => (c.peristiwa === null && sebelum(i)?.versi !== 2 ? [c.oid] : [])))
      const biasa = new Set(b.commit.flatMap((c) => (c.pribadi && !lama.has(c.oid) ? [c.oid] : [])))
      return [
        ...tiapVersi((v) => (lama.has(v.commit) ? [] : v.pribadi), 'memuat data pribadi tanpa alasan')(b),
        ...tiapCommit(b, (c) =>
          biasa.has(c.oid) || (c.peristiwa?.versi === 2 && pesanPribadi(c.peristiwa)) ? kataPesan(c.oid) : null,
        ),
        ...b.masa.flatMap(({ commit, pribadi = [] }) => {
          if (pribadi.length === 0) return []
          // Of what was not looked at nothing is told.
          const c = b.commit.find((satu) => satu.oid === commit)
          return c === undefined || lama.has(commit) || (c.peristiwa?.tetap ?? null) !== null
            ? []
            : [{ commit, id: null, pesan: `${pribadi.join(', ')} memuat data pribadi tanpa alasan.` }]
        }),
      ]
    },
  },
  {
    kode: 'data-pribadi-lama',
    tingkat: 'catatan',
    arti: 'Peristiwa berversi 1 memuat data pribadi; aturan yang menolaknya lebih baru daripada peristiwa itu.',
    tindakan: 'Jangan menyebarkan salinan riwayat ini.',
    periksa: (b) =>
      tiapCommit(b, (c) => (c.peristiwa?.versi === 1 && pesanPribadi(c.peristiwa) ? kataPesan(c.oid) : null)),
  },
  {
    kode: 'daftar-media',
    tingkat: 'galat',
    arti: 'Daftar media di berkas bukan daftar yang diserahkan dan dilampirkan menurut riwayat.',
    tindakan:
      'Bandingkan dengan git show COMMIT; foto dan video hanya bertambah lewat konten baru, serahkan, dan ajukan.',
    periksa: tiapVersi((v) => v.mediaBeda, 'tidak sesuai riwayat'),
  },
  {
    kode: 'suntingan-tangan',
    tingkat: 'peringatan',
    arti: 'Berkas kerja berbeda dari catatan resmi.',
    tindakan:
      'Lihat bedanya dengan git diff -- BERKAS; catat dengan konten sunting ID bila drafnya belum diajukan, atau ' +
      'kembalikan dengan git checkout -- BERKAS.',
    periksa: (b) =>
      b.kerjaBeda
        .filter((k) => !jalurPengaturan(k.jalur))
        .map((k) => ({ commit: null, id: k.id, pesan: `${k.jalur}: ${k.sebab}.` })),
  },
  {
    kode: 'pengaturan-belum-dicatat',
    tingkat: 'peringatan',
    arti:
      'Pengaturan yang dipakai menilai berbeda dari yang tercatat, sehingga orang lain tidak dapat mengulang ' +
      'penilaian yang sama.',
    tindakan:
      'Catat pengaturan dengan konten atur, teks dengan konten sunting, atau kembalikan dengan git checkout -- BERKAS.',
    periksa: (b) =>
      b.kerjaBeda
        .filter((k) => jalurPengaturan(k.jalur))
        .map((k) => ({ commit: null, id: null, pesan: `${k.jalur}: ${k.sebab}.` })),
  },
  {
    kode: 'media-di-git',
    tingkat: 'peringatan',
    arti:
      'Foto, video, atau folder media/ dimasukkan ke riwayat git; yang di sana tidak dapat dimusnahkan, juga bila ' +
      'PPID kemudian menolaknya sebagai informasi rahasia.',
    tindakan:
      'Hapus berkasnya dengan commit baru, jangan menyebarkan salinan riwayat ini, lalu jelaskan dengan konten ' +
      'catatan COMMIT --alasan.',
    periksa: (b) => {
      const sebelum = masaSebelum(b)
      const letak = new Map(b.commit.map((c, i) => [c.oid, i]))
      return tiapCommit(b, (c) => {
        if (sebelum(letak.get(c.oid)!)?.versi !== 2) return null
        const bernama = c.perubahan.filter((p) => p.status !== 'D' && berkasMedia(p.jalur)).map((p) => p.jalur)
        const foto = [...bernama, ...(b.mediaTersamar.get(c.oid) ?? [])]
        const lain = foto.length > 3 ? `, dan ${foto.length - 3} lagi` : ''
        return foto.length === 0
          ? null
          : `Commit ${pendek(c.oid)} memasukkan ${foto.slice(0, 3).join(', ')}${lain} ke riwayat git.`
      })
    },
  },
  {
    kode: 'media-tidak-di-sini',
    tingkat: 'catatan',
    arti: 'Foto atau video yang disebut riwayat tidak ada di folder media/ salinan ini. Media memang tidak ikut git.',
    tindakan: 'Bila diperlukan di sini: konten media ambil, atau salin folder media/ dari komputer yang mencatatnya.',
    periksa: tiapMedia((m) => m.tidakDiSini, 'tidak ada di salinan ini'),
  },
  {
    kode: 'media-hilang',
    tingkat: 'peringatan',
    arti:
      'Foto atau video yang dicatat di komputer ini tidak ada lagi di folder media/-nya, dan tidak ada di gudang ' +
      'maupun sebagai pratinjau.',
    tindakan: 'Salin kembali folder media/ dari cadangannya.',
    periksa: tiapMedia((m) => m.hilang, 'yang dicatat di komputer ini tidak ada lagi'),
  },
  {
    kode: 'media-dimusnahkan',
    tingkat: 'catatan',
    arti: 'Foto atau video dimusnahkan di salinan ini atas peristiwa dimusnahkan yang ditandatangani PPID.',
    tindakan: 'Tidak ada; salinan di luar konten (kamera, ponsel, cadangan) tidak diketahui.',
    periksa: tiapMedia((m) => m.dimusnahkan, 'dimusnahkan'),
  },
  {
    kode: 'media-berubah',
    tingkat: 'galat',
    arti: 'Ukuran atau isi foto atau video di folder media/ bukan lagi yang diserahkan.',
    tindakan: 'Ganti dengan berkas asli dari cadangan; sha256-nya harus sama dengan nama berkasnya.',
    periksa: tiapMedia((m) => m.berubah, 'berubah isinya'),
  },
]

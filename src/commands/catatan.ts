import { KontenError } from '../errors.js'
import type { Dijelaskan } from '../domain/peristiwa.js'
import { menungguJawaban } from '../domain/pemeriksaan/periksa.js'
import { periksaMasaDepan } from '../domain/putusan.js'
import { ulid } from '../domain/id.js'
import { satuBaris } from '../domain/teks.js'
import { daftarPeran } from '../domain/sop.js'
import { encodePesan } from '../storage/commit-message.js'
import { bacaTeks, wajib } from './isian.js'
import { periksaSesi } from './pemeriksaan.js'
import type { OpsiUmum, Pasang } from './perintah.js'
import { contoh } from './perintah.js'
import { bukaSesi, pelakuPeristiwa, penulisCommit, waktuPeristiwa } from './sesi.js'
import { alasanTetap, hasilTulis } from './transisi.js'

interface Opsi extends OpsiUmum {
  alasan?: string
}

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--alasan <teks>', 'apa yang terjadi dan apa yang sudah dilakukan: teks, @berkas, atau -')
  contoh(p, 'konten catatan 1a2b3c4d --alasan "Salah ketik jam; surat keterangan nomor 12." --sebagai Carik')
  p.action(
    jalankan<Opsi>(async (opsi, dicari) => {
      const sesi = await bukaSesi(env, opsi)
      const alasan = await bacaTeks(env, '--alasan', await wajib(env, opsi, '--alasan', 'penjelasan atas temuan', opsi.alasan))
      if (alasan === '') throw new KontenError('pemakaian', 'alasan-kosong', 'Penjelasan kosong.', ['Tambahkan --alasan "…"'])
      const { temuan, cariCommit } = await periksaSesi(sesi, {})
      const commit = cariCommit(dicari) ?? temuan.find((t) => t.commit !== null && t.commit.startsWith(dicari))?.commit ?? null
      if (commit === null)
        throw new KontenError('pemakaian', 'commit-tidak-ada', `"${satuBaris(dicari)}" bukan nomor commit dalam riwayat, atau cocok dengan beberapa.`, [
          'konten verifikasi',
        ])
      const kode = [...new Set(temuan.filter((t) => t.commit === commit && menungguJawaban(t)).map((t) => t.kode))]
      if (kode.length === 0)
        throw new KontenError('pemakaian', 'tanpa-temuan', `Tidak ada temuan yang menunggu jawaban pada commit ${commit.slice(0, 12)}.`, ['konten verifikasi'])
      const pelaku = await pelakuPeristiwa(sesi, ['admin-medsos', ...daftarPeran], 'menjawab temuan')
      const peristiwa: Dijelaskan = {
        peristiwa: 'dijelaskan',
        kegiatan: null,
        kanal: [],
        langkah: '',
        peran: pelaku.peran,
        oleh: satuBaris(pelaku.oleh),
        waktu: waktuPeristiwa(sesi),
        op: ulid(sesi.sekarang, env.acak(16)),
        tetap: alasanTetap(sesi, { '--alasan': alasan }),
        bukti: opsi.atasNama === undefined ? null : satuBaris(opsi.bukti!),
        dinyatakanSendiri: pelaku.dinyatakanSendiri,
        catatan: alasan,
        commit,
        temuan: kode,
      }
      periksaMasaDepan(peristiwa.waktu, sesi.sekarang, sesi.zona)
      const oid = await sesi.store.tulis(async () => ({
        berkas: new Map(),
        pesan: encodePesan(`dijelaskan: temuan pada ${commit.slice(0, 12)} (${kode.join(', ')})`, peristiwa, sesi.zona),
        pelaku: penulisCommit(pelaku),
        waktu: env.sekarang(),
        zona: sesi.zona,
      }))
      return hasilTulis(sesi, peristiwa, `Temuan ${kode.join(', ')} pada commit ${commit.slice(0, 12)}`, 'dijelaskan', oid, { temuan: kode })
    }),
  )
}

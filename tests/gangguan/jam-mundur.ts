/** The machine's clock steps back between commands: nothing is lost, and the order is that of the graph. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { acakTetap, folderBaru, wib } from '../repo.js'
import type { Hasil } from './hasil.js'
import { Pencatat } from './hasil.js'
import { git, tenang } from './proses.js'
import type { OpsiPutaran } from './templat.js'
import { salinTemplat } from './templat.js'

export async function skenarioJamMundur({
  templat,
  putaran,
  benih,
  lapor,
}: Pick<OpsiPutaran, 'templat' | 'putaran' | 'benih' | 'lapor'>): Promise<Hasil[]> {
  const letak = folderBaru()
  const akar = salinTemplat(templat, join(letak, 'putaran'))
  const awal = (await git(akar, 'rev-parse', 'main')).trim()
  const pencatat = new Pencatat('jam mundur', lapor)
  const acak = acakTetap(`${benih} jam`)
  const diakui: string[] = []
  for (let i = 0; i < putaran; i++) {
    const jam = wib('2024-06-30 12:00') + (acak(4).readUInt32BE() % (60 * 86_400)) * 1000
    const argv = [
      'interaksi',
      'catat',
      '--platform',
      'x',
      '--jenis',
      'komentar',
      '--diterima',
      '2024-06-05 10:00',
      '--sebagai',
      `Admin ${i}`,
      '--json',
    ]
    const { kode, out, err } = await tenang(akar, argv, { sekarang: () => jam })
    if (kode === 0) diakui.push((JSON.parse(out) as { commit: string }).commit)
    pencatat.catat(`ke-${i}`, {
      diakui: kode === 0,
      hilang: false,
      terhalang: kode !== 0,
      salah: kode === 0 ? [] : [`dijawab ${kode}: ${err.trim()}`],
    })
  }
  const { hasil } = pencatat
  const riwayat = (await git(akar, 'rev-list', '--first-parent', '--reverse', `${awal}..main`))
    .trim()
    .split('\n')
    .filter(Boolean)
  hasil.hilang = diakui.filter((c) => !riwayat.includes(c)).length
  if (riwayat.join() !== diakui.join()) hasil.pelanggaran.push('urutan riwayat bukan urutan pencatatan')
  const { interaksi } = JSON.parse((await tenang(akar, ['register', '--bulan', '2024-06', '--json'])).out) as {
    interaksi: { nomor: string }[]
  }
  const nomor = interaksi.map((i) => i.nomor)
  if (nomor.join() !== Array.from({ length: putaran }, (_, i) => `2024-06-${String(i + 1).padStart(3, '0')}`).join())
    hasil.pelanggaran.push(`register memuat ${nomor.length} interaksi: ${nomor.slice(0, 12).join()}`)
  const { temuan } = JSON.parse((await tenang(akar, ['verifikasi', '--json'])).out) as { temuan: { kode: string }[] }
  const lain = [...new Set(temuan.map((t) => t.kode))].filter((k) => !BOLEH.has(k))
  if (lain.length > 0) hasil.pelanggaran.push(`verifikasi menemukan ${lain.join(', ')}`)
  hasil.keterangan = `${temuan.length} temuan tentang waktu commit`
  rmSync(letak, { recursive: true })
  return [hasil]
}

/** What the verifier is meant to say of such a clock. */
const BOLEH = new Set(['tanggal-commit'])

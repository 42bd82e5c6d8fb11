import * as option from '../../shell/options/index.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { kanalTercatat } from '../../domain/keadaan/baca.js'
import { susunRegister } from '../../domain/register/register.js'
import { barisUntuk, versiBerlaku } from '../../domain/sop/sop.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import { dokumenRegister } from '../../render/documents/register.js'
import { jsonRegister, jsonSerah } from '../../render/documents/register-json.js'
import { dokumenSerah } from '../../render/documents/register-serah.js'
import { findDamagedItems } from '../../storage/record/damaged-items.js'
import { show } from '../../shell/output.js'
import { registerSigners } from '../../app/read/signers.js'
import { ofAll, ofMonths, readPart } from '../../app/read/reading.js'
import { registerBasis } from '../../app/session.js'
import { besideUnrecorded } from '../../app/office/hand-settings.js'
import { waitingNotes } from '../../app/sync/waiting.js'
import { defineCommand } from '../../shell/define.js'

const daftarJenis = ['kepatuhan', 'dokumentasi', 'berita'] as const
/** Channel whose step 1 names the register as its output. */
const kanalRegister: Record<'dokumentasi' | 'berita', Kanal> = { dokumentasi: 'medsos', berita: 'website' }

export const command = defineCommand({
  options: {
    bulan: option.month({ help: 'bulan Hari H, misalnya 2026-10 (bawaan: seluruh riwayat)' }),
    kanal: option.kanal(),
    jenis: option.choice(daftarJenis, { name: 'jenis', help: `${option.orList(daftarJenis)} (bawaan: kepatuhan)` }),
    per: option.time({ help: 'nilai seperti pada saat itu; peristiwa sesudahnya diabaikan' }),
    tegas: option.flag({ help: 'kode keluar 1 bila ada yang terlambat' }),
    ...option.output,
  },
  examples: [
    'konten register --bulan 2026-10',
    'konten register --bulan 2026-10 --format csv --keluaran register.csv',
    'konten register --bulan 2026-10 --jenis berita --format md',
  ],
  run: async ({ session, values }) => {
    const { jenis = 'kepatuhan', bulan = null, per = null } = values
    const { keadaan, peristiwa } = await readPart(session, bulan === null ? ofAll : ofMonths([bulan], false), per)
    const dasar = registerBasis(session, per)
    const semua = values.kanal ?? kanalTercatat(session.settings.kanal, keadaan, bulan)
    const kanal = jenis === 'kepatuhan' ? semua : [kanalRegister[jenis]]
    const register = susunRegister(keadaan, { bulan, kanal }, dasar)
    const kantor = session.settings.kantor.nama
    const rusak = await findDamagedItems(session.root, bulan)
    if (jenis !== 'kepatuhan') {
      const tanggal = bulan === null ? tanggalLokal(dasar.per, session.zona) : `${bulan}-01`
      const versi = versiBerlaku(session.sop[kanal[0]!], tanggal)
      const judul = barisUntuk(versi, 'diserahkan')?.output ?? `Register ${jenis}`
      const data = jsonSerah(register, jenis, session.zona)
      return show(session, values, () => dokumenSerah(register, judul, kanal[0]!, dasar, kantor), data, rusak)
    }
    const penanda = await registerSigners(peristiwa, register)
    const data = jsonRegister(register, dasar, rusak, penanda)
    const hasil = await show(session, values, () => dokumenRegister(register, dasar, kantor, penanda), data, rusak)
    const dikatakan = { ...hasil, notes: [...(hasil.notes ?? []), ...(await waitingNotes(session))] }
    const tegas = values.tegas && register.rekap.some((r) => r.terlambat > 0)
    return besideUnrecorded(session, tegas ? { ...dikatakan, code: 1 } : dikatakan)
  },
})

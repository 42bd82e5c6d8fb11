import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import type { FormContext } from '../../shell/form-spec.js'
import type { BarisSebab } from '../../domain/register/sebab.js'
import { susunRegister } from '../../domain/register/register.js'
import { registerBasis } from '../../app/session.js'
import { daftarSebab } from '../../domain/register/sebab.js'
import type { Choice } from '../../env.js'
import { choiceTitle, laporanChoice } from '../../shell/form-spec.js'
import type { Question, Values } from '../../shell/option.js'
import { KontenError } from '../../errors.js'
import { lamaLewat } from '../../domain/bahasa/kalimat.js'
import { kegiatan } from '../../shell/target.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import { record } from '../../app/record/record.js'
import { causeRequest } from '../../app/record/cause.js'
import type { Session } from '../../app/session.js'
import type { Late } from '../../app/record/cause.js'
import { lateReport, lateAnswer, lateStep } from '../../app/read/find-late.js'
import { bentukNomor } from '../../domain/bahasa/id.js'
import { demand } from '../../shell/values.js'
import { requireOneTarget } from '../../app/read/find.js'

/** What is late and has no cause yet, of the kegiatan meant where one is. */
async function tanpaSebab({ sesi, keadaan, kegiatan: satu }: FormContext): Promise<BarisSebab[]> {
  const register = susunRegister(
    await keadaan(),
    { bulan: null, kanal: sesi.settings.kanal },
    registerBasis(sesi, null),
  )
  return daftarSebab(register).filter((b) => b.sebab === null && (satu === null || satu.id === b.kegiatan?.id))
}

async function pilihan(k: FormContext): Promise<Choice[]> {
  const daftar = (await tanpaSebab(k)).map(({ kegiatan: satu, nomor, bulan, kanal }): Choice => {
    if (satu !== null) return { nilai: satu.id, judul: choiceTitle(satu) }
    return nomor === null
      ? laporanChoice(bulan!, [kanal], k.sesi.zona)
      : { nilai: nomor, judul: `jawaban interaksi ${nomor}` }
  })
  return [...new Map(daftar.map((satu) => [satu.nilai, satu])).values()]
}

const askStep: Question = {
  also: ['--kanal', '--ke'],
  needed: () => true,
  when: (k) => k.kegiatan !== null,
  tanya: async (k) => {
    const daftar = (await tanpaSebab(k)).filter((b) => k.opsi['kanal'] === undefined || b.kanal === k.opsi['kanal'])
    if (daftar.length === 0)
      throw new KontenError(
        'ditolak',
        'tidak-terlambat',
        `"${k.kegiatan!.judul}" tidak terlambat, atau sebabnya sudah dicatat.`,
        [`konten jelaskan ${k.kegiatan!.id}`],
      )
    const letak = await k.tanya.pilih(
      'Langkah mana?',
      daftar.map((b, i) => ({
        nilai: String(i),
        judul: `langkah ${b.langkah} ${b.kanal}, putaran ${b.ke}, lewat ${lamaLewat(b)}`,
      })),
    )
    const { langkah: no, kanal, ke } = daftar[Number(letak)]!
    k.jawab('--kanal', kanal)
    k.jawab('--ke', String(ke))
    return String(no)
  },
}

const options = {
  langkah: option.ordinal({
    name: 'no',
    help: 'nomor langkah SOP yang terlambat',
    question: askStep,
    max: 99,
    advice: ['konten sop'],
  }),
  kanal: option.kanal(),
  ke: option.ordinal({ name: 'putaran', help: 'putaran langkah itu (bawaan: putaran terlambat yang terakhir)' }),
  bulan: option.month({
    help: 'sebagai ganti ID: bulan yang laporannya terlambat',
    unasked: 'menyebut sasaran lain; tanpa itu sasarannya ditanyakan',
  }),
  sebab: option.line({ help: 'mengapa terlambat', required: true, ask: 'Mengapa terlambat?' }),
}

export const command = defineCommand({
  target: kegiatan({ without: (raw) => raw['bulan'] !== undefined, choices: pilihan, complete: 'id|nomor' }),
  options,
  form: { roles: daftarPeran },
  examples: [
    'konten sebab 7q2f --langkah 3 --kanal medsos --sebab "PPID rapat di kapanewon."',
    'konten sebab 2026-10-001 --sebab "Admin cuti."',
    'konten sebab --bulan 2026-10 --kanal medsos --sebab "Listrik padam."',
  ],
  run: async ({ session, values, args: [dicari] }) => {
    if (values.sebab === '')
      throw new KontenError('pemakaian', 'sebab-kosong', 'Sebabnya kosong.', ['Tambahkan --sebab "…"'])
    requireOneTarget(dicari, values.bulan, 'sebab')
    return record(session, causeRequest(await sasaran(session, values, dicari), values.sebab))
  },
})

async function sasaran(sesi: Session, values: Values<typeof options>, dicari: string | undefined): Promise<Late> {
  const { kanal, bulan, ke = null } = values
  if (dicari === undefined) return lateReport(sesi, bulan!, option.kanalOr(sesi, kanal))
  if (bentukNomor(dicari)) return lateAnswer(sesi, dicari)
  const no = demand('--langkah', 'nomor langkah SOP', values.langkah)
  return lateStep(sesi, dicari, { no, ke }, kanal)
}

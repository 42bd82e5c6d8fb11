/** Asking a person on a terminal. Prompts go to standard error, so that standard output stays the result. */
import { KontenError } from '../errors.js'
import type { Prompt, Choice } from '../env.js'

const BARIS_DAFTAR = 12

const bantuan = (arti: string) => ({ style: { keysHelpTip: () => arti } })
const memilih = { theme: bantuan('↑↓ memilih, Enter menetapkan'), pageSize: BARIS_DAFTAR }

/** The real terminal; inquirer is loaded at the first question. */
export function terminalPrompt(
  masukan: NodeJS.ReadStream,
  keluaran: NodeJS.WriteStream,
  { VISUAL, EDITOR }: NodeJS.ProcessEnv,
): Prompt {
  const konteks = { input: masukan, output: keluaran }
  const alat = async () => import('@inquirer/prompts')
  const tanya: Prompt = {
    teks: async (message, bawaan, periksa) =>
      (await alat()).input(
        { message, ...(bawaan ? { default: bawaan } : {}), validate: (nilai) => periksa?.(nilai) ?? true },
        konteks,
      ),
    letak: async (message, bawaan, lengkapi, periksa = () => null) =>
      (await import('./prompt-path.js')).askPath({ message, bawaan, lengkapi, periksa }, konteks),
    sandi: async (message) => (await alat()).password({ message, mask: '*' }, konteks),
    pilih: async (message, pilihan, bawaan) =>
      (await alat()).select(
        { message, choices: pilihan.map(butir), ...memilih, ...(bawaan ? { default: bawaan } : {}) },
        konteks,
      ),
    cari: async (message, pilihan) => {
      const cocok = await pencari(pilihan.map((p) => `${p.judul} ${p.keterangan ?? ''}`))
      const source = (dicari: string | undefined) => {
        const kena = cocok(dicari ?? '').map((i) => butir(pilihan[i]!))
        return kena.length > 0 ? kena : [{ value: '', name: '(tidak ada yang cocok)', disabled: true }]
      }
      return (await alat()).search(
        { message, source, ...memilih, theme: bantuan('ketik sebagian judulnya; ↑↓ memilih, Enter menetapkan') },
        konteks,
      )
    },
    tandai: async (message, pilihan, hitung) =>
      (await import('./prompt-checkbox.js')).tickList({ message, pilihan, hitung }, konteks),
    paragraf: async (pesan, bawaan, sementara) => {
      const cara = await tanya.pilih(pesan, [
        ...(bawaan === '' ? [] : [{ nilai: 'tadi', judul: `pakai yang sudah ada: "${potong(bawaan)}"` }]),
        { nilai: 'ketik', judul: 'ketik atau tempel di sini' },
        { nilai: 'sunting', judul: `buka penyunting teks${bawaan === '' ? '' : ', mulai dari yang sudah ada'}` },
      ])
      if (cara === 'tadi') return bawaan
      if (cara === 'ketik') return bacaParagraf(masukan, keluaran, sementara)
      const penyunting = VISUAL || EDITOR
      keluaran.write(
        `Penyunting teks${penyunting ? ` (${penyunting})` : ''} dibuka. Simpan lalu tutup penyuntingnya untuk kembali ke sini.\n`,
      )
      return (await alat()).editor(
        {
          message: pesan,
          default: bawaan,
          waitForUserInput: false,
          theme: { style: { loadingMessage: () => 'Memeriksa …' } },
        },
        konteks,
      )
    },
  }
  return tanya
}

const butir = (p: Choice) => ({
  value: p.nilai,
  name: p.judul,
  short: p.judul,
  ...(p.keterangan === undefined ? {} : { description: p.keterangan }),
})

const potong = (teks: string): string =>
  teks.length > 40 ? `${teks.slice(0, 40).replaceAll('\n', ' ')}…` : teks.replaceAll('\n', ' ')

/** Which of the texts fit what was typed, best first; all of them as they stand for an empty search. */
async function pencari(daftar: readonly string[]): Promise<(dicari: string) => number[]> {
  const { default: UFuzzy } = await import('@leeoniya/ufuzzy')
  const fuzzy = new UFuzzy({ intraMode: 1 })
  const jerami = UFuzzy.latinize([...daftar])
  return (dicari) => {
    if (dicari.trim() === '') return daftar.map((_, i) => i)
    const [kena, info, urutan] = fuzzy.search(jerami, UFuzzy.latinize(dicari), 1)
    return urutan && info ? urutan.map((i) => info.idx[i]!) : (kena ?? [])
  }
}

/** Lines up to one that holds a full stop alone; one reader for all of them, so that a pasted text arrives whole. */
async function bacaParagraf(
  masukan: NodeJS.ReadStream,
  keluaran: NodeJS.WriteStream,
  sementara: (teks: string) => void,
): Promise<string> {
  const { createInterface } = await import('node:readline')
  keluaran.write('Ketik atau tempel teksnya. Selesai: baris yang hanya berisi titik (.)\n')
  const antar = createInterface({ input: masukan, output: keluaran, terminal: true, prompt: '' })
  const baris: string[] = []
  let putus = false
  let selesai = false
  return new Promise((berhasil, gagal) => {
    antar.on('line', (satu) => {
      if (selesai) return
      selesai = satu.trim() === '.'
      if (selesai) antar.close()
      else {
        baris.push(satu)
        sementara(baris.join('\n'))
      }
    })
    antar.on('SIGINT', () => {
      putus = true
      antar.close()
    })
    antar.on('close', () =>
      putus ? gagal(new KontenError('terputus', 'terputus', 'Dibatalkan.')) : berhasil(baris.join('\n')),
    )
  })
}

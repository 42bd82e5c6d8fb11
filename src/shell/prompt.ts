/** Asking a person on a terminal. Prompts go to standard error, so that standard output stays the result. */
import { KontenError } from '../errors.js'
import type { Check, Prompt, Choice } from '../env.js'
import { wrap } from '../render/formats/wrap.js'

const BARIS_DAFTAR = 12

const bantuan = (arti: string) => ({ style: { keysHelpTip: () => arti } })
const memilih = { theme: bantuan('↑↓ memilih, Enter menetapkan'), pageSize: BARIS_DAFTAR }

interface Terminal {
  input: NodeJS.ReadStream
  output: NodeJS.WriteStream
}

/** Text broken at spaces, with so many columns kept free; inquirer itself breaks in the middle of a word. */
const lipat = ({ output }: Terminal, teks: string, sisakan = 3): string =>
  wrap(teks, Math.max(20, (output.columns || 80) - sisakan))

/** What is asked, with room behind it for the answer that Enter alone gives. */
function lipatTanya(terminal: Terminal, pesan: string, bawaan: string | undefined): string {
  const baris = lipat(terminal, pesan)
  const sisa = lipat(terminal, `${baris.split('\n').at(-1)!} (${bawaan ?? ''})`)
  return bawaan && sisa.includes('\n') ? `${baris}\n` : baris
}

const lipatGalat =
  (terminal: Terminal, periksa: Check | undefined) =>
  (nilai: string): string | null => {
    const salah = periksa?.(nilai) ?? null
    return salah === null ? null : lipat(terminal, salah)
  }

const alat = async () => import('@inquirer/prompts')

/** The real terminal; inquirer is loaded at the first question. */
export function terminalPrompt(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  { VISUAL, EDITOR }: NodeJS.ProcessEnv,
): Prompt {
  const terminal: Terminal = { input, output }
  return {
    teks: async (pesan, bawaan, periksa) =>
      (await alat()).input(
        {
          message: lipatTanya(terminal, pesan, bawaan),
          ...(bawaan ? { default: bawaan } : {}),
          validate: (nilai) => lipatGalat(terminal, periksa)(nilai) ?? true,
        },
        terminal,
      ),
    letak: async (pesan, bawaan, lengkapi, periksa) =>
      (await import('./prompt-path.js')).askPath(
        {
          message: lipatTanya(terminal, pesan, bawaan),
          bawaan,
          lengkapi,
          periksa: lipatGalat(terminal, periksa),
          lipat: (teks) => lipat(terminal, teks),
        },
        terminal,
      ),
    sandi: async (pesan) => (await alat()).password({ message: lipat(terminal, pesan), mask: '*' }, terminal),
    pilih: async (message, pilihan, bawaan) => pilih(terminal, message, pilihan, bawaan),
    cari: async (message, pilihan) => cari(terminal, message, pilihan),
    tandai: async (pesan, pilihan, hitung) =>
      (await import('./prompt-checkbox.js')).tickList(
        {
          message: lipat(terminal, pesan),
          pilihan: pilihan.map((p) => ({ ...p, judul: lipat(terminal, p.judul, 7).replaceAll('\n', '\n      ') })),
          hitung,
        },
        terminal,
      ),
    paragraf: async (pesan, bawaan, sementara) => {
      const cara = await pilih(terminal, pesan, caraMenulis(bawaan))
      if (cara === 'tadi') return bawaan
      if (cara === 'ketik') return bacaParagraf(input, output, sementara)
      return sunting(terminal, pesan, bawaan, VISUAL || EDITOR)
    },
  }
}

const pilih = async (terminal: Terminal, pesan: string, pilihan: readonly Choice[], bawaan?: string): Promise<string> =>
  (await alat()).select(
    {
      message: lipat(terminal, pesan),
      choices: pilihan.map((p) => butir(terminal, pesan, p)),
      ...memilih,
      ...(bawaan ? { default: bawaan } : {}),
    },
    terminal,
  )

async function cari(terminal: Terminal, pesan: string, pilihan: readonly Choice[]): Promise<string> {
  const cocok = await pencari(pilihan.map((p) => `${p.judul} ${p.keterangan ?? ''}`))
  const source = (dicari: string | undefined) => {
    const kena = cocok(dicari ?? '').map((i) => butir(terminal, pesan, pilihan[i]!))
    return kena.length > 0 ? kena : [{ value: '', name: '(tidak ada yang cocok)', disabled: true }]
  }
  return (await alat()).search(
    {
      message: lipat(terminal, pesan),
      source,
      ...memilih,
      theme: bantuan('ketik sebagian judulnya; ↑↓ memilih, Enter menetapkan'),
    },
    terminal,
  )
}

/** How a longer text is written; `bawaan` is the one there is, empty for none. */
const caraMenulis = (bawaan: string): Choice[] => [
  ...(bawaan === '' ? [] : [{ nilai: 'tadi', judul: `pakai yang sudah ada: "${potong(bawaan)}"` }]),
  { nilai: 'ketik', judul: 'ketik atau tempel di sini' },
  { nilai: 'sunting', judul: `buka penyunting teks${bawaan === '' ? '' : ', mulai dari yang sudah ada'}` },
]

async function sunting(
  terminal: Terminal,
  message: string,
  bawaan: string,
  penyunting: string | undefined,
): Promise<string> {
  const nama = penyunting ? ` (${penyunting})` : ''
  const kata = `Penyunting teks${nama} dibuka. Simpan lalu tutup penyuntingnya untuk kembali ke sini.`
  terminal.output.write(`${lipat(terminal, kata)}\n`)
  const theme = { style: { loadingMessage: () => 'Memeriksa …' } }
  return (await alat()).editor({ message, default: bawaan, waitForUserInput: false, theme }, terminal)
}

const butir = (terminal: Terminal, pesan: string, p: Choice) => ({
  value: p.nilai,
  name: lipat(terminal, p.judul, 4).replaceAll('\n', '\n  '),
  short: jawabanTertulis(terminal, pesan, p.judul),
  ...(p.keterangan === undefined ? {} : { description: lipat(terminal, p.keterangan) }),
})

/** The answer behind its question; on lines of its own where it does not fit there. */
function jawabanTertulis(terminal: Terminal, pesan: string, judul: string): string {
  const baris = lipat(terminal, `${lipat(terminal, pesan).split('\n').at(-1)!} ${judul}`)
  return baris.includes('\n') ? `\n  ${lipat(terminal, judul, 4).replaceAll('\n', '\n  ')}` : judul
}

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

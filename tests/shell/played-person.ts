/** A person at the terminal, played from a list: each question by the start of its words, with its answer. */
import type { Prompt } from '../../src/env.js'

/** What is typed, chosen or ticked; `putus` presses Ctrl-C. */
type Jawab = string | readonly string[] | { putus: true }

export const putus = { putus: true } as const

/** Questions and answers, in order. */
export type Naskah = readonly (readonly [tanya: string, jawab: Jawab])[]

/** Answers the questions in order; one that is not the next expected is an error that shows it. */
export function orang(...naskah: Naskah): Prompt & { sisa: () => number; banyak: () => number } {
  const antre = [...naskah]
  let banyak = 0
  const berikut = (pesan: string, sah: (jawab: string) => boolean): string => {
    const [tanya, jawab] = antre.shift() ?? ['(tidak ada lagi)', '']
    if (!pesan.startsWith(tanya)) throw new Error(`ditanya "${pesan}", bukan "${tanya}"`)
    if (typeof jawab !== 'string') {
      const galat = new Error('User force closed the prompt')
      galat.name = 'ExitPromptError'
      throw galat
    }
    banyak += 1
    if (!sah(jawab)) throw new Error(`"${jawab}" bukan jawaban untuk "${pesan}"`)
    return jawab
  }
  return {
    sisa: () => antre.length,
    /** How many answers were given; several lines take two, one to say how they will be written. */
    banyak: () => banyak,
    teks: async (pesan, bawaan, periksa) => {
      const jawab = berikut(pesan, () => true) || (bawaan ?? '')
      const salah = periksa?.(jawab) ?? null
      if (salah !== null) throw new Error(`${pesan}: ${salah}`)
      return jawab
    },
    letak: async (pesan, bawaan) => berikut(pesan, () => true) || bawaan,
    sandi: async (pesan) => berikut(pesan, () => true),
    paragraf: async (pesan, bawaan, sementara) => {
      if (antre[0]?.[1] === putus && pesan.startsWith(antre[0][0])) sementara('Setengah diketik')
      banyak += 1
      return berikut(pesan, () => true) || bawaan
    },
    pilih: async (pesan, pilihan, bawaan) =>
      berikut(pesan, (jawab) => jawab === '' || pilihan.some((p) => p.nilai === jawab)) ||
      (bawaan ?? pilihan[0]!.nilai),
    cari: async (pesan, pilihan) => {
      const dicari = berikut(pesan, (jawab) => pilihan.some((p) => p.judul.includes(jawab)))
      return pilihan.find((p) => p.judul.includes(dicari))!.nilai
    },
    tandai: async (pesan, pilihan) => {
      const n = Number(berikut(pesan, (jawab) => Number(jawab) <= pilihan.length))
      return pilihan.slice(0, n).map((p) => p.nilai)
    },
  }
}

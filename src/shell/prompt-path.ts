/**
 * One line for a path, completed with Tab as a shell completes it; inquirer's own input knows no Tab but for its
 * default.
 */
import { createPrompt, isEnterKey, isTabKey, makeTheme, usePrefix, useKeypress, useState } from '@inquirer/core'
import type { CompletePath } from '../env.js'

interface Pengaturan {
  message: string
  bawaan: string
  periksa: (nilai: string) => string | null
  lengkapi: CompletePath
  /** Breaks what stands below the line at spaces. */
  lipat: (teks: string) => string
}

/** So many names are shown of those that fit. */
const SEBUT = 12

export const askPath = createPrompt<string, Pengaturan>(({ message, bawaan, periksa, lengkapi, lipat }, selesai) => {
  const tema = makeTheme({})
  const [status, aturStatus] = useState<'idle' | 'done'>('idle')
  const [nilai, aturNilai] = useState('')
  const [bawah, aturBawah] = useState('')
  const awalan = usePrefix({ status, theme: tema })
  useKeypress((tombol, rl) => {
    if (isEnterKey(tombol)) {
      const jawab = nilai || bawaan
      const salah = periksa(jawab)
      if (salah === null) {
        aturNilai(jawab)
        aturStatus('done')
        selesai(jawab)
        return
      }
      // The line is gone with Enter; it is there to be mended.
      rl.write(nilai)
      aturBawah(tema.style.error(salah))
    } else if (isTabKey(tombol)) {
      const { teks, calon } = lengkapi(nilai || bawaan)
      // With the tab character that readline has taken in.
      rl.clearLine(0)
      rl.write(teks)
      aturNilai(teks)
      const sisa = calon.length > SEBUT ? ` … (${calon.length})` : ''
      aturBawah(calon.length > 1 ? lipat(calon.slice(0, SEBUT).join('  ') + sisa) : '')
    } else {
      aturNilai(rl.line)
      aturBawah('')
    }
  })
  const isi = status === 'done' ? tema.style.answer(nilai) : nilai
  const tawaran = nilai === '' && bawaan !== '' && status !== 'done' ? tema.style.defaultAnswer(bawaan) : ''
  const kepala = [awalan, tema.style.message(message, status), tawaran, isi].filter(Boolean).join(' ')
  return [kepala, status === 'done' ? '' : bawah]
})

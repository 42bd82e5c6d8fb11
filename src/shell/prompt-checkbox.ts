/**
 * A list to tick from that says at every keystroke how far the choice has come; inquirer's own checkbox tells it only
 * at Enter.
 */
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  makeTheme,
  useKeypress,
  usePagination,
  usePrefix,
  useState,
} from '@inquirer/core'
import type { Choice } from '../env.js'

interface Pengaturan {
  message: string
  pilihan: readonly Choice[]
  hitung: (jumlah: number) => string
}

export const tickList = createPrompt<string[], Pengaturan>(({ message, pilihan, hitung }, selesai) => {
  const tema = makeTheme({})
  const [status, aturStatus] = useState<'idle' | 'done'>('idle')
  const [ke, aturKe] = useState(0)
  const [terpilih, aturTerpilih] = useState<readonly string[]>([])
  const awalan = usePrefix({ status, theme: tema })
  useKeypress((tombol) => {
    const kini = pilihan[ke]?.nilai
    if (isEnterKey(tombol)) {
      aturStatus('done')
      // In the order of the list, whatever the order of the ticks.
      selesai(pilihan.map((p) => p.nilai).filter((nilai) => terpilih.includes(nilai)))
    } else if (isUpKey(tombol) || isDownKey(tombol))
      aturKe((ke + (isUpKey(tombol) ? -1 : 1) + pilihan.length) % pilihan.length)
    else if (isSpaceKey(tombol) && kini !== undefined)
      aturTerpilih(terpilih.includes(kini) ? terpilih.filter((nilai) => nilai !== kini) : [...terpilih, kini])
    else if (tombol.name === 'a') aturTerpilih(terpilih.length === pilihan.length ? [] : pilihan.map((p) => p.nilai))
  })
  const kepala = `${awalan} ${tema.style.message(message, status)} ${tema.style.answer(hitung(terpilih.length))}`
  const halaman = usePagination({
    items: pilihan,
    active: ke,
    renderItem: ({ item, isActive }) => {
      const baris = `${isActive ? '>' : ' '} [${terpilih.includes(item.nilai) ? 'x' : ' '}] ${item.judul}`
      return isActive ? tema.style.highlight(baris) : baris
    },
    pageSize: 12,
    loop: false,
  })
  return status === 'done' ? kepala : [kepala, halaman, '', 'Spasi menandai, a semua, Enter selesai'].join('\n')
})

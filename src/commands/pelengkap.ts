import { daftarShell, skripPelengkap } from '../render/pelengkap.js'
import { salahSatu } from './isian.js'
import type { OpsiUmum, Pasang } from './perintah.js'
import { contoh } from './perintah.js'

export const pasang: Pasang = (p, jalankan) => {
  contoh(p, 'konten pelengkap bash > ~/.konten-pelengkap.bash', "echo 'source ~/.konten-pelengkap.bash' >> ~/.bashrc")
  p.action(
    jalankan<OpsiUmum>(async (_, nama) => {
      const shell = salahSatu('shell', nama, daftarShell)
      return { data: { shell, skrip: skripPelengkap[shell] }, teks: skripPelengkap[shell] }
    }),
  )
}

import { daftarShell, skripPelengkap } from '../shell/completion-script.js'
import { salahSatu } from '../shell/values.js'
import type { Pasang } from '../shell/command.js'
import { contoh } from '../shell/command.js'
import type { OpsiUmum } from '../app/session.js'

export const pasang: Pasang = (p, jalankan) => {
  contoh(p, 'konten pelengkap bash > ~/.konten-pelengkap.bash', "echo 'source ~/.konten-pelengkap.bash' >> ~/.bashrc")
  p.action(
    jalankan<OpsiUmum>(async (_, nama) => {
      const shell = salahSatu('shell', nama, daftarShell)
      return { data: { shell, skrip: skripPelengkap[shell] }, teks: skripPelengkap[shell] }
    }),
  )
}

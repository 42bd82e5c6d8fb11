import { shellNames, completionScripts } from '../shell/completion-script.js'
import { defineCommand } from '../shell/define.js'
import { target } from '../shell/target.js'
import { salahSatu } from '../shell/values.js'

export const command = defineCommand({
  target: target('shell', { complete: () => shellNames }),
  inRepository: false,
  examples: ['konten pelengkap bash > ~/.konten-pelengkap.bash', "echo 'source ~/.konten-pelengkap.bash' >> ~/.bashrc"],
  run: async ({ target: nama }) => {
    const shell = salahSatu('shell', nama, shellNames)
    return { data: { shell, skrip: completionScripts[shell] }, text: completionScripts[shell] }
  },
})

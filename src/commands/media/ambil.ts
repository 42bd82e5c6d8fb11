import * as option from '../../shell/options/index.js'
import { defineCommand } from '../../shell/define.js'
import { copyOriginals } from '../../shell/originals.js'
import { optional } from '../../shell/target.js'

export const command = defineCommand({
  target: optional('id', 'id'),
  options: { gudang: option.store },
  examples: ['konten media ambil', 'konten media ambil 7q2f --gudang /media/stik/foto'],
  run: async ({ session, target: search, values: { gudang: store } }) =>
    copyOriginals(session, { direction: 'ambil', search, store }),
})

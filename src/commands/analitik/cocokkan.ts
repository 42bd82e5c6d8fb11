import * as option from '../../shell/options/index.js'
/** What the public site or the platforms' exports show, against the register. */
import { basename } from 'node:path'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { readFileInput } from '../../shell/values.js'
import { show } from '../../shell/output.js'
import { defineCommand } from '../../shell/define.js'
import { compareSite } from '../../app/figures/compare-site.js'
import { dokumenCocokkan, jsonCocokkan } from '../../render/documents/cocokkan.js'

export const command = defineCommand({
  options: {
    umpan: option.lines({
      name: 'berkas',
      help: 'feed.xml, sitemap.xml, atau unduhan platform',
      required: true,
      ask: 'Berkas feed.xml, sitemap.xml, atau unduhan platform',
      complete: () => 'files',
    }),
    ...option.output,
  },
  examples: ['konten cocokkan --umpan feed.xml', 'konten cocokkan --umpan sitemap.xml unduhan-instagram.csv'],
  run: async ({ session, values, env }) => {
    const files = await Promise.all(
      values.umpan.map(async (nama) => ({
        nama: satuBaris(basename(nama)),
        isi: await readFileInput(env, '--umpan', nama),
      })),
    )
    const { sources, temuan } = await compareSite(session, files)
    const susun = () => dokumenCocokkan(sources, temuan)
    const hasil = await show(session, values, susun, jsonCocokkan(sources, temuan), [])
    return temuan.length > 0 ? { ...hasil, code: 1 } : hasil
  },
})

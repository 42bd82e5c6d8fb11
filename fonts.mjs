// The fonts that ship: a text face with tabular figures, and one each for Arabic and Javanese script, all under the SIL Open Font
// License 1.1, whose text stands beside them.
import { copyFileSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const faces = [
  ['source-sans-3', 'SourceSans3'],
  ['noto-naskh-arabic', 'NotoNaskhArabic'],
  ['noto-sans-javanese', 'NotoSansJavanese'],
]

/** Copies the font files and their licences into a folder. */
export function copyFonts(folder) {
  mkdirSync(folder, { recursive: true })
  for (const [name, file] of faces) {
    const from = (path) => fileURLToPath(new URL(`node_modules/@expo-google-fonts/${name}/${path}`, import.meta.url))
    for (const weight of ['400Regular', '700Bold'])
      copyFileSync(from(`${weight}/${file}_${weight}.ttf`), `${folder}/${file}_${weight}.ttf`)
    copyFileSync(from('LICENSE_FONT'), `${folder}/${file}_OFL.txt`)
  }
}

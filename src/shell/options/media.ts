/** Options about the office's store of originals. */
import { path } from './file.js'

/** The folder of originals, where it is not the one konten.yaml names. */
export const store = path({
  help: 'folder foto asli, bila bukan yang disebut gudang pada konten.yaml',
  name: 'folder',
  unasked: 'disebut konten.yaml',
})

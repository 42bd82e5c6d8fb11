/** The last question before a decision on a draft: what cannot be looked at here is said with it. */
import { mediaSeen } from '../app/previews/seen.js'
import type { FormContext } from './form-spec.js'

/** `ask` asks where everything can be looked at, `despite` where something cannot. */
export const confirmSeen =
  (ask: string, despite: string) =>
  async ({ sesi, kegiatan, kanal }: FormContext): Promise<string> => {
    const jalur = kanal === null ? undefined : kegiatan?.jalur.get(kanal)
    if (!kegiatan || jalur === undefined) return ask
    const { media, unseen, byPreview } = await mediaSeen(sesi, kegiatan, jalur)
    if (unseen.length > 0)
      return (
        `${unseen.length} dari ${media.length} foto atau video tidak ada di komputer ini dan tidak dapat dilihat. ` +
        despite
      )
    return byPreview.length === 0
      ? ask
      : `${byPreview.length} dari ${media.length} foto ditampilkan sebagai pratinjau, bukan berkas asli. ${ask}`
  }

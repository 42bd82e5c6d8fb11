/** Changing what stands on the office's letterhead, in konten.yaml. */
import type { Kantor } from '../../storage/settings/settings.js'
import { editYaml } from '../../storage/settings/yaml-edit.js'
import type { Recorded } from '../record/answer.js'
import { record } from '../record/record.js'
import type { Session } from '../session.js'
import { settingsChange } from './settings-change.js'

/** Records the change as an act. Throws `ditolak` where the settings are not this person's to change. */
export const changeLetterhead = (session: Session, changed: Partial<Kantor>): Promise<Recorded> =>
  record(
    session,
    settingsChange(session, {
      edit: (_, text) => ({
        teks: editYaml(text, (dokumen) => {
          for (const [key, value] of Object.entries(changed)) dokumen.setIn(['kantor', key], value)
        }),
        kata: `kop: ${Object.keys(changed).join(', ')}`,
      }),
      action: 'mengubah kop',
      status: 'diatur',
    }),
  )

/**
 * The options every command takes; only `konten --help` lists them. They are read by the session, so that nothing more
 * than their names stands here: every start of the program loads this file.
 */
import type { Option } from '../option.js'

const plain = (value: string, help: string, complete?: Option['complete']): Option<unknown, false> => ({
  value,
  help,
  what: help,
  required: false,
  parse: (raw) => raw,
  question: null,
  ...(complete ? { complete } : {}),
})

const roles: Option['complete'] = async () => (await import('../../domain/sop/sop.js')).daftarPeran

export const generalOptions = {
  repo: plain('<folder>', 'folder repositori konten (bawaan: KONTEN_REPO, atau dicari ke atas)', () => 'files'),
  json: plain('', 'hasil sebagai satu dokumen JSON'),
  sebagai: plain(
    '<nama>',
    'siapa yang bertindak (bawaan: yang disebut duduk di komputer ini, lalu nama di git)',
    async (office) => office.people(),
  ),
  peran: plain('<peran>', 'pelaksana, admin-medsos, admin-website, atau ppid', roles),
  waktu: plain('<waktu>', 'kapan terjadinya, misalnya "2026-10-01 09:00" (bawaan: sekarang)'),
  atasNama: plain('<peran>', 'mencatat keputusan yang diambil orang lain di luar alat ini', roles),
  bukti: plain('<teks>', 'bukti untuk --atas-nama'),
  tetap: plain('<alasan>', 'teruskan meski di bawah baku mutu, dengan alasan'),
  tanpaTanya: plain('', 'jangan pernah bertanya'),
  tanpaWarna: plain('', 'tanpa warna'),
} satisfies Record<string, Option>

/** Answering findings of the verifier: which commit is meant, and what is recorded about it. */
import { salahJawaban } from '../../domain/putusan/jelaskan.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { dapatDijawab } from '../../domain/pemeriksaan/periksa.js'
import { KontenError } from '../../errors.js'
import type { Request } from '../record/record.js'
import type { Session } from '../session.js'
import { onHistory } from '../record/subject.js'
import { verifySession } from './verify.js'
import { optionLabel } from '../session.js'

/** A commit with findings that wait for an answer. */
export interface Answerable {
  commit: string
  kode: readonly string[]
  /** Whether one of them is a galat, and whose act the commit is. */
  galat: boolean
  bersangkutan: readonly string[]
}

/**
 * Finds the commit by the op of its act or the beginning of its oid. Throws `pemakaian` where none fits, or nothing
 * waits there.
 */
export async function findAnswerable(session: Session, dicari: string): Promise<Answerable> {
  const { temuan, cariCommit, concerned } = await verifySession(session, {})
  const commit = cariCommit(dicari) ?? temuan.find((t) => t.commit?.startsWith(dicari))?.commit ?? null
  if (commit === null)
    throw new KontenError(
      'pemakaian',
      'commit-tidak-ada',
      `"${satuBaris(dicari)}" bukan nomor commit dalam riwayat, atau cocok dengan beberapa.`,
      ['konten verifikasi'],
    )
  const waiting = temuan.filter((t) => t.commit === commit && dapatDijawab(t))
  const kode = [...new Set(waiting.map((t) => t.kode))]
  if (kode.length === 0)
    throw new KontenError(
      'pemakaian',
      'tanpa-temuan',
      `Tidak ada temuan yang menunggu jawaban pada commit ${commit.slice(0, 12)}.`,
      ['konten verifikasi'],
    )
  return {
    commit,
    kode,
    galat: waiting.some((t) => t.tingkat === 'galat'),
    bersangkutan: concerned(commit),
  }
}

/** What is recorded for the answer. Throws `ditolak` where the galat is of him who answers. */
export function answerFindings(
  { petugas }: Session['settings'],
  findings: Answerable,
  alasan: string,
): Request<'dijelaskan'> {
  const { commit, kode } = findings
  const tentang = kode.join(', ')
  return {
    kind: 'dijelaskan',
    target: onHistory({ kanal: [], peran: 'admin-medsos' }),
    compose: ({ act }) => {
      const salah = salahJawaban(act, findings, petugas)
      if (salah !== null) throw salah
      return {
        own: { commit, temuan: [...kode] },
        catatan: alasan,
        typed: { [optionLabel('alasan')]: alasan },
        title: `Temuan ${tentang} pada commit ${commit.slice(0, 12)}`,
        more: { temuan: kode },
      }
    },
  }
}

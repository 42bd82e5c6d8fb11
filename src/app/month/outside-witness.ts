/** What somebody else has kept of this record, held against it: a record that no longer contains it was rewritten. */
import { KontenError } from '../../errors.js'
import { namaBulan } from '../../domain/bahasa/kalimat.js'
import { readRiwayat } from '../../storage/record/history.js'
import { readSealFile } from '../../storage/record/seal-file.js'
import type { Answer } from '../record/answer.js'
import type { Session } from '../session.js'

/**
 * Exit code 1 where the record does not contain what the file says was seen. Throws `pemakaian` for another office's
 * file.
 */
export async function checkWitness(session: Session, text: string): Promise<Answer> {
  const kept = await readSealFile(text)
  if (typeof kept === 'string')
    throw new KontenError('pemakaian', 'bukan-berkas-segel', `Berkas titipan: ${kept}.`, [
      'konten saksi --keluaran titipan.json',
    ])
  const { commit, tip } = await readRiwayat(await session.store.snapshot())
  if (kept.akar !== commit[0]!.oid)
    throw new KontenError('pemakaian', 'riwayat-lain', `Berkas titipan ini dari riwayat lain (${kept.kantor}).`, [
      'Jalankan di salinan kantor yang menitipkannya.',
    ])
  const here = new Set(commit.map((c) => c.oid))
  const temuan = [
    ...(here.has(kept.ujung)
      ? []
      : [`Ujung riwayat yang dititipkan (${kept.ujung.slice(0, 12)}) tidak ada dalam riwayat ini.`]),
    ...kept.segel.flatMap((s) => [
      ...(here.has(s.commit)
        ? []
        : [`Segel ${namaBulan(s.bulan, session.zona)} yang dititipkan (kode ${s.kode}) tidak ada dalam riwayat ini.`]),
      ...s.salah.map((why) => `Segel ${namaBulan(s.bulan, session.zona)} dalam berkas titipan: ${why}.`),
    ]),
  ]
  return {
    data: {
      ok: temuan.length === 0,
      kantor: kept.kantor,
      ujung: kept.ujung,
      commit: tip,
      segel: kept.segel.length,
      temuan,
    },
    text: [
      ...temuan,
      temuan.length === 0
        ? `Riwayat ini memuat ujung dan ${kept.segel.length} segel yang dititipkan.`
        : 'Riwayat ini bukan kelanjutan dari yang pernah dilihat pemegang titipan: dipotong atau ditulis ulang.',
    ],
    code: temuan.length === 0 ? 0 : 1,
  }
}

/** The month a page is about: asked for in its address, else this one, or the last that is over. */
import { namaBulan } from '../../domain/bahasa/kalimat.js'
import { bacaBulan } from '../../domain/bahasa/waktu-ketik.js'
import { bulanDari, tambahBulan, tanggalLokal } from '../../domain/bahasa/waktu.js'
import type { View } from '../desk.js'
import type { Html } from '../view/html.js'
import { html } from '../view/html.js'

export const thisMonth = ({ session }: View): string => bulanDari(tanggalLokal(session.now, session.zona))

/** Throws `pemakaian` for what is no month. */
export function monthOf(view: View, otherwise = 0): string {
  const asked = view.query.get('bulan')
  return asked === null || asked === ''
    ? tambahBulan(thisMonth(view), otherwise)
    : bacaBulan(asked, view.session.zona, view.session.now, 'bulan')
}

/** Links to the months around it. */
export const monthLinks = (path: string, bulan: string, zona: string): Html =>
  html`<nav class="bulan-pilih" aria-label="Bulan">
    <a href="${path}?bulan=${tambahBulan(bulan, -1)}" rel="prev">← ${namaBulan(tambahBulan(bulan, -1), zona)}</a>
    <a href="${path}?bulan=${tambahBulan(bulan, 1)}" rel="next">${namaBulan(tambahBulan(bulan, 1), zona)} →</a>
  </nav>`

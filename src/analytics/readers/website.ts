/** The readers of website statistics. */
import { ga4 } from './ga4.js'
import { gscHalaman, gscHarian, gscLain } from './gsc.js'
import type { Reader } from '../reader.js'
import { pembacaOpensid } from './opensid.js'
import {
  ga4Api,
  jetpack,
  accessLog,
  matomo,
  matomoKosong,
  plausible,
  plausibleHarian,
  umami,
} from './site-statistics.js'

/** Those without a header stand last: they go by the form of every line. */
export const pembacaWebsite: readonly Reader[] = [
  ga4,
  gscHarian,
  gscHalaman,
  gscLain,
  ga4Api,
  matomo,
  matomoKosong,
  plausible,
  plausibleHarian,
  umami,
  ...pembacaOpensid,
  accessLog,
  jetpack,
]

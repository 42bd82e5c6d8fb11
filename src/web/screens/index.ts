/** Every screen of the page. */
import type { Screen } from '../desk.js'
import { boardScreen } from './board.js'
import { answerScreen, commentsScreen } from './comments.js'
import { figuresScreen } from './figures.js'
import { homeScreen } from './home.js'
import { itemScreen } from './item.js'
import { againScreen, newScreen } from './new.js'
import { reportScreen } from './report.js'
import { reviewScreen } from './review.js'
import { reviseScreen } from './revise.js'
import { rowsScreen } from './rows.js'
import { submitScreen } from './submit.js'
import { takeBackScreen } from './take-back.js'
import { typedFiguresScreen } from './typed-figures.js'
import { uploadScreen } from './upload.js'
import { whoScreen } from './who.js'

export const screens: readonly Screen[] = [
  homeScreen,
  whoScreen,
  reviewScreen,
  boardScreen,
  itemScreen,
  newScreen,
  againScreen,
  submitScreen,
  reviseScreen,
  uploadScreen,
  takeBackScreen,
  commentsScreen,
  answerScreen,
  figuresScreen,
  typedFiguresScreen,
  reportScreen,
  rowsScreen,
]

/** Every kind of option, and the groups of them that commands share. */
export { afterComma, choice, flag, kanal, kanalOr, orList, platform, role } from './choice.js'
export { fileList, media, path } from './file.js'
export { askDespite, askTime } from './asked.js'
export { line, lines, optionalValue, parsedLine, text } from './text.js'
export { month, ordinal, time } from './time.js'
export { afterAct, cause } from './after.js'
export { output } from './output.js'
export { day, email, publicKey, roles } from './petugas.js'

/**
 * A copy of a piece of a longer text. What is cut out of a text keeps all of it in memory: of a whole history, its
 * commits' names would keep every message.
 */
export const ownText = (piece: string): string => Buffer.from(piece, 'utf8').toString('utf8')

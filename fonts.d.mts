/** Copies the font files that ship, and their licences, into a folder. */
export function copyFonts(folder: string): void

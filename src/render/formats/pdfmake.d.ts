/** The part of pdfmake that is used here; the library ships no types. */
declare module 'pdfmake' {
  interface Pdf {
    getBuffer(): Promise<Buffer>
  }
  const pdfmake: {
    setFonts(fonts: Record<string, Record<string, string>>): void
    setUrlAccessPolicy(boleh: (url: string) => boolean): void
    setLocalAccessPolicy(boleh: (jalur: string) => boolean): void
    createPdf(isi: Record<string, unknown>): Pdf
  }
  export default pdfmake
}

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FontFiles } from '../drawing/page-content.ts'

/** Name by which pages and charts call the one font of all three languages. */
export const fontFamily = 'Plex'

const family = '@expo-google-fonts/ibm-plex-sans-arabic'

/** Folder of the font's package, found from the sources, from the bundle and from inside the packaged program. */
export const fontFolder = dirname(createRequire(import.meta.url).resolve(`${family}/package.json`))

const regular = join(fontFolder, '400Regular', 'IBMPlexSansArabic_400Regular.ttf')
const semiBold = join(fontFolder, '600SemiBold', 'IBMPlexSansArabic_600SemiBold.ttf')

/** IBM Plex Sans Arabic covers Latin, French and Arabic; it has no italics. */
export function fonts(): Record<string, FontFiles> {
  return { [fontFamily]: { normal: regular, bold: semiBold, italics: regular, bolditalics: semiBold } }
}

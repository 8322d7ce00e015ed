import { type Language, languageCodes, languages } from '../../shared/domain/languages.ts'
import { say } from './run.ts'
import { findTextFaults, sameAsEnglish } from './texts/find-text-faults.ts'
import { type FlatTexts, readTexts, rewriteTexts } from './texts/read-texts.ts'
import { setInType } from './texts/typography.ts'

/**
 * `npm run texts`: what a translator has to do, by language: texts that are missing, spare, not in all plural forms or
 * against the rules of writing, and those that read as in English. `-- --mend` sets apostrophes, spaces, commas and
 * tanwin first. Ends with status 1 when anything is wrong.
 */
function reportTexts(asked: readonly string[]): number {
  if (asked.includes('--mend')) {
    for (const language of languageCodes) {
      say(`${languages[language].name}: ${rewriteTexts(language, (text) => setInType(text, language))} texts set`)
    }
  }
  const texts = Object.fromEntries(languageCodes.map((code) => [code, readTexts(code)])) as Record<Language, FlatTexts>
  const faults = findTextFaults(texts)
  for (const language of languageCodes) {
    const own = faults.filter((fault) => fault.language === language)
    say(`\n${languages[language].name} (${language}): ${texts[language].size} texts, ${own.length} to be done`)
    for (const { key, fault } of own) say(`  ${key}: ${fault}`)
    const same = language === 'en' ? [] : sameAsEnglish(texts.en, texts[language])
    if (same.length > 0) say(`  as in English, to be looked at (${same.length}): ${same.join(' ')}`)
  }
  return faults.length === 0 ? 0 : 1
}

process.exitCode = reportTexts(process.argv.slice(2))

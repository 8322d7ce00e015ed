import type { Role } from '#shared/domain/permissions.ts'

/** The invented people of the example office; the first is its administrator. */
export const cast = [
  { key: 'administrator', name: 'Mariam Haddad', roles: ['administrator'] },
  { key: 'storekeeper', name: 'Salma Khalil', roles: ['storekeeper'] },
  { key: 'logistics', name: 'Yusuf Ben Salem', roles: ['logistics-officer'] },
  { key: 'programme', name: 'Omar Fathi', roles: ['programme-officer'] },
  { key: 'consular', name: 'Hana Saïd', roles: ['consular-officer'] },
  { key: 'reporter', name: 'Karim Mansour', roles: ['report-officer'] },
  { key: 'manager', name: 'Nadia Amari', roles: ['manager'] },
  { key: 'auditor', name: 'Léa Fontaine', roles: ['auditor'] },
] as const satisfies readonly { key: string; name: string; roles: readonly Role[] }[]

export type CastKey = (typeof cast)[number]['key']

/** Nationalities of the invented cases, with names to draw from. */
export const nationalities = [
  {
    code: 'NGA',
    languages: 'English, Hausa',
    family: ['Okafor', 'Adeyemi', 'Musa', 'Eze', 'Bello', 'Ibrahim'],
    male: ['Chinedu', 'Musa', 'Emeka', 'Sani', 'Tunde'],
    female: ['Blessing', 'Amina', 'Ngozi', 'Hauwa', 'Joy'],
  },
  {
    code: 'MLI',
    languages: 'French, Bambara',
    family: ['Traoré', 'Coulibaly', 'Diarra', 'Keïta', 'Touré'],
    male: ['Mohamed', 'Amadou', 'Moussa', 'Ibrahima', 'Oumar'],
    female: ['Fatoumata', 'Aminata', 'Mariam', 'Awa', 'Kadiatou'],
  },
  {
    code: 'SDN',
    languages: 'Arabic',
    family: ['Abdelrahman', 'Osman', 'Hassan', 'Idris', 'Elamin'],
    male: ['Mohammed', 'Ahmed', 'Yousif', 'Abdalla', 'Khalid'],
    female: ['Fatima', 'Amna', 'Salma', 'Zainab', 'Huda'],
  },
  {
    code: 'BGD',
    languages: 'Bengali',
    family: ['Hossain', 'Rahman', 'Miah', 'Ahmed', 'Islam'],
    male: ['Muhammad', 'Rafiq', 'Jamal', 'Shahin', 'Kamrul'],
    female: ['Ayesha', 'Nasrin', 'Rokeya', 'Shirin', 'Fatema'],
  },
  {
    code: 'GHA',
    languages: 'English, Twi',
    family: ['Mensah', 'Owusu', 'Boateng', 'Asante', 'Appiah'],
    male: ['Kwame', 'Kofi', 'Yaw', 'Kojo', 'Emmanuel'],
    female: ['Ama', 'Akosua', 'Abena', 'Efua', 'Grace'],
  },
  {
    code: 'NER',
    languages: 'French, Hausa',
    family: ['Issoufou', 'Mahamadou', 'Oumarou', 'Garba', 'Harouna'],
    male: ['Abdoulaye', 'Seyni', 'Mamane', 'Ousmane', 'Salissou'],
    female: ['Haoua', 'Zeinabou', 'Rahila', 'Salamatou', 'Ramatou'],
  },
] as const

/** The same names as an Arabic-speaking desk would write them. */
export const arabicNames: Readonly<Record<string, string>> = {
  Mohammed: 'محمد',
  Mohamed: 'محمد',
  Ahmed: 'أحمد',
  Yousif: 'يوسف',
  Abdalla: 'عبد الله',
  Khalid: 'خالد',
  Fatima: 'فاطمة',
  Amna: 'آمنة',
  Salma: 'سلمى',
  Zainab: 'زينب',
  Huda: 'هدى',
  Abdelrahman: 'عبد الرحمن',
  Osman: 'عثمان',
  Hassan: 'حسن',
  Idris: 'إدريس',
  Elamin: 'الأمين',
}

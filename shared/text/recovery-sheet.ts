import type { Language } from '#shared/contract/fields.ts'

/** Words of the printed recovery sheet; arguments are already formatted. */
export interface RecoverySheetWords {
  title: string
  subject: (office: string) => string
  warning: string
  office: string
  code: string
  madeOn: string
  wordsHeading: string
  wordsHint: string
  qrCaption: string
  keepHeading: string
  keep: string[]
  useHeading: string
  use: string[]
  keptBy: string
  keptAt: string
}

export const recoverySheetWords: Record<Language, RecoverySheetWords> = {
  en: {
    title: 'Recovery sheet',
    subject: (office) => `The way back into the data of ${office} when every passphrase is lost`,
    warning: 'Whoever holds this sheet can open the office and read everything in it. The program keeps no copy of it.',
    office: 'Office',
    code: 'Code',
    madeOn: 'Made on',
    wordsHeading: 'The 24 words',
    wordsHint: 'The order counts. The words are English on every sheet; the last one holds a checksum.',
    qrCaption: 'The same words, for a scanner',
    keepHeading: 'How to keep it',
    keep: [
      'Print one copy. Do not photograph, scan or send it, and delete the file after printing.',
      'Put it into an envelope, close it, and sign over the flap.',
      'Keep it in a safe away from the computer, known to two people.',
      'When the envelope has been opened, or is missing, make a new sheet: the old one stops working.',
    ],
    useHeading: 'How to use it',
    use: [
      'On the sign-in page choose “Use the recovery sheet”.',
      'Type the 24 words in order, or scan the code, and choose a new passphrase.',
    ],
    keptBy: 'Handed over by',
    keptAt: 'Kept by',
  },
  fr: {
    title: 'Feuille de récupération',
    subject: (office) => `Pour rouvrir les données de ${office} quand toutes les phrases secrètes sont perdues`,
    warning:
      'Quiconque détient cette feuille peut ouvrir le bureau et tout y lire. Le programme n’en garde aucune copie.',
    office: 'Bureau',
    code: 'Code',
    madeOn: 'Établie le',
    wordsHeading: 'Les 24 mots',
    wordsHint:
      'L’ordre compte. Les mots sont anglais sur toutes les feuilles ; le dernier contient une somme de contrôle.',
    qrCaption: 'Les mêmes mots, pour un lecteur de codes',
    keepHeading: 'Comment la garder',
    keep: [
      'Imprimez-la une seule fois. Ne la photographiez, numérisez ni envoyez jamais ; effacez le fichier ensuite.',
      'Mettez-la dans une enveloppe, fermez-la et signez sur le rabat.',
      'Gardez-la dans un coffre, loin de l’ordinateur, connu de deux personnes.',
      'Si l’enveloppe a été ouverte ou manque, établissez une nouvelle feuille : l’ancienne ne marche plus.',
    ],
    useHeading: 'Comment s’en servir',
    use: [
      'Sur la page d’ouverture, choisissez « Utiliser la feuille de récupération ».',
      'Saisissez les 24 mots dans l’ordre, ou lisez le code, puis choisissez une nouvelle phrase secrète.',
    ],
    keptBy: 'Remise par',
    keptAt: 'Gardée par',
  },
  ar: {
    title: 'ورقة الاسترجاع',
    subject: (office) => `طريق العودة إلى بيانات ${office} إذا ضاعت كل عبارات المرور`,
    warning: 'من يملك هذه الورقة يستطيع فتح المكتب وقراءة كل ما فيه. لا يحتفظ البرنامج بأي نسخة منها.',
    office: 'المكتب',
    code: 'الرمز',
    madeOn: 'تاريخ الإصدار',
    wordsHeading: 'الكلمات الأربع والعشرون',
    wordsHint: 'الترتيب مهم. الكلمات إنجليزية في كل الأوراق، والأخيرة تحوي رمز تحقق.',
    qrCaption: 'الكلمات نفسها لقارئ الرموز',
    keepHeading: 'كيف تُحفظ',
    keep: [
      'اطبع نسخة واحدة فقط. لا تصوّرها ولا تمسحها ضوئيًا ولا ترسلها، واحذف الملف بعد الطباعة.',
      'ضعها في ظرف وأغلقه ووقّع على طرفه.',
      'احفظها في خزنة بعيدة عن الحاسوب يعرفها شخصان.',
      'إذا فُتح الظرف أو فُقد فأصدر ورقة جديدة: القديمة تتوقف عن العمل.',
    ],
    useHeading: 'كيف تُستعمل',
    use: [
      'في صفحة الدخول اختر «استعمال ورقة الاسترجاع».',
      'اكتب الكلمات الأربع والعشرين بالترتيب، أو امسح الرمز، ثم اختر عبارة مرور جديدة.',
    ],
    keptBy: 'سلّمها',
    keptAt: 'يحفظها',
  },
}

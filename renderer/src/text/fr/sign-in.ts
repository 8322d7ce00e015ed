import type { signIn as english } from '../en/sign-in.ts'
import type { French } from '../words.ts'

export const signIn: French<typeof english> = {
  title: 'Ouvrir une session',
  office: 'Bureau {{name}}',
  who: 'Qui êtes-vous ?',
  whoHint: 'Tapez les premières lettres de votre nom, ou choisissez-le',
  passphrase: 'Phrase secrète',
  open: 'Ouvrir le bureau',
  opening: 'Ouverture…',
  wait_one: 'Attendez {{count}} seconde, puis réessayez.',
  wait_other: 'Attendez {{count}} secondes, puis réessayez.',
  useSheet: 'Utiliser la feuille de secours',
  anotherOffice: 'Ouvrir un autre bureau',
  language: 'Langue',
  version: 'Amana {{version}}',
  demo: 'C’est le bureau de démonstration. La phrase secrète de chacun : {{passphrase}}',
  lockedSays: 'Le bureau est verrouillé. Les brouillons sont gardés.',
  sheet: {
    title: 'Ouvrir avec la feuille de secours',
    says: 'La feuille porte 24 mots. Avec eux, vous ouvrez le bureau sans phrase secrète et en choisissez une nouvelle.',
    words: 'Les 24 mots, dans leur ordre',
    wordsHint: 'Tapez-les séparés par des espaces ; les quatre premières lettres de chacun suffisent.',
    count: '{{count}} mots sur 24',
    who: 'Pour qui est la nouvelle phrase secrète ?',
    next: 'Nouvelle phrase secrète',
    again: 'La même phrase encore une fois',
    differ: 'Les deux ne sont pas identiques.',
    open: 'Ouvrir le bureau',
    back: 'Retour à la session',
  },
  change: {
    title: 'Choisissez votre propre phrase secrète',
    says: 'Celle que vous avez reçue ne servait qu’une fois. Personne d’autre ne doit connaître la nouvelle.',
    current: 'La phrase secrète reçue',
    next: 'Votre nouvelle phrase secrète',
    again: 'La même phrase encore une fois',
    differ: 'Les deux ne sont pas identiques.',
    save: 'Utiliser cette phrase secrète',
  },
  wrong: {
    passphrase: 'Cette phrase secrète n’est pas la bonne.',
    notAnOffice: {
      what: 'Il n’y a pas de bureau dans {{folder}}.',
      next: 'Choisissez le dossier qui contient office.amana et keys.json.',
    },
    damagedKeys: {
      what: 'Le fichier de clés {{file}} est endommagé.',
      next: 'Remettez la copie de la dernière sauvegarde ; les données elles-mêmes ne sont pas touchées.',
    },
    damagedDatabase: {
      what: 'La base de données de ce bureau est endommagée et n’a pas été ouverte.',
      next: 'Laissez le dossier en l’état et restaurez la dernière sauvegarde à côté.',
    },
    newerFile: {
      what: 'Ce bureau a été ouvert par une version plus récente d’Amana.',
      next: 'Installez cette version sur cet ordinateur ; une plus ancienne pourrait abîmer le fichier. (Fichier {{file, plain}}, programme {{program, plain}})',
    },
    inUse: {
      what: '{{who}} a ouvert ce bureau sur {{host}}, depuis le {{since, instant}}.',
      next: 'Un seul programme peut l’ouvrir à la fois. Demandez de le fermer, puis réessayez.',
    },
    suspended: {
      what: 'Ce compte est suspendu depuis le {{since, instant}}.',
      next: 'Adressez-vous à l’administrateur de votre bureau.',
    },
    weak: {
      what: 'Cette phrase secrète est trop facile à deviner.',
      next: 'Allongez-la : quatre mots ou plus, sans rapport entre eux.',
    },
    samePassphrase: { what: 'C’est la phrase secrète que vous avez déjà.', next: 'Choisissez-en une autre.' },
    badWords: {
      what: 'Ce ne sont pas les mots d’une feuille de secours.',
      unknown_one: 'Le mot {{positions}} n’est pas dans la liste. Vérifiez son orthographe.',
      unknown_other: 'Les mots {{positions}} ne sont pas dans la liste. Vérifiez leur orthographe.',
      count: 'Il faut 24 mots.',
      order: 'Un mot est faux ou deux sont intervertis : le dernier ne s’accorde pas avec les autres.',
    },
    otherSheet: {
      what: 'Ces mots sont justes, mais d’un autre bureau ou d’une feuille plus ancienne.',
      next: 'Cherchez la feuille la plus récente de ce bureau ; une ancienne ne vaut plus dès qu’une nouvelle est faite.',
    },
  },
}

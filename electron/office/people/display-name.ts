export interface Names {
  given_names: string
  family_name: string
}

/** A person's name as lists and sentences say it: given names, then the family name if there is one. */
export function displayName(person: Names): string {
  return person.family_name === '' ? person.given_names : `${person.given_names} ${person.family_name}`
}

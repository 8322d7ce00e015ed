import type { CaseStep } from '#shared/domain/consular/derive-person.ts'
import type { Reader } from '../../schema.ts'

/** People by step and by the day they came to it; of one nationality, or with an empty text of all. */
export function countPeopleBySteps(db: Reader, nationality: string) {
  return db
    .selectFrom('person_status')
    .select(['step', 'since', (count) => count.fn.countAll<number>().as('people')])
    .$if(nationality !== '', (query) => query.where('nationality', '=', nationality))
    .groupBy(['step', 'since'])
    .execute()
}

/** People in some steps by nationality, the most first. */
export function countPeopleByNationality(db: Reader, steps: readonly CaseStep[]) {
  return db
    .selectFrom('person_status')
    .select(['nationality', (count) => count.fn.countAll<number>().as('people')])
    .where('step', 'in', steps)
    .groupBy('nationality')
    .orderBy('people', 'desc')
    .orderBy('nationality')
    .execute()
}

/** People in some steps, those who wait longest first; of one nationality, or with an empty text of all. */
export function listPeopleInSteps(db: Reader, steps: readonly CaseStep[], nationality: string) {
  return db
    .selectFrom('person_status')
    .innerJoin('person_now', 'person_now.person_id', 'person_status.person_id')
    .innerJoin('consular_case', 'consular_case.id', 'person_status.case_id')
    .select([
      'person_status.person_id',
      'person_status.case_id',
      'person_status.step',
      'person_status.since',
      'consular_case.number as case_number',
      'person_now.given_names',
      'person_now.family_name',
      'person_now.name_arabic',
      'person_now.birth_known',
      'person_now.birth_told',
      'person_now.birth_told_on',
      'person_now.nationality',
    ])
    .where('person_status.step', 'in', steps)
    .$if(nationality !== '', (query) => query.where('person_status.nationality', '=', nationality))
    .orderBy('person_status.since')
    .orderBy('consular_case.number')
    .orderBy('person_status.person_id')
    .execute()
}

/** What the steps of the wizard have found out so far. */
export interface NewOffice {
  officeId: string
  administratorId: string
  country: 'libya' | 'lebanon'
  name: string
  /** As typed; before that it is made of the name. */
  code?: string
  /** As chosen; before that it is made of the code. */
  folder?: string
  administratorName: string
}

export interface WizardStepProps {
  office: NewOffice
  /** Where an office of this code is put, unless another place was chosen. */
  folderFor: (code: string) => string
  /** Where choosing a place begins. */
  officesFolder: string | undefined
  /** One step back, with what was typed. */
  onBack: (typed: Partial<NewOffice>) => void
  onNext: (typed: Partial<NewOffice>) => void
}

/** The first three letters of a name as a code, when they are Latin: "Tripoli" gives TRI. */
export function codeFrom(name: string): string {
  const letters = name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toUpperCase()
  return letters.slice(0, 3)
}

export const codeOf = ({ code, name }: Pick<NewOffice, 'code' | 'name'>): string => code ?? codeFrom(name)

import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sessionContract } from '#shared/contract/session.ts'
import { ActionButton } from '../../../../ui/action/action.tsx'
import { useFreshOpening } from '../../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../../ui/form/fault/contract-input.ts'
import { EntryForm } from '../../../../ui/form/frame/entry-form.tsx'
import { useForm } from '../../../../ui/form/use-form.ts'
import classes from '../first-start.module.css'
import type { WizardStepProps } from '../new-office.ts'

const countries = ['libya', 'lebanon'] as const
const schema = inputOf(sessionContract.createOffice).pick({ country: true })

/** In which country the office is. */
export function CountryStep({ office, onBack, onNext }: WizardStepProps) {
  const { t } = useTranslation(['first-start', 'common'])
  const form = useForm({
    opening: useFreshOpening('new-office'),
    schema,
    start: () => ({ country: office.country }),
    input: (values) => values,
    send: async (typed) => onNext(typed),
  })
  return (
    <EntryForm
      form={form}
      action={t('next')}
      before={<ActionButton label={t('common:back')} onClick={() => onBack(form.values)} />}
    >
      <Radio.Group
        value={form.values.country}
        onChange={(chosen) => form.change({ country: chosen === 'lebanon' ? 'lebanon' : 'libya' })}
        aria-label={t('country.question')}
      >
        <div className={classes.countries}>
          {countries.map((one, index) => (
            <Radio.Card
              key={one}
              value={one}
              className={classes.country ?? ''}
              autoFocus={index === 0}
              onKeyDown={(event) => {
                // Enter goes on, as in a field; Space and arrows choose.
                if (event.key !== 'Enter') return
                event.preventDefault()
                form.change({ country: one })
                event.currentTarget.closest('form')?.requestSubmit()
              }}
            >
              <Radio.Indicator size="xs" />
              {t(`country.${one}`)}
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
    </EntryForm>
  )
}

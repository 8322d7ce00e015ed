import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { describeError } from '../errors/describe-error.ts'
import { useSay } from '../text/use-say.ts'
import { ActionButton } from '../ui/action/action.tsx'
import { PageHeader } from '../ui/page/page-header.tsx'
import classes from './page-error.module.css'

/** A page that broke while it was drawn: the rest of the window goes on, and drawing saves nothing. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('problems')
  const say = useSay()
  const router = useRouter()
  const said = describeError(error, say)
  return (
    <div role="alert">
      <PageHeader title={t('page.what')} summary={t('page.saved')} />
      <div className={classes.body}>
        <p>
          {said.what} {said.next}
        </p>
        <div className={classes.actions}>
          <ActionButton
            label={t('page.again')}
            kind="main"
            onClick={() => {
              reset()
              void router.invalidate()
            }}
          />
          <ActionButton label={t('page.today')} onClick={() => void router.navigate({ to: '/' }).then(reset)} />
        </div>
      </div>
    </div>
  )
}

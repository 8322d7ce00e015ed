import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorNames } from '../../../errors/error-message.ts'
import { officeQuery } from '../../../office/client.ts'
import { useUser } from '../../../office/office-state.ts'
import { newId, useCallId } from '../../../office/use-call-id.ts'
import { useSay } from '../../../text/use-say.ts'
import { ConfirmAction } from '../../../ui/action/confirm-action.tsx'
import { inTheWay, sumsOf } from '../balance.ts'
import type { Distribution } from '../distribution.ts'
import classes from '../form.module.css'
import { GoodsList } from '../goods-list.tsx'
import { sayObstacle, sayQuantity } from '../say-difference.ts'
import type { Reference } from '../use-reference.ts'

interface VerifyActionProps {
  distribution: Distribution
  reference: Reference
  onClose: () => void
}

/** Posts what became of the goods, once everything balances and by a second person; otherwise says what is in the way. */
export function VerifyAction({ distribution, reference, onClose }: VerifyActionProps) {
  const { t } = useTranslation(['distribution', 'common'])
  const say = useSay()
  const callId = useCallId()
  const [id] = useState(newId)
  const user = useUser()
  const send = useMutation(officeQuery.distribution.verifyReport.mutationOptions({ onSuccess: onClose }))
  const names: ErrorNames = {
    item: reference.itemName,
    quantity: (itemId, count) => sayQuantity(itemId, count, reference, say),
  }
  const obstacles = inTheWay(distribution, user.id)
  const sums = sumsOf(distribution.items)
  const given = distribution.items.flatMap(({ itemId, distributed }) =>
    distributed > 0 ? [[itemId, distributed] as const] : [],
  )
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t('verify.title')}
      will={
        obstacles.length > 0 ? (
          <>
            <p className={classes.heading}>{t('verify.cannot')}</p>
            <ul className={classes.reasons}>
              {obstacles.map((obstacle) => (
                <li key={`${obstacle.code}/${obstacle.itemId}`}>{sayObstacle(obstacle, reference, say)}</li>
              ))}
            </ul>
          </>
        ) : (
          <>
            {t('verify.will', {
              given: sums.distributed,
              lost: sums.lost,
              damaged: sums.damaged,
              people: t('common:people', { count: distribution.peopleReached }),
              project: reference.projectCode(distribution.projectId),
            })}
            <GoodsList goods={given} reference={reference} />
          </>
        )
      }
      action={t('verify.send')}
      onAction={() => send.mutate({ callId, id, distributionId: distribution.id })}
      busy={send.isPending}
      error={send.error}
      names={names}
      nextFor={{ NOT_ENOUGH_STOCK: t('verify.tooLateNext') }}
      notNow={obstacles.length > 0 ? t('verify.notNow') : undefined}
    />
  )
}

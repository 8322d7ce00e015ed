import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import { office, officeQuery } from '../../../office/client.ts'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { Waiting } from '../../../ui/page/waiting.tsx'
import type { Erasure } from '../case/case-shapes.ts'
import { useSaid } from '../forms/use-said.ts'
import classes from './version-list.module.css'

interface ApproveFormProps {
  erasure: Erasure
  onClose: () => void
}

type Mentions = Awaited<ReturnType<typeof office.consular.erasureMentions>>
type Mention = Mentions['rows'][number]

/** Another than who asked approves that a person is forgotten, and sees where else they are named before. */
export function ApproveForm(props: ApproveFormProps) {
  const asked = { input: { erasureId: props.erasure.id } }
  // What others typed meanwhile belongs to the list: it is never an earlier answer.
  const mentions = useQuery({ ...officeQuery.consular.erasureMentions.queryOptions(asked), gcTime: 0, staleTime: 0 })
  if (!mentions.data) return <Waiting error={mentions.error} />
  const found = mentions.data
  return (
    <FormOpening kind="erasure-approval" subject={props.erasure.id}>
      {(opening) => <Approval {...props} found={found} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(consularContract.decideErasure)
const keyOf = ({ place, key }: Mention) => JSON.stringify([place, key])

function Approval({ erasure, onClose, found, opening }: ApproveFormProps & { found: Mentions; opening: Opening }) {
  const { t } = useTranslation('consular')
  const said = useSaid(onClose)
  const blankable = found.rows.filter(({ mayBlank }) => mayBlank)
  const others = found.rows.filter(({ mayBlank }) => !mayBlank)
  const form = useForm({
    opening,
    schema,
    start: () => ({ chosen: blankable.filter(({ strength }) => strength === 'whole').map(keyOf) }),
    input: ({ chosen }, { callId }) => ({
      ...{ callId, erasureId: erasure.id, approved: true },
      blank: blankable
        .filter((each) => chosen.includes(keyOf(each)))
        .map(({ place, key }) => ({ place, key: [...key] })),
    }),
    send: (input) => office.consular.decideErasure(input),
    onSent: said(t('erasure.forgotten')),
  })
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('erasure.approveTitle')}
      will={t('erasure.approveWill', { name: erasure.name, who: erasure.askedBy })}
      action={t('erasure.approve')}
      kind="danger"
      wide
    >
      {found.total > found.rows.length ? (
        <p className={classes.quiet}>{t('erasure.more', { listed: found.rows.length, total: found.total })}</p>
      ) : null}
      {blankable.length > 0 ? (
        <Checkbox.Group label={t('erasure.elsewhere')} {...form.several('chosen', blankable.map(keyOf))}>
          <ul className={classes.versions}>
            {blankable.map((mention) => (
              <li key={keyOf(mention)}>
                <Checkbox
                  name="chosen"
                  value={keyOf(mention)}
                  label={<bdi>{mention.text}</bdi>}
                  description={t(`erasure.place.${mention.place}`, { label: mention.label })}
                />
              </li>
            ))}
          </ul>
        </Checkbox.Group>
      ) : null}
      {others.length > 0 ? (
        <section aria-labelledby="stays">
          <h3 id="stays" className={classes.heading}>
            {t('erasure.stays')}
          </h3>
          <ul className={classes.versions}>
            {others.map((mention) => (
              <li key={keyOf(mention)} className={classes.version}>
                <bdi>{mention.text}</bdi>
                <span className={classes.quiet}>{t(`erasure.place.${mention.place}`, { label: mention.label })}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {found.rows.length === 0 ? <p className={classes.quiet}>{t('erasure.nowhereElse')}</p> : null}
    </FormDialog>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isDecision, type PlainEventKind, plainEventKinds, plainEventOf } from '#shared/domain/consular/case-events.ts'
import { activeSteps } from '#shared/domain/consular/derive-person.ts'
import type { PlainEvent } from '#shared/domain/consular/events/define-case-event.ts'
import { officeQuery } from '../../../office/client.ts'
import { useMay } from '../../../office/office-state.ts'
import { useReading } from '../../../text/use-reading.ts'
import type { ActionSpec } from '../../../ui/action/action.tsx'
import { DocumentPage } from '../../../ui/page/document-page.tsx'
import { Waiting } from '../../../ui/page/waiting.tsx'
import { useActivityTab } from '../../../ui/work/record-activity.tsx'
import { CaseForms } from '../forms/case-forms.tsx'
import { useDeskLists } from '../use-desk-lists.ts'
import { stateOfStep, useWords } from '../use-words.ts'
import { type CaseWhole, mayNow } from './case-shapes.ts'
import { EventList } from './event-list.tsx'
import { ExitVisaList } from './exit-visa-list.tsx'
import { formToMend, type Mend } from './form-to-mend.ts'
import { NextActions } from './next-actions.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { TravelDocuments } from './travel-documents.tsx'

/** The case of a family: what can be done next, what cannot and why, and everything that happened. */
export function CasePage({ id, mend, member }: { id: string } & Mend) {
  const whole = useQuery(officeQuery.consular.get.queryOptions({ input: { id } }))
  if (whole.data) return <Case key={`${id} ${mend} ${member}`} whole={whole.data} mend={mend} member={member} />
  return <Waiting error={whole.error} />
}

function Case({ whole, mend, member }: { whole: CaseWhole } & Mend) {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  const words = useWords()
  const may = useMay()
  const { siteName, projects } = useDeskLists()
  const [open, setOpen] = useState(() => formToMend(whole, mend, member))
  const activity = useActivityTab('case', whole.id)
  const change = may('case.change')
  const site = siteName(whole.siteId)
  const head = whole.people.find((person) => person.relation === 'head')
  const project = projects.find((one) => one.id === whole.projectId)
  const anyMay = (kind: string) => whole.people.some((person) => mayNow(person, kind))
  const offer = (kind: PlainEventKind): ActionSpec => ({
    id: kind,
    label: t(`eventForm.${kind}.offer`),
    onClick: () => setOpen({ form: 'event', kind }),
  })
  const offered = (where: PlainEvent['offered']) =>
    plainEventKinds.filter(
      (kind) => plainEventOf(kind).offered === where && may(isDecision(kind) ? 'case.decide' : 'case.change'),
    )
  const actions: ActionSpec[] = [
    ...offered('aside')
      .filter(anyMay)
      .map((kind): ActionSpec => ({ ...offer(kind), kind: 'quiet' })),
    // VHR-3: always in reach; the dialog behind it asks who and on which day, so that nobody withdraws by a slip.
    ...offered('always').map((kind): ActionSpec => {
      const { keys } = plainEventOf(kind)
      const action: ActionSpec = { ...offer(kind), kind: 'danger', ...(keys && { keys }) }
      return anyMay(kind) ? action : { ...action, disabledReason: t('eventForm.notNow') }
    }),
  ]
  return (
    <>
      <DocumentPage
        title={t('case.title')}
        number={whole.number}
        state={{ state: stateOfStep(whole.step), label: words.step(whole.step) }}
        summary={format.joined([
          whole.name,
          t('people.count', { count: whole.members }),
          words.nationality(whole.nationality),
          ...(whole.daysInStep > 0 && activeSteps.some((step) => step === whole.step)
            ? [t('case.sinceDays', { count: whole.daysInStep, step: words.step(whole.step) })]
            : [t('people.stepSince', { step: words.step(whole.step), day: format.day(whole.stepSince) })]),
        ])}
        actions={actions}
        facts={[
          { id: 'registered', label: t('cases.registeredOn'), value: format.day(whole.registeredOn) },
          { id: 'referral', label: t('case.referral'), value: t(`referral.${whole.referralSource}`) },
          { id: 'place', label: t('case.place'), value: site || head?.address },
          {
            id: 'phone',
            label: t('case.phone'),
            value: head?.phone ? <span className="code">{head.phone}</span> : '',
          },
          { id: 'languages', label: t('case.languages'), value: whole.languages },
          { id: 'project', label: t('case.project'), value: project?.code },
        ]}
        tabs={[
          {
            id: 'people',
            label: t('case.people'),
            count: whole.people.length,
            content: <PeoplePanel whole={whole} change={change} onForm={setOpen} />,
          },
          activity,
        ]}
      >
        <NextActions whole={whole} change={change} onForm={setOpen} />
        <TravelDocuments whole={whole} change={change} onForm={setOpen} />
        <ExitVisaList whole={whole} />
        <EventList whole={whole} change={change} onForm={setOpen} />
      </DocumentPage>
      {open ? <CaseForms open={open} whole={whole} onClose={() => setOpen(undefined)} /> : null}
    </>
  )
}

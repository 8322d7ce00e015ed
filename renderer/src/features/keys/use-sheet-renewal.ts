import { useTranslation } from 'react-i18next'
import { keysContract } from '#shared/contract/keys.ts'
import { office } from '../../office/client.ts'
import type { MadeSheet } from '../../office/made-sheet.ts'
import { useFreshOpening } from '../../ui/form/draft/opening.tsx'
import { inputOf } from '../../ui/form/fault/contract-input.ts'
import { useForm } from '../../ui/form/use-form.ts'

const schema = inputOf(keysContract.renewRecoverySheet)

/** The form that makes a new recovery sheet: one's own passphrase, and what is on the sheet when it is made. */
export function useSheetRenewal(onMade: (sheet: MadeSheet) => void) {
  const { t } = useTranslation('office')
  return useForm({
    opening: useFreshOpening('recovery-sheet'),
    schema,
    secrets: ['passphrase'],
    start: () => ({ passphrase: '' }),
    input: ({ passphrase }, { callId }) => ({ callId, passphrase }),
    sayFault: (fault) => (fault.code === 'MISSING' ? t('keys.yourPassphraseMissing') : undefined),
    refusedAt: { WRONG_PASSPHRASE: 'passphrase' },
    send: (input) => office.keys.renewRecoverySheet(input),
    onSent: onMade,
  })
}

import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MadeSheet } from '../../office/made-sheet.ts'
import { KeyLayer, useKeyLayer } from '../../ui/keys/use-keys.ts'
import { AskBack } from './ask-back.tsx'
import classes from './sheet.module.css'
import { SheetWords } from './sheet-words.tsx'

/** The sheet just made. It cannot be closed before three words were read back from the paper: the old one is void. */
export function NewSheet({ sheet, onKept }: { sheet: MadeSheet; onKept: () => void }) {
  const { t } = useTranslation('office')
  const layer = useKeyLayer(true)
  const [asking, setAsking] = useState(false)
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size={640}
      title={asking ? t('keys.askBack') : t('keys.newSheet')}
    >
      <KeyLayer value={layer}>
        <div className={classes.body}>
          <p className={classes.says}>{asking ? t('keys.askBackSays') : t('keys.newSheetSays')}</p>
          {asking ? (
            <AskBack
              positions={sheet.askBack}
              action={t('keys.check')}
              onBack={() => setAsking(false)}
              onKept={onKept}
            />
          ) : (
            <SheetWords words={sheet.words} onHave={() => setAsking(true)} />
          )}
        </div>
      </KeyLayer>
    </Modal>
  )
}

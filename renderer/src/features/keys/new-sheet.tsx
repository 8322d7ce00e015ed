import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyLayer, useKeyLayer } from '../../ui/keys/use-keys.ts'
import { AskBack } from './ask-back.tsx'
import { SheetWords } from './sheet-words.tsx'

interface NewSheetProps {
  words: readonly string[]
  /** Which words are asked back, counted from one. */
  askBack: readonly number[]
  onKept: () => void
}

/** The sheet just made. It cannot be closed before three words were read back from the paper: the old one is void. */
export function NewSheet({ words, askBack, onKept }: NewSheetProps) {
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
        {asking ? (
          <AskBack positions={askBack} onBack={() => setAsking(false)} onKept={onKept} />
        ) : (
          <SheetWords words={words} onHave={() => setAsking(true)} />
        )}
      </KeyLayer>
    </Modal>
  )
}

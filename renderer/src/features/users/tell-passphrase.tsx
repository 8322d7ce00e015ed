import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../ui/action/action.tsx'
import { KeyLayer, useKeyLayer } from '../../ui/keys/use-keys.ts'
import classes from './users.module.css'

interface TellPassphraseProps {
  name: string
  /** Undefined while there is nothing to tell. */
  passphrase: string | undefined
  onTold: () => void
}

/** The temporary passphrase just given to a person, to be read out: shown here once and never again. */
export function TellPassphrase({ name, passphrase, onTold }: TellPassphraseProps) {
  const { t } = useTranslation('office')
  const open = passphrase !== undefined
  const layer = useKeyLayer(open)
  return (
    <Modal
      opened={open}
      onClose={onTold}
      title={t('temporary.toldTitle', { name })}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <KeyLayer value={layer}>
        <div className={classes.temporary}>
          <output className={classes.passphrase} dir="ltr" lang="en" aria-label={t('temporary.label')}>
            {passphrase}
          </output>
          <p className={classes.hint}>{t('temporary.says', { name })}</p>
          <div className={classes.told}>
            <ActionButton label={t('temporary.told')} kind="main" keys="Ctrl+Enter" onClick={onTold} />
          </div>
        </div>
      </KeyLayer>
    </Modal>
  )
}

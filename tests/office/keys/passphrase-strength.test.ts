import { expect, test } from 'vitest'
import { refuseWeak } from '#office/key-file/passphrase-strength.ts'

const known = ['Tripoli', 'TIP', 'Salma Khalil']

test.each(['password1', 'tripoli', 'tripoli tripoli', 'Salma Khalil 1', 'aaa aaa aaa aaa'])(
  '%s is refused',
  async (passphrase) => {
    expect(await refuseWeak(passphrase, known)).toMatchObject({ problem: 'WEAK_PASSPHRASE' })
  },
)

test.each(['seven green lamps on the river', 'eleven quiet boats at Zuwara'])('%s will do', async (passphrase) => {
  expect(await refuseWeak(passphrase, known)).toBeUndefined()
})

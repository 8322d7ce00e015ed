import { defineList } from '../list/list.ts'
import { roles } from '../permissions.ts'

/** Who works in the office. */
export const userList = defineList({
  name: 'users',
  permission: 'users.read',
  columns: {
    name: { type: 'text' },
    roles: { type: 'choices', choices: roles },
    /** `must-change`: the passphrase in force is one that an administrator chose. */
    status: { type: 'choice', choices: ['active', 'must-change', 'suspended'], group: true },
    lastSignIn: { type: 'instant' },
    certificate: { type: 'code' },
  },
  order: [{ column: 'name', descending: false }],
})

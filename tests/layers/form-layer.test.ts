import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const source = resolve(import.meta.dirname, '../../renderer/src')

/** What a person types or chooses in. */
const field =
  /<(TextInput|Textarea|NativeSelect|Select|MultiSelect|Checkbox|Radio|Switch|PasswordInput|NumberInput|SegmentedControl|FileInput|DayField|Lookup|QuantityField|PassphraseField|RolesField)\b/
/** A form of its own: the browser's, or one that sends what is typed by a call of the office. */
const browserForm = /<form\b|\bonSubmit=/
const sends = /\buseMutation\(|<ConfirmAction\b|\boffice\.\w+\.\w+\(/
const onLayer = /\buseForm\(|<FormDialog\b|<EntryForm\b|<DocumentForm\b/

/** Fields that send nothing of what they hold to be kept: they ask for something to be shown. This list only gets shorter. */
const looksOnly = new Set([
  'app/shell/preferences.tsx',
  'features/consular/person-lookup.tsx',
  'features/stock/on-hand/stock-card-page.tsx',
  'features/stock/print-dialog.tsx',
])

/** Why a file has a form beside the one form layer; undefined when it has none. */
function formBesideLayer(path: string, text: string): string | undefined {
  if (path.startsWith('ui/form/')) return undefined
  if (browserForm.test(text)) return `${path}: a <form> of its own`
  const isForm = field.test(text) && sends.test(text) && !onLayer.test(text)
  return isForm && !looksOnly.has(path) ? `${path}: fields that are sent without useForm` : undefined
}

test('every form is made with the one form layer', () => {
  const files = ['app', 'features', 'ui'].flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  )
  expect(files.flatMap((path) => formBesideLayer(path, readFileSync(join(source, path), 'utf8')) ?? [])).toEqual([])
  for (const path of looksOnly) expect(files, 'a file that is there no more').toContain(path)
})

test('a form beside it is found', () => {
  const own = '<form onSubmit={send}><TextInput value={name} onChange={put} /></form>'
  expect(formBesideLayer('features/users/add-user.tsx', own)).toBeDefined()
  const held = `const send = useMutation(officeQuery.users.add.mutationOptions())
    return <ConfirmAction onAction={() => send.mutate({ name })}><TextInput value={name} onChange={put} /></ConfirmAction>`
  expect(formBesideLayer('features/users/add-user.tsx', held)).toBeDefined()
  expect(formBesideLayer('features/users/add-user.tsx', held.replace('const', 'useForm(spec)\nconst'))).toBeUndefined()
})

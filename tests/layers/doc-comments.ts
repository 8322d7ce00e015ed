import { parseSync } from 'vite'

/**
 * Exported functions of a source without a comment that says what their caller must know, by name. Of overloads the
 * first says it for all; an implementation behind them is nobody's to call.
 */
export function findUndocumented(file: string, source: string): string[] {
  const { program, comments } = parseSync(file, source)
  const documented = new Set(
    comments
      .filter((comment) => comment.type === 'Block' && comment.value.startsWith('*'))
      .map((comment) => source.slice(comment.end).search(/\S/) + comment.end),
  )
  const seen = new Set<string>()
  const missing: string[] = []
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) continue
    for (const name of functionNames(statement.declaration)) {
      if (!seen.has(name) && !documented.has(statement.start)) missing.push(name)
      seen.add(name)
    }
  }
  return missing
}

type Declaration = NonNullable<
  Extract<ReturnType<typeof parseSync>['program']['body'][number], { type: 'ExportNamedDeclaration' }>['declaration']
>

function functionNames(declaration: Declaration): string[] {
  if (declaration.type === 'FunctionDeclaration' || declaration.type === 'TSDeclareFunction') {
    return declaration.id ? [declaration.id.name] : []
  }
  if (declaration.type !== 'VariableDeclaration') return []
  return declaration.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression' ? [id.name] : [],
  )
}

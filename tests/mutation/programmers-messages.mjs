/** What an Error says is for whoever programs: it may be worded in any way, so no test asks for its words. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'programmers-messages',
    value: {
      shouldIgnore(path) {
        const isText = path.isStringLiteral() || path.isTemplateLiteral()
        const around = path.parentPath?.node
        const isError = around?.type === 'NewExpression' && /Error$/.test(around.callee.name)
        return isText && isError ? 'what an Error says' : undefined
      },
    },
  },
]

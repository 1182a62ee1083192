import { parseSync, Visitor } from 'oxc-parser'

/**
 * One module that a file imports. `specifier` is as written, or null if it is computed at run time. `isType` means that
 * the module is not loaded. Only `import type` counts: `import { type A }` still loads it.
 */
export type Import = { specifier: string | null; isType: boolean; line: number }

/** The imports of a TypeScript file, in every form that the language has. Throws if the text cannot be parsed. */
export const listImports = (path: string, text: string): Import[] => {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const imports: Import[] = []
  const add = (source: { start: number }, isType: boolean) =>
    imports.push({
      specifier: 'value' in source && typeof source.value === 'string' ? source.value : null,
      isType,
      line: text.slice(0, source.start).split('\n').length,
    })
  new Visitor({
    ImportDeclaration: ({ source, importKind }) => add(source, importKind === 'type'),
    ExportAllDeclaration: ({ source, exportKind }) => add(source, exportKind === 'type'),
    ExportNamedDeclaration: ({ source, exportKind }) => {
      if (source !== null) add(source, exportKind === 'type')
    },
    ImportExpression: ({ source }) => add(source, false),
    TSImportType: ({ source }) => add(source, true),
    TSExternalModuleReference: ({ expression }) => add(expression, false),
  }).visit(program)
  return imports
}

import { globSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { contentPolicyForMeta } from './main/content-policy.ts'

const project = resolve(import.meta.dirname, '..')
const from = (path: string): string => resolve(project, path)

/** Each `…-worker.ts` of the office becomes a file of its own beside the office's; see electron/office/worker-path.ts. */
const workers = Object.fromEntries(
  globSync('electron/office/**/*-worker.ts', { cwd: project }).map((file) => [
    `office/${basename(file, '.ts')}`,
    from(file),
  ]),
)

/** The page carries the policy itself too, in case it is ever served by something that sends no header. */
const contentPolicy: Plugin = {
  name: 'content-policy',
  // The development server's page has its own, from whoever serves it.
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicyForMeta },
      injectTo: 'head-prepend',
    },
  ],
}

/**
 * One file for all that the page needs for its first picture. Left alone, the build makes a file of each piece that a
 * later part of the page needs too: twenty files, each asked for, answered and compiled by itself at every start.
 */
function startInOneFile(): { plugin: Plugin; group: { name: string; test: (id: string) => boolean } } {
  const needed = new Set<string>()
  const plugin: Plugin = {
    name: 'start-in-one-file',
    apply: 'build',
    buildEnd() {
      needed.clear()
      const waiting = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry)
      for (const id of waiting) {
        if (needed.has(id)) continue
        needed.add(id)
        waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []))
      }
    },
  }
  return { plugin, group: { name: 'start', test: (id) => needed.has(id) } }
}
const start = startInOneFile()

export default defineConfig({
  main: {
    root: project,
    build: {
      outDir: from('out'),
      emptyOutDir: true,
      // The countries are imported as JSON, and the build drops the attribute that Node asks for on such an import: taken
      // in instead. So are the libraries that every start of the office and of a worker needs: one file instead of some
      // hundred that Node must find and read, a third of a second.
      externalizeDeps: {
        exclude: [
          'i18n-iso-countries',
          'zod',
          'kysely',
          'uuid',
          '@orpc/server',
          '@orpc/contract',
          '@orpc/client',
          'mrz',
          'papaparse',
          '@scure/bip39',
          '@noble/hashes',
        ],
      },
      // The oldest Electron these run in has Node 20.18; what is written for a newer one runs only in the office.
      target: 'node20.18',
      sourcemap: true,
      rollupOptions: {
        input: {
          'main/index': from('electron/main/index.ts'),
          'office/entry': from('electron/office/entry.ts'),
          ...workers,
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'office/[name]-[hash].js' },
      },
    },
  },
  preload: {
    root: project,
    build: {
      outDir: from('out/preload'),
      target: 'node20.18',
      // A sandboxed preload can load nothing: everything it needs is in its one file.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: from('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('renderer'),
    base: '/',
    plugins: [react(), contentPolicy, start.plugin],
    // Texts in three languages: parsing them as JSON is several times faster than as a program.
    json: { stringify: true },
    build: {
      outDir: from('out/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      sourcemap: true,
      rollupOptions: {
        input: from('renderer/index.html'),
        output: { codeSplitting: { groups: [start.group] } },
      },
    },
  },
})

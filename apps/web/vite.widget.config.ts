/** Builds the chat as one script, `widget.js`, that any page can carry. */
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // Nothing of the storefront's is copied again.
  publicDir: false,
  build: {
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: false,
    emptyOutDir: false,
    lib: { entry: 'src/widget/widget.tsx', formats: ['iife'], name: 'daogou', fileName: () => 'widget.js' },
  },
});

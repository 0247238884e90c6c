/** Builds the storefront page and its chat to static files that the gateway serves. */
import { defaultClientConditions, defineConfig } from 'vite';

/** Where `vite apps/web` (development with hot reload) finds a running gateway. */
const gatewayUrl = 'http://127.0.0.1:3000';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: false,
    // A page each, so that a shopper loads nothing of the desk or the insights.
    rolldownOptions: {
      input: {
        shop: 'apps/web/index.html',
        desk: 'apps/web/desk/index.html',
        insights: 'apps/web/insights/index.html',
      },
    },
  },
  server: { proxy: { '/v1': gatewayUrl, '/page.json': gatewayUrl } },
});

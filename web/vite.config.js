import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { cutDocumentFonts, cutFonts } from './scripts/fonts.mjs';
import { glyphs } from './scripts/glyphs.mjs';
import { sprite } from './scripts/sprite.mjs';

const web = dirname(fileURLToPath(import.meta.url));

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [fonts(), files()],
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [`${web}/node_modules/@kern-ux/native/src/scss/core`], quietDeps: true },
    },
  },
  build: {
    outDir: 'target/classes/META-INF/assets',
    emptyOutDir: true,
    assetsDir: '',
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    modulePreload: false,
    // MapLibre comes as one piece, for pages with a map only.
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      input: ['src/styles/moves.scss', 'src/app.ts', 'src/htmx.ts', 'src/map/index.ts', 'src/forms/rules.ts'],
      // Pages and tests take by name what a module gives.
      preserveEntrySignatures: 'exports-only',
    },
  },
});

function fonts() {
  return { name: 'fonts', buildStart: () => Promise.all([cutFonts(web), cutDocumentFonts(web)]) };
}

// Files that templates name by their manifest key, although no source imports them.
function files() {
  return {
    name: 'files',
    async generateBundle() {
      const emit = (name, source) => this.emitFile({ type: 'asset', name, originalFileName: name, source });
      emit('icons.svg', sprite(web));
      emit('mark.svg', readFileSync(`${web}/src/brand/mark.svg`, 'utf8'));
      emit('map-worker.js', readFileSync(`${web}/node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs`, 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, ''));
      for (const { name, bytes } of await glyphs(web)) {
        this.emitFile({ type: 'asset', name, fileName: name, originalFileName: name.replace(/^glyphs-[^/]*/, 'glyphs'), source: bytes });
      }
    },
  };
}

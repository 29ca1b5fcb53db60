/** Bundles with esbuild, by the options that all bundles share. */

/** @param {import('esbuild').BuildOptions} options */
export async function bundled (options) {
  // Imported here, because setup runs before esbuild is installed.
  const { build } = await import('esbuild')
  return build({
    bundle: true,
    format: 'esm',
    target: 'es2022',
    // Ignores any tsconfig.json around the folder, which could change the bytes.
    tsconfigRaw: {},
    // `sideEffects` in package.json describes the package; its modules do have side effects.
    ignoreAnnotations: true,
    legalComments: 'none',
    logLevel: 'warning',
    ...options
  })
}

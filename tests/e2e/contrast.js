/** Gives a page `colors`: the contrast of two colors by WCAG, and the color of a token where it stands. */
export const addContrast = (page) => page.addInitScript(() => {
  let pen
  const light = (color) => {
    pen ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true, colorSpace: 'srgb' })
    pen.clearRect(0, 0, 1, 1)
    pen.fillStyle = color
    pen.fillRect(0, 0, 1, 1)
    const [red, green, blue] = [...pen.getImageData(0, 0, 1, 1).data].map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  globalThis.colors = {
    contrast (one, other) {
      const [less, more] = [light(one), light(other)].sort((a, b) => a - b)
      return (more + 0.05) / (less + 0.05)
    },
    token (name, part) {
      const probe = part.appendChild(document.createElement('i'))
      probe.style.color = `var(${name})`
      const { color } = getComputedStyle(probe)
      probe.remove()
      return color
    }
  }
})

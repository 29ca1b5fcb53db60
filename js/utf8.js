// UTF-8 where the platform has none for programs: jsdom, as Jest runs it. The build puts it into the files for require().

export const TextDecoder = globalThis.TextDecoder ?? class {
  decode (bytes = []) {
    return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  }
}

export const TextEncoder = globalThis.TextEncoder ?? class {
  encode (text) {
    const isHalf = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
    const bytes = encodeURIComponent(text.replace(isHalf, '\ufffd')).match(/%..|./g) ?? []
    return Uint8Array.from(bytes, (byte) => byte.length > 1 ? parseInt(byte.slice(1), 16) : byte.charCodeAt(0))
  }
}

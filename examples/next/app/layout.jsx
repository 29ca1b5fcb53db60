export const metadata = { title: 'dspp with Next', icons: 'data:,' }

export default function Layout ({ children }) {
  return <html lang="en"><body>{children}</body></html>
}

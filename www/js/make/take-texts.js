/**
 * Ways to take the calculator away, each with what to do next; the first is the usual one. `buttons` have what they do, their words, and if
 * they are the main one.
 */
export const WAYS = [
  {
    id: 'element',
    title: 'On your own website',
    lede: 'The usual way. It becomes part of your page, as wide as its place.',
    code: 'element',
    buttons: [['zip', 'Save calculator.zip', true], ['copy', 'Copy the code']],
    next: ['Save the zip, and unpack it on your web server. It makes the folder calculator.', 'Paste this code into your page, where the calculator should appear:'],
    policy: 'element',
    folder: true
  },
  {
    id: 'page',
    title: 'One file',
    lede: 'The whole calculator with your plan’s terms. It opens by a double click.',
    buttons: [['page', 'Save calculator.html', true]],
    next: ['Open calculator.html and check an answer you know.', 'Put it on your website, and link to it.', 'Serve it without a policy of your server: it has its own.']
  },
  {
    id: 'folder',
    title: 'The folder alone',
    lede: 'The zip above has a page of its own: calculator/index.html.',
    buttons: [],
    next: ['Unpack the zip on a web server or static host, and link to its page.', 'Serve its page with this Content-Security-Policy. The file _headers has it.'],
    policy: 'folder'
  },
  {
    id: 'frame',
    title: 'In a frame',
    lede: 'Kept apart from your page. Its height follows its content.',
    code: 'frame',
    buttons: [['copy', 'Copy the code']],
    next: ['Unpack the zip above on your web server.', 'Paste this code into your page, where the calculator should appear:'],
    policy: 'frame'
  },
  {
    id: 'files',
    title: 'Plan and months',
    lede: 'The files themselves, to keep and to change later.',
    buttons: [['plan', 'Save plan.json', true], ['months', 'Save months.json'], ['calendar', 'Save due dates as a calendar']],
    next: ['Keep them: open them here to go on.', 'Each month, open months.json, add the month, and replace the file on your server.', 'Offer the calendar file to investors.']
  },
  {
    id: 'link',
    title: 'A link for a colleague',
    lede: 'Everything typed here is in the link, and nowhere else.',
    buttons: [['link', 'Copy the link']],
    next: ['Send it. Who opens it sees what you see.', 'Nothing was uploaded: the link itself has it all.', 'Whoever has it can read what you typed.']
  }
]

/** Every text of this part, for the languages. */
export const TAKE_TEXTS = WAYS.flatMap(({ title, lede, buttons, next }) => [title, lede, ...buttons.map(([, label]) => label), ...next])

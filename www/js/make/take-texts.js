/** Ways to take the calculator away, each with what to do next. `buttons` have what they do, their words, and if they are the main one. */
export const WAYS = [
  {
    id: 'page',
    title: 'One file',
    lede: 'The whole calculator with your plan’s terms. It opens by a double click.',
    buttons: [['page', 'Save calculator.html', true]],
    next: ['Open calculator.html and check an answer you know.', 'Put it on your website, and link to it.', 'Serve it without a policy of your server: it has its own.']
  },
  {
    id: 'zip',
    title: 'A folder for your website',
    lede: 'All files for the element and the frame, with a page that shows them.',
    buttons: [['zip', 'Save calculator.zip', true]],
    next: ['Unpack it, and put the folder on your web server or static host.', 'Enter its address below, then copy the code.', 'Serve its page with this Content-Security-Policy. The file _headers has it.'],
    policy: 'folder',
    folder: true
  },
  {
    id: 'element',
    title: 'Code: an element',
    lede: 'Part of your page, as wide as its place.',
    code: 'element',
    buttons: [['copy', 'Copy']],
    next: ['Put the folder above on your server.', 'Paste this where the calculator should appear.', 'If your page has a Content-Security-Policy, allow at least this:'],
    policy: 'element'
  },
  {
    id: 'frame',
    title: 'Code: a frame',
    lede: 'Kept apart from your page. Its height follows its content.',
    code: 'frame',
    buttons: [['copy', 'Copy']],
    next: ['Put the folder above on your server.', 'Paste this where the calculator should appear.', 'If your page has a Content-Security-Policy, allow at least this:'],
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

/** Words of the ways to take a calculator away. */

export const takeAway = {
  __proto__: null,
  'One file': 'Un archivo',
  'The whole calculator with your plan’s terms. It opens by a double click.': 'Toda la calculadora con los términos de su plan. Se abre con doble clic.',
  'Save calculator.html': 'Guardar calculator.html',
  'Open calculator.html and check an answer you know.': 'Abra calculator.html y revise una respuesta que conozca.',
  'Put it on your website, and link to it.': 'Póngalo en su sitio web y enlácelo.',
  'Serve it without a policy of your server: it has its own.': 'Sírvalo sin una política de su servidor: tiene la suya.',
  'Save calculator.zip': 'Guardar calculator.zip',
  'Serve its page with this Content-Security-Policy. The file _headers has it.': 'Sirva su página con esta Content-Security-Policy. Está en el archivo _headers.',
  'Kept apart from your page. Its height follows its content.': 'Separado de su página. Su altura sigue a su contenido.',
  'Plan and months': 'Plan y meses',
  'The files themselves, to keep and to change later.': 'Los archivos mismos, para guardarlos y cambiarlos después.',
  'Save plan.json': 'Guardar plan.json',
  'Save months.json': 'Guardar months.json',
  'Save due dates as a calendar': 'Guardar las fechas límite como calendario',
  'Keep them: open them here to go on.': 'Guárdelos: ábralos aquí para seguir.',
  'Each month, open months.json, add the month, and replace the file on your server.': 'Cada mes, abra months.json, agregue el mes y reemplace el archivo en su servidor.',
  'Offer the calendar file to investors.': 'Ofrezca el archivo de calendario a los inversionistas.',
  'A link for a colleague': 'Un enlace para un colega',
  'Everything typed here is in the link, and nowhere else.': 'Todo lo escrito aquí está en el enlace, y en ningún otro lugar.',
  'Copy the link': 'Copiar el enlace',
  'Send it. Who opens it sees what you see.': 'Envíelo. Quien lo abra verá lo que usted ve.',
  'Nothing was uploaded: the link itself has it all.': 'No se subió nada: el enlace mismo lo contiene todo.',
  'Whoever has it can read what you typed.': 'Quien lo tenga puede leer lo que usted escribió.',

  'On your own website': 'En su propio sitio web',
  'The usual way. It becomes part of your page, as wide as its place.': 'La manera usual. Es parte de su página, tan ancha como su lugar.',
  'Copy the code': 'Copiar el código',
  'Save the zip, and unpack it on your web server. It makes the folder calculator.':
    'Guarde el zip y descomprímalo en su servidor web. Crea la carpeta calculator.',
  'Paste this code into your page, where the calculator should appear:': 'Pegue este código en su página, donde debe aparecer la calculadora:',
  'The folder alone': 'Solo la carpeta',
  'The zip above has a page of its own: calculator/index.html.': 'El zip de arriba tiene una página propia: calculator/index.html.',
  'Unpack the zip on a web server or static host, and link to its page.':
    'Descomprima el zip en un servidor web o alojamiento estático, y enlace a su página.',
  'In a frame': 'En un marco',
  'Unpack the zip above on your web server.': 'Descomprima el zip de arriba en su servidor web.'
}

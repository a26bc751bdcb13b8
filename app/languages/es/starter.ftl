### Comentarios y huecos de los archivos que escribe `seloste new`

site = Configuración del sitio.
site-title = Políticas de privacidad
url = La dirección en la que se publicará el sitio. Quite la # cuando se conozca la dirección.
head = Política de privacidad. Complete los textos entre corchetes; `seloste check` los enumera.
    Las líneas que empiezan por # son instrucciones y no se muestran en la página. Elimine las que sobren.
layout = Disposición: questions (preguntas), numbered (descripción del fichero), fields (campos) o table (tabla).
title = Política de privacidad
controller = El responsable del tratamiento: quien decide para qué se utilizan los datos.
name-blank = [Complete: nombre del responsable del tratamiento]
dpo = El delegado de protección de datos: datos de contacto como arriba, o `none` si no se ha designado.
data = Los datos que se tratan. Cada categoría tiene un identificador (contact), al que remiten los fines.
data-blank = [Complete: qué datos se tratan]
purposes = Para qué se utilizan los datos. Cada fin empieza con un guion.
purpose-blank = [Complete: el fin]
basis = La base jurídica: consent (consentimiento), contract (contrato), legal-obligation (obligación legal),
    vital-interests (intereses vitales), public-task (interés público o poderes públicos),
    legitimate-interests (intereses legítimos). El interés legítimo se indica además en `interest`.
    Revise esta línea.
retention = El plazo de conservación: por ejemplo { "{" } years: 2, after: el último pedido { "}" }, o hasta un hecho concreto.
retention-blank = [Complete: hasta cuándo se conservan los datos]
sources = De dónde proceden los datos: data-subject es el propio interesado. Añada las demás fuentes por su nombre.
recipients = Quién recibe los datos, cada uno con un identificador. Si nadie los recibe, escriba
    `recipients: none` y elimine del fin la línea `recipients`.
recipient-blank = [Complete: nombre del destinatario]
transfers = Si se transfieren datos fuera de la UE y del EEE. Quite la # de la línea que corresponda,
    complétela y elimine la otra.
security = Cómo se protegen los datos.
security-blank = [Complete: cómo se protegen los datos]
provision = Si es obligatorio facilitar los datos y qué ocurre si no se facilitan: `none` si no es obligatorio.
provision-blank = [Complete: si es obligatorio facilitar los datos]
automated = Si hay decisiones automatizadas o elaboración de perfiles: `none` si no las hay.
automated-blank = [Complete: cómo se adoptan las decisiones]
rights = Los derechos del interesado. `yes` muestra una frase tipo; puede escribir su propio texto en su lugar.
    Mencione la retirada del consentimiento si este es una de las bases jurídicas.
authority = La autoridad de control por código de país; o su nombre y contacto, como los del responsable.
authority-blank = [Complete: nombre de la autoridad de control]

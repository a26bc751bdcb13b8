### Textos de las diferencias entre dos versiones

added = Añadido
removed = Suprimido
changed-from-to = antes «{ $old }», ahora «{ $new }»
renamed = Ha cambiado el nombre: antes «{ $old }», ahora «{ $new }»
wording-changed = Ha cambiado la redacción.
text-added = Se ha añadido el texto.
text-removed = Se ha suprimido el texto.
section-added = Se ha añadido el apartado completo.
section-removed = Se ha suprimido el apartado completo.
service-changed = ha cambiado el contenido que carga o los servidores con los que se conecta.
notice = La política de privacidad
title = Título
summary = Resumen
updated = Actualización
languages = Idiomas
only-other-language = Solo ha cambiado otra versión lingüística: { $language }.

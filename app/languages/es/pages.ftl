### Textos de las páginas: navegación, índice, enlaces

skip-link = Ir al contenido
languages = Idioma
contents = Contenido
other-formats = La misma política de privacidad en otro formato
as-text = como texto
as-data = como datos legibles por máquina (JSON)
back-to-top = Volver arriba
all-notices = Todas las políticas de privacidad
notices = Políticas de privacidad
in-languages = Idiomas
no-controller = La política de privacidad no indica un responsable del tratamiento.
not-found-title = Página no encontrada
not-found = No hay ninguna página en esta dirección. Es posible que la dirección sea incorrecta o que la página se haya eliminado.
more-about = Más información: { $section }
not-in-this-language = La política de privacidad está disponible solo en: { $language }.
sends-nothing = Esta página no envía sus datos a ninguna parte.
make-request = Presentar una solicitud sobre sus datos
about-page = Acerca de esta página
section-link = Enlace a este apartado: { $section }
earlier-versions = Versiones anteriores
earlier-version = Esta es una versión anterior de la política de privacidad, de fecha { $date }.
replaced-on = Fue sustituida el { $date }.
current-version = Leer la política de privacidad vigente
changes-since = Cambios respecto a la versión del { $date }
as-published-text = El contenido se muestra como texto sin formato, exactamente como se publicó.
version-of = Versión del { $date }
feed-title = Cambios en las políticas de privacidad
search = Buscar en el texto
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } coincidencia
   *[other] { $count } coincidencias
}
no-matches = Sin coincidencias
next-match = Coincidencia siguiente
previous-match = Coincidencia anterior
link-copied = Enlace copiado

### Textos das diferenças entre duas versões

added = Acrescentado
removed = Suprimido
changed-from-to = antes «{ $old }», agora «{ $new }»
renamed = O nome mudou: antes «{ $old }», agora «{ $new }»
wording-changed = A redação foi alterada.
text-added = O texto foi acrescentado.
text-removed = O texto foi suprimido.
section-added = Toda a secção foi acrescentada.
section-removed = Toda a secção foi suprimida.
service-changed = mudaram os conteúdos que carrega ou os servidores que contacta.
notice = A política de privacidade
title = Título
summary = Resumo
updated = Atualização
languages = Línguas
only-other-language = Só foi alterada outra versão linguística: { $language }.

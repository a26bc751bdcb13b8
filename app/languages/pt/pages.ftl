### Textos das páginas: navegação, índice, hiperligações

skip-link = Saltar para o conteúdo
languages = Língua
contents = Índice
other-formats = A mesma política de privacidade noutro formato
as-text = como texto
as-data = como dados de leitura automática (JSON)
back-to-top = Voltar ao início
all-notices = Todas as políticas de privacidade
notices = Políticas de privacidade
in-languages = Línguas
no-controller = A política de privacidade não indica um responsável pelo tratamento.
not-found-title = Página não encontrada
not-found = Não existe qualquer página neste endereço. O endereço pode estar incorreto ou a página pode ter sido removida.
more-about = Mais informações: { $section }
not-in-this-language = A política de privacidade só está disponível em: { $language }.
sends-nothing = Esta página não envia os seus dados para lado nenhum.
make-request = Fazer um pedido sobre os seus dados
about-page = Sobre esta página
section-link = Ligação para esta secção: { $section }
earlier-versions = Versões anteriores
earlier-version = Esta é uma versão anterior da política de privacidade, com data de { $date }.
replaced-on = Foi substituída em { $date }.
current-version = Ler a política de privacidade em vigor
changes-since = Alterações desde a versão de { $date }
as-published-text = O conteúdo é apresentado como texto simples, exatamente como foi publicado.
version-of = Versão de { $date }
feed-title = Alterações às políticas de privacidade
search = Pesquisar no texto
# Variables:
#   $count (Number) - number of matches, at least one
matches = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}
no-matches = Nenhum resultado
next-match = Resultado seguinte
previous-match = Resultado anterior
link-copied = A ligação foi copiada

### Comentários e espaços por preencher dos ficheiros que `seloste new` escreve

site = Definições do sítio.
site-title = Políticas de privacidade
url = O endereço em que o sítio será publicado. Retire o # quando o endereço for conhecido.
head = Política de privacidade. Complete os textos entre parênteses retos; `seloste check` enumera-os.
    As linhas que começam por # são instruções e não aparecem na página. Elimine as desnecessárias.
layout = Disposição: questions (perguntas), numbered (descrição do ficheiro), fields (campos) ou table (tabela).
title = Política de privacidade
controller = O responsável pelo tratamento: quem decide para que são utilizados os dados.
name-blank = [Preencher: nome do responsável pelo tratamento]
dpo = O encarregado da proteção de dados: contactos como acima, ou `none` se não tiver sido designado.
data = Os dados tratados. Cada categoria tem um identificador (contact), para o qual remetem as finalidades.
data-blank = [Preencher: que dados são tratados]
purposes = Para que são utilizados os dados. Cada finalidade começa por um hífen.
purpose-blank = [Preencher: a finalidade]
basis = O fundamento jurídico: consent (consentimento), contract (contrato), legal-obligation (obrigação jurídica),
    vital-interests (interesses vitais), public-task (interesse público ou autoridade pública),
    legitimate-interests (interesses legítimos). O interesse legítimo indica-se também em `interest`.
    Verifique esta linha.
retention = O prazo de conservação: por exemplo { "{" } years: 2, after: última encomenda { "}" }, ou até certo acontecimento.
retention-blank = [Preencher: até quando são conservados os dados]
sources = De onde provêm os dados: data-subject é o próprio titular. Acrescente as outras fontes pelo nome.
recipients = Quem recebe os dados, cada um com um identificador. Se ninguém os receber, escreva
    `recipients: none` e elimine da finalidade a linha `recipients`.
recipient-blank = [Preencher: nome do destinatário]
transfers = Se são transferidos dados para fora da UE e do EEE. Retire o # da linha aplicável,
    complete-a e elimine a outra.
security = Como são protegidos os dados.
security-blank = [Preencher: como são protegidos os dados]
provision = Se é obrigatório fornecer os dados e o que acontece se não forem fornecidos: `none` se não for.
provision-blank = [Preencher: se é obrigatório fornecer os dados]
automated = Se há decisões automatizadas ou definição de perfis: `none` se não houver.
automated-blank = [Preencher: como são tomadas as decisões]
rights = Os direitos do titular dos dados. `yes` mostra uma frase-tipo; pode escrever um texto próprio em vez dela.
    Mencione a retirada do consentimento se este for um dos fundamentos jurídicos.
authority = A autoridade de controlo pelo código do país; ou nome e contactos, como os do responsável.
authority-blank = [Preencher: nome da autoridade de controlo]

import { partytownSnippet } from '@builder.io/partytown/integration';
const waiting = document.head.appendChild(document.createElement('script'));
waiting.type = 'text/partytown';
waiting.textContent = 'document.title;';
document.head.appendChild(document.createElement('script')).textContent = partytownSnippet();

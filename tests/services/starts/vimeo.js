import Player from '@vimeo/player';
new Player(document.body.appendChild(document.createElement('div')), { id: 123456789 });

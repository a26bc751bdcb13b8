import Plyr from 'plyr';
const video = document.body.appendChild(document.createElement('video'));
new Plyr(video).volume = 0.5;

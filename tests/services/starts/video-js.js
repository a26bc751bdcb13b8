import videojs from 'video.js';
videojs(document.body.appendChild(document.createElement('video')));

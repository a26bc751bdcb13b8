import Hls from 'hls.js';
const hls = new Hls();
hls.loadSource('https://video.vendor.example/film.m3u8');
hls.attachMedia(document.body.appendChild(document.createElement('video')));

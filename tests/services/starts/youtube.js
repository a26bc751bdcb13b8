import 'lite-youtube-embed';
const video = document.createElement('lite-youtube');
video.setAttribute('videoid', '0123456789a');
document.body.append(video);
video.click();

// The owner's script, which needs no consent. Records the order in which other scripts run, and the events of choices.
window.order = [];
window.reported = [];
document.addEventListener('seloste:choices', (event) => window.reported.push(event.detail));
document.addEventListener('DOMContentLoaded', () => {
  document.getElementById('more').addEventListener('click', () => {
    const frame = document.createElement('iframe');
    frame.dataset.choices = 'functional/map';
    frame.dataset.src = 'frame.html?more';
    frame.title = 'Another map';
    frame.width = 640;
    frame.height = 360;
    document.getElementById('later').append(frame);
  });
});

// Settings of the visit recorder.
window.recorder = { interval: 5 };

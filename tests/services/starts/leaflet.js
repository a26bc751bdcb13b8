import L from 'leaflet';
const box = document.body.appendChild(document.createElement('div'));
box.style.height = '300px';
L.tileLayer('https://tile.vendor.example/{z}/{x}/{y}.png').addTo(L.map(box).setView([60, 25], 5));

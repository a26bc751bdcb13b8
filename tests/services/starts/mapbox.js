import mapboxgl from 'mapbox-gl';
const container = document.body.appendChild(document.createElement('div'));
container.style.height = '300px';
mapboxgl.accessToken = 'pk.eyJ1Ijoic2hvcCIsImEiOiJhIn0.0123456789abcdef012345';
new mapboxgl.Map({ container, style: 'mapbox://styles/mapbox/streets-v12', center: [25, 60], zoom: 5 });

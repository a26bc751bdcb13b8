import * as maplibregl from 'maplibre-gl';
const container = document.body.appendChild(document.createElement('div'));
container.style.height = '300px';
new maplibregl.Map({ container, style: { version: 8, sources: {}, layers: [] } });

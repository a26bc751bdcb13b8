// Stands for a service worker of a service; it does nothing.

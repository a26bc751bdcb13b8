// Stands for a service worker of the site; it does nothing.

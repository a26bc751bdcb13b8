"""Django with WhiteNoise: python serve.py collectstatic | python serve.py PORT."""

import sys
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import django
from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.shortcuts import render
from django.urls import path

base = Path(__file__).parent
settings.configure(
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="test",
    INSTALLED_APPS=["django.contrib.staticfiles"],
    MIDDLEWARE=["whitenoise.middleware.WhiteNoiseMiddleware"],
    STATIC_URL="static/",
    STATIC_ROOT=base / "collected",
    STATICFILES_DIRS=[base / "static"],
    STORAGES={"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}},
    WHITENOISE_KEEP_ONLY_HASHED_FILES={{HASHED_ONLY}},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [base / "templates"]}],
)
django.setup()


def page(title):
    return lambda request: render(request, "page.html", {"title": title})


urlpatterns = [
    path("", page("Home")),
    path("video/", page("Video")),
    path("about/", page("About")),
    path("frame.html", lambda request: render(request, "frame.html")),
]


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


if __name__ == "__main__":
    if sys.argv[1] == "collectstatic":
        call_command("collectstatic", interactive=False, verbosity=0)
    else:
        make_server("127.0.0.1", int(sys.argv[1]), get_wsgi_application(), Server, WSGIRequestHandler).serve_forever()

#!/usr/bin/env bash
# WebKitGTK 2.50.6: after a link to a text field of the same page (`<a href="#name">`, as in lists of form errors), the
# field is `document.activeElement` and matches `:focus`, but has no caret, and typed text is lost. If a click handler calls
# `element.focus()`, the same field accepts typed text. In Firefox ESR 153 the field accepts text in both cases.
#
# Guess before the run: the link focuses the field as in other browsers, and typing works.
# Consequence for a form: let the links in a list of errors call `focus()` themselves.
#
# Needs Debian 12 with apt (as root), Python 3 and curl. Packages: webkit2gtk-driver and xvfb. Opens no network
# connection except to its own loopback server.
set -euo pipefail

if ! command -v WebKitWebDriver >/dev/null || ! command -v xvfb-run >/dev/null; then
  apt-get install --yes --quiet webkit2gtk-driver xvfb >/dev/null
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > page.html <<'HTML'
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Form</title>
<p><a id="link" href="#name">Enter your name.</a></p>
<p><button id="button" type="button">Enter your name.</button></p>
<form><label for="name">Name</label> <input id="name" type="text"></form>
<script>document.getElementById('button').onclick = () => document.getElementById('name').focus();</script>
HTML

cat > probe.py <<'PYTHON'
import functools, http.server, json, subprocess, sys, threading, time, urllib.request

class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_): pass

server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Quiet)
threading.Thread(target=server.serve_forever, daemon=True).start()
page = f'http://127.0.0.1:{server.server_port}/page.html'
port = server.server_port + 1 if server.server_port < 65000 else 24999
driver = subprocess.Popen(['WebKitWebDriver', f'--port={port}'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

def send(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f'http://127.0.0.1:{port}{path}', data, {'Content-Type': 'application/json'}, method=method)
    return json.load(urllib.request.urlopen(request, timeout=60))['value']

KEY = 'element-6066-11e4-a52e-4f735466cecf'
try:
    for _ in range(50):
        try:
            send('GET', '/status')
            break
        except OSError:
            time.sleep(.2)
    started = send('POST', '/session', {'capabilities': {'alwaysMatch': {}}})
    session = f"/session/{started['sessionId']}"
    print('browser:', started['capabilities']['browserName'], started['capabilities']['browserVersion'])
    seen = {}
    for way in ['link', 'button']:
        send('POST', session + '/url', {'url': page})
        element = send('POST', session + '/element', {'using': 'css selector', 'value': f'#{way}'})[KEY]
        send('POST', f'{session}/element/{element}/click', {})
        time.sleep(.5)
        keys = {'type': 'key', 'id': 'keyboard', 'actions': [{'type': kind, 'value': 'a'} for kind in ('keyDown', 'keyUp')]}
        send('POST', session + '/actions', {'actions': [keys]})
        time.sleep(.5)
        script = "const field = document.getElementById('name'); return [document.activeElement === field, field.matches(':focus'), field.value];"
        seen[way] = send('POST', session + '/execute/sync', {'script': script, 'args': []})
        print(f'{way}: active element {seen[way][0]}, :focus {seen[way][1]}, text after typing "a": {seen[way][2]!r}')
    send('DELETE', session)
finally:
    driver.terminate()
sys.exit(0 if seen == {'link': [True, True, ''], 'button': [True, True, 'a']} else 1)
PYTHON

dpkg-query --showformat='package: ${Package} ${Version}\n' --show webkit2gtk-driver
WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1 LIBGL_ALWAYS_SOFTWARE=1 xvfb-run --auto-servernum python3 probe.py

"""A git server on loopback (over HTTP, version 0 of the protocol) that gives what a case says, byte by byte."""
import http.server
import re
import socketserver


def packet(line):
    return b"%04x" % (len(line) + 4) + line


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 700

    def do_GET(self):
        self._serve("/info/refs", self._info)

    def do_POST(self):
        self._serve("/git-upload-pack", self._pack)

    def _serve(self, ending, how):
        self.close_connection = True
        place = self.path.split("?")[0]
        self.answer = self.server.answers(place[1:-len(ending)]) if place.endswith(ending) else None
        try:
            if self.answer is None:
                self.send_error(404)
            else:
                how()
        except (BrokenPipeError, ConnectionResetError):
            pass

    def begin(self, length=None):
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/x-git\r\nConnection: close\r\n")
        self.wfile.write((b"Content-Length: %d\r\n\r\n" % length) if length is not None else b"\r\n")

    def give(self, data):
        self.begin(len(data))
        self.wfile.write(data)

    def send_on(self, to):
        self.wfile.write(b"HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" % to.encode())

    def band(self, number, data):
        for at in range(0, len(data), 65000):
            self.wfile.write(packet(bytes([number]) + data[at:at + 65000]))

    def _info(self):
        answer = self.answer
        if answer.info:
            return answer.info(self)
        capabilities = answer.capabilities + (b" symref=HEAD:" + answer.head if answer.head else b"")
        refs = [(oid.encode(), name) for oid, name in answer.refs]
        standing = dict((name, oid) for oid, name in refs).get(answer.head)
        if standing:
            refs.insert(0, (standing, b"HEAD"))
        if not refs:
            refs = [(b"0" * 40, b"capabilities^{}")]
        lines = [oid + b" " + name for oid, name in refs]
        lines[0] += b"\0" + capabilities
        self.give(packet(b"# service=git-upload-pack\n") + b"0000" + b"".join(packet(line + b"\n") for line in lines) + b"0000")

    def _pack(self):
        asked = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        known = set(re.findall(rb"have ([0-9a-f]{40})", asked))
        answer = self.answer
        if answer.post:
            return answer.post(self, known)
        if b"done" not in asked:
            return self.give(packet(b"NAK\n"))
        pack = answer.pack
        if callable(pack):
            pack = pack(oid.decode() for oid in known)
        self.begin()
        self.wfile.write(packet(b"NAK\n"))
        for number, data in answer.bands:
            self.band(number, data)
        if b"side-band-64k" in asked:
            self.band(1, pack)
            self.wfile.write(b"0000")
        else:
            self.wfile.write(pack)

    def log_message(self, *_):
        pass


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True

    def __init__(self, answers):
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers = answers    #: place → Answer or None

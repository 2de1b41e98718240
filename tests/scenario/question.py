"""One HTTP request whose bytes a test writes when it likes, and whose answer may never come."""
import json
import select
import socket


class Question:
    def __init__(self, address, target, body, headers=()):
        """`address`: path of a Unix socket, or a TCP port on this machine. Always a POST."""
        if isinstance(address, int):
            self.line = socket.create_connection(("127.0.0.1", address), timeout=30)
            host = f"127.0.0.1:{address}"
        else:
            self.line = socket.socket(socket.AF_UNIX)
            self.line.settimeout(30)
            self.line.connect(str(address))
            host = "hall"
        text = json.dumps(body).encode()
        head = [f"POST {target} HTTP/1.1", f"Host: {host}", "Content-Type: application/json",
                f"Content-Length: {len(text)}", "Connection: close", *headers, "", ""]
        self.bytes = "\r\n".join(head).encode() + text

    def write(self, share=1.0):
        """The first `share` of the bytes; later calls are not for the rest."""
        self.line.sendall(self.bytes[:round(len(self.bytes) * share)])

    def answered_within(self, limit_s):
        """Until something comes back, at most so long; -> whether it did."""
        return bool(select.select([self.line], [], [], limit_s)[0])

    def answer(self):
        """-> (status, decoded), or None when the other end went away before it was whole."""
        received = b""
        try:
            while piece := self.line.recv(65536):
                received += piece
        except ConnectionError:
            pass
        finally:
            self.line.close()
        head, gap, text = received.partition(b"\r\n\r\n")
        if not gap:
            return None
        length = next(int(line.split(b":")[1]) for line in head.split(b"\r\n")
                      if line.lower().startswith(b"content-length:"))
        if len(text) < length:
            return None
        return int(head.split()[1]), json.loads(text[:length])

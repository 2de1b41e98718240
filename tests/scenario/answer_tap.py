"""A tap on the line between screen and hall, which can keep one answer back.

That is the moment no timing hits reliably: the number is on disk, and nobody was told.
"""
import socket
import threading


class AnswerTap:
    def __init__(self, path, hall_socket):
        """The screen is told `path` instead of the hall's own socket."""
        self.path, self.hall_socket = path, str(hall_socket)
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(path))
        self.listener.listen(16)
        self.keeping = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def lose_next_number(self):
        """The next answer to a request for a number never arrives: the line closes instead."""
        self.keeping.set()

    def close(self):
        self.listener.close()

    def _accept(self):
        while True:
            try:
                screen, _ = self.listener.accept()
            except OSError:  # closed: the test is over
                return
            threading.Thread(target=self._serve, args=(screen,), daemon=True).start()

    def _serve(self, screen):
        """One request and its answer; each line carries no more."""
        try:
            with screen, socket.socket(socket.AF_UNIX) as hall:
                hall.connect(self.hall_socket)
                lose = self._pass_request(screen, hall)
                while piece := hall.recv(65536):
                    if not lose:
                        screen.sendall(piece)
        except OSError:
            pass  # one end went away, as ends do when a program is killed

    def _pass_request(self, screen, hall):
        """-> whether the answer is to be lost"""
        head = b""
        while b"\r\n\r\n" not in head:
            piece = screen.recv(65536)
            if not piece:
                return True
            head += piece
        head, _, body = head.partition(b"\r\n\r\n")
        length = next((int(line.split(b":")[1]) for line in head.lower().split(b"\r\n")
                       if line.startswith(b"content-length:")), 0)
        while len(body) < length:
            body += screen.recv(65536)
        lose = head.startswith(b"POST /tickets ") and self.keeping.is_set()
        if lose:
            self.keeping.clear()
        hall.sendall(head + b"\r\n\r\n" + body)
        return lose

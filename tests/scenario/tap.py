"""A tap on the line between hall and printer: it passes everything on and sees what passes.

A test uses it to act at an exact moment ("when the first 500 bytes of a job have passed") and to
count how often the hall began to print.
"""
import select
import socket
import threading

JOB_BEGINS = b"\x1b@"  # ESC @, the first bytes of every job; status questions have none


class Tap:
    def __init__(self, printer_port):
        self.printer_port = printer_port
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"tcp:127.0.0.1:{self.listener.getsockname()[1]}"
        self.changed = threading.Condition()
        self.jobs = []  # bytes of every job begun, in order
        self.open_lines = 0
        self.gate = None  # (job index, bytes): bytes beyond wait while it is set
        self.cut = None  # index of a job whose rest is lost
        threading.Thread(target=self._accept, daemon=True).start()

    def begun(self):
        with self.changed:
            return len(self.jobs)

    def wait_for_bytes(self, job, count, limit_s=20):
        """Until `count` bytes of the job with this index have passed; -> whether they have."""
        with self.changed:
            return self.changed.wait_for(
                lambda: len(self.jobs) > job and len(self.jobs[job]) >= count, limit_s)

    def hold_after(self, job, count):
        """Bytes of this job beyond `count` do not pass until release()."""
        with self.changed:
            self.gate = (job, count)

    def release(self, rest_is_lost=False):
        """What was held passes on now, or never comes: then the line closes there."""
        with self.changed:
            self.gate, self.cut = None, self.gate[0] if self.gate and rest_is_lost else None
            self.changed.notify_all()

    def wait_until_quiet(self, limit_s=20):
        """Until nobody is on the line; -> whether that came true."""
        with self.changed:
            return self.changed.wait_for(lambda: self.open_lines == 0, limit_s)

    def close(self):
        self.listener.close()

    def _accept(self):
        while True:
            try:
                hall, _ = self.listener.accept()
            except OSError:  # closed: the test is over
                return
            with self.changed:
                self.open_lines += 1
            threading.Thread(target=self._pass_on, args=(hall,), daemon=True).start()

    def _pass_on(self, hall):
        try:
            with hall, socket.create_connection(("127.0.0.1", self.printer_port)) as printer:
                self._relay(hall, printer)
        except OSError:
            pass  # one end went away, as ends do when a program is killed
        finally:
            with self.changed:
                self.open_lines -= 1
                self.changed.notify_all()

    def _relay(self, hall, printer):
        job = None
        while True:
            ready, _, _ = select.select([hall, printer], [], [])
            if printer in ready:
                answer = printer.recv(4096)
                if not answer:
                    return
                hall.sendall(answer)
            if hall in ready:
                piece = hall.recv(2048)  # small, so that a moment inside a job can be hit
                if not piece:
                    printer.shutdown(socket.SHUT_WR)
                    while printer.recv(4096):
                        pass
                    return
                job = self._note(job, piece)
                if job is not None and job == self.cut:
                    return
                printer.sendall(piece)

    def _note(self, job, piece):
        """Writes down what passes; -> the index of the job that is under way on this line."""
        with self.changed:
            if job is None and JOB_BEGINS in piece:
                self.jobs.append(b"")
                job, piece = len(self.jobs) - 1, piece[piece.index(JOB_BEGINS):]
            if job is not None:
                self.jobs[job] += piece
                self.changed.notify_all()
                self.changed.wait_for(
                    lambda: self.gate is None or self.gate[0] != job
                    or len(self.jobs[job]) <= self.gate[1], timeout=20)
        return job

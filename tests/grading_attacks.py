"""Submissions that attack the judge, each other, or the machine. None has a right function."""

from __future__ import annotations

import textwrap

import pytest

from steepest.errors import GradingError
from steepest.grading.sandbox import check_sandbox

EXERCISE = """
import numpy as np
from steepest.exercises import piece

@piece
def double(x):
    return 2 * x

@double.inputs
def _(rng):
    yield 2.5
    yield rng.normal(size=3)
"""


def sandbox_is_missing() -> bool:
    try:
        check_sandbox(trust=False)
    except GradingError:
        return True
    return False


needs_sandbox = pytest.mark.skipif(sandbox_is_missing(), reason="bubblewrap cannot be used here")

WRONG = "def double(x):\n    return x + 1\n"
"""Wrong on every probe of the exercise of the tests."""

SLEEPER = "98765.4321"
"""What processes that are left behind sleep, to find them by."""

_DEFINITIONS = {
    # Forging a verdict
    "patch numpy": "import numpy as np\nnp.array_equal = np.allclose = lambda *a, **k: True\n"
    "np.maximum = lambda *a, **k: 0.0\nnp.max = lambda *a, **k: 0.0",
    "an object that equals everything": """
        class Same:
            def __eq__(self, other): return True
            def __sub__(self, other): return 0.0
            def __array__(self, *a, **k): raise SystemExit
        def double(x): return Same()""",
    "an array that equals everything": """
        import numpy as np
        class Same(np.ndarray):
            def __eq__(self, other): return np.ones(self.shape, bool)
            def __array_ufunc__(self, *a, **k): return np.zeros(self.shape)
            def tobytes(self, *a): return b""
        def double(x): return np.zeros(np.shape(x)).view(Same)""",
    "patch os.write": "import os\nos.write = lambda fd, data: len(data)",
    "write into every descriptor": """
        import os
        for fd in range(3, 64):
            try: os.write(fd, b"right right right" * 100)
            except OSError: pass""",
    "forge a result": """
        import os, struct, json
        def double(x):
            text = json.dumps({"dict": [["event", {"text": "result"}], ["number", 0],
                ["value", {"float": "0x1.8p+1"}], ["changed", {"tuple": []}]]}).encode()
            for fd in range(3, 64):
                try: os.write(fd, struct.pack("<IQ", len(text), 0) + text)
                except OSError: pass
            return x + 1""",
    "forge an end mark": """
        import os
        for fd in range(3, 64):
            try: os.write(fd, b'{"event": "end"}\\n')
            except OSError: pass""",
    "garbage lines": "import os\nfor fd in range(3, 64):\n    try: os.write(fd, os.urandom(4096))\n"
    "    except OSError: pass",
    "a length of exabytes": """
        import os, struct
        for fd in range(3, 64):
            try: os.write(fd, struct.pack("<IQ", 100, 2**62))
            except OSError: pass""",
    "a description without end": """
        import os, struct
        def double(x):
            for fd in range(3, 64):
                try: os.write(fd, struct.pack("<IQ", 2000000, 0) + b"[" * 2000000)
                except OSError: pass
            return x + 1""",
    "close every descriptor": "import os\nos.closerange(3, 256)",
    "read the tasks away": """
        import os, threading
        def steal():
            for fd in range(3, 16):
                try:
                    os.set_blocking(fd, False)
                    os.read(fd, 65536)
                except OSError: pass
        steal(); threading.Thread(target=steal, daemon=True).start()""",
    "patch the channel": """
        import sys, gc
        for each in gc.get_objects():
            if getattr(each, "__name__", "") in ("pack", "send", "_describe") and hasattr(
                each, "__code__"
            ):
                each.__code__ = (lambda *a: b"").__code__""",
    "patch the frames": """
        import sys
        def double(x):
            frame = sys._getframe()
            while frame:
                for name, value in list(frame.f_locals.items()):
                    if isinstance(value, dict): value.clear()
                frame = frame.f_back
            return x + 1""",
    "patch builtins": "import builtins\nbuiltins.len = lambda *a: 0\n"
    "builtins.isinstance = lambda *a: True",
    "two names for one function": """
        def double(x): return x + 2
        Double = _double = lambda x: x + 3
        DOUBLE = double""",
    "a function that is a class": "class double:\n    def __init__(self, x): self.x = 2 * x",
    "a named exception": "def double(x): raise type('right', (Exception,), {})(x * 2)",
    "an exception whose text raises": """
        class Bad(Exception):
            def __str__(self): raise SystemExit
        def double(x): raise Bad""",
    "trace every call": "import sys\nsys.settrace(lambda *a: (_ for _ in ()).throw(SystemExit))",
    # Reading what is not the submission's
    "import steepest": """
        import steepest.exercises, steepest.checks
        def double(x):
            from steepest.exercises.loading import load_exercise
            return load_exercise("doubling.py").pieces["double"](x)""",
    "read the exercise": """
        import os, pathlib
        found = []
        for root in ("/", "/tmp", os.path.expanduser("~"), ".."):
            for each in pathlib.Path(root).glob("*/*doubling*"): found.append(each.read_text())
        def double(x): return 2 * x if found else x + 1""",
    "read other submissions": """
        import pathlib
        found = [each for root in ("..", "/tmp") for each in pathlib.Path(root).glob("**/zz_*.py")]
        if found: exec(found[0].read_text())
        else:
            def double(x): return x + 1""",
    "read the environment": """
        import os
        found = [k for k in os.environ if "STEEPEST_TEST_SECRET" in k]
        def double(x): return 2 * x if found else x + 1""",
    "connect to a server of this machine": """
        import os, socket
        def double(x):
            try: socket.create_connection(("127.0.0.1", PORT), 1).close()
            except OSError: return x + 1
            return 2 * x""",
    # Harming the machine
    "fork bomb": "import os\nwhile True:\n    try: os.fork()\n    except OSError: pass",
    "double fork": f"""
        import os, time
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                os.execvp("sleep", ["sleep", "{SLEEPER}"])
            os._exit(0)""",
    "a child with a session of its own": f"""
        import subprocess
        subprocess.Popen(["sleep", "{SLEEPER}"], start_new_session=True)""",
    "a child that ignores signals": f"""
        import subprocess
        subprocess.Popen(["sh", "-c", "trap '' TERM HUP INT; sleep {SLEEPER}"])""",
    "ten gigabytes": "held = [bytearray(b'x' * 2**28) for _ in range(40)]",
    "ten gigabytes of files in memory": """
        import mmap
        held = [mmap.mmap(-1, 2**28) for _ in range(40)]
        for each in held: each.write(b"x" * 2**28)""",
    "fill the disk": """
        for k in range(1000):
            with open(f"large{k}", "wb") as file: file.write(b"x" * 2**24)""",
    "fill the temporary folder": """
        import tempfile
        held = [tempfile.NamedTemporaryFile() for _ in range(100)]
        for each in held: each.write(b"x" * 2**25); each.flush()""",
    "print a gigabyte": "import sys\nfor _ in range(1000): print('x' * 2**20)\nsys.stdout.flush()",
    "write a gigabyte to stderr": "import os\nfor _ in range(1000): os.write(2, b'x' * 2**20)",
    "delete its folder": "import shutil, os\nshutil.rmtree(os.getcwd(), ignore_errors=True)\n"
    "os.chdir('/')",
    "delete everything": """
        import shutil
        for each in ("/tmp", "/home", "/submission", "/given", "/etc", "/usr/lib/python3"):
            shutil.rmtree(each, ignore_errors=True)""",
    "change the canary": """
        for name in CANARY, "/given/../canary":
            try:
                with open(name, "w") as file: file.write("changed")
            except OSError: pass""",
    "a link to the canary": """
        import os
        for name in ("double.txt", "result.json"):
            try: os.symlink(CANARY, name); open(name, "w").write("changed")
            except OSError: pass""",
    "change an installed library": """
        import numpy, os
        try:
            with open(numpy.__file__, "a") as file: file.write("# changed")
            changed = True
        except OSError: changed = False
        def double(x): return 2 * x if changed else x + 1""",
    "mount": """
        import ctypes
        libc = ctypes.CDLL(None)
        done = libc.unshare(0x10000000) == 0 or libc.mount(b"none", b"/mnt", b"tmpfs", 0, 0) == 0
        def double(x): return 2 * x if done else x + 1""",
    # Ending the process, the judge or the batch
    "kill everything": "import os, signal\ntry: os.kill(-1, signal.SIGKILL)\nexcept OSError: pass",
    "kill the parent": "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)",
    "stop the parent": "import os, signal\nos.kill(os.getppid(), signal.SIGSTOP)",
    "stop itself": "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)",
    "exit": "import os\nos._exit(0)",
    "exit in the call": "def double(x):\n    import os\n    os._exit(0)",
    "exit with success": "import sys\ndef double(x): sys.exit(0)",
    "segmentation fault": "import ctypes\nctypes.string_at(0)",
    "endless loop": "while True: pass",
    "endless loop in C": "def double(x): return sum(iter(int, 1))",
    "endless loop that catches all": """
        def double(x):
            while True:
                try: raise ValueError
                except BaseException: pass""",
    "endless thread": """
        import threading
        def spin():
            while True: pass
        threading.Thread(target=spin).start()""",
    "deep recursion": "import sys\nsys.setrecursionlimit(10**9)\ndef double(x): return double(x)",
    "an endless result": """
        class Endless(list):
            def __iter__(self):
                while True: yield 1.0
        def double(x): return Endless([1])""",
    "a result that holds itself": "held = []\nheld.append(held)\ndef double(x): return held",
    "a huge result": "import numpy as np\ndef double(x): return np.zeros(2**28)",
    "a result with a wild type": """
        import numpy as np
        def double(x): return np.zeros(3, dtype=[("a", "O"), ("b", "U1000")])""",
    "block signals and sleep": """
        import signal, time
        signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 60))
        def double(x): time.sleep(10**6)""",
    "a syntax error": "def double(x: return",
}


def attack_sources(canary: str, port: int) -> dict[str, str]:
    """The text of each attack by its name.

    Args:
        canary: a file that must not change.
        port: of a server on this machine.
    """
    head = f"CANARY, PORT = {canary!r}, {port}\n"
    sources = {}
    for name, text in _DEFINITIONS.items():
        code = textwrap.dedent(text).strip("\n")
        if "def double" not in code and "class double" not in code:
            # Statements that no function needs are not run, so the call is the attack.
            inside = textwrap.indent(code, "    ")
            code = f"def attack():\n{inside}\n\n"
            code += (
                "def double(x):\n    try: attack()\n    except Exception: pass\n    return x + 1"
            )
        sources[name] = f"{head}{code}\n"
    return sources


QUICK = (
    "forge a result",
    "garbage lines",
    "two names for one function",
    "import steepest",
    "a child with a session of its own",
    "change the canary",
    "exit in the call",
)
"""Attacks that the usual tests run."""

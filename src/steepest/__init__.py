"""An error bar on every statement about training a small network, and what is wrong in your code.

The public names are listed in ``__init__.pyi``. Importing this package loads none of their
modules; a name loads its module when it is first used.

>>> import steepest as st
>>> round(float(st.sigmoid(2.0)), 4)
0.8808
"""

from __future__ import annotations

import lazy_loader

__version__ = "0.1.0"

_import_name, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)


def __getattr__(name: str) -> object:
    from steepest.interrupts import uninterrupted

    try:
        with uninterrupted():
            value = _import_name(name)
    except AttributeError:
        from steepest.errors import nearest

        raise AttributeError(f"steepest has no {name!r} ({nearest(name, __all__)})") from None
    globals()[name] = value
    return value

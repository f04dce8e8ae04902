"""JSON with its own SHA-256 at the end, so that a changed file is recognised on every opening."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any, Final

from steepest.errors import StudyError

__all__ = ["Damaged", "read_json", "write_json"]

_END: Final = re.compile(rb',\n "sha256": "([0-9a-f]{64})"\n\}\n')
_END_BYTES: Final = len(b',\n "sha256": ""\n}\n') + 64


class Damaged(StudyError):
    """The content is not what was written."""


def write_json(entry: dict[str, Any]) -> bytes:
    """JSON of an entry, with the SHA-256 of all that stands before it as its last key.

    >>> print(write_json({"schema": 2}).decode()[:40])
    {
     "schema": 2,
     "sha256": "8c89b3ce9a51
    """
    body = json.dumps(entry, indent=1, ensure_ascii=False).encode()[: -len(b"\n}")]
    return body + f',\n "sha256": "{hashlib.sha256(body).hexdigest()}"\n}}\n'.encode()


def read_json(content: bytes, schema: int, earlier: int) -> dict[str, Any]:
    """The entry that was written.

    Args:
        content: of the file.
        schema: its version, under the key "schema".
        earlier: the last version that was written without a SHA-256.

    Raises:
        Damaged: not what was written; the message is a clause that says why.
        StudyError: a version that a newer steepest writes; the message is a clause.

    >>> content = write_json({"schema": 2, "seeds": 8})
    >>> read_json(content, 2, 1)["seeds"]
    8
    >>> try:
    ...     read_json(content.replace(b"8", b"9", 1), 2, 1)
    ... except Damaged as error:
    ...     print(error)
    is damaged (its SHA-256 is not the one at its end)
    """
    end = _END.fullmatch(content[-_END_BYTES:])
    if end and hashlib.sha256(content[:-_END_BYTES]).hexdigest().encode() != end[1]:
        raise Damaged("is damaged (its SHA-256 is not the one at its end)")
    try:
        entry = json.loads(content)
        version = entry["schema"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        # The text of a RecursionError speaks of Python, not of the file.
        why = "nested too deeply" if isinstance(error, RecursionError) else error
        raise Damaged(f"is damaged (no JSON with a schema: {why})") from None
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise Damaged("is damaged (its schema is not a number)")
    if version > schema:
        raise StudyError(
            f"has schema {version}, this steepest reads {schema} (open it with a newer steepest)"
        )
    if not end and (version > earlier or "sha256" in entry):
        raise Damaged("is damaged (the SHA-256 at its end is missing)")
    return dict(entry)

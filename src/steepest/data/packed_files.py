"""Unpacks gzip and zip files, within a limit."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import Final

__all__ = ["PackedFileError", "honest_zip", "is_workbook", "unpack"]

GZIP, ZIP = b"\x1f\x8b", b"PK\x03\x04"
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BY_GZIP: Final = 31  # zlib's window bits for a stream with gzip's header
_OTHER: Final = {
    b"\x28\xb5\x2f\xfd": "a zstd file",
    b"\xfd7zXZ\0": "an xz file",
    b"BZh": "a bzip2 file",
    b"7z\xbc\xaf\x27\x1c": "a 7z file",
}


# What zipfile raises on damaged files, beyond what it documents.
_DAMAGED: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    IndexError,
    OSError,
    RuntimeError,
    ValueError,
)


class PackedFileError(ValueError):
    """A packed file that is damaged, too large or of an unknown kind; its text completes "must"."""


def unpack(content: bytes, most: int) -> tuple[bytes, str]:
    """The content of a packed file, or a file that is not packed as it is.

    Args:
        content: of the file.
        most: bytes that it may have unpacked.

    Returns:
        The content and the kind of packing: "gzip", "zip" or "".

    Raises:
        PackedFileError: it is damaged, too large, or packed in another way.

    >>> import gzip
    >>> unpack(gzip.compress(b"a,b"), most=10)
    (b'a,b', 'gzip')
    """
    for beginning, what in _OTHER.items():
        if content.startswith(beginning):
            raise PackedFileError(f"be a table, got {what} (unpack it first)")
    if content.startswith(GZIP):
        return _unpack_gzip(content, most), "gzip"
    if content.startswith(ZIP) and not is_workbook(content):
        return _only_file(content, most), "zip"
    return content, ""


def _unpack_gzip(content: bytes, most: int) -> bytes:
    unpacked = bytearray()
    while content:  # a gzip file may consist of several, one after the other
        stream = zlib.decompressobj(_BY_GZIP)
        try:
            unpacked += stream.decompress(content, most + 1 - len(unpacked))
        except zlib.error:
            raise PackedFileError("be a whole gzip file, got a damaged one") from None
        if len(unpacked) > most:
            raise PackedFileError(f"have at most {most} bytes unpacked, got more")
        if not stream.eof:
            raise PackedFileError("be a whole gzip file, got one that ends too early")
        content = stream.unused_data.lstrip(b"\0")  # padding
    return bytes(unpacked)


def is_workbook(content: bytes) -> bool:
    """Whether a zip file is a workbook of Excel (xlsx, xlsm, xlsb) or LibreOffice (ods)."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names = set(packed.namelist())
    except _DAMAGED:
        return False
    return any(name.startswith("xl/") for name in names) or "content.xml" in names


def _only_file(content: bytes, most: int) -> bytes:
    files = _read_zip(content, most)
    if len(files) != 1:
        raise PackedFileError(f"hold one table, got a zip file with {len(files)} files")
    return next(iter(files.values()))


def honest_zip(content: bytes, most: int) -> bytes:
    """A zip file with the same files, unpacked: their sizes are what the file says.

    Raises:
        PackedFileError: it is damaged, or its files have more than ``most`` bytes together.
    """
    made = io.BytesIO()
    files = _read_zip(content, most)
    try:
        with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as packed:
            for name, data in files.items():
                packed.writestr(name, data)
    except _DAMAGED:  # names that cannot be written
        raise PackedFileError("be a whole zip file, got a damaged one") from None
    return made.getvalue()


def _read_zip(content: bytes, most: int) -> dict[str, bytes]:
    """Every file in a zip file by its name, without the folders."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            infos = [info for info in packed.infolist() if not info.is_dir()]
            if sum(info.file_size for info in infos) > most:
                raise PackedFileError(f"have at most {most} bytes unpacked, got more")
            if any(info.flag_bits & 1 for info in infos):
                raise PackedFileError("not be encrypted, got a file with a password")
            if any(info.compress_type not in _METHODS for info in infos):
                raise PackedFileError("be packed by deflate, got a zip file of another method")
            # No more than the stated size is read, and its checksum is compared.
            return {info.filename: packed.read(info) for info in infos}
    except PackedFileError:
        raise
    except _DAMAGED:
        raise PackedFileError("be a whole zip file, got a damaged one") from None

"""What stands in a database file once it is decrypted, page by page, the unused bytes included."""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_PAGE = 4096
_USED = 4016  # the rest is the page's IV and MAC
_SALT = 16


def decrypted(database: Path, key: bytes) -> bytes:
    """Every byte that is not encryption's own."""
    raw = database.read_bytes()
    pages = []
    for start in range(0, len(raw), _PAGE):
        page = raw[start : start + _PAGE]
        cipher = Cipher(algorithms.AES(key), modes.CBC(page[_USED : _USED + 16])).decryptor()
        pages.append(cipher.update(page[0 if start else _SALT : _USED]))
    return b"".join(pages)

"""Bodies are unpacked while they arrive and measured after unpacking, so that a bomb goes off nowhere."""

from __future__ import annotations

import zlib

from newswatch.errors import FetchError, TooLarge

_STEP = 262_144  # bytes unpacked at a time; what a bomb can take beyond the limit
_WINDOWS = {"gzip": 31, "x-gzip": 31, "deflate": 15}


class Unpacker:
    """Collects a body of at most ``limit`` bytes.

    Args:
        encoding: the Content-Encoding; empty or ``identity`` for none.
        limit: bytes after unpacking.
        url: for messages, masked.

    Raises:
        FetchError: if the encoding is one we did not ask for.
    """

    def __init__(self, encoding: str, limit: int, *, url: str) -> None:
        name = encoding.strip().lower()
        if name not in ("", "identity", *_WINDOWS):
            raise FetchError(f"packed in a way we did not ask for: {name[:40]!r}", url=url)
        self._window = _WINDOWS.get(name)
        self._engine = zlib.decompressobj(self._window) if self._window else None
        self._limit, self._url = limit, url
        self._parts: list[bytes] = []
        self._size = 0

    def feed(self, data: bytes) -> None:
        """Take the next bytes as they came.

        Raises:
            TooLarge: if the body is above the limit.
            FetchError: if the bytes cannot be unpacked.
        """
        if self._engine is None:
            self._keep(data)
            return
        while data:
            data = self._unpacked(data)

    def finish(self) -> bytes:
        """Return the whole body.

        Raises:
            FetchError: if the packed bytes end before their end.
        """
        if self._engine is not None and self._size and not self._engine.eof:
            raise FetchError("the answer was cut short", url=self._url)
        return self._parts[0] if len(self._parts) == 1 else b"".join(self._parts)

    def _unpacked(self, data: bytes) -> bytes:
        assert self._engine is not None
        if self._engine.eof:
            return self._next_member(data)
        try:
            self._keep(self._engine.decompress(data, _STEP))
        except zlib.error as error:
            if self._window == 15 and not self._size:  # some servers send deflate without its frame
                self._window, self._engine = -15, zlib.decompressobj(-15)
                return data
            raise FetchError("the packed answer is damaged", url=self._url) from error
        return self._engine.unconsumed_tail or self._engine.unused_data

    def _next_member(self, data: bytes) -> bytes:
        if self._window != 31 or not data.startswith(b"\x1f\x8b"):
            return b""  # padding after the end
        self._engine = zlib.decompressobj(31)
        return data

    def _keep(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > self._limit:
            raise TooLarge(self._limit, url=self._url)
        if data:
            self._parts.append(data)

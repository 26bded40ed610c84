"""Streamlit's scripts and styles compressed, each once in the life of the server.

Streamlit sends them uncompressed (9 MB for a first page with a chart), because compressing
them at every request costs more than it gains. They never change under one name, so the
compressed bytes are kept: about 7 MB when every file has been asked for.
"""

import asyncio
import gzip

from anyio import to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class CompressedAssets:
    """Answers requests for `/static/…` `.js` and `.css` with gzip where the browser takes it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._kept: dict[str, tuple[Message, bytes]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if not _can_be_compressed(scope):
            await self._app(scope, receive, send)
            return
        path = scope["path"]
        if path not in self._kept:
            start, body = await self._fetch(scope)
            if start["status"] != 200:
                await send(start)
                await send({"type": "http.response.body", "body": body})
                return
            self._kept[path] = await to_thread.run_sync(_compressed, start, body)
        start, body = self._kept[path]
        await send({**start, "headers": list(start["headers"])})
        await send({"type": "http.response.body", "body": body})

    async def _fetch(self, scope: Scope) -> tuple[Message, bytes]:
        """The whole response of the application behind this one.

        It never hears of this browser: once that has gone Starlette stops sending, and what is kept
        for everybody would be half a script, or nothing.
        """
        messages: list[Message] = []

        async def collect(message: Message) -> None:
            messages.append(message)

        await self._app(scope, _nothing_more, collect)
        return messages[0], b"".join(part.get("body", b"") for part in messages[1:])


async def _nothing_more() -> Message:
    """What a browser says that waits for its answer."""
    return await asyncio.Future[Message]()


def _can_be_compressed(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    if not scope["path"].startswith("/static/") or not scope["path"].endswith((".js", ".css")):
        return False
    headers = Headers(scope=scope)
    asks_whole = not {"range", "if-none-match", "if-modified-since"} & set(headers.keys())
    return asks_whole and "gzip" in headers.get("accept-encoding", "")


def _compressed(start: Message, body: bytes) -> tuple[Message, bytes]:
    smaller = gzip.compress(body, compresslevel=6)
    start = {**start, "headers": list(start["headers"])}
    headers = MutableHeaders(scope=start)
    headers["Content-Encoding"] = "gzip"
    headers["Content-Length"] = str(len(smaller))
    headers.add_vary_header("Accept-Encoding")
    return start, smaller

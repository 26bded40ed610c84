"""The web server's edge: security headers, the Dutch page shell, own files and the health route.

Streamlit's server is an ASGI application; what stands here is wrapped around it by
`dashboard.py`. The websocket passes through untouched.
"""

from collections.abc import Callable
from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from monitor.settings import PROJECT_ROOT
from monitor.ui import downloads
from monitor.ui.compression import CompressedAssets
from monitor.ui.shell import dutch_page, no_such_page

STATIC = Path(__file__).parent / "static"
PICTURES = PROJECT_ROOT / "docs" / "beelden"

_NO_PAGES = ("/static/", "/eigen/", "/media/", downloads.FOLDER)

# Styles need 'unsafe-inline' because Streamlit writes its own at run time; scripts do not.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self'",
        "worker-src 'self' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)

SECURITY_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}


class SecurityHeaders:
    """Adds the security headers to every HTTP response."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(SECURITY_HEADERS)
            await send(message)

        await self._app(scope, receive, send_with_headers)


class DutchShell:
    """Replaces Streamlit's HTML page by ours; every other response streams through.

    Streamlit answers any address with its page. Below a folder that can't find its own scripts and
    stays blank, and no page of ours stands there: that answer becomes a word on it.
    """

    # Asking for the page as it stands: not compressed, and never "not modified", because
    # Streamlit's validators know nothing of our changes.
    _REMOVED_FROM_REQUEST = (b"accept-encoding", b"if-none-match", b"if-modified-since")

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http" or scope["path"].startswith(_NO_PAGES):
            await self._app(scope, receive, send)
            return
        headers = [h for h in scope["headers"] if h[0] not in self._REMOVED_FROM_REQUEST]
        start: Message | None = None
        body = b""

        async def send_page(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start" and _is_html(message):
                start = message
            elif start is None:
                await send(message)
            else:
                body += message.get("body", b"")
                if not message.get("more_body", False):
                    await send_changed(start)

        async def send_changed(start: Message) -> None:
            page = b""
            if "/" in scope["path"].strip("/"):
                start["status"] = 404
                page = no_such_page(scope["path"]).encode() if body else b""
            elif body:
                page = dutch_page(body.decode()).encode()
            changed = MutableHeaders(scope=start)
            for name in ("etag", "last-modified", "content-length"):
                del changed[name]
            changed["cache-control"] = "no-cache"
            if page:  # a HEAD request has no body to count
                changed["content-length"] = str(len(page))
            await send(start)
            await send({"type": "http.response.body", "body": page})

        await self._app({**scope, "headers": headers}, receive, send_page)


def _is_html(start: Message) -> bool:
    return Headers(scope=start).get("content-type", "").startswith("text/html")


def middleware() -> list[Middleware]:
    """What every request passes before it reaches Streamlit, outermost first."""
    return [Middleware(SecurityHeaders), Middleware(CompressedAssets), Middleware(DutchShell)]


def routes(database_answers: Callable[[], bool]) -> list[BaseRoute]:
    """Our own files under `/eigen`, the health route `/gezond`, a second name for the home page,
    and what pages offer to download.

    Under `/beelden` stand the pictures of docs/handleiding.md: the page `/handleiding` asks for
    them by the same relative address as a code host does. `database_answers` tells whether the
    store can be reached.
    """

    def health(request: Request) -> JSONResponse:  # sync: Starlette runs it in a thread
        good = database_answers()
        return JSONResponse(
            {"app": "ok", "database": "ok" if good else "onbereikbaar"},
            status_code=200 if good else 503,
            headers={"Cache-Control": "no-store"},
        )

    return [
        Route("/gezond", health),
        Route("/overzicht", _to_home_page),
        downloads.route(),
        Mount("/eigen", StaticFiles(directory=STATIC)),
        Mount("/beelden", StaticFiles(directory=PICTURES)),
    ]


def _to_home_page(request: Request) -> RedirectResponse:
    """Streamlit knows its first page by "/" only; filters stand in the query and go along."""
    query = request.url.query
    return RedirectResponse(f"./?{query}" if query else "./")

"""One request to an ASGI application, without a server: also for what a page offers."""

import asyncio
import re
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from starlette.applications import Starlette
from starlette.types import ASGIApp

from monitor.ui import downloads


def run(asked: Coroutine[Any, Any, None]) -> None:
    """Run it to its end, in a thread of its own: that of the tests may hold Playwright's loop."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        thread.submit(asyncio.run, asked).result()


def answer_of(
    app: ASGIApp, path: str, *, method: str = "GET", headers: dict[str, str] | None = None
) -> tuple[int, dict[str, str], list[bytes]]:
    """Status, headers and body parts of one request."""
    sent: list[Any] = []
    path, _, query = path.partition("?")
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(k.lower().encode(), v.encode()) for k, v in (headers or {}).items()],
        "server": ("127.0.0.1", 80),
        "scheme": "http",
    }

    async def receive() -> dict[str, Any]:
        await asyncio.sleep(3600)
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    run(app(scope, receive, send))
    answer = {k.decode(): v.decode() for k, v in sent[0]["headers"]}
    return sent[0]["status"], answer, [m["body"] for m in sent[1:] if m.get("body")]


def taken(text: str, label: str) -> tuple[str, bytes]:
    """The name and content of the file that the link of this label gives, in the HTML ``text``."""
    address = re.search(rf'href="\.(/downloads/[^"]+)">{re.escape(label)}</a>', text)
    assert address
    status, headers, body = answer_of(Starlette(routes=[downloads.route()]), address[1])
    assert status == 200
    name = re.search('filename="(.*)"', headers["content-disposition"])
    assert name
    return name[1], b"".join(body)

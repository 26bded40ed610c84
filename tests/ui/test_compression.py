"""Scripts and styles go out compressed, and each is compressed once."""

import asyncio
import gzip
from pathlib import Path
from typing import Any

import pytest
from starlette.staticfiles import StaticFiles

from monitor.ui.compression import CompressedAssets
from tests.ui.asking import run

SCRIPT = b"const keuze = 'een lange regel';\n" * 200


class Server:
    """Answers every path with the script and counts how often it is asked."""

    def __init__(self, status: int = 200) -> None:
        self.status = status
        self.asked = 0

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        self.asked += 1
        length = str(len(SCRIPT)).encode()
        start = {"type": "http.response.start", "status": self.status}
        await send({**start, "headers": [(b"content-length", length)]})
        await send({"type": "http.response.body", "body": SCRIPT[:50], "more_body": True})
        await send({"type": "http.response.body", "body": SCRIPT[50:]})


async def nobody() -> Any:
    """A browser that waits for its answer has nothing more to say."""
    await asyncio.Event().wait()


def ask(
    app: Any, path: str = "/static/js/a.js", receive: Any = nobody, **headers: str
) -> tuple[dict[bytes, bytes], bytes]:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    lines = [(k.replace("_", "-").encode(), v.encode()) for k, v in headers.items()]
    scope = {"type": "http", "method": "GET", "path": path, "headers": lines}
    run(app(scope, receive, send))
    return dict(sent[0]["headers"]), b"".join(m.get("body", b"") for m in sent[1:])


def test_the_compressed_script_is_the_script():
    headers, body = ask(CompressedAssets(Server()), accept_encoding="gzip, br")
    assert gzip.decompress(body) == SCRIPT
    assert headers[b"content-encoding"] == b"gzip"
    assert int(headers[b"content-length"]) == len(body)
    assert headers[b"vary"] == b"Accept-Encoding"


def test_a_second_request_costs_the_server_nothing():
    server = Server()
    app = CompressedAssets(server)
    assert ask(app, accept_encoding="gzip") == ask(app, accept_encoding="gzip")
    assert server.asked == 1


def test_each_path_keeps_its_own_answer():
    server = Server()
    app = CompressedAssets(server)
    ask(app, "/static/js/a.js", accept_encoding="gzip")
    ask(app, "/static/css/a.css", accept_encoding="gzip")
    assert server.asked == 2


def test_a_browser_that_has_gone_leaves_nothing_half_for_the_next(tmp_path: Path):
    async def gone() -> Any:
        return {"type": "http.disconnect"}

    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "a.js").write_bytes(SCRIPT)
    app = CompressedAssets(StaticFiles(directory=tmp_path))
    ask(app, "/static/a.js", gone, accept_encoding="gzip")
    _, body = ask(app, "/static/a.js", accept_encoding="gzip")
    assert gzip.decompress(body) == SCRIPT


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/static/js/a.js", {}),
        ("/static/js/a.js", {"accept_encoding": "br"}),
        ("/static/js/a.js", {"accept_encoding": "gzip", "range": "bytes=0-10"}),
        ("/static/js/a.js", {"accept_encoding": "gzip", "if_none_match": '"x"'}),
        ("/static/media/font.woff2", {"accept_encoding": "gzip"}),
        ("/media/a.js", {"accept_encoding": "gzip"}),
    ],
)
def test_other_requests_are_left_alone(path: str, headers: dict[str, str]):
    answer, body = ask(CompressedAssets(Server()), path, **headers)
    assert body == SCRIPT
    assert b"content-encoding" not in answer


def test_a_failure_is_passed_on_and_not_kept():
    server = Server(status=404)
    app = CompressedAssets(server)
    for _ in range(2):
        headers, body = ask(app, accept_encoding="gzip")
        assert body == SCRIPT
        assert b"content-encoding" not in headers
    assert server.asked == 2

"""What a browser gets from the server, besides what Streamlit draws."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from monitor.ui import asgi
from monitor.ui.shell import no_such_page
from tests.ui.asking import answer_of, run

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"


def own_routes() -> list[BaseRoute]:
    return asgi.routes(lambda: True)


def ask(
    path: str,
    *,
    method: str = "GET",
    headers: dict[str, str] | None = None,
    routes: list[BaseRoute] | None = None,
) -> tuple[int, dict[str, str], list[bytes]]:
    """The answer to one request through our middleware (see ``answer_of``)."""
    app = Starlette(routes=routes or own_routes(), middleware=asgi.middleware())
    return answer_of(app, path, method=method, headers=headers)


def page(request: Request) -> Response:
    return FileResponse(INDEX)


def with_page() -> list[BaseRoute]:
    return [*own_routes(), Route("/{page}", page)]


@pytest.mark.parametrize("path", ["/trends", "/gezond", "/eigen/dutch.js", "/eigen/missing.js"])
def test_every_answer_carries_the_security_headers(path: str):
    _, headers, _ = ask(path, routes=with_page())
    policy = headers["content-security-policy"]
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'self'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_an_address_below_a_folder_is_said_to_be_no_page():
    anywhere = [*own_routes(), Route("/{page:path}", page)]
    status, headers, body = ask("/pps/FLE-TECH-02", routes=anywhere)
    html = b"".join(body).decode()
    assert status == 404
    assert "Deze pagina bestaat niet" in html
    assert int(headers["content-length"]) == len(b"".join(body))
    assert ask("/pps", routes=anywhere)[0] == 200
    assert ask("/pps/x", method="HEAD", routes=anywhere)[0] == 404


@pytest.mark.parametrize("path", ["/pps/FLE-TECH-02", "/pps/2026/x", "/pps/2026/x/"])
def test_from_there_a_link_leads_up_to_the_overview_wherever_that_is(path: str):
    html = no_such_page(path)
    (link,) = re.findall(r'href="(.*?)"', html)
    for host in ("https://voorbeeld.nl", "https://voorbeeld.nl/monitor"):
        assert urljoin(host + path, link) == f"{host}/"


def test_the_page_is_dutch_and_has_no_inline_script():
    status, headers, body = ask("/trends", routes=with_page())
    html = b"".join(body).decode()
    assert status == 200
    assert '<html lang="nl">' in html
    assert "<title>PPS-monitor</title>" in html
    assert '<script src="./eigen/dutch.js">' in html
    assert "<script>" not in html
    assert int(headers["content-length"]) == len(html.encode())


def test_a_changed_page_is_never_taken_for_an_old_one():
    _, headers, _ = ask("/trends", routes=with_page())
    assert "etag" not in headers
    assert headers["cache-control"] == "no-cache"
    conditional = {"If-Modified-Since": "Fri, 31 Dec 2100 00:00:00 GMT"}
    assert ask("/trends", headers=conditional, routes=with_page())[0] == 200


def test_asking_for_the_head_of_the_page_gives_no_body():
    status, headers, body = ask("/trends", method="HEAD", routes=with_page())
    assert (status, body) == (200, [])
    assert "content-length" not in headers


def test_what_is_not_a_page_streams_through_in_its_own_parts():
    def parts(request: Request) -> Response:
        return StreamingResponse(iter([b"een", b"twee", b"drie"]), media_type="text/csv")

    _, _, body = ask("/uit.csv", routes=[Route("/uit.csv", parts)])
    assert body == [b"een", b"twee", b"drie"]


def test_a_websocket_passes_untouched():
    seen: list[Any] = []

    async def app(*connection: Any) -> None:
        seen.append(connection)

    async def channel() -> None: ...

    scope = {"type": "websocket", "path": "/_stcore/stream"}
    wrapped: Any = app
    for layer in reversed(asgi.middleware()):
        wrapped = layer.cls(wrapped)
    run(wrapped(scope, channel, channel))
    assert seen == [(scope, channel, channel)]


@pytest.mark.parametrize(
    ("check", "status", "answer"),
    [
        (lambda: True, 200, {"app": "ok", "database": "ok"}),
        (lambda: False, 503, {"app": "ok", "database": "onbereikbaar"}),
    ],
)
def test_health_speaks_for_the_database_too(
    check: Callable[[], bool], status: int, answer: dict[str, str]
):
    got, headers, body = ask("/gezond", routes=asgi.routes(check))
    assert (got, json.loads(b"".join(body))) == (status, answer)
    assert headers["cache-control"] == "no-store"


def test_the_name_of_the_home_page_leads_to_it_with_its_filters():
    status, headers, _ = ask("/overzicht?sector=zorg")
    assert (status, headers["location"]) == (307, "./?sector=zorg")


def test_own_files_are_served_and_nothing_beside_them():
    assert ask("/eigen/frame.css")[0] == 200
    assert ask("/eigen/../asgi.py")[0] == 404


def test_the_pictures_of_the_manual_are_served_beside_its_page():
    status, headers, _ = ask("/beelden/overzicht.png")
    assert (status, headers["content-type"]) == (200, "image/png")
    assert ask("/beelden/../handleiding.md")[0] == 404


def test_scripts_are_compressed_and_other_answers_are_not():
    def script(request: Request) -> Response:
        return PlainTextResponse("x" * 5000)

    routes: list[BaseRoute] = [Route("/{rest:path}", script)]
    accepting = {"Accept-Encoding": "gzip"}
    assert ask("/static/js/a.js", headers=accepting, routes=routes)[1]["content-encoding"] == "gzip"
    assert "content-encoding" not in ask("/media/a.js", headers=accepting, routes=routes)[1]

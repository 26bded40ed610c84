"""A click on a page in a real browser, until the page is finished, against an empty page."""

import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.measuring import Figure
from benchmarks.pages import PAGES
from benchmarks.serving import dashboard, empty_app
from tests.browser.chromium import launch

_CLICKS = 15

# Keeps the connection that the page asks its questions over.
_REMEMBER = """
const send = WebSocket.prototype.send;
WebSocket.prototype.send = function (message) {
  window.connection = this;
  return send.call(this, message);
};
"""

# From the key until the server has said that the script finished and the browser has drawn. The
# end is a message with the field "script_finished"; the walk goes over a message's top fields.
_WATCH = """
(finished) => {
  const fields = (bytes) => {
    const found = [];
    let at = 0;
    const number = () => {
      let value = 0, factor = 1, byte;
      do { byte = bytes[at++]; value += (byte & 127) * factor; factor *= 128; } while (byte > 127);
      return value;
    };
    while (at < bytes.length) {
      const tag = number();
      found.push(Math.floor(tag / 8));
      const kind = tag % 8;
      if (kind === 0) number();
      else if (kind === 2) { const length = number(); at += length; }
      else at += kind === 1 ? 8 : 4;
    }
    return found;
  };
  window.took = new Promise((resolve) => {
    let begun;
    document.addEventListener('keydown', () => { begun = performance.now(); },
                              {once: true, capture: true});
    const listen = async (event) => {
      const data = event.data instanceof Blob ? await event.data.arrayBuffer() : event.data;
      if (begun === undefined || !fields(new Uint8Array(data)).includes(finished)) return;
      window.connection.removeEventListener('message', listen);
      const drawn = () => resolve(performance.now() - begun);
      requestAnimationFrame(() => requestAnimationFrame(drawn));
    };
    window.connection.addEventListener('message', listen);
  });
}
"""

_FINISHED = ForwardMsg.DESCRIPTOR.fields_by_name["script_finished"].number


def figures(url: str) -> Iterator[Figure]:
    """For each page a rerun, against one of an empty page, in turn."""
    with (
        tempfile.TemporaryDirectory() as folder,
        dashboard(url) as ours,
        empty_app(Path(folder)) as empty,
        sync_playwright() as playwright,
    ):
        browser = launch(playwright)
        bound_page = _opened(browser.new_page(), empty.address)
        for name, address in PAGES.items():
            page = _opened(browser.new_page(), ours.address + address)
            pairs = [(_rerun(page), _rerun(bound_page)) for _ in range(_CLICKS)][3:]
            page.close()
            rerun = statistics.median(a for a, _ in pairs)
            bound = statistics.median(b for _, b in pairs)
            yield Figure(f"rerun in the browser: {name} ÷ empty page", rerun, bound, "≤ 3")
        browser.close()


def _opened(page: Page, address: str) -> Page:
    page.add_init_script(_REMEMBER)
    page.goto(address)
    page.locator("h1").first.wait_for(timeout=120_000)
    page.locator("[data-test-script-state=notRunning]").wait_for(timeout=120_000)
    return page


def _rerun(page: Page) -> float:
    page.bring_to_front()  # a page in the background is not drawn
    page.evaluate(_WATCH, _FINISHED)
    page.keyboard.press("r")  # Streamlit's own rerun: the page as it stands, asked again
    return float(page.evaluate("window.took")) / 1000

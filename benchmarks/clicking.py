"""A click on a page in a real browser, timed until the server is done and the page is drawn."""

import statistics

from playwright.sync_api import Page
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

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


def opened(page: Page, address: str) -> Page:
    """A page of a browser at this address, drawn in full."""
    page.add_init_script(_REMEMBER)
    page.goto(address)
    page.locator("h1").first.wait_for(timeout=120_000)
    page.locator("[data-test-script-state=notRunning]").wait_for(timeout=120_000)
    return page


def in_turn(page: Page, bound: Page) -> tuple[float, float]:
    """The median seconds of a click on two pages, in turn; the first few don't count."""
    pairs = [(_seconds(page), _seconds(bound)) for _ in range(_CLICKS)][3:]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def _seconds(page: Page) -> float:
    page.bring_to_front()  # a page in the background is not drawn
    page.evaluate(_WATCH, _FINISHED)
    page.keyboard.press("r")  # Streamlit's own rerun: the page as it stands, asked again
    return float(page.evaluate("window.took")) / 1000

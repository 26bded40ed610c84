"""Visitors without a browser: they speak Streamlit's protocol, so that only the server works."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

_SECONDS = 120


class Session:
    """One visitor on one page."""

    def __init__(self, connection: ClientConnection, page: str) -> None:
        self._connection = connection
        self._page = page
        self._hash = ""
        self._kept: set[str] = set()

    def ask(self) -> None:
        """Ask for the page, as a click does."""
        message = BackMsg()
        message.rerun_script.page_name = self._page.strip("/")
        message.rerun_script.page_script_hash = self._hash
        message.rerun_script.cached_message_hashes.extend(self._kept)
        self._connection.send(message.SerializeToString())

    def wait(self) -> None:
        """Wait until the page has been served whole. Raises RuntimeError if the script failed."""
        while True:
            content = self._connection.recv(timeout=_SECONDS)
            assert isinstance(content, bytes)
            message = ForwardMsg.FromString(content)
            # As a browser: what it keeps it tells, and what didn't change isn't sent again.
            if message.metadata.cacheable:
                self._kept.add(message.hash)
            # Not that of new_session: it is the default page's until the menu is drawn.
            if message.HasField("navigation"):
                self._hash = message.navigation.page_script_hash
            if message.HasField("script_finished"):
                if message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                    return
                if message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                    raise RuntimeError(f"the page failed: {message.script_finished}")


@contextmanager
def open_sessions(address: str, page: str, count: int) -> Iterator[list[Session]]:
    """So many visitors who have each been served the page once."""
    with ExitStack() as stack:
        found = []
        for _ in range(count):
            connection = stack.enter_context(
                connect(
                    f"{address.replace('http', 'ws', 1)}/_stcore/stream",
                    subprotocols=[Subprotocol("streamlit")],
                    max_size=None,
                )
            )
            session = Session(connection, page)
            session.ask()
            session.wait()
            found.append(session)
        yield found

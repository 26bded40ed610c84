"""Python values over a pipe between processes of ours: their length in eight bytes, and a pickle.

For what our own code sends to itself only: whoever writes a pickle can run code in its reader.
"""

import pickle
from typing import IO, Any

_LENGTH = 8


def send(pipe: IO[bytes], value: object) -> None:
    """Send a value. Raises OSError when nobody reads any more."""
    packed = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    pipe.write(len(packed).to_bytes(_LENGTH, "big"))
    pipe.write(packed)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Any:
    """The next value. Raises EOFError when there is none, or not the whole of it."""
    length = int.from_bytes(_exactly(pipe, _LENGTH), "big")
    return pickle.loads(_exactly(pipe, length))


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    found = pipe.read(length)
    if len(found) < length:
        raise EOFError
    return found

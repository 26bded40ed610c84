"""What is worked out once for the pages, and kept by the version of the data and by who looks.

Every function takes an ``At`` first, so none can forget the version or the viewer; pages reach
them through it. What is kept is shared between visitors and never changed in place.
"""

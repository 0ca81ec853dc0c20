"""Tests of permissions, for root too, who may read and write everything unless it gives that up."""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

READ_AND_WRITE_ALL = (1, 2)  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
PR_CAPBSET_DROP = 24
CAPABILITY_VERSION = 0x20080522

can_be_given_up = sys.platform == "linux" or (os.name == "posix" and os.geteuid() != 0)
"""Whether permissions mean something to what is run below."""


def give_up() -> None:
    """For a child before its program begins: permissions hold for it as for anybody."""
    if os.geteuid() == 0:
        for capability in READ_AND_WRITE_ALL:
            ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)


@contextmanager
def given_up() -> Iterator[None]:
    """The same for this thread, for a while."""
    if os.geteuid() != 0:
        yield
        return
    libc = ctypes.CDLL(None)
    head, sets = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION, 0), (ctypes.c_uint32 * 6)()
    libc.capget(head, sets)
    before = sets[0]
    sets[0] &= ~sum(1 << c for c in READ_AND_WRITE_ALL)
    assert libc.capset(head, sets) == 0
    try:
        yield
    finally:
        sets[0] = before
        assert libc.capset(head, sets) == 0

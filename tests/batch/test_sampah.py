"""A long-lived process collects rarely, and not what it began with."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from lakip_cli.batch.sampah import AMBANG, jarang


@pytest.fixture(autouse=True)
def sediakala() -> Iterator[None]:
    ambang, nyala = gc.get_threshold(), gc.isenabled()
    yield
    gc.unfreeze()
    gc.set_threshold(*ambang)
    (gc.enable if nyala else gc.disable)()


def test_what_is_loaded_stays_and_the_rest_is_collected_rarely() -> None:
    gc.disable()
    jarang()
    assert gc.isenabled()
    assert gc.get_threshold() == AMBANG
    assert gc.get_freeze_count() > 1000

"""The states of the preview: what is news, and what stays."""

from __future__ import annotations

import threading

from lakip_cli.preview.siaran import Catatan, Edisi, Siaran

SALAH = (Catatan("kesalahan", "Y002", "a.yaml:1:1", "rusak", ""),)


def test_a_broken_state_keeps_the_last_good_report() -> None:
    siaran = Siaran()
    siaran.umumkan("baik", (), {"index.html": b"satu"})
    siaran.umumkan("rusak", SALAH)
    assert siaran.kini == Edisi(2, 1, gagal=True, ringkasan="rusak", catatan=SALAH, berkas={"index.html": b"satu"})


def test_only_other_bytes_are_a_new_report() -> None:
    siaran = Siaran()
    siaran.umumkan("baik", (), {"index.html": b"satu"})
    siaran.umumkan("rusak", SALAH)
    siaran.umumkan("baik", (), {"index.html": b"satu"})
    assert (siaran.kini.terbit, siaran.kini.gagal) == (1, False)
    siaran.umumkan("baik", (), {"index.html": b"dua"})
    assert siaran.kini.terbit == 4


def test_who_waits_gets_the_next_state_and_who_is_late_the_current() -> None:
    siaran = Siaran()
    diterima: list[Edisi | None] = []
    penunggu = threading.Thread(target=lambda: diterima.append(siaran.tunggu(0, 30)))
    penunggu.start()
    siaran.umumkan("baik", (), {})
    penunggu.join(30)
    assert diterima == [siaran.kini]
    assert siaran.tunggu(0, 0) == siaran.kini
    assert siaran.tunggu(1, 0) is None

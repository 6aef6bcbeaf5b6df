"""Reports reach the disk whole or not at all."""

from __future__ import annotations

import io
import os
import random
import re
import signal
import stat
import sys
import time
from base64 import b64decode
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from pypdf import PdfReader

from lakip_cli.compiler import compile_folder
from lakip_cli.model.berkas import TERTUNDA
from lakip_cli.output import (
    FORMAT,
    TANDA,
    FolderAsing,
    FolderBersarang,
    FolderTerisi,
    folder_baru,
    lanjutkan,
    susun,
    taruh,
    tempatkan,
    terapkan,
    tujuan,
)

LAMA = {"a.md": b"lama", "gambar/b.png": b"b"}
BARU = {"a.md": b"baru", "c.md": b"c"}


def isi(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file() and p.name != TANDA
    }


def nama(folder: Path) -> list[str]:
    return [satu.name for satu in folder.iterdir()]


@pytest.fixture
def ke(tmp_path: Path) -> Path:
    """An output folder with the report of an earlier build."""
    ke = tmp_path / "build" / "2024"
    tempatkan(LAMA, ke)
    return ke


def test_files_are_placed_with_their_folders_and_our_mark(ke: Path) -> None:
    assert isi(ke) == LAMA
    assert (ke / TANDA).read_text() == "a.md\ngambar/b.png\n"
    assert nama(ke.parent) == ["2024"]


def test_a_later_report_replaces_the_whole_folder(ke: Path) -> None:
    tempatkan(BARU, ke)
    assert isi(ke) == BARU
    assert nama(ke.parent) == ["2024"]


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    tempatkan(BARU, tmp_path)
    assert isi(tmp_path) == BARU


@pytest.mark.skipif(os.name == "nt", reason="folder modes are POSIX")
def test_the_folder_has_the_mode_of_any_new_folder(ke: Path, tmp_path: Path) -> None:
    (tmp_path / "biasa").mkdir()
    assert stat.S_IMODE(ke.stat().st_mode) == stat.S_IMODE((tmp_path / "biasa").stat().st_mode)


def test_a_failure_while_writing_leaves_the_old_report_whole(ke: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tulis: Callable[[Path, bytes], int] = Path.write_bytes

    def penuh(jalur: Path, isi: bytes) -> int:
        if jalur.name == "c.md":
            raise OSError(28, "penuh")
        return tulis(jalur, isi)

    monkeypatch.setattr(Path, "write_bytes", penuh)
    with pytest.raises(OSError, match="penuh"):
        tempatkan(BARU, ke)
    assert isi(ke) == LAMA
    assert nama(ke.parent) == ["2024"]


@pytest.mark.parametrize("disisihkan", [False, True])
def test_a_failure_while_swapping_puts_the_old_report_back(
    disisihkan: bool,  # noqa: FBT001 - pytest passes it
    ke: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if disisihkan:  # an earlier build was killed between its two renames
        ke.rename(ke.with_name(".2024.lama"))
    ganti: Callable[[Path, Path], Path] = Path.rename

    def gagal(jalur: Path, tujuan: Path) -> Path:
        if tujuan == ke and not jalur.name.endswith(".lama"):
            raise OSError(5, "rusak")
        return ganti(jalur, tujuan)

    monkeypatch.setattr(Path, "rename", gagal)
    with pytest.raises(OSError, match="rusak"):
        tempatkan(BARU, ke)
    assert isi(ke) == LAMA
    assert nama(ke.parent) == ["2024"]


def test_a_failed_first_build_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def penuh(jalur: Path, isi: bytes) -> int:
        raise OSError(28, "penuh")

    monkeypatch.setattr(Path, "write_bytes", penuh)
    with pytest.raises(OSError, match="penuh"):
        tempatkan(BARU, tmp_path / "2024")
    assert nama(tmp_path) == []


def test_what_a_killed_build_left_aside_is_restored(ke: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ke.rename(ke.with_name(".2024.lama"))
    monkeypatch.setattr("lakip_cli.output._isi", lambda berkas, folder: (folder / "tiada" / "tiada").write_bytes(b""))
    with pytest.raises(OSError, match="tiada"):
        tempatkan(BARU, ke)
    assert isi(ke) == LAMA
    assert nama(ke.parent) == ["2024"]


def test_what_was_left_aside_beside_a_report_goes(ke: Path) -> None:
    tempatkan(LAMA, ke.with_name(".2024.lama"))
    tempatkan(BARU, ke)
    assert isi(ke) == BARU
    assert nama(ke.parent) == ["2024"]


def test_a_foreign_folder_or_file_is_refused_untouched(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "skripsi.docx").write_bytes(b"penting")
    (tmp_path / "berkas").write_bytes(b"penting")
    for asing in ("folder", "berkas"):
        with pytest.raises(FolderAsing):
            tempatkan(BARU, tmp_path / asing)
    assert isi(tmp_path) == {"folder/skripsi.docx": b"penting", "berkas": b"penting"}


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    berkas = tmp_path / "a.yaml"
    berkas.write_bytes(b"lama")
    taruh(berkas, b"baru")
    assert berkas.read_bytes() == b"baru"

    def gagal(self: Path, target: Path) -> None:
        raise OSError(28, "penuh", str(target))

    monkeypatch.setattr(Path, "replace", gagal)
    with pytest.raises(OSError, match="penuh"):
        taruh(berkas, b"lain")
    assert [(satu.name, satu.read_bytes()) for satu in tmp_path.iterdir()] == [("a.yaml", b"baru")]


def test_one_input_goes_to_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "2024").mkdir()
    monkeypatch.chdir(tmp_path / "2024")
    assert tujuan([Path()], Path("build")) == [Path("build/2024")]
    assert tujuan([Path("data/2023/")], Path("build")) == [Path("build/2023")]


def test_several_inputs_keep_what_tells_them_apart() -> None:
    build = Path("build")
    assert tujuan([Path("data/2023"), Path("data/2024")], build) == [build / "2023", build / "2024"]
    assert tujuan([Path("a/2024"), Path("b/2024")], build) == [build / "a/2024", build / "b/2024"]


@pytest.mark.parametrize("folder", [("data", "data/2024"), ("data/2024/lagi", "data")])
def test_an_input_inside_another_has_no_place_of_its_own(folder: tuple[str, str]) -> None:
    with pytest.raises(FolderBersarang) as galat:
        tujuan([Path("lain"), *map(Path, folder)], Path("build"))
    assert galat.value.args == (Path(max(folder)), Path("data"))


def test_each_format_gives_its_files(kecamatan: Path) -> None:
    hasil = compile_folder(kecamatan)
    gambar = {f"gambar/gambar-{nama}" for nama in ("pelayanan.png", "keliling.jpg", "berita-acara.png")}
    terpisah = {jenis: susun(hasil, [jenis]) for jenis in FORMAT}
    assert {Path(satu).suffix for satu in terpisah["md"].keys() - gambar} == {".md"}
    assert terpisah["json"].keys() == {"hasil.json"}
    assert terpisah["xlsx"].keys() == {"laporan.xlsx"}
    assert terpisah["pdf"].keys() == {"laporan.pdf"}
    assert terpisah["docx"].keys() == {"laporan.docx"}
    assert {"laporan.html", "index.html", "gaya.css", *gambar} <= terpisah["html"].keys()
    assert terpisah["md"]["gambar/gambar-pelayanan.png"] == (kecamatan / "gambar/pelayanan.png").read_bytes()
    assert susun(hasil, list(FORMAT)).keys() == set().union(*terpisah.values())
    assert TANDA not in susun(hasil, list(FORMAT))


def test_no_format_tells_what_the_camera_noted(kecamatan: Path) -> None:
    waktu = b"2024:07:15 09:30:00"
    assert waktu in (kecamatan / "gambar/layanan-keliling.jpg").read_bytes()
    berkas = susun(compile_folder(kecamatan), list(FORMAT))
    pdf = PdfReader(io.BytesIO(berkas["laporan.pdf"]))
    tanam = [satu.data for halaman in pdf.pages for satu in halaman.images]
    muatan = re.findall(rb"data:image/jpeg;base64,([^\"]+)", berkas["laporan.html"])
    assert (len(tanam), len(muatan)) == (3, 1)
    assert not [isi for isi in (*berkas.values(), *tanam, *map(b64decode, muatan)) if waktu in isi]


# ── a folder for a new year ─────────────────────────────────────────────────────────────────────────────────


def test_a_new_folder_takes_its_name_when_it_is_filled(tmp_path: Path) -> None:
    ke = tmp_path / "data" / "2025"
    for _ in range(2):
        with folder_baru(ke) as folder:
            assert folder.parent == ke.parent
            (folder / "a").write_bytes(b"1")
        assert (nama(ke), nama(ke.parent)) == (["a"], ["2025"])
        (ke / "a").unlink()
    assert stat.S_IMODE(ke.stat().st_mode) == stat.S_IMODE(ke.parent.stat().st_mode)


def test_a_new_folder_replaces_nothing_and_leaves_nothing_after_a_failure(tmp_path: Path) -> None:
    (tmp_path / "2025").mkdir()
    (tmp_path / "2025" / "catatan.txt").write_bytes(b"x")
    (tmp_path / "2026").write_bytes(b"x")
    for ke in (tmp_path / "2025", tmp_path / "2026"):
        with pytest.raises(FolderTerisi), folder_baru(ke):
            raise AssertionError
    with pytest.raises(ZeroDivisionError), folder_baru(tmp_path / "2027"):
        raise ZeroDivisionError
    assert sorted(nama(tmp_path)) == ["2025", "2026"]
    assert nama(tmp_path / "2025") == ["catatan.txt"]


# ── killed at every moment ──────────────────────────────────────────────────────────────────────────────────

PERISTIWA = {"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "tempfile.mkdtemp", "shutil.rmtree"}


def mati_sesudah(banyak: int, kerja: Callable[[], object]) -> bool:
    """Do some work in a process that dies, without any farewell, at its n-th touch of the disk; tell whether it did."""
    anak = os.fork()
    if anak == 0:
        sisa = banyak

        def hitung(nama: str, _: object) -> None:
            nonlocal sisa
            if nama in PERISTIWA:
                sisa -= 1
                if sisa < 0:
                    os._exit(9)

        sys.addaudithook(hitung)
        kerja()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(anak, 0)[1]) == 9


def test_an_import_killed_at_any_moment_is_whole_after_the_next(tmp_path: Path) -> None:
    lama, baru = {"a.yaml": b"1", "b.yaml": b"1"}, {"a.yaml": b"2", "b.yaml": b"2"}
    sesudah = []
    for banyak in range(100):
        folder = tmp_path / str(banyak)
        folder.mkdir()
        for satu, teks in lama.items():
            (folder / satu).write_bytes(teks)
        mati = mati_sesudah(banyak, partial(terapkan, baru, folder))
        campuran = {(folder / satu).read_bytes() for satu in lama} == {b"1", b"2"}
        assert not campuran or (folder / TERTUNDA).is_dir(), "a mixture is always marked as one"
        lanjutkan(folder)
        sesudah.append({satu: (folder / satu).read_bytes() for satu in lama})
        if not mati:
            break
    assert len(sesudah) > 10
    assert sesudah[-1] == baru
    assert all(satu in (lama, baru) for satu in sesudah)


def test_a_build_killed_at_any_moment_is_whole_after_the_next(tmp_path: Path) -> None:
    for banyak in range(200):
        ke = tmp_path / str(banyak) / "2024"
        tempatkan(LAMA, ke)
        mati = mati_sesudah(banyak, partial(tempatkan, BARU, ke))
        if ke.exists():
            assert isi(ke) in (LAMA, BARU)
        tempatkan(LAMA, ke)
        assert isi(ke) == LAMA
        if not mati:
            break
    assert banyak > 20


def test_a_single_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    ada = set()
    for banyak in range(20):
        ke = tmp_path / f"{banyak}.xlsx"
        mati = mati_sesudah(banyak, partial(taruh, ke, b"isi"))
        ada.add(ke.read_bytes() if ke.exists() else None)
        if not mati:
            break
    assert ada == {None, b"isi"}
    taruh(ke, b"baru")
    assert ke.read_bytes() == b"baru"


def _isi_baru(ke: Path) -> None:
    with folder_baru(ke) as folder:
        for satu, teks in BARU.items():
            (folder / satu).parent.mkdir(parents=True, exist_ok=True)
            (folder / satu).write_bytes(teks)


def test_a_new_folder_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    ada = []
    for banyak in range(100):
        ke = tmp_path / str(banyak) / "2025"
        mati = mati_sesudah(banyak, partial(_isi_baru, ke))
        ada.append(isi(ke) if ke.exists() else {})
        if not mati:
            break
    assert len(ada) > 5
    assert ada[-1] == BARU
    assert all(satu in ({}, BARU) for satu in ada)


def test_applied_files_keep_their_mode_and_leave_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "tercetak").mkdir()
    berkas = tmp_path / "tercetak" / "a.yaml"
    berkas.write_bytes(b"1")
    berkas.chmod(0o640)
    terapkan({"tercetak/a.yaml": b"2"}, tmp_path)
    assert berkas.read_bytes() == b"2"
    assert stat.S_IMODE(berkas.stat().st_mode) == 0o640
    assert nama(tmp_path) == ["tercetak"]
    assert not lanjutkan(tmp_path)


# ── two at once ─────────────────────────────────────────────────────────────────────────────────────────────


def _bercabang(kerja: Callable[[], object]) -> int:
    """Do some work in another process, and return its id."""
    anak = os.fork()
    if anak == 0:
        kode = 1
        try:
            kerja()
            kode = 0
        finally:
            os._exit(kode)
    return anak


def _berulang(berkas: dict[str, bytes], ke: Path, kali: int) -> None:
    for _ in range(kali):
        tempatkan(berkas, ke)


def test_two_builds_of_one_folder_do_not_break_each_other(ke: Path) -> None:
    anak = [_bercabang(partial(_berulang, berkas, ke, 60)) for berkas in (LAMA, BARU)]
    assert [os.waitpid(satu, 0)[1] for satu in anak] == [0, 0]
    assert isi(ke) in (LAMA, BARU)
    assert nama(ke.parent) == ["2024"]


def test_a_killed_build_lets_the_other_go_on(ke: Path) -> None:
    acak = random.Random(2024)  # noqa: S311 - moments, no secrets
    for _ in range(10):
        mati = _bercabang(partial(_berulang, LAMA, ke, 1000))
        terus = _bercabang(partial(_berulang, BARU, ke, 5))
        time.sleep(acak.uniform(0, 0.02))
        os.kill(mati, signal.SIGKILL)
        assert os.waitpid(terus, 0)[1] == 0
        os.waitpid(mati, 0)
        tempatkan(BARU, ke)
        assert isi(ke) == BARU
        assert nama(ke.parent) == ["2024"]

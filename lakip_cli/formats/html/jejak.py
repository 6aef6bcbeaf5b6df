"""A figure as a button, and the window that it opens: formula, basis, inputs with file and line, rounding.

The Popover API does the opening and closing, by mouse, touch and keyboard, without a script.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from lakip_cli.calculate.figur import Figur, Jejak, Kosong
from lakip_cli.formats.html.teks import aman

BATAS = 40
"""Inputs shown in one window; the command line lists them all."""
BATAS_DALAM = 8
"""Inputs shown of an input."""


class JejakAngka:
    """The windows of a document: one for each figure as printed, shared by all places that print it."""

    def __init__(self) -> None:
        self._id: dict[tuple[str, str], str] = {}
        self._figur: dict[str, Figur] = {}
        self._jendela: dict[str, str] = {}
        self.terpakai: dict[str, None] = {}
        """The ids of the windows that the page in hand needs, in order."""

    def tombol(self, figur: Figur, cetak: str) -> str:
        """The figure as printed here, as a button if there is anything to tell about it."""
        if not cetak or not (figur.tempat or figur.jejak):
            return aman(cetak)
        kelas = "angka kata" if isinstance(figur.isi, str) else "angka"
        return f'<button type="button" class="{kelas}" popovertarget="{self._buka(figur)}">{aman(cetak)}</button>'

    def tombol_samping(self, figur: Figur, cetak: str) -> str:
        """The same for words too long for a button, which cannot break its lines: the button stands behind them."""
        if not (figur.tempat or figur.jejak):
            return aman(cetak)
        sebutan = f'popovertarget="{self._buka(figur)}" aria-label="Jejak: {aman(figur.nama)}"'
        return f'{aman(cetak)}<button type="button" class="angka samping" {sebutan}>°</button>'

    def jendela(self, semua: Iterable[str]) -> str:
        """The windows with these ids."""
        return "\n".join(self._satu_jendela(id_) for id_ in semua)

    def _satu_jendela(self, id_: str) -> str:
        if id_ not in self._jendela:
            self._jendela[id_] = _jendela(id_, self._figur[id_])
        return self._jendela[id_]

    def _buka(self, figur: Figur) -> str:
        kunci = (figur.alamat, figur.cetak)
        id_ = self._id.get(kunci) or self._id.setdefault(kunci, self._daftarkan(figur))
        self.terpakai[id_] = None
        return id_

    def _daftarkan(self, figur: Figur) -> str:
        dasar = id_ = f"j-{aman('-'.join(figur.alamat.split()))}"
        ke = 1
        while id_ in self._figur:
            ke += 1
            id_ = f"{dasar}~{ke}"
        self._figur[id_] = figur
        return id_


def _jendela(id_: str, figur: Figur) -> str:
    nama = aman(figur.nama)
    alasan = f"<p>{aman(figur.isi.alasan)}</p>" if isinstance(figur.isi, Kosong) else ""
    return (
        f'<div popover id="{id_}" class="jejak" role="dialog" aria-label="Jejak: {nama}">'
        f'<button type="button" class="tutup" autofocus popovertarget="{id_}" popovertargetaction="hide">Tutup</button>'
        f'<p class="nama">{nama}</p><p class="nilai">{_nilai(figur)}</p>{alasan}{_tempat(figur)}'
        f"{_rumus(figur.jejak, figur.alamat) if figur.jejak else ''}"
        f'<p class="alamat"><code>{aman(figur.alamat)}</code></p></div>'
    )


def _nilai(figur: Figur) -> str:
    """The figure with its unit, unless that is a sign within the number, or there is no number."""
    bersatuan = isinstance(figur.isi, Decimal) and figur.cetak == figur.ringkas
    return aman(f"{figur.cetak} {figur.satuan}".rstrip() if bersatuan else figur.cetak)


def _kode_tempat(figur: Figur) -> str:
    return ", ".join(f"<code>{aman(str(span))}</code>" for span in figur.tempat)


def _tempat(figur: Figur) -> str:
    return f"<dl><dt>Tertulis di</dt><dd>{_kode_tempat(figur)}</dd></dl>" if figur.tempat else ""


def _rumus(jejak: Jejak, alamat: str) -> str:
    bagian = (("Rumus", jejak.uraian), ("Dasar", jejak.dasar), ("Pembulatan", jejak.pembulatan))
    uraian = "".join(f"<dt>{judul}</dt><dd>{aman(isi)}</dd>" for judul, isi in bagian if isi)
    catatan = "".join(f"<dt>Catatan</dt><dd>{aman(isi)}</dd>" for isi in jejak.catatan)
    masukan = f"<dt>Masukan</dt><dd>{_masukan(jejak, alamat, BATAS)}</dd>" if jejak.masukan else ""
    return f"<dl>{uraian}{masukan}{catatan}</dl>"


def _masukan(jejak: Jejak, alamat: str, batas: int) -> str:
    """The inputs, and below a derived one its own inputs: one level, so that a window stays small."""
    butir = [_butir(figur, dalam=batas == BATAS_DALAM) for figur in jejak.masukan[:batas]]
    if (sisa := len(jejak.masukan) - batas) > 0:
        butir.append(f"<li>dan {sisa} masukan lain: <code>lakip why DATA {aman(alamat)}</code></li>")
    return f"<ul>{''.join(butir)}</ul>"


def _butir(figur: Figur, *, dalam: bool) -> str:
    anak = ""
    if figur.jejak:
        anak = f"<span>{aman(figur.jejak.uraian)}</span>"
        anak += _masukan(figur.jejak, figur.alamat, BATAS_DALAM) if figur.jejak.masukan and not dalam else ""
    return f"<li>{aman(figur.nama)}: <b>{_nilai(figur)}</b> {_kode_tempat(figur)}{anak}</li>"

"""libyaml's events to values that know their place, with every trap that the events can show.

Events and not ``yaml.load``: they carry both marks, are cheaper, and stop at a nest before libyaml's own recursion
would end the interpreter. The loops below run once for every value, which is why they hold no more than they must.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from lakip_cli.diagnostics import Diagnostic, Related, Span, kutip
from lakip_cli.source.isi import Daftar, Isi, Peta, Skalar, Sumber, Tanda, rentang, span
from lakip_cli.source.kode import KODE
from lakip_cli.source.sintaks import terjemahkan
from lakip_cli.source.teks import TEMUAN_TERBANYAK, Letak, lazim, nama_karakter, terlarang

DALAM_TERBANYAK = 40
NILAI_TERBANYAK = 500_000

_KATA_KOSONG = frozenset(("~", "null", "Null", "NULL"))
_TERPOTONG = re.compile(r"[ \t]+#[^\s#][^\r\n]*")
_TERBELAH = re.compile(r"(?:,[0-9]+)+(?:\.[0-9]+)?")
_TITIK_DUA = re.compile(r"(?>[ \t\r\n]|#[^\r\n]*+)*+:")
_DIREKTIF = re.compile(r"(?>[ \t]*+(?:#[^\r\n]*+)?[\r\n])*+(%[^\r\n]*)")
_SISA_KOSONG = re.compile(r"(?>[ \t\r\n]|#[^\r\n]*+|^\.\.\.(?=\s))*+", re.MULTILINE)
_TANPA_SPASI = re.compile(r"[\w-]+:\S")


class _Berhenti(Exception):
    """The rest of the file cannot be read any more; why is already among the findings."""


class Pembaca:
    """Reads one text once. ``temuan`` are the findings so far."""

    __slots__ = ("_ambil", "_dalam", "_potong", "_sampai", "_sisa", "_sumber", "_teks", "temuan")

    def __init__(self, sumber: Sumber, teks: str, temuan: list[Diagnostic]) -> None:
        """``teks`` is the source's text after unusable characters, already in ``temuan``, became spaces."""
        self.temuan = list(temuan)
        self._sumber = sumber
        self._teks = teks + "\n"  # so that the character after any mark exists
        self._ambil: Callable[[], Any]
        self._dalam = 0
        self._sisa = NILAI_TERBANYAK
        self._sampai = 0  # offset up to which a split number has been reported
        self._potong = -1  # offset at which the last cut text ended

    def baca(self) -> Peta | Daftar | None:
        """The tree, or None with at least one finding."""
        try:
            return self._baca()
        except _Berhenti:
            return None

    def _baca(self) -> Peta | Daftar | None:
        self._batasi()
        if direktif := _DIREKTIF.match(self._teks):
            bantuan = "hapus baris itu; bila % bagian dari teks, beri tanda kutip"
            tempat = self._letak(direktif.start(1), direktif.end(1))
            self._catat("Y021", tempat, "baris yang diawali % dibaca sebagai direktif YAML", bantuan)
            return None
        pengurai = yaml.CSafeLoader(self._teks[:-1])
        self._ambil = pengurai.get_event
        try:
            return self._dokumen()
        except yaml.YAMLError as galat:
            self._sintaks(galat)
            return None
        finally:
            pengurai.dispose()

    # ── the document ────────────────────────────────────────────────────────────────────────────────────────

    def _dokumen(self) -> Peta | Daftar | None:
        self._ambil()
        if self._ambil().__class__ is not DocumentStartEvent:
            self._catat("Y016", self._letak(0, 0), "berkas kosong", "isi sekurangnya satu pasang kunci: nilai")
            return None
        awal = self._ambil()
        isi = self._skalar(awal) if awal.__class__ is ScalarEvent else self._bangun(awal, None)
        self._tutup(self._ambil())
        if isinstance(isi, Skalar):
            self._bukan_peta(isi)
            return None
        return isi

    def _tutup(self, akhir: Any) -> None:
        """Look at what follows the document without asking libyaml, which would read all directives of a second."""
        kosong = _SISA_KOSONG.match(self._teks, akhir.end_mark.index)
        letak = kosong.end() if kosong else 0
        if letak >= len(self._teks):
            return
        tempat = self._letak(letak, letak + 1)
        if akhir.explicit or self._teks.startswith("---", letak):
            bantuan = "hapus garis --- atau ..., atau pindahkan isi sesudahnya ke berkas lain"
            self._catat("Y015", tempat, "dokumen kedua dimulai di sini", bantuan)
        else:
            bantuan = "hapus teks itu, atau gabungkan ke dalam isi di atasnya"
            self._catat("Y001", tempat, "isi berkas sudah selesai, tetapi masih ada teks sesudahnya", bantuan)

    def _bukan_peta(self, isi: Skalar) -> None:
        if not isi and isi.polos:
            self._catat("Y016", span(isi), "berkas kosong", "isi sekurangnya satu pasang kunci: nilai")
            return
        bantuan = "tulis sebagai kunci: nilai, satu pasang sebaris"
        if isi.polos and _TANPA_SPASI.match(isi):
            bantuan = "sesudah titik dua harus ada spasi: kunci: nilai"
        self._catat("Y022", span(isi), f"berkas hanya berisi teks {kutip(isi)}", bantuan)

    def _sintaks(self, galat: yaml.YAMLError) -> None:
        temuan = terjemahkan(galat, self._teks, self._sumber.nama)
        baris = temuan.span.line
        sebaris = any(t.span.line <= baris <= t.span.end_line for t in self.temuan)
        letak = getattr(getattr(galat, "problem_mark", None), "index", 0)
        lanjutan = 0 <= self._potong <= letak and not self._teks[self._potong : letak].partition("\n")[2].strip()
        if not (sebaris or lanjutan):
            self._tambah(temuan)

    # ── values ──────────────────────────────────────────────────────────────────────────────────────────────

    def _bangun(self, awal: Any, kunci: Skalar | None) -> Isi:
        if awal.__class__ is AliasEvent:
            self._jangkar(awal, f"alias *{awal.anchor}")
            return self._pengganti(awal)
        self._dalam += 1
        if self._dalam > DALAM_TERBANYAK:
            pesan = f"isi bersarang lebih dari {DALAM_TERBANYAK} tingkat"
            self._catat("Y005", self._rentang(awal), pesan, "ratakan susunannya; data laporan tidak sedalam itu")
            raise _Berhenti
        self._sisa -= 1
        if self._sisa < 0:
            self._terlalu_banyak(awal)
        if awal.anchor is not None or awal.tag is not None:
            self._hiasan(awal)
        isi = self._peta(awal, kunci) if awal.__class__ is MappingStartEvent else self._daftar(awal)
        self._dalam -= 1
        return isi

    def _peta(self, awal: Any, kunci: Skalar | None) -> Peta:
        isi = Peta()
        isi.sumber, isi.mulai, isi.kunci = self._sumber, awal.start_mark, kunci
        ambil, skalar, nama = self._ambil, self._skalar, self._kunci
        ganda: list[Skalar] = []
        nilai: Isi | None = None
        try:
            while (e := ambil()).__class__ is not MappingEndEvent:
                k = nama(e) if e.__class__ is ScalarEvent else self._bukan_kunci(e)
                if k in isi:
                    ganda.append(k)
                e = ambil()
                nilai = skalar(e) if e.__class__ is ScalarEvent else self._bangun(e, k)
                if not nilai:
                    self._tanpa_nilai(k, nilai)
                isi[k] = nilai
        finally:
            if ganda:
                self._kunci_ganda(isi, ganda)
        isi.akhir = _akhir(awal, e, nilai)
        return isi

    def _daftar(self, awal: Any) -> Daftar:
        isi = Daftar()
        isi.sumber, isi.mulai = self._sumber, awal.start_mark
        ambil, skalar = self._ambil, self._skalar
        while (e := ambil()).__class__ is not SequenceEndEvent:
            isi.append(skalar(e) if e.__class__ is ScalarEvent else self._bangun(e, None))
        isi.akhir = _akhir(awal, e, isi[-1] if isi else None)
        return isi

    def _skalar(self, e: Any) -> Skalar:
        teks = e.value
        polos = not e.style
        nilai = Skalar("" if polos and teks in _KATA_KOSONG else teks)
        nilai.sumber = self._sumber
        nilai.mulai = e.start_mark
        nilai.akhir = akhir = e.end_mark
        nilai.polos = polos
        if e.tag is not None or e.anchor is not None:
            self._hiasan(e)
        if polos:
            if self._teks[akhir.index] in " \t,":
                self._ekor(nilai, akhir.index)
        elif e.style == '"':
            self._lolos(nilai)
        self._sisa -= 1
        if self._sisa < 0:
            self._terlalu_banyak(e)
        return nilai

    def _kunci(self, e: Any) -> Skalar:
        kunci = Skalar(e.value)
        kunci.sumber = self._sumber
        kunci.mulai = e.start_mark
        kunci.akhir = e.end_mark
        kunci.polos = not e.style
        if e.tag is not None or e.anchor is not None:
            self._hiasan(e)
        if e.style == '"':
            self._lolos(kunci)
        if kunci == "<<" and kunci.polos:
            self._jangkar(e, "kunci gabungan <<")
        elif not kunci:
            self._catat("Y017", span(kunci), "kunci kosong", "tulis nama kuncinya sebelum titik dua")
        return kunci

    # ── traps ───────────────────────────────────────────────────────────────────────────────────────────────

    def _ekor(self, nilai: Skalar, akhir: int) -> None:
        """Look at what follows a plain value on its line: a comment that was text, a comma that was decimal."""
        if akhir < self._sampai:
            return
        if potong := _TERPOTONG.match(self._teks, akhir):
            self._potong = akhir
            utuh = kutip((nilai + potong[0]).strip())
            bantuan = f"beri tanda kutip: {utuh}; bila memang komentar, beri spasi sesudah #"
            tempat = self._diperpanjang(nilai, len(potong[0].rstrip()))
            self._catat("Y012", tempat, f"teks terpotong: {kutip(potong[0].strip())} dibaca sebagai komentar", bantuan)
        elif nilai[-1:].isdigit() and (belah := _TERBELAH.match(self._teks, akhir)):
            self._sampai = belah.end()
            utuh = nilai + belah[0]
            bantuan = f'tulis "{utuh}" bila satu angka, atau beri spasi sesudah koma bila beberapa nilai'
            tempat = self._diperpanjang(nilai, len(belah[0]))
            self._catat(
                "Y013", tempat, f"{kutip(utuh)} terbelah menjadi {utuh.count(',') + 1} nilai oleh koma", bantuan
            )

    def _tanpa_nilai(self, kunci: Skalar, nilai: Isi) -> None:
        """Tell a key that has no colon at all (text with a comma inside braces) from one with an empty value."""
        if not isinstance(nilai, Skalar) or not nilai.polos or nilai.mulai.index != nilai.akhir.index:
            return
        if (
            kunci.startswith("\0")
            or kunci.mulai.index < self._sampai
            or _TITIK_DUA.match(self._teks, kunci.akhir.index)
        ):
            return
        bantuan = "beri tanda kutip pada teks yang memuat koma, atau tulis nilainya di baris sendiri tanpa { }"
        self._catat("Y014", span(kunci), f"{kutip(kunci)} menjadi kunci tanpa nilai", bantuan)

    def _lolos(self, nilai: Skalar) -> None:
        if not lazim(nilai) and (buruk := terlarang().search(nilai)):
            pesan = f"teks memuat karakter {nama_karakter(buruk[0])} yang ditulis dengan garis miring balik"
            self._catat("Y009", span(nilai), pesan, "hapus urutan garis miring balik itu")

    def _kunci_ganda(self, isi: Peta, ganda: list[Skalar]) -> None:
        pertama = {k: k for k in isi}
        for k in ganda:
            terdahulu = Related(span(pertama[k]), "pertama kali di sini")
            bantuan = "hapus salah satu, atau beri nama lain; YAML biasa diam-diam memakai yang terakhir"
            self._catat("Y002", span(k), f"kunci {kutip(k)} ditulis lebih dari sekali", bantuan, (terdahulu,))

    def _hiasan(self, e: Any) -> None:
        if e.anchor is not None:
            self._jangkar(e, f"jangkar &{e.anchor}")
        if e.tag is not None:
            pesan = f"tag {kutip(e.tag)} tidak dipakai di sini"
            self._catat(
                "Y004", self._rentang(e), pesan, "hapus tag itu; bila tanda ! bagian dari teks, beri tanda kutip"
            )

    def _jangkar(self, e: Any, hal: str) -> None:
        """One finding a line: a line full of aliases is one mistake."""
        if self.temuan and self.temuan[-1].code == "Y003" and self.temuan[-1].span.line == e.start_mark.line + 1:
            return
        bantuan = "tulis nilainya langsung; bila tanda * atau & bagian dari teks, beri tanda kutip"
        self._catat("Y003", self._rentang(e), f"{kutip(hal)} tidak dipakai di sini", bantuan)

    def _bukan_kunci(self, e: Any) -> Skalar:
        if e.__class__ is AliasEvent:
            self._jangkar(e, f"alias *{e.anchor}")
            return self._pengganti(e)
        bantuan = "kunci harus satu kata atau teks; bila kurung bagian dari teks, beri tanda kutip"
        self._catat("Y017", self._rentang(e), "kunci berupa daftar atau peta", bantuan)
        sejauh_ini = len(self.temuan)
        self._bangun(e, None)
        del self.temuan[sejauh_ini:]
        return self._pengganti(e)

    def _pengganti(self, e: Any) -> Skalar:
        """Stand-in for what cannot be used, unlike any other; the tree that holds it is never handed out."""
        nilai = Skalar(f"\0{e.start_mark.index}")
        nilai.sumber, nilai.mulai, nilai.akhir, nilai.polos = self._sumber, e.start_mark, e.end_mark, True
        return nilai

    def _terlalu_banyak(self, e: Any) -> None:
        batas = f"{NILAI_TERBANYAK:,}".replace(",", ".")
        self._catat(
            "Y006", self._rentang(e), f"lebih dari {batas} nilai di satu berkas", "pecah menjadi beberapa berkas"
        )
        raise _Berhenti

    # ── findings ────────────────────────────────────────────────────────────────────────────────────────────

    def _rentang(self, e: Any) -> Span:
        return rentang(self._sumber.nama, e.start_mark, e.end_mark)

    def _diperpanjang(self, nilai: Skalar, panjang: int) -> Span:
        """The place of a value together with the ``panjang`` characters that follow it on its last line."""
        tempat = span(nilai)
        return tempat._replace(end_column=tempat.end_column + panjang)

    def _letak(self, mulai: int, akhir: int) -> Span:
        return Letak(self._sumber.nama, self._teks).span(mulai, akhir)

    def _catat(self, kode: str, tempat: Span, pesan: str, bantuan: str, terkait: tuple[Related, ...] = ()) -> None:
        self._tambah(KODE[kode].at(tempat, pesan, bantuan, terkait))

    def _tambah(self, temuan: Diagnostic) -> None:
        self.temuan.append(temuan)
        self._batasi()

    def _batasi(self) -> None:
        if len(self.temuan) < TEMUAN_TERBANYAK:
            return
        pesan = f"pembacaan berhenti sesudah {TEMUAN_TERBANYAK} temuan di berkas ini"
        self.temuan.append(
            KODE["Y028"].at(self.temuan[-1].span, pesan, "perbaiki yang sudah disebut, lalu periksa lagi")
        )
        raise _Berhenti


def _akhir(awal: Any, tutup: Any, terakhir: Isi | None) -> Tanda:
    """Where a container ends; libyaml says of one without brackets only where the next thing begins."""
    akhir: Tanda = tutup.end_mark if awal.flow_style or terakhir is None else terakhir.akhir
    return akhir

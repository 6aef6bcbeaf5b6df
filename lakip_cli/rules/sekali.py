"""One mistake, one finding: what a rule sees in the data or the narrative may be what a printed claim shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lakip_cli.diagnostics import Diagnostic, Related, Severity, Span
from lakip_cli.rules.alinea import Tulisan, tulisan
from lakip_cli.rules.aturan import Context
from lakip_cli.tercetak.pernyataan import Entri, Pernyataan
from lakip_cli.tercetak.putusan import Putusan, Vonis
from lakip_cli.tercetak.tautan import TAUTAN

SETARA = frozenset(("K515", "M211", "M212", "M213", "M221", "M225", "M231", "M252"))
"""Rules that ask of the narrative's words what a verdict asks of the same words on paper."""
_BERAT = [Severity.INFO, Severity.WARNING, Severity.ERROR]
_KATA = re.compile(r"[^\W_]+")
_TERDEKAT, _TERJAUH = 3, 6
"""Words that two places must share, and up to how many are compared where both have them."""
_DEPAN = 150
"""Characters of the narrative that hold so many words."""

Kata = tuple[str, ...]
Tempat = tuple[Kata, int, Mapping[int, Span]]
"""The words of a quotation, up to which of them to compare, and its claims by the numbers of their words."""


def sekali(cetak: Sequence[Diagnostic], aturan: Sequence[Diagnostic], context: Context) -> list[Diagnostic]:
    """Return the findings about printed claims and those of rules; two about one mistake become one.

    They are about one when the rule's finding names the claim's place, or stands at the same words of the narrative.
    The heavier one stays, with the other among its related places.
    """
    salah = {satu.span for satu in context.putusan if not satu.ikut}
    pemilik: dict[Span, list[int]] = {}
    for n, satu in enumerate(cetak):
        for span in {satu.span, *(r.span for r in satu.related)} & salah:
            pemilik.setdefault(span, []).append(n)
    kutipan = _kutipan(context.putusan) if context.hasil.laporan.berkas.narasi else {}
    narasi = {satu.berkas: satu for satu in tulisan(context.hasil.laporan.berkas.narasi)} if kutipan else {}
    hasil, sendiri = [*cetak], []
    for temuan in aturan:
        disebut = next((n for r in temuan.related for n in pemilik.get(r.span, ()) if _tentang(cetak[n], r)), None)
        serupa = next((pemilik[s][-1] for s in _sekalimat(temuan, narasi, kutipan) if s in pemilik), None)
        if disebut is not None:
            hasil[disebut] = _gabung(temuan, hasil[disebut])
        elif serupa is not None:
            hasil[serupa] = _gabung(hasil[serupa], temuan)
        else:
            sendiri.append(temuan)
    return hasil + sendiri


def _tentang(cetak: Diagnostic, klaim: Related) -> bool:
    """Tell whether a finding is about a claim at its place; a table that is written in one line has one place."""
    return f"“{klaim.message}”" in cetak.message or any(r == klaim for r in cetak.related)


def _gabung(satu: Diagnostic, lain: Diagnostic) -> Diagnostic:
    """Return the heavier of two findings, the first of equal ones, with the other as a related place."""
    if _BERAT.index(lain.severity) > _BERAT.index(satu.severity):
        satu, lain = lain, satu
    terkait = {r.span: r.message for r in (*satu.related, Related(lain.span, lain.message), *lain.related)}
    terkait.pop(satu.span, None)
    return satu._replace(help=satu.help or lain.help, related=tuple(Related(*r) for r in terkait.items()))


# ── the same words in the narrative and on paper ────────────────────────────────────────────────────────────


def _kutipan(putusan: Sequence[Putusan]) -> Mapping[Kata, list[Tempat]]:
    """Return the quotations with wrong claims, by each few words in a row."""
    salah: dict[int, tuple[Entri, dict[int, Span]]] = {}
    for satu in putusan:
        klaim = satu.klaim
        if (
            isinstance(klaim, Pernyataan)
            and klaim.entri.bentuk == "kutipan"
            and satu.vonis not in {Vonis.MENGIKUTI, Vonis.TIDAK_TERCANTUM}
        ):
            salah.setdefault(klaim.entri.nomor, (klaim.entri, {}))[1][klaim.posisi[0]] = satu.span
    indeks: dict[Kata, list[Tempat]] = {}
    for entri, klaim_ in salah.values():
        kata, milik = _urai(entri, klaim_)
        for akhir in range(_TERDEKAT, len(kata) + 1):
            indeks.setdefault(kata[akhir - _TERDEKAT : akhir], []).append((kata, akhir, milik))
    return indeks


def _urai(entri: Entri, klaim: Mapping[int, Span]) -> tuple[Kata, Mapping[int, Span]]:
    """Return the words of a quotation without its addresses, and the places of its claims by their words' numbers."""
    mulai, ujung = entri.seluruh
    kata: list[str] = []
    milik: dict[int, Span] = {}
    for cocok in TAUTAN.finditer(entri.berkas.teks, mulai, ujung):
        kata += _kata(entri.berkas.teks[mulai : cocok.start()])
        tertaut = _kata(cocok[1])
        if cocok.start(1) in klaim:
            milik |= dict.fromkeys(range(len(kata), len(kata) + len(tertaut)), klaim[cocok.start(1)])
        kata += tertaut
        mulai = cocok.end()
    return (*kata, *_kata(entri.berkas.teks[mulai:ujung])), milik


def _kata(teks: str) -> Kata:
    return tuple(_KATA.findall(teks.casefold()))


def _sekalimat(
    temuan: Diagnostic, narasi: Mapping[str, Tulisan], kutipan: Mapping[Kata, list[Tempat]]
) -> Iterator[Span]:
    """Yield the wrong claims that stand at a finding's own words; at a call, those behind the words before it."""
    satu = narasi.get(temuan.span.file) if temuan.code in SETARA else None
    if satu is None:
        return
    baris = sum(map(len, satu.teks.splitlines(keepends=True)[: temuan.span.line - 1]))
    mulai, akhir = baris + temuan.span.column - 1, baris + temuan.span.end_column - 1
    sendiri = _kata(satu.teks[mulai:akhir])
    depan = (*_kata(satu.teks[max(0, mulai - _DEPAN) : mulai]), *sendiri)[-_TERJAUH:]
    for kata, ujung, milik in kutipan.get(depan[-_TERDEKAT:], ()):
        banyak = min(len(depan), ujung)
        if depan[len(depan) - banyak :] == kata[ujung - banyak : ujung]:
            nomor = range(max(0, ujung - len(sendiri)), ujung) if sendiri else (ujung,)
            yield from (milik[n] for n in nomor if n in milik)

"""One mistake, one finding: what a rule sees in the data or the narrative may be what a printed claim shows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from lakip_cli.diagnostics import Diagnostic, Related, Severity, Span
from lakip_cli.rules.alinea import Tulisan, tulisan
from lakip_cli.rules.aturan import Context
from lakip_cli.tercetak.pernyataan import Pernyataan
from lakip_cli.tercetak.putusan import Putusan, Vonis
from lakip_cli.tercetak.tautan import TAUTAN

SETARA = frozenset(("K515", "M211", "M212", "M213", "M221", "M225", "M231", "M252"))
"""Rules that ask of the narrative's words what a verdict asks of the same words on paper."""
_BERAT = [Severity.INFO, Severity.WARNING, Severity.ERROR]
_KATA = re.compile(r"[^\W_]+")
_TERDEKAT, _TERJAUH = 3, 6
"""Words that two places must share, and up to how many are compared where both have them."""
_LEBAR, _TERTAUT = 100, 300
"""Characters that hold so many words, alone and with the addresses of claims among them."""

Kata = tuple[str, ...]
Kutipan = tuple[Pernyataan, Kata, Kata]
"""A claim, the words before it on paper, and its own."""


def sekali(cetak: Sequence[Diagnostic], aturan: Sequence[Diagnostic], context: Context) -> list[Diagnostic]:
    """Return the findings about printed claims and those of rules; two about one mistake become one.

    They are about one when the rule's finding names the claim's place, or stands at the same words of the narrative.
    The heavier one stays, with the other among its related places.
    """
    pemilik: dict[Span, list[int]] = {}
    for n, satu in enumerate(cetak):
        for span in {satu.span, *(r.span for r in satu.related)}:
            if span.file.startswith("tercetak"):
                pemilik.setdefault(span, []).append(n)
    kutipan = _kutipan(context.putusan) if any(satu.code in SETARA for satu in aturan) else []
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


def _kutipan(putusan: Sequence[Putusan]) -> list[Kutipan]:
    """Return the wrong claims of sentences; a citation not listed is right itself."""
    salah = (satu.klaim for satu in putusan if satu.kunci and satu.vonis is not Vonis.TIDAK_TERCANTUM)
    return [
        (klaim, _sebelum(klaim), _kata(klaim.cetak))
        for klaim in salah
        if isinstance(klaim, Pernyataan) and klaim.entri.bentuk == "kutipan"
    ]


def _sebelum(klaim: Pernyataan) -> Kata:
    mulai = klaim.posisi[0]
    sebelum = klaim.entri.berkas.teks[max(klaim.entri.seluruh[0], mulai - _TERTAUT) : mulai]
    return _kata(TAUTAN.sub(itemgetter(1), sebelum)[-_LEBAR:])[-_TERJAUH:]


def _kata(teks: str) -> Kata:
    return tuple(_KATA.findall(teks.casefold()))


def _sekalimat(temuan: Diagnostic, narasi: Mapping[str, Tulisan], kutipan: Sequence[Kutipan]) -> Iterator[Span]:
    """Yield the places of the wrong claims at a finding's own words; at a call, of those behind the words before it."""
    satu = narasi.get(temuan.span.file) if temuan.code in SETARA else None
    if satu is None:
        return
    baris = sum(map(len, satu.teks.splitlines(keepends=True)[: temuan.span.line - 1]))
    mulai, akhir = baris + temuan.span.column - 1, baris + temuan.span.end_column - 1
    sendiri = _kata(satu.teks[mulai:akhir])
    kata = (*_kata(satu.teks[max(0, mulai - _LEBAR) : mulai]), *sendiri)
    for klaim, depan, milik in kutipan if kata else ():
        ujung = milik if sendiri else depan[-1:]
        if kata[-1] not in ujung:
            continue
        sampai = range(1, len(milik) + 1) if sendiri else (0,)
        if any(_sama(kata, (*depan, *milik[:n])) for n in sampai):
            yield klaim.span


def _sama(kata: Kata, lain: Kata) -> bool:
    banyak = min(len(kata), len(lain), _TERJAUH)
    return banyak >= _TERDEKAT and kata[-banyak:] == lain[-banyak:]

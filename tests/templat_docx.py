"""Make ``templates/docx/laporan.docx``, the Word template that is shipped: ``make templat-word``."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

TUJUAN = Path(__file__).parents[1] / "templates" / "docx" / "laporan.docx"
KEPALA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
HURUF = "Times New Roman"
ABU = "7F7F7F"
TEPI = {"top": 1417, "right": 1417, "bottom": 1417, "left": 1701, "header": 709, "footer": 709, "gutter": 0}
"""Margins in twentieths of a point: 3 cm at the binding, 2,5 cm else."""

# ── styles ──────────────────────────────────────────────────────────────────────────────────────────────────


class Gaya(NamedTuple):
    """A paragraph style: spacing before, after and between lines in twentieths of a point, letters in half points."""

    nama: str
    dasar: str = "Normal"
    jarak: tuple[int, int, int] | None = None
    ukuran: int = 0
    huruf: str = ""
    rata: str = ""
    ikat: str = ""
    garis: str = ""
    lekuk: str = ""
    tingkat: int = 0

    @property
    def id(self) -> str:
        return "".join(kata[0].upper() + kata[1:] for kata in self.nama.split())

    def xml(self) -> str:
        bagian = (
            f'<w:name w:val="{self.nama}"/><w:basedOn w:val="{self.dasar}"/>',
            '<w:next w:val="BodyText"/>' if self.tingkat else "",
            f"<w:qFormat/><w:pPr>{self._alinea()}</w:pPr><w:rPr>{self.huruf}{ukuran(self.ukuran)}</w:rPr>",
        )
        buatan = "" if self.nama in BAWAAN else ' w:customStyle="1"'
        return f'<w:style w:type="paragraph"{buatan} w:styleId="{self.id}">{"".join(bagian)}</w:style>'

    def _alinea(self) -> str:
        bagian = (
            self.ikat,
            f"<w:pBdr>{self.garis}</w:pBdr>" if self.garis else "",
            jarak(*self.jarak) if self.jarak else "",
            self.lekuk,
            f'<w:jc w:val="{self.rata}"/>' if self.rata else "",
            f'<w:outlineLvl w:val="{self.tingkat - 1}"/>' if self.tingkat else "",
        )
        return "".join(bagian)


def ukuran(setengah_poin: int) -> str:
    return f'<w:sz w:val="{setengah_poin}"/><w:szCs w:val="{setengah_poin}"/>' if setengah_poin else ""


def jarak(sebelum: int, sesudah: int, baris: int, aturan: str = "auto") -> str:
    aturan = "exact" if baris < TUNGGAL else aturan
    return f'<w:spacing w:before="{sebelum}" w:after="{sesudah}" w:line="{baris}" w:lineRule="{aturan}"/>'


def warna(kode: str) -> str:
    return f'<w:color w:val="{kode}"/>'


def tepi(sisi: str, jenis: str, tebal: int, ruang: int, kode: str = "auto") -> str:
    return f'<w:{sisi} w:val="{jenis}" w:sz="{tebal}" w:space="{ruang}" w:color="{kode}"/>'


BAWAAN = frozenset({
    "Body Text", "Title", "Subtitle", "List Paragraph", "Quote", "caption", "table of figures", "header", "footer",
    "footnote text", *(f"heading {tingkat}" for tingkat in range(1, 6)), *(f"toc {tingkat}" for tingkat in range(1, 4)),
})  # fmt: skip
"""The styles that every Word knows."""
TUNGGAL = 240
"""Single line spacing."""
SEMBUNYI = '<w:uiPriority w:val="99"/><w:semiHidden/>'
UTUH = "<w:keepLines/>"
SAMBUNG = "<w:keepNext/>"
TEBAL, MIRING, KAPITAL = "<w:b/>", "<w:i/>", "<w:caps/>"
GAYA = (
    Gaya("Body Text", jarak=(0, 120, 288), rata="both"),
    Gaya("heading 1", jarak=(0, 360, 240), ukuran=28, huruf=TEBAL, rata="center",
         ikat=f"{SAMBUNG}{UTUH}<w:pageBreakBefore/>", tingkat=1),
    Gaya("heading 2", jarak=(240, 120, 240), ukuran=26, huruf=TEBAL, ikat=SAMBUNG + UTUH, tingkat=2),
    Gaya("heading 3", jarak=(240, 120, 240), ukuran=24, huruf=TEBAL, ikat=SAMBUNG + UTUH, tingkat=3),
    Gaya("heading 4", jarak=(180, 80, 240), ukuran=24, huruf=TEBAL + MIRING, ikat=SAMBUNG + UTUH, tingkat=4),
    Gaya("heading 5", jarak=(180, 80, 240), ukuran=24, huruf=MIRING, ikat=SAMBUNG + UTUH, tingkat=5),
    Gaya("Title", jarak=(0, 480, 240), ukuran=48, huruf=TEBAL + KAPITAL, rata="center"),
    Gaya("Subtitle", jarak=(0, 120, 240), ukuran=30, huruf=TEBAL + KAPITAL, rata="center"),
    Gaya("Sampul Tahun", "Subtitle", ukuran=88),
    Gaya("Sampul Pemerintah", "Subtitle", ukuran=26, huruf='<w:b w:val="0"/>'),
    Gaya("Sampul Keadaan", "Subtitle", ukuran=28, huruf=warna("9C0006")),
    Gaya("List Paragraph", "BodyText", jarak=(0, 60, 276)),
    Gaya("Quote", "BodyText", huruf=MIRING, lekuk='<w:ind w:left="567" w:right="567"/>'),
    Gaya("caption", jarak=(200, 80, 240), ukuran=21, ikat=UTUH),
    Gaya("Isi Tabel", jarak=(0, 0, 240), ukuran=19),
    Gaya("Isi Tabel Sedang", "IsiTabel", ukuran=17),
    Gaya("Isi Tabel Kecil", "IsiTabel", ukuran=15),
    Gaya("Catatan Tabel", jarak=(40, 40, 240), ukuran=18),
    Gaya("Rumus", jarak=(40, 80, 240), ukuran=21, ikat=UTUH, lekuk='<w:ind w:left="284"/>'),
    Gaya("Gambar", jarak=(200, 0, 240), rata="center", ikat=SAMBUNG),
    Gaya("Bagan", jarak=(0, 40, 240), ukuran=20),
    Gaya("Kop Pemerintah", jarak=(240, 0, 240), ukuran=26, huruf=KAPITAL, rata="center", ikat=SAMBUNG),
    Gaya("Kop Instansi", jarak=(0, 0, 240), ukuran=30, huruf=TEBAL + KAPITAL, rata="center", ikat=SAMBUNG),
    Gaya("Kop Alamat", jarak=(0, 0, 240), ukuran=18, rata="center", ikat=SAMBUNG),
    Gaya("Kop Garis", jarak=(0, 240, 240), ukuran=4, ikat=SAMBUNG, garis=tepi("bottom", "thinThickSmallGap", 18, 1)),
    Gaya("Tanda Tangan", jarak=(0, 0, 240), rata="center", ikat=SAMBUNG + UTUH),
    Gaya("Pemisah", jarak=(0, 0, 120), ukuran=4),
    Gaya("Kolofon", jarak=(480, 20, 240), ukuran=16, huruf=warna("595959"), lekuk="<w:contextualSpacing/>"),
    Gaya("toc 1", jarak=(80, 40, 240), ukuran=22, huruf=TEBAL),
    Gaya("toc 2", jarak=(0, 40, 240), ukuran=22, lekuk='<w:ind w:left="284"/>'),
    Gaya("toc 3", jarak=(0, 40, 240), ukuran=22, lekuk='<w:ind w:left="567"/>'),
    Gaya("table of figures", jarak=(0, 40, 240), ukuran=22, lekuk='<w:ind w:right="567"/>'),
    Gaya("header", jarak=(0, 0, 240), ukuran=17, huruf=warna("595959"), garis=tepi("bottom", "single", 4, 3, ABU)),
    Gaya("footer", jarak=(0, 0, 240), ukuran=18, rata="center"),
    Gaya("footnote text", jarak=(0, 40, 240), ukuran=18, rata="both"),
)  # fmt: skip


def gaya(jenis: str, id_: str, nama: str, isi: str, *, baku: bool = False) -> str:
    dasar = "" if baku else f'<w:basedOn w:val="{BAKU[jenis]}"/>'
    tanda = (' w:default="1"', SEMBUNYI) if baku and jenis != "paragraph" else (' w:default="1"' * baku, "")
    awal = f'<w:style w:type="{jenis}"{tanda[0]} w:styleId="{id_}"><w:name w:val="{nama}"/>'
    return f"{awal}{dasar}{tanda[1]}{isi}</w:style>"


BAKU = {"paragraph": "Normal", "character": "DefaultParagraphFont", "table": "TableNormal"}


def tabel_xml() -> str:
    """The style of all tables: thin lines, and some room in the cells."""
    sisi = ("top", "left", "bottom", "right", "insideH", "insideV")
    garis = "".join(tepi(satu, "single", 4, 0, ABU) for satu in sisi)
    ruang = "".join(
        f'<w:{satu} w:w="{lebar}" w:type="dxa"/>' for satu, lebar in zip(sisi[:4], (40, 70, 40, 70), strict=True)
    )
    return f"<w:tblPr><w:tblBorders>{garis}</w:tblBorders><w:tblCellMar>{ruang}</w:tblCellMar></w:tblPr>"


def gaya_xml() -> str:
    huruf = f'<w:rFonts w:ascii="{HURUF}" w:hAnsi="{HURUF}" w:eastAsia="{HURUF}" w:cs="{HURUF}"/>'
    baku = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{huruf}{ukuran(24)}"
        '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{jarak(0, 0, 240)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    semua = (
        gaya("paragraph", "Normal", "Normal", "<w:qFormat/>", baku=True),
        gaya("character", "DefaultParagraphFont", "Default Paragraph Font", "", baku=True),
        gaya("table", "TableNormal", "Normal Table", '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>', baku=True),
        *(satu.xml() for satu in GAYA),
        gaya(
            "character", "FootnoteReference", "footnote reference", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        ),
        gaya("character", "Hyperlink", "Hyperlink", f"<w:rPr>{warna('1F3864')}</w:rPr>"),
        gaya("table", "TabelLaporan", "Tabel Laporan", tabel_xml()),
    )
    return f"{KEPALA}<w:styles {NS}>{baku}{''.join(semua)}</w:styles>"


# ── pages ───────────────────────────────────────────────────────────────────────────────────────────────────


def alinea(gaya_: str, teks: str, sifat: str = "") -> str:
    isi = f'<w:r><w:t xml:space="preserve">{escape(teks)}</w:t></w:r>' if teks else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{gaya_}"/>{sifat}</w:pPr>{isi}</w:p>'


def bagian(isi: str) -> str:
    margin = " ".join(f'w:{sisi}="{lebar}"' for sisi, lebar in TEPI.items())
    kertas = f'<w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar {margin}/><w:cols w:space="708"/>'
    return f"<w:sectPr>{isi}{kertas}</w:sectPr>"


def naskah_xml() -> str:
    sampul = "".join((
        alinea("SampulKeadaan", "{{ keadaan }}", '<w:spacing w:before="1700"/>'),
        alinea("Title", "{{ judul }}", '<w:spacing w:before="567"/>'),
        alinea("SampulTahun", "{{ tahun }}"),
        alinea("Subtitle", "{{ instansi }}", '<w:spacing w:before="4800"/>'),
        alinea("SampulPemerintah", "{{ pemerintah }}"),
        f"<w:p><w:pPr>{bagian('')}</w:pPr></w:p>",
    ))  # fmt: skip
    kepala = '<w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>'
    isi = f"{sampul}{alinea('BodyText', '[[ISI]]')}{bagian(kepala)}"
    return f"{KEPALA}<w:document {NS}><w:body>{isi}</w:body></w:document>"


def kepala_xml() -> str:
    return f"{KEPALA}<w:hdr {NS}>{alinea('Header', '{{ laporan }}')}</w:hdr>"


def kaki_xml() -> str:
    halaman = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return f'{KEPALA}<w:ftr {NS}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{halaman}</w:p></w:ftr>'


def pengaturan_xml() -> str:
    setelan = "".join(
        f'<w:compatSetting w:name="{nama}" w:uri="http://schemas.microsoft.com/office/word" w:val="{nilai}"/>'
        for nama, nilai in (("compatibilityMode", 15), ("overrideTableStyleFontSizeAndJustification", 1))
    )
    return (
        f'{KEPALA}<w:settings {NS}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        f'<w:compat>{setelan}</w:compat><w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/>'
        f'<w:listSeparator w:val=";"/></w:settings>'
    )


# ── the package ─────────────────────────────────────────────────────────────────────────────────────────────

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
HUBUNGAN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
BAGIAN = {"styles": gaya_xml, "settings": pengaturan_xml, "header": kepala_xml, "footer": kaki_xml}


def hubungan(*tujuan: tuple[str, str]) -> str:
    isi = "".join(
        f'<Relationship Id="rId{n}" Type="{HUBUNGAN}{jenis}" Target="{berkas}"/>'
        for n, (jenis, berkas) in enumerate(tujuan, start=1)
    )
    return f'{KEPALA}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{isi}</Relationships>'


def isi_berkas() -> dict[str, str]:
    """Each file of the template and its text."""
    jenis = "".join(
        f'<Override PartName="/word/{nama}.xml" ContentType="{WORD}{tipe}+xml"/>'
        for nama, tipe in (("document", "document.main"), *((nama, nama) for nama in BAGIAN))
    )
    return {
        "[Content_Types].xml": (
            f'{KEPALA}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{jenis}</Types>'
        ),
        "_rels/.rels": hubungan(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": hubungan(*((nama, f"{nama}.xml") for nama in BAGIAN)),
        "word/document.xml": naskah_xml(),
        **{f"word/{nama}.xml": susun() for nama, susun in BAGIAN.items()},
    }


def templat() -> bytes:
    """The template: the same bytes each time."""
    aliran = io.BytesIO()
    with zipfile.ZipFile(aliran, "w", zipfile.ZIP_DEFLATED) as berkas:
        for nama, isi in isi_berkas().items():
            berkas.writestr(zipfile.ZipInfo(nama), isi, zipfile.ZIP_DEFLATED)
    return aliran.getvalue()


if __name__ == "__main__":
    TUJUAN.write_bytes(templat())

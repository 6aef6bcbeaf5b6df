"""Pictures inside the text, with the words for those who do not see them."""

from __future__ import annotations

import io

from docx.parts.document import DocumentPart

from lakip_cli.formats.docx.unsur import Unsur, aman, unsur

EMU = 635
"""Units of a picture's size in a twentieth of a point."""
URI = "http://schemas.openxmlformats.org/drawingml/2006/picture"


class PenulisGambar:
    """Writes the pictures of a document."""

    def __init__(self, dokumen: DocumentPart) -> None:
        self._dokumen = dokumen
        self._nomor = dokumen.next_id

    def run(self, isi: bytes | None, alt: str, ruang: tuple[int, int]) -> Unsur | None:
        """Return a run that shows the picture; None without one, or if it is none that Word knows.

        It is no larger than ``ruang``, width and height in twentieths of a point.
        """
        if isi is None:
            return None
        try:
            id_, gambar = self._dokumen.get_or_add_image(io.BytesIO(isi))
        except Exception:  # noqa: BLE001 - of a broken picture the library fails in many ways
            return None
        self._nomor += 1
        lebar, tinggi = max(1, gambar.width), max(1, gambar.height)
        ubah = min(1.0, ruang[0] * EMU / lebar, ruang[1] * EMU / tinggi)
        return unsur(
            "w:r", unsur("w:drawing", self._sebaris(id_, aman(alt), round(lebar * ubah), round(tinggi * ubah)))
        )

    def _sebaris(self, id_: str, alt: str, lebar: int, tinggi: int) -> Unsur:
        ukuran = {"cx": lebar, "cy": tinggi}
        nama = {"id": self._nomor, "name": f"Gambar {self._nomor}"}
        bentuk = unsur(
            "pic:spPr",
            unsur("a:xfrm", unsur("a:off", x=0, y=0), unsur("a:ext", **ukuran)),
            unsur("a:prstGeom", unsur("a:avLst"), prst="rect"),
        )
        isi = unsur("pic:blipFill", unsur("a:blip", r_embed=id_), unsur("a:stretch", unsur("a:fillRect")))
        tanpa_rupa = unsur("pic:nvPicPr", unsur("pic:cNvPr", **nama), unsur("pic:cNvPicPr"))
        return unsur(
            "wp:inline",
            unsur("wp:extent", **ukuran),
            unsur("wp:docPr", **nama, descr=alt),
            unsur("a:graphic", unsur("a:graphicData", unsur("pic:pic", tanpa_rupa, isi, bentuk), uri=URI)),
            **dict.fromkeys(("distT", "distB", "distL", "distR"), 0),
        )

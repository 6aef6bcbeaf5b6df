"""Paints the pictures of the small year: an invented photograph as a telephone stores it, and an invented scanned page.

python tests/kecamatan/lukis.py
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from PIL.ExifTags import GPS, IFD, Base

GAMBAR = Path(__file__).parent / "2024" / "gambar"
BERDIRI = 6
"""The orientation of a picture that was taken with the telephone held upright."""
SURAT = """\
BERITA ACARA
EVALUASI RANCANGAN APB DESA

Pada hari ini, Senin, tanggal dua belas Februari
dua ribu dua puluh empat, Kecamatan Sukamaju dan
Pemerintah Desa Karang Anyar telah mengevaluasi
rancangan APB Desa Tahun 2024.

Rancangan itu sesuai dengan RKP Desa dan dapat
ditetapkan paling lambat tanggal 29 Februari 2024.


       Camat Sukamaju            Kepala Desa

       (tanda tangan)            (tanda tangan)
"""


def foto() -> Image.Image:
    """A boat at a jetty, people, a banner; as the sensor lies, so that its top is at the right."""
    gambar = Image.linear_gradient("L").resize((1200, 1600)).point(lambda terang: 255 - terang // 2)
    gambar = Image.merge("RGB", (gambar.point(lambda t: t * 7 // 10), gambar.point(lambda t: t * 9 // 10), gambar))
    lukis = ImageDraw.Draw(gambar)
    lukis.ellipse((930, 120, 1080, 270), fill="#ffe08a")
    lukis.polygon([(0, 700), (420, 430), (800, 680), (1200, 560), (1200, 800), (0, 800)], fill="#4d7358")
    lukis.rectangle((0, 780, 1200, 1250), fill="#3d7ea6")
    for atas in range(800, 1250, 50):
        lukis.line([(sisi, atas + sisi % 80 // 4) for sisi in range(0, 1200, 20)], fill="#5b96ba", width=5)
    lukis.polygon([(160, 980), (760, 980), (660, 1130), (240, 1130)], fill="#8c3b2e")
    lukis.rectangle((330, 860, 620, 985), fill="#f4f1e8")
    lukis.text((352, 885), "LAYANAN\nKELILING", fill="#1f3864", font=ImageFont.load_default(48))
    lukis.rectangle((0, 1230, 1200, 1600), fill="#a98c66")
    for sisi, baju in enumerate(("#2f5d8a", "#b8452f", "#3f7f4f", "#7a4f8c")):
        kiri = 180 + 230 * sisi
        lukis.ellipse((kiri + 25, 1180, kiri + 95, 1250), fill="#6b4a34")
        lukis.rounded_rectangle((kiri, 1250, kiri + 120, 1480), 30, fill=baju)
    return gambar.rotate(90, expand=True)


def pindaian() -> Image.Image:
    """A typed page, a little askew, in four greys."""
    halaman = Image.new("L", (1240, 1754), 246)
    ImageDraw.Draw(halaman).multiline_text((150, 190), SURAT, fill=40, font=ImageFont.load_default(38), spacing=16)
    miring = halaman.rotate(0.6, Image.Resampling.BICUBIC, fillcolor=246)
    return miring.quantize(4, dither=Image.Dither.NONE)


def simpan() -> None:
    """Write both into the year's folder, the photograph with what a telephone notes."""
    exif = Image.Exif()
    exif[Base.Orientation], exif[Base.Make], exif[Base.DateTime] = BERDIRI, "Telepon", "2024:07:15 09:30:00"
    exif.get_ifd(IFD.GPSInfo).update({GPS.GPSLatitudeRef: "S", GPS.GPSLatitude: (3.0, 25.0, 30.0)})
    foto().save(GAMBAR / "layanan-keliling.jpg", quality=60, exif=exif)
    pindaian().save(GAMBAR / "berita-acara.png", optimize=True)


if __name__ == "__main__":
    simpan()

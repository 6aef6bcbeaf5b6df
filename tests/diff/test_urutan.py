"""What weighs most stands first."""

from __future__ import annotations

from lakip_cli.diff import banding
from tests.conftest import Hitung, Kinerja


def test_sections_then_importance(hitung: Hitung, kinerja: Kinerja) -> None:
    def tahun(r: int, kecil: int, besar: int) -> list[str]:
        def satu(**lain: str) -> dict[str, str]:
            return {"realisasi": f"{{2024: {r}}}", **lain}

        program = (
            f"program: {{p: {{nama: P, keluaran: {{realisasi: {r}}}, anggaran: {{pagu: {kecil}}}}}, "
            f"q: {{nama: Q{r}, anggaran: {{pagu: {besar}}}}}}}"
        )
        return [kinerja(data=satu(pendukung="ya"), biasa=satu(), utama=satu(iku="ya")), program]

    lama, baru = (hitung(kinerja=k, anggaran=a) for k, a in (tahun(5, 100, 1000), tahun(6, 110, 500)))
    assert [satu.alamat for satu in banding(lama, baru).perubahan] == [
        "indikator.utama.realisasi",
        "indikator.biasa.realisasi",
        "indikator.data.realisasi",
        "program.p.keluaran.realisasi",
        "program.q.pagu",
        "program.p.pagu",
        "program.q.nama",
    ]

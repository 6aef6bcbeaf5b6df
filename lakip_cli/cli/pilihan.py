"""Options as values: what a command was asked to do."""

from enum import StrEnum
from pathlib import Path

from lakip_cli.cli.layar import Ramai
from lakip_cli.rekaman import NamedTuple

BAWAAN = ("md", "html", "json")
"""What a build writes unasked."""
FORMAT = (*BAWAAN, "xlsx", "pdf", "docx")
"""What ``-f`` accepts, in the order of writing."""


class Bentuk(StrEnum):
    """How findings are shown."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"


class BentukDiff(StrEnum):
    """How a comparison is shown."""

    TEXT = "text"
    MD = "md"
    HTML = "html"
    JSON = "json"


class PilihanDiff(NamedTuple):
    """What ``lakip diff`` was asked to do: two folders, or one folder at the commits that ``git`` names."""

    data: tuple[Path, ...]
    git: str
    bentuk: BentukDiff
    exit_code: bool


class PilihanCheck(NamedTuple):
    """What ``lakip check`` was asked to do; without ``bentuk``, as the surroundings read it best."""

    data: tuple[Path, ...]
    bentuk: Bentuk | None = None
    strict: bool = False
    baseline: Path | None = None
    tulis_baseline: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profil: str = ""
    ramai: Ramai = Ramai()


class PilihanInit(NamedTuple):
    """What ``lakip init`` was asked to do; what is empty is asked for, unless another year is carried over."""

    ke: Path
    dari: Path | None
    instansi: str = ""
    tempat: str = ""
    tahun: int | None = None


class PilihanRekap(NamedTuple):
    """What ``lakip rekap`` was asked to do; an empty ``format`` means all, ``grafik`` None what is installed."""

    akar: Path
    keluaran: Path
    format: str
    ramai: Ramai = Ramai()
    grafik: bool | None = None


class PilihanBuild(NamedTuple):
    """What ``lakip build`` was asked to do; an empty ``format`` means all, ``grafik`` None what is installed."""

    data: tuple[Path, ...]
    keluaran: Path = Path("build")
    format: str = ""
    strict: bool = False
    baseline: Path | None = None
    quiet: bool = False
    verbose: bool = False
    grafik: bool | None = None
    ramai: Ramai = Ramai()

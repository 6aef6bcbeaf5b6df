"""lakip: a compiler from YAML facts to Indonesian government performance reports."""

from __future__ import annotations

__all__ = ["__version__"]

__version__ = "0.1.0"

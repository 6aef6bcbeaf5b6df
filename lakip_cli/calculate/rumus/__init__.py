"""The formulas: pure functions over Decimal, one per formula, each with its meaning, units, bounds and source.

A formula never divides by zero and never invents a number: what cannot be computed is a reason in words.
"""

from __future__ import annotations

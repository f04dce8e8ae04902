"""Searches are limited by counted calls here, as in a check."""

from __future__ import annotations

from counted_calls import pytest_runtest_call

__all__ = ["pytest_runtest_call"]

"""A stand-in for the settings that an object is made with: ``Net(config)``, ``Net(opts)``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

__all__ = ["SettingsStandIn"]


class SettingsStandIn(Mapping[str, Any]):
    """Settings that have every key and attribute, with a value by its name.

    A name that says nothing gives further settings.

    Args:
        value_named: plausible values by name; none if a name says nothing.

    >>> settings = SettingsStandIn(lambda name: (0.1,) if name == "lr" else ())
    >>> settings["model"]["lr"], settings.lr, settings.get("seed", 3)
    (0.1, 0.1, 3)
    """

    def __init__(self, value_named: Callable[[str], tuple[Any, ...]]) -> None:
        self._value_named = value_named

    def __getitem__(self, key: str) -> Any:
        if not isinstance(key, str) or key.startswith("__"):
            raise KeyError(key)
        found = self._value_named(key)
        return found[0] if found else SettingsStandIn(self._value_named)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self[name]

    def get(self, key: str, default: Any = None) -> Any:
        """The value by its name; the default for a name that says nothing."""
        found = self._value_named(key)
        return found[0] if found else default

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and bool(self._value_named(key))

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return "settings"

    def __deepcopy__(self, memo: object) -> SettingsStandIn:
        return SettingsStandIn(self._value_named)

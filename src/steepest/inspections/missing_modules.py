"""Modules that a file imports and that are not installed, or not where it is run.

A module that stands in a folder around the file is found there. Any other one gets a stand-in, so
that the import costs only the functions that use what it would have done: every attribute and
every call of a stand-in is another one, and it is no number, no array and no base class. Only the
names of activations mean what they say (`usual_imports.py`).
"""

from __future__ import annotations

import ast
import importlib.util
import sys
import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any, Final, NoReturn

import numpy as np

from steepest.inspections.newer_names import newer_name
from steepest.inspections.own_modules import OwnModuleFinder, is_installed, make_way_for
from steepest.inspections.usual_imports import usual_functions

__all__ = ["MADE_UP", "ModuleFinder", "is_missing", "is_stand_in", "serve_data_sets"]

PROGRESS_BARS: Final = ("tqdm", "progressbar", "alive_progress", "fastprogress")
"""Modules whose functions give back what they are given."""
NUMPY: Final = ("autograd.numpy", "cupy")
"""Modules whose functions are those of NumPy."""
COMPILERS: Final = (
    "numba", "line_profiler", "memory_profiler", "typeguard", "beartype", "overrides",
)  # fmt: skip
"""Modules whose decorators leave what a function computes as it is."""
LOADERS: Final = (".load_data",)
"""Functions of missing modules that load a data set."""
MADE_UP: Final = "__made_up__"
"""The global name of the set of those names whose values come from made up data."""
MOST_FOLDERS: Final = 4
"""So many folders around the file are searched."""
MOST_TRIES: Final = 12


class StandIn:
    """In place of something from a module that is missing, or of a name that a module lacks.

    Args:
        name: with its module.
        why: what the import of a name raised; "" for a module that is missing.
    """

    def __init__(self, name: str, why: str = "") -> None:
        self._name, self._why = name, why

    def __getattr__(self, name: str) -> StandIn:
        if name.startswith("__"):
            raise AttributeError(name)
        return StandIn(f"{self._name}.{name}", self._why)

    def __call__(self, *given: Any, **named: Any) -> Any:
        """Another stand-in; a function is not taken, since a decorator may change it."""
        if self._name.endswith(LOADERS) and _served:
            return _served[-1](*given, **named)
        if len(given) == 1 and not named and isinstance(given[0], types.FunctionType | type):
            if self._root in COMPILERS:
                return given[0]
            self.__mro_entries__(given)
        return StandIn(f"{self._name}()", self._why)

    def __enter__(self) -> StandIn:
        return self

    def __exit__(self, *raised: object) -> None:
        return None

    def __mro_entries__(self, bases: Any) -> NoReturn:
        if self._why:
            raise ImportError(self._why, name=self._root)
        raise ModuleNotFoundError(f"No module named {self._root!r}", name=self._root)

    def __bool__(self) -> bool:
        self._refuse()

    def __eq__(self, other: object) -> bool:
        self._refuse()

    def __hash__(self) -> int:
        return id(self)

    def __array__(self, *_: Any, **__: Any) -> NoReturn:
        self._refuse()

    @property
    def _root(self) -> str:
        return self._name.partition(".")[0].removesuffix("()")

    def _refuse(self) -> NoReturn:
        raise TypeError(
            f"{self._name} is not known: {self._why or f'there is no module {self._root!r}'}"
        )


class _ProgressBar:
    """What a progress bar goes through, without the bar."""

    def __init__(self, items: Any = (), *_: Any, **__: Any) -> None:
        self._items = items

    def __iter__(self) -> Iterator[Any]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __enter__(self) -> _ProgressBar:
        return self

    def __exit__(self, *raised: object) -> None:
        return None

    def __getattr__(self, name: str) -> Callable[..., None]:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *given, **named: None


class _StandInModule(types.ModuleType):
    """A module with every name."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or self.__name__ in NUMPY:
            raise AttributeError(name)
        if f"{self.__name__}.{name}" in NUMPY:
            return np
        if self.__name__.split(".")[0] not in PROGRESS_BARS:
            return StandIn(f"{self.__name__}.{name}")
        return _range_with_bar if name.endswith("range") else _ProgressBar


def _range_with_bar(*ends: int, **_: Any) -> _ProgressBar:
    return _ProgressBar(range(*ends))


_served: list[Callable[..., Any]] = []


def serve_data_sets(load: Callable[..., Any]) -> None:
    """Let functions of missing modules that load a data set return what ``load`` gives."""
    _served.append(load)


def is_stand_in(value: object) -> bool:
    """Whether a value stands for something that is missing; progress bars miss nothing."""
    if isinstance(value, _StandInModule):
        return value.__name__ not in NUMPY and value.__name__.split(".")[0] not in PROGRESS_BARS
    return type(value) is StandIn


def is_missing(name: str, names: Mapping[str, Any]) -> bool:
    """Whether a global name stands for something that is missing, or holds made up data.

    >>> is_missing("X", {"X": 1}), is_missing("X", {"X": 1, MADE_UP: {"X"}})
    (False, True)
    """
    return is_stand_in(names.get(name)) or name in names.get(MADE_UP, ())


class ModuleFinder:
    """Finds modules around a file, and stand-ins for those that are nowhere.

    Args:
        path: of the file.
        names: the file's global names; ``__package__`` is set for relative imports.

    Attributes:
        assumed: what is taken for the usual function of its name, "sigmoid of planar_utils".
    """

    def __init__(self, path: Path, names: dict[str, Any]) -> None:
        self._path, self._names = path.resolve(), names
        self._missing: set[str] = set()
        self._own: OwnModuleFinder | None = None
        self._waiting: list[tuple[dict[str, Any], str, str, str]] = []
        self.assumed: list[str] = []

    def run(
        self,
        node: ast.Import | ast.ImportFrom,
        statement: Callable[[], BaseException | None],
        names: dict[str, Any] | None = None,
    ) -> BaseException | None:
        """Run an import until every module is there, and every name of it is defined.

        Args:
            node: its syntax.
            statement: runs it, and returns what it raises.
            names: the global names in which it runs; None for those of the file.

        Returns:
            what it raised in the end; or the error of the first module or name that got a
            stand-in, though its names are then defined.
        """
        if names is not None:
            return self._run(node, statement, names)
        if isinstance(node, ast.ImportFrom) and node.level:
            self._make_package(node.level)
        raised = self._run(node, statement, self._names)
        self._replace_stand_ins()
        return raised

    def _run(
        self,
        node: ast.Import | ast.ImportFrom,
        statement: Callable[[], BaseException | None],
        names: dict[str, Any],
    ) -> BaseException | None:
        first = failed = None
        for _ in range(MOST_TRIES):
            raised = statement()
            if raised is None:
                return first or failed
            missing = isinstance(raised, ModuleNotFoundError) and raised.name
            if missing and self._find_around(missing):
                continue
            if missing and missing not in self._missing and self._stand_in_for(missing):
                if missing.split(".")[0] not in PROGRESS_BARS:
                    first = first or raised
                continue
            if not isinstance(raised, Exception):
                return raised
            failed = failed or raised
            if self._runs_own_modules():
                return first if self._import_each(node, names) else first or failed
        return raised

    def _runs_own_modules(self) -> bool:
        """Whether modules of the user's are run by statements; from now on they are."""
        if self._own is not None:
            return True
        self._own = OwnModuleFinder(self._folders(), self.run)
        sys.meta_path.insert(0, self._own)
        return False

    def _import_each(self, node: ast.Import | ast.ImportFrom, names: dict[str, Any]) -> bool:
        """Import each name by itself; those that cannot be imported get a stand-in.

        Returns:
            whether a newer Python has all names that this one lacks.
        """
        known = True
        for alias in node.names:
            raised = _import_one(node, alias, names)
            if raised is None:
                continue
            if alias.name == "*":
                return False
            module = _module_of(node, names)
            value = newer_name(module, alias.name)
            if value is not None:
                self.assumed.append(f"{alias.name} of {module}")
            else:
                known = False
                value = StandIn(f"{module}.{alias.name}".strip("."), str(raised))
            bound = alias.asname or (alias.name if module else alias.name.partition(".")[0])
            if names.setdefault(bound, value) is value and type(value) is StandIn:
                self._waiting.append((names, bound, module, alias.name))
        return known

    def _replace_stand_ins(self) -> None:
        """Give names that modules import from each other what their module has in the end."""
        for names, bound, module, name in self._waiting:
            value = _find_loaded(module, name)
            if value is not None and is_stand_in(names.get(bound)):
                names[bound] = value
        self._waiting.clear()

    def find_spec(self, name: str, *_: Any) -> ModuleSpec | None:
        """The specification of a module that has a stand-in; called by the import system."""
        if not any(name == each or name.startswith(f"{each}.") for each in self._missing):
            return None
        return importlib.util.spec_from_loader(name, self, is_package=True)  # type: ignore[arg-type]  # it has both methods of a loader

    def create_module(self, spec: ModuleSpec) -> types.ModuleType:
        """A module with every name; called by the import system."""
        module = _StandInModule(spec.name)
        if spec.name in NUMPY:
            vars(module).update({k: v for k, v in vars(np).items() if not k.startswith("__")})
        else:
            known = usual_functions(spec.name, self._text())
            self.assumed += [f"{name} of {spec.name}" for name in known]
            vars(module).update(known, __all__=[])
        return module

    def _text(self) -> str:
        try:
            return self._path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""

    def exec_module(self, module: types.ModuleType) -> None:
        """Nothing; called by the import system."""

    def _folders(self) -> Sequence[Path]:
        return list(self._path.parents)[:MOST_FOLDERS]

    def _find_around(self, name: str) -> bool:
        """Whether a folder around the file has the module and was not searched before."""
        root = name.partition(".")[0]
        for folder in self._folders():
            package = (folder / root).is_dir()
            if package or (folder / f"{root}.py").is_file():
                if "." in name and package and make_way_for(root, folder):
                    return True
                if str(folder) in sys.path or root in sys.modules:
                    continue
                sys.path.append(str(folder))
                return True
        return False

    def _stand_in_for(self, name: str) -> bool:
        if name.partition(".")[0] in sys.stdlib_module_names:
            return False
        self._missing.add(name)
        if self not in sys.meta_path:
            sys.meta_path.append(self)
        return True

    def _make_package(self, depth: int) -> None:
        """Make the folders around the file packages, so that ``from ..layers import`` finds one."""
        folders = self._folders()[:depth]
        parts = [each.name for each in reversed(folders)]
        package = str(self._names.get("__package__") or "")
        if len(parts) < depth or len(package.split(".")) > depth or "." in "".join(parts):
            return
        self._names["__package__"] = ".".join(parts)
        parent = folders[-1].parent
        if not make_way_for(parts[0], parent) and str(parent) not in sys.path:
            sys.path.append(str(parent))


def _import_one(
    node: ast.Import | ast.ImportFrom, alias: ast.alias, names: dict[str, Any]
) -> Exception | None:
    """Import one name of an import; what it raised, or None."""
    if isinstance(node, ast.Import):
        one: ast.stmt = ast.Import([alias])
    else:
        one = ast.ImportFrom(node.module, [alias], node.level)
        value = _find_loaded(_module_of(node, names), alias.name)
        if value is not None:
            names[alias.asname or alias.name] = value
            return None
    tree = ast.Module([ast.copy_location(one, node)], [])
    try:
        exec(compile(tree, "<import>", "exec", dont_inherit=True), names)
    except Exception as raised:  # an import may raise anything
        return raised
    return None


def _module_of(node: ast.Import | ast.ImportFrom, names: dict[str, Any]) -> str:
    """The module from which names are imported; "" for an import of modules."""
    if isinstance(node, ast.Import):
        return ""
    try:
        relative = "." * node.level + (node.module or "")
        return importlib.util.resolve_name(relative, str(names.get("__package__") or ""))
    except ImportError:
        return node.module or ""


def _find_loaded(module: str, name: str) -> Any:
    """What the user's module, or one below it that is being imported, has by a name; else None."""
    for key, loaded in list(sys.modules.items()):
        file = getattr(loaded, "__file__", None)
        if file and not is_installed(file) and (key == module or key.startswith(f"{module}.")):
            value = vars(loaded).get(name)
            own = key == module or getattr(value, "__module__", None) == key
            if value is not None and own and not is_stand_in(value):
                return value
    return None

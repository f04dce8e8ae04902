"""Modules around a checked file, run like the file itself where their import fails.

What a plain import raises costs the whole module, and every module that imports it: a data file
that is missing, a syntax error, a name that two files of a package import from each other.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias

from steepest.errors import InspectionError
from steepest.inspections.running import run_statement
from steepest.inspections.sources import read_source

__all__ = ["OwnModuleFinder", "is_installed", "make_way_for"]

RunImport: TypeAlias = Callable[
    [ast.Import | ast.ImportFrom, Callable[[], BaseException | None], dict[str, Any]], Any
]


class OwnModuleFinder:
    """Finds modules in the folders around a file, and runs them statement by statement.

    Args:
        folders: around the file.
        run_import: runs an import statement of such a module, with its global names.
    """

    def __init__(self, folders: Sequence[Path], run_import: RunImport) -> None:
        self._folders, self._run_import = folders, run_import

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        """The specification of a module of the user's; called by the import system."""
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or not spec.origin or not self._is_own(name, Path(spec.origin)):
            return None
        spec.loader = _ByStatements(name, spec.origin, self._run_import)
        return spec

    def _is_own(self, name: str, file: Path) -> bool:
        root = name.partition(".")[0]
        return (
            file.suffix == ".py"
            and not is_installed(file)
            and any(
                file == folder / f"{root}.py" or file.is_relative_to(folder / root)
                for folder in self._folders
            )
        )


class _ByStatements(SourceFileLoader):
    """A loader that leaves out statements that fail."""

    def __init__(self, name: str, file: str, run_import: RunImport) -> None:
        super().__init__(name, file)
        self._run_import = run_import

    def exec_module(self, module: ModuleType) -> None:
        """Run a module; called by the import system."""
        path = Path(self.path)
        if not path.read_bytes().strip():
            return  # an empty __init__.py
        try:
            statements = read_source(path).statements
        except InspectionError as problem:
            raise ImportError(str(problem), name=self.name) from None
        for each in statements:
            run = partial(run_statement, each, vars(module))
            if isinstance(each.node, ast.Import | ast.ImportFrom):
                self._run_import(each.node, run, vars(module))
            else:
                run()


def is_installed(file: str | Path) -> bool:
    """Whether a file of a module came with Python or with a package."""
    return any(Path(file).is_relative_to(each) for each in (sys.prefix, sys.base_prefix))


def make_way_for(package: str, folder: Path) -> bool:
    """Whether a package in a folder hides a module of its name that is in its way.

    ``model/model.py`` is found as ``model`` where its own folder is searched before the package.
    """
    found = sys.modules.get(package)
    if found is None:
        spec = PathFinder.find_spec(package)
        hides = spec is not None and spec.submodule_search_locations is None
    else:
        hides = not hasattr(found, "__path__")
    if not hides or not (folder / package).is_dir() or sys.path[0] == str(folder):
        return False
    sys.modules.pop(package, None)
    sys.path.insert(0, str(folder))
    if not (folder / package / "__init__.py").is_file():  # else the module would still be found
        sys.modules[package] = ModuleType(package)
        sys.modules[package].__path__ = [str(folder / package)]
    return True

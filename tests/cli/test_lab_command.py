"""The command that writes the laboratory, and the page that it writes."""

from __future__ import annotations

import hashlib
import json
import re
import webbrowser
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner, Result

from steepest.cli.app import app
from steepest.cli.lab_command import PAGE

WEB = Path(__file__).parents[2] / "web"


def steepest(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["lab", *arguments], catch_exceptions=False)


def table_in(page: str) -> dict[str, str]:
    found = re.search('<script type="application/json" id="table">(.*?)</script>', page)
    assert found is not None
    table: dict[str, str] = json.loads(found[1])
    return table


def test_the_page_is_written_and_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    file = tmp_path / "a page.html"
    result = steepest("-o", str(file))
    assert result.exit_code == 0
    assert result.stderr == f"Page: {file}\n"
    assert file.read_bytes() == PAGE.read_bytes()
    assert opened == [file.as_uri()]


def test_the_page_holds_the_table_of_a_file(tmp_path: Path) -> None:
    table = tmp_path / "plants.csv"
    table.write_text('size;note\n1,5;"</script><b>"\n2,5;b\n', encoding="utf-8")
    result = steepest(str(table), "-o", str(tmp_path / "lab.html"), "--no-open", "--quiet")
    assert (result.exit_code, result.output) == (0, "")
    found = table_in((tmp_path / "lab.html").read_text(encoding="utf-8"))
    assert found["name"] == "plants.csv"
    assert pl.read_csv(found["text"].encode()).rows() == [(1.5, "</script><b>"), (2.5, "b")]


def test_a_file_that_is_no_table_is_refused(tmp_path: Path) -> None:
    missing = tmp_path / "none.csv"
    result = steepest(str(missing), "-o", str(tmp_path / "lab.html"), "--no-open")
    assert result.exit_code == 2
    assert result.stderr == f"steepest: {missing} does not exist\n"
    assert not (tmp_path / "lab.html").exists()


def test_the_page_asks_for_nothing_from_a_network() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert len(page) < 3_000_000
    assert "default-src 'none'" in page
    assert re.findall(r'(?:src|href)=["\']?(?!data:)[a-z]+:', page) == []


@pytest.mark.skipif(not WEB.is_dir(), reason="the sources of the page are not installed")
def test_the_page_was_built_from_these_sources() -> None:
    files = [WEB / "build.mjs", WEB / "package-lock.json", *WEB.glob("src/**/*")]
    digest = hashlib.sha256()
    for name in sorted(file.relative_to(WEB).as_posix() for file in files if file.is_file()):
        digest.update(f"{name}\0".encode() + (WEB / name).read_bytes())
    found = re.search('name="sources" content="(.*?)"', PAGE.read_text(encoding="utf-8"))
    assert found is not None
    assert found[1] == digest.hexdigest(), "make lab builds the page again"

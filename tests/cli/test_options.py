"""The options of a run are the fields of Settings, and their help shows the true defaults."""

from __future__ import annotations

from steepest import Settings
from steepest.cli.options import COMMANDS
from steepest.cli.setting_options import SETTINGS
from steepest.training.settings import FIELDS


def test_every_setting_is_an_option_and_no_other() -> None:
    assert {option.name for option in SETTINGS} == set(FIELDS)


def test_the_help_shows_the_default_of_every_setting() -> None:
    shown = {option.name: option.default_text for option in SETTINGS}
    given = Settings().as_dict()
    defaults = {name: "none" if each is None else str(each) for name, each in given.items()}
    assert shown == defaults | {"hidden": "32"}


def test_no_command_has_two_options_of_one_name() -> None:
    twice: dict[str, set[str]] = {}
    for command, row in COMMANDS.items():
        flags = [flag for each in row.parameters for flag in (*each.opts, *each.secondary_opts)]
        twice[command] = {flag for flag in flags if flags.count(flag) > 1}
    assert twice == {command: set() for command in COMMANDS}
